import Provenance

/// The trend as columns of an SVG, 640 by 240 units, with a table of the same figures.
struct ComplianceChart {
  let trend: ComplianceTrend
  let words: Words

  private static let left = 44
  private static let width = 592
  private static let top = 8
  private static let height = 208
  /// Beyond that, the oldest are in the JSON report only.
  private static let limit = 120

  func fields() -> Fields {
    let points = Array(trend.points.suffix(Self.limit))
    let unit = words["compliance.by-\(trend.unit.rawValue)"]
    let spoken = points.map { "\($0.name) \(percent($0.tally.permille))" }.joined(separator: ", ")
    let step = max(1, Self.width / max(1, points.count))
    var rows = points
    if trend.undated.articles > 0 { rows.append((words["compliance.undated"], trend.undated)) }
    return [
      "hasTrend": !points.isEmpty, "trendHeading": words["compliance.trend"], "unit": unit,
      "periodColumn": words["compliance.col-period"],
      "chart": words.fill("compliance.chart", ["unit": unit, "points": spoken]),
      "grid": [0, 50, 100].map { level -> Fields in
        let y = Self.top + Self.height * (100 - level) / 100
        return ["y": y, "textY": y + 4, "label": "\(level) %"]
      },
      "columns": points.enumerated().map { index, point -> Fields in
        let height = max(1, Self.height * (point.tally.permille ?? 0) / 1_000)
        return [
          "x": Self.left + index * step, "y": Self.top + Self.height - height,
          "width": max(1, min(48, step - max(1, step / 5))), "height": height, "name": point.name,
          "rate": percent(point.tally.permille), "counted": counted(point.tally),
        ]
      },
      "ticks": ticks(points.map(\.name), step: step),
      "points": rows.map { point -> Fields in
        [
          "name": point.name, "articles": grouped(point.tally.articles), "passed": grouped(point.tally.passed),
          "rate": percent(point.tally.permille),
        ]
      },
    ]
  }

  private func counted(_ tally: ComplianceTally) -> String {
    words.fill("compliance.counted", ["passed": grouped(tally.passed), "articles": grouped(tally.articles)])
  }

  /// As many names as have room below the columns.
  private func ticks(_ names: [String], step: Int) -> [Fields] {
    let every = max(1, (76 + step - 1) / step)
    return names.enumerated().filter { $0.offset % every == 0 }.map { index, name in
      ["x": min(606, Self.left + index * step + min(48, step) / 2), "label": name]
    }
  }
}
