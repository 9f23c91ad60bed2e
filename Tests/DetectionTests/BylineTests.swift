import Detection
import Intake
import Provenance
import Testing

@Suite("Bylines from text")
struct BylineTests {
  static let detection = Result { try Detection(languages: Language.builtIn()) }

  static func account(_ text: String, language: String? = nil) throws -> Account {
    let document = Document(uri: "-", bytes: Array(text.utf8), language: language)
    return try detection.get().account(of: readArticle(document))
  }

  struct Line: CustomTestStringConvertible, Sendable {
    var text: String
    var language: String?
    var names: [String]
    var testDescription: String { text }
    init(_ text: String, _ names: [String], _ language: String? = nil) {
      self.text = text
      self.names = names
      self.language = language
    }
  }

  @Test(
    "A line under the headline names the authors",
    arguments: [
      Line("By Ada Example", ["Ada Example"], "en"),
      Line("By Ada Example and Bo Sample", ["Ada Example", "Bo Sample"], "en"),
      Line("By Ada Example, Bo Sample and Cy van den Berg", ["Ada Example", "Bo Sample", "Cy van den Berg"], "en"),
      Line("BY ADA EXAMPLE-SMITH", ["Ada Example-Smith"], "en"),
      Line("BY YOON EXAM-PLE [[email protected]]", ["Yoon Exam-ple"], "en"),
      Line("By Ada Example, Political Correspondent | Published 3 May 2024", ["Ada Example"], "en"),
      Line("By Ada Example in Paris for Reuters", ["Ada Example"], "en"),
      Line("By Ada Example ada (at) paper.com", ["Ada Example"], "en"),
      Line("By E. Jean Sample", ["E. Jean Sample"], "en"),
      Line("By R. Example and A. B. Sample", ["R. Example", "A. B. Sample"], "en"),
      Line("By Min Jin Example", ["Min Jin Example"], "en"),
      Line("By Ada (A.B.) Example", ["Ada (A.B.) Example"], "en"),
      Line("Por Maria de Exemplo e João dos Testes", ["Maria de Exemplo", "João dos Testes"], "pt"),
      Line("Par Ada Le Exemple et Bo La Preuve", ["Ada Le Exemple", "Bo La Preuve"], "fr"),
      Line("Von Kai Sonntag", ["Kai Sonntag"], "de"),
      Line("Di Ada Esempio e Bo Prova", ["Ada Esempio", "Bo Prova"], "it"),
      Line("Av Ada Exempel och Bo Prov", ["Ada Exempel", "Bo Prov"], "sv"),
      Line("Autor: Ada Przykład", ["Ada Przykład"], "pl"),
      Line("Автор: Ада Пример", ["Ада Пример"], "ru"),
      Line("文/张三 编辑/李四", ["张三"], "zh"),
      Line("記者 張三", ["張三"], "zh"),
      Line("例田花子 記者", ["例田花子"], "ja"),
      Line("Von Ada Beispiel und Bo Muster", ["Ada Beispiel", "Bo Muster"], "de"),
      Line("Von Ada Beispiel, Berlin", ["Ada Beispiel"], "de"),
      Line("Von Ada von der Beispiel", ["Ada von der Beispiel"], "de"),
      Line("홍길순 기자 hong@example.kr", ["홍길순"], "ko"),
      Line("홍길순·김보기 기자", ["홍길순", "김보기"], "ko"),
      Line("[서울=연합뉴스] 홍길순 기자 =", ["홍길순"], "ko"),
    ]
  )
  func authors(_ line: Line) throws {
    let account = try Self.account(
      "Council opens a new bridge\n\n\(line.text)\n\nThe bridge was opened on Monday by the mayor, who said that it had been long awaited by all.\n",
      language: line.language
    )
    #expect(account.bylines.filter { $0.role == .author }.map(\.name) == line.names)
  }

  @Test(
    "Running words are no byline",
    arguments: [
      "By the time the mayor arrived, the bridge was open.",
      "By Monday, the bridge was open",
      "From the archive",
      "Von Montag an ist die Brücke offen.",
      "Mit Blick auf die Wahl",
    ]
  )
  func runningWords(_ text: String) throws {
    let account = try Self.account("Council opens a new bridge\n\n\(text)\n\nMore words follow here.\n")
    #expect(account.bylines.isEmpty)
  }

  @Test("An obfuscated address is noted")
  func obfuscated() throws {
    let account = try Self.account(
      "A headline\n\nA paragraph of the article that is long enough.\nBY YOON EXAM-PLE [[email protected]]\n"
    )
    let byline = try #require(account.bylines.first)
    #expect(byline.name == "Yoon Exam-ple")
    #expect(byline.emailObfuscated == true)
    #expect(byline.evidence.first?.quote == "YOON EXAM-PLE")
  }

  @Test("An agency's sign-off gives roles and a note")
  func signOff() throws {
    let account = try Self.account(
      "A headline\n\nA paragraph of the article that is long enough to be one.\n(Reporting by Ada Example in Paris and Bo Sample; Writing by Cy Muster; Editing by Di Other)\n"
    )
    #expect(account.bylines.map(\.name) == ["Ada Example", "Bo Sample", "Cy Muster", "Di Other"])
    #expect(account.bylines.map(\.role) == [.reporter, .reporter, .writer, .editor])
    #expect(account.notes.map(\.kind) == [.signOff])
  }

  @Test("A line of credits by role")
  func roles() throws {
    let account = try Self.account(
      "Eine Überschrift\n\nEin Absatz, der lang genug ist, um einer zu sein.\nÜbersetzung: Ada Beispiel, Redaktion: Bo Muster, Schlussredaktion: Cy Probe, Audioversion: Di Stimme und Ed Stimme\n",
      language: "de"
    )
    #expect(account.bylines.map(\.name) == ["Ada Beispiel", "Bo Muster", "Cy Probe", "Di Stimme", "Ed Stimme"])
    #expect(account.bylines.map(\.role) == [.translator, .editor, .editor, .narrator, .narrator])
    #expect(account.notes.map(\.kind) == [.translator])
  }

  @Test("One whose name begins with the name of another is somebody else")
  func namesThatBeginAlike() throws {
    let account = try Self.account(
      "The town council opens a new bridge\n\nTranslator: Ada Example Sampleton\n\nEditor: Ada Example\n\nA paragraph of the article.\n",
      language: "en"
    )
    #expect(account.bylines.map(\.name) == ["Ada Example Sampleton", "Ada Example"])
    #expect(account.bylines.map(\.role) == [.translator, .editor])
  }

  @Test("A name with letters of two lengths is cut between characters")
  func namesOfMixedLetters() throws {
    let text = "渡轮将恢复运营\n记者 张a三四五六七报道\n\n正文。"
    let quotes = try Self.account(text, language: "zh").bylines.flatMap(\.evidence).map(\.quote)
    #expect(quotes == ["张a三"])
  }

  @Test("A reading in brackets of two widths ends where they close")
  func readingsInBrackets() throws {
    let text = "文：山田 太郎（やまだ・たろう]日报\n\n町の議会は月曜日に橋を開通させた。"
    let evidence = try Self.account(text, language: "ja").bylines.flatMap(\.evidence)
    #expect(!evidence.isEmpty)
    for item in evidence { #expect(String(decoding: Array(text.utf8)[item.range], as: UTF8.self) == item.quote) }
  }

  @Test("Thousands of editors cost no more than a crowd of them", .timeLimit(.minutes(15)))
  func thousandsOfEditors() throws {
    let letters = (0..<20).map { String(UnicodeScalar(UInt8(0x61 + $0))) }
    var editors = ""
    for first in letters {
      for second in letters { for third in letters { editors += "Editor: Ada Q\(first)\(second)\(third)\n" } }
    }
    let bylines = try Self.account("The council opens a bridge\n\n" + editors).bylines
    #expect(bylines.count == 300)
  }

  @Test("Every quote stands at its offsets")
  func offsets() throws {
    let text =
      "A headline\n\nBy Ada Example\n\nA paragraph. (Photo: Bo Sample/AFP)\n\nCorrection: An earlier version of this article misspelled a name.\n"
    let account = try Self.account(text)
    let evidence =
      account.bylines.flatMap(\.evidence) + account.credits.flatMap(\.evidence) + account.notes.flatMap(\.evidence)
    #expect(evidence.count >= 3)
    for item in evidence { #expect(String(decoding: Array(text.utf8)[item.range], as: UTF8.self) == item.quote) }
  }

  @Test("The founding article", .enabled(if: SharedCorpus.exists))
  func founding() throws {
    let text = try #require(SharedCorpus.text("seeds/000_1e900fc4e45ffe9d.txt"))
    let account = try Self.account(text)
    #expect(account.title == "Korea's top security adviser meets with Japanese 'kingmaker' Taro Aso")
    #expect(account.section == ["National", "Diplomacy"])
    #expect(account.bylines.map(\.name) == ["Yoon Sung-min"])
    #expect(account.bylines.first?.emailObfuscated == true)
    #expect(account.credits.map(\.text) == ["NEWS1", "REUTERS/YONHAP"])
    #expect(account.credits.last?.holders == ["Reuters", "Yonhap"])
  }
}
