import Provenance

extension CompliancePage {
  /// How many articles are named for each way in which they turned; the rest is in the JSON report.
  private static let turnLimit = 50

  /// The section on what changed, in words.
  var changesHeading: String? {
    figures.changes.map { words.fill("compliance.changes", ["time": HTMLTime.readable($0.earlier.generated)]) }
  }

  /// What changed, in sentences.
  var changesSentences: [String] {
    guard let changes = figures.changes else { return [] }
    return [
      words.fill(
        "compliance.changes-rate",
        [
          "now": percent(figures.all.permille), "then": percent(changes.earlier.tally.permille),
          "articles": grouped(changes.earlier.tally.articles),
        ]
      ),
      words.fill(
        "compliance.changes-counts",
        [
          "new": grouped(changes.new.articles), "altered": grouped(changes.altered), "gone": grouped(changes.gone),
          "failing": grouped(changes.brokenCount), "complying": grouped(changes.mendedCount),
        ]
      ),
    ]
  }

  /// Rule, failed then, fails now, difference.
  var changedRules: [[String]] {
    (figures.changes?.rules(now: figures.rules) ?? []).map { rule in
      let difference = rule.now - rule.then
      return [rule.name, grouped(rule.then), grouped(rule.now), (difference > 0 ? "+" : "") + grouped(difference)]
    }
  }

  /// The section's fields for the template.
  func changes() -> Fields {
    let turns = [
      ("now-failing", figures.changes?.broken ?? [], figures.changes?.brokenCount ?? 0),
      ("now-complying", figures.changes?.mended ?? [], figures.changes?.mendedCount ?? 0),
    ]
    return [
      "hasChanges": figures.changes != nil, "changesHeading": changesHeading ?? "", "sentences": changesSentences,
      "hasChangedRules": !changedRules.isEmpty,
      "changedRules": changedRules.map { ["name": $0[0], "then": $0[1], "now": $0[2], "difference": $0[3]] as Fields },
      "thenColumn": words["compliance.col-then"], "nowColumn": words["compliance.col-now"],
      "differenceColumn": words["compliance.col-difference"],
      "turns": turns.filter { $0.2 > 0 }.map { key, turns, count -> Fields in
        [
          "heading": words["compliance.\(key)"], "count": grouped(count),
          "articles": turns.prefix(Self.turnLimit).map { turn -> Fields in
            [
              "title": turn.title, "uri": turn.uri, "hasLanguage": turn.language != nil,
              "language": turn.language ?? "",
              "rules": turn.rules,
            ]
          },
          "hasMore": count > Self.turnLimit,
          "more": words.fill("compliance.more-turns", ["count": grouped(max(0, count - Self.turnLimit))]),
        ]
      },
    ]
  }
}
