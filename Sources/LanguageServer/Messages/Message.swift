import Foundation

/// The id of a request (JSON-RPC 2.0).
enum RequestID: Codable, Hashable {
  case number(Int)
  case string(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .string(let string): try container.encode(string)
    }
  }
}

/// What can be told of a message without knowing its method.
struct Envelope: Decodable {
  var id: RequestID?
  /// Nil in an answer.
  var method: String?
}

/// A message's parameters, once its method is known.
struct Call<Parameters: Decodable>: Decodable { var params: Parameters }

struct Reply<Result: Encodable>: Encodable {
  let jsonrpc = "2.0"
  var id: RequestID
  var result: Result
}

/// A message to the client: a request where it has an id, else a notification.
struct Notice<Parameters: Encodable>: Encodable {
  let jsonrpc = "2.0"
  var id: RequestID?
  var method: String
  var params: Parameters
}

/// Why a request was not answered (JSON-RPC 2.0, 5.1; LSP 3.17, ErrorCodes).
struct ResponseError: Error, Encodable {
  enum Code: Int, Encodable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case serverNotInitialized = -32002
  }

  var code: Code
  var message: String

  init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}

struct Refusal: Encodable {
  let jsonrpc = "2.0"
  /// Null where the id could not be read.
  var id: RequestID?
  var error: ResponseError

  private enum Key: String, CodingKey { case jsonrpc, id, error }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(jsonrpc, forKey: .jsonrpc)
    try container.encode(id, forKey: .id)
    try container.encode(error, forKey: .error)
  }
}

/// Parameters or a result that say nothing: `null`.
struct Nothing: Codable {
  init() {}
  init(from decoder: any Decoder) throws {}
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}
