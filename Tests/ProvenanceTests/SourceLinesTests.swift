import Testing

@testable import Provenance

@Suite("Lines and columns of a source")
struct SourceLinesTests {
  /// Longer than what is counted at once, with characters of one to four bytes and lines of all lengths.
  static let text = Array(
    (0..<400).map { "é한🙂a" + String(repeating: "x", count: $0 % 7) + ($0 % 90 == 0 ? "\n" : "") }.joined().utf8
  )

  @Test func everyCharacterHasThePlaceThatCountingGives() {
    let lines = SourceLines(Self.text)
    var (line, column) = (1, 1)
    for (index, byte) in Self.text.enumerated() where byte & 0xC0 != 0x80 {
      let place = lines.position(of: index)
      #expect(place.line == line && place.column == column)
      column += 1
      if byte == 0x0A { (line, column) = (line + 1, 1) }
    }
    #expect(lines.position(of: Self.text.count).line == line)
  }

  @Test func anEmptySourceHasOnePlace() { #expect(SourceLines([]).position(of: 0) == (1, 1)) }
}
