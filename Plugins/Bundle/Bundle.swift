import Foundation
import PackagePlugin

/// Compiles the product's data files into `Bundled`, so that the binary alone is the whole product.
@main struct Bundle: BuildToolPlugin {
  /// Folders whose files are compiled in, with the endings that count.
  private static let folders = [
    ("policies", ["yaml"]),
    ("reports", ["schema.json"]),
    ("Sources/Detection/Languages", ["yaml"]),
    ("Sources/Detection/Newsroom", ["yaml"]),
    ("Sources/Detection/Claims", ["yaml"]),
    ("Sources/Compliance/Messages", ["yaml"]),
    ("Sources/Reporting/Templates", ["mustache", "css", "js", "yaml"]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = Self.folders.flatMap { folder, endings in
      self.files(under: root.appending(path: folder), endings: endings)
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "BundledFiles.swift")
    return [
      .buildCommand(
        displayName: "Bundling \(files.count) data files",
        executable: try context.tool(named: "bundle").url,
        arguments: [output.path(percentEncoded: false), root.path(percentEncoded: false).trimmedSlash]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files,
        outputFiles: [output]
      )
    ]
  }

  private func files(under folder: URL, endings: [String]) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { file in endings.contains { file.lastPathComponent.hasSuffix("." + $0) } }
      .sorted { $0.path < $1.path }
  }
}

extension String {
  fileprivate var trimmedSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
}
