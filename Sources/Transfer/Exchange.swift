import CLibCurl

/// One libcurl handle and what it receives: a request and its answer, then the next of the same chain of redirects.
///
/// The handle keeps its cookies from one request to the next, since some sites redirect until their cookie comes back.
@safe final class Exchange {
  /// libcurl must be set up once, before anything else is asked of it.
  private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
  private static let headerBytes = 256 << 10

  /// What becomes of a body that goes on and on.
  enum BodyLimit {
    case refuse(beyond: Int)
    /// The beginning is kept as if it were all.
    case cut(at: Int)

    var bytes: Int {
      switch self {
      case .refuse(let bytes), .cut(let bytes): bytes
      }
    }
  }

  let handle: UnsafeMutableRawPointer
  private let settings: FetchSettings
  private let bodyLimit: BodyLimit
  private var requestHeaders: UnsafeMutablePointer<curl_slist>?
  private var usesProxy = false

  private(set) var status = 0
  private(set) var headers: [Response.Header] = []
  private(set) var body: [UInt8] = []
  private var receivedHeaderBytes = 0
  private var isTooLarge = false
  private var refused: IPAddress?

  /// - Returns: nil where libcurl cannot give a handle (no memory).
  init?(settings: FetchSettings, bodyLimit: BodyLimit) {
    guard Self.isReady, let handle = unsafe curl_easy_init() else { return nil }
    unsafe self.handle = handle
    self.settings = settings
    self.bodyLimit = bodyLimit
    unsafe requestHeaders = nil
    configure()
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(requestHeaders)
  }

  private func set(_ option: CURLoption, _ value: Int) { _ = unsafe colophon_set_long(handle, option, value) }
  private func set(_ option: CURLoption, _ value: String) { _ = unsafe colophon_set_string(handle, option, value) }

  private func configure() {
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_USERAGENT, settings.userAgent)
    // Asked for, and left as it is: see ContentCoding.
    set(CURLOPT_ACCEPT_ENCODING, ContentCoding.accepted)
    set(CURLOPT_HTTP_CONTENT_DECODING, 0)
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    set(CURLOPT_COOKIEFILE, "")
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    set(CURLOPT_CONNECTTIMEOUT, settings.connectSeconds)
    set(CURLOPT_TIMEOUT, settings.totalSeconds)
    set(CURLOPT_LOW_SPEED_LIMIT, 100)
    set(CURLOPT_LOW_SPEED_TIME, settings.idleSeconds)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let file = settings.certificateAuthorities { set(CURLOPT_CAINFO, file) }
    if case .refuse(let bytes) = bodyLimit {
      _ = unsafe colophon_set_size(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(bytes))
    }

    let identity = unsafe Unmanaged.passUnretained(self).toOpaque()
    _ = unsafe colophon_set_pointer(handle, CURLOPT_PRIVATE, identity)
    _ = unsafe colophon_set_pointer(handle, CURLOPT_WRITEDATA, identity)
    _ = unsafe colophon_set_pointer(handle, CURLOPT_HEADERDATA, identity)
    _ = unsafe colophon_set_pointer(handle, CURLOPT_OPENSOCKETDATA, identity)
    _ = unsafe colophon_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, exchange in
      unsafe Exchange.from(exchange).receive(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    _ = unsafe colophon_set_receiver(handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, exchange in
      unsafe Exchange.from(exchange).receiveHeader(UnsafeRawBufferPointer(start: bytes, count: count))
    }
    _ = unsafe colophon_set_opener(handle) { exchange, _, address in
      guard let address = unsafe address else { return CURL_SOCKET_BAD }
      return unsafe Exchange.from(exchange).mayConnect(to: address) ? colophon_open(address) : CURL_SOCKET_BAD
    }
  }

  private static func from(_ identity: UnsafeMutableRawPointer?) -> Exchange {
    guard let identity = unsafe identity else { preconditionFailure("libcurl must hand back what it was given") }
    return unsafe Unmanaged<Exchange>.fromOpaque(identity).takeUnretainedValue()
  }

  /// The exchange that a handle belongs to.
  static func of(_ handle: UnsafeMutableRawPointer) -> Exchange {
    unsafe from(UnsafeMutableRawPointer(mutating: UnsafeRawPointer(colophon_get_string(handle, CURLINFO_PRIVATE))))
  }

  /// Makes the handle ready for a request, with nothing left of the answer before.
  func prepare(_ request: FetchRequest, at address: WebAddress) {
    status = 0
    headers = []
    body = []
    receivedHeaderBytes = 0
    isTooLarge = false
    refused = nil
    let proxy = settings.proxies.proxy(for: address)
    usesProxy = proxy != nil
    set(CURLOPT_PROXY, proxy ?? "")
    set(CURLOPT_NOPROXY, "")
    set(CURLOPT_URL, address.text)
    unsafe curl_slist_free_all(requestHeaders)
    unsafe requestHeaders = nil
    var lines = ["Accept: " + request.accept]
    if let etag = request.etag { lines.append("If-None-Match: " + etag) }
    if let date = request.lastModified { lines.append("If-Modified-Since: " + date) }
    for line in lines where !line.utf8.contains(where: { $0 < 0x20 }) {
      unsafe requestHeaders = curl_slist_append(requestHeaders, line)
    }
    _ = unsafe colophon_set_list(handle, CURLOPT_HTTPHEADER, requestHeaders)
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= bodyLimit.bytes else {
      isTooLarge = true
      if case .cut(let limit) = bodyLimit { unsafe body.append(contentsOf: bytes.prefix(limit - body.count)) }
      return 0
    }
    unsafe body.append(contentsOf: bytes)
    return bytes.count
  }

  private func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Int {
    receivedHeaderBytes += bytes.count
    guard receivedHeaderBytes <= Self.headerBytes else { return 0 }
    let line = unsafe String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      // An interim answer, or the one before a proxy's: what counts is the last.
      headers = []
      let parts = line.split(separator: " ", maxSplits: 2)
      status = parts.count > 1 ? Int(parts[1].prefix { $0.isNumber }) ?? 0 : 0
    } else if let colon = line.firstIndex(of: ":") {
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].drop { $0.isWhitespace }
      let end = value.lastIndex { !$0.isWhitespace }
      headers.append(Response.Header(name: name, value: end.map { String(value[...$0]) } ?? ""))
    }
    return bytes.count
  }

  /// Judges the address that is about to be connected to, after name resolution and redirects.
  ///
  /// Where a proxy is used it is the proxy's, which the user chose; what the proxy reaches is for the proxy to refuse.
  private func mayConnect(to socket: UnsafeMutablePointer<curl_sockaddr>) -> Bool {
    if settings.allowsPrivateAddresses || usesProxy { return true }
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = unsafe bytes.withUnsafeMutableBufferPointer { unsafe colophon_address(socket, $0.baseAddress) }
    guard let address = IPAddress(Array(bytes.prefix(Int(count)))) else { return false }
    guard !address.isPublic else { return true }
    refused = address
    return false
  }

  /// Where a redirect leads, resolved; nil when the answer is none.
  var redirect: String? {
    guard let url = unsafe colophon_get_string(handle, CURLINFO_REDIRECT_URL) else { return nil }
    return unsafe String(cString: url)
  }

  /// The answer's body, which is the caller's from here on.
  func takeBody() -> [UInt8] {
    defer { body = [] }
    return body
  }

  private func unpackBody() -> ContentCoding.Problem? {
    guard !body.isEmpty, let value = headers.last(where: { $0.name == "content-encoding" })?.value else { return nil }
    let (bytes, problem) = ContentCoding.undo(value, of: body, limit: bodyLimit.bytes)
    body = bytes
    return problem
  }

  /// Why the exchange failed; nil when there is an answer, whose body is unpacked then.
  func failure(_ outcome: CURLcode, url: String) -> TransferError? {
    func error(_ kind: TransferError.Kind, _ message: String) -> TransferError {
      TransferError(kind: kind, url: url, status: status == 0 ? nil : status, message: message)
    }
    var isCut = false
    if isTooLarge, case .cut = bodyLimit { isCut = true }
    if outcome == CURLE_OK || isCut {
      let problem = unpackBody()
      switch isCut ? nil : problem {
      case nil: return nil
      case .tooLong:
        if case .cut = bodyLimit { return nil }
        isTooLarge = true
      case .brokenOff(let coding):
        return error(.connection, "the answer is packed as \(coding) and breaks off; try again later")
      case .unknown(let coding):
        return error(.protocolViolation, "the answer is packed as \(coding), which was not asked for")
      }
    }
    if isTooLarge || outcome == CURLE_FILESIZE_EXCEEDED {
      return error(
        .tooLarge,
        "the answer is longer than the limit of \(bodyLimit.bytes) bytes; raise it with --max-bytes"
      )
    }
    if let refused {
      return error(
        .privateAddress,
        "\(refused) is not an address on the public internet; allow it with --allow-private if it is yours"
      )
    }
    let detail = unsafe curl_easy_strerror(outcome).map { unsafe String(cString: $0) } ?? "error \(outcome.rawValue)"
    switch outcome {
    case CURLE_COULDNT_RESOLVE_HOST: return error(.name, "the host's name does not resolve; check the address")
    case CURLE_COULDNT_RESOLVE_PROXY: return error(.name, "the proxy's name does not resolve; check http_proxy")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_CERTPROBLEM:
      return error(.certificate, "the server's certificate or encryption is not acceptable (\(detail))")
    case CURLE_OPERATION_TIMEDOUT: return error(.timeout, "the server took too long; try again later")
    case CURLE_URL_MALFORMAT: return error(.address, "this is no http or https address")
    // Addresses were looked at before; libcurl says so of an answer without a status line, too.
    case CURLE_UNSUPPORTED_PROTOCOL: return error(.protocolViolation, "the server does not speak HTTP/1.0 or later")
    case CURLE_COULDNT_CONNECT: return error(.connection, "the server does not accept a connection")
    case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_HTTP2, CURLE_HTTP2_STREAM:
      return error(.connection, "the connection broke off (\(detail))")
    default: return error(.protocolViolation, "the exchange failed (\(detail))")
    }
  }
}
