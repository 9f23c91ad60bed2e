/// What a pattern stands for.
protocol PatternMark: Sendable {
  /// All of it but the languages: marks that agree in it are one mark.
  var meaning: UInt32 { get }
  /// The languages that have the pattern, as bits.
  var languageBits: UInt64 { get set }

  init(meaning: UInt32, languageBits: UInt64)
}

/// Patterns of bytes with their marks, as a tree to be walked byte by byte. `PatternTreeBuilder` makes it.
///
/// Nodes are numbered in the order of breadth, so that the children of each stand side by side.
struct PatternTree<Mark: PatternMark>: Sendable {
  private struct Node {
    var firstChild: UInt32
    var firstMark: UInt32
  }

  /// One more than there are: what the next one begins with ends what a node has.
  private var nodes: [Node]
  /// The byte that leads to each node.
  private var bytes: [UInt8]
  /// Those of a node from the latest to the first that was put in.
  private(set) var marks: [Mark]
  /// Where each byte leads from the root, which has more children than others.
  private var root = [Int32](repeating: -1, count: 256)

  /// - Parameters:
  ///   - bytes: what leads to each node, in the order of breadth; the root's is any.
  ///   - children: how many each node has.
  ///   - marked: how many marks each node has.
  ///   - marks: those of all nodes, in the order of the nodes.
  init(bytes: [UInt8], children: [Int], marked: [Int], marks: [Mark]) {
    self.bytes = bytes
    self.marks = marks
    nodes = []
    nodes.reserveCapacity(bytes.count + 1)
    var (child, mark) = (1, 0)
    for index in bytes.indices {
      nodes.append(Node(firstChild: UInt32(child), firstMark: UInt32(mark)))
      child += children[index]
      mark += marked[index]
    }
    nodes.append(Node(firstChild: UInt32(child), firstMark: UInt32(mark)))
    precondition(child == bytes.count && mark == marks.count, "a tree of patterns whose parts do not fit")
    findRoot()
  }

  private mutating func findRoot() {
    for child in children(of: 0) { root[Int(bytes[child])] = Int32(child) }
  }

  /// The node that a byte leads to; below 0 where it leads nowhere.
  @inline(__always)
  func child(of node: Int, _ byte: UInt8) -> Int {
    guard node > 0 else { return Int(root[Int(byte)]) }
    for child in children(of: node) where bytes[child] == byte { return child }
    return -1
  }

  /// The places in `marks` of what the pattern that ends at a node stands for.
  @inline(__always)
  func marks(of node: Int) -> Range<Int> {
    Int(nodes[node].firstMark)..<Int(nodes[node + 1].firstMark)
  }

  @inline(__always)
  private func children(of node: Int) -> Range<Int> {
    Int(nodes[node].firstChild)..<Int(nodes[node + 1].firstChild)
  }
}

extension PatternTree: Packable {
  /// What stands for counts that do not fit in a byte.
  private static var isLarge: UInt8 { 0xFF }

  // How many nodes and kinds of marks there are; the kinds; the nodes' bytes; a byte for each with the counts of its
  // children and marks, and behind them those that are larger; the kind of each mark.
  func pack(into packed: inout Packed) {
    packed.append(bytes.count)
    var kinds: [[UInt64]: Int] = [:]
    var order: [[UInt64]] = []
    for mark in marks {
      let kind = [UInt64(mark.meaning), mark.languageBits]
      if kinds[kind] == nil {
        kinds[kind] = order.count
        order.append(kind)
      }
    }
    packed.append(order.count)
    for kind in order { for part in kind { packed.append(bits: part) } }
    packed.append(bytes)
    var large: [Int] = []
    for node in bytes.indices {
      let (children, own) = (children(of: node).count, marks(of: node).count)
      if children < 31, own < 8 {
        packed.append(byte: UInt8(children << 3 | own))
      } else {
        packed.append(byte: Self.isLarge)
        large += [children, own]
      }
    }
    for count in large { packed.append(count) }
    for mark in marks { packed.append(kinds[[UInt64(mark.meaning), mark.languageBits]] ?? 0) }
  }

  init(unpacking packed: inout Unpacking) {
    let count = packed.number()
    let kinds = (0..<packed.number()).map { _ in
      Mark(meaning: UInt32(packed.bits()), languageBits: packed.bits())
    }
    bytes = Array(packed.bytes(count))
    let counts = Array(packed.bytes(count))
    nodes = [Node](repeating: Node(firstChild: 0, firstMark: 0), count: count + 1)
    var (child, mark) = (UInt32(1), UInt32(0))
    for node in counts.indices {
      nodes[node] = Node(firstChild: child, firstMark: mark)
      if counts[node] == Self.isLarge {
        child += UInt32(packed.number())
        mark += UInt32(packed.number())
      } else {
        child += UInt32(counts[node] >> 3)
        mark += UInt32(counts[node] & 7)
      }
    }
    nodes[count] = Node(firstChild: child, firstMark: mark)
    marks = []
    marks.reserveCapacity(Int(mark))
    for _ in 0..<mark { marks.append(kinds[packed.number()]) }
    findRoot()
  }
}
