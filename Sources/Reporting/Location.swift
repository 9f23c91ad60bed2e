/// A document's address, as other programs want it.
enum Location {
  /// The path as a repository knows it: without a leading "./"; standard input is "stdin".
  static func path(_ uri: String) -> String {
    if uri == "-" { return "stdin" }
    var path = uri[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }

  /// Whether it is an address with a scheme rather than a path.
  static func hasScheme(_ uri: String) -> Bool { uri.contains("://") }

  /// A URI reference (RFC 3986): everything outside of its alphabet percent-encoded.
  static func reference(_ uri: String) -> String {
    let path = path(uri)
    let isAddress = hasScheme(path)
    let bytes = Array(path.utf8)
    var reference = path.hasPrefix("/") ? Array("file://".utf8) : []
    for (index, byte) in bytes.enumerated() {
      if isAllowed(byte, isAddress: isAddress) || (isAddress && isEscape(bytes, at: index)) {
        reference.append(byte)
      } else {
        reference.append(UInt8(ascii: "%"))
        reference.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return String(decoding: reference, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let marks = Set("-._~/!$&'()*+,;=@".utf8)
  private static let addressMarks = Set(":?#[]".utf8)

  private static func isAllowed(_ byte: UInt8, isAddress: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: marks.contains(byte) || (isAddress && addressMarks.contains(byte))
    }
  }

  private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count else { return false }
    return bytes[index + 1...index + 2].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}
