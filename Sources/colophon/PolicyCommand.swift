import ArgumentParser
import Auditing
import Compliance
import Provenance
import Settings

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Lists, shows, checks, tries, compares and begins policies.",
    subcommands: [
      PolicyList.self, PolicyShow.self, PolicyCheckCommand.self, PolicyTestCommand.self, PolicyDiff.self,
      PolicyInit.self,
    ]
  )
}

struct PolicyList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The policies that ship.")

  func run() throws {
    let output = Output()
    for name in Policy.builtInNames {
      let policy = try settled { () throws(SettingsError) in try Policy.load(name) }
      try output.write(Array("\(name)\n    \(policy.title)\n".utf8))
    }
  }
}

struct PolicyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "A policy with everything it draws on, and where each setting comes from."
  )

  @Argument(help: ArgumentHelp("A policy that ships, or a file.", valueName: "name or file"), completion: .policies)
  var reference: String

  func run() throws {
    let policy = try settled { () throws(SettingsError) in try Policy.load(reference) }
    try Output().write(Array(policy.description.utf8))
  }
}

struct PolicyCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says whether policies are sound; of one that is not, where and what would be right.",
    discussion: """
      Errors are faults, expired waivers among them: exit code 2. Warnings are parts without effect and parts that \
      work against one another.
      """
  )

  @Argument(help: ArgumentHelp("Policies that ship, or files.", valueName: "name or file"))
  var references: [String]

  func run() throws {
    let day = Clock.forReports.day
    var isBroken = false
    for reference in references {
      let check = PolicyCheck(reference, on: day)
      for problem in check.problems { complain(problem.description) }
      if let policy = check.policy, !check.problems.contains(where: { $0.kind == .error }) {
        try Output().write(Array("\(reference): sound, \(policy.rules.count) rules\n".utf8))
      } else {
        isBroken = true
      }
    }
    if isBroken { throw Exit.incident }
  }
}
