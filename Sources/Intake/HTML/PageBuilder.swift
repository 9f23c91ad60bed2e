import Markup
import Provenance

/// Makes an article of a page's events: elements, and words in blocks.
struct PageBuilder {
  var article: Article
  /// What each element is; parallel to the article's elements.
  private(set) var tags: [Tag] = []
  /// The words of the first `title`, their place in the source, and its element.
  private(set) var title: (words: [UInt8], source: Range<Int>, element: Int) = ([], 0..<0, -1)
  private let events: MarkupEvents
  private var stack: [OpenElement] = []
  private var shown = BlockText()
  private var hidden = BlockText()
  private var languages: [String] = []

  init(_ events: MarkupEvents, into article: Article) {
    self.events = events
    self.article = article
    self.article.attributeBytes = events.values
    self.article.text.reserveCapacity(events.text.count + 4096)
    self.article.elements.reserveCapacity(events.events.count / 2)
    tags.reserveCapacity(events.events.count / 2)
    self.article.attributes = events.attributes.map {
      Attribute(name: events.name(of: $0), value: $0.range)
    }
  }

  mutating func build() {
    for event in events.events {
      switch event.kind {
      case .start: start(event)
      case .end: end(event)
      case .text: text(event)
      }
    }
    while !stack.isEmpty { close(at: article.sourceText.count) }
    flush()
    let end = article.text.count
    for index in article.elements.indices where article.elements[index].text.upperBound > end {
      article.elements[index].text = min(article.elements[index].text.lowerBound, end)..<end
    }
    for comment in events.comments.prefix(Article.mostWaivers) { article.addWaiver(inComment: comment) }
  }

  private mutating func start(_ event: MarkupEvents.Event) {
    let tag = event.tag
    let index = article.elements.count
    var open = OpenElement(element: index, tag: tag, parent: stack.last)
    read(event.range, of: tag, into: &open)
    if tag.isBlock { boundary() }
    if tag == .a { open.isLinked = true }
    var element = Element(
      name: events.name(of: event),
      parent: stack.last?.element ?? -1,
      attributes: event.range,
      textStart: nextWord,
      sourceStart: Int(event.source),
      isHidden: open.isHidden,
      index: index
    )
    if tag.isVoid { element.source = Int(event.source)..<Int(event.source) + 1 }
    article.elements.append(element)
    tags.append(tag)
    stack.append(open)
  }

  /// Where the block that is being read will stand, or the next one.
  private var blockStart: Int { article.text.count + (article.text.isEmpty ? 0 : 1) }

  /// Where the next word will stand.
  private var nextWord: Int {
    let block = shown.isOpen ? shown : hidden
    return blockStart + (block.isOpen ? block.openLength + (block.hasSpace ? 1 : 0) : 0)
  }

  /// Where the last word ends.
  private var lastWord: Int {
    let block = shown.isOpen ? shown : hidden
    return block.isOpen ? blockStart + block.openLength : article.text.count
  }

  private mutating func end(_ event: MarkupEvents.Event) {
    guard let last = stack.last else { return }
    if last.tag.isBlock { boundary() }
    close(at: Int(event.source))
  }

  private mutating func close(at source: Int) {
    guard let open = stack.popLast() else { return }
    let index = open.element
    article.elements[index].subtreeEnd = article.elements.count
    let textEnd = lastWord
    article.elements[index].text = min(article.elements[index].text.lowerBound, textEnd)..<textEnd
    let start = article.elements[index].source.lowerBound
    article.elements[index].source = start..<max(start, source)
    shown.rise(to: stack.count)
    hidden.rise(to: stack.count)
  }

  private mutating func read(_ attributes: Range<Int>, of tag: Tag, into open: inout OpenElement) {
    for index in attributes {
      let attribute = events.attributes[index]
      let value = events.values[attribute.range]
      switch attribute.name {
      case .hidden: open.isHidden = open.isHidden || !value.elementsEqual("until-found".utf8)
      // The cutter keeps only those that hide.
      case .style: open.isHidden = true
      case .type: if tag == .input, value.elementsEqual("hidden".utf8) { open.isHidden = true }
      case .open: if tag == .details { open.isClosed = false }
      case .lang, .xmlLang: if !value.isEmpty { language(value, of: tag, into: &open) }
      default: break
      }
    }
  }

  private mutating func language(_ value: ArraySlice<UInt8>, of tag: Tag, into open: inout OpenElement) {
    let code = String(decoding: value.prefix(35), as: UTF8.self)
    if tag == .html {
      if article.language == nil { article.language = code }
      return
    }
    guard languages.count < 255 else { return }
    if let known = languages.firstIndex(of: code) {
      open.language = UInt8(known + 1)
    } else {
      languages.append(code)
      open.language = UInt8(languages.count)
    }
  }

  private mutating func text(_ event: MarkupEvents.Event) {
    guard let open = stack.last else { return }
    if open.tag == .title, title.element < 0 || title.element == open.element {
      if title.element < 0 { title.source = Int(event.source)..<Int(event.source) }
      title.element = open.element
      title.words.append(contentsOf: events.text[event.range])
      let start = title.source.lowerBound
      title.source = start..<min(max(start, Int(event.source) + event.range.count), article.sourceText.count)
    }
    guard !open.isSilent else { return }
    if open.isHidden || open.isClosed {
      hidden.append(event, of: events, in: open, at: stack)
      return
    }
    if !shown.isOpen, hidden.isWaiting { flushHidden() }
    shown.append(event, of: events, in: open, at: stack)
  }

  /// Ends the block that is being read.
  private mutating func boundary() {
    if let open = stack.last, open.isHidden || open.isClosed {
      hidden.endBlock()
      if !shown.isOpen { flushHidden() }
    } else {
      flush()
    }
  }

  private mutating func flush() {
    shown.endBlock()
    write(shown, isHidden: false)
    shown.removeAll()
    flushHidden()
  }

  private mutating func flushHidden() {
    hidden.endBlock()
    write(hidden, isHidden: true)
    hidden.removeAll()
  }

  private mutating func write(_ text: BlockText, isHidden: Bool) {
    for block in text.blocks {
      if !article.text.isEmpty { article.text.append(0x0A) }
      let start = article.text.count
      for run in text.runs[block.runs] {
        article.sourceMap.add(text: start + run.text - block.range.lowerBound, source: run.source)
      }
      article.text.append(contentsOf: text.bytes[block.range.lowerBound..<block.end])
      article.blocks.append(
        Block(
          range: start..<start + block.range.count,
          role: .paragraph,
          element: block.element,
          language: language(block.language),
          isHidden: isHidden,
          linkedBytes: block.linkedBytes,
          placement: isHidden ? .hidden : .body
        )
      )
    }
  }

  private func language(_ number: UInt8) -> String? {
    guard number > 0, languages[Int(number) - 1] != article.language else { return nil }
    return languages[Int(number) - 1]
  }
}
