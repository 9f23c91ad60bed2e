import Provenance

/// Finds the section that the article stands in, from the broadest to the narrowest.
struct SectionReading {
  private let article: Article
  private let words: NewsroomWords
  private let thing: Thing?

  init(_ article: Article, words: NewsroomWords, thing: Thing?) {
    self.article = article
    self.words = words
    self.thing = thing
  }

  func section(title: String?, languages: LanguageSet) -> [String] {
    for candidate in [breadcrumbs, shownLine, structured, metas, linked] {
      let section = clean(candidate(), title: title, languages: languages)
      if !section.isEmpty { return section }
    }
    return []
  }

  private func breadcrumbs() -> [String] {
    guard let list = article.things.first(where: { $0.types.contains("BreadcrumbList") }) else { return [] }
    var items: [(position: Int, name: String)] = []
    for value in list.values("itemListElement") {
      guard case .thing(let index) = value, article.things.indices.contains(index) else { continue }
      let item = article.things[index]
      guard let range = article.words("name", of: item) ?? article.words("item", of: item) else { continue }
      let position = article.text("position", of: item).flatMap { Int(article.string($0)) } ?? items.count + 1
      items.append((position, tidy(range)))
    }
    return items.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element.name)
  }

  /// A line such as "Home > National > Diplomacy".
  private func shownLine() -> [String] {
    let isPlain = article.elements.isEmpty
    for block in article.blocks.prefix(isPlain ? 12 : 400)
    where block.origin == .text && !block.isHidden && block.range.count <= 200 {
      guard isPlain || block.role == .sectionLine || block.role == .navigation else { continue }
      let bytes = article.text[block.range]
      guard Self.arrows.contains(where: { ByteSearch.contains($0, in: bytes) }) else { continue }
      let line = tidy(block.range)
      for separator in [" > ", " › ", " » ", " → ", ">"] where line.contains(separator) {
        let parts = line.split(separator: separator).map { $0.collapsed }
        if parts.count > 1, parts.allSatisfy({ $0.count <= 40 && !$0.isEmpty }) { return parts }
      }
    }
    return []
  }

  private static let arrows = [">", "›", "»", "→"].map { Array($0.utf8) }

  private func structured() -> [String] {
    guard let thing else { return [] }
    return thing.values("articleSection").compactMap { article.words(of: $0).map(tidy) }
  }

  private func metas() -> [String] {
    for name in ["article:section", "section", "parsely-section", "cxenseparse:section", "categories", "category"] {
      let found = article.metas.filter { $0.name == name && !$0.value.isEmpty }.map { tidy($0.value) }
      if let first = found.first { return name == "categories" ? found : [first] }
    }
    return []
  }

  /// The links beside the headline that say of themselves that they lead to the article's category.
  private func linked() -> [String] {
    guard let title = article.blocks.first(where: { $0.role == .title && !$0.isHidden })?.range else { return [] }
    let near = max(0, title.lowerBound - 300)...title.upperBound + 300
    var found: [String] = []
    for (index, element) in article.elements.enumerated()
    where element.name == "a" && near.contains(element.text.lowerBound) && !element.isHidden {
      guard let rel = article.attribute("rel", of: index), rel.split(separator: " ").contains("category") else {
        continue
      }
      found.append(tidy(element.text))
    }
    return found
  }

  private func clean(_ parts: [String], title: String?, languages: LanguageSet) -> [String] {
    let titleKey = title.map(NameKey.key)
    var result: [String] = []
    for part in parts.prefix(8) {
      let bytes = Array(part.utf8)
      let match = words.line.longest(in: bytes, at: 0, limit: bytes.count, kinds: .home, languages: .all)
      if match?.end == bytes.count || bytes.isEmpty || bytes.count > 80 { continue }
      let key = NameKey.key(part)
      if let titleKey, key == titleKey || key.count > 20 && titleKey.hasPrefix(key) { continue }
      if !result.contains(part) { result.append(part) }
    }
    return result
  }

  private func tidy(_ range: Range<Int>) -> String {
    article.string(range).collapsed
  }
}
