import Foundation

/// `openssl s_server` with a certificate of its own for "localhost".
public final class TLSServer: @unchecked Sendable {
  public let port: Int
  /// The certificate (PEM), which is its own authority.
  public let certificate: String
  private let process = Process()
  /// The server ends when this is closed, which the end of the tests does too, however they end.
  private let lifeline = Pipe()
  private let folder: TemporaryFolder

  /// Whether the program is there.
  public static var isAvailable: Bool { (try? run("openssl", ["version"]))?.isEmpty == false }

  public init() throws {
    folder = try TemporaryFolder()
    certificate = folder.path + "/certificate.pem"
    let key = folder.path + "/key.pem"
    _ = try run(
      "openssl",
      [
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
        "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate,
      ]
    )
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // From the tests' threads it may have inherited that it waits with lesser signals.
    let server = "openssl s_server -accept 127.0.0.1:0 -cert \"$0\" -key \"$1\" -www & cat > /dev/null; kill -KILL $!"
    process.arguments = ["sh", "-c", server, certificate, key]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = lifeline
    try process.run()
    var text = ""
    var found: Int?
    while found == nil {
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else { throw POSIXError(.ECHILD) }
      text += String(decoding: data, as: UTF8.self)
      found =
        text.components(separatedBy: "\n").dropLast().lazy
        .filter { $0.hasPrefix("ACCEPT ") }
        .compactMap { $0.components(separatedBy: ":").last.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) } }
        .first
    }
    port = found ?? 0
  }

  deinit { try? lifeline.fileHandleForWriting.close() }
}
