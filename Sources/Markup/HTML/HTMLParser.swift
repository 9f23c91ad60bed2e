import CLibXML2

/// Reads HTML through libxml2's SAX interface: no tree, no network, no file, no entity but HTML's own.
///
/// - Parameters:
///   - source: the page in UTF-8.
///   - isCutting: off only to compare; the events are the same either way.
package func parseHTML(
  _ source: [UInt8],
  isXHTML: Bool = false,
  limits: MarkupLimits = MarkupLimits(),
  isCutting: Bool = true
) -> MarkupEvents {
  unsafe source.withUnsafeBufferPointer { buffer in
    for isFlattening in [false, true] {
      var cutter = unsafe Cutter(
        Bytes(buffer),
        limits: limits,
        isXHTML: isXHTML,
        isCutting: isCutting,
        isFlattening: isFlattening
      )
      let page = cutter.cut()
      if let events = parse(page, depth: isFlattening ? .max : limits.depth) { return events }
    }
    return MarkupEvents()
  }
}

/// libxml2 made ready, once: left to its first parsers, two threads that start at the same time make its random numbers'
/// lock twice and wait for it for ever (libxml2's documentation, "Thread safety": `xmlInitParser` comes first).
private let library: Void = xmlInitParser()

/// The events of a page, or nil where its elements are nested deeper than the bound.
private func parse(_ page: CutPage, depth: Int) -> MarkupEvents? {
  _ = library
  return unsafe page.bytes.withUnsafeBufferPointer { buffer -> MarkupEvents? in
    guard buffer.count > 1, let base = buffer.baseAddress,
      let context = unsafe base.withMemoryRebound(
        to: CChar.self,
        capacity: buffer.count,
        {
          unsafe htmlCreateMemoryParserCtxt($0, Int32(clamping: buffer.count - 1))
        }
      )
    else { return MarkupEvents() }
    defer { unsafe htmlFreeParserCtxt(context) }
    let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
    _ = unsafe htmlCtxtUseOptions(context, Int32(bitPattern: options | HTML_PARSE_NOWARNING.rawValue))
    unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = 1
    unsafe handler.startElement = unsafe handleStart
    unsafe handler.endElement = unsafe handleEnd
    unsafe handler.characters = unsafe handleCharacters
    unsafe handler.ignorableWhitespace = unsafe handleCharacters
    unsafe handler.cdataBlock = unsafe handleCharacters
    let own = unsafe context.pointee.sax
    return unsafe withUnsafeMutablePointer(to: &handler) { handler in
      unsafe context.pointee.sax = handler
      defer { unsafe context.pointee.sax = own }
      var session = unsafe Session(
        recorder: EventRecorder(page),
        context: context,
        depth: depth
      )
      unsafe withUnsafeMutablePointer(to: &session) { session in
        unsafe context.pointee.userData = UnsafeMutableRawPointer(session)
        _ = unsafe htmlParseDocument(context)
      }
      return session.isTooDeep ? nil : session.recorder.events
    }
  }
}

@safe private struct Session {
  var recorder: EventRecorder
  let context: UnsafeMutablePointer<xmlParserCtxt>
  let depth: Int
  var isTooDeep = false

  /// How many bytes of the page have been read.
  var position: Int {
    guard let input = unsafe context.pointee.input else { return 0 }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  mutating func checkDepth() {
    guard unsafe Int(context.pointee.nameNr) > depth else { return }
    isTooDeep = true
    unsafe xmlStopParser(context)
  }
}

private let handleStart: startElementSAXFunc = { data, name, _ in
  guard let session = unsafe data?.assumingMemoryBound(to: Session.self), let name = unsafe name else { return }
  let position = unsafe session.pointee.position
  unsafe session.pointee.recorder.start(name, at: position)
  unsafe session.pointee.checkDepth()
}

private let handleEnd: endElementSAXFunc = { data, name in
  guard let session = unsafe data?.assumingMemoryBound(to: Session.self), let name = unsafe name else { return }
  let position = unsafe session.pointee.position
  unsafe session.pointee.recorder.end(name, at: position)
}

private let handleCharacters: charactersSAXFunc = { data, _, count in
  guard let session = unsafe data?.assumingMemoryBound(to: Session.self) else { return }
  let position = unsafe session.pointee.position
  unsafe session.pointee.recorder.characters(Int(count), before: position)
}
