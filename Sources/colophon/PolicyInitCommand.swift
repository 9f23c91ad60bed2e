import ArgumentParser
import Auditing
import Compliance
import Glibc
import Intake
import Provenance
import Settings

struct PolicyInit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a policy to begin with; with --from, one that fits what articles already do.",
    discussion: """
      colophon policy init newsroom.yaml
      colophon policy init newsroom.yaml --from https://example.org/feed.xml --from archive/
      """
  )

  @Argument(help: ArgumentHelp("The file to write, or - for standard output.", valueName: "file"))
  var file = "policy.yaml"

  @Option(
    help: ArgumentHelp(
      "Articles to learn from: a file, a folder or an address. May be given several times.",
      valueName: "source"
    )
  )
  var from: [String] = []

  @Flag(help: "Lets addresses on private networks be fetched.")
  var allowPrivate = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    if file != "-", unsafe access(file, F_OK) == 0 {
      complain("\(file) is there already; choose another name, or take it away first")
      throw Exit.incident
    }
    let text = from.isEmpty ? policyTemplate(name: name) : try proposal()
    let output = file == "-" ? Output() : try Output(path: file)
    try output.write(Array(text.utf8))
    try output.finish()
    if file != "-" { complain("wrote \(file); check it with `colophon policy check \(file)`") }
  }

  /// The file's name without folder and ending, in the letters that a policy's name may have.
  private var name: String {
    let stem = file.split(separator: "/").last.map { $0.split(separator: ".").first ?? $0 } ?? "policy"
    let name = stem.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return file == "-" || name.isEmpty ? "policy" : String(name)
  }

  private func proposal() throws -> String {
    let clock = Clock.forReports
    let auditor = try shared.auditor(policies: [], clock: clock)
    let rules = try settled { () throws(SettingsError) in try Policy.everyRule() }
    var proposal = PolicyProposal(name: name, trying: rules)
    try eachArticle(of: from, auditor, shared, allowPrivate: allowPrivate) { article, account in
      proposal.add(account, of: article, on: clock.day)
    }
    return proposal.text
  }
}

/// Reads each article of some sources and finds its account; what cannot be read is said, and ends in exit code 2.
func eachArticle(
  of sources: [String],
  _ auditor: Auditor,
  _ shared: SharedOptions,
  allowPrivate: Bool,
  _ body: (Article, Account) -> Void
) throws {
  var isBroken = false
  for reference in sources {
    do throws(Incident) {
      var source = try Sources.open(
        reference,
        options: SourceOptions(version: Auditing.version, limits: shared.limits, allowPrivate: allowPrivate)
      )
      while let next = source.next() {
        do throws(Incident) {
          let (article, account) = try auditor.account(of: try next.get())
          body(article, account)
        } catch {
          complain("\(oneLine(error.uri)): \(error.message)")
          isBroken = true
        }
      }
    } catch {
      complain("\(oneLine(error.uri)): \(error.message)")
      isBroken = true
    }
  }
  if isBroken { throw Exit.incident }
}
