import Provenance
import Settings
import Testing

@testable import Detection

@Suite("The frame of an article")
struct FrameTests {
  struct Date: CustomTestStringConvertible, Sendable {
    var text: String
    var date: String?
    var monthFirst: Bool
    var testDescription: String { text }
    init(_ text: String, _ date: String?, monthFirst: Bool = false) {
      self.text = text
      self.date = date
      self.monthFirst = monthFirst
    }
  }

  @Test(
    "Dates as pages write them",
    arguments: [
      Date("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42Z"),
      Date("2024-05-03T15:47:42+0200", "2024-05-03T15:47:42+02:00"),
      Date("2024-05-03 15:47", "2024-05-03T15:47:00"),
      Date("20240503", "2024-05-03"),
      Date("Fri, 03 May 2024 10:00:00 GMT", "2024-05-03T10:00:00Z"),
      Date("May 3, 2024 4:05 PM", "2024-05-03T16:05:00"),
      Date("Published on 3rd May 2024", "2024-05-03"),
      Date("3. Mai 2024, 09:30 Uhr", "2024-05-03T09:30:00"),
      Date("03.05.2024", "2024-05-03"),
      Date("3 de mayo de 2024", "2024-05-03"),
      Date("03/05/2024", "2024-05-03"),
      Date("05/03/2024", "2024-05-03", monthFirst: true),
      Date("2024年5月3日 10:05", "2024-05-03T10:05:00"),
      Date("2024. 5. 3. 10:05", "2024-05-03T10:05:00"),
      Date("입력 2024년 5월 3일", "2024-05-03"),
      Date("3 мая 2024 г., 12:00", "2024-05-03T12:00:00"),
      Date("3 μαΐου 2024", "2024-05-03"),
      Date("99/99/9999", nil),
      Date("no date here, only 12 monkeys", nil),
    ]
  )
  func dates(_ line: Date) throws {
    let words = try NewsroomWords(LanguageShelf(Language.builtIn()))
    let reading = DateReading(words: words, languages: .all, monthFirst: line.monthFirst)
    let bytes = Array(line.text.utf8)
    #expect(reading.date(in: bytes, 0..<bytes.count) == line.date)
  }

  @Test("A file that adds to a language that ships leaves its months as they are")
  func monthsOfAnExtendedLanguage() throws {
    var languages = try Language.builtIn()
    for language in languages { try languages.add(language.settings) }
    let words = try NewsroomWords(LanguageShelf(languages))
    let bytes = Array("3 December 2025".utf8)
    let reading = DateReading(words: words, languages: .all, monthFirst: false)
    #expect(reading.date(in: bytes, 0..<bytes.count) == "2025-12-03")
  }

  @Test("Months that are not twelve are an error with its place")
  func monthsThatAreNotTwelve() throws {
    let file = "language: qx\nnewsroom:\n  months: [unu, du]\n"
    let language = try Language(Setting(yaml: Array(file.utf8), path: "qx.yaml"))
    #expect {
      try NewsroomWords(LanguageShelf([language]))
    } throws: { error in
      (error as? SettingsError).map { $0.line == 3 && $0.problem.contains("twelve months") } ?? false
    }
  }

  @Test(
    "A credit's sentence with no place for the name is an error with its place",
    arguments: ["were taken by", "…", "by … and …"]
  )
  func sentenceWithoutName(pattern: String) throws {
    let file = "language: qx\nnewsroom:\n  credit:\n    sentence: [\"\(pattern)\"]\n"
    let language = try Language(Setting(yaml: Array(file.utf8), path: "qx.yaml"))
    #expect {
      try NewsroomWords(LanguageShelf([language]))
    } throws: { error in
      (error as? SettingsError).map { $0.line == 4 && $0.problem.contains("where the name stands") } ?? false
    }
  }

  @Test("Cloudflare's hidden address is decoded")
  func hiddenAddress() {
    #expect(Addresses.decodeCloudflare("2a4b6a48044f52".utf8) == "a@b.ex")
    #expect(Addresses.decodeCloudflare("2a4".utf8) == nil)
    #expect(Addresses.decodeCloudflare("zz".utf8) == nil)
  }

  @Test(
    "Names in clean form",
    arguments: [
      ("YOON EXAM-PLE", "Yoon Exam-ple"), ("ADA MCEXAMPLE", "Ada McExample"), ("Ada EXAMPLE", "Ada Example"),
      ("J.D. EXAMPLE", "J.D. Example"), ("Ada  van den  Berg", "Ada van den Berg"),
      ("ADA EXAMPLE-SMITH", "Ada Example-Smith"),
    ]
  )
  func names(_ printed: String, _ clean: String) {
    #expect(PersonName.clean(printed, isOrganization: false) == clean)
  }

  @Test("The site's name is cut from a title")
  func titles() {
    var article = Article(
      source: SourceDescription(uri: "-", mediaType: "text/html", charset: "utf-8", bytes: 0, sha256: "")
    )
    article.language = "en"
    let reading = TitleReading(article, thing: nil, publisher: "The Bridge Gazette")
    #expect(reading.withoutSite("A bridge opens | The Bridge Gazette") == "A bridge opens")
    #expect(
      reading.withoutSite("A new bridge opens to traffic | World News | The Bridge Gazette")
        == "A new bridge opens to traffic"
    )
    #expect(reading.withoutSite("The Bridge Gazette: A bridge opens") == "A bridge opens")
    #expect(reading.withoutSite("Bridges - a short history") == "Bridges - a short history")
  }

  @Test("The host of the page's address tells the site's name where nothing else does")
  func hosts() throws {
    let host = try #require(SiteHost("https://www.bridge-gazette.co.uk/2024/a?b"))
    for name in ["Bridge Gazette", "bridge-gazette.co.uk", "The New Bridge Gazette"] {
      #expect(host.isNamed(NameKey.key(name)))
    }
    #expect(!host.isNamed(NameKey.key("A bridge opens")))
    #expect(SiteHost("/2024/a") == nil)
    #expect(SiteHost("https://localhost/") == nil)
  }
}
