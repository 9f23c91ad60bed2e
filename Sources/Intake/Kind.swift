import Provenance

/// What a document is written in.
enum Kind: String, Sendable, CaseIterable {
  case html, xhtml, markdown
  case plainText = "plain-text"
}
