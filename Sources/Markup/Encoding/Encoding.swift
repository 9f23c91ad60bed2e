/// A character encoding of the WHATWG Encoding standard (encoding.spec.whatwg.org, 4.2), or a code page from before it.
package struct Encoding: Sendable, Hashable {
  /// The standard's name, or else IANA's, in lower case.
  package let name: String

  package static let utf8 = Encoding(name: "utf-8")
  package static let utf16LE = Encoding(name: "utf-16le")
  package static let utf16BE = Encoding(name: "utf-16be")
  package static let windows1252 = Encoding(name: "windows-1252")

  init(name: String) { self.name = name }

  /// The encoding that a label names, whatever its letters' case and the white space around it; nil for a label that
  /// neither the standard nor the code pages know or that it forbids to read ("replacement").
  package init?(label: some Sequence<UInt8>) {
    var label = label.map(lowered)
    while let last = label.last, isWhite(last) { label.removeLast() }
    let trimmed = label.drop(while: isWhite)
    let known = String(decoding: trimmed, as: UTF8.self)
    guard let name = Self.names[known] ?? Self.codePage(known), name != "replacement" else { return nil }
    self.name = name == "x-user-defined" ? "windows-1252" : name
  }

  /// The name under which iconv knows the encoding, or what contains it and is what the standard means by it.
  var iconvName: String {
    switch name {
    case "euc-kr": "CP949"
    case "gbk": "GB18030"
    case "shift_jis": "CP932"
    case "euc-jp": "EUC-JP-MS"
    case "big5": "BIG5-HKSCS"
    case "iso-8859-8-i": "ISO-8859-8"
    case "windows-874": "CP874"
    case "x-mac-cyrillic": "MAC-CYRILLIC"
    case "iso-2022-jp": "ISO-2022-JP-3"
    case "koi8-u": "KOI8-U"
    default:
      name.hasPrefix("windows-125") ? "CP" + name.dropFirst(8) : name.uppercased()
    }
  }

  /// Whether bytes below 0x80 are ASCII.
  var isASCIISuperset: Bool { !name.hasPrefix("utf-16") && name != "iso-2022-jp" && !isEBCDIC }

  /// Whether a character can have two bytes or more.
  var isMultibyte: Bool {
    switch name {
    case "euc-kr", "gbk", "gb18030", "shift_jis", "euc-jp", "big5": true
    default: false
    }
  }

  static let names: [String: String] = byLabel(labels)

  /// The name that each label stands for.
  ///
  /// - Parameter lines: name, then its other labels, an encoding a line.
  static func byLabel(_ lines: String) -> [String: String] {
    var names: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      for word in words { names[String(word)] = String(words[0]) }
    }
    return names
  }
}
