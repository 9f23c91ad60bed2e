import Glibc

/// Paths as words: nothing here looks at the disk but `workingFolder`.
public enum FilePath {
  /// The working folder, absolute.
  public static var workingFolder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "/" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A path from the root, without ".", ".." and doubled slashes.
  ///
  /// - Parameter folder: where a relative path begins; absolute.
  public static func absolute(_ path: String, in folder: String) -> String {
    "/" + parts(path.hasPrefix("/") ? path : folder + "/" + path).joined(separator: "/")
  }

  /// A path as seen from a folder ("../b/c.md"); "." for the folder itself. Both are absolute.
  public static func relative(_ path: String, to folder: String) -> String {
    let path = parts(path)
    let folder = parts(folder)
    let common = zip(path, folder).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: folder.count - common) + path.dropFirst(common).map(String.init)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// The folder that a path lies in; "." for a bare name.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func parts(_ path: String) -> [Substring] {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts
  }
}
