import Provenance
import Settings

/// Whether what was read came as something.
struct SourceCondition: Condition {
  static let about = ConditionAbout(
    id: "source",
    summary: "The document that was read: its address, media type and encoding, and its extent: a whole page, the part "
      + "of one that had come when it broke off, or what a feed carries of one. All keys have to be met.",
    keys: ["uri", "mediaType", "charset", "extent"],
    example: "source: {mediaType: [text/html, application/xhtml+xml]}"
  )

  private var uri: Words?
  private var mediaType: Words?
  private var charset: Words?
  private var extent: Choices<Extent>?

  enum Extent: String, CaseIterable {
    case page, part, feed

    init(_ described: SourceDescription.Extent?) {
      switch described {
      case nil: self = .page
      case .part: self = .part
      case .feed: self = .feed
      }
    }

    /// As a document's description has it, where nothing means the whole page.
    var described: SourceDescription.Extent? {
      switch self {
      case .page: nil
      case .part: .part
      case .feed: .feed
      }
    }
  }

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    for entry in try setting.mapping(allowing: Self.about.keys, what: "key of source") {
      switch entry.name {
      case "uri": uri = try Words(entry.value)
      case "mediaType": mediaType = try Words(entry.value)
      case "extent": extent = try Choices(entry.value, what: "extent")
      default: charset = try Words(entry.value)
      }
    }
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    let source = page.article.source
    return mediaType?.matches(source.mediaType) != false && uri?.matches(source.uri) != false
      && charset?.matches(source.charset) != false && extent?.contains(Extent(source.extent)) != false
  }
}
