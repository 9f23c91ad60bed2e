/// What is known of one origin while a run lasts.
struct Host {
  enum Robots {
    case unknown, asked
    case known(RobotsRules)
    /// It could not be asked; nothing else would work either.
    case failed(TransferError)
  }

  var underWay = 0
  /// The next exchange starts no sooner (monotonic milliseconds).
  var notBefore = 0
  var robots = Robots.unknown
}
