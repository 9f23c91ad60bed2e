/// Who or what did it, as far as the page says.
public struct Agent: Sendable, Hashable, Codable {
  /// The kind of agent. "With the help of AI" without a person is `ai`; with a person, `humanWithAI`.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case human, ai
    case humanWithAI = "human-with-ai"
    case organization, unspecified
  }

  public var kind: Kind
  /// The person's or organization's name, as printed.
  public var name: String?
  /// The role in which the page presents the agent, as printed ("a bilingual reporter").
  public var role: String?
  /// The tool, as printed ("ChatGPT", "generative AI tools").
  public var tool: String?

  public init(_ kind: Kind, name: String? = nil, role: String? = nil, tool: String? = nil) {
    self.kind = kind
    self.name = name
    self.role = role
    self.tool = tool
  }

  /// Whether AI had a part, alone or with a person.
  public var involvesAI: Bool { kind == .ai || kind == .humanWithAI }
}
