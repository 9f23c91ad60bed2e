import Provenance

/// Adds what microdata and RDFa in the page's attributes say, and leads references to what they name.
///
/// It is called once, when the visible text, the scripts and the metas are in the article: values that a reader sees are
/// ranges of the text that stands there, and values in attributes are added as metadata.
func appendItems(to article: inout Article) {
  var hasMicrodata = false
  var hasRDFa = false
  for attribute in article.attributes {
    if attribute.name == "itemscope" { hasMicrodata = true } else if attribute.name == "typeof" { hasRDFa = true }
  }
  if hasMicrodata || hasRDFa {
    var values = ItemValues(article)
    if hasMicrodata { appendMicrodata(to: &article, &values) }
    if hasRDFa { appendRDFa(to: &article, &values) }
  }
  resolveReferences(in: &article)
}

/// The values of items: words on the page, or what an attribute holds.
struct ItemValues {
  private var valuesLeft: Int
  /// Where the contents of `meta` elements stand already, by element.
  private var metas: [Int: Range<Int>] = [:]
  var names = NameTable()

  init(_ article: Article) {
    valuesLeft = StructuredDataLimits.values - article.things.reduce(0) { $0 + $1.properties.count }
    for meta in article.metas where meta.kind == .meta && meta.element >= 0 { metas[meta.element] = meta.value }
  }

  /// Makes a thing, within the limit on them.
  func makeThing(_ types: [String], id: String?, origin: Origin, element: Int, in article: inout Article) -> Int? {
    guard article.things.count < StructuredDataLimits.things else { return nil }
    article.things.append(Thing(types: types, id: id, origin: origin, element: element))
    return article.things.count - 1
  }

  /// Says that a thing is the value of a property of another.
  mutating func add(_ value: Int, as properties: [String], of thing: Int, in article: inout Article) {
    for name in properties where valuesLeft > 0 && value != thing {
      valuesLeft -= 1
      article.things[thing].properties.append(.init(name: name, value: .thing(value)))
      if name != "mainEntity" { article.things[value].isRoot = false }
    }
  }

  /// Adds what an element says as the value of a thing's properties.
  mutating func add(element: Int, as properties: [String], of thing: Int, in article: inout Article) {
    guard valuesLeft > 0, let first = properties.first else { return }
    guard let words = words(of: element, property: first, origin: article.things[thing].origin, in: &article) else {
      return
    }
    for name in properties where valuesLeft > 0 && !isBody(words, name) {
      valuesLeft -= 1
      article.things[thing].properties.append(.init(name: name, value: .text(words)))
    }
  }

  private func isBody(_ words: Range<Int>, _ name: String) -> Bool {
    words.count > MetadataWriter.longestValue || words.count > 2000 && (name == "articleBody" || name == "text")
  }

  /// The attribute that holds an element's value, by the HTML standard's section on the values of microdata; pages also
  /// write `content` on any element.
  private func words(of element: Int, property: String, origin: Origin, in article: inout Article) -> Range<Int>? {
    if let known = metas[element] { return known }
    let seen = article.trimmed(article.elements[element].text)
    let attribute: String
    switch article.elements[element].name {
    case "a", "area", "link":
      if !seen.isEmpty, Self.named.contains(property) { return seen }
      attribute = "href"
    case "audio", "embed", "iframe", "img", "source", "track", "video": attribute = "src"
    case "data", "meter": attribute = "value"
    case "time": attribute = "datetime"
    default: attribute = "content"
    }
    for name in [attribute, "content"] {
      guard let value = article.attributeRange(name, of: element), !value.isEmpty else { continue }
      let writer = MetadataWriter(origin: origin, element: element)
      return writer.append(attribute: value, to: &article)
    }
    return seen.isEmpty ? nil : seen
  }

  /// Properties whose value is a name even where it is linked.
  private static let named: Set<String> = [
    "author", "creator", "editor", "translator", "contributor", "publisher", "name", "headline", "articleSection",
    "creditText", "copyrightHolder", "genre", "keywords", "jobTitle", "sourceOrganization",
  ]

  /// Names in an attribute, separated by white space.
  mutating func names(_ attribute: String, of element: Int, in article: Article) -> [String] {
    guard let range = article.attributeRange(attribute, of: element) else { return [] }
    return article.attributeBytes[range].split { $0 <= 0x20 }.prefix(8).map { names.name($0) }
  }
}

extension MetadataWriter {
  /// Adds an attribute's value, with its place where it stands in the tag as it is.
  func append(attribute value: Range<Int>, to article: inout Article) -> Range<Int>? {
    guard value.count <= Self.longestValue else { return nil }
    let bytes = article.attributeBytes[value]
    return append(bytes, at: article.place(ofValue: bytes, in: element), to: &article)
  }
}
