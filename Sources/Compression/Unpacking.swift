/// Unpacks a whole gzip, zlib or deflate text, with several members one after the other.
///
/// - Parameters:
///   - bytes: the packed text.
///   - limit: the most bytes to give.
/// - Returns: what could be unpacked, whether that is all of it, and whether there was more than the limit.
public func unpack(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], isWhole: Bool, isTooLong: Bool) {
  var result = unpack(bytes, limit: limit, isRaw: false)
  if result.bytes.isEmpty, !result.isWhole { result = unpack(bytes, limit: limit, isRaw: true) }
  return result
}

private func unpack(
  _ bytes: [UInt8],
  limit: Int,
  isRaw: Bool
) -> (bytes: [UInt8], isWhole: Bool, isTooLong: Bool) {
  guard let inflater = Inflater(isRaw: isRaw) else { return ([], false, false) }
  var output: [UInt8] = []
  var position = 0
  while position < bytes.count {
    let (taken, outcome) = inflater.inflate(bytes[position...], into: &output, limit: limit - output.count)
    position += taken
    switch outcome {
    case .needsRoom: if output.count >= limit { return (output, false, true) }
    case .needsInput: return (output, false, false)
    case .damaged: return (output, false, false)
    case .end:
      // Zeros or rubbish may follow the last member; another member begins with its own mark.
      guard !isRaw, position + 2 < bytes.count, bytes[position] == 0x1F, bytes[position + 1] == 0x8B else {
        return (output, true, false)
      }
      inflater.reset()
    }
  }
  return (output, false, false)
}
