import Foundation
import TestSupport
import Testing

@testable import LanguageServer

/// The real program, at the ends of real pipes.
@Suite(.serialized, .timeLimit(.minutes(15))) struct ProcessTests {
  private static let hello =
    "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"capabilities\":{}}}"
  private static let shutdown = "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"shutdown\"}"
  private static let exit = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}"

  private func run(_ bodies: [String], raw: String = "") throws -> (Colophon, [[String: Any]]) {
    let folder = try TemporaryFolder()
    let input = bodies.map { String(decoding: framed(Array($0.utf8)), as: UTF8.self) }.joined()
    let run = try Colophon(["lsp", "--stdio", "--no-config"], in: folder.path, input: input + raw)
    var reader = FrameReader()
    let messages = try reader.read(Array(run.output.utf8)).map { frame -> [String: Any] in
      guard case .body(let body) = frame else { return [:] }
      return try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
    }
    return (run, messages)
  }

  @Test func aSessionEndsWellOnlyAfterAShutdown() throws {
    let (whole, answers) = try run([Self.hello, Self.shutdown, Self.exit])
    #expect(whole.status == 0)
    #expect(whole.remarks.isEmpty)
    #expect(answers.compactMap { $0["id"] as? Int } == [1, 9])
    #expect(try run([Self.hello, Self.exit]).0.status == 1)
  }

  @Test func theEndOfInputEndsIt() throws {
    #expect(try run([]).0.status == 1)
    #expect(try run([Self.hello], raw: "Content-Length: 400\r\n\r\n{").0.status == 1)
    #expect(try run([Self.hello, Self.shutdown]).0.status == 0)
  }

  @Test func whatIsNoMessageIsAnsweredAndPassedOver() throws {
    let raw = "nonsense\r\n\r\n" + String(decoding: framed(Array(Self.shutdown.utf8)), as: UTF8.self)
    let (_, answers) = try run([Self.hello, "{"], raw: raw)
    let codes = answers.map { ($0["error"] as? [String: Any])?["code"] as? Int }
    #expect(codes == [nil, -32700, -32700, nil])
  }

  @Test func aDocumentIsAudited() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Product.path("colophon"))
    process.arguments = ["lsp", "--no-config"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let item =
      "{\"uri\":\"file:///q.md\",\"languageId\":\"markdown\",\"version\":3,\"text\":\"# Q\\n\\nWritten by AI.\\n\"}"
    let opened = "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":\(item)}}"
    for body in [Self.hello, opened] { try input.fileHandleForWriting.write(contentsOf: framed(Array(body.utf8))) }
    var reader = FrameReader()
    var told: [String: Any]?
    while told == nil {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { break }
      for case .body(let body) in reader.read(Array(bytes)) {
        let message = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        if message?["method"] as? String == "textDocument/publishDiagnostics" {
          told = message?["params"] as? [String: Any]
        }
      }
    }
    #expect(told?["version"] as? Int == 3)
    #expect((told?["diagnostics"] as? [[String: Any]])?.isEmpty == false)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }

  @Test func itEndsWithItsClient() throws {
    let client = Process()
    client.executableURL = URL(fileURLWithPath: "/bin/sleep")
    client.arguments = ["600"]
    try client.run()
    let server = Process()
    server.executableURL = URL(fileURLWithPath: Product.path("colophon"))
    server.arguments = ["lsp"]
    let input = Pipe()
    server.standardInput = input
    server.standardOutput = FileHandle.nullDevice
    try server.run()
    let hello = Self.hello.replacing("null", with: "\(client.processIdentifier)")
    try input.fileHandleForWriting.write(contentsOf: framed(Array(hello.utf8)))
    // A child of the tests may have other signals blocked.
    kill(client.processIdentifier, SIGKILL)
    client.waitUntilExit()
    server.waitUntilExit()
    #expect(server.terminationStatus == 1)
    try input.fileHandleForWriting.close()
  }
}
