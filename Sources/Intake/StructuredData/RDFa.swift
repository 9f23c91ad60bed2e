import Provenance

/// Adds the things of RDFa Lite (W3C Recommendation, 2015) in schema.org's vocabulary. Open Graph's properties are
/// metas and are left to them.
func appendRDFa(to article: inout Article, _ values: inout ItemValues) {
  var open: [(end: Int, thing: Int?)] = []
  var vocabularies: [(end: Int, isSchema: Bool)] = []
  for element in article.elements.indices {
    while let last = open.last, last.end <= element { open.removeLast() }
    while let last = vocabularies.last, last.end <= element { vocabularies.removeLast() }
    guard !article.elements[element].attributes.isEmpty else { continue }
    let end = article.elements[element].subtreeEnd
    if let vocabulary = article.attribute("vocab", of: element) {
      vocabularies.append((end, vocabulary.contains("schema.org")))
    }
    let isSchema = vocabularies.last?.isSchema == true
    let owner = open.last?.thing
    let properties = schemaNames("property", of: element, isSchema: isSchema, in: article, &values)
    guard article.attributeRange("typeof", of: element) != nil else {
      guard let owner, !properties.isEmpty else { continue }
      if let resource = article.attribute("resource", of: element) {
        let reference = values.makeThing([], id: resource, origin: .rdfa, element: element, in: &article)
        if let reference { values.add(reference, as: properties, of: owner, in: &article) }
      } else {
        values.add(element: element, as: properties, of: owner, in: &article)
      }
      continue
    }
    let types = schemaNames("typeof", of: element, isSchema: isSchema, in: article, &values)
    guard !types.isEmpty else {
      open.append((end, nil))
      continue
    }
    let id = article.attribute("resource", of: element) ?? article.attribute("about", of: element)
    let thing = values.makeThing(types, id: id, origin: .rdfa, element: element, in: &article)
    if let thing, let owner { values.add(thing, as: properties, of: owner, in: &article) }
    open.append((end, thing))
  }
}

/// The names of an attribute that are schema.org's: with its prefix or address, or bare where it is the vocabulary.
private func schemaNames(
  _ attribute: String,
  of element: Int,
  isSchema: Bool,
  in article: Article,
  _ values: inout ItemValues
) -> [String] {
  guard let range = article.attributeRange(attribute, of: element) else { return [] }
  return article.attributeBytes[range].split { $0 <= 0x20 }.prefix(8).compactMap { name in
    let local = NameTable.local(name)
    let isOurs = local.count < name.count || isSchema && !name.contains(0x3A)
    return isOurs ? values.names.name(name) : nil
  }
}
