extension Server {
  mutating func hover(_ parameters: PositionParameters) -> Hover? {
    guard let document = documents[parameters.textDocument.uri] else { return nil }
    let byte = document.text.lines.byte(at: parameters.position, in: client.encoding)
    let kind = kind(of: document.text)
    switch kind {
    case .article:
      guard let (audit, site) = audit(of: document.text.uri) else { return nil }
      return ArticleHover(document: document.text, audit: audit, site: site).hover(at: byte, in: client.encoding)
    case .policy, .configuration:
      let hover = SettingsHover(document: document.text, kind: kind, policy: document.policy)
      return hover.hover(at: byte, in: client.encoding)
    case .other: return nil
    }
  }

  mutating func completion(_ parameters: PositionParameters) -> [CompletionItem] {
    guard let document = documents[parameters.textDocument.uri] else { return [] }
    let kind = kind(of: document.text)
    let byte = document.text.lines.byte(at: parameters.position, in: client.encoding)
    switch kind {
    case .article:
      guard let (audit, site) = audit(of: document.text.uri) else { return [] }
      return WaiverCompletion(document: document.text, audit: audit, site: site).items(at: byte, in: client.encoding)
    case .policy, .configuration:
      return SettingsCompletion(document: document.text, kind: kind, policy: document.policy)
        .items(at: byte, in: client.encoding)
    case .other: return []
    }
  }

  mutating func codeActions(_ parameters: CodeActionParameters) -> [CodeAction] {
    let only = parameters.context?.only ?? []
    guard client.takesActions, only.isEmpty || only.contains(where: { $0 == "quickfix" || $0.isEmpty }),
      let document = documents[parameters.textDocument.uri]?.text,
      case .article(let mediaType) = kind(of: document),
      let (audit, site) = audit(of: document.uri)
    else { return [] }
    let bytes = document.lines.bytes(of: parameters.range, in: client.encoding)
    let actions = ArticleActions(document: document, mediaType: mediaType, site: site, audit: audit)
    let shown = ArticleDiagnostics(document: document, encoding: client.encoding, client: client)
    return actions.actions(for: audit.problems(touching: bytes)).map { action in
      CodeAction(
        title: action.title,
        diagnostics: [shown.diagnostic(action.problem)],
        isPreferred: action.isWhole,
        edit: edit(action.insertion, of: document)
      )
    }
  }

  private func edit(_ insertion: Insertion, of document: TextDocument) -> WorkspaceEdit {
    let place = document.lines.position(of: insertion.byte, in: client.encoding)
    let edit = TextEdit(range: TextRange(start: place, end: place), newText: insertion.text)
    guard client.takesVersionedEdits else { return WorkspaceEdit(changes: [document.uri: [edit]]) }
    let versioned = VersionedIdentifier(uri: document.uri, version: document.version)
    return WorkspaceEdit(documentChanges: [TextDocumentEdit(textDocument: versioned, edits: [edit])])
  }
}
