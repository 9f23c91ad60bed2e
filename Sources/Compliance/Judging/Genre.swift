import Provenance
import Settings

/// What kind of piece an article is, where a policy asks for different things.
enum Genre: String, Sendable, CaseIterable { case opinion, wire, translation, sponsored }

/// How genres are told: by words for sections and labels, and the names of agencies.
struct GenreTable: Sendable {
  private let opinion: [Glob]
  private let sponsored: [Glob]
  private let agencies: [Glob]

  init(words: WordLists) throws(SettingsError) {
    opinion = try words.list("opinion-sections")?.map { Glob($0) } ?? []
    sponsored = try words.list("sponsored-labels")?.map { Glob($0) } ?? []
    agencies = try words.list("agencies")?.map { Glob($0) } ?? []
  }

  func isOf(_ genre: Genre, _ page: Page) -> Bool {
    switch genre {
    case .opinion: page.account.section.contains { isAny(opinion, $0) }
    case .wire:
      page.account.bylines.contains { byline in
        [.author, .writer, .reporter].contains(byline.role)
          && (isAny(agencies, byline.name) || byline.organization.map { isAny(agencies, $0) } == true)
      }
    case .translation:
      page.account.claims.contains { $0.activity == .translate && $0.used && $0.scope != .site }
    case .sponsored:
      page.account.section.contains { isAny(sponsored, $0) }
        || page.article.blocks.contains { block in
          block.role == .label && !block.isHidden && block.range.count < 80
            && isAny(sponsored, page.article.string(page.article.trimmed(block.range)))
        }
    }
  }

  private func isAny(_ globs: [Glob], _ words: String) -> Bool {
    let folded = Array(words.lowercased().utf8)
    return globs.contains { $0.matches(folded) }
  }
}
