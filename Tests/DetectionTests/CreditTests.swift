import Provenance
import Testing

@Suite("Credits from text")
struct CreditTests {
  struct Line: CustomTestStringConvertible, Sendable {
    var text: String
    var credit: String
    var holders: [String]
    var testDescription: String { text }
    init(_ text: String, _ credit: String, _ holders: [String]) {
      self.text = text
      self.credit = credit
      self.holders = holders
    }
  }

  @Test(
    "A credit ends a caption",
    arguments: [
      Line("The bridge in the evening light. [REUTERS/YONHAP]", "REUTERS/YONHAP", ["Reuters", "Yonhap"]),
      Line("The bridge in the evening light. Photo: Ada Example/AFP", "Ada Example/AFP", ["Ada Example", "AFP"]),
      Line("Die Brücke am Abend. (Foto: Ada Beispiel/dpa)", "Ada Beispiel/dpa", ["Ada Beispiel", "dpa"]),
      Line("Photo: Ada Example. Styling: Ben Muster. Make-up: Cem Lind", "Ada Example", ["Ada Example"]),
      Line("Foto: St. Gallen Tourismus", "St. Gallen Tourismus", ["St. Gallen Tourismus"]),
    ]
  )
  func credits(_ line: Line) throws {
    let account = try BylineTests.account(
      "A bridge opens\n\n\(line.text)\n\nThe bridge was opened on Monday by the mayor, and everybody came to see it.\n"
    )
    #expect(account.credits.map(\.text) == [line.credit])
    #expect(account.credits.first?.holders == line.holders)
  }

  @Test(
    "A credit need not be a name",
    arguments: [
      Line("Fotos: privat", "privat", ["de"]), Line("Photos : DR", "DR", ["fr"]),
      Line("Foto: archivo personal", "archivo personal", ["es"]), Line("写真：本人提供", "本人提供", ["ja"]),
      Line("Hun begynte på skolen samme høst. Foto: privat", "privat", ["nb"]),
    ]
  )
  func unnamed(_ line: Line) throws {
    let account = try BylineTests.account("A bridge\n\n\(line.text)\n", language: line.holders.first)
    #expect(account.credits.map(\.text) == [line.credit])
  }

  @Test(
    "A sentence credits who took or made the pictures",
    arguments: [
      Line("The photos were taken by Ada Moss.", "Ada Moss", ["en"]),
      Line("Die Fotos hat Ada Moss gemacht.", "Ada Moss", ["de"]),
      Line("Le illustrazioni sono di Nora Pike.", "Nora Pike", ["it"]),
      Line("Ilustracje wykonała Nora Pike.", "Nora Pike", ["pl"]),
      Line("Fotoğrafları Ada Moss çekti.", "Ada Moss", ["tr"]),
      Line("插图由林娜绘制。", "林娜", ["zh"]), Line("사진은 이도윤이 찍었습니다.", "이도윤", ["ko"]),
    ]
  )
  func sentences(_ line: Line) throws { try expectCreditAlone(line) }

  @Test(
    "A sentence in which no picture's maker is named credits nobody",
    arguments: [
      "The photos were taken by DALL-E.", "The photos were taken to the harbour museum in May.",
      "The pictures by which the town is known were painted long ago, as everybody here will tell you.",
    ]
  )
  func noCreditSentence(_ text: String) throws {
    let account = try BylineTests.account("A bridge opens\n\nThe mayor came.\n\n\(text)\n", language: "en")
    #expect(account.credits.isEmpty)
  }

  @Test(
    "A line of a label and a name needs no colon",
    arguments: [
      Line("Foto Ada Moss", "Ada Moss", ["nl"]), Line("illustratie Bo Visser", "Bo Visser", ["nl"]),
      Line("Photo Ada Leroux", "Ada Leroux", ["fr"]), Line("Foto Ada Moss", "Ada Moss", ["de"]),
    ]
  )
  func bareLines(_ line: Line) throws { try expectCreditAlone(line) }

  /// Expects a line to be the one credit of an article, at its end.
  private func expectCreditAlone(_ line: Line) throws {
    let text = "A bridge opens in the harbour\n\nThe mayor came on Monday to see it.\n\n\(line.text)\n"
    let account = try BylineTests.account(text, language: line.holders.first)
    #expect(account.credits.map(\.text) == [line.credit])
  }

  @Test(
    "What only begins like a label credits nobody",
    arguments: ["Foto des Tages", "Fotos der Woche", "Foto Galerie"]
  )
  func noLabels(line: String) throws {
    let text = "A bridge opens in the harbour\n\nThe mayor came on Monday to see it.\n\n\(line)\n"
    #expect(try BylineTests.account(text, language: "de").credits.isEmpty)
  }

  @Test("A caption that stands twice is one credit")
  func twice() throws {
    let caption = "The bridge in the evening light. [REUTERS/YONHAP]"
    let account = try BylineTests.account(
      "A bridge opens\n\n\(caption)\n\n\(caption)\n\nThe bridge was opened on Monday by the mayor.\n"
    )
    #expect(account.credits.count == 1)
  }
}
