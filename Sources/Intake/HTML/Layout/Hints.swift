/// What the names that a page's makers gave an element say about it.
struct Hints: OptionSet, Sendable {
  let rawValue: UInt32

  static let navigation = Hints(rawValue: 1 << 0)
  static let related = Hints(rawValue: 1 << 1)
  static let comments = Hints(rawValue: 1 << 2)
  static let cookies = Hints(rawValue: 1 << 3)
  static let newsletter = Hints(rawValue: 1 << 4)
  static let share = Hints(rawValue: 1 << 5)
  static let advertisement = Hints(rawValue: 1 << 6)
  static let footer = Hints(rawValue: 1 << 7)
  static let header = Hints(rawValue: 1 << 8)
  static let biography = Hints(rawValue: 1 << 9)
  static let form = Hints(rawValue: 1 << 10)
  static let player = Hints(rawValue: 1 << 11)
  static let byline = Hints(rawValue: 1 << 12)
  static let date = Hints(rawValue: 1 << 13)
  static let section = Hints(rawValue: 1 << 14)
  static let standfirst = Hints(rawValue: 1 << 15)
  static let caption = Hints(rawValue: 1 << 16)
  static let note = Hints(rawValue: 1 << 17)
  static let label = Hints(rawValue: 1 << 18)
  static let headline = Hints(rawValue: 1 << 19)
  static let body = Hints(rawValue: 1 << 20)
  static let card = Hints(rawValue: 1 << 21)
  static let quote = Hints(rawValue: 1 << 22)
  static let media = Hints(rawValue: 1 << 23)
  static let tags = Hints(rawValue: 1 << 24)

  /// Those that take an element out of the article.
  static let furniture: Hints = [
    .navigation, .related, .comments, .cookies, .newsletter, .share, .advertisement, .footer, .biography, .form,
    .player, .tags,
  ]
}
