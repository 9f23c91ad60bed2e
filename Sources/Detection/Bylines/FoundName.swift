import Provenance

/// A name that a part of the page gives, with its place; several of them make a byline.
struct FoundName {
  /// In clean form.
  var name: String
  var key: String
  var role: Byline.Role
  var range: Range<Int>
  var organization: String?
  var email: String?
  var hidesEmail = false
  var isOrganization = false
  var isCued = false
  var placement: Placement?
}

extension NewsroomPage {
  /// The entries of a line as names in clean form.
  func names(of line: BylineLine, placement: Placement? = nil) -> [FoundName] {
    guard !line.isRunningText else { return [] }
    let names = line.entries.compactMap { name(of: $0, placement: placement) }
    // "Ada Example, Berlin": where somebody reports from.
    return names.count < 2 ? names : names.filter { !Places.contains($0.key) }
  }

  private func name(of entry: BylineLine.Entry, placement: Placement?) -> FoundName? {
    let printed = trimmedName(article.string(entry.name))
    let clean = PersonName.clean(printed, isOrganization: entry.isOrganization)
    let key = NameKey.key(clean)
    guard key.utf8.count >= 2, clean.contains(where: \.isLetter) else { return nil }
    return FoundName(
      name: clean,
      key: key,
      role: entry.role,
      range: entry.name,
      organization: entry.organization.map { organizationName(article.string($0)) },
      email: entry.email,
      hidesEmail: entry.hidesEmail,
      isOrganization: entry.isOrganization,
      isCued: entry.isCued,
      placement: placement
    )
  }

  private func trimmedName(_ printed: String) -> String {
    var words = printed[...]
    while let first = words.first, !first.isLetter, !first.isNumber { words = words.dropFirst() }
    while let last = words.last, !last.isLetter, !last.isNumber, last != "." { words = words.dropLast() }
    if words.hasSuffix("'s") || words.hasSuffix("’s") { words = words.dropLast(2) }
    return String(words)
  }

  /// An organization's name as it writes it ("REUTERS" → "Reuters").
  func organizationName(_ printed: String) -> String {
    let tidy = printed.collapsed
    return words.agencies[NameKey.key(tidy)] ?? tidy
  }
}
