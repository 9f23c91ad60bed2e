/// A document that has been read: its words in blocks, its elements, and what it says to machines.
///
/// All that evidence can quote stands in `text`: first what a reader sees, in the order of the source, then what
/// stands in attributes, and last the values of the metadata. For plain text, `text` is the document itself, so that
/// offsets are those of the file.
public struct Article: Sendable {
  public var source: SourceDescription
  /// UTF-8.
  public var text: [UInt8]
  /// In the order of `text`; they do not overlap, and between two of them stands at least one white space.
  public var blocks: [Block]
  /// Elements in the order of their start tags (a parent before its children). Empty for plain text.
  public var elements: [Element]
  public var attributes: [Attribute]
  /// Bytes of attribute values that are kept for looking up (class, href, …) and cannot be quoted.
  public var attributeBytes: [UInt8]
  /// JSON-LD, microdata and RDFa as one flat list; values refer to each other by index.
  public var things: [Thing]
  /// `meta`, `link`, `title`, response headers, front matter.
  public var metas: [Meta]
  /// What the source asks not to be held to, in the order of the source; comments before front matter.
  public var waivers: [InlineWaiver]
  /// See `Document.isOwn`.
  public var isOwn: Bool
  /// The language that the document or its caller declares (BCP 47).
  public var language: String?
  /// The decoded document (UTF-8), to which the source map leads.
  public var sourceText: [UInt8]
  public var sourceMap: SourceMap

  public init(source: SourceDescription) {
    self.source = source
    text = []
    blocks = []
    elements = []
    attributes = []
    attributeBytes = []
    things = []
    metas = []
    waivers = []
    isOwn = false
    sourceText = []
    sourceMap = SourceMap()
  }

  /// The words at a range of `text`.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The index of the block in which a position lies.
  public func blockIndex(at position: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(position) ? low : nil
  }
}
