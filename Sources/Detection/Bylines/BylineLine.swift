import Provenance

/// Reads the people and organizations from a line of words ("By A and B in Paris for Reuters; Editing by C").
///
/// A line is read from left to right: cue words say what follows (a name, a role, an employer, a place) or that the
/// byline has ended (a date, "min read"); what is left are names.
struct BylineLine {
  /// A name as it stands in the line.
  struct Entry {
    var name: Range<Int>
    var role: Byline.Role
    var organization: Range<Int>?
    var email: String?
    var hidesEmail = false
    var isOrganization = false
    /// Whether a cue ("By", "Editing by") or a journalist's title stands beside it.
    var isCued = false
    var words: Int
  }

  /// How much a line is believed to be a byline.
  enum Trust: Int, Comparable {
    /// Any line of an article: a cue and clean names only.
    case text
    /// Marked as a byline by the page.
    case marked
    /// The value of an author property.
    case structured
    static func < (one: Trust, other: Trust) -> Bool { one.rawValue < other.rawValue }
  }

  let text: [UInt8]
  let words: NewsroomWords
  let languages: LanguageSet
  let trust: Trust

  /// Places at which words are printed apart though no white space stands there; see `NewsroomPage.seams`.
  var seams: [Int] = []

  var entries: [Entry] = []
  /// Whether a cue word was met.
  var hasCue = false
  /// Whether the line is no byline after all (running words).
  var isRunningText = false

  var role: Byline.Role
  var name: [Range<Int>] = []
  var nameIsOrganization = false
  var isCued = false
  var expects = Expectation.name
  /// Entries that the current part of the line (up to a cue) has given, so that an employer goes to all of them.
  var partStart = 0
  var isAfterSlash = false

  enum Expectation { case name, organization, place, nothing, restOfTitle }

  init(_ text: [UInt8], words: NewsroomWords, languages: LanguageSet, trust: Trust, role: Byline.Role = .author) {
    self.text = text
    self.words = words
    self.languages = languages
    self.trust = trust
    self.role = role
  }

  /// Reads a range of the text; may be called for several ranges that continue one another.
  mutating func read(_ range: Range<Int>) {
    var position = range.lowerBound
    let end = min(range.upperBound, text.count)
    expects = expects == .nothing && trust < .structured ? .nothing : .name
    while position < end, !isRunningText {
      position = step(position, end, from: range.lowerBound)
    }
    flush()
    joinFamilyNames()
  }

  /// "Ada Ejemplo y Prueba": one word after "y" is the second of a person's family names.
  private mutating func joinFamilyNames() {
    guard trust == .structured, entries.count >= 2, let last = entries.last, last.words == 1, !last.isOrganization,
      case let before = entries[entries.count - 2], !before.isOrganization, before.words >= 2,
      before.name.upperBound < last.name.lowerBound,
      text[before.name.upperBound..<last.name.lowerBound].elementsEqual(" y ".utf8)
    else { return }
    entries.removeLast()
    entries[entries.count - 1].name = before.name.lowerBound..<last.name.upperBound
  }

  /// Takes a range that the page marks as a name as one, whatever its words.
  mutating func readName(_ range: Range<Int>) {
    let countBefore = entries.count
    expects = .name
    read(range)
    // A name that the words alone would have cut short or left out.
    guard entries.count == countBefore, expects != .nothing, range.count <= 60, hasCue else { return }
    entries.append(Entry(name: range, role: role, isCued: hasCue, words: 1))
  }

  /// Reads what follows marked names: cues with names count, loose words do not.
  mutating func readAside(_ range: Range<Int>) {
    let known = entries.count
    expects = .restOfTitle
    var position = range.lowerBound
    while position < min(range.upperBound, text.count) {
      let before = expects
      position = step(position, min(range.upperBound, text.count), from: range.lowerBound)
      // Only a cue opens the way for another name.
      if before == .restOfTitle, expects == .name, !isCued { expects = .restOfTitle }
    }
    flush()
    // After a comma stand places and employers too: one word of letters is none of the persons.
    let named = entries.suffix(from: min(known, entries.count)).filter {
      $0.words > 1 || $0.isOrganization || $0.role != .author || isCJK($0.name.lowerBound)
    }
    entries.replaceSubrange(min(known, entries.count)..., with: named)
  }

  /// Reads what stands at a position; returns the position after it.
  mutating func step(_ position: Int, _ end: Int, from start: Int) -> Int {
    if !seams.isEmpty, seams.contains(position) { separate() }
    let character = Folding.character(in: text, at: position, limit: end)
    if character.first == 0x20, character.second == 0 {
      if text[position] == 0x0A { separate() }
      return position + character.length
    }
    if let past = readCue(position, end, from: start) { return past }
    if let past = readPunctuation(position, end) { return past }
    return readWord(position, end)
  }

  // MARK: Cues

  private static let cues = Cue.Kinds.inByline.union(.credit)

  mutating func readCue(_ position: Int, _ end: Int, from start: Int) -> Int? {
    guard
      let match = words.line.longest(
        in: text,
        at: position,
        limit: seam(after: position, end),
        kinds: Self.cues,
        languages: languages
      ),
      match.end > position
    else { return nil }
    let joins: Cue.Kinds = [.and, .place, .affiliation]
    if joins.contains(match.cue.kind), isInitial(position, match.end) { return nil }
    switch match.cue.kind {
    case .by:
      // "von" and "by" are also words within names and phrases ("Ursula von der Leyen").
      if !name.isEmpty, isParticle(position, end) || expects == .organization { return nil }
      flush()
      begin(.author, isCue: true)
    case .role:
      flush()
      begin(Byline.Role.allCases[Int(match.cue.value)], isCue: true)
    case .place where isParticle(position, end): return nil
    case .and:
      if expects == .organization { return nil }
      flush()
      if expects == .restOfTitle || expects == .place { expects = .name }
    case .affiliation:
      // "Ada de Example", but "Ada Example, de Example News".
      if !name.isEmpty || isCapital(position), isParticle(position, end) { return nil }
      if name.isEmpty && entries.isEmpty { return nil }
      flush()
      expects = .organization
    case .place:
      if name.isEmpty && entries.isEmpty { return trust == .text ? nil : match.end }
      flush()
      expects = .place
    case .afterName: readAfterName()
    case .jobTitle: return readTitle(match, position, end).map { wordEnd(from: $0, end) }
    case .desk:
      guard expects == .name else { return nil }
      // "Ada Example, Staff Writer": what a person is.
      if trust == .structured, name.isEmpty, !entries.isEmpty, isTitle(position, match.end) {
        expects = .restOfTitle
        return match.end
      }
      nameIsOrganization = true
      name.append(position..<match.end)
    case .agency: return readAgency(match, position, end)
    case .credit:
      // "Text: Ada Example, Photos: Bo Sample"
      if Int(match.cue.value) == Cue.sourceOfCredit, !hasCue || !isCJK(position) { return nil }
      flush()
      begin(.photographer, isCue: true)
    case .junk:
      // "Kai Sonntag", "Ada Read": after one capital word a word of junk with a capital is a last name.
      if name.count == 1, isCapital(position), !isCJK(position) { return nil }
      if trust == .structured, name.isEmpty, entries.isEmpty, isCapital(position) { return nil }
      flush()
      expects = .nothing
    case .month:
      if !isDate(position, match.end, start..<end) { return nil }
      flush()
      expects = .nothing
    default: return nil
    }
    return match.end
  }

  mutating func begin(_ role: Byline.Role, isCue: Bool) {
    self.role = role
    hasCue = true
    isCued = isCue
    expects = .name
    partStart = entries.count
  }

  mutating func readAfterName() {
    hasCue = true
    if let last = name.last, isHan(last.lowerBound), isCued, !nameIsOrganization {
      // "记者 张三 通讯员 李四": what stands before each name.
      flush()
      begin(role, isCue: true)
      return
    }
    guard let last = name.last, !(isHan(last.lowerBound) && (nameIsOrganization || endsInDesk(last))) else {
      // Before the name, with or without the employer ("例报记者 张三"); after it with the employer.
      for index in partStart..<max(partStart, entries.count) { entries[index].isCued = true }
      name = []
      nameIsOrganization = false
      isCued = true
      expects = .name
      return
    }
    isCued = true
    if text[last.lowerBound] >= 0xE0 {
      // What precedes the names are places and beats.
      let names = name.reversed().prefix { $0 == last || KoreanName.isName(text[$0]) }.reversed()
      for other in names.dropLast() {
        entries.append(Entry(name: other, role: role, isCued: true, words: 1))
      }
      name = [last]
    }
    for index in partStart..<max(partStart, entries.count) where !entries[index].isOrganization {
      entries[index].isCued = true
    }
    flush()
    expects = .restOfTitle
  }

  mutating func readTitle(_ match: CueTrie.Match, _ position: Int, _ end: Int) -> Int? {
    switch expects {
    case .organization, .place: return nil
    case .nothing, .restOfTitle: return match.end
    case .name: break
    }
    if name.count <= 1, entries.isEmpty || !name.isEmpty, !isLineEnd(position, end),
      let desk = words.line.longest(in: text, at: position, limit: end, kinds: .desk, languages: languages),
      desk.end == match.end, isSegmentEnd(match.end, end)
    {
      nameIsOrganization = true
      name.append(position..<match.end)
      return match.end
    }
    if name.isEmpty, isHonorific(position..<match.end, end) || isBeforeDesk(match.end, end) {
      name.append(position..<match.end)
      return match.end
    }
    if name.isEmpty {
      // A title alone between separators, or before a name ("Staff Writer Jane Roe").
      if !entries.isEmpty, isCued || trust == .marked { expects = .restOfTitle }
      return match.end
    }
    // A word of titles may be part of a name of one or two words ("Tom Food", "Young Chief").
    if name.count == 1, !nameIsOrganization { return nil }
    if nameIsOrganization || smallWords > 0, trust == .structured { return nil }
    if isAfterSlash, trust < .structured, let first = name.first, let last = name.last, partStart < entries.count {
      // "A and B / Daily Example Staff Writers"
      setOrganization(first.lowerBound..<last.upperBound)
      name = []
    } else {
      flush()
    }
    expects = .restOfTitle
    return match.end
  }

  mutating func readAgency(_ match: CueTrie.Match, _ position: Int, _ end: Int) -> Int? {
    switch expects {
    case .nothing, .restOfTitle, .place: return match.end
    case .organization:
      setOrganization(position..<match.end)
      return match.end
    case .name:
      if name.isEmpty {
        name = [position..<match.end]
        nameIsOrganization = true
        return match.end
      }
      // "dpa/lby", "AFP Deutschland": part of the organization's own name.
      if nameIsOrganization || isCJK(position) { return nil }
      if name.count < 2 { return nil }
      flush()
      setOrganization(position..<match.end)
      expects = .restOfTitle
      return match.end
    }
  }

  // MARK: Flushing

  mutating func flush() {
    defer {
      name = []
      nameIsOrganization = false
    }
    while let last = name.last, name.count > 1, isParticle(last.lowerBound, last.upperBound), startsSmall(last) {
      name.removeLast()
    }
    while name.count > 1, isCJK(name[0].lowerBound), endsInTitle(name[0]) { name.removeFirst() }
    guard var first = name.first, var last = name.last, entries.count < 40 else { return }
    if isHan(last.lowerBound) {
      if let reporter = withoutReport(last) {
        name[name.count - 1] = reporter
      } else {
        name.removeLast()
      }
      guard let rest = name.last else { return }
      (first, last) = (name[0], rest)
      nameIsOrganization = nameIsOrganization || endsInDesk(last)
    }
    if startsWithArticle, name.count > 1 { nameIsOrganization = true }
    let range = first.lowerBound..<last.upperBound
    guard range.count >= 2, range.count <= 90, name.count <= (nameIsOrganization || trust == .structured ? 9 : 6),
      range.count > 2 || text[first.lowerBound] >= 0x80 || nameIsOrganization
    else {
      if trust == .text { isRunningText = true }
      return
    }
    if trust == .text, !nameIsOrganization, isLong(first, words: name.count) {
      isRunningText = true
      return
    }
    if trust == .structured, !entries.isEmpty, name.count > 2, smallWords >= 2 { return }
    if trust == .text, name.count == 1, !nameIsOrganization, !isCJK(first.lowerBound) {
      // "By TPN": a desk's or an agency's letters.
      guard isCued || hasCue, range.count <= 6,
        text[range].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A || $0 == UInt8(ascii: ".") })
      else { return }
      nameIsOrganization = true
    }
    let isHangul = text[first.lowerBound] >= 0xEA && text[first.lowerBound] <= 0xED
    if isHangul, !isCued, !nameIsOrganization, trust < .structured, range.count != 9 { return }
    if name.count == 2, isHan(first.lowerBound), areTwoPersons(first, last) {
      for name in [first, last] { entries.append(Entry(name: name, role: role, isCued: isCued || hasCue, words: 1)) }
      return
    }
    entries.append(
      Entry(name: range, role: role, isOrganization: nameIsOrganization, isCued: isCued || hasCue, words: name.count)
    )
  }

  /// How many words of the name start with a small letter and are no particles.
  var smallWords: Int {
    name.count { startsSmall($0) && !isParticle($0.lowerBound, $0.upperBound) }
  }

  mutating func setOrganization(_ range: Range<Int>) {
    guard partStart < entries.count else { return }
    for index in partStart..<entries.count where entries[index].organization == nil {
      entries[index].organization = range
    }
  }

  mutating func extendOrganization(_ word: Range<Int>) {
    for index in entries.indices.suffix(1) {
      if let known = entries[index].organization, word.lowerBound - known.upperBound <= 2 {
        entries[index].organization = known.lowerBound..<word.upperBound
      } else if entries[index].organization == nil {
        entries[index].organization = word
      }
    }
  }

  mutating func attach(email: String) {
    guard let index = entries.lastIndex(where: { $0.email == nil }) else { return }
    entries[index].email = email
  }

  mutating func hideEmail() {
    flush()
    guard !entries.isEmpty else { return }
    entries[entries.count - 1].hidesEmail = true
  }
}
