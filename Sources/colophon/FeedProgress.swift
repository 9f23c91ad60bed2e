import Auditing
import Glibc
import Intake
import Provenance

/// What a run over feeds shows on standard error: one line that changes on a terminal, else a line a fault.
final class FeedProgress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool
  private let start = FeedProgress.now
  private var lastDraw = 0.0
  private(set) var summary = FeedSummary()

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  func take(_ event: FeedAudit.Event) {
    summary.count(event)
    switch event {
    case .opened(let url, let about, let entries):
      say("\(oneLine(about.title?.value ?? url)): \(entries) entr\(entries == 1 ? "y" : "ies")")
    case .incident(let incident): say("\(oneLine(incident.uri)): \(incident.message)", isError: true)
    case .audited(let article, _):
      let rules = article.findings.filter { $0.isOpen && $0.severity == .error }.map(\.rule)
      if !rules.isEmpty, !isTerminal { say("\(oneLine(article.source.uri)): \(rules.joined(separator: ", "))") }
    case .feedUnchanged(let url, let since):
      say("\(oneLine(url)): not changed since it was last read (\(since)); nothing new was read")
    case .listed, .unchanged, .read: break
    }
    draw()
  }

  /// Takes the changing line away.
  func clear() { if isTerminal, !isQuiet { write("\r\u{1B}[K") } }

  private func say(_ line: String, isError: Bool = false) {
    guard isError || !isQuiet else { return }
    clear()
    complain(line)
  }

  private func draw() {
    guard isTerminal, !isQuiet, Self.now - lastDraw > 0.1 else { return }
    lastDraw = Self.now
    let seconds = max(0.001, Self.now - start)
    let rate = Double(summary.done) / seconds
    let left = rate > 0 ? Self.clock(Int(Double(max(0, summary.expected - summary.done)) / rate)) : "-:--"
    let counts = "\(summary.done)/\(max(summary.expected, summary.done))"
    let tenths = Int(rate * 10)
    let figures =
      "\(counts) · \(summary.summary.failed) fail"
      + " · \(summary.summary.incidents) unread · \(tenths / 10).\(tenths % 10)/s · \(left) left"
    let line = Self.bar(summary.done, of: summary.expected) + " " + figures
    // A line that wraps could not be taken away again.
    let room = Terminal.columns(of: STDERR_FILENO).map { $0 - 1 } ?? line.count
    write("\r\u{1B}[K" + (line.count <= room ? line : String(figures.prefix(room))))
  }

  private static func bar(_ done: Int, of expected: Int) -> String {
    let filled = expected > 0 ? min(20, done * 20 / expected) : 0
    return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
  }

  private static func clock(_ seconds: Int) -> String {
    let rest = seconds % 60
    return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
