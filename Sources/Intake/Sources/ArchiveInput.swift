import Compression
import Provenance

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file read from its beginning to its end in pieces, unpacked where it is gzip; it never stands in memory whole.
final class ArchiveInput: @unchecked Sendable {
  enum State { case reading, ended, damaged }

  private static let pieceBytes = 256 << 10

  private let descriptor: Int32
  private var raw: [UInt8] = []
  private var rawStart = 0
  private var isRawAtEnd = false
  private let inflater: Inflater?
  private var isInMember = false
  private var buffer: [UInt8] = []
  private var start = 0
  /// How the reading stands; at `damaged`, `resume` goes on behind the damage.
  private(set) var state = State.reading

  /// - Throws: an incident when the file cannot be opened.
  init(_ path: String) throws(Incident) {
    guard !path.utf8.contains(0) else { throw FileSystem.incident(EINVAL, at: path) }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.incident(errno, at: path) }
    let head = FileSystem.readStep(descriptor, atMost: Self.pieceBytes)
    guard head.error == 0 else {
      _ = close(descriptor)
      throw FileSystem.incident(head.error, at: path)
    }
    raw = head.bytes
    isRawAtEnd = raw.isEmpty
    inflater = raw.starts(with: [0x1F, 0x8B]) ? Inflater() : nil
    isInMember = inflater != nil
  }

  deinit { _ = close(descriptor) }

  /// Adds to the buffer; false where there is nothing more to add.
  private func fill() -> Bool {
    if start > Self.pieceBytes {
      buffer.removeFirst(start)
      start = 0
    }
    let before = buffer.count
    while state == .reading, buffer.count == before {
      if rawStart == raw.count { readRaw() }
      guard let inflater else {
        buffer += raw[rawStart...]
        rawStart = raw.count
        if isRawAtEnd { state = .ended }
        continue
      }
      guard rawStart < raw.count else {
        state = isInMember ? .damaged : .ended
        continue
      }
      if !isInMember {
        inflater.reset()
        isInMember = true
      }
      let (taken, outcome) = inflater.inflate(raw[rawStart...], into: &buffer, limit: Self.pieceBytes)
      rawStart += taken
      if outcome == .end { isInMember = false }
      if outcome == .damaged { state = .damaged }
    }
    return buffer.count > before
  }

  private func readRaw() {
    guard !isRawAtEnd else { return }
    while true {
      let step = FileSystem.readStep(descriptor, atMost: Self.pieceBytes)
      if step.error == EINTR { continue }
      raw = step.bytes
      rawStart = 0
      if step.error != 0 || raw.isEmpty { isRawAtEnd = true }
      return
    }
  }

  /// Goes on behind damage, at the next member that looks like one; false where there is none.
  func resume() -> Bool {
    buffer = []
    start = 0
    guard state == .damaged, let inflater else { return false }
    while true {
      while rawStart + 2 < raw.count {
        if raw[rawStart] == 0x1F, raw[rawStart + 1] == 0x8B, raw[rawStart + 2] == 8 {
          inflater.reset()
          isInMember = true
          state = .reading
          return true
        }
        rawStart += 1
      }
      let tail = Array(raw[rawStart...])
      rawStart = raw.count
      readRaw()
      guard !isRawAtEnd else {
        state = .ended
        return false
      }
      raw = tail + raw
      rawStart = 0
    }
  }

  /// The next line without its end, in pieces where it is longer than the limit; nil at the end of the file.
  func line(limit: Int = 64 << 10) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let line = buffer[start..<end]
        start = end + 1
        return Array(line.last == 0x0D ? line.dropLast() : line)
      }
      guard buffer.count - start <= limit else {
        defer { start += limit }
        return Array(buffer[start..<(start + limit)])
      }
      let offset = buffer.count - start
      guard fill() else { return nil }
      searched = start + offset
    }
  }

  /// The next bytes; fewer where the file ends or is damaged.
  func bytes(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      if start == buffer.count, !fill() { break }
      let piece = buffer[start...].prefix(count - result.count)
      result += piece
      start += piece.count
    }
    return result
  }

  /// Passes over bytes; gives how many there were.
  func skip(_ count: Int) -> Int {
    var skipped = 0
    while skipped < count {
      if start == buffer.count, !fill() { break }
      let step = min(count - skipped, buffer.count - start)
      start += step
      skipped += step
    }
    return skipped
  }
}
