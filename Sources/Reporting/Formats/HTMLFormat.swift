import Provenance

/// One file for a browser: no network, no script, everything of a page escaped.
///
/// Articles that fail come first. Beyond what a browser opens at once, articles are listed, then counted; the JSON
/// report has them all.
struct HTMLFormat: ReportFormat {
  static let about = About(
    id: "html",
    summary: "one file for a browser, with the article's text and the evidence in it"
  )
  static let fileExtension = "html"
  static let needsPlaces = true
  static let needsText = true

  private static let sectionLimit = 200
  private static let sectionBytes = 20 << 20
  private static let rowLimit = 2_000

  private let words: Words
  private var header: ReportHeader?
  private var incidents: [Incident] = []
  private var failing = Group()
  private var passing = Group()
  private var count = 0
  private var only: AuditedArticle?

  private struct Group {
    var rows: [Row] = []
    var sections: [[UInt8]] = []
    var bytes = 0
  }

  /// An article in the list.
  private struct Row {
    var number: Int
    var isLinked: Bool
    var verdict: AuditedArticle.Verdict
    var name: String
    var uri: String
    var language: String?
    var tally: String
  }

  init(options: ReportOptions) { words = Words(options.language) }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) { self.header = header }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    count += 1
    if count == 1 {
      only = article
      return
    }
    if let first = only { add(first, number: 1) }
    only = nil
    add(article, number: count)
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    if incidents.count < Self.rowLimit { incidents.append(incident) }
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    head(into: &output)
    if let only {
      page(summary, rows: [], more: 0, into: &output)
      section(of: only, number: 1, level: 1, into: &output)
    } else {
      let room = max(0, Self.sectionLimit - failing.sections.count)
      let rows =
        failing.rows.map { fields($0, isLinked: $0.isLinked) }
        + passing.rows.enumerated().map { fields($1, isLinked: $1.isLinked && $0 < room) }
      let kept = failing.sections.count + min(room, passing.sections.count)
      page(summary, rows: Array(rows.prefix(Self.rowLimit)), more: count - kept, into: &output)
      for section in failing.sections { output += section }
      for section in passing.sections.prefix(room) { output += section }
    }
    foot(into: &output)
  }

  private mutating func add(_ article: AuditedArticle, number: Int) {
    if article.verdict == .fail { add(article, number, to: \.failing) } else { add(article, number, to: \.passing) }
  }

  private mutating func add(_ article: AuditedArticle, _ number: Int, to group: WritableKeyPath<Self, Group>) {
    var isLinked = false
    if self[keyPath: group].sections.count < Self.sectionLimit, self[keyPath: group].bytes < Self.sectionBytes {
      var bytes: [UInt8] = []
      section(of: article, number: number, level: 2, into: &bytes)
      self[keyPath: group].bytes += bytes.count
      self[keyPath: group].sections.append(bytes)
      isLinked = true
    }
    guard self[keyPath: group].rows.count < Self.rowLimit else { return }
    self[keyPath: group].rows.append(
      Row(
        number: number,
        isLinked: isLinked,
        verdict: article.verdict,
        name: article.account.title ?? article.source.uri,
        uri: article.source.uri,
        language: HTMLQuotes.tag(article.account.language),
        tally: words.tally(article.findings)
      )
    )
  }

  private func fields(_ row: Row, isLinked: Bool) -> Fields {
    [
      "number": row.number, "isLinked": isLinked, "verdict": row.verdict.rawValue,
      "verdictWords": words["verdict.\(row.verdict.rawValue)"], "name": row.name, "uri": row.uri,
      "hasLanguage": row.language != nil, "language": row.language ?? "", "tally": row.tally,
    ]
  }

  private func section(of article: AuditedArticle, number: Int, level: Int, into output: inout [UInt8]) {
    let section = HTMLArticle(
      article: article,
      id: "a\(number)",
      level: level,
      policies: header?.policies.map(\.title) ?? [],
      words: words
    )
    HTMLTemplates.shared.render("article", section.fields(), into: &output)
  }

  private func head(into output: inout [UInt8]) {
    let title = only.map { $0.account.title ?? $0.source.uri }
    let templates = HTMLTemplates.shared
    templates.render(
      "head",
      [
        "lang": words.language, "policy": templates.policy, "version": header?.tool.version ?? "",
        "title": [words["heading.report"], title].compactMap(\.self).joined(separator: ": "),
      ],
      into: &output
    )
    output.write("<style>\(templates.style)</style>\n</head>\n<body>\n")
  }

  private func page(_ summary: AuditReport.Summary, rows: [Fields], more: Int, into output: inout [UInt8]) {
    let titles = header?.policies.map(\.title).joined(separator: ", ") ?? ""
    let page = TextPage(words: words, terminal: Terminal(usesColour: false, width: 100), showsPasses: false)
    HTMLTemplates.shared.render(
      "page",
      [
        "skip": words["html.skip"], "tool": words["html.tool"], "report": words["heading.report"],
        "generated": header?.generated ?? "", "time": time, "several": only == nil,
        "overall": summary.failed == 0 && summary.incidents == 0 ? "pass" : "fail", "overallWords": overall(summary),
        "counts": Terminal.plain(page.summary(summary)),
        "held": titles.isEmpty ? words["html.no-policy"] : words.fill("html.rules-of", ["policies": titles]),
        "hasIncidents": !incidents.isEmpty, "incidentsHeading": words["heading.incidents"],
        "hasMoreIncidents": summary.incidents > incidents.count,
        "moreIncidents": words.count("left-out", max(0, summary.incidents - incidents.count)),
        "incidents": incidents.map { incident -> Fields in
          ["code": incident.code.rawValue, "uri": incident.uri, "message": incident.message]
        },
        "articlesHeading": words["heading.articles"], "verdictHeading": words["html.verdict"],
        "articleHeading": words["html.article"], "findingsHeading": words["heading.findings"], "rows": rows,
        "hasMore": more > 0, "more": words.count("left-out", more),
      ],
      into: &output
    )
  }

  private func overall(_ summary: AuditReport.Summary) -> String {
    if summary.articles == 0 { return words["label.nothing"] }
    guard summary.failed > 0 else { return words[summary.incidents == 0 ? "verdict.all" : "verdict.rest"] }
    return words.fill("verdict.some", ["failed": String(summary.failed), "articles": String(summary.articles)])
  }

  private func foot(into output: inout [UInt8]) {
    let made = ["time": time, "version": header?.tool.version ?? ""]
    let policies = (header?.policies ?? []).map { policy in
      words.fill("html.fingerprint", ["name": policy.name, "sha256": policy.sha256])
    }
    HTMLTemplates.shared.render(
      "foot",
      ["method": words["html.method"], "made": words.fill("html.generated", made), "policies": policies],
      into: &output
    )
  }

  private var time: String { HTMLTime.readable(header?.generated ?? "") }
}
