public import Provenance

/// The third stage: an account and policies in, findings out.
public struct Judge: Sendable {
  let policies: [Policy]

  public init(policies: [Policy]) { self.policies = policies }

  /// What the policies find: one finding for each rule that is on, policy by policy.
  ///
  /// - Parameter day: today (YYYY-MM-DD). Waivers end by it, and an article without a date is held to its policy.
  public func findings(for account: Account, of article: Article, on day: String) -> [Finding] {
    let page = Page(article: article, account: account, today: day)
    var findings: [Finding] = []
    let hearing = article.waivers.isEmpty ? [] : policies.filter { $0.inlineWaivers.hears(article) }
    var inSource = InlineWaiverUse(hearing.isEmpty ? [] : article.waivers, on: day)
    for policy in policies { policy.judge(page, &inSource, into: &findings) }
    guard !hearing.isEmpty else { return findings }
    for fault in inSource.faults(rules: Set(hearing.flatMap(\.resolution.ruleIDs))) {
      findings += hearing.lazy.compactMap { $0.finding(of: fault, on: page) }.prefix(1)
    }
    return findings
  }

  /// Fails where a rule of severity error fails that no baseline knows; `--fail-on` decides an audit's exit code, not the verdict.
  public static func verdict(_ findings: [Finding]) -> AuditedArticle.Verdict {
    findings.contains { $0.isOpen && $0.severity == .error } ? .fail : .pass
  }
}

extension Policy {
  fileprivate func judge(_ page: Page, _ inSource: inout InlineWaiverUse, into findings: inout [Finding]) {
    let start = findings.count
    let matching = overrides.indices.filter { overrides[$0].match.matches(page) }
    var failed: [String] = []
    var yielding: [Int] = []
    var waived: [(waiver: Waiver, rule: String)] = []
    for rule in judged {
      let variant = rule.overrides.last { matching.contains($0.override) }?.variant ?? rule.base
      guard let severity = variant.severity else { continue }
      var found = Found()
      let outcome = variant.outcome(on: page, &found)
      if outcome == .fail {
        failed.append(rule.id)
        if !rule.yieldsTo.isEmpty { yielding.append(findings.count) }
        findings.append(failure(rule, severity, page, found, &waived, &inSource))
      } else {
        findings.append(
          Finding(
            rule: rule.id,
            policy: name,
            status: outcome == .pass ? .pass : .notApplicable,
            severity: severity,
            message: outcome == .notInForce ? messages.notInForce : rule.expected,
            references: rule.references.isEmpty ? nil : rule.references,
            evidence: outcome == .pass ? page.evidence(of: found.items) : []
          )
        )
      }
    }
    settle(yielding, failed: failed, in: &findings)
    keepWaivers(waived, of: findings[start...].count, page, into: &findings)
  }

  private func failure(
    _ rule: JudgedRule,
    _ severity: Severity,
    _ page: Page,
    _ found: Found,
    _ waived: inout [(waiver: Waiver, rule: String)],
    _ inSource: inout InlineWaiverUse
  ) -> Finding {
    let evidence = page.evidence(of: found.items)
    let values = PlaceholderValues(page: page, found: found, evidence: evidence, messages: messages, rule: rule)
    var finding = Finding(
      rule: rule.id,
      policy: name,
      status: .fail,
      severity: severity,
      message: rule.texts.message?.filled(values.value) ?? rule.expected,
      fix: rule.texts.fix?.filled(values.value),
      references: rule.references.isEmpty ? nil : rule.references,
      evidence: evidence.isEmpty ? page.anchor : evidence
    )
    let covering = waivers.filter { $0.covers(rule.id, of: page) }
    let own = inlineWaivers.hears(page.article) ? inSource.waiver(of: rule.id) : nil
    if let waiver = covering.first(where: { $0.why != nil && $0.until >= page.today }) {
      finding.waiver = .init(
        origin: .policy,
        why: waiver.why ?? "",
        until: waiver.until,
        approvedBy: waiver.approver
      )
    } else {
      waived += covering.map { ($0, rule.id) }
      finding.waiver = own.map { .init(origin: .source, why: $0.why ?? "", until: $0.until) }
    }
    guard let waiver = finding.waiver else { return finding }
    finding.status = .waived
    finding.fix = nil
    finding.message = messages.sentence(.waived).filled { placeholder in
      switch placeholder {
      case .why: waiver.why
      case .approver: waiver.approvedBy
      case .until: waiver.until
      default: values.value(placeholder)
      }
    }
    return finding
  }

  /// A rule that failed for the same cause as another keeps quiet.
  private func settle(_ yielding: [Int], failed: [String], in findings: inout [Finding]) {
    for index in yielding {
      guard let rule = judged.first(where: { $0.id == findings[index].rule }),
        let other = rule.yieldsTo.first(where: failed.contains)
      else { continue }
      findings[index].status = .notApplicable
      findings[index].fix = nil
      findings[index].evidence = []
      findings[index].message = messages.sentence(.yields).filled { $0 == .rule ? other : nil }
    }
  }

  /// Waivers that would have covered a failure, had they not expired or lacked a reason.
  private func keepWaivers(
    _ waived: [(waiver: Waiver, rule: String)],
    of count: Int,
    _ page: Page,
    into findings: inout [Finding]
  ) {
    for (waiver, rule) in waived {
      let isExpired = waiver.until < page.today
      let finding = finding(of: isExpired ? "expired-waiver" : "waiver-without-reason", page.anchor) { placeholder in
        switch placeholder {
        case .rule: rule
        case .approver: waiver.approver
        case .until: waiver.until
        case .why: waiver.why
        default: nil
        }
      }
      guard let finding, !findings.suffix(count).contains(where: { $0.isSame(as: finding) }) else { continue }
      findings.append(finding)
    }
  }

  /// The finding of a fault of a waiver in the source, where the policy asks for it.
  fileprivate func finding(of fault: InlineWaiverUse.Fault, on page: Page) -> Finding? {
    let evidence = page.article.evidence(at: fault.waiver.range, placement: .hidden)
    return finding(of: fault.id, [evidence]) { placeholder in
      switch placeholder {
      case .rule: fault.rule
      case .until: fault.waiver.until
      case .why: fault.waiver.why
      case .quote: evidence.quote
      default: nil
      }
    }
  }

  /// A finding of a rule that the judge keeps itself, or nil where the policy has switched it off.
  private func finding(
    of rule: String,
    _ evidence: [Evidence],
    _ value: (Placeholder) -> String?
  ) -> Finding? {
    guard let kept = housekeeping[rule], kept.isOn else { return nil }
    return Finding(
      rule: rule,
      policy: name,
      status: .fail,
      severity: kept.severity,
      message: kept.texts.message?.filled(value) ?? "",
      fix: kept.texts.fix?.filled(value),
      references: kept.references.isEmpty ? nil : kept.references,
      evidence: evidence
    )
  }
}

extension Finding {
  fileprivate func isSame(as other: Finding) -> Bool { rule == other.rule && message == other.message }
}
