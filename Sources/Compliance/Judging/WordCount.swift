/// Counts words: runs of what is not white space; of Chinese characters and kana, two count as a word.
struct WordCount {
  private var runs = 0
  private var ideographs = 0
  var words: Int { runs + ideographs / 2 }

  mutating func add(_ text: ArraySlice<UInt8>) {
    var isInWord = false
    for byte in text {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isInWord = false
      } else if byte >= 0xE3 && byte <= 0xE9 {
        // The lead bytes of U+3000…U+9FFF.
        ideographs += 1
        isInWord = true
      } else if !isInWord, byte & 0xC0 != 0x80 {
        runs += 1
        isInWord = true
      }
    }
  }
}
