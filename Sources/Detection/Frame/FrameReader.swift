import Provenance

/// Reads what frames the article: title, language, section, publisher, times, addresses, paywall.
struct FrameReader {
  private let article: Article
  private let words: NewsroomWords
  private let thing: Thing?

  init(_ article: Article, words: NewsroomWords) {
    self.article = article
    self.words = words
    thing = article.articleThing()
  }

  func read(into account: inout Account) {
    account.publisher = publisher()
    account.canonical = canonical()
    account.title = TitleReading(
      article,
      thing: thing,
      publisher: account.publisher,
      address: account.canonical ?? article.source.uri
    ).title()
    account.language = language()
    account.section = SectionReading(article, words: words, thing: thing).section(
      title: account.title,
      languages: words.languages(of: account.language)
    )
    readTimes(into: &account)
    account.translations = translations(besides: account.language)
    account.isPaywalled = isPaywalled()
  }

  // MARK: Publisher and language

  private func publisher() -> String? {
    let range =
      article.words("publisher", of: thing) ?? value("og:site_name") ?? value("application-name")
      ?? value("dc.publisher") ?? value("article:publisher", isName: true)
    return range.map { tidy(article.string($0)) }
  }

  private func language() -> String? {
    if let declared = article.language.flatMap(Self.languageTag) { return declared }
    for name in ["content-language", "language", "og:locale", "dc.language"] {
      if let range = value(name), let tag = Self.languageTag(article.string(range)) { return tag }
    }
    if let range = article.words("inLanguage", of: thing), let tag = Self.languageTag(article.string(range)) {
      return tag
    }
    return ScriptLanguage.language(of: article) ?? words.languageChoice.language(of: article)
  }

  /// A BCP 47 tag in its usual case ("de_at" → "de-AT"); nil for what is none.
  static func languageTag(_ printed: String) -> String? {
    let parts = printed.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let first = parts.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
    else { return nil }
    var tag = first.lowercased()
    for part in parts.dropFirst().prefix(3) {
      guard part.utf8.count >= 2, part.utf8.count <= 8, part.utf8.allSatisfy({ Folding.isWord($0) && $0 < 0x80 }) else {
        break
      }
      switch part.utf8.count {
      case 2: tag += "-" + part.uppercased()
      case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: tag += "-" + part.lowercased()
      }
    }
    return tag
  }

  // MARK: Times

  private func readTimes(into account: inout Account) {
    let languages = words.languages(of: account.language)
    let isAmerican = account.language.map { $0 == "en" || $0 == "en-US" } ?? false
    let dates = DateReading(words: words, languages: languages, monthFirst: isAmerican)
    account.published =
      firstDate(
        dates,
        properties: ["datePublished", "dateCreated", "uploadDate"],
        metas: [
          "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
          "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
          "citation_publication_date", "citation_date", "dcterms.created", "dc.date.created", "article.published",
          "published_time", "publish-date", "publish_date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
          "last-modified-first", "article:published", "published_at", "creation_date",
          "bt:pubdate", "rnews:datepublished", "created",
        ]
      ) ?? TimeReading(article, dates: dates).published() ?? announced("published", dates)
    account.modified =
      firstDate(
        dates,
        properties: ["dateModified"],
        metas: [
          "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
          "dc.date.modified", "revised", "modified", "updated", "lastmodified", "article:modified",
        ]
      ) ?? announced("updated", dates)
  }

  /// What the feed says where the page says nothing.
  private func announced(_ name: String, _ dates: DateReading) -> String? {
    article.meta(name, kind: .feed).flatMap { dates.date(in: article.text, article.trimmed($0.value)) }
  }

  private func firstDate(_ dates: DateReading, properties: [String], metas: [String]) -> String? {
    for property in properties {
      if let range = article.words(property, of: thing), let date = dates.date(in: article.text, range) { return date }
    }
    for name in metas {
      if let range = value(name), let date = dates.date(in: article.text, range) { return date }
    }
    return nil
  }

  // MARK: Addresses

  private func canonical() -> String? {
    if let link = article.meta("canonical", kind: .link) { return tidy(article.string(link.value)) }
    if let range = value("og:url") { return tidy(article.string(range)) }
    return (article.words("mainEntityOfPage", of: thing) ?? article.words("url", of: thing))
      .map { tidy(article.string($0)) }
      .flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  private func translations(besides language: String?) -> [Account.Translation] {
    var found: [Account.Translation] = []
    for meta in article.metas where meta.kind == .link && meta.name == "alternate" {
      guard found.count < 100, let code = article.attribute("hreflang", of: meta.element), code != "x-default",
        let tag = Self.languageTag(code), tag != language
      else { continue }
      let url = tidy(article.string(meta.value))
      if !url.isEmpty, !found.contains(where: { $0.language == tag && $0.url == url }) {
        found.append(Account.Translation(language: tag, url: url))
      }
    }
    return found
  }

  private func isPaywalled() -> Bool? {
    if let range = article.words("isAccessibleForFree", of: thing) {
      switch article.string(range).lowercased() {
      case "false", "no", "0", "http://schema.org/false", "https://schema.org/false": return true
      case "true", "yes", "1", "http://schema.org/true", "https://schema.org/true": return false
      default: break
      }
    }
    guard let range = value("article:content_tier") ?? value("content_tier") else { return nil }
    switch article.string(range).lowercased() {
    case "locked", "metered", "premium", "paid": return true
    case "free": return false
    default: return nil
    }
  }

  // MARK: Values

  private func value(_ name: String, isName: Bool = false) -> Range<Int>? {
    for meta in article.metas
    where meta.name == name && (meta.kind == .meta || meta.kind == .frontMatter || meta.kind == .header) {
      // When an answer was sent, or a file was stored, is not when the article appeared.
      if meta.kind == .header, name == "date" || name == "last-modified" { continue }
      let range = article.trimmed(meta.value)
      if range.isEmpty { continue }
      if isName, article.text[range].starts(with: "http".utf8) { continue }
      return range
    }
    return nil
  }

  private func tidy(_ text: String) -> String {
    text.collapsed
  }
}
