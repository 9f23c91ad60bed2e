import Foundation

/// The corpus beside the checkout; tests on it run only where it exists.
enum SharedCorpus {
  private static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["COLOPHON_SHARED"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized
  }()

  static var exists: Bool { FileManager.default.fileExists(atPath: root.path) }

  static func text(_ name: String) -> String? {
    try? String(contentsOf: root.appending(path: name), encoding: .utf8)
  }
}
