import Foundation
import Provenance
public import Reporting
public import Settings

/// The findings that a newsroom has decided to live with for now: only what is not among them fails.
///
/// In a file it is JSON with one finding a line, sorted, so that a diff shows what came and went.
public struct Baseline: Sendable, Hashable {
  public static let currentVersion = 1
  /// The longest file that is read, in bytes.
  public static let sizeLimit = 256 << 20

  /// Sorted by document, rule and fingerprint; each once.
  public let findings: [KnownFinding]

  public init(_ findings: some Sequence<KnownFinding> = []) {
    self.findings = Set(findings).sorted { ($0.uri, $0.rule, $0.fingerprint) < ($1.uri, $1.rule, $1.fingerprint) }
  }

  /// Reads a baseline's file.
  ///
  /// - Throws: what is wrong with it: it is not there, it is no baseline, or a newer Colophon has written it.
  public init(contentsOf path: String) throws(SettingsError) {
    try self.init(json: settingsFile(path, limit: Self.sizeLimit), path: path)
  }

  /// Reads a baseline. `path` is its name for messages.
  public init(json: [UInt8], path: String) throws(SettingsError) {
    let fault = { (problem: String) in SettingsError(path: path, line: 0, column: 0, problem: problem) }
    let remedy = "restore it from version control, or write it anew with --write-baseline"
    let data = Data(json)
    let version: Int
    do { version = try JSONDecoder().decode(Header.self, from: data).version } catch DecodingError.dataCorrupted {
      throw fault("not valid JSON (a conflict of a merge?); \(remedy)")
    } catch {
      throw fault("this is no baseline: it has no \"version\"; name another file")
    }
    guard version <= Self.currentVersion else {
      throw fault("version \(version) is of a newer Colophon, and this one reads \(Self.currentVersion); update it")
    }
    let items: [Item]
    do { items = try JSONDecoder().decode(File.self, from: data).findings } catch {
      throw fault("its \"findings\" cannot be read; \(remedy)")
    }
    for (index, item) in items.enumerated() where !item.isSound {
      throw fault("finding \(index + 1) has no severity or no fingerprint of 32 hexadecimal digits; \(remedy)")
    }
    self.init(
      items.map { item in
        KnownFinding(
          uri: item.uri,
          rule: item.rule,
          severity: Severity(rawValue: item.severity) ?? .error,
          fingerprint: item.fingerprint
        )
      }
    )
  }

  /// The file.
  public var json: [UInt8] {
    var output = Array("{\n  \"version\": \(Self.currentVersion),\n  \"findings\": [".utf8)
    for (index, finding) in findings.enumerated() {
      output += Array((index == 0 ? "\n    " : ",\n    ").utf8)
      writeJSON(finding, into: &output)
    }
    output += Array(((findings.isEmpty ? "" : "\n  ") + "]\n}\n").utf8)
    return output
  }

  private struct Header: Decodable { var version: Int }
  private struct File: Decodable { var findings: [Item] }
  private struct Item: Decodable {
    var uri: String
    var rule: String
    var severity: String
    var fingerprint: String

    var isSound: Bool {
      Severity(rawValue: severity) != nil && fingerprint.utf8.count == 32
        && fingerprint.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
  }
}
