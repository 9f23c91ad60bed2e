import Foundation
import Intake
import Provenance
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(15))) struct WarcTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// A record as crawlers write it.
  private func record(_ uri: String, _ block: [UInt8], type: String = "response", fields: String = "") -> [UInt8] {
    let head =
      "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(uri)\r\nWARC-Date: 2026-03-05T07:08:09Z\r\n\(fields)"
      + "Content-Type: application/http; msgtype=response\r\nContent-Length: \(block.count)\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func answer(_ body: [UInt8], headers: String = "", status: Int = 200) -> [UInt8] {
    Array("HTTP/1.1 \(status) OK\r\nContent-Type: text/html; charset=utf-8\r\n\(headers)\r\n".utf8) + body
  }

  private func page(_ number: Int) -> [UInt8] { Array("<p>page \(number)".utf8) }

  private func read(
    _ bytes: [UInt8],
    name: String = "a.warc",
    limit: Int = 1 << 20
  ) throws -> (bodies: [String], uris: [String], incidents: [Incident], remarks: [String]) {
    let path = try folder.write(bytes, to: name)
    var source = try Sources.open(path, options: SourceOptions(version: "1", limits: Limits(documentBytes: limit)))
    var bodies: [String] = []
    var uris: [String] = []
    var incidents: [Incident] = []
    var extents: [SourceDescription.Extent?] = []
    while let result = source.next() {
      switch result {
      case .success(let document):
        bodies.append(String(decoding: document.bytes, as: UTF8.self))
        uris.append(document.uri)
        extents.append(document.extent)
        #expect(document.retrieved == "2026-03-05T07:08:09Z" && document.mediaType == "text/html")
      case .failure(let incident): incidents.append(incident)
      }
    }
    // What broke off is followed by the incident that says so.
    #expect(extents.count { $0 == .part } <= incidents.count && !extents.contains(.feed))
    return (bodies, uris, incidents, source.remarks)
  }

  @Test func answeredPagesAreGiven() throws {
    let archive =
      record("warcinfo", Array("software: test\r\n".utf8), type: "warcinfo")
      + record("https://news.example/1", answer(page(1))) + record("https://news.example/1", page(0), type: "request")
      + record("<https://news.example/2>", answer(page(2))) + record("https://news.example/3", answer([], status: 404))
      + record("https://news.example/4", Array("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG".utf8))
    let (bodies, uris, incidents, remarks) = try read(archive)
    #expect(bodies == ["<p>page 1", "<p>page 2"])
    #expect(uris == ["https://news.example/1", "https://news.example/2"])
    #expect(incidents.isEmpty && remarks.count == 1 && remarks[0].contains("4 records"))
  }

  @Test func membersOfGzipAreReadOneByOne() throws {
    var archive: [UInt8] = []
    for number in 0..<20 { archive += try gzip(record("https://news.example/\(number)", answer(page(number)))) }
    let (bodies, _, incidents, _) = try read(archive, name: "a.warc.gz")
    #expect(bodies.count == 20 && bodies.last == "<p>page 19" && incidents.isEmpty)
  }

  @Test func chunksAndPackedBodiesAreUndone() throws {
    let chunked = Array("5;x=y\r\n<p>pa\r\n4\r\nge 7\r\n0\r\n\r\n".utf8)
    let packed = try gzip("<p>page 8")
    let archive =
      record("https://news.example/7", answer(chunked, headers: "Transfer-Encoding: chunked\r\n"))
      + record("https://news.example/8", answer(packed, headers: "Content-Encoding: gzip\r\n"))
      // Stored unpacked, with the headers of the packed answer.
      + record(
        "https://news.example/9",
        answer(page(9), headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
      )
    let (bodies, _, incidents, _) = try read(archive)
    #expect(bodies == ["<p>page 7", "<p>page 8", "<p>page 9"] && incidents.isEmpty)
  }

  @Test(arguments: ["-5", "+5", "FFFFFFFFF", ""]) func whatIsNoSizeOfAChunkIsLeftAsItIs(size: String) throws {
    let body = Array("\(size)\r\n<p>page 1".utf8)
    let (bodies, _, _, _) = try read(
      record("https://news.example/1", answer(body, headers: "Transfer-Encoding: chunked\r\n"))
    )
    #expect(bodies == ["\(size)\r\n<p>page 1"])
  }

  /// "<p>page 7 " and forty times "ferry ", as brotli packs it.
  private static let brotli: [UInt8] = [
    27, 249, 0, 248, 29, 9, 54, 78, 114, 171, 22, 242, 71, 53, 8, 143, 92, 158, 188, 49, 131, 43, 159, 178, 210, 100,
    183, 58, 192, 6, 110, 37, 208, 26,
  ]

  @Test func brotliIsUndone() throws {
    let header = "Content-Encoding: br\r\n"
    let text = "<p>page 7 " + String(repeating: "ferry ", count: 40)
    let archive =
      record("https://news.example/1", answer(Self.brotli, headers: header))
      + record("https://news.example/2", answer(page(2), headers: header))
      + record("https://news.example/3", answer(Self.brotli.dropLast(3), headers: header))
      + record("https://news.example/4", answer(Array("no brotli".utf8), headers: header))
    let (bodies, _, incidents, _) = try read(archive)
    #expect(bodies.prefix(2) == [text, "<p>page 2"] && text.hasPrefix(bodies[2]))
    #expect(incidents.map(\.uri) == ["https://news.example/3", "https://news.example/4"])
    let (cut, _, reported, _) = try read(
      record("https://news.example/1", answer(Self.brotli, headers: header)),
      limit: 100
    )
    #expect(cut == [String(text.prefix(100))] && reported.count == 1)
  }

  @Test func whatWasCutOffIsReportedAndReadAsFarAsItGoes() throws {
    let chunked = Array("9\r\n<p>page 1\r\n9\r\n<p>".utf8)
    let packed = try gzip(String(repeating: "<p>long page, all of it. ", count: 400))
    let archive =
      record("https://news.example/1", answer(chunked, headers: "Transfer-Encoding: chunked\r\n"))
      + record("https://news.example/2", answer(Array(packed.dropLast(20)), headers: "Content-Encoding: gzip\r\n"))
      + record("https://news.example/3", answer(page(3)), fields: "WARC-Truncated: time\r\n")
      + record("https://news.example/4", answer(page(4), headers: "Content-Length: 12\r\n"))
      + record("https://news.example/5", answer(page(5))).dropLast(8)
    let (bodies, _, incidents, _) = try read(archive)
    #expect(bodies.count == 5 && bodies[0] == "<p>page 1<p>")
    #expect(bodies.suffix(3) == ["<p>page 3", "<p>page 4", "<p>pa"])
    #expect(bodies[1].hasPrefix("<p>long page"))
    #expect(incidents.map(\.uri) == (1...5).map { "https://news.example/\($0)" })
    let path = folder.path + "/a.warc"
    #expect(
      incidents[3].message
        == "\(path) holds only the beginning of this page, which was audited as far as it goes; 9 of 12 bytes are there"
    )
    #expect(incidents[2].message.hasSuffix("; the crawler cut it off (time)"))
  }

  @Test func aDamagedMemberCostsItselfOnly() throws {
    var second = try gzip(record("https://news.example/2", answer(page(2))))
    for index in 20..<60 { second[index] ^= 0x5A }
    let archive =
      try gzip(record("https://news.example/1", answer(page(1)))) + second
      + gzip(record("https://news.example/3", answer(page(3))))
    let (bodies, _, incidents, _) = try read(archive, name: "a.warc.gz")
    #expect(bodies.first == "<p>page 1" && bodies.last == "<p>page 3")
    #expect(!incidents.isEmpty)
  }

  @Test func longPagesAreCutAtTheLimit() throws {
    let long = record("https://news.example/1", answer([UInt8](repeating: 0x61, count: 2 << 20)))
    let (bodies, _, incidents, _) = try read(long + record("https://news.example/2", answer(page(2))), limit: 1000)
    #expect(bodies.last == "<p>page 2" && incidents.map(\.uri) == ["https://news.example/1"])
  }

  @Test(arguments: [
    "", "no archive at all", "WARC/1.0\r\n", "WARC/1.0\r\nContent-Length: 99999999999999\r\n\r\n",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n", "\u{1F}\u{8B}",
    String(repeating: "x", count: 200_000),
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>",
  ]) func whatIsNoArchiveIsReported(_ text: String) throws {
    let path = try folder.write(text, to: "bad.warc")
    var source = try Sources.open(path, options: SourceOptions(version: "1"))
    var incidents = 0
    while let result = source.next() { if case .failure = result { incidents += 1 } }
    #expect(incidents > 0 && incidents < 5)
  }
}
