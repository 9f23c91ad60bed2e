import TestSupport
import Testing
import Transfer

@Suite(.timeLimit(.minutes(15))) struct FetcherTests {
  private func settings(_ change: (inout FetchSettings) -> Void = { _ in }) -> FetchSettings {
    var settings = FetchSettings(version: "1.0", contact: "https://news.example/contact")
    settings.proxies = Proxies()
    settings.allowsPrivateAddresses = true
    settings.retryMilliseconds = 1
    change(&settings)
    return settings
  }

  private func failure(_ url: String, _ settings: FetchSettings) -> TransferError? {
    if case .failure(let error) = Fetcher(settings: settings).fetch(FetchRequest(url)) { error } else { nil }
  }

  @Test func anAnswerIsTakenWithItsHeaders() throws {
    let server = try LoopbackServer { request, _ in .html("<p>" + (request.headers["user-agent"] ?? "none")) }
    let response = try Fetcher(settings: settings()).fetch(FetchRequest(server.url + "/a")).get()
    #expect(response.status == 200)
    #expect(response.url == server.url + "/a")
    #expect(response.mediaType == "text/html")
    #expect(response.charset == "utf-8")
    #expect(String(decoding: response.body, as: UTF8.self) == "<p>colophon/1.0 (+https://news.example/contact)")
    #expect(response.retrieved.count == 20 && response.retrieved.hasSuffix("Z"))
  }

  @Test(arguments: [
    ("public, Max-Age=90", 2), ("max-age=\"60\"", 1), ("no-store", nil), ("max-age=0", nil), ("max-age=x", nil),
    ("max-age=99999999999999999999", nil), ("max-age=9223372036854775807", 153_722_867_280_912_931), ("", nil),
  ]) func anAnswerSaysHowLongItMayBeKept(value: String, minutes: Int?) throws {
    let server = try LoopbackServer { _, _ in .html("<p>", headers: ["Cache-Control": value]) }
    let fetcher = Fetcher(settings: settings())
    #expect(try fetcher.fetch(FetchRequest(server.url)).get().minutesToLive == minutes)
  }

  @Test func redirectsAreFollowedAndRemembered() throws {
    let server = try LoopbackServer { request, _ in
      switch request.path {
      case "/old": .redirect("/newer", status: 301)
      case "/newer": .redirect("new?x=1")
      default: .html("here")
      }
    }
    let response = try Fetcher(settings: settings()).fetch(FetchRequest(server.url + "/old")).get()
    #expect(response.url == server.url + "/new?x=1")
    #expect(response.hops.map(\.status) == [301, 302])
    #expect(response.hops.first?.url == server.url + "/old")
  }

  @Test func aCircleOfRedirectsEnds() throws {
    let server = try LoopbackServer { _, _ in .redirect("/again") }
    #expect(failure(server.url, settings())?.kind == .tooManyRedirects)
    #expect(server.requests.count == 11)
  }

  @Test(arguments: ["file:///etc/hostname", "ftp://news.example/", "gopher://news.example/"])
  func redirectsLeadNowhereButTheWeb(_ target: String) throws {
    let server = try LoopbackServer { _, _ in .redirect(target) }
    #expect(failure(server.url, settings())?.kind == .address)
    #expect(failure(target, settings())?.kind == .address)
  }

  @Test(arguments: [
    "http://127.0.0.1:1/", "http://localhost:1/", "http://[::1]:1/", "http://[::ffff:127.0.0.1]:1/",
    "http://2130706433:1/", "http://0x7f.1:1/",
  ])
  func privateAddressesAreRefused(_ url: String) {
    #expect(failure(url, settings { $0.allowsPrivateAddresses = false })?.kind == .privateAddress)
  }

  @Test(arguments: [
    "http://10.0.0.1/", "http://localhost/", "http://printer.local/", "http://[fd00::1]/", "http://wiki/",
  ])
  func aProxyIsNotAskedForPrivateHosts(_ url: String) throws {
    let proxy = try LoopbackServer { _, _ in .html("through the proxy") }
    var limited = settings { $0.allowsPrivateAddresses = false }
    limited.proxies = Proxies(http: proxy.url)
    #expect(failure(url, limited)?.kind == .privateAddress)
    #expect(proxy.requests.isEmpty)
    #expect(failure("http://news.example/", limited) == nil)
    #expect(proxy.requests == ["http://news.example/"])
  }

  @Test func aLongBodyIsCutOff() throws {
    let server = try LoopbackServer { request, _ in
      .flood(bytes: 2 << 30, length: request.path == "/declared" ? .declared : .untilClose)
    }
    let limited = settings { $0.bodyBytes = 1 << 20 }
    #expect(failure(server.url + "/declared", limited)?.kind == .tooLarge)
    #expect(failure(server.url + "/endless", limited)?.kind == .tooLarge)
    #expect(server.floodedBytes < 256 << 20)
  }

  @Test func aHangingServerIsGivenUp() throws {
    let server = try LoopbackServer { _, _ in .silence }
    #expect(failure(server.url, settings { $0.totalSeconds = 1 })?.kind == .timeout)
  }

  @Test func aServerThatAsksToWaitIsAskedAgain() throws {
    let server = try LoopbackServer { _, time in
      time < 3 ? .answer(status: time == 1 ? 429 : 503, headers: ["Retry-After": "0"]) : .html("at last")
    }
    let response = try Fetcher(settings: settings()).fetch(FetchRequest(server.url)).get()
    #expect(response.status == 200)
    #expect(server.requests.count == 3)
  }

  @Test func aServerThatAsksForTooLongAWaitIsGivenUp() throws {
    let server = try LoopbackServer { _, _ in .answer(status: 429, headers: ["Retry-After": "86400"]) }
    let error = failure(server.url, settings())
    #expect(error?.kind == .status && error?.status == 429)
    #expect(server.requests.count == 1)
  }

  @Test func triesComeToAnEnd() throws {
    let server = try LoopbackServer { request, _ in request.path == "/500" ? .answer(status: 500) : .hangUp }
    #expect(failure(server.url + "/500", settings { $0.retries = 2 })?.status == 500)
    #expect(server.requests.count == 3)
    #expect(failure(server.url + "/none", settings { $0.retries = 1 })?.kind == .connection)
  }

  @Test func whatIsKnownIsNotSentAgain() throws {
    let server = try LoopbackServer { request, _ in
      request.headers["if-none-match"] == "\"v1\"" ? .answer(status: 304) : .html("all", headers: ["ETag": "\"v1\""])
    }
    let fetcher = Fetcher(settings: settings())
    let first = try fetcher.fetch(FetchRequest(server.url)).get()
    let second = try fetcher.fetch(FetchRequest(server.url, etag: first.etag)).get()
    #expect(!first.isNotModified && second.isNotModified && second.body.isEmpty)
  }

  @Test func aPartThatWasNotAskedForIsNoAnswer() throws {
    let server = try LoopbackServer { _, _ in
      .answer(status: 206, headers: ["Content-Range": "bytes 0-3/9999"], body: Array("part".utf8))
    }
    #expect(failure(server.url, settings())?.status == 206)
  }

  @Test func compressedAnswersAreUnpackedWithinTheLimit() throws {
    // "colophon " written 200 times, by gzip.
    let packed: [UInt8] = try gzip(String(repeating: "colophon ", count: 200))
    let server = try LoopbackServer { _, _ in .answer(headers: ["Content-Encoding": "gzip"], body: packed) }
    let response = try Fetcher(settings: settings()).fetch(FetchRequest(server.url)).get()
    #expect(response.body.count == 1800)
    #expect(failure(server.url, settings { $0.bodyBytes = 1000 })?.kind == .tooLarge)
  }

  @Test(arguments: ["gzip", "x-gzip", "GZIP"]) func aPackedAnswerThatBreaksOffIsNone(coding: String) throws {
    let packed = try gzip((0..<2000).map { "line \($0) of the article" }.joined(separator: "\n"))
    let server = try LoopbackServer { request, _ in
      let body = request.path == "/half" ? Array(packed.prefix(packed.count / 2)) : packed
      return .answer(headers: ["Content-Encoding": coding], body: body)
    }
    #expect(failure(server.url + "/half", settings { $0.retries = 0 })?.kind == .connection)
    let whole = try Fetcher(settings: settings()).fetch(FetchRequest(server.url + "/whole")).get()
    #expect(String(decoding: whole.body, as: UTF8.self).hasSuffix("line 1999 of the article"))
  }

  @Test func whatIsSaidToBePackedAndIsNotIsTakenAsItIs() throws {
    let server = try LoopbackServer { _, _ in
      .answer(headers: ["Content-Encoding": "gzip"], body: Array("plain words".utf8))
    }
    let response = try Fetcher(settings: settings()).fetch(FetchRequest(server.url)).get()
    #expect(String(decoding: response.body, as: UTF8.self) == "plain words")
  }

  @Test func anAnswerPackedInAWayThatWasNotAskedForIsNone() throws {
    let server = try LoopbackServer { _, _ in .answer(headers: ["Content-Encoding": "zstd"], body: [1, 2, 3]) }
    #expect(failure(server.url, settings())?.kind == .protocolViolation)
  }

  @Test func manyAreAnsweredAndEachOnce() throws {
    let server = try LoopbackServer { request, _ in .html(request.path) }
    let fetcher = Fetcher(settings: settings())
    var paths: [Int: String] = [:]
    for number in 0..<50 { paths[fetcher.submit(FetchRequest("\(server.url)/\(number % 40)"))] = "/\(number % 40)" }
    while let (ticket, result) = fetcher.next() {
      #expect(String(decoding: try result.get().body, as: UTF8.self) == paths.removeValue(forKey: ticket))
    }
    #expect(paths.isEmpty)
  }
}
