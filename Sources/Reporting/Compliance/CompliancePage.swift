import Provenance

/// A compliance report as fields for its template.
struct CompliancePage {
  let figures: ComplianceFigures
  let header: ReportHeader?
  let scope: ComplianceScope
  let words: Words

  /// How many names a breakdown shows; the rest is in the JSON report.
  private static let nameLimit = 25

  func head(policy: String) -> Fields {
    ["lang": words.language, "policy": policy, "version": header?.tool.version ?? "", "title": title]
  }

  func fields(rows: [ComplianceRow], incidents: [Incident]) -> Fields {
    let text = TextPage(words: words, terminal: Terminal(usesColour: false, width: 100), showsPasses: false)
    var fields: Fields = [
      "skip": words["html.skip"], "tool": words["html.tool"], "title": title, "period": period,
      "generated": header?.generated ?? "", "time": HTMLTime.readable(header?.generated ?? ""), "held": held,
      "rate": percent(figures.all.permille),
      "rateWords": words.count("rate", figures.summary.articles),
      "counts": Terminal.plain(text.summary(figures.summary)), "shares": shares(),
      "hasRules": !figures.rules.isEmpty, "rules": rules(), "breakdowns": breakdowns(),
      "hasIncidents": !incidents.isEmpty || pastIncidents != nil, "hasReasons": !incidents.isEmpty,
      "hasPast": pastIncidents != nil, "past": pastIncidents ?? "",
      "reasons": reasons.map { ["name": $0.name, "count": grouped($0.count)] as Fields },
      "incidents": incidents.map { incident -> Fields in
        ["code": incident.code.rawValue, "uri": incident.uri, "message": incident.message]
      },
      "hasMoreIncidents": figures.summary.incidents > incidents.count,
      "moreIncidents": words.fill(
        "compliance.more-incidents",
        ["count": grouped(max(0, figures.summary.incidents - incidents.count))]
      ),
      "articles": rows.map(article), "hasMoreArticles": figures.summary.articles > rows.count,
      "moreArticles": words.fill(
        "compliance.more-articles",
        ["count": grouped(max(0, figures.summary.articles - rows.count))]
      ),
      "method": words["compliance.method"].split(separator: "\n").map(String.init),
      "policies": (header?.policies ?? []).map { policy in
        "\(policy.title): " + words.fill("html.fingerprint", ["name": policy.name, "sha256": policy.sha256])
      },
      "made": words.fill(
        "html.generated",
        ["time": HTMLTime.readable(header?.generated ?? ""), "version": header?.tool.version ?? ""]
      ),
      "shownWords": words["compliance.shown"],
    ]
    for (field, key) in Self.labels { fields[field] = words["compliance.\(key)"] }
    fields.merge(ComplianceChart(trend: figures.trend, words: words).fields()) { $1 }
    fields.merge(changes()) { $1 }
    return fields
  }

  var title: String { words["compliance.title"] }

  /// What the report is limited to, in words.
  var period: String {
    let span = figures.trend.span
    var parts: [String] = []
    if let from = scope.from ?? span?.first, let to = scope.to ?? span?.last {
      parts.append(words.fill("compliance.period", ["from": from, "to": to]))
    } else {
      parts.append(words["compliance.all-time"])
    }
    if let section = scope.section { parts.append(words.fill("compliance.section", ["section": section])) }
    if let policy = scope.policy { parts.append(words.fill("compliance.policy", ["policy": policy])) }
    return parts.joined(separator: ", ")
  }

  var held: String {
    let titles = (header?.policies ?? []).map(\.title)
    return titles.isEmpty
      ? words["html.no-policy"] : words.fill("html.rules-of", ["policies": titles.joined(separator: ", ")])
  }

  /// A name as a reader wants it: a language pair, a placement, an activity in words.
  func name(_ name: String, in breakdown: String) -> String {
    switch breakdown {
    case "language-pairs":
      name.split(separator: " ").map { $0 == "→" ? "→" : words.name(ofLanguage: String($0)) }.joined(separator: " ")
    case "placements": words["placement.\(name)"]
    case "activities": words["activity-title.\(name)"]
    case "wordings": "“\(name)”"
    default: name
    }
  }

  /// Why articles could not be audited, in words.
  var reasons: [(name: String, count: Int)] {
    figures.sortedIncidents.map { (words["incident-title.\($0.code.rawValue)"], $0.count) }
  }

  /// How many could not be audited at first, in words; nil where none was so.
  var pastIncidents: String? {
    let count = figures.pastIncidents
    return count == 0 ? nil : words.fill("compliance.past-incidents", ["count": grouped(count)])
  }

  private static let labels: KeyValuePairs<String, String> = [
    "transparencyHeading": "transparency", "rulesHeading": "rules", "listHeading": "list",
    "methodHeading": "method-title", "inForceHeading": "in-force", "incidentsHeading": "incidents",
    "reasonColumn": "col-reason", "timesColumn": "col-times",
    "nameColumn": "col-name", "articlesColumn": "col-articles", "complyColumn": "col-comply",
    "rateColumn": "col-rate", "ruleColumn": "col-rule", "failedColumn": "col-failed", "waivedColumn": "col-waived",
    "articleColumn": "col-article", "publishedColumn": "col-published", "sectionColumn": "col-section",
    "verdictColumn": "col-verdict", "filterWords": "filter-words", "filterVerdict": "filter-verdict",
    "allWords": "all", "sortWords": "sort",
  ]

  private func shares() -> [Fields] {
    let articles = figures.summary.articles
    let shares = [
      ("stating-ai", figures.statingAI.articles), ("denying-ai", figures.denyingAI.articles),
      ("silent", figures.silent.articles),
    ]
    return shares.map { key, count in
      let permille = articles == 0 ? nil : (count * 1_000 + articles / 2) / articles
      return ["share": percent(permille), "words": words["compliance.\(key)"], "count": grouped(count)]
    }
  }

  private func rules() -> [Fields] {
    figures.sortedRules.map { name, tally in
      [
        "name": name, "summary": header?.rule(name)?.summary ?? "", "kind": tally.severity.rawValue,
        "label": words["severity.\(tally.severity.rawValue)"], "failed": grouped(tally.failed),
        "waived": grouped(tally.waived), "passed": grouped(tally.passed), "rate": percent(tally.permille),
        "bar": (tally.permille ?? 0) / 10,
      ]
    }
  }

  private func breakdowns() -> [Fields] {
    figures.breakdowns.compactMap { key, breakdown in
      let sorted = breakdown.sorted
      guard !sorted.isEmpty else { return nil }
      let rest = sorted.dropFirst(Self.nameLimit)
      let restArticles = rest.reduce(breakdown.others.articles) { $0 + $1.tally.articles }
      return [
        "heading": words["compliance.\(key)"],
        "rows": sorted.prefix(Self.nameLimit).map { name, tally -> Fields in
          [
            "name": self.name(name, in: key), "articles": grouped(tally.articles), "passed": grouped(tally.passed),
            "rate": percent(tally.permille), "bar": (tally.permille ?? 0) / 10,
          ]
        },
        "hasMore": restArticles > 0,
        "more": words.fill(
          "compliance.more-names",
          ["count": grouped(rest.count), "articles": grouped(restArticles)]
        ),
      ]
    }
  }

  private func article(_ row: ComplianceRow) -> Fields {
    [
      "verdict": row.verdict.rawValue, "verdictWords": words["verdict.\(row.verdict.rawValue)"],
      "published": row.published, "hasLanguage": row.language != nil, "language": row.language ?? "",
      "title": row.title, "uri": row.uri, "hasSteps": !row.steps.isEmpty,
      "steps": row.steps.joined(separator: " → "), "authors": row.authors, "section": row.section,
      "sha256": row.sha256,
      "findings": row.findings.prefix(8).map { finding -> Fields in
        [
          "kind": finding.severity.rawValue, "label": words["severity.\(finding.severity.rawValue)"],
          "message": finding.message, "rule": finding.rule,
          "quotes": finding.evidence.prefix(2).map { Terminal.shortened(Terminal.plain($0.quote), to: 300) },
        ]
      },
    ]
  }
}
