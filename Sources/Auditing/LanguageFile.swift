public import Detection
public import Settings

extension [Language] {
  /// Reads a user's language file and adds it.
  public mutating func add(contentsOf path: String) throws(SettingsError) {
    try add(try Setting(contentsOf: path))
  }
}
