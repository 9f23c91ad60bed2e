/// A credit line of a picture, a graphic, a video or a recording.
public struct Credit: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable { case photo, graphic, video, audio }

  public var kind: Kind
  /// The credit line as printed, without the caption ("REUTERS/YONHAP").
  public var text: String
  /// Its holders, split ("Reuters", "Yonhap").
  public var holders: [String]
  public var evidence: [Evidence]

  public init(_ kind: Kind, text: String, holders: [String], evidence: [Evidence]) {
    self.kind = kind
    self.text = text
    self.holders = holders
    self.evidence = evidence
  }
}
