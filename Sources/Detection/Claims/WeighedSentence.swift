import Provenance

/// A sentence with its statements, each weighed.
struct WeighedSentence: Sendable {
  var block: Int
  /// The language in which it was read.
  var language: String
  var reading: SentenceReading
  /// As many as statements: how likely each is to be about this page.
  var likelihoods: [Double]

  /// The least likelihood at which a statement becomes a claim: below it fewer than half are right (Benchmarks/README.md).
  static let threshold = 0.6
  /// As sure as words alone can make a reading: of those at the top, one in three hundred is wrong (Benchmarks/README.md).
  static let mostCertain = 0.99

  var accepted: [(statement: Statement, likelihood: Double)] {
    zip(reading.statements, likelihoods).filter { $0.1 >= Self.threshold }.map { ($0.0, $0.1) }
  }
}
