import Provenance
import TestSupport
import Testing

@testable import Intake

private func readPlain(_ text: String) throws -> Article {
  try readArticle(Document(uri: "page.txt", bytes: Array(text.utf8), mediaType: "text/plain"))
}

/// Every block as "role: words", so that a page can be compared at once.
private func roles(_ text: String) throws -> [String] {
  let article = try readPlain(text)
  return article.blocks.map { "\($0.role): \(article.string($0.range).prefix(24))" }
}

@Suite struct PlainTextTests {
  static let page = """
    Harbour town votes to keep its last ferry - The Quay Post
    News > Coast > Transport
    share print copy link

    Harbour town votes to keep its last ferry

    The council had planned to end the service in spring
    Jane Doe
    Published May 3, 2026, 4:10 p.m.

    Residents wait for the morning boat at the north pier in Port Example on May 2. [COAST PRESS]

    Residents wait for the morning boat at the north pier in Port Example on May 2. [COAST PRESS]
    \u{A0}
    The people of Port Example voted on Sunday to keep the ferry that has linked the two sides of the bay since 1911.

    Related Articles
    Storm closes the north pier for a week
    Ferry fares to rise in June

    A long way home

    Turnout was higher than at any local vote of the past twenty years, the town clerk said in the evening.

    This article was translated by a machine and checked by two editors.
    BY JANE DOE, PORT EXAMPLE [[email protected]]
    Log in with your account
    bell icon
    Comment policy (0/300)
    © 2026 The Quay Post. All rights reserved.
    """

  @Test func readsTheLayoutOfAPage() throws {
    let expected = """
      siteHeader: Harbour town votes to ke
      sectionLine: News > Coast > Transport
      share: share print copy link
      title: Harbour town votes to ke
      standfirst: The council had planned
      byline: Jane Doe
      dateline: Published May 3, 2026, 4
      caption: Residents wait for the m
      caption: Residents wait for the m
      paragraph: The people of Port Examp
      related: Related Articles
      related: Storm closes the north p
      related: Ferry fares to rise in J
      heading: A long way home
      paragraph: Turnout was higher than
      note: This article was transla
      byline: BY JANE DOE, PORT EXAMPL
      commentForm: Log in with your account
      commentForm: bell icon
      commentForm: Comment policy (0/300)
      siteFooter: © 2026 The Quay Post. Al
      """
    let found = try roles(Self.page)
    for (expected, found) in zip(expected.split(separator: "\n"), found) { #expect(found.hasPrefix(expected)) }
    #expect(found.count == 21)
  }

  @Test func placesNotesAtTheEndAndTheTitleInTheHeadline() throws {
    let blocks = try readPlain(Self.page).blocks
    #expect(blocks.first { $0.role == .title }?.placement == .headline)
    #expect(blocks.first { $0.role == .note }?.placement == .end)
    #expect(blocks.last?.placement == .footer)
    #expect(blocks.first { $0.role == .paragraph }?.placement == .body)
  }

  @Test(arguments: [
    "Translated by a machine.", "By Jane Doe", "© 2026 The Quay Post. All rights reserved.", "AI-generated",
    "이 글은 기계가 번역했습니다.", "Related Article\nA short one\nThe end",
  ])
  func aFewLinesAreParagraphs(text: String) throws {
    #expect(try readPlain(text).blocks.allSatisfy { $0.role == .paragraph && $0.placement == .body })
  }

  @Test(arguments: [
    "By Jane Roe", "BY JANE ROE [[email protected]]", "By Jane Roe, Staff Writer", "Von Anna Müller und Karl Groß",
    "Par Élodie Martin", "홍길동 기자 hong@example.com", "文/张三", "記者 山田太郎", "Автор: Анна Иванова",
  ])
  func knowsBylines(line: String) {
    #expect(LineSign(line) == .byline)
  }

  @Test(arguments: [
    "By Wednesday the storm had passed.", "By the numbers", "Von hier aus geht es weiter nach Norden", "Text und Bild",
    "홍길동 기자는 어제 회견에서 이렇게 말했다.", "Par exemple",
  ])
  func knowsWhatIsNoByline(line: String) {
    #expect(LineSign(line) != .byline)
  }

  @Test(arguments: [
    "The new bridge at dusk. [NEWSWIRE]", "A farmer in his field (Reuters)", "Photo: Jane Roe", "사진=연합뉴스",
    "한 시민이 공원을 걷고 있다. /사진=뉴시스", "Der Hafen am Abend. Foto: dpa", "图片来源：新华社",
    "Workers at the gate (EXAMPLE/AFP)", "© Jane Roe / Getty Images",
  ])
  func knowsCaptions(line: String) {
    #expect(LineSign(line) == .caption)
  }

  @Test(arguments: [
    "The talks with the International Monetary Fund (IMF)", "He said it twice [and meant it]",
    "She was born in 1950 (1951)",
    "Photo of the week is back", "As noted before. [12]",
  ])
  func knowsWhatIsNoCaption(line: String) {
    #expect(LineSign(line) != .caption)
  }

  @Test(arguments: [
    ("Published : May 3, 2026 - 10:12", LineSign.date), ("입력 2026.05.03 10:12", .date), ("2026年5月3日 10:12", .date),
    ("뉴스 > 정치", .section), ("Home / News / Local", .section), ("Share Tweet", .share), ("URL 복사", .share),
    ("관련기사", .relatedHeading), ("Read more: The bridge is closed", .relatedLink), ("댓글 쓰기", .commentForm),
    ("To write comments, please log in", .commentForm), ("무단 전재 및 재배포 금지", .rights),
    ("Correction: the year was wrong in the first version.", .note), ("이 기사는 기계가 옮겼습니다.", .note),
    ("The year 2026 begins", LineSign.none), ("Share prices fell", .none), ("He has read more than most", .none),
  ])
  func knowsLines(line: String, sign: LineSign) {
    #expect(LineSign(line) == sign)
  }

  @Test(arguments: [1, 2])
  func aCaptionThatLacksTheCreditOfItsCopyIsOneToo(number: Int) throws {
    let credit = " [COAST PRESS]"
    var parts = Self.page.split(separator: credit, omittingEmptySubsequences: false).map(String.init)
    parts[number - 1] += parts.remove(at: number)
    let captions = try roles(parts.joined(separator: credit)).filter { $0.hasPrefix("caption: Residents") }
    #expect(captions.count == 2)
  }

  @Test func joinsLinesBrokenAtAFixedWidth() throws {
    let article = try readPlain(
      """
      The ferry will sail on through the winter, the council of Port
      Example decided after a debate of five hours that ended only at
      midnight. Nobody had expected that the vote would be as clear as
      it was, the mayor said.

      A second vote follows in June.
      """
    )
    #expect(article.blocks.count == 2)
    #expect(article.string(article.blocks[0].range).hasSuffix("the mayor said."))
  }

  @Test func joinsWhatBreaksOffWithinASentence() throws {
    let article = try readPlain("Written by hand,\nwithout any AI.\nApples\nand pears\n")
    #expect(
      article.blocks.map { article.string($0.range) } == ["Written by hand, without any AI.", "Apples", "and pears"]
    )
  }

  @Test func offsetsAreTheFiles() throws {
    let text = "One line\r\nAnother\rThird\n\n\u{3000}Fourth line\u{200B}\n"
    let article = try readPlain(text)
    #expect(article.text == Array(text.utf8))
    #expect(article.blocks.map { article.string($0.range) } == ["One line", "Another", "Third", "Fourth line"])
    #expect(article.blocks.allSatisfy { article.sourceMap.source(of: $0.range.lowerBound) == $0.range.lowerBound })
  }

  @Test("A no-break space is read as spaces, and moves nothing")
  func noBreakSpacesAreSpaces() throws {
    let text = "Remarque\u{A0}: traduit par\u{202F}une machine, à\u{A0}relire."
    let article = try readPlain(text)
    #expect(String(decoding: article.text, as: UTF8.self) == "Remarque  : traduit par   une machine, à  relire.")
    #expect(article.text.count == text.utf8.count)
  }

  @Test func hostileTextsTakeLinearTime() throws {
    for line in ["Same title again", "- a", "By Jane Roe", "a", "Log in", "a > b", "[", "A [B]", "2026 1", "\u{A0}"] {
      let text =
        Array(repeating: line, count: 4000).joined(separator: "\n") + "\n" + String(repeating: "word ", count: 99)
      try expectSound(readPlain(text))
    }
  }

  @Test func mutationsStaySound() throws {
    var random = SeededRandom(seed: 11)
    let original = Array(Self.page.utf8)
    for _ in 0..<300 {
      let mutated = String(decoding: random.mutate(original), as: UTF8.self)
      do { try expectSound(readPlain(mutated)) } catch let incident as Incident { #expect(incident.code == .empty) }
    }
  }
}

extension LineSign {
  fileprivate init(_ line: String) {
    let bytes = Array(line.utf8)
    let range = 0..<bytes.count
    let weight = TextLine.weight(bytes[range])
    self.init(
      TextLine(range: range, gap: 1, weight: weight, endsSentence: TextLine.endsSentence(bytes[range])),
      bytes[range]
    )
  }
}
