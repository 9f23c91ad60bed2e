import Foundation
import Settings
import Testing

@testable import Compliance

/// What is made from the rules has to be made anew when they change: COLOPHON_UPDATE=1 swift test --filter Documentation
@Suite struct DocumentationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let updates = ProcessInfo.processInfo.environment["COLOPHON_UPDATE"] == "1"

  private func compare(_ content: String, with name: String) throws {
    let file = Self.root.appending(path: name)
    if Self.updates { try content.write(to: file, atomically: true, encoding: .utf8) }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(stored == content, "\(name) is stale; make it anew with COLOPHON_UPDATE=1")
  }

  @Test func eachRuleHasItsPage() throws {
    let folder = Self.root.appending(path: "policies/docs")
    if Self.updates { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
    let pages = try ruleDocumentation()
    for page in pages { try compare(page.content, with: "policies/docs/\(page.name)") }
    let stored = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(stored == pages.map(\.name), "no page of a rule that is gone")
  }

  @Test func theSchemaIsThatOfTheLoader() throws {
    try compare(policySchema(), with: "reports/policy.schema.json")
    let schema = try JSONSerialization.jsonObject(with: Data(policySchema().utf8)) as? [String: Any]
    let properties = try #require(schema?["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(PolicyFile.keys))
  }

  @Test func everyConditionsExampleCanBeRead() throws {
    let compiler = Compiler(
      options: ["every-article": Setting(.scalar("true"), path: "", line: 0, column: 0)],
      words: WordLists()
    )
    for type in Conditions.builtIn {
      let example = try Setting(yaml: Array(type.about.example.utf8), path: type.about.id)
      _ = try compiler.condition(try compiler.substituted(example))
    }
  }

  @Test func explainingAnUnknownRuleNamesTheNearest() throws {
    #expect(try explanation(of: "missing-byline").hasPrefix("# missing-byline\n"))
    #expect(try explanation(of: "eu-disclosure-late").hasPrefix("# eu-disclosure-late\n"), "a policy's own rule")
    do {
      _ = try explanation(of: "missing-bylines")
      Issue.record("there is no such rule")
    } catch {
      #expect(error.problem == "there is no rule 'missing-bylines'; did you mean 'missing-byline'?")
    }
  }
}
