public import Provenance
public import Settings

/// Runs a policy's own examples, those of its own rules, and the cases beside its file: for `policy test`.
public struct PolicyTest: Sendable {
  /// One example, and how it turned out.
  public struct Case: Sendable, Hashable {
    /// The rule or policy that it is about.
    public var suite: String
    /// Where the example stands ("policy.yaml:40").
    public var name: String
    /// What went otherwise than the example says; nil where nothing did.
    public var failure: String?
  }

  public private(set) var cases: [Case] = []

  public var failures: Int { cases.count { $0.failure != nil } }

  /// - Parameters:
  ///   - read: reads a document and finds its account, as an audit does.
  ///   - folder: a folder of further cases (`cases/` beside the policy's file), or nil.
  /// - Throws: what is wrong with an example's notation.
  public init(
    _ policy: Policy,
    cases folder: String? = nil,
    files: PolicyFiles = .disk,
    reading read: (Document) throws(SettingsError) -> (Article, Account)
  ) throws(SettingsError) {
    guard let own = policy.resolution.files.last else { return }
    for rule in own.ownRules { try run(rule, words: policy.resolution.words, reading: read) }
    let judge = Judge(policies: [policy])
    try run(try Example.all(own.examples, files: files), of: policy, judge, reading: read)
    guard let folder else { return }
    for name in files.names(folder) where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard let text = try files.read(path) else { continue }
      let examples = try Example.all(try Setting(yaml: text, path: path), files: files)
      try run(examples, of: policy, judge, reading: read)
    }
  }

  private mutating func run(
    _ rule: RuleFile,
    words: WordLists,
    reading read: (Document) throws(SettingsError) -> (Article, Account)
  ) throws(SettingsError) {
    let test = try RuleTest(rule, words: words)
    for example in test.examples {
      let outcome = try test.outcome(of: rule, on: example, reading: read)
      let isAsSaid =
        switch (example.expectation, outcome) {
        case (.passes, .pass), (.fails, .fail), (.notApplicable, .notApplicable): true
        default: false
        }
      add(rule.id, example, isAsSaid ? nil : "should be '\(example.expectation.rawValue)' and is '\(outcome)'")
    }
  }

  private mutating func run(
    _ examples: [Example],
    of policy: Policy,
    _ judge: Judge,
    reading read: (Document) throws(SettingsError) -> (Article, Account)
  ) throws(SettingsError) {
    for example in examples {
      let (article, account) = try example.page(reading: read)
      let findings = judge.findings(for: account, of: article, on: example.today)
      add(policy.name, example, example.problem(with: findings))
    }
  }

  private mutating func add(_ suite: String, _ example: Example, _ failure: String?) {
    cases.append(Case(suite: suite, name: "\(example.setting.path):\(example.setting.line)", failure: failure))
  }

  /// For people: the cases that failed, and a count.
  public var text: String {
    var lines = cases.compactMap { test in test.failure.map { "✘ \(test.suite) (\(test.name)): \($0)" } }
    let count = cases.count == 1 ? "1 case" : "\(cases.count) cases"
    lines.append(failures == 0 ? "✔ \(count) turned out as they say" : "✘ \(failures) of \(count) turned out otherwise")
    return lines.joined(separator: "\n") + "\n"
  }

  /// For build servers: JUnit's XML.
  public var junit: String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites tests="\#(cases.count)" failures="\#(failures)">"#,
      #"  <testsuite name="colophon policy test" tests="\#(cases.count)" failures="\#(failures)">"#,
    ]
    for test in cases {
      let start = #"    <testcase classname="\#(escaped(test.suite))" name="\#(escaped(test.name))""#
      if let failure = test.failure {
        lines += ["\(start)>", #"      <failure message="\#(escaped(failure))"/>"#, "    </testcase>"]
      } else {
        lines.append("\(start)/>")
      }
    }
    return (lines + ["  </testsuite>", "</testsuites>"]).joined(separator: "\n") + "\n"
  }

  /// Written for an attribute of XML 1.0; characters that it cannot hold are left out.
  private func escaped(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t", "\r": escaped += " "
      case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Example {
  /// What a policy's findings have otherwise than the example says; notes do not count.
  func problem(with findings: [Finding]) -> String? {
    let failed = findings.filter { $0.status == .fail && $0.severity != .note }.map(\.rule).sorted()
    let list = failed.isEmpty ? "none" : failed.joined(separator: ", ")
    switch expectation {
    case .passes: return failed.isEmpty ? nil : "should pass, and these rules fail: \(list)"
    case .notApplicable: return "an example of a policy passes or fails; 'not-applicable' is for rules"
    case .fails:
      guard let rules else { return failed.isEmpty ? "should fail, and no rule does" : nil }
      return rules.sorted() == failed
        ? nil : "these rules should fail: \(rules.sorted().joined(separator: ", ")); and these do: \(list)"
    }
  }
}
