/// A server at the two ends of a pipe.
public struct Session {
  /// What came in, if anything did in time.
  public enum Input: Sendable {
    case bytes([UInt8])
    case nothing
    case end
  }

  /// How long the client is left alone before documents are audited, in milliseconds.
  private static let quietTime = 40
  /// How many messages may come before that happens anyway.
  private static let mostUnsettled = 25
  /// How often it is seen whether the client is still there, in milliseconds.
  private static let watchTime = 3_000

  private var server: Server
  private var frames = FrameReader()

  public init(_ options: ServerOptions) { server = Server(options) }

  /// Answers until the client ends the session, or is gone.
  ///
  /// - Parameters:
  ///   - read: waits for bytes, at most as many milliseconds as told.
  ///   - write: sends bytes.
  ///   - isAlive: whether there is a process of a number.
  /// - Returns: the exit code: 0 where the client has shut the server down first.
  public mutating func run(
    read: (_ milliseconds: Int) throws -> Input,
    write: ([UInt8]) throws -> Void,
    isAlive: (Int32) -> Bool
  ) throws -> Int32 {
    var unsettled = 0
    while true {
      switch try read(server.isUnsettled ? Self.quietTime : Self.watchTime) {
      case .end: return server.isShutDown ? 0 : 1
      case .nothing:
        if server.isUnsettled {
          try send(server.settle(), write)
          unsettled = 0
        } else if let process = server.clientProcess, !isAlive(process) {
          return 1
        }
      case .bytes(let bytes):
        for frame in frames.read(bytes) {
          switch frame {
          case .body(let body): try send(server.handle(body), write)
          case .fault(let problem): try send(server.refuse(problem), write)
          }
          if let code = server.exitCode { return code }
          unsettled += server.isUnsettled ? 1 : 0
        }
        if unsettled >= Self.mostUnsettled {
          try send(server.settle(), write)
          unsettled = 0
        }
      }
    }
  }

  private func send(_ bodies: [[UInt8]], _ write: ([UInt8]) throws -> Void) throws {
    for body in bodies { try write(framed(body)) }
  }
}
