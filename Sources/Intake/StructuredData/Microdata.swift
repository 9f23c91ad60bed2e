import Provenance

/// Adds the items of microdata (HTML standard, section 5).
func appendMicrodata(to article: inout Article, _ values: inout ItemValues) {
  var items: [Int: Int] = [:]
  /// The elements that items refer to by `itemref`, with the item's thing.
  var referred: [String: Int] = [:]
  for element in article.elements.indices where article.attributeRange("itemscope", of: element) != nil {
    let types = values.names("itemtype", of: element, in: article)
    let id = article.attribute("itemid", of: element)
    guard let thing = values.makeThing(types, id: id, origin: .microdata, element: element, in: &article) else { break }
    items[element] = thing
    for name in article.attribute("itemref", of: element)?.split(separator: " ").prefix(64) ?? [] {
      if referred[String(name)] == nil { referred[String(name)] = thing }
    }
  }
  var open: [(end: Int, thing: Int)] = []
  for element in article.elements.indices {
    while let last = open.last, last.end <= element { open.removeLast() }
    if !referred.isEmpty, let id = article.attribute("id", of: element), let thing = referred[id] {
      open.append((article.elements[element].subtreeEnd, thing))
    }
    let item = items[element]
    if let owner = open.last?.thing {
      let properties = values.names("itemprop", of: element, in: article)
      if let item {
        values.add(item, as: properties, of: owner, in: &article)
      } else if !properties.isEmpty {
        values.add(element: element, as: properties, of: owner, in: &article)
      }
    }
    if let item { open.append((article.elements[element].subtreeEnd, item)) }
  }
}
