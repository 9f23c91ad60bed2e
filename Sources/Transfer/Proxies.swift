#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The proxies that the environment names (`http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`, as curl reads them).
///
/// They are resolved here and handed to libcurl by name, so that it is known for each request whether the address that
/// is connected to is a proxy's.
public struct Proxies: Sendable, Hashable {
  public var http: String?
  public var https: String?
  /// Hosts, domains and networks that are reached directly; "*" for all.
  public var exceptions: [String]

  public init(http: String? = nil, https: String? = nil, exceptions: [String] = []) {
    self.http = http
    self.https = https
    self.exceptions = exceptions
  }

  /// `HTTP_PROXY` in capitals is not read: a web server sets it from a request's header (CVE-2016-5385).
  public static func fromEnvironment() -> Proxies {
    func value(_ names: String...) -> String? { names.lazy.compactMap(variable).first { !$0.isEmpty } }
    let all = value("all_proxy", "ALL_PROXY")
    return Proxies(
      http: value("http_proxy") ?? all,
      https: value("https_proxy", "HTTPS_PROXY") ?? all,
      exceptions: (value("no_proxy", "NO_PROXY") ?? "").split { $0 == "," || $0 == " " }.map { $0.lowercased() }
    )
  }

  /// The proxy for an address; nil when it is reached directly.
  func proxy(for address: WebAddress) -> String? {
    guard let proxy = address.scheme == "https" ? https : http else { return nil }
    return exceptions.contains { Self.matches($0, host: address.host) } ? nil : proxy
  }

  private static func matches(_ exception: String, host: String) -> Bool {
    if exception == "*" { return true }
    if let address = IPAddress(host) { return Network(exception)?.contains(address) ?? false }
    let domain = exception.drop { $0 == "." }
    return !domain.isEmpty && (host == domain || host.hasSuffix("." + domain))
  }
}

/// The value of an environment variable.
func variable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  return unsafe String(validatingCString: value)
}
