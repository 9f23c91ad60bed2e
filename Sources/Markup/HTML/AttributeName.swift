/// The attributes that reading looks at by name.
package enum AttributeName: UInt8, Sendable, CaseIterable {
  case about, alt, ariaHidden, ariaLabel, charset, `class`, content, dataAi, dataAuthor, dataByline
  case dataCaption, dataCfemail, dataCredit, dataRole, dataTestid, dataType, datatype, datetime, dir, hidden
  case href, hreflang, httpEquiv, id, itemid, itemprop, itemref, itemscope, itemtype, lang, media, name, open
  case placeholder, prefix, property, rel, resource, rev, role, src, style, title, type, `typeof`, value, vocab
  case xmlLang
  /// Kept for what its name says ("data-photo-credit", "ai-disclosure").
  case other

  /// In lower case.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { $0 == .xmlLang ? "xml:lang" : hyphenated("\($0)") }
  static let numbers = NameTable(Array(names.dropLast()))
}
