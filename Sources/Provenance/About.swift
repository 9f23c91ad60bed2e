/// What a detector, a format or a source says of itself; help and documentation are made from it.
public struct About: Sendable, Hashable {
  public var id: String
  public var summary: String
  public init(id: String, summary: String) {
    self.id = id
    self.summary = summary
  }
}
