public import Provenance
public import Settings

/// An article as a rule's or a policy's examples give it: in short notation, or as a document for the whole pipeline.
public struct Example: Sendable {
  static let articleKeys = [
    "language", "title", "section", "publisher", "published", "modified", "canonical", "url", "media-type", "extent",
    "claims",
    "bylines", "credits", "captions", "notes", "translations", "discrepancies", "metas", "things", "words", "labels",
  ]
  static let keys = articleKeys + ["text", "html", "file", "options", "rules", "today"]

  /// How it should turn out.
  public enum Expectation: String, Sendable, CaseIterable {
    case passes, fails
    case notApplicable = "not-applicable"
  }

  public let expectation: Expectation
  /// The options that a rule's example sets.
  let options: [Setting.Entry]
  /// The rules that fail, where a policy's example says which.
  public let rules: [String]?
  /// The document to be read and searched, where the example gives one; otherwise its account is given.
  public let document: Document?
  public let setting: Setting
  let today: String
  private let article: Article?
  private let account: Account?

  init(
    _ setting: Setting,
    base: Setting?,
    expectation: Expectation,
    files: PolicyFiles
  ) throws(SettingsError) {
    self.expectation = expectation
    self.setting = setting
    _ = try setting.mapping(allowing: Self.keys, what: "key of an example")
    let merged = Self.merged(setting, over: base)
    options = try merged["options"]?.mapping() ?? []
    rules = try merged["rules"]?.strings()
    today = try merged["today"].map(readDay) ?? "2026-11-25"
    if let path = merged["file"] {
      document = try Self.document(path, of: merged, files: files)
      article = nil
      account = nil
    } else if let words = merged["text"] ?? merged["html"] {
      let isHTML = merged["html"] != nil
      document = Document(
        uri: merged["url"]?.scalar ?? (isHTML ? "example.html" : "example.txt"),
        bytes: Array(try words.string().utf8),
        mediaType: isHTML ? "text/html" : "text/plain",
        language: merged["language"]?.scalar
      )
      article = nil
      account = nil
    } else {
      let builder = try ExampleBuilder(merged)
      document = nil
      article = builder.article
      account = builder.account
    }
  }

  /// The article and its account. A document is read by `read`, as an audit would.
  public func page(
    reading read: (Document) throws(SettingsError) -> (Article, Account)
  ) throws(SettingsError) -> (Article, Account) {
    if let article, let account { return (article, account) }
    guard let document else { throw setting.error("the example gives no article") }
    return try read(document)
  }

  /// A document beside the file that names it.
  private static func document(
    _ path: Setting,
    of example: Setting,
    files: PolicyFiles
  ) throws(SettingsError) -> Document {
    let file = resolved(try path.string(), from: path.path)
    guard let bytes = try files.read(file) else { throw path.error("there is no file '\(file)'") }
    return Document(uri: example["url"]?.scalar ?? file, bytes: bytes, language: example["language"]?.scalar)
  }

  private static func merged(_ setting: Setting, over base: Setting?) -> Setting {
    guard let base, case .mapping(let below) = base.value else { return setting }
    guard case .mapping(let above) = setting.value else { return base }
    var result = setting
    result.value = .mapping(below.filter { entry in !above.contains { $0.name == entry.name } } + above)
    return result
  }

  /// Reads `{base: {…}, passes: […], fails: […], not-applicable: […]}`.
  static func all(_ setting: Setting?, files: PolicyFiles = .disk) throws(SettingsError) -> [Example] {
    guard let setting else { return [] }
    let names = Expectation.allCases.map(\.rawValue) + ["base"]
    var examples: [Example] = []
    let base = setting["base"]
    if let base { _ = try base.mapping(allowing: keys, what: "key of an example") }
    for entry in try setting.mapping(allowing: names, what: "kind of example") {
      guard let expectation = Expectation(rawValue: entry.name) else { continue }
      for item in try entry.value.list() {
        examples.append(try Example(item, base: base, expectation: expectation, files: files))
      }
    }
    return examples
  }
}
