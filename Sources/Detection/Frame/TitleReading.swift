import Provenance

/// Finds the title as a reader sees it: the headline on the page, without the site's name.
struct TitleReading {
  private let article: Article
  private let thing: Thing?
  private let publisher: String?
  private let siteName: String?
  private let host: SiteHost?

  /// - Parameter address: where the page stands, if it is known: its host tells the site's name where nothing else does.
  init(_ article: Article, thing: Thing?, publisher: String?, address: String? = nil) {
    self.article = article
    self.thing = thing
    self.publisher = publisher
    siteName = article.meta("og:site_name").map { article.string($0.value).collapsed }
    host = address.flatMap(SiteHost.init)
  }

  /// What the page shows as headline counts where its metadata bear it out; of the metadata, what two of them say.
  func title() -> String? {
    if let written = article.metas.first(where: { $0.kind == .frontMatter && $0.name == "title" && !$0.value.isEmpty })
    {
      return tidy(written.value)
    }
    let headline = told(article.words("headline", of: thing).map(tidy) ?? meta("headline"))
    let social = told(dublinCore ?? meta("og:title") ?? meta("twitter:title"))
    let window = told(article.metas.first { $0.kind == .title && !$0.value.isEmpty }.map { tidy($0.value) })
    let shown = shownHeadline(among: [headline, social, window].compactMap(\.self))
    if let headline, let shown, same(headline, shown) {
      // A kicker before the headline is none of its words where the page is shared without it.
      if let social, shown.count > social.count + 2, shown.hasSuffix(": " + social) { return social }
      return shown
    }
    if let shown, let social, same(shown, social) { return shown }
    if let headline, let social, same(headline, social) { return headline }
    if let shown, [headline, social, window].contains(where: { $0.map { isPart(shown, of: $0) } ?? false }) {
      return shown
    }
    if let told = headline ?? social { return told }
    if let shown, let window { return isBorneOut(shown, by: window) || isLoose(window) ? shown : window }
    return window.map(withoutTail) ?? shown ?? (article.elements.isEmpty ? firstLine() : nil)
      ?? article.meta("title", kind: .feed).map { tidy($0.value) }
  }

  /// A title without the site's name; nil where the name is all of it.
  private func told(_ title: String?) -> String? {
    guard let title = title.map(withoutSite), !isSiteName(title) else { return nil }
    return title
  }

  private func isSiteName(_ title: String) -> Bool {
    let key = NameKey.key(title)
    return [publisher, siteName].contains { $0.map { NameKey.key($0) == key } ?? false }
  }

  /// Whether a title is the headline with a section or the like beside it, after a mark that parts them.
  private func isPart(_ shown: String, of title: String) -> Bool {
    let marks: [Character] = ["|", "·", "•", "_", "<", "«", "»", "｜"]
    guard shown.split(separator: " ").count >= 3 || shown.utf8.contains(where: { $0 >= 0xE3 }),
      shown.count * 2 >= title.count
    else { return false }
    if title.hasPrefix(shown + "_") || title.hasPrefix(shown + "--") || title.hasPrefix(shown + "｜") { return true }
    if title.hasPrefix(shown + " "), let mark = title.dropFirst(shown.count + 1).first { return marks.contains(mark) }
    if title.hasSuffix(" " + shown), let mark = title.dropLast(shown.count + 1).last { return marks.contains(mark) }
    return false
  }

  /// Whether a window title of one word is no headline ("News", "Article").
  private func isLoose(_ window: String) -> Bool { !window.contains(" ") && window.utf8.allSatisfy { $0 < 0x80 } }

  private func same(_ one: String, _ other: String) -> Bool { NameKey.key(one) == NameKey.key(other) }

  private func isBorneOut(_ shown: String, by window: String) -> Bool {
    let key = NameKey.key(shown)
    return key.utf8.count >= 4 && NameKey.key(window).contains(key)
  }

  /// The block marked as headline; of several, the one that shares the most words with what the metadata say.
  private func shownHeadline(among known: [String]) -> String? {
    let known = known.filter { !isLoose($0) }
    let keys = known.map(NameKey.key)
    let wanted = Set(known.flatMap(words))
    var best: (score: Double, words: String)?
    for block in article.blocks
    where (block.role == .title || isFirstLevel(block)) && !block.isHidden && block.origin == .text {
      guard block.range.count <= 600 else { continue }
      let line = printed(block)
      let parts = Set(words(line))
      if parts.isEmpty { continue }
      let common = Double(parts.intersection(wanted).count)
      var score = wanted.isEmpty ? (best == nil ? 1 : 0) : common / Double(parts.union(wanted).count)
      // Of scripts without spaces, the headline is a part of what is told.
      if score == 0, !line.contains(" "), line.count >= 4, line.utf8.contains(where: { $0 >= 0xE3 }),
        keys.contains(where: { $0.contains(NameKey.key(line)) })
      {
        score = 0.5
      }
      if best.map({ score > $0.score }) ?? true { best = (score, line) }
    }
    return best.flatMap { known.isEmpty || $0.score > 0.15 ? $0.words : nil }
  }

  /// The words of a block, apart where an element ends between a small letter and a capital ("Live" "The mayor …").
  private func printed(_ block: Block) -> String {
    guard block.element >= 0 else { return tidy(block.range) }
    let end = min(article.elements[block.element].subtreeEnd, block.element + 40)
    var borders: Set<Int> = []
    for element in article.elements[block.element..<end] {
      for border in [element.text.lowerBound, element.text.upperBound]
      where border > block.range.lowerBound && border < block.range.upperBound {
        if (0x61...0x7A).contains(article.text[border - 1]), (0x41...0x5A).contains(article.text[border]) {
          borders.insert(border)
        }
      }
    }
    guard !borders.isEmpty else { return tidy(block.range) }
    var start = block.range.lowerBound
    var parts: [String] = []
    for border in borders.sorted() + [block.range.upperBound] {
      parts.append(article.string(start..<border))
      start = border
    }
    return parts.joined(separator: " ").collapsed
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

  /// A window title without its last part where nothing tells the site's name: a short part after a longer one.
  private func withoutTail(_ title: String) -> String {
    guard publisher == nil, siteName == nil, title.utf8.count <= 1000 else { return title }
    for separator in [" | ", " – ", " — ", " - ", " · "] {
      let parts = ByteSearch.split(title, by: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let kept = parts.dropLast().joined(separator: separator)
      let words = (kept: kept.split(separator: " ").count, last: last.split(separator: " ").count)
      return words.kept >= 4 && words.last <= 3 && words.kept > words.last ? kept : title
    }
    return title
  }

  private func isSite(_ part: String) -> Bool {
    let key = NameKey.key(part)
    guard !key.isEmpty, key.utf8.count <= 80 else { return false }
    if let host, host.isNamed(key) { return true }
    return [publisher, siteName].contains { $0.map { isNamed(key, NameKey.key($0)) } ?? false }
  }

  private func isNamed(_ key: String, _ site: String) -> Bool {
    key == site || (key.count >= 4 && site.hasPrefix(key))
      || (site.count >= 4 && key.hasPrefix(site) && key.count < site.count + 16)
  }

  /// The title that bibliographic metadata give, in any of the ways in which its name is written.
  private var dublinCore: String? {
    let names: Set<Substring> = ["dc:title", "dcterm:title", "dcterms:title", "dc.title", "dcterms.title"]
    let found = article.metas.filter { meta in
      meta.kind == .meta && !meta.value.isEmpty && meta.name.hasSuffix("title")
        && meta.name.split(separator: " ").contains(where: names.contains)
    }
    return (found.first { $0.name.contains(":") } ?? found.first).map { tidy($0.value) }
  }

  private func meta(_ name: String) -> String? { article.meta(name).map { tidy($0.value) } }

  private func tidy(_ range: Range<Int>) -> String {
    article.string(range).collapsed
  }
}
