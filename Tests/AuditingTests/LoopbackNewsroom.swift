import Foundation
import TestSupport

/// A small newsroom on loopback: a feed, its articles, and what goes wrong with some of them.
enum LoopbackNewsroom {
  /// The articles that cannot be had: too long, redirected in a ring, forbidden by robots.txt, not there.
  static let failing = [3, 4, 5, 6]
  /// What more cannot be had where the newsroom has every fault: too long by its own word, silent, behind a
  /// certificate that nobody vouches for.
  static let worse = [9, 11, 12]

  /// Packed once, before any server runs: a program that is started meanwhile would hold the pipe to `gzip` open.
  private static let packed = Result { try gzip(page(8)) }

  /// - Parameter secured: an address whose certificate is not to be trusted; with it the newsroom has every fault.
  static func server(articles count: Int, secured: String? = nil) throws -> LoopbackServer {
    let packed = try packed.get()
    return try LoopbackServer { request, time in
      switch (request.path, secured) {
      case ("/a/9", _?): .flood(bytes: 2 << 30, length: .declared)
      case ("/a/11", _?): .silence
      case ("/a/12", let address?): .redirect(address)
      default: reply(request, time, articles: count, packed: packed)
      }
    }
  }

  private static func reply(
    _ request: LoopbackServer.Request,
    _ time: Int,
    articles count: Int,
    packed: [UInt8]
  ) -> LoopbackServer.Reply {
    let path = request.path
    switch path {
    case "/feed":
      let items = (0..<count).map { "<item><link>/a/\($0)</link></item>" }.joined()
      return .html("<rss><channel><title>Harbour</title><ttl>5</ttl>\(items)</channel></rss>")
    case "/robots.txt": return .answer(body: Array("User-agent: *\nDisallow: /a/5$".utf8))
    case "/a/1": return .redirect("/moved/1")
    case "/a/2": return time == 1 ? .answer(status: 429, headers: ["Retry-After": "0"]) : .html(page(2))
    case "/a/3": return .flood(bytes: 2 << 30, length: .chunked)
    case "/a/4": return .redirect("/a/4")
    case "/a/6": return .answer(status: 404)
    case "/a/7":
      return request.headers["if-none-match"] == "\"7\""
        ? .answer(status: 304) : .html(page(7), headers: ["ETag": "\"7\""])
    case "/a/8":
      return .answer(
        headers: ["Content-Type": "text/html", "Content-Encoding": "gzip"],
        body: packed
      )
    case "/a/10":
      return .answer(
        headers: ["Content-Type": "text/html", "Content-Encoding": "br"],
        body: Array(Data(base64Encoded: brotli) ?? Data())
      )
    default: return .html(page(Int(path.split(separator: "/").last ?? "") ?? 0))
    }
  }

  /// The article 10 as Brotli (RFC 7932) packs it.
  private static let brotli = """
    H9sACIyTXP1x05szVRl9m30Y1h8eoufChfGL7sFS4Pl0oQfGJhMaUyqSGOWH0P7kEALNvjxty2tCGmPIW6g1KAorhmMfDXZFo0ZJ\
    HyRgksVSr2zc15lwsDOcv8YezajRRa+Le24VL+wQrCuA98DmAu5v3WAqXh+akochZgE=
    """

  private static func page(_ number: Int) -> String {
    let note = number % 3 == 0 ? "<p>This article was translated from Korean with the help of generative AI.</p>" : ""
    return """
      <!doctype html><html lang="en"><head><title>Story \(number)</title></head><body><article><h1>Story \(number)</h1>
      <p class="byline">By Mara Quist</p><p>The ferry number \(number) sails at nine from the old pier.</p>\(note)
      </article></body></html>
      """
  }
}
