import Provenance

/// Links that lead to a page about a person.
struct PersonLinks {
  let article: Article

  /// Whether each name within a block is a link to a page about the person: its address spells the name
  /// ("/people/ada-example"), or its title ends with it ("All articles by Ada Example").
  func lead(to names: [FoundName], in block: Block) -> Bool {
    guard block.element >= 0, block.linkedBytes > 0 else { return false }
    let lineage = Array(article.lineage(of: block.element).prefix(4))
    let inner = block.element..<min(article.elements[block.element].subtreeEnd, block.element + 100)
    return names.allSatisfy { name in
      (lineage + inner).contains { element in
        guard article.elements[element].name == "a", article.elements[element].text.overlaps(name.range) else {
          return false
        }
        return spells(name, element) || isTitled(name, element)
      }
    }
  }

  /// Whether the link that a block is leads to a place on the same page.
  func stayHere(in block: Block) -> Bool {
    guard block.element >= 0 else { return false }
    let inner = block.element..<min(article.elements[block.element].subtreeEnd, block.element + 30)
    for element in Array(article.lineage(of: block.element).prefix(3)) + inner
    where article.elements[element].name == "a" && article.elements[element].text.overlaps(block.range) {
      guard let range = article.attributeRange("href", of: element) else { return true }
      return range.isEmpty || article.attributeBytes[range.lowerBound] == UInt8(ascii: "#")
    }
    return false
  }

  private func spells(_ name: FoundName, _ link: Int) -> Bool {
    guard let range = article.attributeRange("href", of: link), range.count <= 400 else { return false }
    let steps = article.attributeBytes[range].split(separator: 0x2F)
    // An article's address spells its headline too.
    guard let last = steps.last, steps.count >= 2, last.count <= name.key.utf8.count + 30 else { return false }
    let address = last.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var start = 0
    for word in name.name.lowercased().split(separator: " ") {
      // Letters with marks are spelled in several ways in addresses.
      for run in word.utf8.split(whereSeparator: { $0 < 0x61 || $0 > 0x7A }) where run.count >= 2 {
        guard let place = ByteSearch.first(Array(run), in: address[start...]) else { return false }
        start = place + run.count
      }
    }
    return start > 0
  }

  private func isTitled(_ name: FoundName, _ link: Int) -> Bool {
    ["title", "aria-label"].contains { attribute in
      guard let title = article.attribute(attribute, of: link), title.utf8.count <= 200 else { return false }
      let key = NameKey.key(title)
      return key.utf8.count > name.key.utf8.count + 1 && key.hasSuffix(name.key)
    }
  }
}
