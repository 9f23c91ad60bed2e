import Auditing
import Compliance
import Detection
import Provenance
import Reporting
import Settings
import TestSupport
import Testing

@Suite struct BaselineTests {
  private static let article = "# Tides\n\nThe text was translated by AI.\n\nThe sea rises twice a day.\n"

  private func audited(_ text: String, uri: String = "content/a.md") throws -> AuditedArticle {
    let auditor = try Auditor(
      policies: [Policy.load("baseline")],
      languages: Language.builtIn(),
      day: "2026-11-25"
    )
    return try auditor.audit(Document(uri: uri, bytes: Array(text.utf8)))
  }

  private func compare(_ baseline: Baseline, _ article: inout AuditedArticle) -> BaselineComparison {
    var comparison = BaselineComparison(baseline, at: "known.json", workingFolder: "/site")
    comparison.mark(&article)
    return comparison
  }

  private func baseline(of text: String) throws -> Baseline {
    var article = try audited(text)
    return compare(Baseline(), &article).updated { _ in true }
  }

  @Test func whatIsKnownDoesNotFail() throws {
    let baseline = try baseline(of: Self.article)
    #expect(!baseline.findings.isEmpty)
    var article = try audited(Self.article)
    #expect(article.findings.contains { $0.isOpen })
    let comparison = compare(baseline, &article)
    #expect(!article.findings.contains { $0.isOpen })
    #expect(article.verdict == .pass)
    #expect(comparison.newCount == 0)
    #expect(comparison.gone { _ in true }.isEmpty)
  }

  @Test func movedLinesAndParagraphsAreNotNew() throws {
    let baseline = try baseline(of: Self.article)
    let moved = "\n\n# Tides\n\nThe sea rises twice a day.\n\n\nThe text was\ntranslated by AI.\n"
    var article = try audited(moved.replacing("was\n", with: "was "))
    _ = compare(baseline, &article)
    #expect(article.findings.filter(\.isOpen).map(\.rule) == [])
  }

  @Test func anotherStatementIsNew() throws {
    let baseline = try baseline(of: Self.article)
    var article = try audited(Self.article.replacing("by AI", with: "by ChatGPT"))
    let comparison = compare(baseline, &article)
    #expect(article.findings.contains { $0.isOpen })
    #expect(!comparison.gone { _ in true }.isEmpty)
  }

  @Test func whatIsGoneIsSaidAndPruned() throws {
    let baseline = try baseline(of: Self.article)
    var mended = try audited("# Tides\n\nBy Ada Moss\n\nThe sea rises twice a day.\n")
    let comparison = compare(baseline, &mended)
    let gone = comparison.gone { _ in true }
    #expect(gone.count > 0)
    #expect(Set(comparison.updated { _ in true }.findings).isDisjoint(with: gone))
  }

  @Test func documentsOutsideOfTheRunKeepTheirsAndRemovedFilesLoseThem() throws {
    let baseline = try baseline(of: Self.article)
    var other = try audited("# Moon\n\nBy Ada Moss\n\nIt pulls the sea.\n", uri: "content/b.md")
    let comparison = compare(baseline, &other)
    #expect(comparison.gone { _ in true }.isEmpty)
    #expect(comparison.gone { $0 != "/site/content/a.md" } == baseline.findings)
  }

  @Test func itDoesNotMatterWhereTheRunIsStarted() throws {
    let baseline = try baseline(of: Self.article)
    for (uri, path, folder) in [
      ("a.md", "../known.json", "/site/content"), ("/site/content/a.md", "/site/known.json", "/"),
      ("./../content/./a.md", "known.json", "/site"),
    ] {
      var article = try audited(Self.article, uri: uri == "./../content/./a.md" ? "./content/../content/a.md" : uri)
      var comparison = BaselineComparison(baseline, at: path, workingFolder: folder)
      comparison.mark(&article)
      #expect(!article.findings.contains { $0.isOpen }, "\(uri)")
    }
  }

  @Test func theFileIsSortedOneFindingALineAndReadsBack() throws {
    let findings = ["b.md", "a.md"].flatMap { uri in
      ["vague", "missing \"byline\"\n"].map {
        KnownFinding(uri: uri, rule: $0, severity: .note, fingerprint: String(repeating: "a1", count: 16))
      }
    }
    let json = Baseline(findings + findings).json
    #expect(json == Baseline(findings.reversed()).json)
    let read = try Baseline(json: json, path: "b.json")
    #expect(read.findings.map(\.uri) == ["a.md", "a.md", "b.md", "b.md"])
    #expect(String(decoding: json, as: UTF8.self).split(separator: "\n").count == 9)
    let none = try Baseline(json: Baseline().json, path: "b.json")
    #expect(none.findings == [])
  }

  @Test(arguments: [
    ("{\"version\": 2, \"findings\": []}", "newer Colophon"), ("{\"version\": 1", "not valid JSON"),
    ("[]", "no baseline"),
    ("{\"version\": 1}", "findings"), ("", "not valid JSON"),
    (
      "{\"version\": 1, \"findings\": [{\"uri\": \"a\", \"rule\": \"b\", \"severity\": \"error\", \"fingerprint\": \"xyz\"}]}",
      "finding 1"
    ),
  ])
  func aBrokenFileIsAClearError(json: String, words: String) {
    let error = #expect(throws: SettingsError.self) { try Baseline(json: Array(json.utf8), path: "known.json") }
    #expect(error?.description.hasPrefix("known.json: ") == true)
    #expect(error?.problem.contains(words) == true, "\(error?.problem ?? "")")
  }
}

@Suite struct GateTests {
  private func article(_ findings: [(Severity, Finding.BaselineState?)]) -> AuditedArticle {
    let source = SourceDescription(uri: "a", mediaType: "text/html", charset: "utf-8", bytes: 0, sha256: "")
    let findings = findings.map { severity, state in
      var finding = Finding(rule: "r", policy: "p", status: .fail, severity: severity, message: "")
      finding.baselineState = state
      return finding
    }
    return AuditedArticle(source: source, account: Account(), findings: findings, verdict: .fail)
  }

  private func outcome(_ gate: Gate, _ findings: [(Severity, Finding.BaselineState?)]) -> Gate.Outcome {
    var gate = gate
    gate.count(article(findings))
    return gate.outcome
  }

  @Test func theLeastSeverityDecides() {
    #expect(outcome(Gate(failOn: .error), [(.warning, nil)]) == .complies)
    #expect(outcome(Gate(failOn: .error), [(.warning, nil), (.error, nil)]) == .finding)
    #expect(outcome(Gate(failOn: nil), [(.error, nil)]) == .complies)
  }

  @Test func whatIsKnownDoesNotCount() {
    #expect(outcome(Gate(failOn: .note, maxWarnings: 0), [(.error, .unchanged), (.warning, .unchanged)]) == .complies)
    #expect(outcome(Gate(failOn: .note), [(.error, .unchanged), (.note, .new)]) == .finding)
  }

  @Test func warningsAreCounted() {
    let two: [(Severity, Finding.BaselineState?)] = [(.warning, nil), (.warning, .new), (.note, nil)]
    #expect(outcome(Gate(failOn: .error, maxWarnings: 2), two) == .complies)
    #expect(outcome(Gate(failOn: .error, maxWarnings: 1), two) == .finding)
    #expect(outcome(Gate(failOn: nil, maxWarnings: 1), two) == .finding)
  }

  @Test func anIncidentIsWorstAndWritingABaselineFailsForNothingElse() {
    var gate = Gate(failOn: .error, maxWarnings: 0, isRecording: true)
    gate.count(article([(.error, nil), (.warning, nil)]))
    #expect(gate.outcome == .complies)
    gate.countIncident()
    #expect(gate.outcome == .incident)
  }
}
