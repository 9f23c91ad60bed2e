#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Converts through iconv(3); each invalid sequence becomes U+FFFD, and reading goes on after it.
func transcode(_ view: Bytes, from start: Int, as encoding: Encoding) -> DecodedText {
  var text = DecodedText(bytes: [], encoding: encoding)
  guard let descriptor = unsafe iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: descriptor) != -1 else {
    return view.repaired()
  }
  defer { unsafe iconv_close(descriptor) }
  text.bytes.reserveCapacity(view.count + view.count / 2)
  unsafe view.withPointer { base in
    var left = view.count - start
    let first = unsafe UnsafeMutableRawPointer(mutating: base + start)
    var source = unsafe Optional(first.bindMemory(to: CChar.self, capacity: left))
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let capacity = buffer.count
    unsafe buffer.withUnsafeMutableBufferPointer { output in
      while left > 0 {
        var target = output.baseAddress
        var room = capacity
        let result = unsafe iconv(descriptor, &source, &left, &target, &room)
        let problem = errno
        unsafe UnsafeRawBufferPointer(start: output.baseAddress, count: capacity - room)
          .withMemoryRebound(to: UInt8.self) { unsafe text.bytes.append(contentsOf: $0) }
        guard result == -1, problem != E2BIG else { continue }
        let position = view.count - left
        text.bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        text.replacements += 1
        let skipped = problem == EINVAL ? left : view.skip(at: position, of: encoding)
        left -= min(left, skipped)
        unsafe source = source.map { unsafe $0 + skipped }
        unsafe iconv(descriptor, nil, nil, nil, nil)
      }
    }
  }
  return text
}

extension Bytes {
  /// How many bytes of an invalid sequence one replacement stands for; an ASCII byte is never swallowed
  /// (Encoding standard, the decoders' "prepend byte to stream").
  fileprivate func skip(at position: Int, of encoding: Encoding) -> Int {
    if encoding.name.hasPrefix("utf-16") { return min(2, count - position) }
    guard encoding.isMultibyte, self[position] >= 0x80, position + 1 < count, self[position + 1] >= 0x80 else {
      return 1
    }
    return 2
  }
}
