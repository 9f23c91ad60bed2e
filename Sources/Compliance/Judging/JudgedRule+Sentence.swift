extension JudgedRule {
  /// The ready disclosure in a language (BCP 47), in English where the language is not known; nil where the rule has
  /// none in it.
  func sentence(in language: String?) -> Template? {
    guard let language else { return sentence["en"] }
    return sentence[language]
      ?? sentence.filter { isSameLanguage($0.key, language) }.min { $0.key < $1.key }?.value
  }
}

extension Policy {
  /// A sentence that an article can carry to meet a rule, in its language (BCP 47). What stands in it between brackets
  /// is for the writer to fill in.
  ///
  /// - Returns: nil where the policy and the rule have none in that language.
  public func sentence(of rule: String, in language: String?) -> String? {
    judged.first { $0.id == rule }?.sentence(in: language)?.filled { _ in nil }
  }
}
