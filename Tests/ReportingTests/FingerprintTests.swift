import Provenance
import Reporting
import Testing

@Suite struct FingerprintTests {
  private func article(before: String, words: String = "made with AI", uri: String = "a.md") -> AuditedArticle {
    let sample = Sample(uri: uri, [(.paragraph, .body, before), (.note, .end, words)])
    let finding = Finding(
      rule: "unreviewed",
      policy: "house",
      status: .fail,
      severity: .error,
      message: "x",
      evidence: [sample.evidence(words)]
    )
    return sample.audited(Account(), [finding, finding])
  }

  @Test func movedLinesKeepIt() {
    #expect(Fingerprint.all(of: article(before: "a")) == Fingerprint.all(of: article(before: "a\n\n\nb c\n")))
    #expect(Fingerprint.all(of: article(before: "a")) == Fingerprint.all(of: article(before: "a", uri: "./a.md")))
  }

  @Test func movedParagraphsKeepIt() {
    var moved = article(before: "made by a person")
    let evidence = Sample(uri: "a.md", [(.note, .end, "made by a person")]).evidence("made by a person")
    moved.findings[0].evidence.append(evidence)
    let first = Fingerprint.all(of: moved)[0]
    moved.findings[0].evidence.reverse()
    #expect(Fingerprint.all(of: moved)[0] == first)
  }

  @Test func otherWordsOrAnotherFileChangeIt() {
    let first = Fingerprint.all(of: article(before: "a"))
    #expect(first[0] != Fingerprint.all(of: article(before: "a", words: "made by AI"))[0])
    #expect(first[0] != Fingerprint.all(of: article(before: "a", uri: "b.md"))[0])
  }

  @Test func twoAlikeAreToldApart() {
    let prints = Fingerprint.all(of: article(before: "a"))
    #expect(Set(prints).count == 2)
    #expect(prints.allSatisfy { $0.count == 32 })
  }
}
