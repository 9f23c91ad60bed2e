import Provenance

/// All figures, and a line for each article.
struct ComplianceJSONFormat: ReportFormat {
  static let about = About(id: "json", summary: "all figures and a line an article, for programs")
  static let fileExtension = "json"

  private let options: ReportOptions
  private let words: Words
  private var figures: ComplianceFigures
  /// The list that is being written, and whether something is in it.
  private var list = List.articles
  private var isFirst = true

  private enum List: String, CaseIterable { case articles, incidents, pastIncidents }

  init(options: ReportOptions) {
    self.options = options
    words = Words(options.language)
    figures = ComplianceFigures(since: options.earlier)
  }

  mutating func begin(_ header: ReportHeader, into output: inout [UInt8]) {
    JSONWriter.append(to: &output) { writer in
      writer.open(UInt8(ascii: "{"))
      writer.member("schemaVersion", header.schemaVersion)
      writer.member("kind", "compliance")
      writer.member("generated", header.generated)
      writer.member("toolVersion", header.tool.version)
      writer.members("policies", header.policies) { writer, policy in
        writer.object { writer in
          writer.member("name", policy.name)
          writer.member("title", policy.title)
          writer.member("sha256", policy.sha256)
        }
      }
      writer.member("scope") { writer in
        writer.member("from", options.scope.from)
        writer.member("to", options.scope.to)
        writer.member("section", options.scope.section)
        writer.member("policy", options.scope.policy)
      }
      writer.key(list.rawValue)
      writer.open(UInt8(ascii: "["))
    }
  }

  mutating func article(_ article: AuditedArticle, into output: inout [UInt8]) {
    guard let article = options.scope.narrowed(article) else { return }
    figures.count(article)
    let row = ComplianceRow(article, words: words)
    add(to: .articles, &output) { writer in
      writer.object { writer in
        writer.member("uri", row.uri)
        writer.member("title", row.title)
        writer.member("language", row.language)
        writer.member("published", row.published)
        writer.member("section", article.account.section)
        writer.member("authors", article.account.bylines.map(\.name))
        writer.member("verdict", row.verdict.rawValue)
        writer.member("fails", row.findings.map(\.rule))
        writer.member("chain", row.steps)
        writer.member("sha256", row.sha256)
      }
    }
  }

  mutating func incident(_ incident: Incident, into output: inout [UInt8]) {
    guard options.scope.includes(incident) else { return }
    figures.count(incident)
    add(to: .incidents, &output) { $0.incident(incident) }
  }

  mutating func past(_ incident: Incident, into output: inout [UInt8]) {
    guard options.scope.includes(incident) else { return }
    figures.count(past: incident)
    add(to: .pastIncidents, &output) { $0.incident(incident) }
  }

  /// Writes a line into a list; the lists before it are over.
  private mutating func add(to list: List, _ output: inout [UInt8], _ body: (inout JSONWriter) -> Void) {
    open(list, &output)
    output.write(isFirst ? "\n" : ",\n")
    isFirst = false
    JSONWriter.append(to: &output, body)
  }

  private mutating func open(_ wanted: List, _ output: inout [UInt8]) {
    for next in List.allCases.drop(while: { $0 != list }).dropFirst() where list != wanted {
      close(&output)
      JSONWriter.append(to: &output, depth: 2) { writer in
        writer.resume(UInt8(ascii: "]"))
        writer.key(next.rawValue)
        writer.open(UInt8(ascii: "["))
      }
      list = next
      isFirst = true
    }
  }

  private func close(_ output: inout [UInt8]) {
    if !isFirst { output.write("\n") }
  }

  mutating func end(_ summary: AuditReport.Summary, into output: inout [UInt8]) {
    open(.pastIncidents, &output)
    close(&output)
    JSONWriter.append(to: &output, depth: 2) { writer in
      writer.resume(UInt8(ascii: "]"))
      writer.member("totals") { writer in
        writer.member("articles", figures.summary.articles)
        writer.member("passed", figures.summary.passed)
        writer.member("failed", figures.summary.failed)
        writer.member("errors", figures.summary.errors)
        writer.member("warnings", figures.summary.warnings)
        writer.member("notes", figures.summary.notes)
        writer.member("waived", figures.summary.waived)
        writer.member("incidents", figures.summary.incidents)
        writer.member("statingAI", figures.statingAI.articles)
        writer.member("denyingAI", figures.denyingAI.articles)
        writer.member("silent", figures.silent.articles)
      }
      writer.member("trend") { writer in
        writer.member("unit", figures.trend.unit.rawValue)
        writer.tallies("points", figures.trend.points)
        writer.member("undated") { $0.tally(figures.trend.undated) }
      }
      if let changes = figures.changes { writer.member("changes") { $0.changes(changes, now: figures) } }
      writer.members("rules", figures.sortedRules) { writer, rule in
        writer.object { writer in
          writer.member("name", rule.name)
          writer.member("severity", rule.tally.severity.rawValue)
          writer.member("passed", rule.tally.passed)
          writer.member("failed", rule.tally.failed)
          writer.member("waived", rule.tally.waived)
        }
      }
      for (name, breakdown) in figures.breakdowns { writer.tallies(name, breakdown.sorted) }
      writer.close(UInt8(ascii: "}"))
    }
    output.write("\n")
  }
}

extension ComplianceFigures {
  /// In the order of the report.
  var breakdowns: [(name: String, breakdown: ComplianceBreakdown)] {
    [
      ("sections", sections), ("authors", authors), ("activities", activities), ("tools", tools),
      ("language-pairs", languagePairs), ("placements", placements), ("wordings", wordings),
    ]
  }
}

extension JSONWriter {
  fileprivate mutating func tally(_ tally: ComplianceTally) {
    member("articles", tally.articles)
    member("passed", tally.passed)
  }

  fileprivate mutating func tallies(_ name: String, _ tallies: [(name: String, tally: ComplianceTally)]) {
    members(name, tallies) { writer, item in
      writer.object { writer in
        writer.member("name", item.name)
        writer.tally(item.tally)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func incident(_ incident: Incident) {
    object { writer in
      writer.member("uri", incident.uri)
      writer.member("code", incident.code.rawValue)
      writer.member("message", incident.message)
      writer.member("published", incident.published)
      guard let history = incident.history else { return }
      writer.member("first", history.first)
      writer.member("last", history.last)
      writer.member("times", history.times)
      writer.member("ended", history.ended)
    }
  }

  fileprivate mutating func changes(_ changes: ComplianceChanges, now figures: ComplianceFigures) {
    member("since", changes.earlier.generated)
    member("before") { $0.tally(changes.earlier.tally) }
    member("new") { $0.tally(changes.new) }
    member("gone", changes.gone)
    member("altered", changes.altered)
    member("nowFail", changes.brokenCount)
    member("nowComply", changes.mendedCount)
    members("rules", changes.rules(now: figures.rules)) { writer, rule in
      writer.object { writer in
        writer.member("name", rule.name)
        writer.member("before", rule.then)
        writer.member("now", rule.now)
      }
    }
    turns("failing", changes.broken)
    turns("complying", changes.mended)
  }

  private mutating func turns(_ name: String, _ turns: [ComplianceChanges.Turn]) {
    members(name, turns) { writer, turn in
      writer.object { writer in
        writer.member("uri", turn.uri)
        writer.member("title", turn.title)
        writer.member("rules", turn.rules)
      }
    }
  }
}
