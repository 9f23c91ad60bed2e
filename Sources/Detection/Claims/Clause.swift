/// The part of a sentence that a statement fills: what stands in brackets, behind a dash or a semicolon or between two
/// dots, or all.
///
/// "Harbour at dawn (translated with AI)": what is in brackets is a label of its own.
struct Clause {
  let range: Range<Int>

  init(of statement: Statement, in reader: SentenceReader) {
    let first = min(statement.word.lowerBound, statement.agentRange?.lowerBound ?? statement.word.lowerBound)
    let last = max(statement.word.upperBound, statement.agentRange?.upperBound ?? statement.word.upperBound)
    var start = reader.range.lowerBound
    var end = reader.range.upperBound
    var isInBrackets = false
    var position = start
    while position < reader.range.upperBound {
      let length = Script.length(reader.text[position])
      if position + length <= first {
        switch Self.mark(reader.text, position, reader.range.upperBound) {
        case .opening: (start, isInBrackets) = (position + length, true)
        case .closing: (start, isInBrackets) = (position + length, false)
        case .dash: if !isInBrackets { start = position + length }
        case nil: break
        }
      } else if position >= last {
        switch Self.mark(reader.text, position, reader.range.upperBound) {
        case .closing where isInBrackets, .dash where !isInBrackets, .opening where !isInBrackets:
          end = min(end, position)
        default: break
        }
      }
      position += length
    }
    // What goes on behind a dash says more of what stands before it, unless that is where the sentence begins.
    let isWhole = end == reader.range.upperBound || start == reader.range.lowerBound || isInBrackets
    range = isWhole && start <= first && last <= end ? start..<end : reader.range
  }

  /// Whether a bar, a middle dot or a bullet stands at a position.
  static func isBar(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    switch text[position] {
    case UInt8(ascii: "|"): true
    case 0xC2:
      // "DALL·E" is one name.
      position + 1 < limit && text[position + 1] == 0xB7
        && !(position > 0 && Script.isASCIIWord(text[position - 1]) && position + 2 < limit
          && Script.isASCIIWord(text[position + 2]))
    case 0xE2: position + 2 < limit && text[position + 1] == 0x80 && text[position + 2] == 0xA2
    default: false
    }
  }

  /// Whether a bracket opens at a position.
  static func opensBracket(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    position < limit && mark(text, position, limit) == .opening
  }

  /// Whether a bracket closes at a position.
  static func closesBracket(_ text: [UInt8], _ position: Int, _ limit: Int) -> Bool {
    position < limit && mark(text, position, limit) == .closing
  }

  private enum Mark { case opening, closing, dash }

  private static func mark(_ text: [UInt8], _ position: Int, _ limit: Int) -> Mark? {
    switch text[position] {
    case UInt8(ascii: "("), UInt8(ascii: "["): return .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): return .closing
    case _ where isBar(text, position, limit): return .dash
    case UInt8(ascii: ";"): return .dash
    case UInt8(ascii: "-"):
      return position > 0 && position + 1 < limit && text[position - 1] == 0x20 && text[position + 1] == 0x20
        ? .dash : nil
    case 0xE2:
      guard position + 2 < limit, text[position + 1] == 0x80 else { return nil }
      // En dash, em dash, horizontal bar.
      return (0x93...0x95).contains(text[position + 2]) ? .dash : nil
    case 0xEF:
      guard position + 2 < limit, text[position + 1] == 0xBC else { return nil }
      return text[position + 2] == 0x88 ? .opening : text[position + 2] == 0x89 ? .closing : nil
    default: return nil
    }
  }
}
