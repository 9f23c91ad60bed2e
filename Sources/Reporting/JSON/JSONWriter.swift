/// Writes JSON (RFC 8259) as UTF-8, without a tree, a number formatter or Foundation.
///
/// The caller opens and closes; commas, line breaks and escapes are the writer's.
struct JSONWriter {
  var bytes: [UInt8]
  private let isIndented: Bool
  private var depth = 0
  private var needsComma = false
  private var isAfterKey = false

  /// - Parameter depth: how deep the first value stands, where it continues something written before.
  init(_ bytes: [UInt8] = [], isIndented: Bool = false, depth: Int = 0) {
    self.bytes = bytes
    self.isIndented = isIndented
    self.depth = depth
  }

  /// Runs `body` on a writer that appends to `output`.
  static func append(
    to output: inout [UInt8],
    isIndented: Bool = false,
    depth: Int = 0,
    _ body: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter([], isIndented: isIndented, depth: depth)
    swap(&writer.bytes, &output)
    body(&writer)
    swap(&writer.bytes, &output)
  }

  mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  mutating func array(_ body: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Opens an object or a list that a later call closes.
  mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
  }

  /// Closes what an earlier writer opened and filled.
  mutating func resume(_ bracket: UInt8) {
    depth -= 1
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    self.open(open)
    body(&self)
    self.close(close)
  }

  /// A member's name; its value comes next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
    isAfterKey = true
  }

  mutating func string(_ words: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: words.utf8)
    if let index = bytes[start...].firstIndex(where: Self.needsEscape) { escape(from: index) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func integer(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  mutating func bool(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    needsComma = true
  }

  /// A number from 0 to 1, in hundredths.
  mutating func fraction(_ number: Double) {
    separate()
    let hundredths = number >= 0 ? Int((min(number, 1) * 100).rounded()) : 0
    if hundredths == 100 {
      bytes.append(UInt8(ascii: "1"))
    } else {
      bytes.append(contentsOf: "0.".utf8)
      bytes.append(UInt8(ascii: "0") + UInt8(hundredths / 10))
      bytes.append(UInt8(ascii: "0") + UInt8(hundredths % 10))
    }
    needsComma = true
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(2 * max(0, depth)) { bytes.append(UInt8(ascii: " ")) }
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(from index: Int) {
    let rest = Array(bytes[index...])
    bytes.removeSubrange(index...)
    for byte in rest {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension JSONWriter {
  mutating func member(_ name: String, _ words: String) {
    key(name)
    string(words)
  }

  /// Nothing where there is nothing to say.
  mutating func member(_ name: String, _ words: String?) {
    if let words { member(name, words) }
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  mutating func member(_ name: String, _ truth: Bool?) {
    guard let truth else { return }
    key(name)
    bool(truth)
  }

  mutating func member(_ name: String, _ words: [String]) {
    members(name, words) { writer, word in writer.string(word) }
  }

  mutating func members<Item>(_ name: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void) {
    key(name)
    array { writer in
      for item in items { body(&writer, item) }
    }
  }

  mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }
}
