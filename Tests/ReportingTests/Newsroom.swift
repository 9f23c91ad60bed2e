import Provenance

/// Four articles of a newsroom that there is not, with what an audit says of them.
enum Newsroom {
  static let rules = [
    RuleDescription(
      id: "missing-byline",
      family: "attribution",
      summary: "Nobody is named as the author",
      why: "Readers can hold a person or a desk to account only if the article names one.",
      fix: "Name the author, or the desk that answers for the article, below the headline.",
      severity: .error,
      references: [.init(title: "IFJ Global Charter of Ethics", url: "https://www.ifj.org/who/rules-and-policy")]
    ),
    RuleDescription(
      id: "uncredited-photo",
      family: "attribution",
      summary: "A picture has no credit",
      why: "A picture without its source cannot be checked, and its maker goes unnamed.",
      fix: "Put the photographer or the agency at the end of the caption.",
      severity: .warning
    ),
    RuleDescription(
      id: "unnamed-tool",
      family: "ai",
      summary: "AI is disclosed without saying which tool",
      why: "A reader who knows the tool can judge what may have gone wrong.",
      fix: "Name the tool, and its version where it matters.",
      severity: .note
    ),
    RuleDescription(
      id: "unreviewed-ai-text",
      family: "ai",
      summary: "Text made by AI was not reviewed by a person",
      why: "Article 50(4) of the EU's AI Act exempts AI text from its label only where a person reviewed it and "
        + "somebody holds editorial responsibility.",
      fix: "Say who reviewed the text, or label it as made by AI at the top of the article.",
      severity: .error,
      references: [
        .init(title: "Regulation (EU) 2024/1689, Article 50", url: "https://eur-lex.europa.eu/eli/reg/2024/1689/oj")
      ]
    ),
  ]

  static var report: AuditReport {
    AuditReport(
      tool: AuditReport.Tool(version: "1.0.0"),
      generated: "2026-11-25T12:00:00Z",
      policies: [
        AuditReport.PolicyReference(
          name: "riverside-courier",
          title: "Riverside Courier, standards desk",
          sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
        )
      ],
      articles: [nightBuses, cycleTrack, whales, library],
      incidents: [
        Incident(uri: "content/draft.docx", code: .notText, message: "a Word document; save it as HTML or plain text")
      ]
    )
  }

  private static func finding(
    _ rule: String,
    _ status: Finding.Status,
    _ message: String,
    severity: Severity? = nil,
    evidence: [Evidence] = []
  ) -> Finding {
    let description = rules.first { $0.id == rule }
    return Finding(
      rule: rule,
      policy: "riverside-courier",
      status: status,
      severity: severity ?? description?.severity ?? .error,
      message: message,
      fix: status == .fail ? description?.fix : nil,
      references: status == .fail ? description?.references.map(\.url) : nil,
      evidence: evidence
    )
  }

  /// Translated from Korean with AI, edited and reviewed: as it should be.
  static var nightBuses: AuditedArticle {
    let sample = Sample(
      uri: "content/night-buses.md",
      [
        (.title, .headline, "Seoul's night buses will run until dawn from March"),
        (.sectionLine, .top, "Home > City > Transport"),
        (.byline, .byline, "By HAN JI-WOO [jiwoo.han@riverside-courier.example]"),
        (
          .caption, .caption,
          "A night bus waits at the Cheonho stop before its first trip on Monday. [LEE SO-RA/RIVERSIDE]"
        ),
        (
          .paragraph, .body,
          "Fourteen night bus lines will run until 5:30 a.m. from March, the city said on Tuesday, closing the gap "
            + "before the first subway trains."
        ),
        (
          .paragraph, .body,
          "The drivers' union welcomed the plan but asked for heated rest rooms at the end of each line. “Nobody "
            + "should wait for the dawn in a parked bus,” its spokesman said."
        ),
        (
          .note, .end,
          "This report was first written in Korean. A bilingual reporter translated it with a generative AI tool, and "
            + "an English-speaking editor edited the result. The newsroom checks every translation made with AI "
            + "before it is published."
        ),
        (.siteFooter, .footer, "About us · Standards · Contact"),
      ]
    )
    var account = Account()
    account.title = "Seoul's night buses will run until dawn from March"
    account.language = "en"
    account.section = ["City", "Transport"]
    account.publisher = "Riverside Courier"
    account.published = "2026-11-24T06:10:00+09:00"
    account.bylines = [
      Byline(
        name: "Han Ji-woo",
        role: .reporter,
        email: "jiwoo.han@riverside-courier.example",
        evidence: [sample.evidence("By HAN JI-WOO")]
      )
    ]
    account.credits = [
      Credit(
        .photo,
        text: "LEE SO-RA/RIVERSIDE",
        holders: ["Lee So-ra", "Riverside"],
        evidence: [sample.evidence("LEE SO-RA/RIVERSIDE")]
      )
    ]
    let whole = sample.evidence("A bilingual reporter translated it with a generative AI tool")
    account.notes = [
      Note(
        .signOff,
        text: "an English-speaking editor edited the result",
        evidence: [
          sample.evidence("an English-speaking editor edited the result")
        ]
      )
    ]
    account.claims = [
      Claim(
        .write,
        by: Agent(.unspecified),
        from: "ko",
        confidence: 0.98,
        because: ["“first written in” with a language"],
        evidence: [sample.evidence("This report was first written in Korean")]
      ),
      Claim(
        .translate,
        by: Agent(.humanWithAI, role: "a bilingual reporter", tool: "a generative AI tool"),
        scope: .translation,
        from: "ko",
        to: "en",
        oversight: true,
        confidence: 0.97,
        because: ["“translated”, a person by role, and “with” a tool of AI in one clause"],
        evidence: [whole]
      ),
      Claim(
        .edit,
        by: Agent(.human, role: "an English-speaking editor"),
        confidence: 0.96,
        because: ["“edited” with a person by role"],
        evidence: [sample.evidence("an English-speaking editor edited the result")]
      ),
      Claim(
        .review,
        by: Agent(.organization, role: "the newsroom"),
        scope: .site,
        confidence: 0.93,
        because: ["“checks every”, said of the whole site"],
        evidence: [sample.evidence("The newsroom checks every translation made with AI before it is published")]
      ),
    ]
    account.chain = ProvenanceChain(
      steps: [Activity.write, .translate, .edit, .review].enumerated().map { .init($1, claims: [$0]) }
    )
    return sample.audited(
      account,
      [
        finding("missing-byline", .pass, "the article names its author", evidence: account.bylines[0].evidence),
        finding("uncredited-photo", .pass, "every picture has a credit", evidence: account.credits[0].evidence),
        finding("unnamed-tool", .fail, "the AI tool is not named", evidence: [sample.evidence("a generative AI tool")]),
        finding(
          "unreviewed-ai-text",
          .pass,
          "a person reviewed what AI translated",
          evidence: account.claims[3].evidence
        ),
      ],
      withText: true
    )
  }

  /// German, made with AI, nobody answers for it.
  static var cycleTrack: AuditedArticle {
    let sample = Sample(
      uri: "content/de/radweg-am-fluss.md",
      [
        (.title, .headline, "Stadtrat vertagt den Radweg am Fluss"),
        (
          .paragraph, .body,
          "Der Stadtrat hat die Entscheidung über den Radweg am Ostufer auf Januar verschoben. Für die Mehrheit fehlt "
            + "noch das Gutachten zum Hochwasserschutz."
        ),
        (
          .paragraph, .body,
          "Die Kosten werden inzwischen auf 2,4 Millionen Euro geschätzt; im Frühjahr war von 1,9 Millionen die Rede."
        ),
        (.note, .end, "Dieser Text wurde mithilfe künstlicher Intelligenz erstellt."),
        (.metadata, .metadata, "Lokalredaktion"),
      ]
    )
    let disclosure = sample.evidence("Dieser Text wurde mithilfe künstlicher Intelligenz erstellt")
    var account = Account()
    account.title = "Stadtrat vertagt den Radweg am Fluss"
    account.language = "de"
    account.section = ["Lokales"]
    account.published = "2026-11-23"
    account.claims = [
      Claim(
        .write,
        by: Agent(.ai, tool: "künstlicher Intelligenz"),
        confidence: 0.95,
        because: ["“erstellt” of the text", "“mithilfe” with a word for AI, and no person"],
        evidence: [disclosure]
      )
    ]
    account.chain = ProvenanceChain(steps: [.init(.write, claims: [0])])
    account.discrepancies = [
      Discrepancy(
        .byline,
        message: "the metadata names an author that the page does not show",
        evidence: [sample.evidence("Lokalredaktion")]
      )
    ]
    return sample.audited(
      account,
      [
        finding("missing-byline", .fail, "the page names nobody as its author"),
        finding("uncredited-photo", .notApplicable, "the article has no picture"),
        finding(
          "unnamed-tool",
          .fail,
          "the AI tool is not named",
          evidence: [sample.evidence("künstlicher Intelligenz")]
        ),
        finding(
          "unreviewed-ai-text",
          .fail,
          "AI wrote the text and nobody is said to have reviewed it",
          evidence: [disclosure]
        ),
      ],
      withText: true
    )
  }

  /// Written by a person, illustrated by AI, corrected later.
  static var whales: AuditedArticle {
    let sample = Sample(
      uri: "content/what-whales-eat-in-winter.md",
      [
        (.title, .headline, "What whales eat when the ice closes"),
        (.standfirst, .top, "Nothing, mostly. A new count shows how they get through it."),
        (.byline, .byline, "Words: Marta Quiroga · Research: Tom Adeyemi"),
        (.caption, .caption, "A humpback under drifting ice. Image made with Lumen Brush 4, an AI image generator"),
        (
          .paragraph, .body,
          "Between December and March a humpback lives on what it ate in summer. How much that is, nobody had weighed "
            + "until a team in Tromsø counted the krill in 212 stomachs."
        ),
        (
          .paragraph, .body,
          "The team's figures come from ships' logs. No AI was used in the analysis, its leader told us when asked."
        ),
        (.caption, .caption, "The research vessel at its winter berth"),
        (.note, .end, "Correction, 22 November: an earlier version gave the number of stomachs as 221."),
      ]
    )
    var account = Account()
    account.title = "What whales eat when the ice closes"
    account.language = "en"
    account.section = ["Science"]
    account.publisher = "Riverside Courier"
    account.published = "2026-11-20"
    account.modified = "2026-11-22"
    account.bylines = [
      Byline(name: "Marta Quiroga", role: .writer, evidence: [sample.evidence("Words: Marta Quiroga")]),
      Byline(name: "Tom Adeyemi", role: .contributor, evidence: [sample.evidence("Research: Tom Adeyemi")]),
    ]
    let image = sample.evidence("Image made with Lumen Brush 4, an AI image generator")
    let correction = sample.evidence("Correction, 22 November: an earlier version gave the number of stomachs as 221.")
    account.credits = [Credit(.graphic, text: "Lumen Brush 4", holders: ["Lumen Brush 4"], evidence: [image])]
    account.notes = [Note(.correction, text: correction.quote, date: "2026-11-22", evidence: [correction])]
    account.claims = [
      Claim(
        .illustrate,
        by: Agent(.ai, tool: "Lumen Brush 4"),
        scope: .image,
        confidence: 0.99,
        because: ["“Image made with”, and “an AI image generator” after the tool"],
        evidence: [image]
      ),
      Claim(
        .correct,
        by: Agent(.unspecified),
        confidence: 0.9,
        because: ["a note that begins with “Correction”"],
        evidence: [correction]
      ),
    ]
    account.chain = ProvenanceChain(steps: [.init(.illustrate, claims: [0]), .init(.correct, claims: [1])])
    return sample.audited(
      account,
      [
        finding("missing-byline", .pass, "the article names its authors", evidence: account.bylines[0].evidence),
        finding(
          "uncredited-photo",
          .fail,
          "a picture has no credit",
          evidence: [sample.evidence("The research vessel at its winter berth")]
        ),
        finding("unnamed-tool", .pass, "the tool is named", evidence: [image]),
        finding("unreviewed-ai-text", .notApplicable, "the page claims no text made by AI"),
      ],
      withText: true
    )
  }

  /// Hebrew, right to left, with a waiver.
  static var library: AuditedArticle {
    let sample = Sample(
      uri: "content/he/library.md",
      [
        (.title, .headline, "הספרייה העירונית תיפתח גם בלילה"),
        (.byline, .byline, "מאת: נועה ברק"),
        (.paragraph, .body, "החל מינואר תישאר הספרייה פתוחה עד חצות, כך החליטה העירייה ביום שני."),
        (.note, .end, "הכתבה תורגמה מאנגלית באמצעות DeepL ונבדקה בידי עורכת."),
      ]
    )
    let disclosure = sample.evidence("הכתבה תורגמה מאנגלית באמצעות DeepL")
    let review = sample.evidence("נבדקה בידי עורכת")
    var account = Account()
    account.title = "הספרייה העירונית תיפתח גם בלילה"
    account.language = "he"
    account.bylines = [Byline(name: "נועה ברק", evidence: [sample.evidence("מאת: נועה ברק")])]
    account.claims = [
      Claim(
        .translate,
        by: Agent(.ai, tool: "DeepL"),
        scope: .translation,
        from: "en",
        to: "he",
        oversight: true,
        confidence: 0.94,
        because: ["“תורגמה” with a tool"],
        evidence: [disclosure]
      ),
      Claim(
        .review,
        by: Agent(.human, role: "עורכת"),
        scope: .translation,
        confidence: 0.92,
        because: ["“נבדקה” with a person by role"],
        evidence: [review]
      ),
    ]
    account.chain = ProvenanceChain(steps: [.init(.translate, claims: [0]), .init(.review, claims: [1])])
    return sample.audited(
      account,
      [
        finding("missing-byline", .pass, "the article names its author", evidence: account.bylines[0].evidence),
        finding("uncredited-photo", .waived, "waived until 2027-01-31: the picture is the city's own"),
        finding("unnamed-tool", .pass, "the tool is named", evidence: [disclosure]),
        finding("unreviewed-ai-text", .pass, "a person reviewed what AI translated", evidence: [review]),
      ],
      withText: true
    )
  }
}
