import Foundation
public import Settings

/// The product's data files, as they were when it was built. Names are paths in the repository.
public enum Bundled {
  /// The names of the files directly or deeper in a folder, sorted.
  public static func names(in folder: String) -> [String] {
    bundledFiles.lazy.map(\.name).filter { $0.hasPrefix(folder + "/") }.sorted()
  }

  /// A YAML file's settings.
  public static func settings(_ name: String) -> Setting? {
    bundledFiles.first { $0.name == name }.map { Setting(packed: $0.content, path: name) }
  }

  /// A file's text, as written.
  public static func text(_ name: String) -> String? {
    let asWritten = "text:" + name
    return (bundledFiles.first { $0.name == asWritten } ?? bundledFiles.first { $0.name == name })?.content
  }

  /// A table that was made of the words when the product was built.
  public static func table(_ name: String) -> [UInt8]? {
    bundledFiles.first { $0.name == name }.flatMap { Data(base64Encoded: $0.content) }.map(Array.init)
  }
}
