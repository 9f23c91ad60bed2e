import Provenance

/// Adds values that a reader does not see to the end of an article's text, each as a block of its own.
struct MetadataWriter {
  /// Longer values are left out.
  static let longestValue = 64 << 10

  let origin: Origin
  let element: Int

  /// Adds bytes that stand in the source as they are.
  func append(_ bytes: ArraySlice<UInt8>, at source: Int?, language: String? = nil, to article: inout Article) -> Range<
    Int
  >? {
    append(to: &article, language: language) { article in
      article.addPlace(source)
      article.text.append(contentsOf: bytes)
    }
  }

  /// Adds the value of a JSON string: its escapes and the HTML entities left in it are resolved.
  ///
  /// - Parameters:
  ///   - json: the string between its quotes.
  ///   - source: the byte of the decoded source at which it starts.
  func append(json: ArraySlice<UInt8>, at source: Int, language: String? = nil, to article: inout Article) -> Range<
    Int
  >? {
    guard json.count <= Self.longestValue else { return nil }
    return append(to: &article, language: language) { article in
      var start = json.startIndex
      var index = start
      while index < json.endIndex {
        let byte = json[index]
        guard byte == 0x5C || byte == 0x26 || byte < 0x20, let piece = Self.piece(json[index...]) else {
          index += 1
          continue
        }
        Self.copy(json[start..<index], at: source + start - json.startIndex, to: &article)
        article.sourceMap.add(text: article.text.count, source: source + index - json.startIndex)
        article.text.append(contentsOf: String(piece.scalar).utf8)
        index += piece.length
        start = index
      }
      Self.copy(json[start...], at: source + start - json.startIndex, to: &article)
    }
  }

  static func copy(_ bytes: ArraySlice<UInt8>, at source: Int, to article: inout Article) {
    guard !bytes.isEmpty else { return }
    article.sourceMap.add(text: article.text.count, source: source)
    article.text.append(contentsOf: bytes)
  }

  func append(to article: inout Article, language: String?, _ write: (inout Article) -> Void) -> Range<Int>? {
    let before = article.text.count
    if before > 0 { article.text.append(0x0A) }
    let start = article.text.count
    write(&article)
    let range = TextLine.trimmed(start..<article.text.count, of: article.text)
    guard !range.isEmpty else {
      article.text.removeSubrange(before...)
      return nil
    }
    article.blocks.append(
      Block(
        range: range,
        role: .metadata,
        element: element,
        language: language,
        origin: origin,
        placement: .metadata
      )
    )
    return range
  }
}

extension MetadataWriter {
  /// The character that an escape, an entity or a control character stands for, and how many bytes spell it.
  private static func piece(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    switch bytes[bytes.startIndex] {
    case 0x5C: escape(bytes)
    case 0x26: Entities.match(bytes)
    case 0x0A, 0x0D, 0x09: nil
    default: (" ", 1)
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    guard bytes.count >= 2 else { return (" ", 1) }
    switch bytes[bytes.startIndex + 1] {
    case 0x6E: return ("\n", 2)
    case 0x72, 0x74, 0x62, 0x66: return (" ", 2)
    case 0x75: return unicodeEscape(bytes)
    case let other where other < 0x80: return (other < 0x20 ? " " : Unicode.Scalar(other), 2)
    default: return ("\\", 1)
    }
  }

  /// "\uXXXX", and two of them for what lies beyond; half of a pair stands for U+FFFD.
  private static func unicodeEscape(_ bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    guard let first = hexadecimal(bytes.dropFirst(2)) else { return ("u", 2) }
    if (0xD800..<0xDC00).contains(first), bytes.dropFirst(6).starts(with: [0x5C, 0x75]),
      let second = hexadecimal(bytes.dropFirst(8)), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      return (scalar, 12)
    }
    if first < 0x20, first != 0x0A { return (" ", 6) }
    return (Unicode.Scalar(first) ?? "\u{FFFD}", 6)
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    guard bytes.count >= 4 else { return nil }
    var value: UInt32 = 0
    for byte in bytes.prefix(4) {
      guard let digit = Entities.digit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
