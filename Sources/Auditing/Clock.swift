import Glibc

/// The one time that a report carries.
public struct Clock: Sendable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// The time of SOURCE_DATE_EPOCH where it is set, so that the same run gives the same bytes; else the machine's.
  public static var forReports: Clock {
    if let fixed = unsafe getenv("SOURCE_DATE_EPOCH"), let seconds = Int(unsafe String(cString: fixed)) {
      return Clock(seconds: seconds)
    }
    return Clock(seconds: time(nil))
  }

  /// ISO 8601, in UTC ("2026-11-25T09:30:00Z").
  public var timestamp: String { formatted("%Y-%m-%dT%H:%M:%SZ") }

  /// The day in UTC ("2026-11-25").
  public var day: String { formatted("%Y-%m-%d") }

  private func formatted(_ format: String) -> String {
    var seconds = time_t(seconds)
    var parts = unsafe tm()
    unsafe gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let length = unsafe strftime(&buffer, buffer.count, format, &parts)
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
