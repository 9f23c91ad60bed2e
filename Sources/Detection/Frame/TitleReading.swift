import Provenance

/// Finds the title as a reader sees it: the headline on the page, without the site's name.
struct TitleReading {
  private let article: Article
  private let thing: Thing?
  private let publisher: String?

  init(_ article: Article, thing: Thing?, publisher: String?) {
    self.article = article
    self.thing = thing
    self.publisher = publisher
  }

  func title() -> String? {
    let headline = article.words("headline", of: thing).map(tidy)
    let graph = meta("og:title")
    let window =
      article.meta("title", kind: .title).map { tidy($0.value) }
      ?? article.metas.first { $0.kind == .title }.map { tidy($0.value) }
    let written = article.metas.first { $0.kind == .frontMatter && $0.name == "title" }.map { tidy($0.value) }
    if let written, !written.isEmpty { return written }
    if let shown = shownHeadline(among: [headline, graph, window].compactMap { $0 }) { return shown }
    for candidate in [headline, graph, meta("twitter:title"), meta("dc.title")] {
      if let candidate, !candidate.isEmpty { return withoutSite(candidate) }
    }
    if let window, !window.isEmpty { return withoutSite(window) }
    return article.elements.isEmpty ? firstLine() : nil
  }

  /// The block marked as title; of several, the one that the metadata bear out.
  private func shownHeadline(among known: [String]) -> String? {
    let keys = known.map(NameKey.key)
    var first: String?
    for block in article.blocks where block.role == .title && !block.isHidden && block.origin == .text {
      guard block.range.count <= 600 else { continue }
      let words = tidy(block.range)
      let key = NameKey.key(words)
      if key.isEmpty { continue }
      if keys.contains(where: { $0.contains(key) || key.contains($0) && !$0.isEmpty }) { return words }
      if first == nil { first = words }
    }
    return first
  }

  private func firstLine() -> String? {
    guard let block = article.blocks.first(where: { $0.origin == .text }), block.range.count <= 250 else { return nil }
    let line = tidy(block.range)
    // A line that ends like a sentence is one, unless it stands twice (as page title and as headline).
    guard let last = line.last, ![".", "。", ":", "："].contains(last) else {
      return nil
    }
    return line.hasPrefix("# ") ? String(line.dropFirst(2)) : line
  }

  /// Cuts the site's name from the end or the start of a window title.
  func withoutSite(_ title: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ", "｜", "_", " / ", ": "] {
      let parts = title.components(separatedBy: separator)
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      if isSite(last) { return withoutSite(parts.dropLast().joined(separator: separator)) }
      if isSite(first) { return withoutSite(parts.dropFirst().joined(separator: separator)) }
    }
    return title
  }

  private func isSite(_ part: String) -> Bool {
    let key = NameKey.key(part)
    guard !key.isEmpty, let publisher else { return false }
    let site = NameKey.key(publisher)
    return key == site || (key.count >= 4 && site.hasPrefix(key))
      || (site.count >= 4 && key.hasPrefix(site) && key.count < site.count + 16)
  }

  private func meta(_ name: String) -> String? { article.meta(name).map { tidy($0.value) } }

  private func tidy(_ range: Range<Int>) -> String {
    article.string(range).split { $0.isWhitespace }.joined(separator: " ")
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var part = Substring()
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      part = rest[..<range.lowerBound]
      parts.append(String(part))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
