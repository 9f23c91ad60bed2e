import Testing

@testable import Markup

@Suite(.timeLimit(.minutes(15))) struct InvalidBytesTests {
  @Test(arguments: ["euc-kr", "shift_jis", "gb18030", "big5", "euc-jp", "windows-1252", "iso-8859-6"])
  func readingGoesOnAfterThem(_ label: String) {
    let bytes: [UInt8] = Array("before ".utf8) + [0x81, 0xFF, 0xA5] + Array(" after".utf8)
    let text = decode(bytes, label: label, isMarkup: false)
    let string = String(decoding: text.bytes, as: UTF8.self)
    #expect(string.hasPrefix("before ") && string.hasSuffix(" after"))
  }
}
