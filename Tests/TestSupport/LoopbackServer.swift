import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A small HTTP/1.1 server on 127.0.0.1 for tests: one thread a connection, one answer a connection.
public final class LoopbackServer: Sendable {
  public struct Request: Sendable {
    public var path: String
    /// Names in lower case.
    public var headers: [String: String]
  }

  /// How a body's end is told (RFC 9112, 6.3).
  public enum Length: Sendable {
    case declared, chunked, untilClose
  }

  public enum Reply: Sendable {
    case answer(status: Int = 200, headers: [String: String] = [:], body: [UInt8] = [])
    /// Takes the request and says nothing until the server stops.
    case silence
    /// Sends so many bytes of body, or as many as are taken.
    case flood(bytes: Int, length: Length)
    /// Closes the connection.
    case hangUp

    public static func html(_ text: String, headers: [String: String] = [:]) -> Reply {
      let type = ["Content-Type": "text/html; charset=utf-8"]
      return .answer(headers: type.merging(headers) { $1 }, body: Array(text.utf8))
    }
    public static func redirect(_ location: String, status: Int = 302) -> Reply {
      .answer(status: status, headers: ["Location": location])
    }
  }

  public let port: Int
  public var url: String { "http://127.0.0.1:\(port)" }
  private let listener: Int32
  private let log = Log()

  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var paths: [String] = []
    private var counts: [String: Int] = [:]
    private var flooded = 0

    func add(_ path: String) -> Int {
      lock.withLock {
        paths.append(path)
        counts[path, default: 0] += 1
        return counts[path] ?? 0
      }
    }
    func flood(_ bytes: Int) { lock.withLock { flooded += bytes } }
    var all: [String] { lock.withLock { paths } }
    var bytes: Int { lock.withLock { flooded } }
  }

  /// The paths that were asked for, in the order of the requests.
  public var requests: [String] { log.all }
  /// How many bytes of floods were taken.
  public var floodedBytes: Int { log.bytes }

  /// - Parameter answer: gives the reply for a request and how many times its path was asked for, this time included.
  public init(_ answer: @escaping @Sendable (Request, Int) -> Reply) throws {
    let stream = Int32(SOCK_STREAM.rawValue)
    let listener = socket(AF_INET, stream, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let size = length
    let bound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        unsafe bind(listener, generic, size) == 0 && listen(listener, 64) == 0
          && getsockname(listener, generic, &length) == 0
      }
    }
    guard listener >= 0, bound else { throw POSIXError(.EADDRNOTAVAIL) }
    self.listener = listener
    port = Int(UInt16(bigEndian: address.sin_port))
    let log = log
    Thread.detachNewThread {
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        Thread.detachNewThread { Self.serve(connection, log, answer) }
      }
    }
  }

  deinit { stop() }

  public func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func serve(_ connection: Int32, _ log: Log, _ answer: (Request, Int) -> Reply) {
    defer { close(connection) }
    guard let request = readRequest(connection) else { return }
    switch answer(request, log.add(request.path)) {
    case .answer(let status, let headers, let body):
      var head = "HTTP/1.1 \(status) Status\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
      for (name, value) in headers { head += "\(name): \(value)\r\n" }
      _ = send(connection, Array((head + "\r\n").utf8)) && send(connection, body)
    case .silence:
      var byte: UInt8 = 0
      _ = unsafe read(connection, &byte, 1)
    case .flood(let bytes, let length):
      let field =
        switch length {
        case .declared: "Content-Length: \(bytes)\r\n"
        case .chunked: "Transfer-Encoding: chunked\r\n"
        case .untilClose: ""
        }
      guard send(connection, Array("HTTP/1.1 200 OK\r\n\(field)Connection: close\r\n\r\n".utf8)) else { return }
      let piece = [UInt8](repeating: 0x61, count: 64 << 10)
      let chunk = length == .chunked ? Array("10000\r\n".utf8) + piece + Array("\r\n".utf8) : piece
      var left = bytes
      while left > 0, send(connection, chunk) {
        left -= piece.count
        log.flood(piece.count)
      }
      if length == .chunked, left <= 0 { _ = send(connection, Array("0\r\n\r\n".utf8)) }
    case .hangUp: break
    }
  }

  private static func readRequest(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: bytes, as: UTF8.self).contains("\r\n\r\n") {
      let count = unsafe read(connection, &chunk, chunk.count)
      guard count > 0, bytes.count < 1 << 20 else { return nil }
      bytes += chunk[..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let parts = lines[0].split(separator: " ")
    guard parts.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Request(path: String(parts[1]), headers: headers)
  }

  private static func send(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes { buffer in
        unsafe Glibc.send(connection, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
