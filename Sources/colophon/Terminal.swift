import Glibc

/// What standard output can show.
enum Terminal {
  /// No colour where the output is no terminal, where NO_COLOR is set (no-color.org), or where TERM is dumb.
  static var usesColour: Bool {
    isatty(STDOUT_FILENO) == 1 && (value("NO_COLOR") ?? "").isEmpty && value("TERM") != "dumb"
  }

  /// In columns; 100 where nothing tells.
  static var width: Int { columns(of: STDOUT_FILENO).map { min(max($0, 40), 120) } ?? 100 }

  /// The width of the terminal behind a file descriptor; nil where there is none, or it does not tell.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func value(_ name: String) -> String? {
    unsafe getenv(name).map { pointer in unsafe String(cString: pointer) }
  }
}
