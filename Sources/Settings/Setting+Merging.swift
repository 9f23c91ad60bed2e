extension Setting {
  /// The settings with another file's added: mappings key by key, lists joined, of scalars the other's.
  public func merged(with other: Setting) -> Setting {
    switch (value, other.value) {
    case (.mapping(var entries), .mapping(let others)):
      for entry in others {
        if let index = entries.firstIndex(where: { $0.name == entry.name }) {
          entries[index].value = entries[index].value.merged(with: entry.value)
        } else {
          entries.append(entry)
        }
      }
      var merged = self
      merged.value = .mapping(entries)
      return merged
    case (.list(let items), .list(let others)):
      var merged = self
      merged.value = .list(items + others)
      return merged
    default:
      return other
    }
  }
}
