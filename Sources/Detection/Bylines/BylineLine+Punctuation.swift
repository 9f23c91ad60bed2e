import Provenance

/// What stands between names: separators end one, brackets hold an address, an employer or a remark.
extension BylineLine {
  mutating func readPunctuation(_ position: Int, _ end: Int) -> Int? {
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
    case UInt8(ascii: "\"") where nickname(position, 1, end) != nil: return nickname(position, 1, end)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""):
      separate()
      return position + 1
    case UInt8(ascii: "="):
      dropPlace()
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
      if let past = nickname(position, 3, end) { return past }
      // Dashes, bullets, quotes.
      separate()
      return position + 3
    case 0xE3:
      guard position + 2 < end else { return nil }
      // ㆍ
      if text[position + 1] == 0x86, text[position + 2] == 0x8D {
        separate()
        return position + 3
      }
      guard text[position + 1] == 0x80 || text[position + 1] == 0x83 else { return nil }
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
        if text[position + 1] == 0xBC, text[position + 2] == 0x88, let past = pastReading(position + 3, end) {
          return past
        }
        // ＝
        if text[position + 1] == 0xBC, text[position + 2] == 0x9D { dropPlace() } else { separate() }
        return position + 3
      }
      return nil
    default: return nil
    }
  }

  /// Brackets hold an address, an agency or a remark. At the line's start they hold the line itself.
  mutating func readBrackets(_ position: Int, _ end: Int) -> Int {
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
    if let role = role(inBrackets: position + 1..<max(position + 1, close - 1)) {
      for index in entries.indices.suffix(1) { entries[index].role = role }
    } else if let match = words.line.longest(
      in: text,
      at: position + 1,
      limit: end,
      kinds: .agency,
      languages: languages
    ),
      match.end == close - 1
    {
      setOrganization(position + 1..<match.end)
    } else if let address = Addresses.address(text, position + 1..<max(position + 1, close - 1)) {
      attach(email: address)
    }
    return close
  }

  /// "Ada (A. B.) Example": brackets of a few letters between two words of a name.
  func isWithinName(_ open: Int, _ close: Int, _ end: Int) -> Bool {
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

  /// A name in quotation marks between two words of a name (Ada "Bo" Example): just after the marks.
  func nickname(_ open: Int, _ length: Int, _ end: Int) -> Int? {
    guard !name.isEmpty, expects == .name,
      length == 1 || text[open + 1] == 0x80 && (0x9C...0x9F).contains(text[open + 2])
    else { return nil }
    var index = open + length
    let limit = min(end, index + 24)
    while index < limit, text[index] != 0x22, text[index] != 0xE2, text[index] != 0x2C { index += 1 }
    guard index < limit, index > open + length, text[index] == (length == 1 ? 0x22 : 0xE2) else { return nil }
    let past = index + length
    guard past + 1 < end, text[past] == 0x20, Folding.isWord(text[past + 1]), isCapital(past + 1) else { return nil }
    return past
  }

  /// What brackets after a name say of the person ("(Text)", "(photos)"): what such a word means before a colon.
  func role(inBrackets range: Range<Int>) -> Byline.Role? {
    guard range.count >= 3, range.count <= 24 else { return nil }
    let label = Array(text[range]) + [UInt8(ascii: ":")]
    guard
      let match = words.line.longest(
        in: label,
        at: 0,
        limit: label.count,
        kinds: [.by, .role, .credit],
        languages: languages
      ), match.end == label.count
    else { return nil }
    switch match.cue.kind {
    case .by: return .author
    case .role: return Byline.Role.allCases[Int(match.cue.value)]
    default: return Int(match.cue.value) == Cue.sourceOfCredit ? nil : .photographer
    }
  }

  func closing(_ position: Int, _ end: Int) -> Int {
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

  func skip(from position: Int, _ end: Int) -> Int {
    var index = position
    while index + 2 < end {
      if text[index] == 0xE3, text[index + 1] == 0x80, [0x91, 0x8B, 0x95].contains(text[index + 2]) {
        return index + 3
      }
      index += 1
    }
    return end
  }

  /// Where brackets end that tell how a name is read ("山田 太郎（やまだ・たろう）"); nil where they hold anything else.
  private func pastReading(_ start: Int, _ end: Int) -> Int? {
    var index = start
    while index + 2 < end, !Bracket.closes(at: index, text) {
      let isKana = text[index] == 0xE3 && (0x81...0x83).contains(text[index + 1])
      guard isKana || text[index] == 0xE3 && text[index + 1] == 0x80 else { return nil }
      index += 3
    }
    let length = index < end ? Bracket.length(at: index, text) : 0
    return length > 0 && index > start ? index + length : nil
  }

  /// "Seoul=" before a name.
  private mutating func dropPlace() {
    if isCued { separate() } else { name = [] }
  }

  mutating func separate() {
    flush()
    switch expects {
    case .organization, .place, .restOfTitle: expects = .name
    case .name, .nothing: break
    }
  }
}
