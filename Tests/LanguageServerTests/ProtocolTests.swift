import Foundation
import Testing

@testable import LanguageServer

@Suite struct ProtocolTests {
  private func code(_ answer: [String: Any]) -> Int? { (answer["error"] as? [String: Any])?["code"] as? Int }

  @Test func itSaysWhatItCanDo() throws {
    var client = Client()
    let answer = try client.ask("initialize", ["processId": 77, "rootUri": NSNull(), "capabilities": [:]])
    let result = try #require(answer["result"] as? [String: Any])
    let capabilities = try #require(result["capabilities"] as? [String: Any])
    #expect(capabilities["positionEncoding"] as? String == "utf-16", "the encoding of clients that name none")
    #expect((capabilities["textDocumentSync"] as? [String: Any])?["change"] as? Int == 2)
    #expect(client.server.clientProcess == 77)
    #expect(code(try client.ask("initialize", ["capabilities": [:]])) == -32600)
  }

  @Test func utf8IsTakenWhereItIsOffered() throws {
    var client = Client()
    let offered: [String: Any] = ["general": ["positionEncodings": ["utf-32", "utf-16", "utf-8"]]]
    let answer = try client.ask("initialize", ["capabilities": offered])
    let capabilities = (answer["result"] as? [String: Any])?["capabilities"] as? [String: Any]
    #expect(capabilities?["positionEncoding"] as? String == "utf-8")
  }

  @Test func whatComesTooEarlyOrTooLateIsRefused() throws {
    var client = Client()
    #expect(code(try client.ask("textDocument/hover", [:])) == -32002)
    #expect(code(try client.ask("shutdown", nil)) == -32002)
    var late = try Client.ready()
    let answer = try late.ask("shutdown", nil)
    #expect(answer["result"] is NSNull)
    #expect(code(try late.ask("textDocument/hover", [:])) == -32600)
    try late.tell("exit", [:])
    #expect(late.server.exitCode == 0)
  }

  @Test func anExitWithoutAShutdownIsAFailure() throws {
    var client = try Client.ready()
    try client.tell("exit", [:])
    #expect(client.server.exitCode == 1)
    var new = Client()
    try new.tell("exit", [:])
    #expect(new.server.exitCode == 1)
  }

  @Test(
    arguments: [
      ("{", -32700), ("", -32700), ("\u{0}", -32700), ("{\"id\":1,\"method\":\"x\"", -32700),
      ("[]", -32600), ("7", -32600), ("{\"id\":{},\"method\":\"shutdown\"}", -32600),
      ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}", -32600),
      ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x/y\"}", -32601),
      ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\"}", -32602),
      ("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\",\"params\":[]}", -32602),
      ("{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"textDocument/hover\",\"params\":{\"position\":1}}", -32602),
    ]
  )
  func aBadMessageIsAnswered(message: String, expected: Int) throws {
    var client = try Client.ready()
    let answers = try client.send(raw: message)
    #expect(answers.count == 1)
    #expect(answers.first.flatMap(code) == expected)
    #expect(try client.ask("shutdown", nil)["result"] is NSNull, "and the server goes on")
  }

  @Test(
    arguments: [
      "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":1}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{}}",
      "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":\"file:///x.md\"}}}",
      "{\"jsonrpc\":\"2.0\",\"id\":\"colophon-files\",\"result\":null}",
    ]
  )
  func whatNeedsNoAnswerHasNone(message: String) throws {
    var client = try Client.ready()
    #expect(try client.send(raw: message).isEmpty)
  }

  @Test func nestingWithoutEndIsNoHarm() throws {
    var client = try Client.ready()
    let deep = String(repeating: "[", count: 200_000)
    let answers = try client.send(raw: "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\",\"params\":\(deep)}")
    #expect(answers.first.flatMap(code) == -32700)
  }

  @Test func halfACharacterIsReplaced() throws {
    var client = try Client.ready()
    let item =
      "{\"uri\":\"file:///a.md\",\"languageId\":\"markdown\",\"version\":1,\"text\":\"a\\ud83d\\\\ud83d\\ud83d\\ude00\"}"
    _ = try client.send(
      raw: "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":\(item)}}"
    )
    let text = try #require(client.server.documents["file:///a.md"]?.text.text)
    #expect(String(decoding: text, as: UTF8.self) == "a\u{FFFD}\\ud83d😀")
  }
}
