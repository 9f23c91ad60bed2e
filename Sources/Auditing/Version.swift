/// Colophon's own version (semantic versioning).
public let version = "0.1.0"
