import Provenance

/// Reads the authors that the page tells machines: structured data, metas, front matter.
struct MetadataAuthors {
  private let page: NewsroomPage
  private let publisherKeys: Set<String>

  init(_ page: NewsroomPage, publisher: String?) {
    self.page = page
    var keys: Set<String> = []
    if let publisher { keys.insert(NameKey.key(publisher)) }
    for name in ["og:site_name", "application-name", "twitter:site", "twitter:creator"] {
      if let meta = page.article.meta(name) { keys.insert(NameKey.key(page.article.string(meta.value))) }
    }
    keys.remove("")
    publisherKeys = keys
  }

  /// Names with their roles, from JSON-LD, microdata and RDFa.
  func structured() -> [FoundName] {
    guard let thing = page.article.articleThing() else { return [] }
    var found: [FoundName] = []
    for (property, role) in [
      ("author", Byline.Role.author), ("creator", .author), ("contributor", .contributor), ("translator", .translator),
      ("editor", .editor),
    ] {
      if property == "creator", !found.isEmpty { continue }
      for value in thing.values(property) { found += names(of: value, role: role) }
    }
    return unique(found)
  }

  private func names(of value: Thing.Value, role: Byline.Role) -> [FoundName] {
    guard case .thing(let index) = value, page.article.things.indices.contains(index) else {
      guard let range = page.article.words(of: value) else { return [] }
      return names(in: range, role: role, isOrganization: false)
    }
    let agent = page.article.things[index]
    let isOrganization = agent.types.contains { $0.hasSuffix("Organization") || $0 == "Corporation" }
    var found: [FoundName] = []
    for name in agent.values("name") {
      guard case .text(let range) = name else { continue }
      found += names(in: page.article.trimmed(range), role: role, isOrganization: isOrganization)
    }
    if found.isEmpty, let name = givenAndFamilyName(of: agent, role: role) { found = [name] }
    if found.count == 1, let email = page.article.text("email", of: agent).map(page.article.string), email.contains("@")
    {
      found[0].email = email.hasPrefix("mailto:") ? String(email.dropFirst(7)) : email
    }
    return found
  }

  /// The name of a person of whom only its parts are told.
  private func givenAndFamilyName(of agent: Thing, role: Byline.Role) -> FoundName? {
    guard let given = page.article.text("givenName", of: agent),
      let family = page.article.text("familyName", of: agent),
      case let parts = [given, family].map({ page.article.string(page.article.trimmed($0)) }),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 60 })
    else { return nil }
    let name = PersonName.clean(parts.joined(separator: " "), isOrganization: false)
    return FoundName(name: name, key: NameKey.key(name), role: role, range: family, placement: .metadata)
  }

  /// Names from the metas that name authors, the most trustworthy meta first.
  func metas() -> [FoundName] {
    let candidates = page.article.metas.filter { meta in
      guard meta.kind == .meta || meta.kind == .frontMatter else { return false }
      let name = Array(meta.name.utf8)
      return Self.namedAfterAuthors.contains { ByteSearch.contains($0, in: name[...]) }
    }
    if candidates.isEmpty { return [] }
    for name in [
      "dc.creator", "dcterms.creator", "author", "authors", "byl", "article:author", "parsely-author",
      "sailthru.author", "cxenseparse:author",
      "mrf:authors",
      "citation_author", "article.author", "author.name", "dcsext.author",
      "article:author:name", "articleauthor", "og:author", "og:article:author", "book:author", "dc.contributor",
      "author_name", "authorname", "vr:author", "creator", "dable:author", "rnews:author", "news_authors", "byline",
    ] {
      var found: [FoundName] = []
      for meta in candidates where isNamed(meta, name) || isListed(meta, name) {
        let range = page.article.trimmed(meta.value)
        if range.isEmpty || isAddress(range) { continue }
        found += names(in: range, role: .author, isOrganization: false)
      }
      if found.contains(where: { !$0.isOrganization }) { found.removeAll { isPublisher($0.key) } }
      if !found.isEmpty { return unique(found) }
    }
    return []
  }

  /// The people whom the feed that led here names. A single word, as a system has for a user, is nobody's name.
  func announced(_ name: String, as role: Byline.Role) -> [FoundName] {
    var found: [FoundName] = []
    for meta in page.article.metas where meta.kind == .feed && meta.name == name {
      found += names(in: page.article.trimmed(meta.value), role: role, isOrganization: false)
    }
    return unique(found).filter { !$0.isOrganization && ($0.name.contains(" ") || $0.name.utf8.contains { $0 > 0x7F }) }
  }

  /// What the names of all metas below have in them.
  private static let namedAfterAuthors = ["author", "byl", "creator", "contributor"].map { Array($0.utf8) }

  /// The translators that front matter names.
  func translators() -> [FoundName] {
    var found: [FoundName] = []
    for meta in page.article.metas
    where meta.name == "translator" || meta.name == "translators" || meta.name == "translator.name" {
      found += names(in: page.article.trimmed(meta.value), role: .translator, isOrganization: false)
    }
    return unique(found)
  }

  /// "dc:creator", "dcterm:creator" and "DC.creator" are one name.
  private func isNamed(_ meta: Meta, _ name: String) -> Bool {
    if meta.name == name { return true }
    // A property may hold several names ("dc:creator twitter:creator").
    return meta.name.split(separator: " ").contains { part in
      part == name
        || name == "dc.creator" && part.hasPrefix("dc")
          && (part.hasSuffix(":creator") || part.hasSuffix(".creator"))
    }
  }

  private func isListed(_ meta: Meta, _ name: String) -> Bool {
    meta.kind == .frontMatter && (name == "author" || name == "authors")
      && (meta.name.hasPrefix("author.") && meta.name.hasSuffix(".name") || meta.name.hasPrefix("authors."))
      && !meta.name.hasSuffix("url") && !meta.name.hasSuffix("email") && !meta.name.hasSuffix("image")
  }

  private func isAddress(_ range: Range<Int>) -> Bool {
    let text = page.article.text[range]
    return text.starts(with: "http".utf8) || text.starts(with: "//".utf8) || text.starts(with: "@".utf8)
      || text.starts(with: "/".utf8) || text.starts(with: "www.".utf8)
  }

  private func names(in range: Range<Int>, role: Byline.Role, isOrganization: Bool) -> [FoundName] {
    guard range.count <= 600, !isAddress(range) else { return [] }
    let whole = page.article.string(range)
    let key = NameKey.key(whole)
    if key.isEmpty || ["null", "undefined", "none", "nan", "unknown", "author", "authors", "admin", "na"].contains(key)
    {
      return []
    }
    // "(Image: …)" is a picture's author, wherever the page put it.
    let start = range.first { Folding.isWord(page.article.text[$0]) } ?? range.lowerBound
    if page.words.line.longest(
      in: page.article.text,
      at: start,
      limit: range.upperBound,
      kinds: .credit,
      languages: .all
    ) != nil {
      return []
    }
    if isOrganization || isPublisher(key) || isAgency(key) {
      let name = whole.collapsed
      return [FoundName(name: name, key: key, role: role, range: range, isOrganization: true, placement: .metadata)]
    }
    var line = BylineLine(
      page.article.text,
      words: page.words,
      languages: page.languages,
      trust: .structured,
      role: role
    )
    line.read(range)
    var found = page.names(of: line, placement: .metadata)
    if found.count == 2, isInverted(found, range) {
      // With the particles at the end, which are none of a name that stands alone ("Example, Ada van").
      let given = page.article.string(page.article.trimmed(found[1].range.lowerBound..<range.upperBound))
      let name = PersonName.clean(given + " " + found[0].name, isOrganization: false)
      found = [FoundName(name: name, key: NameKey.key(name), role: role, range: range, placement: .metadata)]
    }
    if found.count == 1, let initials = initials(after: found[0], in: range) {
      // "Example, A. B."
      let name = initials + " " + found[0].name
      found = [FoundName(name: name, key: NameKey.key(name), role: role, range: range, placement: .metadata)]
    }
    for index in found.indices where isPublisher(found[index].key) { found[index].isOrganization = true }
    // The publisher's name after persons' is where they work.
    if found.contains(where: { !$0.isOrganization }) { found.removeAll { isPublisher($0.key) } }
    return found
  }

  private func isAgency(_ key: String) -> Bool { page.words.agencies[key] != nil }

  func isPublisher(_ key: String) -> Bool {
    publisherKeys.contains {
      $0 == key || key.utf8.count >= 5 && $0.utf8.count >= 5 && ($0.hasPrefix(key) || key.hasPrefix($0))
    }
  }

  /// The initials, or the given name of two letters, that follow a last name and a comma; nil where anything else does.
  private func initials(after last: FoundName, in range: Range<Int>) -> String? {
    guard !last.isOrganization, !last.name.contains(" "), last.range.upperBound < range.upperBound,
      page.article.text[last.range.upperBound] == UInt8(ascii: ",")
    else { return nil }
    let rest = page.article.string(page.article.trimmed(last.range.upperBound + 1..<range.upperBound))
    let letters = rest.split { $0 == "." || $0 == " " || $0 == "-" }
    if letters.count == 1, rest.utf8.count == 2, rest.first?.isUppercase == true { return rest }
    return rest.hasSuffix(".") && (1...4).contains(letters.count)
      && letters.allSatisfy({ $0.count == 1 && $0.first?.isUppercase == true })
      ? rest : nil
  }

  /// "Lastname, Firstname": two parts with a comma between them, the first of one word, and nothing else.
  private func isInverted(_ found: [FoundName], _ range: Range<Int>) -> Bool {
    let (last, first) = (found[0], found[1])
    guard !last.isOrganization, !first.isOrganization, !last.name.contains(" "),
      last.range.upperBound < first.range.lowerBound
    else { return false }
    let between = page.article.text[last.range.upperBound..<first.range.lowerBound]
    guard between.first == UInt8(ascii: ","), between.dropFirst().allSatisfy(Folding.isWhite) else { return false }
    let words = first.name.split(separator: " ")
    guard let given = words.first?.first, given.isUppercase, last.name.first?.isUppercase == true else { return false }
    return words.count == 1
      || words.dropFirst().allSatisfy { $0.count <= 2 || $0.first?.isLowercase == true || $0.contains(".") }
      || words.count == 2
  }

  private func unique(_ found: [FoundName]) -> [FoundName] {
    var seen: Set<String> = []
    return found.filter { seen.insert($0.key + $0.role.rawValue).inserted }
  }
}
