import Provenance

/// Finds the title as a reader sees it: the headline on the page, without the site's name.
struct TitleReading {
  private let article: Article
  private let thing: Thing?
  private let publisher: String?
  private let host: SiteHost?

  /// - Parameter address: where the page stands, if it is known: its host tells the site's name where nothing else does.
  init(_ article: Article, thing: Thing?, publisher: String?, address: String? = nil) {
    self.article = article
    self.thing = thing
    self.publisher = publisher
    host = address.flatMap(SiteHost.init)
  }

  /// What the page shows as headline counts where its metadata bear it out; of the metadata, what two of them say.
  func title() -> String? {
    if let written = article.metas.first(where: { $0.kind == .frontMatter && $0.name == "title" && !$0.value.isEmpty })
    {
      return tidy(written.value)
    }
    let headline = article.words("headline", of: thing).map { withoutSite(tidy($0)) }
    let social = (meta("og:title") ?? meta("dc.title") ?? meta("twitter:title")).map(withoutSite)
    let window = article.metas.first { $0.kind == .title && !$0.value.isEmpty }.map { withoutSite(tidy($0.value)) }
    let shown = shownHeadline(among: [headline, social, window].compactMap(\.self))
    if let headline, let shown, same(headline, shown) {
      // A kicker before the headline is none of its words where the page is shared without it.
      if let social, shown.count > social.count + 2, shown.hasSuffix(": " + social) { return social }
      return shown
    }
    if let shown, let social, same(shown, social) { return shown }
    if let headline, let social, same(headline, social) { return headline }
    if let told = headline ?? social { return told }
    if let shown, let window { return isBorneOut(shown, by: window) ? shown : window }
    return window ?? shown ?? (article.elements.isEmpty ? firstLine() : nil)
      ?? article.meta("title", kind: .feed).map { tidy($0.value) }
  }

  private func same(_ one: String, _ other: String) -> Bool { NameKey.key(one) == NameKey.key(other) }

  private func isBorneOut(_ shown: String, by window: String) -> Bool {
    let key = NameKey.key(shown)
    return key.utf8.count >= 4 && NameKey.key(window).contains(key)
  }

  /// The block marked as headline; of several, the one that shares the most words with what the metadata say.
  private func shownHeadline(among known: [String]) -> String? {
    let wanted = Set(known.flatMap(words))
    var best: (score: Double, words: String)?
    for block in article.blocks
    where (block.role == .title || isFirstLevel(block)) && !block.isHidden && block.origin == .text {
      guard block.range.count <= 600 else { continue }
      let line = tidy(block.range)
      let parts = Set(words(line))
      if parts.isEmpty { continue }
      let common = Double(parts.intersection(wanted).count)
      let score = wanted.isEmpty ? (best == nil ? 1 : 0) : common / Double(parts.union(wanted).count)
      if best.map({ score > $0.score }) ?? true { best = (score, line) }
    }
    return best.flatMap { known.isEmpty || $0.score > 0.15 ? $0.words : nil }
  }

  private func isFirstLevel(_ block: Block) -> Bool {
    guard block.role == .heading, block.element >= 0 else { return false }
    return article.lineage(of: block.element).prefix(3).contains { article.elements[$0].name == "h1" }
  }

  private func words(_ line: String) -> [String] {
    line.spacedWords.map { NameKey.key($0) }.filter { !$0.isEmpty }
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

  /// Cuts the site's name, and a section between it and the title, from either end of a window title.
  func withoutSite(_ title: String) -> String {
    guard title.utf8.count <= 1000 else { return title }
    var title = title
    for _ in 0..<4 {
      guard let shorter = withoutOnePart(title) else { return title }
      title = shorter
    }
    return title
  }

  private static let separators = [
    " | ", " – ", " — ", " - ", " · ", " • ", " :: ", " » ", " * ", "｜", "ㅣ", "_", " / ", "：", ": ", "-",
  ]

  private func withoutOnePart(_ title: String) -> String? {
    for separator in Self.separators {
      let parts = ByteSearch.split(title, by: separator)
      guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
      if isSite(last) || parts.count > 2 && isSite(parts[parts.count - 2]) && last.hasPrefix("by ") {
        var kept = parts.dropLast(isSite(last) ? 1 : 2)
        // "Title | World News | Site"
        if kept.count > 1, separator.hasPrefix(" "), let section = kept.last, section.split(separator: " ").count <= 2,
          kept[0].count > 2 * section.count
        {
          kept = kept.dropLast()
        }
        return kept.joined(separator: separator)
      }
      if isSite(first), separator != "-" { return parts.dropFirst().joined(separator: separator) }
    }
    return nil
  }

  private func isSite(_ part: String) -> Bool {
    let key = NameKey.key(part)
    guard !key.isEmpty, key.utf8.count <= 80 else { return false }
    if let host, host.isNamed(key) { return true }
    guard let publisher else { return false }
    let site = NameKey.key(publisher)
    return key == site || (key.count >= 4 && site.hasPrefix(key))
      || (site.count >= 4 && key.hasPrefix(site) && key.count < site.count + 16)
  }

  private func meta(_ name: String) -> String? { article.meta(name).map { tidy($0.value) } }

  private func tidy(_ range: Range<Int>) -> String {
    article.string(range).collapsed
  }
}
