import Ledger
import Provenance
import Testing

@Suite struct ChangesTests {
  private func rules(_ old: AuditedArticle, _ new: AuditedArticle) -> [String] {
    changes(from: old, to: new).map(\.rule)
  }

  @Test func nothingChangesNothing() {
    #expect(changes(from: Samples.article("1"), to: Samples.article("2")).isEmpty)
  }

  @Test func aDisclosureThatIsGoneIsAnError() throws {
    let found = changes(from: Samples.article(), to: Samples.article("2") { $0.claims = [] })
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.rule == "disclosure-removed" && finding.severity == .error)
    #expect(finding.evidence.map(\.quote) == ["put into English with Lingua"])
    #expect(finding.fix != nil)
  }

  @Test(arguments: [
    Samples.claim(.translate, Agent(.humanWithAI)), Samples.claim(from: nil),
    Samples.claim(.translate, .init(.ai, tool: "Lingua"), from: "ko", .footer),
    Samples.claim(.summarize),
  ]) func aDisclosureThatSaysLessIsWeakened(_ claim: Claim) {
    let found = changes(from: Samples.article(), to: Samples.article("2") { $0.claims = [claim] })
    #expect(found.map(\.rule) == ["disclosure-weakened"])
    #expect(found.first.map { !$0.evidence.isEmpty } == true)
  }

  @Test func aReviewThatIsGoneWeakens() {
    let review = Claim(
      .review,
      by: Agent(.human),
      confidence: 0.9,
      evidence: [Samples.evidence("checked by an editor")]
    )
    let old = Samples.article { $0.claims.append(review) }
    #expect(rules(old, Samples.article("2")) == ["disclosure-weakened"])
    #expect(rules(Samples.article("2"), old).isEmpty)
  }

  @Test func otherMakersAreNamed() {
    let new = Samples.article("2") {
      $0.bylines = [Byline(name: "Ola Berg", evidence: [Samples.evidence("By Ola Berg")])]
    }
    let found = changes(from: Samples.article(), to: new)
    #expect(found.map(\.rule) == ["byline-changed"])
    #expect(found.first?.evidence.map(\.quote) == ["By Mara Quist", "By Ola Berg"])
    #expect(rules(Samples.article(), Samples.article("2") { $0.bylines[0].name = "MARA  QUIST" }).isEmpty)
  }

  @Test func changedWordsNeedANote() {
    let new = Samples.article("2", paragraphs: ["The ferry sails at ten in the morning from the old pier."])
    let found = changes(from: Samples.article(), to: new)
    #expect(found.map(\.rule) == ["text-changed-without-note"] && found.first?.severity == .warning)
    #expect(found.first?.evidence.count == 2)
    let noted = Samples.article("2", paragraphs: (new.text ?? []).map(\.text)) {
      $0.notes = [Note(.correction, text: "The ferry sails at ten.", evidence: [Samples.evidence("Correction")])]
    }
    #expect(rules(Samples.article(), noted) == ["correction-added"])
    #expect(rules(noted, Samples.article("3", paragraphs: (new.text ?? []).map(\.text))).isEmpty)
  }

  @Test func typesettingIsNoChangeAndGrowthIsANote() {
    let old = Samples.article(paragraphs: ["“It sails,” she said.", "항구가 오늘 오전에 다시 문을 열었다"])
    let set = Samples.article("2", paragraphs: ["\"It sails\", she  said.", "항구가 오늘 오전에 다시 문을 열었다."])
    #expect(rules(old, set).isEmpty)
    let grown = Samples.article("3", paragraphs: (old.text ?? []).map(\.text) + ["More later."])
    #expect(changes(from: old, to: grown).map(\.severity) == [.note])
    let changed = Samples.article("4", paragraphs: ["“It sails,” she said.", "항구가 오늘 오후에 다시 문을 열었다"])
    #expect(changes(from: old, to: changed).first?.message.contains("1 paragraph changed") == true)
  }
}
