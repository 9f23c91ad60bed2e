import ArgumentParser
import Glibc

/// Where a report goes: standard output, or a file that appears whole or not at all.
@safe final class Output {
  private let descriptor: Int32
  private let path: String?
  private let temporary: String?
  private var isOpen = true

  /// Standard output.
  init() {
    descriptor = STDOUT_FILENO
    path = nil
    temporary = nil
  }

  /// - Throws: an exit, after the reason has been said.
  init(path: String) throws {
    let temporary = "\(path).\(getpid()).partial"
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      complain("\(path) cannot be written: \(reason(errno)); choose another place with --output")
      throw Exit.incident
    }
    self.path = path
    self.temporary = temporary
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
    guard let path, let temporary, isOpen else { return }
    isOpen = false
    guard close(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      complain("\(path) cannot be written: \(reason(errno))")
      unsafe unlink(temporary)
      throw Exit.incident
    }
  }

  private func discard() {
    guard let temporary, isOpen else { return }
    isOpen = false
    close(descriptor)
    unsafe unlink(temporary)
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
