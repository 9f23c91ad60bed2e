/// Where the value of an attribute stands, for evidence that quotes it.
///
/// - Parameters:
///   - name: in lower case.
///   - tag: the byte of the source at which the start tag begins.
/// - Returns: the value without its quotes; nil where the tag has no such attribute.
package func attributeValue(_ name: String, inTagAt tag: Int, of source: [UInt8]) -> Range<Int>? {
  unsafe source.withUnsafeBufferPointer { buffer in
    let bytes = unsafe Bytes(buffer)
    guard bytes[tag] == 0x3C, isLetter(bytes[tag + 1]) else { return nil }
    let name = name.utf8
    var position = bytes.tagName(at: tag + 1).end
    while let attribute = bytes.attribute(from: position), !attribute.isLast {
      position = attribute.end
      if attribute.name.count == name.count, zip(attribute.name, name).allSatisfy({ lowered(bytes[$0]) == $1 }) {
        return attribute.value
      }
    }
    return nil
  }
}
