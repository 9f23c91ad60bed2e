/// What is sent to the client.

struct InitializeResult: Encodable {
  struct Capabilities: Encodable {
    struct Sync: Encodable {
      struct Save: Encodable { var includeText = false }
      var openClose = true
      /// `TextDocumentSyncKind.Incremental`.
      var change = 2
      var save = Save()
    }
    struct Actions: Encodable { var codeActionKinds = ["quickfix"] }
    struct Completion: Encodable { var triggerCharacters = [":", " ", "-", "[", "{", ","] }
    var positionEncoding: String
    var textDocumentSync = Sync()
    var codeActionProvider = Actions()
    var hoverProvider = true
    var completionProvider = Completion()
  }
  struct Info: Encodable {
    var name = "colophon"
    var version: String
  }
  var capabilities: Capabilities
  var serverInfo: Info
}

struct PublishDiagnostics: Encodable {
  var uri: String
  var version: Int?
  var diagnostics: [Diagnostic]
}

struct Diagnostic: Encodable, Hashable {
  enum Severity: Int, Encodable {
    case error = 1
    case warning, information, hint
  }
  struct CodeDescription: Encodable, Hashable { var href: String }
  struct Location: Encodable, Hashable {
    var uri: String
    var range: TextRange
  }
  struct Related: Encodable, Hashable {
    var location: Location
    var message: String
  }
  var range: TextRange
  var severity: Severity
  var code: String?
  var codeDescription: CodeDescription?
  var source = "colophon"
  var message: String
  var relatedInformation: [Related]?
}

struct CodeAction: Encodable {
  var title: String
  var kind = "quickfix"
  var diagnostics: [Diagnostic]
  var isPreferred: Bool
  var edit: WorkspaceEdit
}

struct Hover: Encodable {
  var contents: MarkupContent
  var range: TextRange?
}

struct CompletionItem: Encodable, Hashable {
  enum Kind: Int, Encodable {
    case property = 10
    case value = 12
  }
  var label: String
  var kind: Kind
  var detail: String?
  var documentation: MarkupContent?
  var sortText: String
  var textEdit: TextEdit

  static func == (a: Self, b: Self) -> Bool { a.label == b.label }
  func hash(into hasher: inout Hasher) { hasher.combine(label) }
}

struct ShowMessage: Encodable {
  /// `MessageType`: 1 is an error.
  var type = 1
  var message: String
}

/// A request to be told when files change that the policies are made of.
struct RegisterWatching: Encodable {
  struct Watcher: Encodable { var globPattern: String }
  struct Options: Encodable { var watchers: [Watcher] }
  struct Registration: Encodable {
    var id = "colophon-files"
    var method = "workspace/didChangeWatchedFiles"
    var registerOptions: Options
  }
  var registrations: [Registration]
}
