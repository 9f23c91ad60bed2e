/// What a page says about its own making: all that detection finds, before any policy judges it.
public struct Account: Sendable, Hashable, Codable {
  /// The title as a reader sees it, without the site's name.
  public var title: String?
  /// BCP 47.
  public var language: String?
  /// From the broadest to the narrowest ("National", "Diplomacy").
  public var section: [String] = []
  public var publisher: String?
  /// ISO 8601, with the zone where the page gives one.
  public var published: String?
  /// ISO 8601, with the zone where the page gives one.
  public var modified: String?
  public var canonical: String?
  /// The page's other language versions: BCP 47 language → address.
  public var translations: [Translation] = []
  public var isPaywalled: Bool?
  public var bylines: [Byline] = []
  public var credits: [Credit] = []
  public var notes: [Note] = []
  public var claims: [Claim] = []
  public var chain = ProvenanceChain()
  public var discrepancies: [Discrepancy] = []

  public struct Translation: Sendable, Hashable, Codable {
    public var language: String
    public var url: String
    public init(language: String, url: String) {
      self.language = language
      self.url = url
    }
  }

  public init() {}
}
