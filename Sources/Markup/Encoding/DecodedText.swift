/// A document's characters.
package struct DecodedText: Sendable {
  /// UTF-8, valid, without a byte order mark.
  package var bytes: [UInt8]
  package var encoding: Encoding
  /// How many sequences were invalid and became U+FFFD.
  package var replacements = 0
  /// How many sequences beyond ASCII were valid; counted for UTF-8 only.
  var sequences = 0
}

/// Turns bytes into characters: byte order mark, then what the transport says, then what the document says, then
/// detection (HTML, 13.2.3.2). A wrong declaration loses nothing: what reads as UTF-8 beyond ASCII is UTF-8, what
/// doesn't read as what it is said to be is read as what it looks like, and reading goes on after what is invalid.
///
/// - Parameters:
///   - label: the transport's encoding label.
///   - isMarkup: whether to look for `meta` and the XML declaration.
package func decode(_ bytes: [UInt8], label: String?, isMarkup: Bool) -> DecodedText {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    let view = unsafe Bytes(buffer)
    if view[0] == 0xEF, view[1] == 0xBB, view[2] == 0xBF { return decodeUTF8(Array(bytes.dropFirst(3))) }
    if view[0] == 0xFF, view[1] == 0xFE { return transcode(view, from: 2, as: .utf16LE) }
    if view[0] == 0xFE, view[1] == 0xFF { return transcode(view, from: 2, as: .utf16BE) }
    let scan = UTF8Scan(view)
    // A stray NUL makes no UTF-16 of it.
    if scan.validCount == view.count, scan.sequences > 0 { return DecodedText(bytes: bytes, encoding: .utf8) }
    if let wide = view.wideEncoding { return transcode(view, from: 0, as: wide) }
    if isMarkup, let encoding = view.ebcdicEncoding { return transcode(view, from: 0, as: encoding) }
    guard scan.validCount == view.count else {
      return view.legacyText(label.flatMap { Encoding(label: $0.utf8) } ?? (isMarkup ? view.declaredEncoding : nil))
    }
    if scan.sequences == 0, scan.hasControls, view.hasJapaneseEscapes {
      return transcode(view, from: 0, as: Encoding(name: "iso-2022-jp"))
    }
    return DecodedText(bytes: bytes, encoding: .utf8)
  }
}

private func decodeUTF8(_ bytes: [UInt8]) -> DecodedText {
  unsafe bytes.withUnsafeBufferPointer { buffer in
    let view = unsafe Bytes(buffer)
    return UTF8Scan(view).validCount == view.count ? DecodedText(bytes: bytes, encoding: .utf8) : view.repaired()
  }
}

extension Bytes {
  /// The characters of bytes that are no valid UTF-8.
  fileprivate func legacyText(_ declared: Encoding?) -> DecodedText {
    let utf8 = repaired()
    if utf8.sequences >= utf8.replacements { return utf8 }
    let isLegacy = declared.map { $0 != .utf8 && $0.isASCIISuperset } ?? false
    let asDeclared = isLegacy ? declared.map { transcode(self, from: 0, as: $0) } : declared == .utf8 ? utf8 : nil
    if let asDeclared, asDeclared.replacements <= 2 + asDeclared.bytes.count / 2000 {
      if isLegacy { return asDeclared }
    }
    let likely = likelyEncoding
    guard likely.likelihood >= 0.5 || asDeclared == nil else { return asDeclared ?? utf8 }
    let detected = transcode(self, from: 0, as: likely.encoding)
    if let asDeclared, asDeclared.replacements <= detected.replacements { return asDeclared }
    return detected
  }

  /// Valid UTF-8: each invalid sequence becomes U+FFFD.
  func repaired() -> DecodedText {
    var text = DecodedText(bytes: [], encoding: .utf8)
    text.bytes.reserveCapacity(count + count / 8)
    var start = 0
    while start < count {
      let scan = UTF8Scan(self, from: start)
      let end = scan.validCount
      text.sequences += scan.sequences
      append(start..<end, to: &text.bytes)
      guard end < count else { break }
      text.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      text.replacements += 1
      start = end + invalidLength(at: end)
    }
    return text
  }
}
