/// Cuts a stream of bytes into the bodies of messages, each of which follows a header with its length (LSP 3.17, base
/// protocol).
///
/// Nothing that comes in ends it: after a broken header it goes on with the next one, and a body that is too long is
/// passed over without being kept.
struct FrameReader {
  enum Frame: Hashable {
    case body([UInt8])
    /// What could not be read, in words for the client's log.
    case fault(String)
  }

  static let headerLimit = 4096
  /// The longest body that is kept, in bytes: a document of the greatest length, with room for its escapes.
  static let bodyLimit = 128 << 20

  private enum Part {
    case header
    case body(missing: Int)
    case passedOver(missing: Int)
  }

  private let bodyLimit: Int
  private var part = Part.header
  private var bytes: [UInt8] = []

  init(bodyLimit: Int = Self.bodyLimit) { self.bodyLimit = bodyLimit }

  /// The messages that are complete with these bytes.
  mutating func read(_ new: [UInt8]) -> [Frame] {
    var rest = new[...]
    var frames: [Frame] = []
    while !rest.isEmpty {
      switch part {
      case .header:
        if let frame = readHeader(&rest) { frames.append(frame) }
      case .body(let missing):
        let count = min(missing, rest.count)
        bytes += rest.prefix(count)
        rest = rest.dropFirst(count)
        part = .body(missing: missing - count)
      case .passedOver(let missing):
        let count = min(missing, rest.count)
        rest = rest.dropFirst(count)
        part = count == missing ? .header : .passedOver(missing: missing - count)
      }
      if case .body(missing: 0) = part {
        frames.append(.body(bytes))
        bytes = []
        part = .header
      }
    }
    return frames
  }

  /// Reads on in a header, up to its end at most.
  private mutating func readHeader(_ rest: inout ArraySlice<UInt8>) -> Frame? {
    while let byte = rest.popFirst() {
      bytes.append(byte)
      if byte == 0x0A, bytes.suffix(4) == [0x0D, 0x0A, 0x0D, 0x0A] {
        defer { bytes = [] }
        guard let length = Self.length(String(decoding: bytes, as: UTF8.self)) else {
          return .fault("a header without Content-Length")
        }
        part = length > bodyLimit ? .passedOver(missing: length) : .body(missing: length)
        return length > bodyLimit ? .fault("a message of \(length) bytes; it may have \(bodyLimit) at most") : nil
      }
      // The end of what cannot be a header may still be the beginning of one.
      if bytes.count > Self.headerLimit { bytes.removeFirst(Self.headerLimit / 2) }
    }
    return nil
  }

  /// The length that a header tells. What stands in front of the name in its line is left from a broken message.
  private static func length(_ header: String) -> Int? {
    for line in header.split(separator: "\r\n").reversed() {
      guard let colon = line.lastIndex(of: ":"), line[..<colon].lowercased().hasSuffix("content-length") else {
        continue
      }
      let digits = line[line.index(after: colon)...].filter { $0 != " " && $0 != "\t" }
      guard let length = Int(digits), length >= 0 else { return nil }
      return length
    }
    return nil
  }
}

/// A body with its header.
func framed(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }
