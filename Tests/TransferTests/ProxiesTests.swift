import Testing

@testable import Transfer

@Suite struct ProxiesTests {
  private let proxies = Proxies(
    http: "http://proxy.example:3128",
    https: "http://secure.example:3128",
    exceptions: ["intern.example", ".other.example", "10.0.0.0/8"]
  )

  @Test(arguments: [
    ("http://news.example/", "http://proxy.example:3128"), ("https://news.example/", "http://secure.example:3128"),
    ("http://intern.example/", nil), ("http://a.intern.example/", nil),
    ("http://notintern.example/", "http://proxy.example:3128"),
    ("http://b.other.example/", nil), ("http://10.1.2.3/", nil), ("http://11.1.2.3/", "http://proxy.example:3128"),
  ]) func theProxyIs(_ url: String, _ expected: String?) throws {
    #expect(proxies.proxy(for: try #require(WebAddress(url))) == expected)
  }

  @Test func aStarExceptsAll() throws {
    let none = Proxies(http: "http://proxy.example", exceptions: ["*"])
    #expect(none.proxy(for: try #require(WebAddress("http://news.example/"))) == nil)
  }
}
