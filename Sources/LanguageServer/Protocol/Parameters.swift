/// What comes with requests and notifications, as far as it is read.

struct InitializeParameters: Decodable {
  struct Folder: Decodable { var uri: String }
  var processId: Int?
  var rootUri: String?
  var workspaceFolders: [Folder]?
  var capabilities: ClientCapabilities?
}

struct ClientCapabilities: Decodable {
  struct General: Decodable { var positionEncodings: [String]? }
  struct Workspace: Decodable {
    struct Edits: Decodable { var documentChanges: Bool? }
    struct WatchedFiles: Decodable { var dynamicRegistration: Bool? }
    var workspaceEdit: Edits?
    var didChangeWatchedFiles: WatchedFiles?
  }
  struct TextDocument: Decodable {
    struct Diagnostics: Decodable {
      var relatedInformation: Bool?
      var codeDescriptionSupport: Bool?
      var versionSupport: Bool?
    }
    struct Actions: Decodable {
      struct Literals: Decodable {}
      var codeActionLiteralSupport: Literals?
    }
    struct Hovers: Decodable { var contentFormat: [String]? }
    var publishDiagnostics: Diagnostics?
    var codeAction: Actions?
    var hover: Hovers?
  }
  var general: General?
  var workspace: Workspace?
  var textDocument: TextDocument?
}

struct OpenParameters: Decodable { var textDocument: TextDocumentItem }

struct ChangeParameters: Decodable {
  struct Change: Decodable {
    /// Nil where the text is the whole document.
    var range: TextRange?
    var text: String
  }
  var textDocument: VersionedIdentifier
  var contentChanges: [Change]
}

/// Of `didSave` and `didClose`.
struct DocumentParameters: Decodable { var textDocument: TextDocumentIdentifier }

struct WatchedFilesParameters: Decodable {
  struct Event: Decodable { var uri: String }
  var changes: [Event]
}

/// Of `hover` and `completion`.
struct PositionParameters: Decodable {
  var textDocument: TextDocumentIdentifier
  var position: Position
}

struct CodeActionParameters: Decodable {
  struct Context: Decodable { var only: [String]? }
  var textDocument: TextDocumentIdentifier
  var range: TextRange
  var context: Context?
}
