/// What a word in a newsroom's language stands for.
struct Cue: Sendable {
  struct Kinds: OptionSet, Sendable, Hashable {
    var rawValue: UInt32
    /// Stands before an author's name ("By").
    static let by = Kinds(rawValue: 1 << 0)
    /// Stands before the name of somebody with a role (value: index in `Byline.Role.allCases`).
    static let role = Kinds(rawValue: 1 << 1)
    static let and = Kinds(rawValue: 1 << 2)
    /// Stands before the employer ("for").
    static let affiliation = Kinds(rawValue: 1 << 3)
    /// Stands before a place ("in").
    static let place = Kinds(rawValue: 1 << 4)
    /// Stands after, or in some languages before, a journalist's name ("기자").
    static let afterName = Kinds(rawValue: 1 << 5)
    static let jobTitle = Kinds(rawValue: 1 << 6)
    /// Makes a name that of an organization ("newsroom").
    static let desk = Kinds(rawValue: 1 << 7)
    static let agency = Kinds(rawValue: 1 << 8)
    /// Ends a byline ("Published").
    static let junk = Kinds(rawValue: 1 << 9)
    /// Stands before a credit (value: index in `Credit.Kind.allCases`).
    static let credit = Kinds(rawValue: 1 << 10)
    /// Names the kind of a note at its start (value: index in `Note.Kind.allCases`).
    static let noteLabel = Kinds(rawValue: 1 << 11)
    /// Is only said in notes of that kind (value as above).
    static let notePhrase = Kinds(rawValue: 1 << 12)
    /// Value: 1…12.
    static let month = Kinds(rawValue: 1 << 13)
    /// The site's front page in a section line ("Home").
    static let home = Kinds(rawValue: 1 << 14)
    /// A small word within a name ("van").
    static let particle = Kinds(rawValue: 1 << 15)
    /// Makes a note of that kind of a short line (value as above).
    static let noteLine = Kinds(rawValue: 1 << 16)
    /// Makes a note of that kind of a short line that names the article (value as above).
    static let noteOfArticle = Kinds(rawValue: 1 << 17)
    /// What an article and a translation are called ("this text").
    static let articleWord = Kinds(rawValue: 1 << 18)
    /// What AI, machines and tools are called: what names them is for the reading of statements.
    static let machineWord = Kinds(rawValue: 1 << 19)
    /// What pictures are called ("illustrations").
    static let pictureWord = Kinds(rawValue: 1 << 20)
    /// Stands between a picture and who made it ("were taken by"; value: 1 where more must follow the name, "hat").
    static let pictureDeed = Kinds(rawValue: 1 << 21)
    /// Stands behind who made a picture ("gemacht"; value: 1 where nothing need precede the name, "çekti").
    static let pictureEnd = Kinds(rawValue: 1 << 22)

    static let inNotes: Kinds = [.noteLabel, .notePhrase, .noteLine, .noteOfArticle]
    static let saidInNotes: Kinds = [.notePhrase, .noteLine, .noteOfArticle]
    static let besideNames: Kinds = [.by, .role, .afterName, .credit]
    static let inByline: Kinds = [
      .by, .role, .and, .affiliation, .place, .afterName, .jobTitle, .desk, .agency, .junk, .month,
    ]
  }

  /// The value of a credit's cue that is one in captions only ("Source:").
  static let sourceOfCredit = 100

  var kind: Kinds
  var value: UInt8
  var languages: LanguageSet
  var isPrefix = false
  /// Whether it is a word without its accents, which stands only where nothing has any.
  var isPlain = false
}

extension Cue: PatternMark {
  var meaning: UInt32 {
    UInt32(kind.rawValue.trailingZeroBitCount) << 16 | UInt32(value) << 8 | (isPlain ? 2 : 0) | (isPrefix ? 1 : 0)
  }
  var languageBits: UInt64 {
    get { languages.rawValue }
    set { languages = LanguageSet(rawValue: newValue) }
  }

  init(meaning: UInt32, languageBits: UInt64) {
    kind = Kinds(rawValue: 1 << (meaning >> 16))
    value = UInt8(meaning >> 8 & 0xFF)
    isPrefix = meaning & 1 == 1
    isPlain = meaning & 2 == 2
    languages = LanguageSet(rawValue: languageBits)
  }
}
