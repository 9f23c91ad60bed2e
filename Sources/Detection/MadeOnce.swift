import Settings
import Synchronization

/// What is made when it is first asked for; who asks meanwhile waits for it.
final class MadeOnce<Made: Sendable>: Sendable {
  private let made = Mutex<Made?>(nil)

  func value(making make: () throws(SettingsError) -> Made) throws(SettingsError) -> Made {
    try made.withLock { made throws(SettingsError) in
      if let made { return made }
      let new = try make()
      made = new
      return new
    }
  }
}
