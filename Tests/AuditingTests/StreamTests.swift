import Compliance
import Detection
import Foundation
import Intake
import Testing

@testable import Auditing

/// The contract of `colophon stream`.
@Suite struct StreamTests {
  func answers(_ input: [UInt8], jobs: Int = 2, lineBytes: Int = 1 << 20, piece: Int = 7) throws -> [[String: Any]] {
    let auditor = try Auditor(policies: [], languages: Language.builtIn(), day: "2026-11-25")
    var rest = input[...]
    var output: [UInt8] = []
    try Stream(auditor, jobs: jobs, lineBytes: lineBytes).run(
      read: { _ in
        defer { rest = rest.dropFirst(piece) }
        return Array(rest.prefix(piece))
      },
      write: { output += $0 }
    )
    return try output.split(separator: 0x0A).map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line))
      return try #require(object as? [String: Any])
    }
  }

  @Test func answersComeInOrder() throws {
    let lines = (0..<40).map { #"{"id":"\#($0)","text":"Line \#($0)."}"# }.joined(separator: "\n")
    #expect(try answers(Array(lines.utf8), piece: 100).map { $0["id"] as? String } == (0..<40).map { "\($0)" })
  }

  @Test func aBrokenLineCostsOneErrorLine() throws {
    let lines = """
      {"id":"a","text":"One."}
      not json
      {"id":"b"}
      {"id":"c","text":"x","html":"y"}
      {"id":"d","base64":"%%%"}
      {"id":"e","text":""}

      {"id":"f","text":"Last."}
      """
    let answers = try answers(Array(lines.utf8))
    #expect(answers.map { $0["error"] == nil } == [true, false, false, false, false, false, true])
    #expect(answers[2]["id"] as? String == "b")
  }

  @Test func anOverlongLineIsRefusedAndTheNextIsRead() throws {
    let lines = #"{"id":"a","text":""# + String(repeating: "x", count: 5000) + "\"}\n{\"id\":\"b\",\"text\":\"Fine.\"}"
    let answers = try answers(Array(lines.utf8), lineBytes: 1000, piece: 300)
    #expect(answers.map { $0["error"] == nil } == [false, true])
  }

  @Test func bytesAreRead() throws {
    let page = Data("<title>Tides</title><p>By Ada Moss".utf8).base64EncodedString()
    let answers = try answers(Array(#"{"id":"a","base64":"\#(page)","mediaType":"text/html; charset=utf-8"}"#.utf8))
    #expect(answers[0]["title"] as? String == "Tides")
  }
}
