import Testing

@testable import LanguageServer

@Suite struct LineIndexTests {
  private static let text = Array("ab\r\nña😀z\rx\n\n한".utf8)

  @Test func linesEndAsTheProtocolSays() {
    let lines = LineIndex(Self.text)
    #expect(lines.count == 5)
    #expect((0..<5).map { String(decoding: Self.text[lines.line($0)], as: UTF8.self) } == ["ab", "ña😀z", "x", "", "한"])
  }

  @Test(arguments: [(4, 0, 0), (6, 1, 2), (7, 2, 3), (11, 4, 7), (12, 5, 8)])
  func charactersCountInUnits(byte: Int, utf16: Int, utf8: Int) {
    let lines = LineIndex(Self.text)
    #expect(lines.position(of: byte, in: .utf16) == Position(line: 1, character: utf16))
    #expect(lines.position(of: byte, in: .utf8) == Position(line: 1, character: utf8))
    #expect(lines.byte(at: Position(line: 1, character: utf16), in: .utf16) == byte)
    #expect(lines.byte(at: Position(line: 1, character: utf8), in: .utf8) == byte)
  }

  @Test func whatLiesOutsideIsBroughtInside() {
    let lines = LineIndex(Self.text)
    #expect(lines.byte(at: Position(line: 1, character: 99), in: .utf16) == 12)
    #expect(lines.byte(at: Position(line: 1, character: 3), in: .utf16) == 7, "within a pair is before it")
    #expect(lines.byte(at: Position(line: 1, character: 5), in: .utf8) == 7)
    #expect(lines.byte(at: Position(line: 99, character: 0), in: .utf16) == Self.text.count)
    #expect(lines.byte(at: Position(line: -1, character: -1), in: .utf16) == 0)
    #expect(lines.position(of: 3, in: .utf16) == Position(line: 0, character: 2), "an end of a line is its end")
    #expect(lines.position(of: 999, in: .utf16) == Position(line: 4, character: 1))
  }

  @Test func anEmptyTextHasOneLine() {
    let lines = LineIndex([])
    #expect(lines.count == 1)
    #expect(lines.position(of: 0, in: .utf16) == Position(line: 0, character: 0))
    #expect(lines.byte(at: Position(line: 0, character: 4), in: .utf16) == 0)
  }
}
