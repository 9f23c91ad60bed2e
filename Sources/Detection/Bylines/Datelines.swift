import Provenance

/// Finds the part of a paragraph that says who reports it: before its words begin ("[서울=연합뉴스] 홍길순 기자 =",
/// "〔記者張三／台北報導〕", "新华社北京5月3日电（记者张三）") or after they end ("…（記者　張三）").
struct Datelines {
  let text: [UInt8]

  /// How far into a paragraph a dateline reaches, and how long its brackets are.
  private static let reach = 150

  /// The part around a cue, without what the paragraph goes on to say; nil where the cue stands in running words.
  func part(around cue: Range<Int>, in block: Range<Int>) -> Range<Int>? {
    if let brackets = brackets(around: cue, in: block) {
      let isLead = brackets.lowerBound - block.lowerBound <= Self.reach
      return isLead || isEnd(brackets.upperBound + Bracket.length(at: brackets.upperBound, text), block)
        ? brackets : nil
    }
    guard cue.lowerBound - block.lowerBound <= Self.reach else { return nil }
    // An address may stand between the title and the sign.
    var index = cue.upperBound
    let limit = min(block.upperBound, cue.upperBound + 60)
    while index < limit, !isEquals(index) {
      if Bracket.closes(at: index, text) || text[index] >= 0xE0 { return nil }
      index += 1
    }
    return index < limit ? block.lowerBound..<index : nil
  }

  /// What the brackets hold in which a position lies.
  private func brackets(around cue: Range<Int>, in block: Range<Int>) -> Range<Int>? {
    var start = cue.lowerBound
    while start > max(block.lowerBound, cue.lowerBound - Self.reach), !Bracket.opens(before: start, text) {
      if Bracket.closes(at: start, text) { return nil }
      start -= 1
    }
    guard Bracket.opens(before: start, text) else { return nil }
    var end = cue.upperBound
    let limit = min(block.upperBound, cue.upperBound + Self.reach)
    while end < limit, !Bracket.closes(at: end, text) { end += 1 }
    return end < limit ? start..<end : nil
  }

  func isEquals(_ position: Int) -> Bool {
    text[position] == UInt8(ascii: "=") || Bracket.matches([0xEF, 0xBC, 0x9D], at: position, text)
  }

  /// Whether nothing but white space and full stops follows.
  func isEnd(_ position: Int, _ block: Range<Int>) -> Bool {
    var index = position
    while index < block.upperBound, !Folding.isWord(text[index]) { index += 1 }
    return index >= block.upperBound
      || Bracket.matches([0xE3, 0x80, 0x82], at: index, text) && index + 3 >= block.upperBound
  }
}

/// The brackets in which datelines and signatures stand, half and full width.
enum Bracket {
  private static let opening: [[UInt8]] = ["(", "[", "（", "〔", "【", "［", "〈", "＜"].map { Array($0.utf8) }
  private static let closing: [[UInt8]] = [")", "]", "）", "〕", "】", "］", "〉", "＞"].map { Array($0.utf8) }

  static func opens(at position: Int, _ text: [UInt8]) -> Bool { opening.contains { matches($0, at: position, text) } }

  static func closes(at position: Int, _ text: [UInt8]) -> Bool { closing.contains { matches($0, at: position, text) } }

  static func opens(before position: Int, _ text: [UInt8]) -> Bool {
    opening.contains { $0.count <= position && matches($0, at: position - $0.count, text) }
  }

  /// The length of the bracket at a position; 0 where none stands.
  static func length(at position: Int, _ text: [UInt8]) -> Int {
    (opening + closing).first { matches($0, at: position, text) }?.count ?? 0
  }

  static func matches(_ bytes: [UInt8], at position: Int, _ text: [UInt8]) -> Bool {
    position >= 0 && position + bytes.count <= text.count
      && text[position..<position + bytes.count].elementsEqual(bytes)
  }
}
