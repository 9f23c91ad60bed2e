/// Where on the page a reader meets the words.
public enum Placement: String, Sendable, Hashable, Codable, CaseIterable {
  case headline, byline, top, body, end, caption, label, footer, metadata
  /// In the source but not shown: `hidden`, `display:none`, a closed `<details>`, `noscript`.
  case hidden
}

/// Which part of the source the words were read from.
public enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
  case text, attribute
  case jsonLD = "json-ld"
  case microdata, rdfa, meta, header, feed, image
}
