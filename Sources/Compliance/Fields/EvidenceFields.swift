import Provenance
import Settings

/// What a rule asks of the place and the words in which something is said. One evidence has to meet all of it.
struct EvidenceFields: Sendable {
  static let keys = ["placement", "origin", "within", "next-to", "wording", "written-in"]

  private enum Neighbour: String, CaseIterable { case byline, title }
  private enum WrittenIn: String, CaseIterable { case article, other }

  private var placement: Choices<Placement>?
  private var origin: Choices<Origin>?
  private var withinWords: Int?
  private var neighbour: Neighbour?
  private var wording: Phrases?
  private var writtenIn: WrittenIn?
  private var isAsked = false

  /// Reads an entry if it is one of `keys`.
  mutating func read(_ entry: Setting.Entry) throws(SettingsError) -> Bool {
    switch entry.name {
    case "placement":
      placement = try Choices(
        entry.value,
        what: "placement",
        groups: ["visible": Placement.allCases.filter { $0 != .metadata && $0 != .hidden }]
      )
    case "origin": origin = try Choices(entry.value, what: "origin")
    case "within": withinWords = try words(entry.value)
    case "next-to": neighbour = try entry.value.choice(Neighbour.self, what: "neighbour")
    case "wording": wording = try Phrases(entry.value)
    case "written-in": writtenIn = try entry.value.choice(WrittenIn.self, what: "language of the words")
    default: return false
    }
    isAsked = true
    return true
  }

  private func words(_ setting: Setting) throws(SettingsError) -> Int {
    for entry in try setting.mapping(allowing: ["words"]) {
      let number = try entry.value.integer()
      guard (1...1_000_000).contains(number) else { throw entry.value.error("expected a number of words, from 1") }
      return number
    }
    throw setting.error("expected {words: …} here")
  }

  /// Whether one of the evidences meets what is asked.
  func matches(_ evidences: [Evidence], on page: Page) -> Bool {
    !isAsked || evidences.contains { matches($0, on: page) }
  }

  private func matches(_ evidence: Evidence, on page: Page) -> Bool {
    if let placement, !placement.contains(evidence.placement) { return false }
    if let origin, !origin.contains(evidence.origin) { return false }
    if let withinWords {
      guard evidence.placement != .metadata, evidence.placement != .hidden,
        page.words(before: evidence.start, limit: withinWords) < withinWords
      else { return false }
    }
    if let neighbour, !isNext(evidence, to: neighbour, on: page) { return false }
    if let wording, !wording.occur(in: page.article.text[page.sentence(around: evidence)]) { return false }
    if let writtenIn, (writtenIn == .article) != isInArticlesLanguage(evidence, on: page) { return false }
    return true
  }

  /// Whether no more than one block stands between them.
  private func isNext(_ evidence: Evidence, to neighbour: Neighbour, on page: Page) -> Bool {
    guard let index = page.article.blockIndex(at: evidence.start) else { return false }
    let near = max(0, index - 2)...min(page.article.blocks.count - 1, index + 2)
    switch neighbour {
    case .title: return near.contains { page.article.blocks[$0].role == .title }
    case .byline:
      return page.account.bylines.contains { byline in
        byline.evidence.contains {
          $0.origin == .text && page.article.blockIndex(at: $0.start).map(near.contains) == true
        }
      }
    }
  }

  /// Told by what the block declares, or else by the letters; where neither tells, it is taken to be the page's.
  private func isInArticlesLanguage(_ evidence: Evidence, on page: Page) -> Bool {
    let sentence = page.sentence(around: evidence)
    if let index = page.article.blockIndex(at: evidence.start), let declared = page.article.blocks[index].language,
      let language = page.account.language, !isSameLanguage(declared, language)
    {
      return false
    }
    guard let words = WritingSystem.prevailing(in: page.article.text[sentence]), let own = page.script else {
      return true
    }
    return words == own || (own == .kana && words == .chinese)
  }
}
