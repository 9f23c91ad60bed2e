import Provenance

/// A record of a web archive (ISO 28500, WARC 1.0 and 1.1).
struct WarcRecord {
  /// "response", "resource", … in lower case.
  var type: String
  /// Names in lower case.
  var fields: [String: String]
  var block: [UInt8]
  /// Why the block is shorter than it was; nil where it is whole.
  var truncation: String?

  var target: String? {
    fields["warc-target-uri"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
  }
}

/// Reads a web archive record by record.
struct WarcReader {
  enum Item {
    case record(WarcRecord)
    /// A record that was not asked for.
    case passedOver
    /// What could not be read, in words.
    case fault(String)
  }

  private let input: ArchiveInput
  private let limit: Int
  /// Whether the line that begins a record has been read already.
  private var hasBegun = false
  private static let others = "the records before and after it were read"
  private static let wanted: Set<String> = ["response", "resource"]

  /// - Parameter limit: the longest block that is taken, in bytes.
  init(_ input: ArchiveInput, limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// The next record; nil at the end.
  mutating func next() -> Item? {
    if !hasBegun {
      guard let line = firstLine() else {
        guard input.state == .damaged else { return nil }
        return .fault(
          input.resume()
            ? "a part of the archive is damaged and was passed over; the records before and after it were read"
            : "the archive breaks off in the middle; the records before that were read"
        )
      }
      guard Self.begins(line) else { return findNext() }
    }
    hasBegun = false
    var fields: [String: String] = [:]
    var last = ""
    while let line = input.line() {
      if line.isEmpty { return record(fields) }
      let text = String(decoding: line, as: UTF8.self)
      if text.first == " " || text.first == "\t" {
        fields[last, default: ""] += " " + text.trimmed
      } else if let colon = text.firstIndex(of: ":") {
        last = text[..<colon].lowercased()
        fields[last] = text[text.index(after: colon)...].trimmed
      }
      guard fields.count < 1000 else {
        return .fault("a record has too many fields and was passed over; \(Self.others)")
      }
    }
    return .fault("the archive breaks off within a record's head; the records before it were read")
  }

  private func firstLine() -> [UInt8]? {
    while let line = input.line() {
      if !line.isEmpty { return line }
    }
    return nil
  }

  /// Passes over what is no record.
  private mutating func findNext() -> Item {
    while !hasBegun, let line = input.line() { hasBegun = Self.begins(line) }
    return .fault("something that is no WARC record was passed over; \(Self.others)")
  }

  private static func begins(_ line: [UInt8]) -> Bool { line.starts(with: Array("WARC/".utf8)) }

  private func record(_ fields: [String: String]) -> Item {
    let type = fields["warc-type"]?.lowercased() ?? ""
    guard let length = fields["content-length"].flatMap({ Int($0) }), length >= 0 else {
      return .fault("a record says no length and was passed over; \(Self.others)")
    }
    guard Self.wanted.contains(type) else {
      return input.skip(length) == length
        ? .passedOver : .fault("the archive breaks off within a record; the records before it were read")
    }
    var record = WarcRecord(
      type: type,
      fields: fields,
      block: [],
      truncation: fields["warc-truncated"].map { "the crawler cut it off (\($0))" }
    )
    record.block = input.bytes(min(length, limit))
    if length > limit {
      record.truncation = "it is longer than the limit of \(limit) bytes; raise it with --max-bytes"
      _ = input.skip(length - limit)
    } else if record.block.count < length {
      record.truncation = "the archive breaks off"
    }
    return .record(record)
  }
}
