import Glibc
import Synchronization

/// Ctrl-C, and a polite kill: what is under way is finished first; the second one ends the program at once.
enum Interruption {
  private static let wasAsked = Atomic<Bool>(false)

  static var isAsked: Bool { wasAsked.load(ordering: .relaxed) }

  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.wasAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Waits, or until it is asked to stop.
  static func wait(seconds: Int) {
    for _ in 0..<(seconds * 5) where !isAsked { usleep(200_000) }
  }
}
