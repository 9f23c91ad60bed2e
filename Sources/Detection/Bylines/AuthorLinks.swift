import Provenance

/// What the markup says about names: `rel=author`, `itemprop=author`, links to authors' pages, addresses.
struct AuthorLinks {
  private let article: Article
  /// The elements that mark an author, sorted.
  private let authors: [Int]

  init(_ article: Article) {
    self.article = article
    var found: [Int] = []
    for index in article.elements.indices {
      for attribute in article.elements[index].attributes {
        let name = article.attributes[attribute].name
        // To ask for the length first is what keeps this quick: most attributes are others.
        guard name.utf8.count == 3 && name == "rel" || name.utf8.count == 8 && name == "itemprop" else { continue }
        if Self.hasToken("author", article.attributeBytes[article.attributes[attribute].value]) { found.append(index) }
      }
    }
    authors = found
  }

  /// Whether the element or one that closely holds it marks an author.
  func marksAuthor(_ element: Int) -> Bool {
    guard element >= 0, !authors.isEmpty else { return false }
    var current = element
    for _ in 0..<4 where current >= 0 {
      if isAuthor(current) { return true }
      current = article.elements[current].parent
    }
    return false
  }

  private func isAuthor(_ element: Int) -> Bool {
    var low = 0
    var high = authors.count
    while low < high {
      let middle = (low + high) / 2
      if authors[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < authors.count && authors[low] == element
  }

  /// The ranges of the names that elements within a block hold: links to authors, or `itemprop=name` within an author.
  func names(within block: Block) -> [Range<Int>] {
    guard block.element >= 0 else { return [] }
    var found: [Range<Int>] = []
    let element = article.elements[block.element]
    for index in block.element..<min(element.subtreeEnd, block.element + 200) {
      let inner = article.elements[index]
      let range = article.trimmed(inner.text)
      guard !inner.isHidden, range.lowerBound >= block.range.lowerBound, range.upperBound <= block.range.upperBound
      else { continue }
      guard range.count >= 3, range.count <= 80, found.last.map({ range.lowerBound >= $0.upperBound }) ?? true else {
        continue
      }
      if inner.name == "a", isAuthorLink(index) { found.append(range) }
    }
    return found
  }

  /// The ranges of equal elements side by side that make up a block, each of two to four words: names printed apart.
  func peers(within block: Block) -> [Range<Int>] {
    guard block.element >= 0 else { return [] }
    let end = min(article.elements[block.element].subtreeEnd, block.element + 60)
    guard block.element + 2 < end else { return [] }
    let first = article.elements[block.element + 1]
    var found: [Range<Int>] = []
    var bytes = 0
    for element in article.elements[block.element + 1..<end]
    where element.parent == first.parent && element.name == first.name && !element.isHidden {
      let range = article.trimmed(element.text)
      guard range.lowerBound >= block.range.lowerBound, range.upperBound <= block.range.upperBound, range.count <= 50
      else { continue }
      let spaces = article.text[range].count { $0 == 0x20 }
      guard (1...3).contains(spaces), found.last.map({ range.lowerBound >= $0.upperBound }) ?? true else { continue }
      found.append(range)
      bytes += range.count
    }
    return found.count >= 2 && bytes * 10 >= block.range.count * 8 ? found : []
  }

  private func isAuthorLink(_ index: Int) -> Bool {
    if isAuthor(index) { return true }
    guard let href = article.attributeRange("href", of: index) else { return false }
    let bytes = article.attributeBytes[href]
    guard bytes.count < 400 else { return false }
    return Self.paths.contains { Self.contains($0, bytes) }
  }

  private static let paths: [[UInt8]] = [
    "/author", "/autor", "/auteur", "/authors", "/profile", "/people/", "/staff/", "/by/", "/journalist", "/reporter",
    "/redakt", "/redaktor", "/contributor", "/writer", "/impressum/autoren", "/signature", "/firmas/", "/tekijat",
    "/forfatter", "/skribent", "/person/", "/persons/", "/columnist", "/team/", "/kirjoittaja", "/autori/", "/yazar",
    "/penulis", "/author=",
  ].map { Array($0.utf8) }

  private static func contains(_ word: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= word.count, let first = word.first else { return false }
    var index = bytes.startIndex
    let last = bytes.endIndex - word.count
    while index <= last {
      if bytes[index] == first, bytes[index..<index + word.count].elementsEqual(word) { return true }
      index += 1
    }
    return false
  }

  private static func hasToken(_ token: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: 0x20).contains { $0.elementsEqual(token.utf8) }
  }

  /// An address that a link within the elements leads to; Cloudflare's are decoded.
  func address(in elements: [Int]) -> (email: String?, isHidden: Bool)? {
    for element in elements where element >= 0 {
      for index in element..<min(article.elements[element].subtreeEnd, element + 60) {
        if let hidden = article.attributeRange("data-cfemail", of: index) {
          return (Addresses.decodeCloudflare(article.attributeBytes[hidden]), true)
        }
        guard let href = article.attributeRange("href", of: index) else { continue }
        let bytes = article.attributeBytes[href]
        if bytes.starts(with: "mailto:".utf8) {
          let address = bytes.dropFirst(7).prefix { $0 != UInt8(ascii: "?") }
          if address.contains(UInt8(ascii: "@")) { return (String(decoding: address, as: UTF8.self), false) }
        }
        let mark = Array("/cdn-cgi/l/email-protection#".utf8)
        if bytes.starts(with: mark) { return (Addresses.decodeCloudflare(bytes.dropFirst(mark.count)), true) }
      }
    }
    return nil
  }
}
