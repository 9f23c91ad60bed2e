import Auditing
import Settings

/// The Language Server Protocol (3.17), without the wires: messages in, messages out.
///
/// A change of a document is heard at once, and what it means is worked out in `settle`, so that whoever types faster
/// than documents are audited does not wait for what is outdated. Every request is answered, with an error where it
/// cannot be.
public struct Server {
  enum Phase { case new, running, shutDown }

  let options: ServerOptions
  var phase = Phase.new
  var client = ClientFeatures()
  var documents: [String: OpenDocument] = [:]
  var sites: Sites
  /// What has been said of broken settings, so that it is said once.
  var complaints: Set<String> = []
  var outbox: [[UInt8]] = []

  /// The exit code, once the client has asked the server to end.
  public private(set) var exitCode: Int32?
  /// The process that the client lives in; when it ends, so should the server.
  public internal(set) var clientProcess: Int32?

  public init(_ options: ServerOptions) {
    self.options = options
    sites = Sites(options)
  }

  /// Whether the client has said that it is done.
  public var isShutDown: Bool { phase == .shutDown }

  /// Whether there are documents whose findings are not told yet.
  public var isUnsettled: Bool { documents.values.contains { !$0.isTold } }

  /// Takes a message's body.
  ///
  /// - Returns: the bodies of the messages to send, in order.
  public mutating func handle(_ body: [UInt8]) -> [[UInt8]] {
    let envelope: Envelope
    do { envelope = try MessageCoding.decode(Envelope.self, from: body) } catch {
      refuse(nil, Self.fault(of: body, error))
      return takeOutbox()
    }
    // An answer to a request of ours says nothing that matters.
    guard let method = envelope.method else { return [] }
    do {
      if let id = envelope.id {
        try answer(method, id, body)
      } else {
        try hear(method, body)
      }
    } catch {
      // Notifications have no answer, not even where they are wrong (JSON-RPC 2.0, 4.1).
      if let id = envelope.id { refuse(id, Self.responseError(error)) }
    }
    return takeOutbox()
  }

  /// Says that what came in was no message.
  public mutating func refuse(_ problem: String) -> [[UInt8]] {
    refuse(nil, ResponseError(.parseError, problem))
    return takeOutbox()
  }

  /// Audits what has changed.
  ///
  /// - Returns: the bodies of the messages to send, in order.
  public mutating func settle() -> [[UInt8]] {
    for uri in documents.keys.sorted() where documents[uri]?.isTold == false {
      tell(uri)
    }
    return takeOutbox()
  }

  private mutating func answer(_ method: String, _ id: RequestID, _ body: [UInt8]) throws {
    switch phase {
    case .new where method != "initialize":
      throw ResponseError(.serverNotInitialized, "'initialize' has to come first")
    case .shutDown: throw ResponseError(.invalidRequest, "nothing but 'exit' may follow 'shutdown'")
    default: break
    }
    switch method {
    case "initialize": try reply(id, initialize(parameters(body)))
    case "shutdown":
      phase = .shutDown
      try reply(id, Nothing())
    case "textDocument/hover": try reply(id, hover(parameters(body)))
    case "textDocument/codeAction": try reply(id, codeActions(parameters(body)))
    case "textDocument/completion": try reply(id, completion(parameters(body)))
    default: throw ResponseError(.methodNotFound, "there is no method '\(method)' here")
    }
  }

  private mutating func hear(_ method: String, _ body: [UInt8]) throws {
    if method == "exit" { exitCode = phase == .shutDown ? 0 : 1 }
    guard phase == .running else { return }
    switch method {
    case "initialized": try registerWatching()
    case "textDocument/didOpen": open(try parameters(body))
    case "textDocument/didChange": change(try parameters(body))
    case "textDocument/didSave": save(try parameters(body))
    case "textDocument/didClose": try close(parameters(body))
    case "workspace/didChangeWatchedFiles": filesChanged(try parameters(body))
    default: break
    }
  }

  private func parameters<Parameters: Decodable>(_ body: [UInt8]) throws -> Parameters {
    try MessageCoding.decode(Call<Parameters>.self, from: body).params
  }

  private mutating func takeOutbox() -> [[UInt8]] {
    defer { outbox = [] }
    return outbox
  }
}

extension Server {
  mutating func reply(_ id: RequestID, _ result: some Encodable) throws {
    outbox.append(try MessageCoding.encode(Reply(id: id, result: result)))
  }

  mutating func send(_ method: String, _ parameters: some Encodable, id: RequestID? = nil) throws {
    outbox.append(try MessageCoding.encode(Notice(id: id, method: method, params: parameters)))
  }

  fileprivate mutating func refuse(_ id: RequestID?, _ error: ResponseError) {
    // An error's words and number can always be written.
    if let body = try? MessageCoding.encode(Refusal(id: id, error: error)) { outbox.append(body) }
  }

  /// What is wrong with a body that is no message: it is no JSON, or JSON of another kind.
  fileprivate static func fault(of body: [UInt8], _ error: any Error) -> ResponseError {
    if case DecodingError.dataCorrupted = error { return ResponseError(.parseError, "the message is not valid JSON") }
    return ResponseError(.invalidRequest, "the message is no JSON-RPC request: an object with 'method' and 'params'")
  }

  fileprivate static func responseError(_ error: any Error) -> ResponseError {
    switch error {
    case let error as ResponseError: error
    case DecodingError.keyNotFound(let key, _):
      ResponseError(.invalidParams, "the parameters lack '\(key.stringValue)'")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      ResponseError(
        .invalidParams,
        "the parameters are of another type at '\(context.codingPath.map(\.stringValue).joined(separator: "."))'"
      )
    case let error as DecodingError: ResponseError(.invalidParams, "the parameters cannot be read: \(error)")
    default: ResponseError(.internalError, "\(error)")
    }
  }
}
