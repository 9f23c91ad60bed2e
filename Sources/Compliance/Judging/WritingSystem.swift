import Provenance

/// The letters in which words are written: enough to tell a Korean note from an English article.
enum WritingSystem: Sendable {
  case latin, hangul, chinese, kana, cyrillic, greek, arabic, hebrew, devanagari, thai

  /// That of most letters; nil where there are none. Kana among Chinese characters is Japanese.
  static func prevailing(in text: ArraySlice<UInt8>) -> WritingSystem? {
    var counts: [(system: WritingSystem, letters: Int)] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      guard let system = of(scalar.value) else { continue }
      if let index = counts.firstIndex(where: { $0.system == system }) {
        counts[index].letters += 1
      } else {
        counts.append((system, 1))
      }
    }
    let most = counts.max { $0.letters < $1.letters }?.system
    return most == .chinese && counts.contains { $0.system == .kana } ? .kana : most
  }

  /// That of an article's first paragraphs.
  static func prevailing(in article: Article, language: String?) -> WritingSystem? {
    var text: [UInt8] = []
    for block in article.blocks where block.role == .paragraph || block.role == .title {
      text += article.text[block.range].prefix(400)
      if text.count > 1_200 { break }
    }
    return prevailing(in: text[...])
  }

  private static func of(_ scalar: UInt32) -> WritingSystem? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x77F: .arabic
    case 0x900...0x97F: .devanagari
    case 0xE00...0xE7F: .thai
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: .hangul
    case 0x3040...0x30FF: .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: .chinese
    default: nil
    }
  }
}
