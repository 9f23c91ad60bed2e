/// The options that are numbers, with what they may be: the same on the command line, in `colophon.yaml` and its schema.
public enum ConfiguredNumber: String, Sendable, CaseIterable {
  case limit, every, fresh, concurrency, delay, timeout, jobs
  case maxWarnings = "max-warnings"
  case maxBytes = "max-bytes"

  /// The least and the greatest; the greatest is `Int.max` where there is none.
  public var range: ClosedRange<Int> {
    switch self {
    case .limit: 1...Int.max
    case .maxWarnings: 0...Int.max
    case .jobs, .concurrency: 1...1024
    // Places in the source have 31 bits.
    case .maxBytes: 1...1 << 30
    // Minutes of ten years.
    case .every: 1...5_256_000
    case .fresh: 0...5_256_000
    // Seconds and milliseconds of a day.
    case .timeout: 1...86_400
    case .delay: 0...86_400_000
    }
  }

  /// "from 1 on", "from 1 to 1024".
  var rangeWords: String {
    range.upperBound == .max ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
  }

  /// What is wrong with a number on the command line; nil where it is right or was not given.
  public func problem(with number: Int?) -> String? {
    guard let number, !range.contains(number) else { return nil }
    return "--\(rawValue) takes a number \(rangeWords), found \(number)."
  }
}
