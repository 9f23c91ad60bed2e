import Testing
import Transfer

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("HTTP://News.Example/a b?c=d#e", "http://news.example/a%20b?c=d"),
    (" https://news.example ", "https://news.example/"),
    ("https://news.example:443/ü", "https://news.example:443/%c3%bc"),
    ("http://news.example/a/../b", "http://news.example/b"),
  ]) func isNormal(_ text: String, _ expected: String) {
    #expect(WebAddress(text)?.text.lowercased() == expected)
  }

  @Test(arguments: [
    "", "news.example", "ftp://news.example/", "file:///etc/hostname", "http://", "javascript:0", "mailto:a@b.c",
    "http://a b/",
  ])
  func isNone(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test func originsTellHostsApart() {
    #expect(WebAddress("http://news.example/")?.origin == "http://news.example:80")
    #expect(WebAddress("https://news.example/")?.origin == "https://news.example:443")
    #expect(WebAddress("http://[::1]:8080/x?y")?.host == "::1")
    #expect(WebAddress("http://news.example/x?y#z")?.target == "/x?y")
  }
}
