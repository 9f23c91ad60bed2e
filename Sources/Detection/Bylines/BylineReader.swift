import Provenance

/// Puts together what the page shows and what it tells machines about who made the article.
///
/// The shown byline and the metadata back each other up. Where they disagree, the shown one counts if it is marked or
/// worded as a byline and names persons; the disagreement is kept. Better fewer authors than wrong ones.
struct BylineReader {
  private let page: NewsroomPage
  private let article: Article

  init(_ page: NewsroomPage) {
    self.page = page
    article = page.article
  }

  func read(into account: inout Account) {
    let metadata = MetadataAuthors(page, publisher: account.publisher)
    let section = Set(account.section.map(NameKey.key))
    let isSection = { (name: FoundName) in !name.name.contains(" ") && section.contains(name.key) }
    let structured = metadata.structured().filter { !isSection($0) }
    let metas = metadata.metas().filter { !isSection($0) }
    let lines = ShownBylines(page)
    let groups = lines.groups()

    var shown = shownAuthors(groups, structured: structured, metadata)
    let namesPerson = (structured + metas + (shown?.names ?? [])).contains { !isOrganization($0, metadata) }
    if !namesPerson,
      case let names = unmarked(lines.links, metadata, mayBeAgency: structured.isEmpty && metas.isEmpty && shown == nil),
      !names.isEmpty
    {
      shown = ShownBylines.Group(names: names, trust: .text, isNearTitle: true, hasCue: true)
    }
    var authors = decide(
      shown: shown,
      structured: structured.filter { $0.role == .author },
      metas: metas,
      metadata: metadata,
      into: &account
    )
    reconcile(&authors, withFeed: metadata.announced("author", as: .author), metadata, into: &account)
    let contributors = metadata.announced("contributor", as: .contributor)
    addOthers(groups, structured: structured + metadata.translators() + contributors, authors: &authors)
    account.bylines = authors
  }

  // MARK: Authors

  /// The names of a line that nothing words or marks as byline, at the head of the article or else at its end.
  private func unmarked(_ links: AuthorLinks, _ metadata: MetadataAuthors, mayBeAgency: Bool) -> [FoundName] {
    let names = BareBylines(page, links: links).names()
    if mayBeAgency ? !names.isEmpty : names.contains(where: { !isOrganization($0, metadata) }) { return names }
    let signatures = Signatures(page)
    let signed = signatures.names()
    if !signed.isEmpty { return signed }
    let signs = signatures.signs()
    return signs.isEmpty && mayBeAgency ? signatures.agency(isPublisher: metadata.isPublisher) : signs
  }

  /// The first group near the headline that names authors; else one at the end.
  private func shownAuthors(
    _ groups: [ShownBylines.Group],
    structured: [FoundName],
    _ metadata: MetadataAuthors
  ) -> ShownBylines.Group? {
    let keys = Set(structured.map(\.key))
    let naming = groups.map { group in
      var group = group
      group.names = persons(unique(group.names.filter { $0.role == .author }), metadata)
      return group
    }.filter { !$0.names.isEmpty }
    // The one that the metadata bear out comes before the one that stands first.
    if let known = naming.first(where: { $0.isNearTitle && $0.names.contains { keys.contains($0.key) } }) {
      return known
    }
    return naming.first { $0.isNearTitle && $0.hasCue } ?? naming.first { $0.isNearTitle && $0.trust == .marked }
      ?? naming.last { $0.hasCue }
  }

  /// An organization shown beside persons is where they work, not one more author.
  private func persons(_ names: [FoundName], _ metadata: MetadataAuthors) -> [FoundName] {
    guard names.contains(where: { !isOrganization($0, metadata) }) else { return names }
    var kept: [FoundName] = []
    var employer: String?
    for name in names {
      if isOrganization(name, metadata) {
        if kept.isEmpty { employer = name.name }
        for index in kept.indices where kept[index].organization == nil { kept[index].organization = name.name }
      } else {
        kept.append(name)
      }
    }
    for index in kept.indices where kept[index].organization == nil { kept[index].organization = employer }
    return kept
  }

  private func isOrganization(_ name: FoundName, _ metadata: MetadataAuthors) -> Bool {
    name.isOrganization || metadata.isPublisher(name.key)
  }

  private func decide(
    shown: ShownBylines.Group?,
    structured: [FoundName],
    metas: [FoundName],
    metadata: MetadataAuthors,
    into account: inout Account
  ) -> [Byline] {
    let shownNames = shown?.names ?? []
    let told = structured.isEmpty ? metas : refined(structured, by: metas, metadata)
    guard !shownNames.isEmpty else { return told.map { byline($0) } }
    guard !told.isEmpty else { return shownNames.map { byline($0, also: metas) } }
    let shownKeys = Set(shownNames.map(\.key))
    let toldKeys = Set(told.map(\.key))
    if shownKeys == toldKeys { return shownNames.map { byline($0, also: told + metas) } }

    let toldPersons = told.filter { !$0.isOrganization && !metadata.isPublisher($0.key) }
    let shownPersons = shownNames.filter { !$0.isOrganization && !metadata.isPublisher($0.key) }
    let common = shownNames.filter { name in told.contains { matches($0, name) } }
    if !common.isEmpty {
      // The same byline, told or shown in part: what the fuller one adds counts if it is as trustworthy.
      let isShownWhole = shownNames.allSatisfy { name in
        name.isOrganization || name.name.contains(" ") || !name.name.utf8.allSatisfy { $0 < 0x80 }
      }
      // A system's name for a user ("aexample") says less than the name shown.
      let isUser = told.allSatisfy { name in name.name.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A } }
      if isUser, isShownWhole, shown?.hasCue == true { return shownNames.map { byline($0, also: metas) } }
      let base = told.count >= shownNames.count || shown?.hasCue == false || !isShownWhole ? told : shownNames
      return base.map { byline($0, also: shownNames + told + metas) }
    }
    let isWorded = shown.map { $0.hasCue || $0.isLinked } ?? false
    if toldPersons.isEmpty, !shownPersons.isEmpty, isWorded || structured.isEmpty {
      return shownPersons.map { byline($0, also: metas) }
    }
    if shownPersons.isEmpty { return told.map { byline($0) } }
    discrepancy(shownNames, told, into: &account)
    let isTrusted = shown.map { $0.isNearTitle && $0.hasCue } ?? false
    return (isTrusted ? shownNames : told).map { byline($0) }
  }

  /// Structured authors, put right by metas where those name persons and the structured data only the publisher.
  private func refined(_ structured: [FoundName], by metas: [FoundName], _ metadata: MetadataAuthors) -> [FoundName] {
    let namesPerson = structured.contains { !$0.isOrganization && !metadata.isPublisher($0.key) }
    if namesPerson { return structured }
    let persons = metas.filter { !$0.isOrganization && !metadata.isPublisher($0.key) && $0.name.contains(" ") }
    return persons.isEmpty ? structured : persons
  }

  /// Two spellings of one name: the same letters, or one is the other's beginning and end.
  private func matches(_ one: FoundName, _ other: FoundName) -> Bool {
    if one.key == other.key { return true }
    let (short, long) = one.key.utf8.count < other.key.utf8.count ? (one, other) : (other, one)
    guard short.key.utf8.count >= 6 else { return false }
    if long.key.hasPrefix(short.key) || long.key.hasSuffix(short.key) { return true }
    if short.name.contains(" "), isOneLetterOff(short.key, long.key) { return true }
    let shortWords = short.name.split(separator: " ")
    let longWords = long.name.split(separator: " ")
    return shortWords.count >= 2 && longWords.count > shortWords.count
      && NameKey.key(String(shortWords[0])) == NameKey.key(String(longWords[0]))
      && NameKey.key(String(shortWords[shortWords.count - 1])) == NameKey.key(String(longWords[longWords.count - 1]))
  }

  /// Whether one letter more, less or other makes one of the other ("Gebeily", "Gebeilly").
  private func isOneLetterOff(_ one: String, _ other: String) -> Bool {
    guard abs(one.utf8.count - other.utf8.count) <= 1, min(one.utf8.count, other.utf8.count) >= 8 else { return false }
    let isOrdered = one.utf8.count <= other.utf8.count
    let (short, long) = (Array((isOrdered ? one : other).utf8), Array((isOrdered ? other : one).utf8))
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short.dropFirst(long.count == short.count ? same + 1 : same) == long.dropFirst(same + 1)
  }

  private func discrepancy(_ shown: [FoundName], _ told: [FoundName], into account: inout Account) {
    let list = { (names: [FoundName]) in names.map(\.name).joined(separator: ", ") }
    account.discrepancies.append(
      Discrepancy(
        .byline,
        message: "the page shows \(list(shown)) as author, its metadata name \(list(told))",
        evidence: (shown + told).map { article.evidence(at: $0.range, placement: $0.placement) }
      )
    )
  }

  /// Holds what the page says to what the feed says: the same names back each other up, the feed's stand in where the
  /// page names nobody, and wholly different persons are a disagreement.
  private func reconcile(
    _ authors: inout [Byline],
    withFeed announced: [FoundName],
    _ metadata: MetadataAuthors,
    into account: inout Account
  ) {
    guard !announced.isEmpty else { return }
    guard !authors.isEmpty else {
      authors = announced.map { byline($0) }
      return
    }
    var isBorneOut = false
    for name in announced {
      for index in authors.indices where matches(name, found(authors[index])) {
        add(name, to: &authors[index])
        isBorneOut = true
      }
    }
    let persons = authors.filter { $0.isOrganization != true && !metadata.isPublisher(NameKey.key($0.name)) }
    guard !isBorneOut, !persons.isEmpty else { return }
    let list = { (names: [String]) in names.joined(separator: ", ") }
    account.discrepancies.append(
      Discrepancy(
        .byline,
        message: "the page names \(list(persons.map(\.name))) as author, the feed \(list(announced.map(\.name)))",
        evidence: persons.flatMap { $0.evidence.prefix(1) }
          + announced.map { article.evidence(at: $0.range, placement: $0.placement) }
      )
    )
  }

  private func found(_ byline: Byline) -> FoundName {
    FoundName(
      name: byline.name,
      key: NameKey.key(byline.name),
      role: byline.role,
      range: byline.evidence.first?.range ?? 0..<0,
      placement: byline.evidence.first?.placement ?? .metadata
    )
  }

  // MARK: Translators, editors, photographers and the rest

  /// No article names more people.
  private static let mostBylines = 300

  private func addOthers(_ groups: [ShownBylines.Group], structured: [FoundName], authors: inout [Byline]) {
    var keys = authors.map { NameKey.key($0.name) }
    for name in groups.flatMap(\.names) + structured where name.role != .author {
      let isWriting = name.role == .reporter || name.role == .writer || name.role == .contributor
      if let index = authors.indices.first(where: { index in
        let role = authors[index].role
        guard role == name.role || isWriting && role == .author else { return false }
        return keys[index] == name.key || name.name.contains(" ") && isOneLetterOff(keys[index], name.key)
      }) {
        add(name, to: &authors[index])
      } else if authors.count < Self.mostBylines {
        authors.append(byline(name))
        keys.append(NameKey.key(authors[authors.count - 1].name))
      }
    }
  }

  private func add(_ name: FoundName, to byline: inout Byline) {
    let evidence = article.evidence(at: name.range, placement: name.placement)
    if !byline.evidence.contains(where: { $0.start == evidence.start }) { byline.evidence.append(evidence) }
    if byline.email == nil { byline.email = name.email }
    if byline.organization == nil { byline.organization = name.organization }
  }

  // MARK: Making a byline

  private func byline(_ name: FoundName, also others: [FoundName] = []) -> Byline {
    var byline = Byline(
      name: name.name,
      role: name.role,
      email: name.email,
      emailObfuscated: name.hidesEmail ? true : nil,
      organization: name.organization,
      isOrganization: name.isOrganization ? true : nil,
      evidence: [article.evidence(at: name.range, placement: name.placement)]
    )
    // Visible evidence first.
    for other in others where matches(other, name) && other.role == name.role { add(other, to: &byline) }
    byline.evidence.sort {
      ($0.placement == .metadata ? 1 : 0, $0.start) < ($1.placement == .metadata ? 1 : 0, $1.start)
    }
    return byline
  }

  private func unique(_ names: [FoundName]) -> [FoundName] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.key).inserted }
  }
}
