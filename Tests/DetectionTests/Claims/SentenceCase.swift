import Testing

/// A sentence, and what is to be read from it: the activity and the agent of each claim, and "denied" where it is.
struct SentenceCase: Sendable, CustomTestStringConvertible {
  var text: String
  var claims: Set<String>
  var testDescription: String { text }

  init(_ text: String, _ claims: String...) { (self.text, self.claims) = (text, Set(claims)) }

  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let detection = try #require(StatementTests.detection)
    let keys = try LanguageExampleTests.keys(text, detection)
    let read = Set(keys.map { "\($0.activity) \($0.agent)\($0.used ? "" : " denied")" })
    #expect(read == claims, sourceLocation: sourceLocation)
  }
}
