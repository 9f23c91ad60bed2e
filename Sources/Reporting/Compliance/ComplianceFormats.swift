import Provenance
import Settings

/// The formats of the compliance report, which is about many articles over time rather than about each.
///
/// They are driven like any other (`ReportWriter`): a ledger of any size is read once.
public enum ComplianceFormats {
  /// In the order in which help lists them.
  public static let builtIn: [any ReportFormat.Type] = [
    ComplianceHTMLFormat.self,
    ComplianceJSONFormat.self,
    ComplianceCSVFormat.self,
    ComplianceMarkdownFormat.self,
  ]

  /// Their names, in the same order.
  public static var names: [String] { builtIn.map { $0.about.id } }

  /// The format of that name.
  public static func named(_ name: String) throws(UnknownFormat) -> any ReportFormat.Type {
    guard let format = builtIn.first(where: { $0.about.id == name }) else {
      throw UnknownFormat(name: name, names: names)
    }
    return format
  }

  /// The format that a file's name ends like ("compliance.csv"), or nil.
  public static func matching(path: String) -> (any ReportFormat.Type)? {
    builtIn.first { path.hasSuffix("." + $0.fileExtension) }
  }
}
