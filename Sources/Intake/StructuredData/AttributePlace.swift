import Provenance

extension Article {
  /// How far after an element's start its attributes' values are sought.
  private static let longestTag = 4096

  /// Where an attribute's value stands in the source: in the element's tag, as it is; else where the tag begins.
  func place(ofValue value: ArraySlice<UInt8>, in element: Int) -> Int? {
    guard elements.indices.contains(element), let first = value.first else { return nil }
    let start = elements[element].source.lowerBound
    guard sourceText.indices.contains(start) else { return nil }
    let last = min(sourceText.count, start + Self.longestTag) - value.count
    guard start <= last else { return start }
    for index in start...last where sourceText[index] == first {
      if sourceText[index..<(index + value.count)].elementsEqual(value) { return index }
    }
    return start
  }

  /// Says where the words that are added next stand; nil for nowhere in the source.
  mutating func addPlace(_ source: Int?) {
    if let source {
      sourceMap.add(text: text.count, source: source)
    } else {
      sourceMap.addNowhere(text: text.count)
    }
  }
}
