/// A URL reference, split and resolved by RFC 3986, 5.2. It works on text and refuses nothing.
struct URLReference {
  var scheme: Substring?
  var authority: Substring?
  var path: Substring
  var query: Substring?
  var fragment: Substring?

  init(_ text: String) {
    var rest = text[...]
    if let hash = rest.firstIndex(of: "#") {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      // Letters' case says nothing in a scheme (RFC 3986, 3.1).
      scheme = rest[..<colon].lowercased()[...]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) || ("A"..."Z").contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "+-.".unicodeScalars.contains($0)
    }
  }

  /// An address made absolute; as it is where there is no base.
  static func resolve(_ text: String, against base: String?) -> String {
    guard let address = base, !address.isEmpty else { return text }
    let reference = URLReference(text)
    guard reference.scheme == nil else { return reference.text }
    let base = URLReference(address)
    var result = reference
    result.scheme = base.scheme
    if reference.authority == nil {
      result.authority = base.authority
      if reference.path.isEmpty {
        result.path = base.path
        result.query = reference.query ?? base.query
      } else if !reference.path.hasPrefix("/") {
        let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? (base.authority == nil ? "" : "/")
        result.path = folder + reference.path
      }
      if base.scheme != nil || base.authority != nil { result.path = withoutDots(result.path)[...] }
    }
    return result.text
  }

  /// The same for what must be an address of the web; nil where it is another's ("javascript:").
  static func resolveWeb(_ text: String, against base: String?) -> String? {
    let resolved = resolve(text, against: base)
    guard let scheme = URLReference(resolved).scheme?.lowercased() else { return resolved }
    return scheme == "http" || scheme == "https" ? resolved : nil
  }

  private static func withoutDots(_ path: Substring) -> String {
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { segments.append("") }
      case "..":
        if segments.count > 1 || (segments.count == 1 && segments[0] != "") { segments.removeLast() }
        if isLast { segments.append("") }
      default: segments.append(part)
      }
    }
    return segments.joined(separator: "/")
  }

  private var text: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
      + (fragment.map { "#" + $0 } ?? "")
  }
}
