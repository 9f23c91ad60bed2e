import ArgumentParser
import Auditing
import CLibC
import Detection
import Glibc

@main
struct Colophon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "colophon",
    abstract: "How was this article made, and does it say so the way it should?",
    discussion: """
      Colophon reads articles, finds what they say about their own making (AI assistance, translation, editing, \
      review, bylines, credits, corrections), holds that to a policy, and writes down the verdict with the evidence \
      for every word of it.

      Exit codes: 0 every article was audited and complies; 1 a finding at or above --fail-on; 2 something could \
      not be audited, or a policy is broken; 64 wrong usage.
      """,
    version: Auditing.version,
    subcommands: [
      AuditCommand.self, StreamCommand.self, FeedCommand.self, LedgerCommand.self, ReportCommand.self,
      PolicyCommand.self,
      ExplainCommand.self, LSPCommand.self,
    ]
  )

  static func main() {
    // A reader that closes the pipe has what it wanted; writing then fails with EPIPE, which is handled.
    signal(SIGPIPE, SIG_IGN)
    keepFreedMemory()
    if audits(CommandLine.arguments) { Detection.prepare() }
    if let command = quicklyParsed(Array(CommandLine.arguments.dropFirst())) {
      run(command)
    } else {
      do { run(try parseAsRoot()) } catch { exit(withError: error) }
    }
  }

  /// Whether the command that is named reads articles.
  private static func audits(_ arguments: [String]) -> Bool {
    guard arguments.count > 1 else { return false }
    return [AuditCommand.self, StreamCommand.self, FeedCommand.self, ExplainCommand.self, LSPCommand.self]
      .contains { (command: any ParsableCommand.Type) in command.configuration.commandName == arguments[1] }
  }

  /// The command that an editor or a program starts again and again, parsed without the options of all the others.
  ///
  /// Nil for all others, for help, and for wrong usage, which the whole parser has the words for.
  private static func quicklyParsed(_ arguments: [String]) -> (any ParsableCommand)? {
    let rest = Array(arguments.dropFirst())
    return switch arguments.first {
    case AuditCommand.configuration.commandName: try? AuditCommand.parse(rest)
    case StreamCommand.configuration.commandName: try? StreamCommand.parse(rest)
    case LSPCommand.configuration.commandName: try? LSPCommand.parse(rest)
    default: nil
    }
  }

  private static func run(_ command: any ParsableCommand) {
    var command = command
    do { try command.run() } catch let error as ValidationError {
      end(error, of: type(of: command))
    } catch { exit(withError: error) }
  }

  /// Ends with what is wrong and the usage of the command that it is about, rather than of all.
  private static func end(_ error: ValidationError, of command: any ParsableCommand.Type) -> Never {
    let usage = usageString(for: command)
    let name = usage.split(separator: " ").prefix { $0.first?.isLetter ?? false }.joined(separator: " ")
    standardError("Error: \(error.message)\nUsage: \(usage)\n  See '\(name) --help' for more information.\n")
    Glibc.exit(ExitCode.validationFailure.rawValue)
  }

  /// Each article frees what it took, and the next takes as much again: given back to the system in between, it would
  /// cost more than reading the article. What is kept is never more than the largest article took.
  private static func keepFreedMemory() {
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, 256 << 20)
  }
}
