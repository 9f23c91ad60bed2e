import Provenance

/// The report for an editor's or a regulator's table: one file for a browser and for paper.
///
/// It reads without script; a small one, allowed by its hash, filters and sorts the list.
struct ComplianceHTMLFormat: ReportFormat {
  static let about = About(id: "html", summary: "for an editor's or a regulator's table, in a browser and on paper")
  static let fileExtension = "html"
  static let needsPlaces = false

  private static let incidentLimit = 200

  private let listLimit: Int
  private let options: ReportOptions
  private let words: Words
  private var header: ReportHeader?
  private var figures: ComplianceFigures
  private var failing: [ComplianceRow] = []
  private var passing: [ComplianceRow] = []
  private var incidents: [Incident] = []

  init(options: ReportOptions) { self.init(options: options, listLimit: 500) }

  init(options: ReportOptions, listLimit: Int) {
    self.listLimit = listLimit
    self.options = options
    words = Words(options.language)
    figures = ComplianceFigures(since: options.earlier)
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { self.header = header }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    guard let article = options.scope.narrowed(article) else { return }
    figures.count(article)
    if article.verdict == .fail {
      if failing.count < listLimit { failing.append(ComplianceRow(article, words: words)) }
    } else if passing.count < listLimit {
      passing.append(ComplianceRow(article, words: words))
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    guard options.scope.includes(incident) else { return }
    figures.count(incident)
    if incidents.count < Self.incidentLimit { incidents.append(incident) }
  }

  mutating func past(_ incident: Incident, into output: inout [UInt8]) {
    if options.scope.includes(incident) { figures.count(past: incident) }
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    let templates = HTMLTemplates.shared
    let page = CompliancePage(figures: figures, header: header, scope: options.scope, words: words)
    let rows = (failing + passing).prefix(listLimit)
    templates.render("head", page.head(policy: templates.compliancePolicy), into: &output)
    output.write("<style>\(templates.complianceStyle)</style>\n</head>\n<body>\n")
    templates.render("compliance", page.fields(rows: Array(rows), incidents: incidents), into: &output)
    output.write("<script>\(templates.complianceScript)</script>\n</body>\n</html>\n")
  }
}
