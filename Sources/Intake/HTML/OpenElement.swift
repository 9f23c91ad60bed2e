import Markup

/// An element whose end tag has not been read.
struct OpenElement {
  var element: Int
  var tag: Tag
  var isHidden = false
  /// A `details` that shows only its summary.
  var isClosed = false
  var isLinked = false
  var keepsWhiteSpace = false
  /// Its words are no words of the page: code, or read elsewhere.
  var isSilent = false
  /// One more than the index in the page's languages; zero for the page's own.
  var language: UInt8 = 0

  init(element: Int, tag: Tag, parent: OpenElement?) {
    self.element = element
    self.tag = tag
    if let parent {
      isHidden = parent.isHidden || (parent.isClosed && tag != .summary)
      isLinked = parent.isLinked
      keepsWhiteSpace = parent.keepsWhiteSpace
      isSilent = parent.isSilent
      language = parent.language
    }
    switch tag {
    case .noscript, .template, .audio, .video, .canvas, .object, .datalist, .rp: isHidden = true
    case .details: isClosed = true
    case .pre, .textarea, .listing, .xmp, .plaintext: keepsWhiteSpace = true
    case .script, .style, .svg, .title, .iframe, .noembed, .noframes: isSilent = true
    default: break
    }
  }
}

extension Tag {
  /// Whether its words stand apart from those around it.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .br, .button, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .frameset, .h1, .h2, .h3, .h4, .h5, .h6,
      .head, .header, .hgroup, .hr, .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p,
      .plaintext, .pre, .search, .section, .select, .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead,
      .tr, .ul, .xmp, .audio, .video, .object, .noscript, .iframe:
      true
    default: false
    }
  }
}
