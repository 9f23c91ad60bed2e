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
      Word("ΆΝΘΡΩΠΟΣ άνθρωπος", "άνθρωποσ άνθρωπος"),
      Word("Їжак Ґава їжак", "їжак ґава їжак"),
      Word("Đặng ĐẶNG", "đặng đặng"),
      Word("ＡＩ　翻訳：", "ai 翻訳:"),
      Word("인공지능 번역", "인공지능 번역"),
      Word("अनुवाद", "अनुवाद"),
      Word("كُتِبَ كتـــب", "كتب كتب"),
      Word("תִּרְגּוּם", "תרגום"),
      Word("l’IA", "l'ia"),
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
    #expect(String(decoding: slowly, as: UTF8.self) == word.folded)
  }

  @Test("A run of vowel signs as long as a document is read once, not from each of its places")
  func manySigns() {
    let bytes = Array(("ك" + String(repeating: "\u{64F}", count: 1_000_000)).utf8)
    #expect(Folding.character(in: bytes, at: 0, limit: bytes.count).length < 16)
  }
}
