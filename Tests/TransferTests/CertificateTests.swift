import TestSupport
import Testing
import Transfer

@Suite(.enabled(if: TLSServer.isAvailable, "openssl is not installed"), .timeLimit(.minutes(15)))
struct CertificateTests {
  private func fetch(_ url: String, authority: String?) -> Result<Response, TransferError> {
    var settings = FetchSettings(version: "1.0")
    settings.proxies = Proxies()
    settings.allowsPrivateAddresses = true
    settings.certificateAuthorities = authority
    return Fetcher(settings: settings).fetch(FetchRequest(url))
  }

  private func kind(_ result: Result<Response, TransferError>) -> TransferError.Kind? {
    if case .failure(let error) = result { error.kind } else { nil }
  }

  @Test func onlyACertificateThatIsVouchedForIsTaken() throws {
    let server = try TLSServer()
    #expect(kind(fetch("https://localhost:\(server.port)/", authority: nil)) == .certificate)
    #expect(try fetch("https://localhost:\(server.port)/", authority: server.certificate).get().status == 200)
    // The certificate is for another name.
    #expect(kind(fetch("https://127.0.0.1:\(server.port)/", authority: server.certificate)) == .certificate)
  }
}
