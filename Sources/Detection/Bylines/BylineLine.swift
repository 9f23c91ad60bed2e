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

  private let text: [UInt8]
  private let words: NewsroomWords
  private let languages: LanguageSet
  private let trust: Trust

  /// Places at which words are printed apart though no white space stands there; see `NewsroomPage.seams`.
  var seams: [Int] = []

  private(set) var entries: [Entry] = []
  /// Whether a cue word was met.
  private(set) var hasCue = false
  /// Whether the line is no byline after all (running words).
  private(set) var isRunningText = false

  private var role: Byline.Role
  private var name: [Range<Int>] = []
  private var nameIsOrganization = false
  private var isCued = false
  private var expects = Expectation.name
  /// Entries that the current part of the line (up to a cue) has given, so that an employer goes to all of them.
  private var partStart = 0
  private var isAfterSlash = false

  private enum Expectation { case name, organization, place, nothing, restOfTitle }

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
    expects = .restOfTitle
    var position = range.lowerBound
    while position < min(range.upperBound, text.count) {
      let before = expects
      position = step(position, min(range.upperBound, text.count), from: range.lowerBound)
      // Only a cue opens the way for another name.
      if before == .restOfTitle, expects == .name, !isCued { expects = .restOfTitle }
    }
    flush()
  }

  /// Reads what stands at a position; returns the position after it.
  private mutating func step(_ position: Int, _ end: Int, from start: Int) -> Int {
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

  private mutating func readCue(_ position: Int, _ end: Int, from start: Int) -> Int? {
    guard
      let match = words.line.longest(in: text, at: position, limit: end, kinds: .inByline, languages: languages),
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
      if name.isEmpty && entries.isEmpty { return nil }
      flush()
      expects = .organization
    case .place:
      if name.isEmpty && entries.isEmpty { return trust == .text ? nil : match.end }
      flush()
      expects = .place
    case .afterName: readAfterName()
    case .jobTitle: return readTitle(match, position, end)
    case .desk:
      guard expects == .name else { return nil }
      nameIsOrganization = true
      name.append(position..<match.end)
    case .agency: return readAgency(match, position, end)
    case .junk:
      // "Kai Sonntag", "Ada Read": after one capital word a word of junk with a capital is a last name.
      if name.count == 1, isCapital(position) { return nil }
      if trust == .structured, name.isEmpty, entries.isEmpty, isCapital(position) { return nil }
      flush()
      expects = .nothing
    case .month:
      if !isDate(position, match.end, end) { return nil }
      flush()
      expects = .nothing
    default: return nil
    }
    return match.end
  }

  private mutating func begin(_ role: Byline.Role, isCue: Bool) {
    self.role = role
    hasCue = true
    isCued = isCue
    expects = .name
    partStart = entries.count
  }

  private mutating func readAfterName() {
    hasCue = true
    // Only the last word before the title is the name: what precedes it are places and beats.
    if let last = name.last {
      if text[last.lowerBound] >= 0xE0 { name = [last] }
      isCued = true
      for index in partStart..<max(partStart, entries.count) { entries[index].isCued = true }
      flush()
      expects = .restOfTitle
    } else {
      isCued = true
      expects = .name
    }
  }

  private mutating func readTitle(_ match: CueTrie.Match, _ position: Int, _ end: Int) -> Int? {
    switch expects {
    case .organization, .place: return nil
    case .nothing, .restOfTitle: return match.end
    case .name: break
    }
    if name.count <= 1, !isLineEnd(position, end),
      let desk = words.line.longest(in: text, at: position, limit: end, kinds: .desk, languages: languages),
      desk.end == match.end, isSegmentEnd(match.end, end)
    {
      nameIsOrganization = true
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
    if nameIsOrganization, trust == .structured { return nil }
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

  private mutating func readAgency(_ match: CueTrie.Match, _ position: Int, _ end: Int) -> Int? {
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

  // MARK: Punctuation

  private mutating func readPunctuation(_ position: Int, _ end: Int) -> Int? {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "&"),
      UInt8(ascii: "+"), UInt8(ascii: ">"), UInt8(ascii: ":"):
      if byte == UInt8(ascii: "&"), nameIsOrganization || isSpelledOrganization(after: position, end) { return nil }
      separate()
      isAfterSlash = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
      if byte == UInt8(ascii: ";"), expects == .nothing { expects = .name }
      return position + 1
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"):
      return readBrackets(position, end)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""):
      separate()
      return position + 1
    case UInt8(ascii: "="):
      // "Seoul=" before a name.
      name = []
      return position + 1
    case UInt8(ascii: "-") where isSpaced(position, 1, end), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "#"),
      UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if byte == UInt8(ascii: "."), trust == .text, !name.isEmpty, !isLineEnd(position + 1, end) { flush() }
      separate()
      return position + 1
    case 0xC2:
      guard position + 1 < end else { return position + 1 }
      // · and decorations
      if text[position + 1] == 0xB7 || text[position + 1] == 0xAB || text[position + 1] == 0xBB { separate() }
      return text[position + 1] < 0xC0 ? position + 2 : nil
    case 0xE2:
      guard position + 2 < end else { return position + 1 }
      // Dashes, bullets, quotes.
      separate()
      return position + 3
    case 0xE3:
      guard position + 2 < end, text[position + 1] == 0x80 || text[position + 1] == 0x83 else { return nil }
      if text[position + 1] == 0x80, text[position + 2] <= 0x9F, text[position + 2] != 0x85 {
        if text[position + 2] == 0x90 || text[position + 2] == 0x8A || text[position + 2] == 0x94 {
          return skip(from: position + 3, end)
        }
        separate()
        return position + 3
      }
      if text[position + 1] == 0x83, text[position + 2] == 0xBB {
        separate()
        return position + 3
      }
      return nil
    case 0xEF:
      guard position + 2 < end else { return position + 1 }
      if text[position + 1] == 0xBC || text[position + 1] == 0xBD {
        separate()
        return position + 3
      }
      return nil
    default: return nil
    }
  }

  /// Brackets hold an address, an agency or a remark. At the line's start they hold the line itself.
  private mutating func readBrackets(_ position: Int, _ end: Int) -> Int {
    let close = closing(position + 1, end)
    if Addresses.isObfuscated(text, position..<close) {
      hideEmail()
      return close
    }
    if Addresses.spelledAt(text, position + 1..<close) != nil {
      // "name (at) paper.com"
      var domain = min(close + 1, end)
      while domain < end, Folding.isWhite(text[domain]) { domain += 1 }
      var past = domain
      while past < end, Folding.isWord(text[past]) || text[past] == 0x2E || text[past] == 0x2D { past += 1 }
      if let local = name.popLast() {
        name = []
        let address = string(local) + "@" + string(domain..<past)
        attach(email: address)
        hideEmail()
      }
      return past
    }
    if name.isEmpty, entries.isEmpty { return position + 1 }
    if !name.isEmpty, isWithinName(position, close, end) { return close }
    flush()
    if let match = words.line.longest(in: text, at: position + 1, limit: end, kinds: .agency, languages: languages),
      match.end == close - 1
    {
      setOrganization(position + 1..<match.end)
    } else if let address = Addresses.address(text, position + 1..<max(position + 1, close - 1)) {
      attach(email: address)
    }
    return close
  }

  /// "Ada (A. B.) Example": brackets of a few letters between two words of a name.
  private func isWithinName(_ open: Int, _ close: Int, _ end: Int) -> Bool {
    guard close - open <= 24, close + 1 < end, text[close] == 0x20, isCapital(open + 1), !startsSmall(close + 1..<end),
      Folding.isWord(text[close + 1]), text[close + 1] < 0x30 || text[close + 1] > 0x39
    else { return false }
    let kinds: Cue.Kinds = [.agency, .desk, .jobTitle, .by, .role, .junk, .month]
    for start in [open + 1, close + 1]
    where (words.line.longest(in: text, at: start, limit: end, kinds: kinds, languages: languages)?.end ?? 0) > start
      + 2
    {
      return false
    }
    return !text[open..<close].contains { $0 == 0x2F || $0 == 0x2C || $0 >= 0x30 && $0 <= 0x39 }
  }

  private func closing(_ position: Int, _ end: Int) -> Int {
    var depth = 1
    var index = position
    while index < end {
      switch text[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ">"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return end
  }

  private func skip(from position: Int, _ end: Int) -> Int {
    var index = position
    while index + 2 < end {
      if text[index] == 0xE3, text[index + 1] == 0x80, [0x91, 0x8B, 0x95].contains(text[index + 2]) {
        return index + 3
      }
      index += 1
    }
    return end
  }

  private mutating func separate() {
    flush()
    switch expects {
    case .organization, .place, .restOfTitle: expects = .name
    case .name, .nothing: break
    }
  }

  // MARK: Words

  private mutating func readWord(_ position: Int, _ end: Int) -> Int {
    var past = position
    var hasDigit = false
    var at: Int?
    while past < end {
      let byte = text[past]
      if byte >= 0x80 {
        let character = Folding.character(in: text, at: past, limit: end)
        if character.second == 0, character.first == 0x20 { break }
        if isWordBreak(past, end) || past > position && seams.contains(past) { break }
        if past > position, character.length == 3, text[past] >= 0xE3, endsName(before: past, end) { break }
        past += character.length
        continue
      }
      if byte == UInt8(ascii: "@") { at = past }
      if byte >= 0x30, byte <= 0x39 { hasDigit = true }
      let continues =
        Folding.isWord(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "@")
        || byte == UInt8(ascii: "_") || (byte == UInt8(ascii: ".") && isInnerDot(past, end))
        || (byte == UInt8(ascii: "&") && past > position && past + 1 < end && Folding.isWord(text[past + 1]))
      if !continues || past > position && !seams.isEmpty && seams.contains(past) { break }
      past += 1
    }
    if past == position { return position + 1 }
    let word = position..<past
    if let at { return readAddress(word, at: at) }
    switch expects {
    case .nothing, .restOfTitle, .place: return past
    case .organization:
      extendOrganization(word)
      return past
    case .name: break
    }
    if hasDigit, !nameIsOrganization, !isBrandWithDigit(word) {
      flush()
      expects = .nothing
      return past
    }
    if isBeforeSpelledAt(past, end) {
      flush()
      name.append(word)
      return past
    }
    let isSmall = startsSmall(word)
    if isSmall, !isDomain(word), !isParticle(position, end), !text[position..<past].contains(0x2E) {
      if let desk = hyphenatedDesk(word) {
        nameIsOrganization = nameIsOrganization || desk
      } else if trust == .text {
        // Running words: no byline, unless names came before and the line is over for us.
        if entries.isEmpty && name.isEmpty { isRunningText = true }
        if !name.isEmpty { isRunningText = true }
        expects = .nothing
        return past
      } else if trust == .marked {
        flush()
        if entries.isEmpty, name.isEmpty, !hasCue { expects = .name } else { expects = .restOfTitle }
        if hasCue && entries.isEmpty {
          name.append(word)
          expects = .name
        }
        return past
      }
    }
    if let desk = hyphenatedDesk(word), desk { nameIsOrganization = true }
    if isDomain(word) { nameIsOrganization = true }
    name.append(word)
    return past
  }

  /// Whether a bracket with a spelled-out "@" follows.
  private func isBeforeSpelledAt(_ position: Int, _ end: Int) -> Bool {
    var index = position
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    guard index < end, text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") else { return false }
    return Addresses.spelledAt(text, index + 1..<closing(index + 1, end)) != nil
  }

  /// Whether a cue that is written without a space before it stands here ("홍길동기자").
  private func endsName(before position: Int, _ end: Int) -> Bool {
    words.line.longest(in: text, at: position, limit: end, kinds: [.afterName], languages: languages) != nil
  }

  private mutating func readAddress(_ word: Range<Int>, at: Int) -> Int {
    flush()
    let isAddress = at > word.lowerBound && text[at..<word.upperBound].contains(UInt8(ascii: "."))
    if isAddress { attach(email: string(word)) }
    return word.upperBound
  }

  // MARK: Flushing

  private mutating func flush() {
    defer {
      name = []
      nameIsOrganization = false
    }
    while let last = name.last, name.count > 1, isParticle(last.lowerBound, last.upperBound), startsSmall(last) {
      name.removeLast()
    }
    guard let first = name.first, let last = name.last, entries.count < 40 else { return }
    let range = first.lowerBound..<last.upperBound
    guard range.count >= 2, range.count <= 90, name.count <= (nameIsOrganization || trust == .structured ? 9 : 6),
      range.count > 2 || text[first.lowerBound] >= 0x80 || nameIsOrganization
    else {
      if trust == .text { isRunningText = true }
      return
    }
    if trust == .structured, !entries.isEmpty, name.count > 2, smallWords >= 2 { return }
    if trust == .text, name.count == 1, !nameIsOrganization, !isCJK(first.lowerBound) {
      // "By TPN": a desk's or an agency's letters.
      guard isCued || hasCue, range.count <= 6, text[range].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else { return }
      nameIsOrganization = true
    }
    let isHangul = text[first.lowerBound] >= 0xEA && text[first.lowerBound] <= 0xED
    if isHangul, !isCued, trust < .structured, range.count != 9 { return }
    entries.append(
      Entry(name: range, role: role, isOrganization: nameIsOrganization, isCued: isCued || hasCue, words: name.count)
    )
  }

  /// How many words of the name start with a small letter and are no particles.
  private var smallWords: Int {
    name.count { startsSmall($0) && !isParticle($0.lowerBound, $0.upperBound) }
  }

  private mutating func setOrganization(_ range: Range<Int>) {
    guard partStart < entries.count else { return }
    for index in partStart..<entries.count where entries[index].organization == nil {
      entries[index].organization = range
    }
  }

  private mutating func extendOrganization(_ word: Range<Int>) {
    for index in entries.indices.suffix(1) {
      if let known = entries[index].organization, word.lowerBound - known.upperBound <= 2 {
        entries[index].organization = known.lowerBound..<word.upperBound
      } else if entries[index].organization == nil {
        entries[index].organization = word
      }
    }
  }

  private mutating func attach(email: String) {
    guard let index = entries.lastIndex(where: { $0.email == nil }) else { return }
    entries[index].email = email
  }

  private mutating func hideEmail() {
    flush()
    guard !entries.isEmpty else { return }
    entries[entries.count - 1].hidesEmail = true
  }

  // MARK: Looking at words

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private func isCapital(_ position: Int) -> Bool { !startsSmall(position..<min(position + 2, text.count)) }

  /// Whether the word starts with a letter that has a capital and is not one.
  private func startsSmall(_ word: Range<Int>) -> Bool {
    let byte = text[word.lowerBound]
    if byte >= 0x61 && byte <= 0x7A { return true }
    guard word.count > 1 else { return false }
    let next = text[word.lowerBound + 1]
    switch byte {
    case 0xC3: return next >= 0x9F
    case 0xC4, 0xC5:
      let folded = Folding.character(in: text, at: word.lowerBound, limit: text.count)
      return folded.first == byte && folded.second == next
    case 0xCE: return next >= 0xAC
    case 0xCF: return true
    case 0xD0: return next >= 0xB0
    case 0xD1: return true
    default: return false
    }
  }

  /// Whether a cue is one capital letter: an initial rather than "and" or "in" in some language.
  private func isInitial(_ position: Int, _ end: Int) -> Bool {
    Folding.character(in: text, at: position, limit: end).length == end - position && isCapital(position)
      && text[position] < 0xE0
  }

  private func isParticle(_ position: Int, _ end: Int) -> Bool {
    words.line.longest(in: text, at: position, limit: end, kinds: .particle, languages: [.shared, languages]) != nil
  }

  private func isCJK(_ position: Int) -> Bool { text[position] >= 0xE3 && text[position] <= 0xED }

  private func isDomain(_ word: Range<Int>) -> Bool {
    guard let dot = text[word].lastIndex(of: 0x2E), dot > word.lowerBound + 1 else { return false }
    let ending = word.upperBound - dot - 1
    return ending >= 2 && ending <= 4 && text[(dot + 1)..<word.upperBound].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
  }

  /// Whether a part after a hyphen is a desk's word ("MM-Redaktion"); nil where there is no hyphen.
  private func hyphenatedDesk(_ word: Range<Int>) -> Bool? {
    guard let hyphen = text[word].lastIndex(of: 0x2D), hyphen + 1 < word.upperBound else { return nil }
    return words.line.longest(
      in: text,
      at: hyphen + 1,
      limit: word.upperBound,
      kinds: [.desk],
      languages: languages
    )?.end == word.upperBound
  }

  /// Names of outlets with digits in them ("BR24", "n24", "20min").
  private func isBrandWithDigit(_ word: Range<Int>) -> Bool {
    trust >= .marked && text[word.lowerBound] >= 0x41 && word.count <= 12 && name.isEmpty
  }

  private func isInnerDot(_ position: Int, _ end: Int) -> Bool {
    // "J." and "S.J." belong to the word, a full stop after a longer one does not.
    if position + 1 < end, Folding.isWord(text[position + 1]) { return true }
    var start = position
    while start > 0, Folding.isWord(text[start - 1]) || text[start - 1] == 0x2E { start -= 1 }
    let length = position - start
    return length <= 2 || (length == 3 && text[start] >= 0x80) || text[start..<position].contains(0x2E)
  }

  private func isSpaced(_ position: Int, _ length: Int, _ end: Int) -> Bool {
    let before = position == 0 || Folding.isWhite(text[position - 1])
    let after = position + length >= end || Folding.isWhite(text[position + length])
    return before || after
  }

  private func isLineEnd(_ position: Int, _ end: Int) -> Bool {
    position >= end || text[position..<end].allSatisfy(Folding.isWhite)
  }

  private func isSegmentEnd(_ position: Int, _ end: Int) -> Bool {
    var index = position
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    return index >= end || !Folding.isWord(text[index]) || text[index] == 0xC2
  }

  private func isWordBreak(_ position: Int, _ end: Int) -> Bool {
    let byte = text[position]
    guard position + 1 < end else { return false }
    let next = text[position + 1]
    if byte == 0xC2 { return next == 0xB7 || next == 0xAB || next == 0xBB || next == 0xA0 }
    guard position + 2 < end else { return false }
    let last = text[position + 2]
    if byte == 0xE2 { return next == 0x80 && last >= 0x92 && last != 0x99 && last != 0x98 || next == 0x97 }
    if byte == 0xE3, next == 0x80 { return last <= 0x9F && last != 0x85 && last != 0x86 }
    if byte == 0xE3, next == 0x83, last == 0xBB {
      // Within a name in katakana it joins first and last name.
      return !(isKatakana(position - 3) && isKatakana(position + 3))
    }
    return byte == 0xEF && (next == 0xBC || next == 0xBD) && !(next == 0xBC && last >= 0x90 && last <= 0x99)
  }

  private func isKatakana(_ position: Int) -> Bool {
    guard position >= 0, position + 2 < text.count, text[position] == 0xE3 else { return false }
    return text[position + 1] == 0x82 && text[position + 2] >= 0xA1
      || text[position + 1] == 0x83 && text[position + 2] != 0xBB
  }

  private func isDate(_ start: Int, _ end: Int, _ limit: Int) -> Bool {
    var after = end
    while after < limit, Folding.isWhite(text[after]) || text[after] == 0x2E { after += 1 }
    if after < limit, text[after] >= 0x30, text[after] <= 0x39 { return true }
    var before = start
    while before > 0, Folding.isWhite(text[before - 1]) || text[before - 1] == 0x2E { before -= 1 }
    return before > 0 && text[before - 1] >= 0x30 && text[before - 1] <= 0x39
  }

  /// "Mac & i", "Marks & Co": an ampersand before a word of one letter or of small letters.
  private func isSpelledOrganization(after position: Int, _ end: Int) -> Bool {
    var index = position + 1
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    guard index < end else { return false }
    return text[index] >= 0x61 && text[index] <= 0x7A
  }
}
