import Glibc
public import Settings

/// How a policy's own files are read: from the disk, unless a test says otherwise.
public struct PolicyFiles: Sendable {
  /// The bytes of a file, or nil where there is none that can be read.
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
  let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard unsafe fstat(file, &status) == 0 else { return nil }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw SettingsError(path: path, line: 0, column: 0, problem: "expected a file here, and it is a folder or a device")
  }
  guard status.st_size <= Setting.sizeLimit else {
    throw SettingsError(
      path: path,
      line: 0,
      column: 0,
      problem: "the file has \(status.st_size) bytes; a settings file may have \(Setting.sizeLimit) at most"
    )
  }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var length = 0
  while length < bytes.count {
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
    }
    guard count > 0 else { break }
    length += count
  }
  return Array(bytes.prefix(length))
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
