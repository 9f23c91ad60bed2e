import Bundled
import Foundation
import Hashing
import Mustache

/// What a template is filled with. An absent key is looked up in what surrounds it, so every key is always set.
typealias Fields = [String: Any]

/// The templates and the style of `Templates`, ready to be filled.
struct HTMLTemplates: Sendable {
  private let library: MustacheLibrary
  let style: String
  /// The Content-Security-Policy: nothing but this style, and nothing from anywhere.
  let policy: String

  let complianceStyle: String
  let complianceScript: String
  /// As `policy`, with the one script that filters and sorts.
  let compliancePolicy: String

  static let shared = HTMLTemplates()

  private init() {
    MustacheContentTypes.register(EscapedHTML(), named: "COLOPHON")
    var library = MustacheLibrary()
    for name in Self.names {
      let text = Self.source(name) ?? ""
      do { try library.register(text, named: name) } catch {
        preconditionFailure("the template \(name) that was compiled in is broken: \(error)")
      }
    }
    self.library = library
    style = Self.text("report.css")
    complianceStyle = style + Self.text("compliance.css")
    complianceScript = Self.text("compliance.js")
    policy = Self.policy("style-src \(Self.source(of: style))")
    compliancePolicy = Self.policy(
      "style-src \(Self.source(of: complianceStyle)); script-src \(Self.source(of: complianceScript))"
    )
  }

  static let names = ["head", "page", "article", "quote", "passage", "foot", "compliance"]

  static func source(_ name: String) -> String? { Bundled.text("Sources/Reporting/Templates/\(name).mustache") }

  func render(_ name: String, _ fields: Fields, into output: inout [UInt8]) {
    guard let text = library.render(fields, withTemplate: name) else {
      preconditionFailure("there is no template \(name)")
    }
    output.write(text)
  }

  private static func text(_ name: String) -> String { Bundled.text("Sources/Reporting/Templates/\(name)") ?? "" }

  private static func policy(_ sources: String) -> String {
    "default-src 'none'; \(sources); base-uri 'none'; form-action 'none'"
  }

  /// A hash source (CSP Level 3, §2.3.1).
  private static func source(of text: String) -> String {
    "'sha256-\(base64(hexadecimal: sha256(Array(text.utf8))))'"
  }

  private static func base64(hexadecimal: String) -> String {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    return Data(bytes).base64EncodedString()
  }
}

/// Escapes scalar by scalar. The engine's own way goes by `Character`, and a quotation mark that carries a combining
/// accent is another character than a quotation mark, though not to a browser.
private struct EscapedHTML: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\r": escaped.append("\n")
      case "\n", "\t": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped.append("\u{FFFD}")
      case _ where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value):
        escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
