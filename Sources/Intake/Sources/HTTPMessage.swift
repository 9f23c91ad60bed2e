import Compression
import Provenance

/// An HTTP answer as an archive keeps it (RFC 9112).
struct HTTPMessage {
  var status: Int
  /// Names in lower case.
  var headers: [Document.Header]
  var body: [UInt8]
  /// What kept the body from being whole; nil where it is.
  var fault: String?

  subscript(name: String) -> String? { headers.last { $0.name == name }?.value }

  /// - Parameter limit: the longest body, in bytes, after it is unpacked.
  init?(_ block: [UInt8], limit: Int) {
    var position = 0
    func line() -> String? {
      guard position < block.count, let end = block[position...].firstIndex(of: 0x0A) else { return nil }
      defer { position = end + 1 }
      let line = block[position..<end]
      return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
    }
    guard let first = line(), first.hasPrefix("HTTP/") else { return nil }
    let parts = first.split(separator: " ", maxSplits: 2)
    guard parts.count >= 2, let status = Int(parts[1]) else { return nil }
    self.status = status
    headers = []
    while let text = line(), !text.isEmpty {
      guard let colon = text.firstIndex(of: ":"), headers.count < 1000 else { continue }
      headers.append(
        Document.Header(name: text[..<colon].lowercased().trimmed, value: text[text.index(after: colon)...].trimmed)
      )
    }
    body = Array(block[position...])
    checkLength()
    if self["transfer-encoding"]?.lowercased().contains("chunked") == true { unchunk() }
    for encoding in (self["content-encoding"] ?? "").lowercased().split(separator: ",").reversed() {
      decode(encoding.trimmed, limit: limit)
    }
  }

  /// Compares the body with the length that the server gave. In chunks it has none (RFC 9112, 6.3); of a packed body, the
  /// packing tells, and the length can be of the one form and the body kept in the other.
  private mutating func checkLength() {
    guard self["transfer-encoding"] == nil, self["content-encoding"] == nil,
      let length = self["content-length"].flatMap({ Int($0) }), body.count < length
    else { return }
    fault = "\(body.count) of \(length) bytes are there"
  }

  /// Joins the chunks. A body that is not in chunks though it says so, as crawlers store it, is left as it is.
  private mutating func unchunk() {
    var joined: [UInt8] = []
    var position = 0
    while position < body.count {
      guard let end = body[position...].prefix(1000).firstIndex(of: 0x0A) else { break }
      let digits = body[position..<end].prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
      // A number may have a sign; the size of a chunk (RFC 9112, 7.1) has none.
      guard digits.count <= 8, digits.allSatisfy({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }),
        let size = Int(String(decoding: digits, as: UTF8.self), radix: 16)
      else { break }
      position = end + 1
      if size == 0 {
        body = joined
        return
      }
      joined += body[position...].prefix(size)
      position += size
      guard position <= body.count else { break }
      if position < body.count, body[position] == 0x0D { position += 1 }
      if position < body.count, body[position] == 0x0A { position += 1 }
    }
    guard !joined.isEmpty else { return }
    body = joined
    fault = "the last chunk is missing"
  }

  private mutating func decode(_ encoding: String, limit: Int) {
    switch encoding {
    case "", "identity": break
    case "gzip", "x-gzip", "deflate":
      // Some archives keep the unpacked body with the header of the packed one.
      guard encoding == "deflate" || body.starts(with: [0x1F, 0x8B]) else { return }
      take(unpack(body, limit: limit), limit: limit)
    case "br":
      guard !isMarkup else { return }
      let unpacked = unpackBrotli(body, limit: limit)
      if unpacked.bytes.isEmpty, !unpacked.isWhole { fault = "the packed body is damaged" }
      take(unpacked, limit: limit)
    default: if !isMarkup { fault = "it is packed as \(encoding), which cannot be unpacked here" }
    }
  }

  /// Whether a body without a mark of its own was unpacked when it was stored.
  private var isMarkup: Bool {
    let start = body.starts(with: [0xEF, 0xBB, 0xBF]) ? body.dropFirst(3) : body[...]
    return start.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  private mutating func take(_ unpacked: (bytes: [UInt8], isWhole: Bool, isTooLong: Bool), limit: Int) {
    guard !unpacked.bytes.isEmpty || body.isEmpty else { return }
    body = unpacked.bytes
    if unpacked.isTooLong {
      fault = "it is longer than the limit of \(limit) bytes; raise it with --max-bytes"
    } else if !unpacked.isWhole {
      fault = "the packed body breaks off"
    }
  }
}
