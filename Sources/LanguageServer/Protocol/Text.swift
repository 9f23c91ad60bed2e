/// A place in a document, as the protocol counts: lines from 0, characters from 0 in units of the encoding agreed on.
struct Position: Codable, Hashable {
  var line: Int
  var character: Int
}

struct TextRange: Codable, Hashable {
  var start: Position
  var end: Position
}

struct TextEdit: Encodable, Hashable {
  var range: TextRange
  var newText: String
}

struct TextDocumentIdentifier: Codable, Hashable { var uri: String }

struct TextDocumentItem: Decodable {
  var uri: String
  var languageId: String
  var version: Int
  var text: String
}

struct VersionedIdentifier: Codable, Hashable {
  var uri: String
  var version: Int?
}

/// `OptionalVersionedTextDocumentIdentifier`: here the version is always there.
struct TextDocumentEdit: Encodable {
  var textDocument: VersionedIdentifier
  var edits: [TextEdit]
}

/// Either member, by what the client takes.
struct WorkspaceEdit: Encodable {
  var changes: [String: [TextEdit]]?
  var documentChanges: [TextDocumentEdit]?
}

struct MarkupContent: Encodable, Hashable {
  /// "markdown" or "plaintext".
  var kind = "markdown"
  var value: String
}
