import ArgumentParser
import Compliance
import Provenance
import Settings

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Lists, shows and checks policies.",
    subcommands: [PolicyList.self, PolicyShow.self, PolicyCheck.self]
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

  @Argument(help: ArgumentHelp("A policy that ships, or a file.", valueName: "name or file"))
  var reference: String

  func run() throws {
    let policy = try settled { () throws(SettingsError) in try Policy.load(reference) }
    var lines = ["\(policy.title) (\(policy.name))", "sha256 \(policy.sha256)"]
    if !policy.summary.isEmpty { lines.append(policy.summary) }
    lines.append("")
    for rule in policy.rules {
      lines.append("\(rule.severity.rawValue)  \(rule.id): \(rule.summary)")
      for setting in policy.settings where setting.rule == rule.id {
        lines.append("         \(setting.setting) (\(setting.place)\(setting.match.map { ", for \($0)" } ?? ""))")
      }
    }
    if !policy.cannotCheck.isEmpty {
      lines += ["", "What no page can show:"] + policy.cannotCheck.map { "  - \($0)" }
    }
    if !policy.sources.isEmpty {
      lines += ["", "Sources:"] + policy.sources.map { "  - \($0.title): \($0.url)" }
    }
    try Output().write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}

struct PolicyCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says whether policies are sound; of one that is not, where and what would be right."
  )

  @Argument(help: ArgumentHelp("Policies that ship, or files.", valueName: "name or file"))
  var references: [String]

  func run() throws {
    var isBroken = false
    for reference in references {
      let policy: Policy
      do throws(SettingsError) { policy = try Policy.load(reference) } catch {
        complain("\(error)")
        isBroken = true
        continue
      }
      try Output().write(Array("\(reference): sound, \(policy.rules.count) rules\n".utf8))
    }
    if isBroken { throw Exit.incident }
  }
}
