import Provenance

/// An article made by hand, so that the formats are tested apart from the stages before them.
struct Sample {
  private(set) var article: Article
  private(set) var lines = SourceLines([])

  /// - Parameter blocks: role, placement and words, in the order of the page.
  init(uri: String, _ blocks: [(Block.Role, Placement, String)]) {
    article = Article(
      source: SourceDescription(
        uri: uri,
        mediaType: "text/plain",
        charset: "utf-8",
        bytes: 0,
        sha256: String(repeating: "0", count: 64)
      )
    )
    for (role, placement, words) in blocks {
      let start = article.text.count
      article.text += Array(words.utf8)
      article.blocks.append(Block(range: start..<article.text.count, role: role, placement: placement))
      article.text += Array("\n\n".utf8)
    }
    article.sourceText = article.text
    article.source.bytes = article.text.count
    article.sourceMap.add(text: 0, source: 0)
    lines = article.sourceLines
  }

  /// The evidence for words that stand once in the article.
  func evidence(_ words: String) -> Evidence {
    let wanted = Array(words.utf8)
    let start = article.text.indices.first { article.text[$0...].starts(with: wanted) } ?? 0
    var evidence = article.evidence(at: start..<min(start + wanted.count, article.text.count))
    evidence.place = article.place(of: evidence, in: lines)
    return evidence
  }

  func audited(_ account: Account, _ findings: [Finding], withText: Bool = false) -> AuditedArticle {
    let fails = findings.contains { $0.status == .fail && $0.severity == .error }
    let passages = article.blocks.map { block in
      AuditedArticle.Passage(
        start: block.range.lowerBound,
        role: block.role.rawValue,
        text: article.string(block.range)
      )
    }
    return AuditedArticle(
      source: article.source,
      account: account,
      findings: findings,
      verdict: fails ? .fail : .pass,
      text: withText ? passages : nil
    )
  }
}

extension Sample {
  static let hostile = "\u{1B}[2J<script>alert(1)</script>\"'&]]>\u{0}\u{202E}\u{2028}\\ %0A::error::\r\n😀"

  /// Every key of the contract, and words that try to break out of each format.
  static var everything: AuditedArticle {
    let sample = Sample(
      uri: "content/a b.md",
      [
        (.title, .headline, "A title \(hostile)"),
        (.byline, .byline, "By Ada Example"),
        (.paragraph, .body, "Words of the article. \(hostile)"),
        (.note, .end, "Written with a tool and translated from Korean."),
      ]
    )
    let note = sample.evidence("Written with a tool and translated from Korean.")
    let inner = sample.evidence("translated from Korean")
    let words = sample.evidence(hostile)
    var account = Account()
    account.title = "A title \(hostile)"
    account.language = "en-GB"
    account.section = ["News", hostile]
    account.publisher = "The Example"
    account.published = "2026-11-20T08:00:00Z"
    account.modified = "2026-11-21"
    account.canonical = "https://example.org/a?b&c"
    account.translations = [Account.Translation(language: "ko", url: "https://example.org/ko")]
    account.isPaywalled = false
    account.bylines = [
      Byline(
        name: "Ada Example",
        role: .reporter,
        email: "ada@example.org",
        emailObfuscated: true,
        organization: "The Example",
        isOrganization: false,
        evidence: [sample.evidence("By Ada Example")]
      )
    ]
    account.credits = [Credit(.photo, text: hostile, holders: ["A", "B"], evidence: [words])]
    account.notes = [Note(.correction, text: hostile, date: "2026-11-21", evidence: [note])]
    account.claims = [
      Claim(
        .write,
        by: Agent(.humanWithAI, name: "Ada Example", role: "a \(hostile) reporter", tool: "a tool"),
        confidence: 0.9,
        because: [hostile],
        evidence: [note]
      ),
      Claim(
        .translate,
        by: Agent(.ai),
        used: false,
        scope: .translation,
        from: "ko",
        to: "en",
        oversight: true,
        confidence: 1,
        evidence: [inner, words]
      ),
      Claim(.illustrate, by: Agent(.ai, tool: "Painter"), scope: .image, confidence: 0.07, evidence: [inner]),
    ]
    account.chain = ProvenanceChain(steps: [
      ProvenanceChain.Step(.write, claims: [0]), ProvenanceChain.Step(.translate, claims: [1]),
      ProvenanceChain.Step(.illustrate, claims: [2]),
    ])
    account.discrepancies = [Discrepancy(.byline, message: hostile, evidence: [words])]
    let findings = [
      Finding(
        rule: "missing-byline",
        policy: "house",
        status: .fail,
        severity: .error,
        message: "the article names nobody \(hostile)",
        fix: "Add a byline \(hostile)",
        references: ["https://example.org/law?a=1&b=2"],
        evidence: [words, inner]
      ),
      Finding(rule: "unnamed-tool", policy: "house", status: .fail, severity: .warning, message: "no tool is named"),
      Finding(
        rule: "unreviewed-translation",
        policy: "house",
        status: .waived,
        severity: .error,
        message: "waived until 2027-01-31: agreed",
        evidence: [inner]
      ),
      Finding(rule: "unsourced-credit", policy: "house", status: .pass, severity: .error, message: "every credit"),
      Finding(rule: "unread", policy: "house", status: .notApplicable, severity: .note, message: "not asked"),
    ]
    return sample.audited(account, findings, withText: true)
  }

  static var report: AuditReport {
    AuditReport(
      tool: AuditReport.Tool(version: "1.0.0"),
      generated: "2026-11-25T12:00:00Z",
      policies: [AuditReport.PolicyReference(name: "house", title: "House rules", sha256: "ab")],
      articles: [everything, Sample(uri: "b.txt", [(.title, .headline, "B")]).audited(Account(), [])],
      incidents: [Incident(uri: "c.html", code: .notFound, message: "there is no file 'c.html' \(hostile)")]
    )
  }
}
