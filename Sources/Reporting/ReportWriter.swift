public import Provenance

/// Drives one format over a run and hands its bytes on in large pieces.
///
/// It counts as it goes: the summary is that of what was written.
public struct ReportWriter {
  private static let pieceBytes = 1 << 16
  private var format: any ReportFormat
  private var output: [UInt8] = []
  private let sink: ([UInt8]) throws -> Void
  public private(set) var summary = AuditReport.Summary()

  /// - Parameter sink: takes UTF-8 as it comes; what it throws, the writer throws on.
  public init(
    _ format: any ReportFormat.Type,
    options: ReportOptions = ReportOptions(),
    sink: @escaping ([UInt8]) throws -> Void
  ) {
    self.format = format.init(options: options)
    self.sink = sink
    output.reserveCapacity(Self.pieceBytes * 2)
  }

  public mutating func begin(_ header: ReportHeader) throws {
    format.begin(header, into: &output)
    try flush(above: 0)
  }

  public mutating func add(_ article: AuditedArticle) throws {
    summary.count(article)
    format.article(article, into: &output)
    try flush(above: Self.pieceBytes)
  }

  public mutating func add(_ incident: Incident) throws {
    summary.incidents += 1
    format.incident(incident, into: &output)
    try flush(above: Self.pieceBytes)
  }

  /// Adds what could not be audited once, and was later; it does not count.
  public mutating func add(past incident: Incident) throws {
    format.past(incident, into: &output)
    try flush(above: Self.pieceBytes)
  }

  public mutating func add(absent finding: KnownFinding) throws {
    format.absent(finding, into: &output)
    try flush(above: Self.pieceBytes)
  }

  public mutating func end() throws {
    format.end(summary, into: &output)
    try flush(above: 0)
  }

  private mutating func flush(above limit: Int) throws {
    guard output.count > limit else { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}

extension AuditReport {
  /// The whole report in one format, as UTF-8.
  public func rendered(
    as format: any ReportFormat.Type,
    rules: [RuleDescription] = [],
    options: ReportOptions = ReportOptions()
  ) -> [UInt8] {
    var format = format.init(options: options)
    var output: [UInt8] = []
    format.begin(ReportHeader(self, rules: rules), into: &output)
    for article in articles { format.article(article, into: &output) }
    for incident in incidents { format.incident(incident, into: &output) }
    format.end(summary, into: &output)
    return output
  }
}
