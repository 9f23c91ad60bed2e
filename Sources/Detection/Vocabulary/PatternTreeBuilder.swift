/// Takes patterns one by one and makes a tree of them.
struct PatternTreeBuilder<Mark: PatternMark>: Sendable {
  private struct Slot {
    /// The parent and the byte.
    var key = UInt32.max
    var child: Int32 = -1
  }

  /// Children by parent and byte: an open hash table, sized to the power of two.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// Of each node, the mark that was put in last.
  private var lastMark: [Int32] = [-1]
  private var marks: [Mark] = []
  /// Of each mark, the one that its node had before.
  private var markBefore: [Int32] = []

  /// Adds the mark to the pattern, or its languages to a mark of the same meaning that it has.
  mutating func insert(_ pattern: some Collection<UInt8>, _ mark: Mark) {
    if (lastMark.count + pattern.count) * 2 >= slots.count { grow() }
    var node: Int32 = 0
    for byte in pattern { node = child(of: node, byte) }
    var known = lastMark[Int(node)]
    while known >= 0 {
      if marks[Int(known)].meaning == mark.meaning {
        marks[Int(known)].languageBits |= mark.languageBits
        return
      }
      known = markBefore[Int(known)]
    }
    marks.append(mark)
    markBefore.append(lastMark[Int(node)])
    lastMark[Int(node)] = Int32(marks.count - 1)
  }

  /// The child that a byte leads to, made where there is none.
  private mutating func child(of node: Int32, _ byte: UInt8) -> Int32 {
    let key = UInt32(node) << 8 | UInt32(byte)
    var place = Self.place(key, slots.count)
    while slots[place].key != .max {
      if slots[place].key == key { return slots[place].child }
      place = (place + 1) & (slots.count - 1)
    }
    let child = Int32(lastMark.count)
    slots[place] = Slot(key: key, child: child)
    lastMark.append(-1)
    return child
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.key != .max {
      var place = Self.place(slot.key, slots.count)
      while slots[place].key != .max { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  private static func place(_ key: UInt32, _ count: Int) -> Int {
    // The upper bits of the product, which every bit of the key has a part in.
    Int((key &* 0x9E37_79B1) >> UInt32(count.leadingZeroBitCount - 31))
  }

  /// The patterns put in so far.
  func tree() -> PatternTree<Mark> {
    let (edges, first) = edges()
    let count = lastMark.count
    var (order, children, marked) = ([0], [Int](), [Int]())
    var bytes: [UInt8] = [0]
    var ordered: [Mark] = []
    order.reserveCapacity(count)
    bytes.reserveCapacity(count)
    children.reserveCapacity(count)
    marked.reserveCapacity(count)
    ordered.reserveCapacity(marks.count)
    for index in 0..<count {
      let node = order[index]
      for place in first[node]..<first[node + 1] {
        order.append(Int(edges[place].child))
        bytes.append(UInt8(edges[place].key & 0xFF))
      }
      children.append(first[node + 1] - first[node])
      let before = ordered.count
      var mark = lastMark[node]
      while mark >= 0 {
        ordered.append(marks[Int(mark)])
        mark = markBefore[Int(mark)]
      }
      marked.append(ordered.count - before)
    }
    return PatternTree(bytes: bytes, children: children, marked: marked, marks: ordered)
  }

  /// What leads from each node to its children, node after node and byte after byte; where each node's begin.
  private func edges() -> (edges: [Slot], first: [Int]) {
    var first = [Int](repeating: 0, count: lastMark.count + 1)
    for slot in slots where slot.key != .max { first[Int(slot.key >> 8) + 1] += 1 }
    for node in 0..<lastMark.count { first[node + 1] += first[node] }
    var edges = [Slot](repeating: Slot(), count: lastMark.count - 1)
    var next = first
    for slot in slots where slot.key != .max {
      let parent = Int(slot.key >> 8)
      // Few children each: a new one goes before those of larger bytes.
      var place = next[parent]
      while place > first[parent], edges[place - 1].key > slot.key {
        edges[place] = edges[place - 1]
        place -= 1
      }
      edges[place] = slot
      next[parent] += 1
    }
    return (edges, first)
  }
}
