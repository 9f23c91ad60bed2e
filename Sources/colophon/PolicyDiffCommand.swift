import ArgumentParser
import Auditing
import Compliance
import Provenance
import Settings

struct PolicyDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What is different between two policies, and which verdicts on articles that turns.",
    discussion: """
      colophon policy diff baseline newsroom.yaml
      colophon policy diff newsroom.yaml newsroom-2027.yaml archive/
      """
  )

  @Argument(help: ArgumentHelp("The one policy.", valueName: "first"), completion: .policies)
  var first: String

  @Argument(help: ArgumentHelp("The other policy.", valueName: "second"), completion: .policies)
  var second: String

  @Argument(help: ArgumentHelp("Articles to judge by both: files, folders or addresses.", valueName: "source"))
  var sources: [String] = []

  @Flag(help: "Lets addresses on private networks be fetched.")
  var allowPrivate = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let clock = Clock.forReports
    let policies = try settled { () throws(SettingsError) in (try Policy.load(first), try Policy.load(second)) }
    var difference = PolicyDifference(policies.0, policies.1)
    if !sources.isEmpty {
      let auditor = try shared.auditor(policies: [], clock: clock)
      try eachArticle(of: sources, auditor, shared, allowPrivate: allowPrivate) { article, account in
        difference.add(account, of: article, on: clock.day)
      }
    }
    try Output().write(Array(difference.text.utf8))
  }
}
