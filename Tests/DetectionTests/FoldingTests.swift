import Testing

@testable import Detection

@Suite struct FoldingTests {
  struct Word: Sendable {
    var written: String
    var folded: String
    init(_ written: String, _ folded: String) { (self.written, self.folded) = (written, folded) }
  }

  @Test(
    "A word is folded as its letters are, one by one",
    arguments: [
      Word("plain words", "plain words"),
      Word("Straße ÉTÉ été", "straße été été"),
      Word("Łódź ŁÓDŹ", "łódź łódź"),
      Word("ΆΝΘΡΩΠΟΣ ΑΝΘΡΩΠΟΣ άνθρωπος", "ανθρωποσ ανθρωποσ ανθρωποσ"),
      Word("Ή ή, Ήταν ΰ", "ή ή, ηταν υ"),
      Word("Їжак Ґава їжак", "їжак ґава їжак"),
      Word("Đặng ĐẶNG", "đặng đặng"),
      Word("ＡＩ　翻訳：", "ai 翻訳:"),
      Word("인공지능 번역", "인공지능 번역"),
      Word("अनुवाद", "अनुवाद"),
      Word("كُتِبَ كتـــب", "كتب كتب"),
      Word("תִּרְגּוּם", "תרגום"),
      Word("الأخبار إلى على", "الاخبار الي علي"),
      Word("l’IA", "l'ia"),
      // Accents as characters of their own, and what shows nothing.
      Word("e\u{301}te\u{301} Bo\u{323}\u{302} y\u{323}", "été bộ ỵ"),
      Word("\u{456}\u{308}жак й", "їжак й"),
      Word("か\u{3099}く ハ\u{309A} う\u{3099} あ\u{3099}", "がく パ ゔ あ"),
      Word("\u{1100}\u{1175}\u{1109}\u{1161} \u{1107}\u{1165}\u{11AB}", "기사 번"),
      Word("trans\u{AD}lated by\u{200B} AI\u{FEFF}", "translated by ai"),
      Word("q\u{301}", "q"),
    ]
  )
  func fold(_ word: Word) {
    let bytes = Array(word.written.utf8)
    var slowly: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let character = Folding.character(in: bytes, at: position, limit: bytes.count)
      slowly.append(character.first)
      if character.second != 0 { slowly.append(character.second) }
      if character.third != 0 { slowly.append(character.third) }
      position += character.length
    }
    #expect(Folding.fold(word.written) == slowly)
    // Byte by byte: texts are equal in either form.
    #expect(slowly == Array(word.folded.utf8), "\(String(decoding: slowly, as: UTF8.self))")
  }

  @Test(
    "A run of marks as long as a document is read once, not from each of its places",
    arguments: ["ك\u{64F}", "e\u{301}", "é\u{200B}"]
  )
  func manySigns(_ letter: String) {
    let mark = String(letter.unicodeScalars.last!)
    let bytes = Array((letter + String(repeating: mark, count: 1_000_000)).utf8)
    #expect(Folding.character(in: bytes, at: 0, limit: bytes.count).length < 16)
  }
}
