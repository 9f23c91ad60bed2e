import Glibc

/// The files that are not whole yet: who ends the program with Ctrl-C or a polite kill leaves none of them behind.
@safe enum PartialFiles {
  @safe private struct Node {
    var path: UnsafeMutablePointer<CChar>
    var next: UnsafeMutablePointer<Node>?
  }

  /// A list that a signal's handler may walk: nothing in it is allocated or counted there.
  nonisolated(unsafe) private static var first: UnsafeMutablePointer<Node>?

  static func add(_ path: String) {
    guard let copy = unsafe strdup(path) else { return }
    if unsafe first == nil { listen() }
    let node = UnsafeMutablePointer<Node>.allocate(capacity: 1)
    unsafe node.initialize(to: Node(path: copy, next: first))
    unsafe first = node
  }

  /// Takes a file out that is whole or gone. Its memory stays: a handler may be reading it.
  static func remove(_ path: String) {
    var node = unsafe first
    while let known = unsafe node {
      if unsafe strcmp(known.pointee.path, path) == 0 { unsafe known.pointee.path[0] = 0 }
      unsafe node = known.pointee.next
    }
  }

  private static func listen() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What the caller lets pass is let pass (nohup).
      var old = sigaction()
      unsafe sigaction(number, nil, &old)
      guard unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 0 else { continue }
      signal(number) { number in
        var node = unsafe PartialFiles.first
        while let known = unsafe node {
          if unsafe known.pointee.path[0] != 0 { unsafe unlink(known.pointee.path) }
          unsafe node = known.pointee.next
        }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }
}
