import Provenance

/// The language that a page's letters give away, where it declares none and its script is one language's own.
enum ScriptLanguage {
  static func language(of article: Article) -> String? {
    var hangul = 0
    var kana = 0
    var han = 0
    var thai = 0
    var hebrew = 0
    var arabic = 0
    var greek = 0
    var devanagari = 0
    var latin = 0
    var others = 0
    var left = 6000
    for block in article.blocks where block.origin == .text && !block.isHidden {
      for index in block.range where left > 0 {
        let byte = article.text[index]
        left -= 1
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        case 0xEA...0xED: hangul += 1
        case 0xE3 where index + 1 < article.text.count && (0x81...0x83).contains(article.text[index + 1]): kana += 1
        case 0xE4...0xE9: han += 1
        case 0xE0 where index + 1 < article.text.count:
          if article.text[index + 1] >= 0xB8 { thai += 1 } else if article.text[index + 1] <= 0xA5 { devanagari += 1 }
        case 0xD7: hebrew += 1
        case 0xD8...0xDB: arabic += 1
        case 0xCE, 0xCF: greek += 1
        case 0xD0...0xD2: others += 1
        default: break
        }
      }
      if left <= 0 { break }
    }
    let counts = [
      ("ko", hangul), ("ja", kana), ("th", thai), ("he", hebrew), ("ar", arabic), ("el", greek), ("hi", devanagari),
    ]
    if kana * 12 > han, kana > 20, hangul < kana { return "ja" }
    if han > hangul + kana, han * 3 > latin, han > 20 { return "zh" }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 > 20, best.1 * 2 > latin, best.1 > others else {
      return nil
    }
    return best.0
  }
}
