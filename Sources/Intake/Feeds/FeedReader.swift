import Markup

/// Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and CDF in one pass, as far as anything in them can be read.
///
/// Where formats differ in what an element means, the reading is that of Python's feedparser, which most of the web's
/// feeds were tried with.
struct FeedReader {
  /// Whose fields are being filled.
  enum Context: Hashable { case feed, entry, source, image, textInput }

  /// An element that stands open.
  struct Frame {
    var key: String
    var base: String?
    var language: String?
    /// What becomes of the text; nil where it is of no use.
    var slot: Slot?
    var text = ""
    /// For what can hold markup: the declared type, changed where the content shows otherwise.
    var type: String?
    var isBase64 = false
    /// Attributes that count when the element ends.
    var element: XMLElement
  }

  enum Slot {
    case title, summary, content, subtitle, otherText
    case id, link, published, updated, created, language, publisher
    case author, contributor, name, email, uri, credit, category, minutes, period, frequency, source, original, license
  }

  var feed = Feed(format: .rss, about: FeedEntry())
  var records: [Context: FeedEntry] = [:]
  var frames: [Frame] = []
  var isInFeed = false
  var isInEntry = false
  var isInSource = false
  var isInImage = false
  var isInTextInput = false
  var isInAuthor = false
  var isInContributor = false
  var isInPublisher = false
  var hasContent = false
  var guidIsLink = false
  /// The open element whose content is kept with its markup.
  var contentIndex: Int?
  /// At which depth a field was set: what stands deeper does not replace it.
  var depths: [String: Int] = [:]
  var periodMinutes = 1440
  var periodFrequency: Int?

  private let base: String?

  /// - Parameter base: the address that the feed was read from.
  init(base: String?, language: String?) {
    self.base = base
    records[.feed] = FeedEntry()
    records[.feed]?.language = language
  }

  mutating func read(_ text: [UInt8]) -> Feed {
    var reader = XMLReader(text)
    while let event = reader.next() {
      switch event {
      case .start(let element): start(element)
      case .text(let text): characters(text)
      case .end(let name): end(name)
      }
    }
    endEntry()
    feed.about = records[.feed] ?? FeedEntry()
    if let periodFrequency, feed.minutesToLive == nil {
      feed.minutesToLive = max(1, periodMinutes / max(1, periodFrequency))
    }
    return feed
  }

  var context: Context {
    if isInSource { return .source }
    if isInImage { return .image }
    if isInTextInput { return .textInput }
    return isInEntry ? .entry : .feed
  }

  /// Changes the record that is being filled.
  mutating func change(_ body: (inout FeedEntry) -> Void) { body(&records[context, default: FeedEntry()]) }

  /// A longer base is no address: one that grows with each of ten thousand elements would be resolved again at each.
  private static let longestBase = 2048

  private func mayBeBase(_ base: String, within outer: String?) -> Bool {
    base.contains("://") || base.utf8.count + (outer?.utf8.count ?? 0) <= Self.longestBase
  }

  private mutating func start(_ element: XMLElement) {
    let key = FeedNames.key(element.name)
    let outer = frames.last
    var frame = Frame(
      key: key,
      base: outer == nil ? base : outer?.base,
      language: outer == nil ? records[.feed]?.language : outer?.language,
      element: element
    )
    if let base = element.value("xml:base") ?? element.value("base"), mayBeBase(base, within: frame.base) {
      let resolved = URLReference.resolveWeb(base, against: frame.base)
      if let resolved, resolved.utf8.count <= Self.longestBase { frame.base = resolved }
    }
    if let language = element.value("xml:lang") ?? element.value("lang") {
      frame.language = language.isEmpty ? nil : language.replacingUnderscores
      if ["feed", "rss", "rdf:rdf"].contains(key), !language.isEmpty {
        records[.feed]?.language = language.replacingUnderscores
      }
    }
    if let index = contentIndex {
      frames.append(frame)
      return keepMarkup(element, in: index)
    }
    if !key.contains(":") {
      if !["title", "link", "description", "name"].contains(key) { isInTextInput = false }
      if !["title", "link", "description", "url", "href", "width", "height"].contains(key) { isInImage = false }
    }
    begin(&frame)
    if frame.type != nil { contentIndex = frames.count }
    frames.append(frame)
  }

  /// A tag within content is part of the content.
  private mutating func keepMarkup(_ element: XMLElement, in index: Int) {
    let type = frames[index].type ?? ""
    if !type.hasSuffix("xml") {
      // Declared as escaped, and is not; a lone division is the habit of one publishing system.
      if element.name.local == "div" { return }
      frames[index].type = "application/xhtml+xml"
    }
    frames[index].text += "<" + element.name.local
    for attribute in element.attributes where !attribute.name.local.hasPrefix("xmlns") {
      let prefix = attribute.name.prefix.isEmpty ? "" : attribute.name.prefix + ":"
      if prefix == "xmlns:" { continue }
      frames[index].text += " \(prefix)\(attribute.name.local)=\"\(attribute.value.escaped)\""
    }
    frames[index].text += ">"
  }

  private mutating func characters(_ text: String) {
    guard let index = contentIndex ?? frames.indices.last else {
      return
    }
    guard frames[index].slot != nil else { return }
    frames[index].text += frames[index].type == "application/xhtml+xml" ? text.escaped : text
  }

  private mutating func end(_ name: XMLName) {
    guard let frame = frames.popLast() else { return }
    if contentIndex == frames.count {
      contentIndex = nil
    } else if let index = contentIndex {
      if frames[index].type == "application/xhtml+xml" { frames[index].text += "</\(name.local)>" }
      return
    }
    finish(frame)
  }

  mutating func endEntry() {
    guard isInEntry else { return }
    isInEntry = false
    hasContent = false
    guard let entry = records.removeValue(forKey: .entry) else { return }
    feed.entries.append(entry)
  }
}

extension String {
  var escaped: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  var replacingUnderscores: String { String(map { $0 == "_" ? "-" : $0 }) }
}
