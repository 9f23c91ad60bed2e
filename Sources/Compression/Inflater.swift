import CZLib

/// Unpacks gzip (RFC 1952), zlib (RFC 1950) or bare deflate (RFC 1951), piece by piece.
@safe public final class Inflater {
  /// How one call ended.
  public enum Outcome: Sendable, Hashable {
    /// All input was taken; more may follow.
    case needsInput
    /// The room for output was used up.
    case needsRoom
    /// The member is complete; what was not taken of the input lies behind it.
    case end
    /// The data are damaged.
    case damaged
  }

  private var stream: UnsafeMutablePointer<z_stream>

  /// - Parameter isRaw: whether the data have neither gzip's nor zlib's wrapper.
  public init?(isRaw: Bool = false) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let result = unsafe isRaw ? colophon_inflate_init_raw(stream) : colophon_inflate_init(stream)
    guard result == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Begins another member.
  public func reset() { unsafe inflateReset(stream) }

  /// Unpacks what it can.
  ///
  /// - Parameters:
  ///   - input: the next bytes.
  ///   - output: what is unpacked is added to it.
  ///   - limit: the most bytes to add.
  /// - Returns: how many bytes of the input were taken.
  public func inflate(
    _ input: ArraySlice<UInt8>,
    into output: inout [UInt8],
    limit: Int
  ) -> (taken: Int, outcome: Outcome) {
    let room = min(max(0, limit), 1 << 20)
    guard room > 0 else { return (0, .needsRoom) }
    var result = Z_OK
    var left = 0
    let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      unsafe input.withUnsafeBufferPointer { source in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(room)
        result = unsafe CZLib.inflate(stream, Z_NO_FLUSH)
        left = unsafe Int(stream.pointee.avail_in)
        filled = unsafe room - Int(stream.pointee.avail_out)
      }
    }
    output += unpacked
    let taken = input.count - left
    switch result {
    case Z_STREAM_END: return (taken, .end)
    case Z_OK, Z_BUF_ERROR: return (taken, unpacked.count == room ? .needsRoom : .needsInput)
    default: return (taken, .damaged)
    }
  }
}
