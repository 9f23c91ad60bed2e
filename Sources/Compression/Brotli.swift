import CBrotli

/// Unpacks a whole brotli text (RFC 7932).
///
/// - Parameters:
///   - bytes: the packed text; what follows its end is left out.
///   - limit: the most bytes to give.
/// - Returns: what could be unpacked, whether that is all of it, and whether there was more than the limit.
public func unpackBrotli(_ bytes: [UInt8], limit: Int) -> (bytes: [UInt8], isWhole: Bool, isTooLong: Bool) {
  guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { return ([], false, false) }
  defer { unsafe BrotliDecoderDestroyInstance(decoder) }
  var output: [UInt8] = []
  var result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
  unsafe bytes.withUnsafeBufferPointer { input in
    var next = input.baseAddress
    var left = input.count
    while result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, output.count <= limit {
      let room = min(1 << 18, limit - output.count + 1)
      output += unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        var place = buffer.baseAddress
        var free = room
        result = unsafe BrotliDecoderDecompressStream(decoder, &left, &next, &free, &place, nil)
        filled = room - free
      }
    }
  }
  let isTooLong = output.count > limit
  if isTooLong { output.removeLast(output.count - limit) }
  return (output, result == BROTLI_DECODER_RESULT_SUCCESS && !isTooLong, isTooLong)
}
