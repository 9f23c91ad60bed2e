import Auditing
import Detection
import Provenance
import Testing

@testable import Compliance

/// Exceptions in an article's own source, judged.
@Suite struct InlineWaiverTests {
  private func findings(
    _ waiver: String,
    policy: String = "name: mine\nextends: [baseline]\n",
    isOwn: Bool = true,
    on day: String = "2026-11-25"
  ) throws -> [Finding] {
    let policy = try Policy.load(text: Array(policy.utf8), path: "mine.yaml")
    let auditor = try Auditor(policies: [policy], languages: Language.builtIn(), day: day)
    let text = "# Tides\n\n<!-- colophon-waive \(waiver) -->\n\nThe sea rises twice a day.\n"
    let document = Document(uri: "a.md", bytes: Array(text.utf8), isOwn: isOwn)
    return try auditor.audit(document, detail: .places).findings.filter { $0.status == .fail || $0.status == .waived }
  }

  @Test func aWaiverCoversItsRule() throws {
    let findings = try findings("missing-byline until=2027-01-31: the desk signs")
    #expect(findings.map(\.rule) == ["missing-byline"])
    #expect(findings[0].status == .waived)
    #expect(findings[0].waiver == .init(origin: .source, why: "the desk signs", until: "2027-01-31"))
    #expect(findings[0].message == "Waived until 2027-01-31: the desk signs")
    #expect(try self.findings("missing-byline: it is so")[0].message == "Waived: it is so")
  }

  @Test(arguments: [
    ("missing-byline until=2026-11-24: x", ["missing-byline", "expired-waiver"]),
    ("missing-byline until=2027-01-31", ["missing-byline", "waiver-without-reason"]),
    ("missing-bylines: x", ["missing-byline", "waiver-of-unknown-rule"]),
    ("missing-byline, vague-disclosure: x", ["missing-byline", "unused-waiver"]),
    ("missing-byline until=31.1.2027: x", ["missing-byline", "unreadable-waiver"]),
    ("missing-byline since it is late: x", ["missing-byline", "unreadable-waiver"]),
    (": x", ["missing-byline", "unreadable-waiver"]),
  ])
  func aFaultyOneIsAFinding(waiver: String, rules: [String]) throws {
    let findings = try findings(waiver)
    #expect(findings.map(\.rule) == rules)
    #expect(findings.last?.status == .fail)
    #expect(findings.last?.evidence.first?.quote.hasPrefix("colophon-waive") == true)
    #expect(findings.last?.evidence.first?.place?.line == 3)
    #expect(findings[0].status == (rules[1] == "unused-waiver" ? .waived : .fail))
  }

  @Test func aPageThatWasFetchedWaivesNothing() throws {
    let findings = try findings("missing-byline, nonsense", isOwn: false)
    #expect(findings.map(\.rule) == ["missing-byline"])
    #expect(findings[0].status == .fail)
  }

  @Test func thePolicyDecidesWhoIsHeard() throws {
    let policy = "name: mine\nextends: [baseline]\ninline-waivers: "
    #expect(try findings("missing-byline: x", policy: policy + "all", isOwn: false)[0].status == .waived)
    #expect(try findings("missing-byline: x", policy: policy + "off").map(\.status) == [.fail])
    #expect(throws: (any Error).self) { try findings("a: x", policy: policy + "everybody") }
  }

  @Test func theRulesAboutWaiversCanBeSwitchedOff() throws {
    let policy = "name: mine\nextends: [baseline]\nrules: {unused-waiver: off, waiver-of-unknown-rule: note}\n"
    let findings = try findings("missing-byline, vague-disclosure, nonsense: x", policy: policy)
    #expect(findings.map(\.rule) == ["missing-byline", "waiver-of-unknown-rule"])
    #expect(findings.last?.severity == .note)
  }

  @Test func aWaiverOfThePolicyComesFirst() throws {
    let policy = """
      name: mine
      extends: [baseline]
      waivers: [{rule: missing-byline, article: a.md, why: granted, approved-by: the desk, until: 2027-01-01}]
      """
    let findings = try findings("missing-byline: x", policy: policy)
    #expect(findings.map(\.rule) == ["missing-byline"])
    #expect(findings[0].waiver?.origin == .policy)
    #expect(findings[0].message == "Waived until 2027-01-01 by the desk: granted")
  }
}
