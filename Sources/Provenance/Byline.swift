/// A person or an organization that the page names as having made the article, with the role.
public struct Byline: Sendable, Hashable, Codable {
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    case author, writer, reporter, contributor, translator, editor, photographer, narrator, illustrator
    case factChecker = "fact-checker"
    case other
  }

  /// The name in clean form ("Yoon Sung-min" for "BY YOON SUNG-MIN").
  public var name: String
  public var role: Role
  public var email: String?
  /// Whether an address stands there but is hidden from machines ("[email protected]").
  public var emailObfuscated: Bool?
  /// The employer or agency named beside the person.
  public var organization: String?
  /// Whether the name is that of an agency, a desk or a newsroom rather than a person's.
  public var isOrganization: Bool?
  public var evidence: [Evidence]

  public init(
    name: String,
    role: Role = .author,
    email: String? = nil,
    emailObfuscated: Bool? = nil,
    organization: String? = nil,
    isOrganization: Bool? = nil,
    evidence: [Evidence]
  ) {
    self.name = name
    self.role = role
    self.email = email
    self.emailObfuscated = emailObfuscated
    self.organization = organization
    self.isOrganization = isOrganization
    self.evidence = evidence
  }
}
