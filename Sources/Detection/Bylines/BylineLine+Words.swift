/// What is left between cues and punctuation: the words of names, employers and places, and addresses.
extension BylineLine {
  mutating func readWord(_ position: Int, _ end: Int) -> Int {
    var past = position
    var hasDigit = false
    var at: Int?
    while past < end {
      if past > position, !seams.isEmpty, seams.contains(past) { break }
      let byte = text[past]
      if byte >= 0x80 {
        let character = Folding.character(in: text, at: past, limit: end)
        if character.second == 0, character.first == 0x20 { break }
        if isWordBreak(past, end) { break }
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
      if !continues { break }
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
    // The number of a footnote, printed apart from the name.
    if hasDigit, word.count <= 2, seams.contains(word.lowerBound) { return past }
    if hasDigit, isCued, isHan(position), trust < .structured {
      // "张三北京3日电"
      name.append(word)
      flush()
      expects = .nothing
      return past
    }
    if hasDigit, nameIsOrganization ? isNumber(word) : !isBrandWithDigit(word) {
      flush()
      expects = .nothing
      return past
    }
    if isBeforeSpelledAt(past, end) {
      flush()
      name.append(word)
      return past
    }
    if let joined = afterJoinedAnd(word) {
      flush()
      name.append(joined)
      return past
    }
    let isSmall = startsSmall(word)
    if isSmall, !isDomain(word), !isParticle(position, end), !text[position..<past].contains(0x2E) {
      if let desk = hyphenatedDesk(word) {
        nameIsOrganization = nameIsOrganization || desk
      } else if !name.isEmpty, word.count <= 3, isBeforeDate(past, end) {
        // "Ada Example on 3 May"
        flush()
        expects = .nothing
        return past
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
  func isBeforeSpelledAt(_ position: Int, _ end: Int) -> Bool {
    var index = position
    while index < end, Folding.isWhite(text[index]) { index += 1 }
    guard index < end, text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") else { return false }
    return Addresses.spelledAt(text, index + 1..<closing(index + 1, end)) != nil
  }

  /// Whether a cue that is written without a space before it stands here ("홍길동기자").
  func endsName(before position: Int, _ end: Int) -> Bool {
    words.line.longest(in: text, at: position, limit: end, kinds: [.afterName], languages: languages) != nil
  }

  mutating func readAddress(_ word: Range<Int>, at: Int) -> Int {
    flush()
    let isAddress = at > word.lowerBound && text[at..<word.upperBound].contains(UInt8(ascii: "."))
    if isAddress { attach(email: string(word)) }
    return word.upperBound
  }
}
