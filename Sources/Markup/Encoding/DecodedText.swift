/// A document's characters.
package struct DecodedText: Sendable {
  /// UTF-8, valid, without a byte order mark.
  package var bytes: [UInt8]
  package var encoding: Encoding
  /// How many sequences were invalid and became U+FFFD.
  package var replacements = 0
}

/// Turns bytes into characters: byte order mark, then what the transport says, then what the document says, then
/// detection (HTML, 13.2.3.2). A wrong declaration loses nothing: what is valid UTF-8 beyond ASCII is UTF-8, and
/// reading goes on after an invalid sequence.
///
/// - Parameters:
///   - label: the transport's encoding label.
///   - isMarkup: whether to look for `meta` and the XML declaration.
package func decode(_ bytes: [UInt8], label: String?, isMarkup: Bool) -> DecodedText {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    let view = unsafe Bytes(buffer)
    if view[0] == 0xEF, view[1] == 0xBB, view[2] == 0xBF {
      return decodeUTF8(Array(bytes.dropFirst(3)))
    }
    if view[0] == 0xFF, view[1] == 0xFE { return decode(view, from: 2, as: .utf16LE) }
    if view[0] == 0xFE, view[1] == 0xFF { return decode(view, from: 2, as: .utf16BE) }
    let scan = UTF8Scan(view)
    let looksWide = view.wideEncoding
    if scan.validCount == view.count, looksWide == nil {
      let hasEscapes = !scan.hasNonASCII && scan.hasControls && view.hasJapaneseEscapes
      return hasEscapes
        ? decode(view, from: 0, as: Encoding(name: "iso-2022-jp"))
        : DecodedText(bytes: bytes, encoding: .utf8)
    }
    let declared = label.flatMap { Encoding(label: $0.utf8) } ?? (isMarkup ? view.declaredEncoding : nil)
    if let looksWide { return decode(view, from: 0, as: looksWide) }
    if let declared, declared != .utf8, declared.isASCIISuperset { return decode(view, from: 0, as: declared) }
    if declared == .utf8 { return decodeUTF8(bytes) }
    return decode(view, from: 0, as: view.likelyEncoding)
  }
}

func decode(_ view: Bytes, from start: Int, as encoding: Encoding) -> DecodedText {
  encoding == .utf8 ? view.repaired() : transcode(view, from: start, as: encoding)
}

private func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    let view = unsafe Bytes(buffer)
    if UTF8Scan(view).validCount == view.count { return DecodedText(bytes: bytes, encoding: .utf8) }
    return view.repaired()
  }
}

extension Bytes {
  /// Valid UTF-8: each invalid sequence becomes U+FFFD.
  func repaired() -> DecodedText {
    var text = DecodedText(bytes: [], encoding: .utf8)
    text.bytes.reserveCapacity(count + count / 8)
    var start = 0
    while start < count {
      let end = UTF8Scan(self, from: start).validCount
      append(start..<end, to: &text.bytes)
      guard end < count else { break }
      text.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      text.replacements += 1
      start = end + invalidLength(at: end)
    }
    return text
  }
}
