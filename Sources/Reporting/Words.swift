import Bundled
import Settings

/// The report's own words in one language: a file of `Templates`, with English behind it.
struct Words: Sendable {
  /// BCP 47; for `lang`.
  let language: String
  private let entries: [String: String]

  /// The languages that a report can be written in, sorted.
  static var languages: [String] {
    Bundled.names(in: "Sources/Reporting/Templates").filter { $0.hasSuffix(".yaml") }
      .compactMap { $0.split(separator: "/").last?.dropLast(5) }.map(String.init)
  }

  /// - Parameter language: "ko", "ko-KR"; where there is no such file, English.
  init(_ language: String) {
    let wanted = language.split(separator: "-").first.map(String.init) ?? "en"
    var entries: [String: String] = [:]
    Self.read("en", into: &entries)
    let found = wanted == "en" || Self.read(wanted, into: &entries)
    self.language = found ? wanted : "en"
    self.entries = entries
  }

  /// The words under a key ("verdict.pass"); the key's last part where there are none.
  subscript(key: String) -> String {
    entries[key] ?? key.split(separator: ".").last.map(String.init) ?? key
  }

  /// The words under a key, if there are any.
  func find(_ key: String) -> String? { entries[key] }

  /// The words under a key with the braces filled in; a name without a value vanishes, and so does doubled space.
  func fill(_ key: String, _ values: [String: String]) -> String {
    var filled = ""
    var rest = self[key][...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      filled += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    filled += rest
    return filled.split(separator: " ").joined(separator: " ")
  }

  /// "3 errors".
  func count(_ key: String, _ number: Int) -> String {
    let form = number == 1 ? "one" : "other"
    let key = entries["counts.\(key).\(form)"] == nil ? "counts.\(key).other" : "counts.\(key).\(form)"
    return fill(key, ["count": grouped(number)])
  }

  /// A language's name ("Korean" for "ko-KR"); the tag itself where it has none here.
  func name(ofLanguage tag: String) -> String {
    let primary = tag.split(separator: "-").first.map { $0.lowercased() } ?? tag
    return entries["languages.\(primary)"] ?? tag
  }

  @discardableResult
  private static func read(_ language: String, into entries: inout [String: String]) -> Bool {
    guard let settings = Bundled.settings("Sources/Reporting/Templates/\(language).yaml") else { return false }
    if language != "en" { entries = entries.filter { !$0.key.hasSuffix(".one") } }
    flatten(settings, under: "", into: &entries)
    return true
  }

  private static func flatten(_ setting: Setting, under key: String, into entries: inout [String: String]) {
    switch setting.value {
    case .scalar(let words): entries[key] = words
    case .list(let items): entries[key] = items.compactMap(\.scalar).joined(separator: "\n")
    case .mapping(let members):
      for member in members {
        flatten(member.value, under: key.isEmpty ? member.name : "\(key).\(member.name)", into: &entries)
      }
    }
  }
}
