import Provenance

/// Credits in a row, each with its label: "Translation: DeepL, editing: Ada Example", "Text: Ada Example | Bilder: KI".
extension SentenceReader {
  private struct Field {
    var label: Range<Int>
    var value: Range<Int>
  }

  /// What parts a label from what it stands before.
  private enum Mark: CaseIterable {
    /// "Text: Ada Example", "文=王明".
    case colon
    /// "Text – Ada Example" as well.
    case dash
    /// "文/王明" as well.
    case slash
    /// "Text by Ada Example" as well.
    case by
    /// "Text Ada Example | Bilder KI": the space behind the first word of each part.
    case space
  }

  /// Who did what, where the sentence is a list of credits of which one names AI; nil where it is none.
  func creditList() -> [Statement]? {
    guard range.count <= 400, cues.contains(where: \.cue.isArtificial) else { return nil }
    for mark in Mark.allCases {
      if let statements = credits(atLeast: 2, mark), statements.contains(where: \.involvesAI) { return statements }
    }
    return nil
  }

  /// What the sentence says as one of several of a block that are credits ("Illustration: Midjourney. Text: Ada
  /// Example."); nil where it is none.
  func creditsInRow() -> [Statement]? {
    guard range.count <= 200, cues.contains(where: { $0.deed != nil || $0.matter != nil }) || colons().count == 1,
      // "Note: this was drafted with AI" is no credit.
      fields(.colon).allSatisfy({ $0.value.count <= 80 })
    else { return nil }
    return credits(atLeast: 1, .colon)
  }

  /// "Script by Ada Example.", "Editing: Ada Example.": a sentence that is no more than one credit of a person, beside one that speaks of AI.
  func creditAlone() -> [Statement]? {
    guard range.count <= 80, !cues.contains(where: \.cue.isArtificial) else { return nil }
    let mark: Mark = colons().count == 1 ? .colon : .by
    guard range.count <= 60 || mark == .colon, fields(mark).count == 1, let statements = credits(atLeast: 1, mark),
      statements.allSatisfy({ $0.agent.name != nil })
    else { return nil }
    return statements
  }

  private func credits(atLeast least: Int, _ mark: Mark) -> [Statement]? {
    let fields = fields(mark)
    guard (least...12).contains(fields.count), let first = fields.first,
      unknownBytes(from: range.lowerBound, to: first.label.lowerBound) == 0,
      // "Text by Ada Example, pictures by Midjourney" has no verb.
      mark != .by || !cues.contains(where: { [.done, .doing, .not, .notYet, .we].contains($0.cue) })
    else { return nil }
    var statements: [Statement] = []
    var others = 0
    for field in fields {
      let activities = activities(of: field.label)
      if activities.isEmpty {
        // "Lettering: Ada Example": who did what no word of the language names.
        guard isCreditOfUnknown(field) else { return nil }
        others += 1
      } else {
        statements += activities.compactMap { statement(of: field, $0) }
      }
    }
    return statements.count + others >= least && !statements.isEmpty ? statements : nil
  }

  /// "Written by AI, editor: Ada Example": the credits behind what AI is said to have done.
  func trailingCredits() -> [Statement] {
    guard range.count <= 200, cues.contains(where: \.cue.isArtificial) else { return [] }
    return fields(.colon).compactMap { field in
      let isBehind =
        cues.contains { $0.cue.isArtificial && $0.range.upperBound <= field.label.lowerBound }
        && !cues.contains { $0.cue.isArtificial && $0.range.lowerBound >= field.label.lowerBound }
      guard isBehind, PersonNames(self).names(credited: field.value) != nil,
        let activity = activities(of: field.label).first,
        [.edit, .review, .factCheck, .translate].contains(activity)
      else { return nil }
      return statement(of: field, activity)
    }
  }

  /// The labels before the marks, each with what stands behind it up to the next label.
  private func fields(_ mark: Mark) -> [Field] {
    let marks = marks(mark)
    var fields: [Field] = []
    for (place, mark) in marks.enumerated() {
      let from = place == 0 ? range.lowerBound : marks[place - 1].upperBound
      guard let start = labelStart(from..<mark.lowerBound, isFirst: place == 0) else { return [] }
      if let last = fields.indices.last { fields[last].value = fields[last].value.lowerBound..<start }
      fields.append(Field(label: start..<mark.lowerBound, value: mark.upperBound..<range.upperBound))
    }
    // "Credits: text: Ada Example, pictures: AI".
    if let first = fields.first, first.value.allSatisfy({ text[$0] == 0x20 }) { fields.removeFirst() }
    return fields
  }

  /// None where the sentence has no other marks than colons.
  private func marks(_ mark: Mark) -> [Range<Int>] {
    let colons = colons()
    if mark == .colon { return colons }
    if mark == .by {
      let words = cues.filter { $0.cue == .by && !lexicon.agentComesFirst }.map(\.range)
      return words.isEmpty ? [] : apart(colons + words)
    }
    if mark == .space { return labelEnds() }
    let others = range.filter { position in
      switch mark {
      case .dash:
        text[position] == 0x20 && position > range.lowerBound
          && Self.dashes.contains { self.text[position...].starts(with: $0) }
      default:
        (text[position] == 0x2F || text[position...].starts(with: [0xEF, 0xBC, 0x8F]))
          && position >= range.lowerBound + 3 && Script.isUnspaced(text, at: position - 3, limit: position)
      }
    }
    guard !others.isEmpty else { return [] }
    let length = { (position: Int) in
      mark == .slash
        ? Script.length(self.text[position]) : Self.dashes.first { self.text[position...].starts(with: $0) }?.count ?? 1
    }
    return apart(colons + others.map { $0..<$0 + length($0) })
  }

  /// Where the first words of the parts end that bars make; none where a part is a single word.
  private func labelEnds() -> [Range<Int>] {
    var ends: [Range<Int>] = []
    for part in range.split(whereSeparator: { text[$0] == 0x7C }) {
      guard let start = part.first(where: { !Folding.isWhite(text[$0]) }),
        let space = (start..<part.upperBound).first(where: { text[$0] == 0x20 }),
        (space..<part.upperBound).contains(where: { !Folding.isWhite(text[$0]) })
      else { return [] }
      ends.append(space..<space + 1)
    }
    return ends.count > 1 ? ends : []
  }

  /// Marks in their order, without those that begin in another (" - - ") or end behind the sentence.
  private func apart(_ marks: [Range<Int>]) -> [Range<Int>] {
    marks.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { kept, mark in
      guard mark.upperBound <= range.upperBound else { return }
      if kept.last.map({ $0.upperBound <= mark.lowerBound }) ?? true { kept.append(mark) }
    }
  }

  /// A hyphen, a dash and a long one, each between spaces.
  private static let dashes: [[UInt8]] = [" - ", " – ", " — "].map { Array($0.utf8) }

  private func colons() -> [Range<Int>] {
    var colons: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let length = Script.length(text[position])
      // Japanese and Korean newspapers have "=" as well.
      let isWide =
        position + 3 <= range.upperBound && text[position] == 0xEF
        && (text[position...].starts(with: [0xEF, 0xBC, 0x9A]) || text[position...].starts(with: [0xEF, 0xBC, 0x9D]))
      // "https://", "10:30" and "VOICEVOX:name" are no labels.
      let isNarrow =
        text[position] == 0x3A && position + 1 < range.upperBound && text[position + 1] == 0x20
        || [0x3A, 0x3D].contains(text[position]) && position >= range.lowerBound + 3
          && Script.isUnspaced(text, at: position - 3, limit: position)
      if isWide || isNarrow { colons.append(position..<position + length) }
      position += length
    }
    return colons
  }

  /// Where the label begins that ends with a range: behind the last mark in it, or else behind its last white space.
  private func labelStart(_ before: Range<Int>, isFirst: Bool) -> Int? {
    let mark = (before.lowerBound..<before.upperBound).last { position in
      text[position] & 0xC0 != 0x80
        && (Segmentation.isSeparator(text, position, before.upperBound, .all) && text[position] != 0x28
          && text[position] != 0x29 || text[position] == 0x7C || text[position] == 0x0A
          || text[position...].starts(with: [0xE2, 0x80, 0xA2])
          // "文：王明　译：ChatGPT" has a wide space.
          || text[position...].starts(with: [0xE3, 0x80, 0x80]))
    }
    var start: Int
    if let mark {
      start = mark + Script.length(text[mark])
    } else if isFirst {
      start = before.lowerBound
    } else if let space = text[before].dropLast().lastIndex(of: 0x20) {
      start = space + 1
    } else {
      return nil
    }
    while start < before.upperBound, Folding.isWhite(text[start]) { start += 1 }
    return start < before.upperBound ? start : nil
  }

  /// What a label says that was done: by its deed, its things or the role that it names, and no more than that.
  private func activities(of label: Range<Int>) -> [Activity] {
    var end = label.upperBound
    while end > label.lowerBound, Folding.isWhite(text[end - 1]) { end -= 1 }
    guard label.lowerBound < end, end - label.lowerBound <= 60 else { return [] }
    let role = lexicon.roles[Folding.fold(printed(label.lowerBound..<end))]
    let roles = role.map { [$0] } ?? []
    guard unknownBytes(label) <= 3 else { return roles }
    let named = cues.filter { label.contains($0.range) }
    // "Text and pictures: …", "글·그림: …".
    let made = named.compactMap(\.matter?.making)
    if let first = made.first, made.count == 2, made[1] != first { return made }
    if let activity = named.lazy.compactMap({ $0.deed?.activity }).first(where: { $0 != .unspecified && $0 != .write })
    {
      return [activity]
    }
    if let first = made.first { return [first] }
    return role == nil ? named.compactMap { $0.deed?.activity }.prefix(1).map(\.self) : roles
  }

  private func isCreditOfUnknown(_ field: Field) -> Bool {
    field.label.count <= 30
      && !cues.contains { $0.cue.isArtificial && (field.label.contains($0.range) || field.value.contains($0.range)) }
      && PersonNames(self).names(credited: field.value) != nil
  }

  private func statement(of field: Field, _ activity: Activity) -> Statement? {
    let inside = cues.filter { field.value.contains($0.range) }
    let agents = inside.filter { $0.cue.isArtificial }
    let names = PersonNames(self).names(credited: field.value)
    var activity = activity
    // "Script: AI summary".
    if activity == .write, !agents.isEmpty, let made = inside.first(where: { $0.cue == .noun })?.deed?.activity {
      activity = made
    }
    let agent: Agent
    if agents.isEmpty {
      let isPerson = names != nil || inside.contains { [.human, .we].contains($0.cue) }
      guard isPerson else { return nil }
      agent = Agent(.human, name: names)
    } else {
      let tool = ToolNames(self).tool(in: field.value, among: agents)
      agent = Agent(names == nil ? .ai : .humanWithAI, name: names, tool: tool)
    }
    // "Translation from the Japanese: …".
    let languages = LanguageDirections(self).directions(in: field.label, activity: activity)
    let matter = cues.first { field.label.contains($0.range) && $0.matter != nil }?.matter
    return Statement(
      activity: activity,
      agent: agent,
      used: !inside.contains { $0.cue == .not },
      matter: matter,
      scope: matter?.scope ?? .article,
      from: languages.from,
      to: languages.to,
      sentence: range,
      word: field.label,
      agentRange: agents.first?.range ?? field.value,
      isLinked: true,
      isListed: true
    )
  }
}
