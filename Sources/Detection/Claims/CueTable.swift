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
  /// The last pattern, and its nodes (there may be more, of earlier ones): the next one often begins like it.
  private var last: [UInt8] = []
  private var path: [Int32] = []
  /// Whether patterns stand anywhere in running text, white space between characters or not.
  let isUnspaced: Bool

  /// - Parameter nodes: about how many there will be, so that a table does not grow while it is filled; those of the
  ///   words of one language, unless told otherwise.
  init(isUnspaced: Bool, nodes: Int = 32768) {
    self.isUnspaced = isUnspaced
    var size = 1024
    while size < nodes * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(), count: size)
    entryOfNode.reserveCapacity(nodes)
  }

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
    // Taken out while it is used, so that it is changed in its place; then it is the last pattern, whose room is free.
    var folded = scratch
    scratch = []
    Folding.fold(pattern, into: &folded)
    let isPrefix = folded.last == UInt8(ascii: "*")
    if isPrefix { folded.removeLast() }
    if isUnspaced { folded.removeAll { $0 == 0x20 } }
    add(folded, cue, value, isPrefix, languages)
    scratch = last
    last = folded
    if let inner = last.firstIndex(of: 0x2D), inner > 0, inner < last.count - 1 {
      let apart = last.map { $0 == 0x2D ? 0x20 : $0 }.filter { !isUnspaced || $0 != 0x20 }
      add(apart, cue, value, isPrefix, languages)
      last = apart
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
  private mutating func node(for pattern: [UInt8]) -> Int32 {
    while path.count < pattern.count { path.append(0) }
    let first = Int32(entryOfNode.count)
    var count = first
    let node = Self.walk(pattern, last, &path, &slots, &count)
    used += Int(count - first)
    while entryOfNode.count < Int(count) { entryOfNode.append(-1) }
    return node
  }

  /// - Parameters:
  ///   - path: the nodes of the last pattern, then those of this one.
  ///   - count: of all nodes.
  private static func walk(
    _ pattern: [UInt8],
    _ last: [UInt8],
    _ path: inout [Int32],
    _ slots: inout [Slot],
    _ count: inout Int32
  ) -> Int32 {
    var depth = 0
    while depth < min(pattern.count, last.count), pattern[depth] == last[depth] { depth += 1 }
    var node = depth == 0 ? 0 : path[depth - 1]
    var path = path.mutableSpan
    var slots = slots.mutableSpan
    while depth < pattern.count {
      let key = UInt32(node) << 8 | UInt32(pattern[depth])
      var place = place(key, slots.count)
      var slot = slots[place]
      while slot.key != key {
        if slot.key == .max {
          slot = Slot(key: key, child: count)
          slots[place] = slot
          count += 1
          break
        }
        place = (place + 1) & (slots.count - 1)
        slot = slots[place]
      }
      node = slot.child
      path[depth] = node
      depth += 1
    }
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
