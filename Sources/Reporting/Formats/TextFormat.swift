import Provenance

/// For a person at a terminal: the verdict first, then what the page says, then what is the matter.
///
/// A single article is shown in full. Of several, one that passes takes one line.
struct TextFormat: ReportFormat {
  static let about = About(id: "text", summary: "for a terminal: the verdict, what the page says, what is the matter")
  static let fileExtension = "txt"
  static let needsPlaces = true

  private let options: ReportOptions
  private let page: TextPage
  private var titles: [String] = []
  /// The first article, until it is known whether another one follows.
  private var only: AuditedArticle?
  private var count = 0

  init(options: ReportOptions) {
    self.options = options
    page = TextPage(
      words: Words(options.language),
      terminal: Terminal(usesColour: options.usesColour, width: options.width),
      showsPasses: options.showsPasses
    )
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    titles = header.policies.map(\.title)
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    count += 1
    if count == 1 {
      only = article
      return
    }
    release(into: &output)
    output.append(contentsOf: page.short(article).utf8)
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    release(into: &output)
    output.append(contentsOf: page.incident(incident).utf8)
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    if let only, count == 1 {
      output.append(contentsOf: page.full(only, policies: titles).utf8)
    } else {
      output.append(contentsOf: page.summary(summary).utf8)
    }
  }

  private mutating func release(into output: inout [UInt8]) {
    guard let first = only else { return }
    output.append(contentsOf: page.short(first).utf8)
    only = nil
  }
}
