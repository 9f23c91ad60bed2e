/// Comma-separated values (RFC 4180).
enum CSV {
  static func row(_ cells: [String], into output: inout [UInt8]) {
    output.write(cells.map(cell).joined(separator: ",") + "\r\n")
  }

  /// A cell that a spreadsheet does not run as a formula (OWASP, "CSV injection").
  private static func cell(_ words: String) -> String {
    let plain = Terminal.plain(words)
    let safe = plain.unicodeScalars.first.map("=+-@".unicodeScalars.contains) == true ? "'" + plain : plain
    guard safe.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }) else { return safe }
    var quoted = "\"".unicodeScalars
    for scalar in safe.unicodeScalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
