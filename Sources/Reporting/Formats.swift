import Provenance
import Settings

/// The formats that ship.
public enum Formats {
  /// In the order in which help lists them. Add yours here.
  public static let builtIn: [any ReportFormat.Type] = [
    TextFormat.self,
    JSONFormat.self,
    HTMLFormat.self,
    MarkdownFormat.self,
    SARIFFormat.self,
    JUnitFormat.self,
    GitHubFormat.self,
    GitLabFormat.self,
    CheckstyleFormat.self,
    TAPFormat.self,
    CSVFormat.self,
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

  /// The format that a file's name ends like ("report.sarif"), or nil.
  public static func matching(path: String) -> (any ReportFormat.Type)? {
    builtIn.filter { path.hasSuffix("." + $0.fileExtension) }.max { $0.fileExtension.count < $1.fileExtension.count }
  }
}

/// A format was asked for that there is not.
public struct UnknownFormat: Error, Hashable, CustomStringConvertible {
  public var name: String
  /// Those that there are.
  public var names: [String]
  public var description: String { unknown(name, what: "format", among: names) }
}
