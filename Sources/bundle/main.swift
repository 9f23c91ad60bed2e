import Foundation
import Settings

// bundle OUTPUT ROOT FILE…: writes a Swift file that holds each file's content, YAML already parsed, and the tables made
// of the words of languages (with the code of Detection that makes those of a user's language file).
// Run by the build tool plug-in `Bundle`; a data file that is not YAML fails the build with its place.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let root = arguments.dropFirst().first else { exit(64) }

func literal(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": quoted += "\\\\"
    case "\"": quoted += "\\\""
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\0": quoted += "\\0"
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

var (languages, tools, agencies) = ([Language](), Setting?.none, Setting?.none)
var lines = ["let bundledFiles: [(name: String, content: String)] = ["]
for path in arguments.dropFirst(2).sorted() {
  do {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let name = path.hasPrefix(root) ? String(path.dropFirst(root.count + 1)) : path
    let isYAML = path.hasSuffix(".yaml")
    let setting = isYAML ? try Setting(yaml: Array(data), path: name) : nil
    let content = setting?.packed() ?? String(decoding: data, as: UTF8.self)
    if let setting, name.hasPrefix(ShippedWords.languages) { languages.append(try Language(setting)) }
    if name == ShippedWords.tools { tools = setting }
    if name == ShippedWords.agencies { agencies = setting }
    lines.append("  (\(literal(name)), \(literal(content))),")
    if isYAML { lines.append("  (\(literal("text:" + name)), \(literal(String(decoding: data, as: UTF8.self)))),") }
  } catch {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    exit(1)
  }
}
do {
  for table in try ShippedWords.tables(languages, tools: tools, agencies: agencies) {
    lines.append("  (\(literal(table.name)), \(literal(Data(table.bytes).base64EncodedString()))),")
  }
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
lines.append("]\n")
do { try lines.joined(separator: "\n").write(toFile: output, atomically: true, encoding: .utf8) } catch {
  FileHandle.standardError.write(Data("error: \(output) cannot be written: \(error)\n".utf8))
  exit(1)
}
