/// What the client can do with what it is sent.
struct ClientFeatures {
  var encoding = PositionEncoding.utf16
  var showsRelated = false
  var showsCodeDescriptions = false
  var takesActions = false
  var takesVersionedEdits = false
  var watchesFiles = false

  init() {}

  init(_ capabilities: ClientCapabilities) {
    // In UTF-8 there is nothing to count.
    if capabilities.general?.positionEncodings?.contains(PositionEncoding.utf8.rawValue) == true { encoding = .utf8 }
    showsRelated = capabilities.textDocument?.publishDiagnostics?.relatedInformation ?? false
    showsCodeDescriptions = capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false
    takesActions = capabilities.textDocument?.codeAction?.codeActionLiteralSupport != nil
    takesVersionedEdits = capabilities.workspace?.workspaceEdit?.documentChanges ?? false
    watchesFiles = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
  }
}
