import ArgumentParser
import Auditing
import Provenance
import Reporting

/// The reports of one run, all fed with the same articles.
final class Reports {
  private var writers: [(writer: ReportWriter, output: Output)] = []
  private(set) var detail: Auditor.Detail = []

  /// - Parameters:
  ///   - format: of what goes to standard output, or to the one path without a format; nil for what the path's name
  ///     ends like, else text.
  ///   - outputs: paths, and FORMAT=PATH pairs.
  init(format: String?, outputs: [String], options: ReportOptions) throws {
    var plain: [String] = []
    for output in outputs {
      if let sign = output.firstIndex(of: "="), let named = try? Formats.named(String(output[..<sign])) {
        try add(named, Output(path: String(output[output.index(after: sign)...])), options, isTerminal: false)
      } else {
        plain.append(output)
      }
    }
    guard plain.count <= 1 else {
      throw ValidationError("--output takes one path without a format; write the others as FORMAT=PATH.")
    }
    let chosen: any ReportFormat.Type
    if format == nil, let path = plain.first, let byName = Formats.matching(path: path) {
      chosen = byName
    } else {
      do throws(UnknownFormat) { chosen = try Formats.named(format ?? Formats.names[0]) } catch {
        throw ValidationError("\(error)")
      }
    }
    try add(chosen, plain.first.map { try Output(path: $0) } ?? Output(), options, isTerminal: plain.isEmpty)
  }

  private func add(
    _ format: any ReportFormat.Type,
    _ output: Output,
    _ options: ReportOptions,
    isTerminal: Bool
  ) throws {
    var options = options
    if !isTerminal {
      options.usesColour = false
      options.width = 100
    }
    writers.append((ReportWriter(format, options: options, sink: output.write), output))
    if format.needsPlaces { detail.insert(.places) }
    if format.needsText { detail.insert(.text) }
  }

  func begin(_ header: ReportHeader) throws {
    for index in writers.indices { try writers[index].writer.begin(header) }
  }

  func add(_ article: AuditedArticle) throws {
    for index in writers.indices { try writers[index].writer.add(article) }
  }

  func add(_ incident: Incident) throws {
    for index in writers.indices { try writers[index].writer.add(incident) }
  }

  func add(absent finding: KnownFinding) throws {
    for index in writers.indices { try writers[index].writer.add(absent: finding) }
  }

  func end() throws {
    for index in writers.indices {
      try writers[index].writer.end()
      try writers[index].output.finish()
    }
  }
}
