import Glibc

extension Setting {
  /// Reads a settings file.
  public init(contentsOf path: String) throws(SettingsError) {
    self = try Setting(yaml: settingsFile(path), path: path)
  }
}

/// The bytes of a settings file.
///
/// - Parameter limit: in bytes; a longer file is not read.
/// - Throws: why it cannot be read; only a regular file within the limit can.
public func settingsFile(_ path: String, limit: Int = Setting.sizeLimit) throws(SettingsError) -> [UInt8] {
  func refusal(_ problem: String) -> SettingsError { SettingsError(path: path, line: 0, column: 0, problem: problem) }
  let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard file >= 0 else { throw refusal("cannot be read: \(unsafe String(cString: strerror(errno)))") }
  defer { close(file) }
  var status = stat()
  guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    throw refusal("expected a file here, and it is a folder or a device")
  }
  guard status.st_size <= limit else {
    throw refusal("has \(status.st_size) bytes; a settings file may have \(limit) at most")
  }
  var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
  var length = 0
  while length < bytes.count {
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(file, buffer.baseAddress?.advanced(by: length), buffer.count - length)
    }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw refusal("cannot be read: \(unsafe String(cString: strerror(errno)))") }
    // It has become shorter meanwhile.
    guard count > 0 else { break }
    length += count
  }
  return Array(bytes.prefix(length))
}
