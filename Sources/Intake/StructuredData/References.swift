import Provenance

/// Leads references by name ("@id") to the things that bear them, in whichever script these stand.
func resolveReferences(in article: inout Article) {
  var named: [String: Int] = [:]
  for (index, thing) in article.things.enumerated() {
    guard let id = thing.id, !isReference(thing), named[id] == nil else { continue }
    named[id] = index
  }
  guard !named.isEmpty else { return }
  for index in article.things.indices {
    for property in article.things[index].properties.indices {
      let name = article.things[index].properties[property].name
      guard case .thing(let value) = article.things[index].properties[property].value else { continue }
      guard isReference(article.things[value]), let id = article.things[value].id, let target = named[id] else {
        continue
      }
      article.things[index].properties[property].value = .thing(target)
      if target != index, name != "mainEntity" { article.things[target].isRoot = false }
    }
  }
}

/// Whether a thing says nothing but a name.
private func isReference(_ thing: Thing) -> Bool {
  thing.id != nil && thing.types.isEmpty && thing.properties.isEmpty
}
