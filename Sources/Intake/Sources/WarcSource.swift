import Provenance
import Transfer

/// The pages of a web archive, as crawlers store them, packed or not.
struct WarcSource: Source {
  static let about = About(id: "warc", summary: "A web archive: .warc or .warc.gz; its answered pages")

  private let path: String
  private var reader: WarcReader
  private let limit: Int
  private var waiting: [Result<Document, Incident>] = []
  private var others = 0
  private var isEmpty = true

  static func isArchive(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".warc") || name.hasSuffix(".warc.gz")
  }

  /// - Throws: an incident when the file cannot be opened.
  init(_ path: String, options: SourceOptions) throws(Incident) {
    self.path = path
    limit = options.limits.documentBytes
    // An answer's head comes on top of its body.
    reader = WarcReader(try ArchiveInput(path), limit: limit + (256 << 10))
  }

  var remarks: [String] {
    others == 0 ? [] : ["\(path): passed over \(others) record\(others == 1 ? "" : "s") that are no answered pages"]
  }

  mutating func next() -> Result<Document, Incident>? {
    while waiting.isEmpty {
      guard let item = reader.next() else { return end() }
      switch item {
      case .passedOver:
        isEmpty = false
        others += 1
      case .fault(let words): return .failure(Incident(uri: path, code: .unreadable, message: words))
      case .record(let record):
        isEmpty = false
        take(record)
      }
    }
    return waiting.removeFirst()
  }

  private mutating func end() -> Result<Document, Incident>? {
    guard isEmpty else { return nil }
    isEmpty = false
    return .failure(Incident(uri: path, code: .empty, message: "the archive holds no WARC record; name another file"))
  }

  /// - Parameter isRead: whether there is something of the page that can be audited.
  private func incident(_ uri: String, _ cause: String, isRead: Bool) -> Incident {
    let words =
      isRead
      ? "\(path) holds only the beginning of this page, which was audited as far as it goes"
      : "\(path) holds nothing of this page"
    return Incident(uri: uri, code: .unreadable, message: "\(words); \(cause)")
  }

  /// The page of a record; where it is not whole, what there is of it, and after it what is missing.
  private mutating func take(_ record: WarcRecord) {
    let uri = record.target ?? path
    var document = Document(uri: uri, bytes: record.block, retrieved: record.fields["warc-date"])
    var fault = record.truncation
    if record.type == "response" {
      guard let message = HTTPMessage(record.block, limit: limit) else {
        if let fault { waiting.append(.failure(incident(uri, fault, isRead: false))) } else { others += 1 }
        return
      }
      guard (200..<300).contains(message.status) else {
        others += 1
        return
      }
      document.bytes = message.body
      document.headers = message.headers
      fault = fault ?? message.fault
      take(ContentType(message["content-type"] ?? ""), into: &document)
    } else {
      take(ContentType(record.fields["content-type"] ?? ""), into: &document)
    }
    guard Self.isPage(document) else {
      others += 1
      return
    }
    if fault != nil { document.extent = .part }
    if !document.bytes.isEmpty || fault == nil { waiting.append(.success(document)) }
    if let fault { waiting.append(.failure(incident(uri, fault, isRead: !document.bytes.isEmpty))) }
  }

  private func take(_ type: ContentType?, into document: inout Document) {
    document.mediaType = type?.mediaType
    document.charset = type?.charset
  }

  private static func isPage(_ document: Document) -> Bool {
    guard let type = document.mediaType else { return document.bytes.contains(UInt8(ascii: "<")) }
    return ["text/html", "application/xhtml+xml", "text/plain", "text/markdown"].contains(type)
  }
}
