/// What somebody or something did in the making of an article.
public enum Activity: String, Sendable, Hashable, Codable, CaseIterable {
  case write, translate, edit, review
  case factCheck = "fact-check"
  case summarize, transcribe, illustrate, narrate, headline, research, correct, update, publish, unspecified
}
