/// The message for a name that nothing has, with the nearest name that something has.
public func unknown(_ name: String, what: String, among names: [String]) -> String {
  if let near = nearest(to: name, among: names) { return "there is no \(what) '\(name)'; did you mean '\(near)'?" }
  let list = names.count <= 12 ? "; there are: \(names.joined(separator: ", "))" : ""
  return "there is no \(what) '\(name)'\(list)"
}

/// The name that a typing error most likely meant, or nil where none is near.
public func nearest(to name: String, among names: [String]) -> String? {
  let limit = max(1, min(4, name.count / 3))
  return names.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
    .filter { $0.distance <= limit }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// The Damerau-Levenshtein distance (optimal string alignment), in characters.
private func distance(_ first: String, _ second: String) -> Int {
  let a = Array(first)
  let b = Array(second)
  guard a.count < 100, b.count < 100 else { return .max }
  var before: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
      row.append(best)
    }
    before = last
    last = row
  }
  return last[b.count]
}
