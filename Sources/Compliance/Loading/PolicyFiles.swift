import Glibc
public import Settings

/// How a policy's own files are read: from the disk, unless a test says otherwise.
public struct PolicyFiles: Sendable {
  /// The bytes of a file, or nil where there is none.
  public var read: @Sendable (String) throws(SettingsError) -> [UInt8]?
  /// The names in a folder, sorted; empty where there is none.
  public var names: @Sendable (String) -> [String]

  public init(
    read: @escaping @Sendable (String) throws(SettingsError) -> [UInt8]?,
    names: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.read = read
    self.names = names
  }

  /// The files of this machine.
  public static let disk = PolicyFiles(read: readFile, names: namesInFolder)

  /// Whether there is a folder of this machine at a path.
  public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}

/// The folder of a path, with its slash; empty for a bare name.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// A path as seen from the file that names it.
func resolved(_ path: String, from file: String) -> String {
  path.hasPrefix("/") ? path : folder(of: file) + path
}

private func readFile(_ path: String) throws(SettingsError) -> [UInt8]? {
  // What is there and cannot be read is an error of its own.
  if unsafe access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
  return try settingsFile(path)
}

private func namesInFolder(_ path: String) -> [String] {
  guard let folder = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}
