import Provenance

/// The pieces of which `TextFormat` makes a report.
struct TextPage: Sendable {
  let words: Words
  let terminal: Terminal
  let showsPasses: Bool

  private static let quoteLimit = 240

  /// One line, and what is the matter beneath it.
  func short(_ article: AuditedArticle) -> String {
    let title = article.account.title.map(Terminal.plain) ?? ""
    var lines = "\(mark(article.verdict)) \(Terminal.plain(article.source.uri))"
    if !title.isEmpty { lines += terminal.styled("  " + Terminal.shortened(title, to: 60), .dim) }
    lines += "\n"
    for finding in listed(article.findings) { lines += self.finding(finding, in: article, indent: "    ") }
    if showsPasses { lines += passes(article.findings, indent: "    ") }
    return lines
  }

  /// All that a person wants to see of one article.
  func full(_ article: AuditedArticle, policies: [String]) -> String {
    let isJudged = !policies.isEmpty || !article.findings.isEmpty
    let verdict = isJudged ? words["verdict.\(article.verdict.rawValue)"] : words["html.no-policy"]
    let style: Terminal.Style = article.verdict == .pass ? .greenBold : .redBold
    let symbol = article.verdict == .pass ? "✓" : "✗"
    var lines = terminal.styled("\(symbol) \(verdict)", style)
    let tally = words.tally(article.findings)
    if !tally.isEmpty { lines += " · " + tally }
    lines += "\n"
    if let title = article.account.title {
      lines += terminal.wrapped(Terminal.plain(title), indent: "  ", style: .bold)
    }
    lines += terminal.styled("  " + Terminal.plain(article.source.uri), .dim) + "\n"
    if !policies.isEmpty {
      let list = policies.map(Terminal.plain).joined(separator: ", ")
      lines += terminal.styled("  \(words["label.policy"]): \(list)", .dim) + "\n"
    }
    lines += account(article.account)
    lines += makers(article.account)
    if !policies.isEmpty || !article.findings.isEmpty { lines += findings(article) }
    return lines
  }

  func incident(_ incident: Incident) -> String {
    let code = terminal.styled("! \(incident.code.rawValue)", .yellow)
    return "\(code)  \(Terminal.plain(incident.uri)): \(Terminal.plain(incident.message))\n"
  }

  /// The last line of a run over several articles.
  func summary(_ summary: AuditReport.Summary) -> String {
    guard summary.articles + summary.incidents > 0 else { return words["label.nothing"] + "\n" }
    var parts = [words.count("articles", summary.articles)]
    if summary.passed > 0 { parts.append(words.count("passed", summary.passed)) }
    if summary.failed > 0 { parts.append(terminal.styled(words.count("failed", summary.failed), .red)) }
    if summary.errors > 0 { parts.append(words.count("errors", summary.errors)) }
    if summary.warnings > 0 { parts.append(words.count("warnings", summary.warnings)) }
    if summary.notes > 0 { parts.append(words.count("notes", summary.notes)) }
    if summary.waived > 0 { parts.append(words.count("waived", summary.waived)) }
    if let known = summary.baselined { parts.append(words.count("baselined", known)) }
    if summary.incidents > 0 { parts.append(terminal.styled(words.count("incidents", summary.incidents), .yellow)) }
    return "\n" + parts.joined(separator: " · ") + "\n"
  }

  private func mark(_ verdict: AuditedArticle.Verdict) -> String {
    verdict == .pass
      ? terminal.styled("✓ " + words["verdict-short.pass"], .green)
      : terminal.styled("✗ " + words["verdict-short.fail"], .redBold)
  }

  private func heading(_ key: String) -> String {
    "\n" + terminal.styled(words["heading.\(key)"], .bold) + "\n"
  }

  private func account(_ account: Account) -> String {
    guard !account.claims.isEmpty else { return "\n  " + words["label.no-claims"] + "\n" }
    let steps = words.steps(of: account).map(Terminal.plain)
    var lines = ""
    if !steps.isEmpty {
      lines += heading("chain") + terminal.wrapped(steps.joined(separator: " → "), indent: "  ")
    }
    lines += heading("claims")
    for claim in account.claims {
      let confidence = Int((max(0, min(1, claim.confidence)) * 100).rounded())
      lines += terminal.wrapped(
        "\(Terminal.plain(words.phrase(claim))) \(terminal.styled("\(confidence) %", .dim))",
        indent: "    ",
        first: "  • "
      )
      for evidence in claim.evidence.prefix(1) { lines += quote(evidence, indent: "    ") }
    }
    if !account.discrepancies.isEmpty {
      lines += heading("discrepancies")
      for discrepancy in account.discrepancies {
        lines += terminal.wrapped(Terminal.plain(discrepancy.message), indent: "    ", first: "  • ")
        for evidence in discrepancy.evidence { lines += quote(evidence, indent: "    ") }
      }
    }
    return lines
  }

  /// Who is named, which pictures are credited, what was noted: a line each.
  private func makers(_ account: Account) -> String {
    var rows: [(String, String)] = []
    for byline in account.bylines {
      var parts = [byline.name]
      if let organization = byline.organization { parts.append(organization) }
      if let email = byline.email { parts.append(email) }
      if byline.emailObfuscated == true { parts.append(words["html.email-obfuscated"]) }
      rows.append((words["byline-role.\(byline.role.rawValue)"], parts.joined(separator: ", ")))
    }
    for credit in account.credits {
      let holders = credit.holders.isEmpty ? credit.text : credit.holders.joined(separator: ", ")
      rows.append((words["credit-kind.\(credit.kind.rawValue)"], holders))
    }
    for note in account.notes {
      rows.append((words["note-kind.\(note.kind.rawValue)"], Terminal.shortened(note.text, to: Self.quoteLimit)))
    }
    guard !rows.isEmpty else { return "" }
    return heading("made-by")
      + rows.map { label, text in
        terminal.wrapped("\(label): \(Terminal.plain(text))", indent: "    ", first: "  • ")
      }.joined()
  }

  private func findings(_ article: AuditedArticle) -> String {
    var lines = heading("findings")
    let listed = listed(article.findings)
    if listed.isEmpty { lines += "  " + words["label.no-findings"] + "\n" }
    for finding in listed { lines += self.finding(finding, in: article, indent: "  ") }
    return lines + passes(article.findings, indent: "  ")
  }

  /// What fails, the worst first, then what a baseline knows, then what is waived.
  private func listed(_ findings: [Finding]) -> [Finding] {
    let failing = Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.isOpen && $0.severity == severity }
    }
    return failing + findings.filter { $0.status == .fail && !$0.isOpen } + findings.filter { $0.status == .waived }
  }

  private func finding(_ finding: Finding, in article: AuditedArticle, indent: String) -> String {
    let style: Terminal.Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .blue
    let label = terminal.styled(words.label(finding), finding.isOpen ? style : .dim)
    var lines = "\(indent)\(label) \(terminal.styled(finding.rule, .bold))\n"
    lines += terminal.wrapped(Terminal.plain(finding.message), indent: indent + "  ")
    guard finding.isOpen else { return lines }
    for evidence in finding.evidence.prefix(3) {
      lines += quote(evidence, indent: indent + "  ", uri: article.source.uri)
    }
    if let fix = finding.fix {
      lines += terminal.wrapped("\(words["label.fix"]): \(Terminal.plain(fix))", indent: indent + "  ")
    }
    if let references = finding.references, !references.isEmpty {
      let list = references.map(Terminal.plain).joined(separator: " ")
      lines += "\(indent)  " + terminal.styled("\(words["label.see"]): \(list)", .dim) + "\n"
    }
    return lines
  }

  private func quote(_ evidence: Evidence, indent: String, uri: String? = nil) -> String {
    let quote = Terminal.shortened(Terminal.plain(evidence.quote), to: Self.quoteLimit)
    var place = words["placement.\(evidence.placement.rawValue)"]
    if let position = evidence.place {
      place = (uri.map { Terminal.plain($0) + ":" } ?? "") + "\(position.line):\(position.column), \(place)"
    }
    return terminal.wrapped("“\(quote)” (\(place))", indent: indent + "│ ")
  }

  private func passes(_ findings: [Finding], indent: String) -> String {
    let passing = findings.filter { $0.status == .pass }
    let others = findings.filter { $0.status == .notApplicable }
    if showsPasses {
      return (passing + others).map { finding in
        let label = terminal.styled(words["status.\(finding.status.rawValue)"], finding.status == .pass ? .green : .dim)
        return "\(indent)\(label) \(finding.rule)\n"
      }.joined()
    }
    var parts: [String] = []
    if !passing.isEmpty { parts.append(words.count("rules-pass", passing.count)) }
    if !others.isEmpty { parts.append(words.count("not-applicable", others.count)) }
    return parts.isEmpty ? "" : indent + terminal.styled(parts.joined(separator: ", "), .dim) + "\n"
  }
}
