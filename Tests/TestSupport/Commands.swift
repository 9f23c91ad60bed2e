import Foundation

/// Runs a program with bytes on its standard input and gives its standard output.
public func run(_ program: String, _ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [program] + arguments
  let input = (pipe: Pipe(), bytes: Data(input))
  let output = Pipe()
  process.standardInput = input.pipe
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let writer = Thread {
    try? input.pipe.fileHandleForWriting.write(contentsOf: input.bytes)
    try? input.pipe.fileHandleForWriting.close()
  }
  writer.start()
  let bytes = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return Array(bytes)
}

/// Bytes as `gzip` packs them.
public func gzip(_ text: String) throws -> [UInt8] { try run("gzip", ["-n"], input: Array(text.utf8)) }

public func gzip(_ bytes: [UInt8]) throws -> [UInt8] { try run("gzip", ["-n"], input: bytes) }
