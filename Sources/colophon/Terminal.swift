import Glibc

/// What standard output can show.
enum Terminal {
  /// No colour where the output is no terminal, where NO_COLOR is set (no-color.org), or where TERM is dumb.
  static var usesColour: Bool {
    isatty(STDOUT_FILENO) == 1 && (value("NO_COLOR") ?? "").isEmpty && value("TERM") != "dumb"
  }

  /// In columns; 100 where nothing tells.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col), 40), 120)
  }

  private static func value(_ name: String) -> String? {
    unsafe getenv(name).map { pointer in unsafe String(cString: pointer) }
  }
}
