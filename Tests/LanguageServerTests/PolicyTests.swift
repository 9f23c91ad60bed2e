import Foundation
import TestSupport
import Testing

@testable import LanguageServer

@Suite struct PolicyTests {
  private static let uri = "file:///site/policies/own.yaml"
  private static let sound = "name: own\nextends: [baseline]\nrules:\n  unreviewed-translation: error\n"

  /// Opens a policy with the cursor at `|`; the labels offered there.
  private func offered(_ marked: String, as uri: String = Self.uri) throws -> [String] {
    var client = try Client.ready()
    let before = marked.prefix { $0 != "|" }
    _ = try client.open(marked.replacing("|", with: ""), as: uri, language: "yaml")
    let line = before.count { $0 == "\n" }
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf16.count ?? 0
    let items = try client.at("completion", uri, line, column) as? [[String: Any]]
    return items?.compactMap { $0["label"] as? String } ?? []
  }

  @Test func aFaultStandsAtItsPlace() throws {
    var client = try Client.ready()
    let text = "name: own\nextends: [baseline]\nrules:\n  unreviewed-translatoin: error\n  missing-byline: loud\n"
    let diagnostics = try client.open(text, as: Self.uri, language: "yaml")
    #expect(diagnostics.count == 2)
    let first = try #require(diagnostics.first?["range"] as? [String: [String: Int]])
    #expect(first["start"] == ["line": 3, "character": 2])
    #expect(first["end"] == ["line": 3, "character": 24])
    #expect((diagnostics.first?["message"] as? String)?.contains("unreviewed-translation") == true)
    let second = try #require(diagnostics.last?["range"] as? [String: [String: Int]])
    #expect(second["start"] == ["line": 4, "character": 18])
    try client.change(Self.uri, version: 2, Self.sound)
    try client.settle()
    #expect(client.diagnostics[Self.uri]?.isEmpty == true)
  }

  @Test func columnsAreThoseOfTheEditor() throws {
    var client = try Client.ready()
    let text = "name: own\nrules: {\"😀\": error}\nwords: {한국: {fil: x}}\n"
    let diagnostics = try client.open(text, as: Self.uri, language: "yaml")
    let starts = diagnostics.compactMap { ($0["range"] as? [String: [String: Int]])?["start"] }
    #expect(starts.contains(["line": 1, "character": 8]))
    #expect(starts.contains(["line": 2, "character": 13]))
  }

  @Test func yamlThatIsNoPolicyIsLeftAlone() throws {
    var client = try Client.ready()
    #expect(try client.open("name: CI\non: push\n", as: "file:///site/ci.yaml", language: "yaml").isEmpty)
    #expect(try client.open("name: [\nrules:\n", as: Self.uri, language: "yaml").count == 1)
  }

  @Test func namesAreOfferedWhereTheyFit() throws {
    let policy = "name: own\nrules:\n  missing-byline: error\n"
    #expect(try offered(policy + "over|").contains("overrides"))
    #expect(try offered("name: own\nrules:\n  unrev|").contains("unreviewed-translation"))
    #expect(try offered("name: own\nrules:\n  missing-byline: |") == ["off", "on", "note", "warning", "error"])
    #expect(try offered("name: own\nextends: [|]").contains("eu-ai-act-article-50"))
    #expect(try offered("name: own\nextends:\n  - |").contains("baseline"))
    #expect(try offered(policy + "waivers:\n  - rule: |").contains("missing-byline"))
    let own = policy + "own-rules:\n  - id: x\n    family: |"
    #expect(try offered(own).contains("corrections"))
    let rule = policy + "own-rules:\n  - id: x\n    require:\n      "
    #expect(try offered(rule + "|").contains("byline"))
    #expect(try offered(rule + "claim:\n        |").contains("activity"))
    #expect(try offered(rule + "claim: {activity: [write, |").contains("translate"))
    #expect(try offered(rule + "claim: {used: true, |").contains("placement"))
  }

  @Test func theConfigurationHasItsOwn() throws {
    let uri = "file:///site/colophon.yaml"
    #expect(try offered("fa|", as: uri).contains("fail-on"))
    #expect(try offered("fail-on: |", as: uri).contains("warning"))
    #expect(try offered("policies:\n  - path: x\n    pol|", as: uri).contains("policy"))
    #expect(try offered("policy: [|", as: uri).contains("baseline"))
    var client = try Client.ready()
    let faults = try client.open("sources: [content]\nfali-on: error\n", as: uri, language: "yaml")
    #expect((faults.first?["message"] as? String)?.contains("fail-on") == true)
    #expect((faults.first?["range"] as? [String: [String: Int]])?["end"] == ["line": 1, "character": 7])
  }

  @Test func theWordThatIsTypedIsReplaced() throws {
    var client = try Client.ready()
    _ = try client.open("name: own\nrules:\n  unreviewed-tr", as: Self.uri, language: "yaml")
    let items = try #require(client.at("completion", Self.uri, 2, 15) as? [[String: Any]])
    let item = try #require(items.first { $0["label"] as? String == "unreviewed-translation" })
    let edit = try #require(item["textEdit"] as? [String: Any])
    #expect(edit["newText"] as? String == "unreviewed-translation: ")
    #expect((edit["range"] as? [String: [String: Int]])?["start"] == ["line": 2, "character": 2])
    #expect(item["detail"] as? String == "oversight, error")
  }

  @Test func aHoverExplainsRulesKeysAndConditions() throws {
    var client = try Client.ready()
    let text = Self.sound + "own-rules:\n  - id: x\n    require:\n      byline: any\n"
    _ = try client.open(text, as: Self.uri, language: "yaml")
    let words = { (hover: Any?) in ((hover as? [String: Any])?["contents"] as? [String: Any])?["value"] as? String }
    #expect(words(try client.at("hover", Self.uri, 3, 6))?.hasPrefix("**unreviewed-translation**") == true)
    #expect(words(try client.at("hover", Self.uri, 1, 12))?.contains("Baseline for any newsroom") == true)
    #expect(words(try client.at("hover", Self.uri, 7, 8))?.hasPrefix("**byline**") == true)
    #expect(words(try client.at("hover", Self.uri, 0, 1))?.contains("as findings carry it") == true)
    #expect(words(try client.at("hover", Self.uri, 0, 7)) == nil)
  }

  @Test func nestingWithoutEndIsNoHarm() throws {
    var text = "name: own\nrules: {}\nown-rules:\n  - require:\n"
    for depth in 0..<300 { text += String(repeating: " ", count: 6 + depth) + "not:\n" }
    #expect(try offered(text + String(repeating: " ", count: 400) + "|").contains("claim"))
  }
}
