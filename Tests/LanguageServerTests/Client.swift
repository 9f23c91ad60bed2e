import Foundation
import TestSupport

@testable import LanguageServer

/// An editor without a screen: speaks to a server in JSON and keeps what it was told.
struct Client {
  var server: Server
  private var lastID = 0
  /// The diagnostics of each document, as last told.
  private(set) var diagnostics: [String: [[String: Any]]] = [:]
  private(set) var messages: [[String: Any]] = []

  init(_ options: ServerOptions = ServerOptions(ignoresConfiguration: true, today: { "2026-11-25" })) {
    server = Server(options)
  }

  static var capabilities: [String: Any] {
    [
      "general": ["positionEncodings": ["utf-16"]],
      "textDocument": [
        "publishDiagnostics": ["relatedInformation": true, "codeDescriptionSupport": true],
        "codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]]],
      ],
    ]
  }

  /// A client that has said hello.
  static func ready(
    _ options: ServerOptions = ServerOptions(ignoresConfiguration: true, today: { "2026-11-25" }),
    capabilities: [String: Any] = Self.capabilities
  ) throws -> Client {
    var client = Client(options)
    _ = try client.ask("initialize", ["processId": NSNull(), "rootUri": NSNull(), "capabilities": capabilities])
    try client.tell("initialized", [:])
    return client
  }

  /// Sends a request; gives its answer, with `result` or `error`.
  mutating func ask(_ method: String, _ parameters: Any?) throws -> [String: Any] {
    lastID += 1
    var message: [String: Any] = ["jsonrpc": "2.0", "id": lastID, "method": method]
    message["params"] = parameters
    let id = lastID
    let answers = try take(server.handle(Array(JSONSerialization.data(withJSONObject: message))))
    return answers.first { $0["id"] as? Int == id } ?? [:]
  }

  mutating func tell(_ method: String, _ parameters: Any) throws {
    let message: [String: Any] = ["jsonrpc": "2.0", "method": method, "params": parameters]
    _ = try take(server.handle(Array(JSONSerialization.data(withJSONObject: message))))
  }

  mutating func send(raw: String) throws -> [[String: Any]] { try take(server.handle(Array(raw.utf8))) }

  mutating func settle() throws { _ = try take(server.settle()) }

  mutating func open(_ text: String, as uri: String, language: String) throws -> [[String: Any]] {
    let document: [String: Any] = ["uri": uri, "languageId": language, "version": 1, "text": text]
    try tell("textDocument/didOpen", ["textDocument": document])
    try settle()
    return diagnostics[uri] ?? []
  }

  /// Replaces a range, or everything.
  mutating func change(_ uri: String, version: Int, _ text: String, range: [String: Any]? = nil) throws {
    var change: [String: Any] = ["text": text]
    change["range"] = range
    let changes: [String: Any] = ["textDocument": ["uri": uri, "version": version], "contentChanges": [change]]
    try tell("textDocument/didChange", changes)
  }

  mutating func at(_ method: String, _ uri: String, _ line: Int, _ character: Int) throws -> Any? {
    let place: [String: Any] = ["line": line, "character": character]
    return try ask("textDocument/" + method, ["textDocument": ["uri": uri], "position": place])["result"]
  }

  mutating func actions(_ uri: String, _ range: [String: Any]) throws -> [[String: Any]] {
    let parameters: [String: Any] = ["textDocument": ["uri": uri], "range": range, "context": ["diagnostics": []]]
    return try ask("textDocument/codeAction", parameters)["result"] as? [[String: Any]] ?? []
  }

  private mutating func take(_ bodies: [[UInt8]]) throws -> [[String: Any]] {
    let taken = try bodies.map { body in
      try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
    }
    for message in taken where message["method"] as? String == "textDocument/publishDiagnostics" {
      guard let told = message["params"] as? [String: Any], let uri = told["uri"] as? String else { continue }
      diagnostics[uri] = told["diagnostics"] as? [[String: Any]]
    }
    messages += taken
    return taken
  }
}

func range(_ line: Int, _ start: Int, _ end: Int) -> [String: Any] {
  ["start": ["line": line, "character": start], "end": ["line": line, "character": end]]
}
