import Provenance
import Settings

extension Policy {
  /// The whole policy, resolved, with the place that each setting comes from: for `policy show`.
  public var description: String {
    var lines = ["\(name): \(title)"]
    if !summary.isEmpty { lines.append(summary) }
    lines += ["sha256 \(sha256)", ""]
    if !sources.isEmpty { lines += ["Sources"] + sources.map { "  \($0.title)\n    \($0.url)" } + [""] }
    for period in period {
      lines += ["In force from \(period.from ?? "the beginning") until \(period.until ?? "further notice")", ""]
    }
    lines += ["Rules"]
    let width = rules.map(\.id.count).max() ?? 0
    for rule in rules {
      let padding = String(repeating: " ", count: width - rule.id.count)
      lines.append("  \(rule.severity.rawValue.padded(to: 8)) \(rule.id)\(padding)  \(rule.summary)")
      for origin in settings where origin.rule == rule.id {
        let match = origin.match.map { " where \($0)" } ?? ""
        lines.append("           \(origin.setting)\(match)  (\(origin.place))")
      }
    }
    let on = Set(rules.map(\.id))
    let off = settings.filter { !on.contains($0.rule) }
    if !off.isEmpty {
      lines += ["", "Switched off, or on for some articles only"]
      lines += off.map { "  \($0.rule): \($0.setting)\($0.match.map { " where \($0)" } ?? "")  (\($0.place))" }
    }
    if !waivers.isEmpty {
      lines += ["", "Waivers"]
      lines += waivers.map {
        "  \($0.rules.pattern) for \($0.article.pattern) until \($0.until), by \($0.approver): \($0.why ?? "no reason given")"
      }
    }
    switch inlineWaivers {
    case .off: lines += ["", "Waivers in the source of articles are not heard"]
    case .own: break
    case .all: lines += ["", "Waivers in the source of articles are heard, of pages that are fetched too"]
    }
    if !cannotCheck.isEmpty { lines += ["", "What it cannot check"] + cannotCheck.map { "  - \($0)" } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The file of a rule that the policy draws on.
  func file(of rule: String) -> RuleFile? {
    do { return try resolution.rule(rule) } catch { return nil }
  }
}

extension String {
  /// Filled up with blanks.
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
