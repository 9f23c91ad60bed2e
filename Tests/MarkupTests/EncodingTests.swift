import Testing

@testable import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text's bytes in another encoding, as iconv(3) writes them.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
  let opened = unsafe iconv_open(name, "UTF-8")
  guard let descriptor = unsafe opened else { throw EncodingFailure() }
  defer { unsafe iconv_close(descriptor) }
  var input = text.utf8.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  let capacity = output.count
  var left = input.count
  var room = capacity
  unsafe input.withUnsafeMutableBufferPointer { source in
    unsafe output.withUnsafeMutableBufferPointer { target in
      var from = source.baseAddress
      var to = target.baseAddress
      unsafe iconv(descriptor, &from, &left, &to, &room)
      unsafe iconv(descriptor, nil, nil, &to, &room)
    }
  }
  try #require(left == 0, "\(name) cannot write it")
  return output.prefix(capacity - room).map { UInt8(bitPattern: $0) }
}

struct EncodingFailure: Error {}

@Suite("Bytes become characters")
struct EncodingTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    var label: String
    var iconv: String
    var name: String
    var text: String
    var testDescription: String { label }
    init(_ label: String, _ iconv: String, _ name: String, _ text: String) {
      self.label = label
      self.iconv = iconv
      self.name = name
      self.text = text
    }
  }

  static let russian = "Эту заметку перевели с английского с помощью нейросети, а потом её проверил редактор отдела."
  static let japanese = "この記事は人工知能を使って翻訳され、その後で編集部の記者が内容を確認しました。写真は提供されたものです。"
  static let korean = "이 기사는 인공지능을 사용하여 번역되었으며 이후 편집부의 기자가 내용을 확인하고 다시 고쳤습니다."
  static let chinese = "这篇文章是用人工智能翻译的，之后由编辑部的记者对内容进行了检查和修改。我们在出版时会说明。"
  static let taiwanese = "這篇文章是用人工智慧翻譯的，之後由編輯部的記者對內容進行了檢查和修改。我們在出版時會說明。"

  static let samples = [
    Sample(
      "windows-1252",
      "CP1252",
      "windows-1252",
      "Die Überschrift wurde geändert – „größer“ heißt jetzt «plus élevé», señor."
    ),
    Sample("iso-8859-1", "CP1252", "windows-1252", "L’été dernier, la fenêtre était fermée à clé ; ça suffit."),
    Sample(
      "windows-1250",
      "CP1250",
      "windows-1250",
      "Tekst został przetłumaczony przez sztuczną inteligencję, źródło: własne, dział świat."
    ),
    Sample("iso-8859-2", "ISO-8859-2", "iso-8859-2", "Článek přeložil stroj a potom ho zkontroloval člověk v redakci."),
    Sample("windows-1251", "CP1251", "windows-1251", russian),
    Sample("koi8-r", "KOI8-R", "koi8-r", russian),
    Sample("iso-8859-5", "ISO-8859-5", "iso-8859-5", russian),
    Sample(
      "windows-1253",
      "CP1253",
      "windows-1253",
      "Το κείμενο μεταφράστηκε με τεχνητή νοημοσύνη και το έλεγξε συντάκτης."
    ),
    Sample(
      "iso-8859-9",
      "CP1254",
      "windows-1254",
      "Bu yazı yapay zekâ ile çevrildi ve ardından editör tarafından gözden geçirildi, ışık şöyle."
    ),
    Sample("windows-1255", "CP1255", "windows-1255", "הכתבה תורגמה בעזרת בינה מלאכותית ונבדקה על ידי עורך במערכת"),
    Sample(
      "windows-1256",
      "CP1256",
      "windows-1256",
      "تمت ترجمة هذا المقال بمساعدة الذكاء الاصطناعي وراجعه محرر في القسم"
    ),
    Sample(
      "windows-1257",
      "CP1257",
      "windows-1257",
      "Rakstu tulkoja mākslīgais intelekts, un pēc tam to pārbaudīja redaktors žurnālā."
    ),
    Sample("tis-620", "CP874", "windows-874", "บทความนี้แปลโดยปัญญาประดิษฐ์และตรวจโดยบรรณาธิการของเรา"),
    Sample("shift_jis", "CP932", "shift_jis", japanese),
    Sample("euc-jp", "EUC-JP", "euc-jp", japanese),
    Sample("iso-2022-jp", "ISO-2022-JP", "iso-2022-jp", japanese),
    Sample("euc-kr", "CP949", "euc-kr", korean + " 똠방각하"),
    Sample("gb2312", "GB18030", "gbk", chinese),
    Sample("gb18030", "GB18030", "gb18030", chinese),
    Sample("big5", "BIG5", "big5", taiwanese),
  ]

  @Test("a declared encoding is read", arguments: samples)
  func declared(sample: Sample) throws {
    let page = "<html><head><meta charset=\"\(sample.label)\"></head><body><p>\(sample.text)</p></body></html>"
    let text = decode(try encoded(page, as: sample.iconv), label: nil, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
    #expect(text.encoding.name == sample.name)
    #expect(text.replacements == 0)
  }

  @Test("the transport's word comes before the page's", arguments: samples)
  func transport(sample: Sample) throws {
    let page = "<meta charset=utf-8><p>\(sample.text)</p>"
    let text = decode(try encoded(page, as: sample.iconv), label: sample.label.uppercased(), isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
  }

  @Test("an undeclared encoding is found", arguments: samples.filter { $0.name != "iso-8859-2" })
  func detected(sample: Sample) throws {
    let page = "<p>\(sample.text)</p>"
    let text = decode(try encoded(page, as: sample.iconv), label: nil, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
  }

  @Test(
    "what is said to be UTF-8 and isn't is read as what it is",
    arguments: samples.filter { $0.name != "iso-8859-2" }
  )
  func misdeclared(sample: Sample) throws {
    let page = "<meta charset=utf-8><p>\(sample.text)</p>"
    let text = decode(try encoded(page, as: sample.iconv), label: nil, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
  }

  @Test("UTF-8 is UTF-8, whatever is declared", arguments: ["gb2312", "windows-1252", "shift_jis", "utf-16", "x-none"])
  func utf8(label: String) {
    let page = "<meta http-equiv=Content-Type content='text/html; charset=\(label)'><p>\(Self.chinese)</p>"
    let text = decode(Array(page.utf8), label: label, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
    #expect(text.encoding == .utf8)
  }

  @Test("a broken byte costs one character", arguments: [nil, "gb2312", "utf-8"])
  func broken(label: String?) {
    let text = decode(Array(Self.russian.utf8) + [0xFF, 0xC3] + Array(Self.korean.utf8), label: label, isMarkup: false)
    #expect(String(decoding: text.bytes, as: UTF8.self) == Self.russian + "\u{FFFD}\u{FFFD}" + Self.korean)
    #expect(text.replacements == 2)
  }

  @Test("reading goes on after what the declared encoding does not have")
  func goesOn() throws {
    let bytes =
      try encoded(Self.korean, as: "CP949") + [0xFF, 0x3C, 0x62, 0x3E] + (try encoded(Self.korean, as: "CP949"))
    let text = decode(bytes, label: "euc-kr", isMarkup: false)
    #expect(String(decoding: text.bytes, as: UTF8.self) == Self.korean + "\u{FFFD}<b>" + Self.korean)
  }

  @Test("UTF-16 with and without a mark", arguments: ["UTF-16LE", "UTF-16BE"], [true, false])
  func wide(name: String, hasMark: Bool) throws {
    let page = "<html><body><p>Plain words, and then 한국어.</p></body></html>"
    let bytes = try encoded((hasMark ? "\u{FEFF}" : "") + page, as: name)
    let text = decode(bytes, label: nil, isMarkup: true)
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
    #expect(text.encoding.name == name.lowercased())
  }

  @Test("a stray NUL makes no UTF-16 of UTF-8")
  func nul() {
    #expect(decode(Array("\0Ñ ".utf8), label: "utf-8", isMarkup: false).bytes == Array("\0Ñ ".utf8))
    #expect(decode(Array("\0N\0o".utf8), label: nil, isMarkup: false).encoding == .utf16BE)
  }

  @Test("a mark of UTF-8 is left out")
  func mark() {
    let text = decode([0xEF, 0xBB, 0xBF] + Array("Wörter".utf8), label: "iso-8859-1", isMarkup: false)
    #expect(text.bytes == Array("Wörter".utf8))
  }

  @Test("labels are found whatever their letters' case and the white space around them")
  func labels() {
    #expect(Encoding(label: " UTF8\n".utf8) == .utf8)
    #expect(Encoding(label: "Latin1".utf8)?.name == "windows-1252")
    #expect(Encoding(label: "KS_C_5601-1987".utf8)?.name == "euc-kr")
    #expect(Encoding(label: "hz-gb-2312".utf8) == nil)
    #expect(Encoding(label: "klingon".utf8) == nil)
  }
}
