import Intake
import Provenance
import Settings
import TestSupport
import Testing

@testable import Detection

/// Sentences cut short, doubled and run into those of other languages: nothing crashes, and every place is in the text.
@Suite struct MangledSentenceTests {
  static let languages: [Language] = (try? Language.builtIn()) ?? []

  /// Everything that the languages' own examples say and do not say.
  static let examples: [String] = languages.flatMap { language -> [String] in
    let says = (try? language.settings["says"]?.list()) ?? []
    let saysNot = (try? language.settings["says-not"]?.strings()) ?? []
    return says.compactMap { try? $0["text"]?.string() } + saysNot
  }

  private static let glue = [
    "", " ", ".", ". ", "。", ", ", "、", " (", ")", ": ", "：", "\u{A0}", "“", "\"", "-", " – ", "AI", "GPT-",
  ]

  /// An example with something done to it, that is the same in every run.
  static func mangled(_ random: inout SeededRandom) -> String {
    guard let first = examples.randomElement(using: &random), let second = examples.randomElement(using: &random) else {
      return ""
    }
    let glue = glue.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return cut(first, &random)
    case 1: return first + glue + first
    case 2: return cut(first, &random) + glue + cut(second, &random)
    case 3:
      // A tool's name at the end, with nothing or half a version behind it.
      return first + glue
        + (["ChatGPT", "GPT-4o", "Gemini 2.", "DeepL:", "翻译", "บอท", "AI-"].randomElement(using: &random) ?? "")
    case 4: return String(String.UnicodeScalarView(first.unicodeScalars.reversed()))
    default:
      var scalars = Array(first.unicodeScalars)
      for _ in 0..<3 where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        if let other = second.unicodeScalars.randomElement(using: &random) { scalars.insert(other, at: place) }
      }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  /// What once ended the reading: a word that is a deed and "by" at once in the next deed's part of the sentence, an "and"
  /// that is written as one with a word that a tool's name is glued to, a quotation in a sentence before.
  @Test(arguments: [
    "Obrázk pořídil přeložil", "עבר ב-DeepLלהשתמש",
    "She said \"hello there\" to us. It was \"translated by AI\" for you.",
  ])
  func whatOnceEndedIt(text: String) throws {
    let detection = try Detection(languages: Self.languages)
    let account = detection.account(of: try readArticle(Document(uri: "-", bytes: Array(text.utf8))))
    #expect(account.claims.allSatisfy { !$0.evidence.isEmpty })
  }

  @Test("A run of full stops is not looked through from each of them", .timeLimit(.minutes(15)))
  func fullStops() throws {
    let text = "Translated by AI " + String(repeating: ".", count: 300_000) + "a"
    let account = try Detection(languages: Self.languages)
      .account(of: readArticle(Document(uri: "-", bytes: Array(text.utf8), mediaType: "text/plain")))
    #expect(account.claims.allSatisfy { $0.activity == .translate })
  }

  private static func cut(_ text: String, _ random: inout SeededRandom) -> String {
    let scalars = Array(text.unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    let start = Int.random(in: 0..<scalars.count, using: &random)
    let end = Int.random(in: start...scalars.count, using: &random)
    return String(String.UnicodeScalarView(scalars[start..<end]))
  }

  @Test(arguments: [3, 11, 29])
  func quotesStandAtTheirPlaces(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let detection = try Detection(languages: Self.languages)
    try #require(Self.examples.count > 500)
    for _ in 0..<400 {
      let text = Self.mangled(&random)
      guard text.contains(where: \.isLetter) else { continue }
      let article = try readArticle(Document(uri: "mangled", bytes: Array(text.utf8), mediaType: "text/plain"))
      let account = detection.account(of: article)
      let evidence = account.claims.flatMap(\.evidence) + account.notes.flatMap(\.evidence)
      for piece in evidence where piece.origin == .text {
        #expect(article.text.indices.contains(piece.range.lowerBound), "\(text)")
        #expect(article.string(piece.range) == piece.quote, "\(text)")
      }
    }
  }

  /// A sentence is read by the words of any language, as happens to a page that says the wrong one, and ends in the
  /// midst of a text.
  @Test(arguments: languages.map(\.code))
  func everyLanguageReadsEverything(code: String) throws {
    let shelf = try LanguageShelf(Self.languages)
    let lexicon = try #require(shelf.index(of: code).map { shelf.lexicon($0) })
    var random = SeededRandom(seed: 41)
    for _ in 0..<120 {
      let text = Self.mangled(&random)
      let bytes = Array(text.utf8)
      // Where characters begin.
      let places = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
      guard let start = places.randomElement(using: &random), let end = places.randomElement(using: &random) else {
        continue
      }
      let range = min(start, end)..<max(start, end)
      let reader = SentenceReader(lexicon, text: bytes, range: range)
      #expect(reader.cues.allSatisfy { range.contains($0.range) }, "\(text)")
      #expect((0...range.count).contains(reader.unknownBytes(range)), "\(text)")
      for statement in reader.reading().statements {
        #expect(range.contains(statement.word), "\(text)")
        #expect(statement.agentRange.map { range.contains($0) } ?? true, "\(text)")
      }
    }
  }
}
