import Foundation

/// The programs that were built beside the tests.
public enum Product {
  public static func path(_ name: String) -> String {
    Bundle.main.bundleURL.appendingPathComponent(name).path
  }

  public static func exists(_ name: String) -> Bool { FileManager.default.isExecutableFile(atPath: path(name)) }
}
