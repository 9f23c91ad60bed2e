import Settings

/// Patterns of folded bytes with what they stand for: one walk finds the longest of each group at a position.
struct CueTable: Sendable {
  struct Entry: Sendable {
    var cue: StatementCue
    var value: UInt8
    /// Whether the word may go on after the pattern.
    var isPrefix: Bool
    /// The languages that the pattern belongs to, as bits.
    var languages: UInt64
    var next: Int32
  }

  /// Children by parent and byte: an open hash table, sized to the power of two.
  private var slots: [Slot]
  private struct Slot {
    /// The parent and the byte.
    var key = UInt32.max
    var child: Int32 = -1
  }
  private var entryOfNode: [Int32] = [-1]
  private var entries: [Entry] = []
  private var used = 0
  private var starts = WordStarts()
  /// Room for the pattern at hand.
  private var scratch: [UInt8] = []
  /// The last pattern and its nodes: the next one often begins like it.
  private var last: [UInt8] = []
  private var path: [Int32] = []
  /// Whether patterns stand anywhere in running text, white space between characters or not.
  let isUnspaced: Bool

  init(isUnspaced: Bool) {
    self.isUnspaced = isUnspaced
    slots = [Slot](repeating: Slot(), count: Self.firstSize)
  }

  /// Slots for the words of a language, mostly, so that a table does not grow while it is filled.
  private static let firstSize = 32768

  /// - Parameter pattern: words; a `*` at its end lets the last word go on; a hyphen stands for a space as well.
  mutating func insert(_ pattern: String, _ cue: StatementCue, value: Int = 0, languages: UInt64 = 1) {
    insert(pattern.utf8.span, cue, value: value, languages: languages)
  }

  /// Each word of a setting, as a pattern.
  mutating func insert(
    _ patterns: Setting,
    _ cue: StatementCue,
    value: Int = 0,
    languages: UInt64 = 1
  ) throws(SettingsError) {
    try patterns.eachWord { insert($0, cue, value: value, languages: languages) }
  }

  mutating func insert(_ pattern: Span<UInt8>, _ cue: StatementCue, value: Int = 0, languages: UInt64 = 1) {
    // Taken out while it is used, so that it is changed in its place.
    var folded = scratch
    scratch = []
    defer { scratch = folded }
    Folding.fold(pattern, into: &folded)
    let isPrefix = folded.last == UInt8(ascii: "*")
    if isPrefix { folded.removeLast() }
    if isUnspaced { folded.removeAll { $0 == 0x20 } }
    add(folded, cue, value, isPrefix, languages)
    if let inner = folded.firstIndex(of: 0x2D), inner > 0, inner < folded.count - 1 {
      add(folded.map { $0 == 0x2D ? 0x20 : $0 }.filter { !isUnspaced || $0 != 0x20 }, cue, value, isPrefix, languages)
    }
  }

  private mutating func add(_ bytes: [UInt8], _ cue: StatementCue, _ value: Int, _ isPrefix: Bool, _ languages: UInt64)
  {
    guard !bytes.isEmpty else { return }
    starts.insert(bytes)
    if (used + bytes.count) * 2 >= slots.count { grow() }
    let node = node(for: bytes)
    var known = entryOfNode[Int(node)]
    while known >= 0 {
      let entry = entries[Int(known)]
      if entry.cue == cue, entry.value == UInt8(value), entry.isPrefix == isPrefix {
        entries[Int(known)].languages |= languages
        return
      }
      known = entry.next
    }
    entries.append(
      Entry(cue: cue, value: UInt8(value), isPrefix: isPrefix, languages: languages, next: entryOfNode[Int(node)])
    )
    entryOfNode[Int(node)] = Int32(entries.count - 1)
  }

  /// The node of a pattern, made where there is none; what it begins with in common with the last one is known.
  private mutating func node(for bytes: [UInt8]) -> Int32 {
    var depth = 0
    while depth < min(bytes.count, last.count), bytes[depth] == last[depth] { depth += 1 }
    // Taken out while it is used, so that it is changed in its place.
    var path = self.path
    self.path = []
    defer { self.path = path }
    path.removeLast(path.count - depth)
    last.removeLast(last.count - depth)
    last += bytes[depth...]
    var node = path.last ?? 0
    var count = Int32(entryOfNode.count)
    var slots = self.slots.mutableSpan
    for byte in bytes[depth...] {
      let key = UInt32(node) << 8 | UInt32(byte)
      var place = Self.place(key, slots.count)
      while slots[place].key != key, slots[place].key != .max { place = (place + 1) & (slots.count - 1) }
      if slots[place].key == .max {
        slots[place] = Slot(key: key, child: count)
        count += 1
      }
      node = slots[place].child
      path.append(node)
    }
    let added = Int(count) - entryOfNode.count
    entryOfNode.append(contentsOf: repeatElement(-1, count: added))
    used += added
    return node
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != .max {
      var place = Self.place(slot.key, slots.count)
      while slots[place].key != .max { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  @inline(__always)
  private static func place(_ key: UInt32, _ count: Int) -> Int {
    // The upper bits of the product, which every bit of the key has a part in.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B1) &>> UInt32(truncatingIfNeeded: count.leadingZeroBitCount - 31))
  }

  @inline(__always)
  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    let key = UInt32(node) << 8 | UInt32(byte)
    var place = Self.place(key, slots.count)
    while true {
      let slot = slots[place]
      if slot.key == key { return slot.child }
      if slot.key == .max { break }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a pattern may start at a position of a text; true in doubt.
  @inline(__always)
  func mayStart(_ text: [UInt8], at position: Int, limit: Int) -> Bool {
    starts.mayStart(text, at: position, limit: limit, skipsSpaces: isUnspaced)
  }

  /// Visits every pattern that stands at a position, shorter ones first.
  @inline(__always)
  func matches(in text: [UInt8], at start: Int, limit: Int, _ visit: (Entry, _ end: Int) -> Void) {
    var node: Int32 = 0
    var position = start
    while position < limit {
      let character = Folding.character(in: text, at: position, limit: limit)
      if character.first == 0x20, character.second == 0 {
        guard node > 0 else { return }
        if let next = child(of: node, 0x20) {
          node = next
        } else if !isUnspaced {
          return
        }
        position += character.length
        // Any run of white space counts as one.
        while position < limit, Folding.isWhite(text[position]) { position += 1 }
        continue
      }
      guard let first = child(of: node, character.first) else { return }
      node = first
      if character.second != 0 {
        guard let second = child(of: node, character.second) else { return }
        node = second
      }
      if character.third != 0 {
        guard let third = child(of: node, character.third) else { return }
        node = third
      }
      position += character.length
      var index = entryOfNode[Int(node)]
      guard index >= 0 else { continue }
      let endsWord = isBorder(in: text, at: position, limit: limit)
      while index >= 0 {
        let entry = entries[Int(index)]
        if entry.isPrefix || endsWord { visit(entry, position) }
        index = entry.next
      }
    }
  }

  /// Whether a word may end before a position, after the character that stands there.
  @inline(__always)
  private func isBorder(in text: [UInt8], at position: Int, limit: Int) -> Bool {
    guard position < limit, position > 0 else { return true }
    return Script.isBorder(before: text[position - 1], text, at: position, limit: limit, isUnspaced: isUnspaced)
  }
}
