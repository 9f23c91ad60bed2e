/// Quotation marks of the product's languages, and what stands within them.
enum Quotation {
  private enum Mark: Equatable {
    case open(UInt8)
    case close(UInt8)
    /// One that opens and closes alike.
    case either(UInt8)
  }

  /// A longer run between two marks is none: one of them was not meant as such.
  private static let longest = 1500

  /// What stands within quotation marks in a range, without the marks; the outermost where they nest.
  static func spans(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: (kind: UInt8, start: Int)?
    var position = range.lowerBound
    while position < range.upperBound {
      let length = Script.length(text[position])
      if let mark = mark(text, position, range.upperBound) {
        switch (mark, open) {
        case (.open(let kind), nil), (.either(let kind), nil): open = (kind, position + length)
        case (.close(let kind), let begun?), (.either(let kind), let begun?):
          guard kind == begun.kind else { break }
          if position - begun.start <= longest { spans.append(begun.start..<position) }
          open = nil
        default: break
        }
      }
      position += length
    }
    return spans
  }

  /// "— Who wrote this? — asked Nora. — A machine.": a block that a dash begins, and that two more part after the end of
  /// a sentence.
  static func isDialogue(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard beginsSpeech(text, range.lowerBound, range.upperBound) else { return false }
    let parts = range.dropFirst().count { position in
      position >= range.lowerBound + 2 && text[position] == 0xE2 && beginsSpeech(text, position, range.upperBound)
        && Folding.isWhite(text[position - 1]) && [0x2E, 0x3F, 0x21, 0x2C].contains(text[position - 2])
    }
    return parts > 1
  }

  /// Whether a dash with a space behind it stands at a position.
  private static func beginsSpeech(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    ["– ", "— ", "― "].contains { text[position..<limit].starts(with: $0.utf8) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || Script.isASCIIWord(byte) || byte == 0x2E }

  /// The mark at a position. Kinds: 1 double and low, 2 guillemets, 3 corner brackets, 4 double corner brackets, 5
  /// single, 6 typewriter's single.
  private static func mark(_ text: [UInt8], _ position: Int, _ limit: Int) -> Mark? {
    switch text[position] {
    case UInt8(ascii: "\""): return .either(1)
    case UInt8(ascii: "'"):
      let isBegun = position > 0 && isLetter(text[position - 1])
      let goesOn = position + 1 < limit && isLetter(text[position + 1])
      return isBegun == goesOn ? nil : goesOn ? .open(6) : .close(6)
    case 0xC2 where position + 1 < limit:
      // «French» and »Danish«.
      return text[position + 1] == 0xAB || text[position + 1] == 0xBB ? .either(2) : nil
    case 0xE2 where position + 2 < limit && text[position + 1] == 0x80:
      switch text[position + 2] {
      case 0x98: return .open(5)
      case 0x99: return .close(5)
      // “English”, „German“ and ”Swedish”.
      case 0x9C, 0x9D: return .either(1)
      case 0x9E: return .open(1)
      default: return nil
      }
    case 0xE3 where position + 2 < limit && text[position + 1] == 0x80:
      switch text[position + 2] {
      case 0x8C: return .open(3)
      case 0x8D: return .close(3)
      case 0x8E: return .open(4)
      case 0x8F: return .close(4)
      default: return nil
      }
    default: return nil
    }
  }
}
