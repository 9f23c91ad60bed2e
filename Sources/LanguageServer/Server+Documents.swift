import Auditing
import Compliance
import Settings

/// A document of the editor, and what is known of it.
struct OpenDocument {
  var text: TextDocument
  /// Of an article, with what it was audited with; nil until somebody asks.
  var audit: (ArticleAudit, Site)?
  /// The policy as it was when it could last be used.
  var policy: Policy?
  /// Whether the client has been told what is the matter with it.
  var isTold = false

  mutating func forget() {
    audit = nil
    isTold = false
  }
}

extension Server {
  mutating func open(_ parameters: OpenParameters) {
    documents[parameters.textDocument.uri] = OpenDocument(text: TextDocument(parameters.textDocument))
  }

  mutating func change(_ parameters: ChangeParameters) {
    let uri = parameters.textDocument.uri
    documents[uri]?.text.apply(
      parameters.contentChanges,
      version: parameters.textDocument.version,
      in: client.encoding
    )
    documents[uri]?.forget()
  }

  mutating func save(_ parameters: DocumentParameters) {
    guard let document = documents[parameters.textDocument.uri] else { return }
    if Self.isSettings(document.text.uri) { readSettingsAnew() }
  }

  /// A document that is closed has nothing the matter with it any more that an editor should show.
  mutating func close(_ parameters: DocumentParameters) throws {
    let uri = parameters.textDocument.uri
    guard documents.removeValue(forKey: uri) != nil else { return }
    try send("textDocument/publishDiagnostics", PublishDiagnostics(uri: uri, diagnostics: []))
  }

  mutating func filesChanged(_ parameters: WatchedFilesParameters) {
    if parameters.changes.contains(where: { Self.isSettings($0.uri) }) { readSettingsAnew() }
  }

  private static func isSettings(_ uri: String) -> Bool { uri.hasSuffix(".yaml") || uri.hasSuffix(".yml") }

  /// A policy may rest on any file of settings.
  private mutating func readSettingsAnew() {
    sites.forget()
    complaints = []
    for uri in documents.keys { documents[uri]?.forget() }
  }

  func kind(of document: TextDocument) -> DocumentKind {
    DocumentKind(document, policyPaths: sites.policyPaths(of: document), configurationName: Configuration.fileName)
  }

  /// The audit of an article as it stands now; nil where it is none, or its settings are broken.
  mutating func audit(of uri: String) -> (ArticleAudit, Site)? {
    guard let document = documents[uri] else { return nil }
    if let known = document.audit { return known }
    guard case .article(let mediaType) = kind(of: document.text) else { return nil }
    do throws(SettingsError) {
      let site = try sites.site(of: document.text)
      let audit = (ArticleAudit(document.text, mediaType: mediaType, site: site), site)
      documents[uri]?.audit = audit
      return audit
    } catch {
      complain("\(error); articles are not audited until this is mended")
      return nil
    }
  }

  private mutating func complain(_ words: String) {
    guard complaints.insert(words).inserted else { return }
    // What is sent are words and a number, which can always be written.
    try? send("window/showMessage", ShowMessage(message: "colophon: \(words)"))
  }

  /// Sends what is the matter with a document.
  mutating func tell(_ uri: String) {
    guard let document = documents[uri]?.text else { return }
    documents[uri]?.isTold = true
    let diagnostics: [Diagnostic]
    switch kind(of: document) {
    case .article:
      let shown = ArticleDiagnostics(document: document, encoding: client.encoding, client: client)
      diagnostics = audit(of: uri).map { shown.diagnostics($0.0) } ?? []
    case .policy:
      diagnostics = settingsDiagnostics(SettingsProblems(ofPolicy: document, day: options.today()), document)
    case .configuration: diagnostics = settingsDiagnostics(SettingsProblems(ofConfiguration: document), document)
    case .other: diagnostics = []
    }
    let published = PublishDiagnostics(uri: uri, version: document.version, diagnostics: diagnostics)
    try? send("textDocument/publishDiagnostics", published)
  }

  private mutating func settingsDiagnostics(_ checked: SettingsProblems, _ document: TextDocument) -> [Diagnostic] {
    if let policy = checked.policy { documents[document.uri]?.policy = policy }
    return checked.problems.map { problem in
      Diagnostic(
        range: document.lines.range(of: problem.bytes, in: client.encoding),
        severity: problem.severity,
        message: problem.message
      )
    }
  }
}
