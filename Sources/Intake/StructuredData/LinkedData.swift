import Provenance

/// Adds what a JSON-LD script says to an article's things. Scripts may refer to each other: see `appendItems`, which
/// comes after the last.
///
/// - Parameters:
///   - json: the script's content as it stands in the decoded source, whole or broken.
///   - source: the byte of the decoded source at which it starts.
///   - element: the index of the script's element.
func appendLinkedData(_ json: ArraySlice<UInt8>, at source: Int, element: Int, to article: inout Article) {
  let values = article.things.reduce(0) { $0 + $1.properties.count }
  guard values < StructuredDataLimits.values else { return }
  var reader = LinkedDataReader(json, at: source, element: element, valuesLeft: StructuredDataLimits.values - values)
  reader.read(into: &article)
}

/// What structured data may add to an article, so that a hostile page cannot take the machine.
enum StructuredDataLimits {
  static let things = 20_000
  static let values = 20_000
}

/// Turns the values of one script into things. It goes no deeper than the tape, which is bounded.
private struct LinkedDataReader {
  let json: ArraySlice<UInt8>
  let source: Int
  let tape: JSONTape
  let writer: MetadataWriter
  var valuesLeft: Int
  var names = NameTable()

  init(_ json: ArraySlice<UInt8>, at source: Int, element: Int, valuesLeft: Int) {
    self.json = json
    self.source = source
    self.valuesLeft = valuesLeft
    tape = JSONTape(json)
    writer = MetadataWriter(origin: .jsonLD, element: element)
  }

  mutating func read(into article: inout Article) {
    readTop(tape.nodes.indices, into: &article)
  }

  /// The things in a range of the tape that belong to nothing.
  private mutating func readTop(_ range: Range<Int>, into article: inout Article) {
    var node = range.lowerBound
    while node < range.upperBound {
      let end = tape.nodes[node].end
      switch tape.nodes[node].kind {
      case .array: readTop((node + 1)..<end, into: &article)
      case .object: readGraph(node, into: &article)
      case .string, .scalar: break
      }
      node = end
    }
  }

  /// A top-level object: a thing, a graph of things, or both.
  private mutating func readGraph(_ node: Int, into article: inout Article) {
    var saysMore = false
    for child in children(of: node) {
      switch keyword(child) {
      case .graph:
        readTop(
          tape.nodes[child].kind == .array ? (child + 1)..<tape.nodes[child].end : child..<tape.nodes[child].end,
          into: &article
        )
      case .context, .id: break
      default: saysMore = true
      }
    }
    if saysMore { _ = readThing(node, isRoot: true, into: &article) }
  }

  private mutating func readThing(_ node: Int, isRoot: Bool, into article: inout Article) -> Int? {
    guard article.things.count < StructuredDataLimits.things else { return nil }
    let thing = article.things.count
    article.things.append(Thing(types: [], origin: .jsonLD, isRoot: isRoot, element: writer.element))
    for child in children(of: node) {
      switch keyword(child) {
      case .id:
        if article.things[thing].id == nil { article.things[thing].id = string(child) }
      case .type:
        for value in flattened(child) {
          if let type = name(ofValue: value) { article.things[thing].types.append(type) }
        }
      case .context, .other: break
      case .graph where isRoot: break
      case .none where tape.nodes[child].key.isEmpty:
        if tape.nodes[child].kind == .object { _ = readThing(child, isRoot: true, into: &article) }
      default:
        readProperty(child, of: thing, into: &article)
      }
    }
    return thing
  }

  private mutating func readProperty(_ node: Int, of thing: Int, into article: inout Article) {
    let name = names.name(json[tape.nodes[node].key])
    for value in flattened(node) { readValue(value, of: thing, as: name, language: nil, into: &article) }
  }

  private mutating func readValue(
    _ node: Int,
    of thing: Int,
    as name: String,
    language: String?,
    into article: inout Article
  ) {
    guard valuesLeft > 0 else { return }
    switch tape.nodes[node].kind {
    case .array: return
    case .object:
      if let literal = child(of: node, .value) {
        let language = child(of: node, .language).flatMap(string)
        return readValue(literal, of: thing, as: name, language: language, into: &article)
      }
      if isLanguageMap(node) {
        for value in children(of: node) {
          let language = String(decoding: json[tape.nodes[value].key], as: UTF8.self)
          readValue(value, of: thing, as: name, language: language, into: &article)
        }
        return
      }
      let isRoot = name == "mainEntity"
      valuesLeft -= 1
      if let value = readThing(node, isRoot: isRoot, into: &article) {
        article.things[thing].properties.append(.init(name: name, value: .thing(value)))
      }
    case .string, .scalar:
      let range = tape.nodes[node].value
      if range.count > Self.longestBody, Self.bodies.contains(name) { return }
      let place = source + range.lowerBound - json.startIndex
      guard let words = writer.append(json: json[range], at: place, language: language, to: &article) else { return }
      valuesLeft -= 1
      article.things[thing].properties.append(.init(name: name, value: .text(words)))
    }
  }

  /// Properties that repeat what the page shows, and how long they may be to be kept.
  private static let bodies: Set<String> = ["articleBody", "text", "transcript", "reviewBody", "caption"]
  private static let longestBody = 2000
}

extension LinkedDataReader {
  private enum Keyword { case none, id, type, graph, context, value, language, list, other }

  private func keyword(_ node: Int) -> Keyword {
    let key = json[tape.nodes[node].key]
    guard key.first == 0x40 else { return .none }
    for (name, keyword) in Self.keywords where key.elementsEqual(name) { return keyword }
    return .other
  }

  private static let keywords: [(name: [UInt8], keyword: Keyword)] = [
    (Array("@type".utf8), .type), (Array("@id".utf8), .id), (Array("@context".utf8), .context),
    (Array("@graph".utf8), .graph), (Array("@value".utf8), .value), (Array("@language".utf8), .language),
    (Array("@list".utf8), .list), (Array("@set".utf8), .list), (Array("@included".utf8), .graph),
  ]

  private func children(of node: Int) -> some Sequence<Int> {
    let nodes = tape.nodes
    let end = nodes[node].end
    return sequence(state: node + 1) { child -> Int? in
      guard child < end else { return nil }
      defer { child = nodes[child].end }
      return child
    }
  }

  private func child(of node: Int, _ wanted: Keyword) -> Int? {
    children(of: node).first { keyword($0) == wanted }
  }

  /// A value, or the values of the lists that it is.
  private func flattened(_ node: Int) -> [Int] {
    var values: [Int] = []
    var index = node
    while index < tape.nodes[node].end {
      if tape.nodes[index].kind == .array {
        index += 1
        continue
      }
      if tape.nodes[index].kind == .object, let list = child(of: index, .list) {
        values.append(contentsOf: flattened(list))
      } else {
        values.append(index)
      }
      index = tape.nodes[index].end
    }
    return values
  }

  private func string(_ node: Int) -> String? {
    guard tape.nodes[node].kind == .string else { return nil }
    return String(decoding: json[tape.nodes[node].value].prefix(2048), as: UTF8.self)
  }

  private mutating func name(ofValue node: Int) -> String? {
    guard tape.nodes[node].kind == .string else { return nil }
    return names.name(json[tape.nodes[node].value])
  }

  /// Whether an object holds one text in several languages: its names are language tags, its values words.
  private func isLanguageMap(_ node: Int) -> Bool {
    guard tape.nodes[node].end > node + 1 else { return false }
    return children(of: node).allSatisfy { child in
      let key = json[tape.nodes[child].key]
      let language = key.prefix { $0 != 0x2D }
      return tape.nodes[child].kind == .string && language.count == 2 && key.count <= 10 && key.count != 3
        && language.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    }
  }
}
