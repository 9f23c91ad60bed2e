public import Provenance
import Reporting

/// `colophon stream`: one request a line in, one answer a line out, in order, in bounded memory.
public struct Stream: Sendable {
  private let auditor: Auditor
  private let jobs: Int
  private let lineBytes: Int
  private let review: Review?

  /// Sees each outcome before it is written, and may mark it; called from several threads at once, in no order.
  public typealias Review = @Sendable (inout Result<AuditedArticle, Incident>) -> Void

  /// - Parameter lineBytes: the longest line that is taken; a longer one costs one error line.
  public init(_ auditor: Auditor, jobs: Int, lineBytes: Int, review: Review? = nil) {
    self.review = review
    self.auditor = auditor
    self.jobs = max(1, jobs)
    self.lineBytes = lineBytes
  }

  /// - Parameters:
  ///   - read: up to that many bytes of what has come in; none at the end.
  ///   - write: takes the answers, whole lines.
  public func run(read: (Int) throws -> [UInt8], write: ([UInt8]) throws -> Void) throws {
    var lines = LineReader(limit: lineBytes)
    var number = 0
    while true {
      let piece = try read(1 << 20)
      if piece.isEmpty { lines.finish() } else { lines.add(piece) }
      while true {
        let batch = lines.take(jobs * 4)
        guard !batch.isEmpty else { break }
        let requests = batch.enumerated().map { Request(number: number + $0.offset + 1, line: $0.element) }
        number += batch.count
        let answers = concurrentMap(requests, jobs: jobs) { answer($0) }
        try write(answers.flatMap { $0 })
      }
      if piece.isEmpty { return }
    }
  }

  private struct Request: Sendable {
    var number: Int
    /// Nil where the line was longer than the limit.
    var line: [UInt8]?
  }

  private func answer(_ request: Request) -> [UInt8] {
    var output: [UInt8] = []
    guard let line = request.line else {
      refuse(nil, "line \(request.number) is longer than \(lineBytes) bytes; raise the limit with --max-bytes", &output)
      return output
    }
    guard line.contains(where: { $0 > 0x20 }) else { return output }
    do throws(StreamFault) {
      let (id, document) = try StreamRequest.document(in: line, number: request.number)
      var outcome = Result { () throws(Incident) in try auditor.audit(document) }
      review?(&outcome)
      switch outcome {
      case .success(let article): writeJSON(article, id: id, into: &output)
      case .failure(let incident): writeJSON(incident, id: id, into: &output)
      }
    } catch {
      refuse(error.id, error.message, &output)
    }
    if output.last != 0x0A { output.append(0x0A) }
    return output
  }

  private func refuse(_ id: String?, _ message: String, _ output: inout [UInt8]) {
    let incident = Incident(uri: id ?? "-", code: .badRequest, message: message)
    var outcome = Result<AuditedArticle, Incident>.failure(incident)
    review?(&outcome)
    writeJSON(incident, id: id, into: &output)
    if output.last != 0x0A { output.append(0x0A) }
  }
}
