/// An item of structured data, whether written as JSON-LD, microdata or RDFa.
///
/// Properties are those of schema.org, without its address; a type too ("NewsArticle", "Person").
public struct Thing: Sendable {
  public var types: [String]
  /// The item's `@id`, `itemid` or `resource`; references to it in the same document are resolved.
  public var id: String?
  public var origin: Origin
  public var properties: [Property]
  /// Whether nothing else refers to it: it stands for the page, or beside what does.
  public var isRoot: Bool
  /// The element that carries it (the `script` for JSON-LD).
  public var element: Int

  public struct Property: Sendable {
    public var name: String
    public var value: Value
    public init(name: String, value: Value) {
      self.name = name
      self.value = value
    }
  }

  public enum Value: Sendable {
    /// Words, as a range of the article's text.
    case text(Range<Int>)
    /// An index into the article's things.
    case thing(Int)
  }

  public init(
    types: [String],
    id: String? = nil,
    origin: Origin,
    properties: [Property] = [],
    isRoot: Bool = true,
    element: Int = -1
  ) {
    self.types = types
    self.id = id
    self.origin = origin
    self.properties = properties
    self.isRoot = isRoot
    self.element = element
  }

  /// All values of a property, in the order of the source.
  public func values(_ name: String) -> [Value] {
    properties.compactMap { $0.name == name ? $0.value : nil }
  }
}

/// A name with a value, from the document's head, its response headers, its front matter, or the feed that led to it.
public struct Meta: Sendable {
  public enum Kind: String, Sendable, Hashable { case meta, link, title, header, frontMatter, html, feed }
  public var kind: Kind
  /// In lower case: a meta's `name`, `property`, `http-equiv` or `itemprop`, a link's `rel`, a header's name, a front
  /// matter's key path ("author.name"), what a feed's element is about ("author", "contributor", "credit").
  public var name: String
  /// Content or address, as a range of the article's text.
  public var value: Range<Int>
  /// The element that carries it; -1 where none does.
  public var element: Int
  public init(kind: Kind, name: String, value: Range<Int>, element: Int = -1) {
    self.kind = kind
    self.name = name
    self.value = value
    self.element = element
  }
}

extension Article {
  /// The words of a property's first value that has words.
  public func text(_ name: String, of thing: Thing) -> Range<Int>? {
    for property in thing.properties where property.name == name {
      if case .text(let range) = property.value { return range }
    }
    return nil
  }

  /// The first meta of that name that says anything.
  public func meta(_ name: String, kind: Meta.Kind = .meta) -> Meta? {
    metas.first { $0.kind == kind && $0.name == name && !$0.value.isEmpty }
  }
}
