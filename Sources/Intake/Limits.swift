/// Bounds on what one document may cost, so that a hostile page cannot take the machine.
public struct Limits: Sendable, Hashable {
  /// The longest document that is read, in bytes as it came; a longer one is an incident.
  public var documentBytes: Int

  /// However high the limit is set: places in the source have 31 bits.
  static let mostBytes = 1 << 30

  public init(documentBytes: Int = 64 << 20) { self.documentBytes = documentBytes }
}
