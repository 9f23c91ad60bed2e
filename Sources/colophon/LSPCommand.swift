import ArgumentParser
import Auditing
import Glibc
import LanguageServer

struct LSPCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serves editors: findings, fixes and explanations while an article or a policy is written.",
    discussion: """
      The Language Server Protocol 3.17, over standard input and standard output. Each article is held to the policies \
      of the nearest \(Configuration.fileName) above it, or to the policy 'baseline'.
      """
  )

  @Flag(help: "Speaks over standard input and output, as it does anyway; some editors say so.")
  var stdio = false

  @OptionGroup var configured: ConfigurationOptions
  @OptionGroup var held: PolicyOptions

  @Option(
    name: .customLong("language-file"),
    help: ArgumentHelp("Adds a language, or extends one that ships. May be given several times.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var languageFiles: [String] = []

  func run() throws {
    let options = ServerOptions(
      policies: held.references,
      configuration: configured.config,
      ignoresConfiguration: configured.noConfig,
      languageFiles: languageFiles,
      today: { Clock.forReports.day }
    )
    var session = Session(options)
    let output = Output()
    let code = try session.run(read: input, write: output.write, isAlive: isAlive)
    guard code == 0 else { throw ExitCode(code) }
  }

  private func input(within milliseconds: Int) throws -> Session.Input {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    let ready = unsafe poll(&descriptor, 1, Int32(clamping: milliseconds))
    guard ready > 0 else { return .nothing }
    let bytes = try readStandardInput(64 << 10)
    return bytes.isEmpty ? .end : .bytes(bytes)
  }

  /// A process that may not be signalled is alive, too.
  private func isAlive(_ process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }
}
