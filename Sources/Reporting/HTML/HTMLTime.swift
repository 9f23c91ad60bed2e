enum HTMLTime {
  /// "2026-11-25 12:00 UTC" of "2026-11-25T12:00:00Z"; any other time as it is.
  static func readable(_ time: String) -> String {
    guard time.hasSuffix("Z"), time.count == 20 else { return time }
    return time.prefix(16).replacing("T", with: " ") + " UTC"
  }
}
