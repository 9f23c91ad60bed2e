import Testing

@testable import Markup

@Suite("Code pages from before the web")
struct CodePageTests {
  static let german = "Übersetzt von einer Maschine, geprüft von der Redaktion: schön."

  private func feed(_ label: String, _ words: String) -> String {
    "<?xml version=\"1.0\" encoding=\"\(label)\"?>\n<rss><title>\(words)</title></rss>"
  }

  @Test(
    "a page that XML names is read",
    arguments: [
      ("437", "ibm437", german), ("CP850", "ibm850", german), ("cp852", "ibm852", "Przetłumaczono maszynowo, źródło"),
      ("IBM855", "ibm855", EncodingTests.russian), ("cp_is", "ibm861", "Þýtt með gervigreind"),
      ("cp00858", "ibm858", "5 €"),
      ("maccyrillic", "x-mac-cyrillic", "Перевод"), ("windows_1251", "windows-1251", "Перевод"),
      ("ebcdic_cp_us", "ibm037", german), ("cp500", "ibm500", german), ("ibm01140", "ibm1140", "5 €"),
      ("ibm273", "ibm273", german), ("cp1026", "ibm1026", "Yapay zekâ ile çevrildi, ığş"),
    ]
  )
  func named(label: String, name: String, words: String) throws {
    let text = feed(label, words)
    let decoded = decode(try encoded(text, as: Encoding(name: name).iconvName), label: nil, isMarkup: true)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    #expect(decoded.encoding.name == name && decoded.replacements == 0)
  }

  @Test("every page is one that iconv knows, and stands for itself")
  func known() throws {
    let names = Set(Encoding.pages.values)
    #expect(names.count == 46)
    for name in names {
      #expect(Encoding(label: name.utf8)?.name == name)
      let isEBCDIC = try encoded("<", as: Encoding(name: name).iconvName) == [0x4C]
      #expect(isEBCDIC == Encoding(name: name).isEBCDIC, "\(name)")
    }
  }

  @Test(
    "EBCDIC that names no page of its own is read as the common one",
    arguments: ["utf-8", "no-such-page", "ibm850"]
  )
  func misnamed(label: String) throws {
    let text = feed(label, "plain words")
    let decoded = decode(try encoded(text, as: "IBM037"), label: nil, isMarkup: true)
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text && decoded.encoding.name == "ibm037")
  }

  @Test("what can be read as ASCII is not EBCDIC, whatever it says", arguments: ["ibm037", "cp500"])
  func asciiThatSaysEBCDIC(label: String) throws {
    for words in ["plain", Self.german] {
      let text = feed(label, words)
      let decoded = decode(try encoded(text, as: "CP1252"), label: label, isMarkup: true)
      #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    }
  }

  @Test("cut anywhere, nothing crashes") func cut() throws {
    let bytes = try encoded(feed("cp037", "plain words"), as: "IBM037")
    for count in 0...bytes.count { _ = decode(Array(bytes.prefix(count)), label: nil, isMarkup: true) }
  }
}
