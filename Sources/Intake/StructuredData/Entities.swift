/// The HTML character references that stand in values which should hold none.
enum Entities {
  private static let named: [(name: [UInt8], scalar: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", "\u{A0}"),
    ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&rdquo;", "”"), ("&ldquo;", "“"), ("&ndash;", "–"), ("&mdash;", "—"),
    ("&hellip;", "…"), ("&copy;", "©"), ("&auml;", "ä"), ("&ouml;", "ö"), ("&uuml;", "ü"), ("&szlig;", "ß"),
    ("&Auml;", "Ä"), ("&Ouml;", "Ö"), ("&Uuml;", "Ü"), ("&eacute;", "é"), ("&egrave;", "è"), ("&agrave;", "à"),
    ("&ccedil;", "ç"), ("&oacute;", "ó"), ("&aacute;", "á"), ("&iacute;", "í"), ("&uacute;", "ú"), ("&ntilde;", "ñ"),
    ("&middot;", "·"), ("&laquo;", "«"), ("&raquo;", "»"), ("&shy;", "\u{AD}"),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The character reference at the start of the bytes, and its length.
  static func match(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard bytes.count >= 4 else { return nil }
    if bytes[bytes.startIndex + 1] == 0x23 { return numeric(bytes) }
    for (name, scalar) in named where bytes.starts(with: name) { return (scalar, name.count) }
    return nil
  }

  private static func numeric(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    let isHexadecimal = bytes[bytes.startIndex + 2] | 0x20 == 0x78
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var value: UInt32 = 0
    var length = isHexadecimal ? 3 : 2
    for byte in bytes.dropFirst(length).prefix(8) {
      if byte == 0x3B {
        guard let scalar = Unicode.Scalar(value), value >= 0x20 else { return (" ", length + 1) }
        return (scalar, length + 1)
      }
      guard let digit = digit(byte), digit < radix else { return nil }
      value = value * radix + digit
      length += 1
    }
    return nil
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
