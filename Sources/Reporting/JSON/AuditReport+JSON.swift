import Foundation
public import Provenance

extension AuditReport {
  /// A report that was saved in the format "json".
  ///
  /// - Throws: where it is something else, in words.
  public init(json: [UInt8]) throws(NotAReport) {
    guard let report = try? JSONDecoder().decode(AuditReport.self, from: Data(json)) else { throw NotAReport() }
    self = report
  }

  /// The file is no report.
  public struct NotAReport: Error, Hashable, CustomStringConvertible {
    public var description: String {
      "this is no report in JSON; make one with 'colophon audit … --format json --output FILE'"
    }
  }
}
