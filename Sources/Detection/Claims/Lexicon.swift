import Provenance
import Settings

/// One language's words for statements about an article's making.
final class Lexicon: Sendable {
  let code: String
  /// Whether the agent stands before the verb, as in Korean or Turkish.
  let agentComesFirst: Bool
  /// Whether a verb looks the same in a request and in what has been done, as in Chinese, Thai or Vietnamese.
  let isUninflected: Bool
  /// Whether the names of languages have a capital ("to polish a text" is no Polish).
  let capitalizesLanguages: Bool
  /// Whether nouns have a capital, so that one tells no name (German).
  let capitalizesNouns: Bool
  /// Whether "ai" in small letters is a word of the language (Italian, Vietnamese).
  let capitalizesAI: Bool
  /// What ends a question besides "?" (Greek ";").
  let questionMarks: [[UInt8]]
  /// Whether a participle behind a thing only describes it ("texts written by AI") and makes no sentence.
  let hasReducedClauses: Bool
  /// Whether commas stand around every clause, also around one that says which thing is meant (German).
  let setsOffClauses: Bool
  let table: CueTable
  /// What compound words end with that are things ("Materialbilder", "omslagstekst"); nothing, where there are none.
  let heads: CueTable?
  /// BCP 47, by the value of a `.language` cue.
  let languageCodes: [String]
  /// Letters and particles that are written as one with the next word (Arabic, Hebrew), folded.
  let proclitics: [[UInt8]]
  /// Endings of a language's name that say "from" and "into" (Finnish "englannista", "suomeksi"), folded.
  let fromEndings: [[UInt8]]
  let toEndings: [[UInt8]]
  /// Endings of verbs that ask somebody to do something (French "-ez", Russian "-йте"), folded.
  let requestEndings: [[UInt8]]
  /// Endings of verbs that say what a program does or is to do, where no articles show it (Russian "-ает"), folded.
  let verbEndings: [[UInt8]]
  /// Endings of verbs that say "we" (Polish "-my"), folded.
  let weEndings: [[UInt8]]
  /// Endings of verbs that say what is done as a rule (Turkish "-ilir", Japanese "-します"), folded.
  let habitEndings: [[UInt8]]
  /// What a label before a name says that somebody did ("translator" of "Translator: …"), folded.
  let roles: [[UInt8]: Activity]
  /// Letters that are "and" where they begin a word, folded.
  let andProclitics: [[UInt8]]
  /// Of the proclitics, those that say "from" and "into".
  let fromProclitics: [[UInt8]]
  let toProclitics: [[UInt8]]

  /// Names of tools that are everyday words as well, folded.
  let weakTools: Set<[UInt8]>
  /// Those that people are called, too, folded.
  let givenNames: Set<[UInt8]>
  /// Ordinary words that a tool's name is, or begins, folded; those that letters may follow.
  let wordsLikeTools: Set<[UInt8]>
  let startsLikeTools: [[UInt8]]
  /// Who makes tools, as printed.
  let makers: [[UInt8]]

  /// - Parameter words: those of the language, as tables.
  init(_ language: Language, tools: KnownTools, words: StatementWords) throws(SettingsError) {
    code = language.code
    let settings = language.settings
    agentComesFirst = try settings["agent-before"]?.bool() ?? false
    isUninflected = try settings["uninflected"]?.bool() ?? false
    capitalizesLanguages = try settings["capital-languages"]?.bool() ?? false
    capitalizesNouns = try settings["capital-nouns"]?.bool() ?? false
    capitalizesAI = try settings["capital-ai"]?.bool() ?? false
    questionMarks = try settings["question-marks"]?.strings().map { Array($0.utf8) } ?? []
    setsOffClauses = try settings["comma-clauses"]?.bool() ?? false
    hasReducedClauses = try settings["reduced-clauses"]?.bool() ?? false
    table = words.table
    heads = words.heads
    let folded = { (key: String) throws(SettingsError) in try settings[key]?.strings().map(Folding.fold) ?? [] }
    let proclitics = try folded("proclitics")
    self.proclitics = proclitics
    fromEndings = try folded("from-endings")
    toEndings = try folded("to-endings")
    requestEndings = try folded("request-endings")
    verbEndings = try folded("verb-endings")
    weEndings = try folded("we-endings")
    habitEndings = try folded("habit-endings")
    roles = try Self.roles(of: settings)
    fromProclitics = try proclitics.isEmpty ? [] : folded("from").filter(proclitics.contains)
    andProclitics = try settings["newsroom"]?["and"]?.strings().map(Folding.fold).filter(proclitics.contains) ?? []
    toProclitics = try proclitics.isEmpty ? [] : folded("to").filter(proclitics.contains)
    makers = tools.makers.map { Array($0.utf8) }
    weakTools = Set(tools.weak.map { Folding.fold($0.last == "*" ? String($0.dropLast()) : $0) })
    givenNames = Set(tools.givenNames.map(Folding.fold))
    wordsLikeTools = Set(tools.words.filter { $0.last != "*" }.map(Folding.fold))
    startsLikeTools = tools.words.filter { $0.last == "*" }.map { Folding.fold(String($0.dropLast())) }
    languageCodes = try settings["languages"]?.mapping().map(\.name) ?? []
  }

  /// The labels of the newsroom's roles that tell of a deed, without their colons.
  private static func roles(of settings: Setting) throws(SettingsError) -> [[UInt8]: Activity] {
    let newsroom = settings["newsroom"]
    let deeds: [(Setting?, Activity)] = [
      (newsroom?["by"], .write), (newsroom?["roles"]?["translator"], .translate),
      (newsroom?["roles"]?["editor"], .edit), (newsroom?["roles"]?["narrator"], .narrate),
      (newsroom?["roles"]?["illustrator"], .illustrate),
    ]
    var roles: [[UInt8]: Activity] = [:]
    for (labels, activity) in deeds {
      for label in try labels?.strings() ?? [] where label.last == ":" || label.last == "＝" {
        let name = label.dropLast().last == " " ? label.dropLast(2) : label.dropLast()
        roles[Folding.fold(String(name))] = activity
      }
    }
    return roles
  }

  /// Every cue in a range of a text, by group the longest at each place, in the order of their starts.
  func cues(in text: [UInt8], _ range: Range<Int>) -> [FoundCue] {
    var found: [FoundCue] = []
    var taken = [Int](repeating: range.lowerBound, count: StatementCue.Group.allCases.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte & 0xC0 != 0x80, isStart(text, position, range) || byte == 0x2D {
        collect(in: text, at: position, range.upperBound, &taken, &found)
        if !proclitics.isEmpty, byte >= 0xD6, byte <= 0xDB {
          for start in startsBehindProclitics(text, position, range.upperBound) {
            collect(in: text, at: start, range.upperBound, &taken, &found)
          }
        }
      }
      position += Script.length(byte)
    }
    addTools(namedAfterAI: text, range, to: &found)
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    guard let heads else { return found }
    let compounds = compounds(in: text, range, heads, found)
    guard !compounds.isEmpty else { return found }
    let replaced = Set(compounds.map(\.range))
    return (found.filter { $0.cue != .object || !replaced.contains($0.range) } + compounds).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// "Written with LumenAI": a product whose name ends as such names do, behind what says that something was done with it.
  private func addTools(namedAfterAI text: [UInt8], _ range: Range<Int>, to found: inout [FoundCue]) {
    for end in range.dropFirst(4) where text[end] == UInt8(ascii: "I") && text[end - 1] == UInt8(ascii: "A") {
      guard let name = Script.nameEndingWithAI(text, endingAt: end + 1, in: range),
        !found.contains(where: { $0.range.overlaps(name) && ($0.cue.group == .agent || $0.cue == .company) }),
        found.contains(where: { isTie($0, to: name) })
      else { continue }
      found.append(FoundCue(cue: .namedTool, value: 0, range: name))
    }
  }

  private func isTie(_ link: FoundCue, to name: Range<Int>) -> Bool {
    guard link.cue == .by || link.cue == .help || link.deed == .used else { return false }
    return (0...3).contains(name.lowerBound - link.range.upperBound)
      || agentComesFirst && (0...3).contains(link.range.lowerBound - name.upperBound)
  }

  private func isStart(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    Script.startsWord(text, at: position, from: range.lowerBound, limit: range.upperBound, isUnspaced: table.isUnspaced)
  }

  private func collect(
    in text: [UInt8],
    at start: Int,
    _ limit: Int,
    _ taken: inout [Int],
    _ found: inout [FoundCue]
  ) {
    guard table.mayStart(text, at: start, limit: limit) else { return }
    var best = [FoundCue?](repeating: nil, count: StatementCue.Group.allCases.count)
    table.matches(in: text, at: start, limit: limit) { entry, end in
      let group = Int(entry.cue.group.rawValue)
      guard start >= taken[group] else { return }
      if let known = best[group] {
        if known.range.upperBound > end { return }
        if known.range.upperBound == end, known.cue.rawValue < entry.cue.rawValue { return }
      }
      best[group] = FoundCue(cue: entry.cue, value: Int(entry.value), range: start..<end)
    }
    for (group, cue) in best.enumerated() {
      guard var cue else { continue }
      if !table.isUnspaced, cue.cue != .namedTool {
        cue.range = start..<wordEnd(text, cue.range.upperBound, limit)
      }
      taken[group] = cue.range.upperBound
      found.append(cue)
    }
  }

  /// The end of the word that a beginning was found of.
  private func wordEnd(_ text: [UInt8], _ position: Int, _ limit: Int) -> Int {
    guard position > 0, text[position - 1] >= 0x80 || Script.isASCIIWord(text[position - 1]) else { return position }
    var end = position
    while end < limit, text[end] >= 0x80 || Script.isASCIIWord(text[end]),
      !Script.isBorder(before: text[end - 1], text, at: end, limit: limit, isUnspaced: false)
    {
      end += Script.length(text[end])
    }
    return min(end, limit)
  }

  private func startsBehindProclitics(_ text: [UInt8], _ position: Int, _ limit: Int) -> [Int] {
    var starts: [Int] = []
    var frontier = [position]
    for _ in 0..<3 {
      var next: [Int] = []
      for start in frontier {
        for proclitic in proclitics where start + proclitic.count < limit {
          guard text[start..<start + proclitic.count].elementsEqual(proclitic) else { continue }
          var past = start + proclitic.count
          while past + 1 < limit, Folding.isVowelSign(text[past], text[past + 1]) { past += 2 }
          if past < limit { next.append(past) }
        }
      }
      for start in next where !starts.contains(start) { starts.append(start) }
      frontier = next
    }
    return starts.sorted()
  }
}

extension Sequence<FoundCue> {
  /// What all of the tools among the cues do, where that is one thing ("Image: Midjourney", "DeepL was used").
  var onlyActivity: Activity? {
    let deeds = Set(lazy.filter { $0.cue.isArtificial && $0.cue != .machine }.map(\.onlyDeed))
    return deeds.count == 1 ? deeds.first??.activity : nil
  }
}

/// A cue that stands in a text.
struct FoundCue: Sendable, Hashable {
  var cue: StatementCue
  var value: Int
  var range: Range<Int>

  var deed: Deed? { cue == .done || cue == .doing || cue == .noun ? Deed.allCases[value] : nil }
  var matter: Matter? { cue == .object ? Matter.allCases[value] : nil }
  /// What a tool does that does nothing else.
  var onlyDeed: Deed? { (cue == .namedTool || cue == .aiTool) && value > 0 ? Deed.allCases[value - 1] : nil }
}
