/// What part of the page, or what beyond it, a claim speaks of.
public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
  case article, translation, headline, summary, image, audio, video, site
}
