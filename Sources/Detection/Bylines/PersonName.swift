/// Names in clean form.
enum PersonName {
  /// The printed name with its white space evened and its capitals undone ("YOON SUNG-MIN" → "Yoon Sung-min").
  ///
  /// Words all in capitals are changed only in persons' names and only where nothing tells that they are initials.
  static func clean(_ printed: String, isOrganization: Bool) -> String {
    var words = printed.spacedWords
    if !isOrganization {
      let isShouted = words.allSatisfy { isCapitals($0) || $0.count <= 2 } && words.count > 1
      let isKorean = words.count == 2 && koreanFamilyNames.contains(words[0].lowercased()) && words[1].contains("-")
      for (index, word) in words.enumerated() where isCapitals(word) {
        let letters = word.count { $0.isLetter }
        // "J.D.", "JD": initials.
        if letters < 2 || (word.contains(".") && letters <= 3) { continue }
        if letters == 2, !isShouted || words.count > 2 || !word.hasVowel { continue }
        if letters == 3, !isShouted, !word.hasVowel { continue }
        words[index] = titleCase(word, isKoreanGivenName: isKorean && index == 1)
      }
    }
    return words.joined(separator: " ")
  }

  private static func isCapitals(_ word: String) -> Bool {
    var hasLetter = false
    for character in word where character.isLetter {
      if !character.isUppercase { return false }
      hasLetter = true
    }
    return hasLetter
  }

  private static func titleCase(_ word: String, isKoreanGivenName: Bool) -> String {
    var result = ""
    var isStart = true
    for character in word {
      if !character.isLetter {
        result.append(character)
        isStart = character == "-" && !isKoreanGivenName || character == "'" || character == "’" || character == "."
        continue
      }
      if isStart { result.append(character) } else { result += character.lowercased() }
      isStart = false
      if result == "Mc" || result.hasSuffix("-Mc") { isStart = true }
    }
    return result
  }

  /// The commonest family names of Korea in Latin letters.
  private static let koreanFamilyNames: Set<String> = [
    "kim", "lee", "yi", "park", "choi", "jung", "jeong", "chung", "kang", "cho", "jo", "yoon", "yun", "jang", "chang",
    "lim", "im", "han", "oh", "seo", "suh", "shin", "kwon", "hwang", "ahn", "an", "song", "ryu", "yoo", "yu", "hong",
    "jeon", "ko", "koh", "moon", "yang", "son", "bae", "baek", "paik", "heo", "nam", "shim", "sim", "noh", "ha", "kwak",
    "sung", "cha", "joo", "ju", "woo", "koo", "ku", "min", "na", "jin", "ji", "eom", "chae", "won", "cheon", "bang",
    "kong", "gong", "hyun", "ham", "byun", "yeo", "yeom", "choo", "do", "so", "seok", "sun", "seol", "ma", "gil", "wi",
    "yeon", "pyo", "myung", "ki", "ban", "wang", "geum", "ok", "yook", "in", "maeng", "je", "mo", "tak", "kook", "woo",
  ]
}

extension String {
  fileprivate var hasVowel: Bool { contains { "AEIOUYÄÖÜÅØÆÉÈÁÍÓÚ".contains($0) } }
}
