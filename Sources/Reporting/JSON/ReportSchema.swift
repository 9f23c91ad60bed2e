import Bundled

/// The JSON Schema (draft 2020-12) of the report.
public enum ReportSchema {
  /// As it stands in `reports/report.schema.json`.
  public static var json: String { Bundled.text("reports/report.schema.json") ?? "" }
  /// Of the compliance report, as it stands in `reports/compliance.schema.json`.
  public static var compliance: String { Bundled.text("reports/compliance.schema.json") ?? "" }
}
