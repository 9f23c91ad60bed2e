import Provenance
import Transfer

/// Pages at web addresses, fetched side by side and given in the order of the list.
struct AddressSource: Source {
  static let about = About(id: "url", summary: "An http or https address")

  private let downloads: Downloads
  private let count: Int

  init(_ addresses: [String], options: SourceOptions) {
    count = addresses.count
    var rest = addresses[...]
    downloads = Downloads(settings: options.fetching) { rest.popFirst().map { FetchRequest($0) } }
  }

  var expected: Int? { count }

  mutating func next() -> Result<Document, Incident>? {
    guard let (request, result) = downloads.next() else { return nil }
    switch result {
    case .success(let response): return .success(Document(response, for: request.url))
    case .failure(let error): return .failure(Incident(error, for: request.url))
    }
  }
}

extension Document {
  /// - Parameter uri: the address that was asked for; where redirects led elsewhere, the one that answered counts.
  init(_ response: Response, for uri: String) {
    self.init(
      uri: response.hops.isEmpty ? uri : response.url,
      bytes: response.body,
      mediaType: response.mediaType,
      charset: response.charset,
      headers: response.headers.map { Header(name: $0.name, value: $0.value) },
      retrieved: response.retrieved
    )
  }
}

extension Incident {
  init(_ error: TransferError, for uri: String) {
    let code: Code =
      switch error.kind {
      case .address: .badRequest
      case .privateAddress, .robots: .refused
      case .tooLarge: .tooLarge
      case .status where error.status == 404 || error.status == 410: .notFound
      default: .fetch
      }
    let place = error.url == uri || error.url == WebAddress(uri)?.text ? "" : " (redirected to \(error.url))"
    self.init(uri: uri, code: code, message: error.message + place)
  }
}
