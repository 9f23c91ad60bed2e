import Compression

/// Undoes what Content-Encoding says of a body (RFC 9110, 8.4).
///
/// libcurl would do it, and says nothing where a packed body ends too early: half an article would be audited as if it
/// were whole.
enum ContentCoding {
  /// What is asked for.
  static let accepted = "gzip, deflate, br"

  enum Problem: Hashable {
    /// There is more than the limit.
    case tooLong
    /// The packed body has no end, or is damaged.
    case brokenOff(String)
    /// It is packed in a way that was not asked for.
    case unknown(String)
  }

  /// - Parameters:
  ///   - value: that of the header; several codings stand in the order in which they were put on.
  ///   - limit: the most bytes to give.
  /// - Returns: what could be unpacked, and what is wrong with it.
  static func undo(_ value: String, of body: [UInt8], limit: Int) -> (bytes: [UInt8], problem: Problem?) {
    var bytes = body
    for part in value.lowercased().split(separator: ",").reversed() {
      let coding = String(part.filter { !$0.isWhitespace })
      let unpacked: (bytes: [UInt8], isWhole: Bool, isTooLong: Bool)
      switch coding {
      case "", "identity": continue
      case "gzip", "x-gzip":
        // Some servers say so of what they have not packed.
        guard bytes.starts(with: [0x1F, 0x8B]) else { continue }
        unpacked = unpack(bytes, limit: limit + 1)
      case "deflate": unpacked = unpack(bytes, limit: limit + 1)
      case "br": unpacked = unpackBrotli(bytes, limit: limit + 1)
      default: return (bytes, .unknown(coding))
      }
      bytes = unpacked.bytes
      if bytes.count > limit { return (Array(bytes.prefix(limit)), .tooLong) }
      if !unpacked.isWhole { return (bytes, .brokenOff(coding)) }
    }
    return (bytes, nil)
  }
}
