import Provenance
import Settings

/// Builds the article and the account that an example describes: its words stand on the page where it says they do.
struct ExampleBuilder {
  private(set) var article: Article
  private(set) var account = Account()

  private enum Owner {
    case claim(Int)
    case byline(Int)
    case note(Int)
    case credit(Int)
    case discrepancy(Int)
  }
  /// Words to be put on the page, in the order of the page.
  private struct Piece {
    var words: String
    var role: Block.Role
    var placement: Placement
    var owner: Owner?
    var origin: Origin?
    /// Where the owner's words start within the piece.
    var offset = 0
  }
  private var pieces: [Piece] = []
  private var metas: [(kind: Meta.Kind, name: String, value: String)] = []
  private var things: [Setting] = []

  init(_ setting: Setting) throws(SettingsError) {
    article = try Article(
      source: SourceDescription(
        uri: setting["url"]?.scalar ?? "https://example.org/article",
        mediaType: setting["media-type"]?.scalar ?? "text/html",
        charset: "utf-8",
        bytes: 0,
        sha256: "",
        extent: setting["extent"]?.choice(SourceCondition.Extent.self, what: "extent").described
      )
    )
    account.title = setting["title"]?.scalar ?? "A day at the harbor"
    var bodyWords = 30
    for entry in try setting.mapping() {
      if entry.name == "words" { bodyWords = min(100_000, max(0, try entry.value.integer())) }
      try read(entry)
    }
    lay(bodyWords: bodyWords)
    try layStructuredData()
    article.sourceText = article.text
    article.language = account.language
    account.chain = ProvenanceChain(
      steps: Activity.allCases.compactMap { activity in
        let claims = account.claims.indices.filter {
          account.claims[$0].activity == activity && account.claims[$0].used
        }
        return claims.isEmpty ? nil : .init(activity, claims: claims)
      }
    )
  }

  private mutating func read(_ entry: Setting.Entry) throws(SettingsError) {
    let value = entry.value
    switch entry.name {
    case "language": account.language = try languageCode(value)
    case "section": account.section = try value.strings()
    case "publisher": account.publisher = try value.string()
    case "published": account.published = try value.string()
    case "modified": account.modified = try value.string()
    case "canonical": account.canonical = try value.string()
    case "claims": for item in try value.list() { try addClaim(item) }
    case "bylines": for item in try value.list() { try addByline(item) }
    case "credits": for item in try value.list() { try addCredit(item) }
    case "captions": for item in try value.list() { try addCaption(item) }
    case "notes": for item in try value.list() { try addNote(item) }
    case "labels":
      for word in try value.strings() { pieces.append(Piece(words: word, role: .label, placement: .label)) }
    case "discrepancies": for item in try value.list() { try addDiscrepancy(item) }
    case "translations":
      for item in try value.mapping() {
        account.translations.append(.init(language: item.name, url: try item.value.string()))
      }
    case "metas": for item in try value.list() { try addMeta(item) }
    case "things": things = try value.list()
    default: break
    }
  }

  private mutating func addClaim(_ item: Setting) throws(SettingsError) {
    let notation = try ClaimNotation(item)
    let role: Block.Role = notation.placement == .caption ? .caption : notation.placement == .label ? .label : .note
    pieces.append(
      Piece(
        words: notation.words,
        role: role,
        placement: notation.placement,
        owner: .claim(account.claims.count),
        origin: notation.origin
      )
    )
    account.claims.append(notation.claim)
  }

  private mutating func addByline(_ item: Setting) throws(SettingsError) {
    let notation = try BylineNotation(item)
    pieces.append(
      Piece(
        words: notation.byline.name,
        role: .byline,
        placement: notation.placement,
        owner: .byline(account.bylines.count)
      )
    )
    account.bylines.append(notation.byline)
  }

  private mutating func addNote(_ item: Setting) throws(SettingsError) {
    let notation = try NoteNotation(item)
    pieces.append(
      Piece(words: notation.note.text, role: .note, placement: notation.placement, owner: .note(account.notes.count))
    )
    account.notes.append(notation.note)
  }

  /// `CAPTION | CREDIT`, or a caption alone.
  private mutating func addCaption(_ item: Setting) throws(SettingsError) {
    let words = try item.string()
    guard let bar = words.firstRange(of: " | ") else {
      pieces.append(Piece(words: words, role: .caption, placement: .caption))
      return
    }
    let caption = String(words[..<bar.lowerBound])
    let credit = String(words[bar.upperBound...])
    pieces.append(
      Piece(
        words: "\(caption) [\(credit)]",
        role: .caption,
        placement: .caption,
        owner: .credit(account.credits.count),
        offset: caption.utf8.count + 2
      )
    )
    account.credits.append(Credit(.photo, text: credit, holders: holders(credit), evidence: []))
  }

  /// `KIND WORDS`.
  private mutating func addCredit(_ item: Setting) throws(SettingsError) {
    let notation = try Notation(item)
    let kind = try notation.choice(notation.facts.first, Credit.Kind.self, what: "kind of credit")
    let text = notation.facts.dropFirst().joined(separator: " ")
    let words = notation.quote ?? (text.isEmpty ? kind.rawValue : text)
    pieces.append(
      Piece(words: words, role: .paragraph, placement: .caption, owner: .credit(account.credits.count))
    )
    account.credits.append(Credit(kind, text: text, holders: holders(text), evidence: []))
  }

  private func holders(_ text: String) -> [String] {
    text.split { $0 == "/" || $0 == "," }.map { String($0.drop { $0 == " " }) }
  }

  private mutating func addDiscrepancy(_ item: Setting) throws(SettingsError) {
    let notation = try Notation(item)
    let kind = try notation.choice(notation.facts.first, Discrepancy.Kind.self, what: "kind of discrepancy")
    pieces.append(
      Piece(
        words: notation.words,
        role: .note,
        placement: .end,
        owner: .discrepancy(account.discrepancies.count)
      )
    )
    account.discrepancies.append(Discrepancy(kind, message: notation.words, evidence: []))
  }

  /// `[KIND] NAME = VALUE`.
  private mutating func addMeta(_ item: Setting) throws(SettingsError) {
    let words = try item.string()
    guard let sign = words.firstRange(of: " = ") else { throw item.error("expected 'name = value' here") }
    var name = words[..<sign.lowerBound]
    var kind = Meta.Kind.meta
    for (word, other) in [("link ", Meta.Kind.link), ("header ", .header), ("html ", .html)] where name.hasPrefix(word)
    {
      kind = other
      name = name.dropFirst(word.count)
    }
    metas.append((kind, String(name), String(words[sign.upperBound...])))
  }

  // MARK: The page

  private mutating func lay(bodyWords: Int) {
    let above: [Placement] = [.headline, .byline, .top, .label]
    let titles = [Piece(words: account.title ?? "", role: .title, placement: .headline)]
    let body = stride(from: 0, to: bodyWords, by: 60).map { start in
      let words = repeatElement("word", count: min(60, bodyWords - start)).joined(separator: " ")
      return Piece(words: filler(words), role: .paragraph, placement: .body)
    }
    let shown = pieces.filter { $0.placement != .metadata && $0.placement != .hidden }
    let top = shown.filter { above.contains($0.placement) }
    let middle = shown.filter { [.body, .caption].contains($0.placement) }
    let end = shown.filter { [.end, .footer].contains($0.placement) }
    let rest = pieces.filter { $0.placement == .metadata || $0.placement == .hidden }
    for piece in titles + top + body.prefix(1) + middle + body.dropFirst() + end + rest { put(piece) }
  }

  /// Body text in the writing of the article's language.
  private func filler(_ words: String) -> String {
    switch account.language {
    case "ko"?: words.replacing("word", with: "낱말")
    case "ja"?: words.replacing("word", with: "ことば")
    case "zh"?: words.replacing("word", with: "词语")
    default: words
    }
  }

  private mutating func put(_ piece: Piece) {
    if !article.text.isEmpty { article.text.append(0x0A) }
    let start = article.text.count
    article.text += Array(piece.words.utf8)
    let isMetadata = piece.placement == .metadata
    article.blocks.append(
      Block(
        range: start..<article.text.count,
        role: isMetadata ? .metadata : piece.role,
        origin: piece.origin ?? (isMetadata ? .jsonLD : .text),
        isHidden: piece.placement == .hidden,
        placement: piece.placement
      )
    )
    let range = start + piece.offset..<article.text.count - (piece.offset > 0 ? 1 : 0)
    let evidence = [article.evidence(at: range, placement: piece.placement)]
    switch piece.owner {
    case .claim(let index): account.claims[index].evidence += evidence
    case .byline(let index): account.bylines[index].evidence += evidence
    case .note(let index): account.notes[index].evidence += evidence
    case .credit(let index): account.credits[index].evidence += evidence
    case .discrepancy(let index): account.discrepancies[index].evidence += evidence
    case nil: break
    }
  }

  private mutating func layStructuredData() throws(SettingsError) {
    for meta in metas {
      article.metas.append(Meta(kind: meta.kind, name: meta.name.lowercased(), value: store(meta.value)))
    }
    for thing in things {
      var properties: [Thing.Property] = []
      for entry in try thing.mapping() where entry.name != "type" {
        for value in try entry.value.strings() {
          properties.append(.init(name: entry.name, value: .text(store(value))))
        }
      }
      article.things.append(
        Thing(types: try thing["type"]?.strings() ?? [], origin: .jsonLD, properties: properties)
      )
    }
  }

  private mutating func store(_ words: String) -> Range<Int> {
    put(Piece(words: words, role: .metadata, placement: .metadata))
    return article.blocks.last?.range ?? 0..<0
  }
}
