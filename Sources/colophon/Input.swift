import ArgumentParser
import Glibc

/// The bytes of a file; - names standard input.
///
/// - Throws: an exit, after the reason has been said.
func input(_ path: String) throws -> [UInt8] {
  let descriptor = unsafe path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw unreadable(path) }
  defer { if descriptor != STDIN_FILENO { close(descriptor) } }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 20)
  while true {
    let got = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if got == 0 { return bytes }
    if got > 0 { bytes += piece[..<got] } else if errno != EINTR { throw unreadable(path) }
  }
}

private func unreadable(_ path: String) -> any Error {
  complain("\(path) cannot be read: \(reason(errno))")
  return Exit.incident
}
