import Provenance
import TestSupport
import Testing

extension SeededRandom {
  /// The bytes with some removed, doubled, swapped for others, or cut off.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...6, using: &self) where !result.isEmpty {
      let start = Int.random(in: 0..<result.count, using: &self)
      let end = min(result.count, start + Int.random(in: 1...40, using: &self))
      switch Int.random(in: 0..<5, using: &self) {
      case 0: result.removeSubrange(start..<end)
      case 1: result.insert(contentsOf: result[start..<end], at: start)
      case 2: result[start] = UInt8.random(in: 0...255, using: &self)
      case 3: result[start] = Array("{}[]\",:\\<>&;-#*`|\n\t!()_".utf8).randomElement(using: &self) ?? 0x7B
      default: result.removeSubrange(start...)
      }
    }
    return result
  }
}

/// What every article keeps, whatever it was read from: blocks in order, apart, on character borders, with white space
/// between them; structured data within the text.
func expectSound(_ article: Article, sourceLocation: SourceLocation = #_sourceLocation) {
  var end = -1
  var problems: [String] = []
  func check(_ range: Range<Int>, _ what: String) {
    guard range.lowerBound >= 0, range.upperBound <= article.text.count else {
      problems.append("\(what) \(range) leaves the text of \(article.text.count)")
      return
    }
    for border in [range.lowerBound, range.upperBound] where border < article.text.count {
      if article.text[border] & 0xC0 == 0x80 { problems.append("\(what) \(range) cuts a character") }
    }
  }
  for block in article.blocks {
    check(block.range, "block \(block.role)")
    if block.range.isEmpty { problems.append("empty block at \(block.range)") }
    if block.range.lowerBound <= end { problems.append("block at \(block.range) touches the one before it") }
    end = block.range.upperBound
    if block.linkedBytes > block.range.count { problems.append("more linked bytes than bytes at \(block.range)") }
    if let source = article.sourceMap.source(of: block.range.lowerBound), source >= article.sourceText.count {
      problems.append("block at \(block.range) leads out of the source")
    }
  }
  for (index, element) in article.elements.enumerated()
  where element.text.lowerBound < 0 || element.text.upperBound > article.text.count {
    problems.append("element \(index) leaves the text")
  }
  for meta in article.metas { check(meta.value, "meta \(meta.name)") }
  for (index, thing) in article.things.enumerated() {
    for property in thing.properties {
      switch property.value {
      case .text(let range): check(range, "thing \(index) \(property.name)")
      case .thing(let other):
        if !article.things.indices.contains(other) { problems.append("thing \(index) refers to \(other)") }
      }
    }
  }
  #expect(problems.isEmpty, sourceLocation: sourceLocation)
}
