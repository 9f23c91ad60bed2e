/// The elements of HTML (the living standard's and the obsolete ones that pages still use).
package enum Tag: UInt8, Sendable, CaseIterable {
  case a, abbr, acronym, address, ampAd, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound, big
  case blink, blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, command, data
  case datalist, dd, del, desc, details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure
  case font, footer, foreignobject, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr
  case html, i, iframe, image, img, input, ins, kbd, keygen, label, legend, li, link, listing, main, map, mark
  case marquee, math, menu, menuitem, meta, meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup
  case option, output, p, param, picture, plaintext, portal, pre, progress, q, rb, rp, rt, rtc, ruby, s, samp
  case script, search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup
  case svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`
  case video, wbr, xmp
  /// A name that HTML does not know, such as a custom element.
  case other

  /// In lower case.
  package var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { hyphenated("\($0)") }
  static let numbers = NameTable(Array(names.dropLast()))

  /// Without content and end tag (HTML, 13.1.2 "void elements", and the obsolete ones).
  package var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .command, .embed, .frame, .hr, .image, .img, .input, .keygen,
      .link, .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }
}

extension Tag {
  // What the compiler would make compares through witness tables when it is called from other modules.
  @inlinable
  package static func == (first: Tag, second: Tag) -> Bool { first.rawValue == second.rawValue }

  /// Whether white space in it is kept.
  package var isPreformatted: Bool { self == .pre || self == .listing }
}

/// "aria-label" for "ariaLabel".
func hyphenated(_ name: String) -> String {
  name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
}
