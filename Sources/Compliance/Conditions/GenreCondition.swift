import Settings

/// Whether the article is of a genre.
struct GenreCondition: Condition {
  static let about = ConditionAbout(
    id: "genre",
    summary: "The article is an opinion piece, agency copy, a translation or sponsored, as its section, bylines and "
      + "claims say.",
    example: "genre: [opinion, sponsored]"
  )

  private let genres: Choices<Genre>
  private let table: GenreTable

  init(_ setting: Setting, compiler: Compiler) throws(SettingsError) {
    genres = try Choices(setting, what: "genre")
    table = try GenreTable(words: compiler.words)
  }

  func holds(on page: Page, _ found: inout Found) -> Bool {
    Genre.allCases.contains { genres.contains($0) && table.isOf($0, page) }
  }
}
