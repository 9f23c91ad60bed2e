import Testing

@testable import LanguageServer

@Suite struct FrameReaderTests {
  private func body(_ text: String) -> FrameReader.Frame { .body(Array(text.utf8)) }

  @Test func messagesComeInAnyPieces() {
    let bytes = framed(Array("{\"a\":1}".utf8)) + framed(Array("é".utf8)) + framed([])
    for size in [1, 2, 3, 7, bytes.count] {
      var reader = FrameReader()
      var frames: [FrameReader.Frame] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        frames += reader.read(Array(bytes[start..<min(bytes.count, start + size)]))
      }
      #expect(frames == [body("{\"a\":1}"), body("é"), body("")])
    }
  }

  @Test func otherHeadersAndLetterCaseDoNotMatter() {
    var reader = FrameReader()
    let header = "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:  2\r\n\r\n"
    #expect(reader.read(Array((header + "ok").utf8)) == [body("ok")])
  }

  @Test(arguments: ["Content-Length: -1\r\n\r\n", "Content-Length: x\r\n\r\n", "Length: 2\r\n\r\n", "\r\n\r\n"])
  func afterABrokenHeaderItGoesOn(header: String) {
    var reader = FrameReader()
    let frames = reader.read(Array(header.utf8) + Array("{}".utf8) + framed([0x31]))
    #expect(frames.count == 2)
    #expect(frames.last == body("1"))
  }

  @Test func aBodyThatIsTooLongIsPassedOver() {
    var reader = FrameReader(bodyLimit: 4)
    let frames = reader.read(framed(Array("12345".utf8)) + framed(Array("1234".utf8)))
    #expect(frames.count == 2)
    #expect(frames.last == body("1234"))
    var other = FrameReader(bodyLimit: 4)
    #expect(other.read(Array("Content-Length: \(Int.max)\r\n\r\n".utf8)).count == 1)
    #expect(other.read([UInt8](repeating: 0x20, count: 10_000)).isEmpty)
  }

  @Test func whatNeverIsAHeaderTakesNoMemory() {
    var reader = FrameReader()
    for _ in 0..<100 { #expect(reader.read([UInt8](repeating: 0x41, count: 10_000)).isEmpty) }
    #expect(reader.read(Array("\r\nContent-Length: 1\r\n\r\nx".utf8)) == [body("x")])
  }
}
