import ArgumentParser
import Glibc

/// Where a report goes: standard output, or a file that appears whole or not at all. A device or a pipe is written to as it
/// stands, a link keeps leading where it leads.
@safe final class Output {
  private let descriptor: Int32
  private let path: String?
  /// What is written until all of it is there; nil for what is no file.
  private let temporary: String?
  /// What takes its place.
  private let target: String?
  private var isOpen = true

  /// Standard output.
  init() {
    descriptor = STDOUT_FILENO
    path = nil
    temporary = nil
    target = nil
  }

  /// - Throws: an exit, after the reason has been said.
  init(path: String) throws {
    self.path = path
    switch Self.kind(of: path) {
    case S_IFDIR:
      complain("\(path) is a folder; name a file with --output")
      throw Exit.incident
    case S_IFREG, nil:
      let target = Self.resolved(path)
      let temporary = "\(target).\(getpid()).partial"
      // Known before it is there: who is asked to end in between leaves it behind otherwise.
      PartialFiles.add(temporary)
      // A killed run's, where numbers come again (containers).
      unsafe unlink(temporary)
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      (self.target, self.temporary) = (target, temporary)
    default:
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      (target, temporary) = (nil, nil)
    }
    guard descriptor >= 0 else {
      complain("\(path) cannot be written: \(reason(errno)); choose another place with --output")
      throw Exit.incident
    }
  }

  /// What stands at a path, links followed; nil where nothing does.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Where a path leads, links followed.
  private static func resolved(_ path: String) -> String {
    guard let place = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(place) }
    return unsafe String(cString: place)
  }

  deinit { discard() }

  /// - Throws: success where the reader has closed the pipe, else an exit after the reason has been said.
  func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if errno == EPIPE, path == nil {
        throw ExitCode.success
      } else if errno != EINTR {
        complain("\(path ?? "standard output") cannot be written: \(reason(errno))")
        throw Exit.incident
      }
    }
  }

  /// Puts the file in its place.
  func finish() throws {
    guard let path, isOpen else { return }
    isOpen = false
    var isWhole = close(descriptor) == 0
    if isWhole, let temporary, let target { isWhole = unsafe rename(temporary, target) == 0 }
    if let temporary, isWhole { PartialFiles.remove(temporary) }
    guard isWhole else {
      complain("\(path) cannot be written: \(reason(errno))")
      if let temporary { unsafe unlink(temporary) }
      throw Exit.incident
    }
  }

  private func discard() {
    guard path != nil, isOpen else { return }
    isOpen = false
    close(descriptor)
    guard let temporary else { return }
    unsafe unlink(temporary)
    PartialFiles.remove(temporary)
  }
}

/// The system's own words for an error.
func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }

/// Up to `count` bytes of standard input; none at its end.
func readStandardInput(_ count: Int) throws -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  while true {
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
    }
    if got >= 0 { return Array(bytes.prefix(got)) }
    guard errno == EINTR else {
      complain("standard input cannot be read: \(reason(errno))")
      throw Exit.incident
    }
  }
}
