import ArgumentParser
import Auditing
import Compliance
import Provenance
import Settings

struct PolicyTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs a policy's own examples, and the cases in the folder beside it.",
    discussion: """
      Cases are YAML files of the form of a policy's `examples`, in a folder `cases` beside the policy's file. An \
      example may name a document: {file: story.html, rules: [missing-byline]}.
      """
  )

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, junit }

  @Argument(help: ArgumentHelp("A policy that ships, or a file.", valueName: "name or file"), completion: .policies)
  var reference: String

  @Option(help: ArgumentHelp("The folder of cases (default: `cases` beside the file).", valueName: "folder"))
  var cases: String?

  @Option(help: ArgumentHelp("How the outcome is written: text or junit.", valueName: "name"))
  var format = Format.text

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let auditor = try shared.auditor(policies: [], clock: .forReports)
    let test = try settled { () throws(SettingsError) in
      let policy = try Policy.load(reference)
      return try PolicyTest(policy, cases: folder) { (document) throws(SettingsError) in
        do throws(Incident) { return try auditor.account(of: document) } catch {
          throw SettingsError(path: error.uri, line: 0, column: 0, problem: error.message)
        }
      }
    }
    try Output().write(Array((format == .text ? test.text : test.junit).utf8))
    if test.failures > 0 { throw Exit.finding }
  }

  private var folder: String? {
    if let cases { return cases }
    guard !Policy.builtInNames.contains(reference) else { return nil }
    return (reference.lastIndex(of: "/").map { String(reference[...$0]) } ?? "") + "cases"
  }
}
