import Foundation

/// The corpus that stands beside a checkout; tests over it run only where it exists, and say so where it does not.
public enum Shared {
  private static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["COLOPHON_SHARED"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized
  }()

  public static var exists: Bool { FileManager.default.fileExists(atPath: root.path) }

  public static func path(_ name: String) -> String { root.appending(path: name).path }

  public static func text(_ name: String) throws -> String {
    try String(contentsOf: root.appending(path: name), encoding: .utf8)
  }

  public static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: name)))
  }

  /// The paths of a folder's files, sorted.
  public static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted().map { "\(folder)/\($0)" }
  }
}
