/// Reads XML that may be broken, event by event, and never stops before its end.
///
/// Feeds in the wild have bare ampersands, undeclared entities and prefixes, HTML in the middle, tags that are never
/// closed, and an end that is missing. libxml2 drops what stands around such places even when told to recover; here
/// a bare `&` or `<` is text, an end tag closes what stands open within, and one that closes nothing is passed over.
/// Entities that a document declares itself are taken when they stand for plain text, so that none can grow; nothing
/// external is ever read. Time and memory are in proportion to the input.
package struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0
  private var queue: [XMLEvent] = []
  private var queueStart = 0
  private var open: [Open] = []
  private var openCount: [String: Int] = [:]
  private var bindings: [String: [String]] = ["xml": ["http://www.w3.org/XML/1998/namespace"]]
  private var entities: [String: String] = [:]
  /// Past these positions no such end follows, so that nobody looks again.
  private var noCommentEndAfter = Int.max
  private var noInstructionEndAfter = Int.max

  private struct Open {
    var name: XMLName
    var key: String
    var prefixes: [String]
  }

  /// - Parameter text: characters in UTF-8, whatever the XML declaration says.
  package init(_ text: [UInt8]) { bytes = text }

  package mutating func next() -> XMLEvent? {
    while true {
      if queueStart < queue.count {
        queueStart += 1
        return queue[queueStart - 1]
      }
      queue.removeAll(keepingCapacity: true)
      queueStart = 0
      guard position < bytes.count else {
        guard !open.isEmpty else { return nil }
        closeLast()
        continue
      }
      readText()
      readMarkup()
    }
  }

  // MARK: Text

  /// Reads up to the next tag, through CDATA sections, comments and instructions.
  private mutating func readText() {
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "<") {
        if has("<![CDATA[") {
          text += section()
        } else if has("<!--") {
          skipComment()
        } else if has("<?") {
          skipInstruction()
        } else if has("<!"), position + 2 < bytes.count, Self.isNameStart(bytes[position + 2]) {
          skipDeclaration()
        } else if startsTag(at: position) {
          break
        } else {
          text.append(byte)
          position += 1
        }
      } else if byte == UInt8(ascii: "&") {
        text += reference()
      } else {
        text.append(byte)
        position += 1
      }
    }
    guard !text.isEmpty else { return }
    queue.append(.text(String(decoding: Self.normalized(text), as: UTF8.self)))
  }

  /// Line ends are line feeds (XML, 2.11).
  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    return text.indices.compactMap { index in
      guard text[index] == 0x0D else { return text[index] }
      return index + 1 < text.count && text[index + 1] == 0x0A ? nil : 0x0A
    }
  }

  private mutating func section() -> ArraySlice<UInt8> {
    let start = position + 9
    let end = find("]]>", from: start) ?? bytes.count
    position = min(bytes.count, end + 3)
    return bytes[start..<end]
  }

  /// A character or entity reference; what is none is text.
  private mutating func reference() -> [UInt8] {
    let start = position
    position += 1
    let end = bytes[position...].prefix(40).firstIndex { !Self.isName($0) && $0 != UInt8(ascii: "#") } ?? bytes.count
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > position else { return [bytes[start]] }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let value = value(of: name) else { return [bytes[start]] }
    position = end + 1
    return Array(value.utf8)
  }

  private func value(of name: String) -> String? {
    guard name.hasPrefix("#") else {
      return entities[name] ?? namedCharacter(name).map { String(Character($0)) }
    }
    let digits = name.dropFirst()
    let number = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.map { String(Character(numberedCharacter($0))) }
  }

  // MARK: Tags

  private func startsTag(at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let byte = bytes[index + 1]
    if byte == UInt8(ascii: "/") { return index + 2 < bytes.count && Self.isNameStart(bytes[index + 2]) }
    return Self.isNameStart(byte)
  }

  private mutating func readMarkup() {
    guard position < bytes.count else { return }
    if bytes[position + 1] == UInt8(ascii: "/") { readEnd() } else { readStart() }
  }

  private mutating func readName() -> String {
    let start = position
    while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func readEnd() {
    position += 2
    let key = readName().lowercased()
    while position < bytes.count, bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "<") {
      position += 1
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ">") { position += 1 }
    guard openCount[key, default: 0] > 0 else { return }
    while let last = open.last {
      closeLast()
      if last.key == key { break }
    }
  }

  private mutating func closeLast() {
    guard let last = open.popLast() else { return }
    openCount[last.key, default: 1] -= 1
    for prefix in last.prefixes { _ = bindings[prefix]?.popLast() }
    queue.append(.end(last.name))
  }

  private mutating func readStart() {
    position += 1
    let written = readName()
    var pairs: [(name: String, value: String)] = []
    var isEmpty = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "/") {
        position += 1
        isEmpty = position < bytes.count && bytes[position] == UInt8(ascii: ">")
      } else if Self.isNameStart(byte) {
        pairs.append(readAttribute())
      } else {
        position += 1
      }
    }
    var prefixes: [String] = []
    for (name, value) in pairs where name == "xmlns" || name.hasPrefix("xmlns:") {
      let prefix = name == "xmlns" ? "" : String(name.dropFirst(6))
      bindings[prefix, default: []].append(value)
      prefixes.append(prefix)
    }
    let name = resolved(written, isAttribute: false)
    let attributes = pairs.map { XMLAttribute(name: resolved($0.name, isAttribute: true), value: $0.value) }
    let key = written.lowercased()
    open.append(Open(name: name, key: key, prefixes: prefixes))
    openCount[key, default: 0] += 1
    queue.append(.start(XMLElement(name: name, attributes: attributes)))
    if isEmpty { closeLast() }
  }

  private mutating func readAttribute() -> (name: String, value: String) {
    let name = readName()
    skipWhite()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    skipWhite()
    guard position < bytes.count else { return (name, "") }
    let quote = bytes[position]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    var value: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if isQuoted ? byte == quote : byte <= 0x20 || byte == UInt8(ascii: ">") { break }
      if byte == UInt8(ascii: "&") {
        value += reference()
      } else {
        value.append(byte < 0x20 ? 0x20 : byte)
        position += 1
      }
    }
    if isQuoted { position = min(bytes.count, position + 1) }
    return (name, String(decoding: value, as: UTF8.self))
  }

  private func resolved(_ written: String, isAttribute: Bool) -> XMLName {
    let parts = written.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else {
      return XMLName(prefix: "", local: written, namespace: isAttribute ? nil : bindings[""]?.last)
    }
    let prefix = String(parts[0])
    return XMLName(prefix: prefix, local: String(parts[1]), namespace: bindings[prefix]?.last)
  }

  // MARK: What is passed over

  private mutating func skipComment() {
    if position < noCommentEndAfter, let end = find("-->", from: position + 4) {
      position = end + 3
    } else {
      noCommentEndAfter = min(noCommentEndAfter, position)
      skipTo(UInt8(ascii: ">"))
    }
  }

  private mutating func skipInstruction() {
    if position < noInstructionEndAfter, let end = find("?>", from: position + 2) {
      position = end + 2
    } else {
      noInstructionEndAfter = min(noInstructionEndAfter, position)
      skipTo(UInt8(ascii: ">"))
    }
  }

  private mutating func skipTo(_ byte: UInt8) {
    position = bytes[position...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
  }

  /// A document type declaration with its internal subset, from which entities of plain text are taken.
  private mutating func skipDeclaration() {
    position += 2
    var isInside = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "[") { isInside = true }
      if byte == UInt8(ascii: "]") { isInside = false }
      if has("<!ENTITY") {
        position += 8
        readEntity()
        skipTo(UInt8(ascii: ">"))
      } else if byte == UInt8(ascii: "<"), !isInside {
        return
      } else {
        position += 1
        if byte == UInt8(ascii: ">"), !isInside { return }
      }
    }
  }

  private mutating func readEntity() {
    skipWhite()
    let name = readName()
    skipWhite()
    guard position < bytes.count, !name.isEmpty, entities.count < 1000 else { return }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
    let rest = bytes[(position + 1)...].prefix(1000)
    guard let end = rest.firstIndex(of: quote) else { return }
    let literal = String(decoding: rest[..<end], as: UTF8.self)
    position = end + 1
    if literal.hasPrefix("&#"), literal.hasSuffix(";") {
      entities[name] = value(of: String(literal.dropFirst().dropLast()))
    } else if !literal.contains(where: { "&<%".contains($0) }), entities[name] == nil {
      entities[name] = literal
    }
  }

  private mutating func skipWhite() {
    while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
  }

  private func has(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { unsafe bytes[position..<(position + $0.count)].elementsEqual($0) }
  }

  private func find(_ word: StaticString, from start: Int) -> Int? {
    word.withUTF8Buffer { word in
      guard let first = unsafe word.first, start <= bytes.count else { return nil }
      var index = start
      while let found = bytes[index...].firstIndex(of: first) {
        if unsafe bytes[found...].starts(with: word) { return found }
        index = found + 1
      }
      return nil
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || (0x30...0x3A).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
