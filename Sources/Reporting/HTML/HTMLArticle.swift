import Provenance

/// One article's section of the page, as fields for its template.
struct HTMLArticle {
  let article: AuditedArticle
  let id: String
  /// The level of the article's own heading.
  let level: Int
  let policies: [String]
  let words: Words

  private var account: Account { article.account }

  func fields() -> Fields {
    var references = HTMLReferences(prefix: id)
    let listed =
      article.findings.filter(\.isOpen).sorted { $0.severity > $1.severity }
      + article.findings.filter { $0.status == .fail && !$0.isOpen }
      + article.findings.filter { $0.status == .waived }
    let findings = listed.map { finding -> (Finding, HTMLReferences.Reference) in
      let kind = finding.isOpen ? finding.severity.rawValue : "waived"
      return (finding, references.add(finding.message, kind: kind, evidence: finding.evidence))
    }
    let discrepancies = account.discrepancies.map {
      ($0, references.add($0.message, kind: "discrepancy", evidence: $0.evidence))
    }
    let claims = account.claims.map {
      ($0, references.add(words.phrase($0), kind: "claim", evidence: $0.evidence))
    }
    let makers = makers(&references)
    let text = HTMLPassages(article.text ?? [], references: references.all, words: words, prefix: id)
    let quotes = HTMLQuotes(text: text, words: words, language: account.language)

    var fields = opening()
    fields.merge(chain(claims.map(\.1))) { $1 }
    fields["hasFindings"] = !findings.isEmpty
    fields["findings"] = findings.map { finding($0.0, $0.1, quotes) }
    fields["hasDiscrepancies"] = !discrepancies.isEmpty
    fields["discrepancies"] = discrepancies.map { discrepancy, reference -> Fields in
      [
        "anchor": reference.anchor, "number": reference.number, "message": discrepancy.message,
        "quotes": quotes.all(discrepancy.evidence),
      ]
    }
    fields["hasClaims"] = !claims.isEmpty
    fields["claims"] = claims.map { claim($0.0, $0.1, quotes) }
    fields["hasMakers"] = !makers.isEmpty
    fields["makers"] = makers.map { label, words, reference -> Fields in
      [
        "label": label, "words": words, "anchor": reference.anchor, "number": reference.number,
        "quotes": quotes.all(Array(reference.evidence.prefix(1))),
      ]
    }
    fields.merge(others()) { $1 }
    fields["hasText"] = !text.inside.isEmpty || !text.around.isEmpty
    fields["passages"] = text.inside
    fields["around"] = text.around
    fields["hasAround"] = !text.around.isEmpty
    fields["isAroundOpen"] = text.isAroundMarked
    fields["isShortened"] = text.isShortened
    fields["facts"] = facts()
    return fields
  }

  private func opening() -> Fields {
    let language = HTMLQuotes.tag(account.language)
    var fields: Fields = [
      "id": id, "level1": level, "level2": level + 1, "level3": level + 2, "several": level > 1,
      "verdict": article.verdict.rawValue, "verdictWords": words["verdict.\(article.verdict.rawValue)"],
      "tally": words.tally(article.findings), "hasLanguage": language != nil, "language": language ?? "",
      "title": account.title ?? article.source.uri, "uri": article.source.uri,
      "held": policies.isEmpty
        ? words["html.no-policy"]
        : words.fill("html.rules-of", ["policies": policies.joined(separator: ", ")]),
      "makingHeading": words["heading.how-made"], "findingsHeading": words["heading.findings"],
      "discrepanciesHeading": words["heading.discrepancies"], "claimsHeading": words["heading.claims"],
      "makersHeading": words["heading.made-by"], "textHeading": words["heading.text"],
      "sourceHeading": words["heading.source"], "othersHeading": words["html.other-rules"],
      "aroundHeading": words["html.around"], "becauseHeading": words["html.because"],
    ]
    for key in ["text-intro", "shortened", "back", "oversight", "denied", "in-text"] {
      fields[Self.camelCased(key)] = words["html.\(key)"]
    }
    fields["noClaims"] = words["label.no-claims"]
    fields["noFindings"] = words["label.no-findings"]
    fields["fixLabel"] = words["label.fix"]
    return fields
  }

  private func chain(_ references: [HTMLReferences.Reference]) -> Fields {
    let steps = account.chain.steps.compactMap { step -> Fields? in
      let claims = step.claims.filter { account.claims.indices.contains($0) }
      guard let index = words.tellingMost(claims, of: account.claims) else { return nil }
      let claim = account.claims[index]
      let from = claim.from.map(words.name(ofLanguage:))
      let to = claim.to.map(words.name(ofLanguage:))
      let languages = [from, to].compactMap(\.self).joined(separator: " → ")
      let agent = words.printed(claim.agent) ?? ""
      let tool = words.tool(claim.agent) ?? ""
      let scope = words.find("scope.\(claim.scope.rawValue)") ?? ""
      let isTelling = claim.scope != .article && (claim.scope != .translation || claim.activity != .translate)
      return [
        "kind": claim.agent.kind.rawValue, "isDenied": !claim.used, "anchor": references[index].anchor,
        "activity": words["activity-title.\(claim.activity.rawValue)"], "hasLanguages": !languages.isEmpty,
        "languages": languages, "agent": agent, "hasAgent": !agent.isEmpty,
        "kindWords": words["agent-kind.\(claim.agent.kind.rawValue)"],
        "hasTool": !tool.isEmpty, "tool": tool.isEmpty ? "" : "+ \(tool)", "hasScope": isTelling,
        "scope": scope,
      ]
    }
    return ["hasSteps": !steps.isEmpty, "steps": steps]
  }

  private func finding(_ finding: Finding, _ reference: HTMLReferences.Reference, _ quotes: HTMLQuotes) -> Fields {
    let links = (finding.references ?? []).filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
    return [
      "anchor": reference.anchor, "number": reference.number, "kind": reference.kind,
      "label": words.label(finding), "message": finding.message, "rule": finding.rule,
      "quotes": quotes.all(finding.evidence),
      "hasFix": finding.fix != nil, "fix": finding.fix ?? "",
      "links": links.map { ["url": $0, "name": Self.host($0)] as Fields },
    ]
  }

  private func claim(_ claim: Claim, _ reference: HTMLReferences.Reference, _ quotes: HTMLQuotes) -> Fields {
    let percent = claim.confidence >= 0 ? Int((min(1, claim.confidence) * 100).rounded()) : 0
    return [
      "anchor": reference.anchor, "number": reference.number, "kind": claim.agent.kind.rawValue,
      "phrase": words.phrase(claim), "quotes": quotes.all(claim.evidence),
      "confidence": words.fill("html.confidence", ["percent": String(percent)]),
      "hasOversight": claim.oversight == true, "hasBecause": !claim.because.isEmpty, "because": claim.because,
    ]
  }

  private func makers(
    _ references: inout HTMLReferences
  ) -> [(label: String, words: String, reference: HTMLReferences.Reference)] {
    var makers: [(String, String, HTMLReferences.Reference)] = []
    for byline in account.bylines {
      var parts = [byline.name]
      if let organization = byline.organization { parts.append(organization) }
      if byline.emailObfuscated == true { parts.append(words["html.email-obfuscated"]) }
      if let email = byline.email { parts.append(email) }
      let label = words["byline-role.\(byline.role.rawValue)"]
      let reference = references.add("\(label): \(byline.name)", kind: "attribution", evidence: byline.evidence)
      makers.append((label, parts.joined(separator: ", "), reference))
    }
    for credit in account.credits {
      let label = words["credit-kind.\(credit.kind.rawValue)"]
      let holders = credit.holders.joined(separator: ", ")
      let reference = references.add("\(label): \(holders)", kind: "attribution", evidence: credit.evidence)
      makers.append((label, holders.isEmpty ? credit.text : holders, reference))
    }
    for note in account.notes {
      let label = words["note-kind.\(note.kind.rawValue)"]
      let reference = references.add(label, kind: "attribution", evidence: note.evidence)
      makers.append((label, note.text, reference))
    }
    return makers
  }

  private func others() -> Fields {
    let passing = article.findings.filter { $0.status == .pass }
    let idle = article.findings.filter { $0.status == .notApplicable }
    var counts: [String] = []
    if !passing.isEmpty { counts.append(words.count("rules-pass", passing.count)) }
    if !idle.isEmpty { counts.append(words.count("not-applicable", idle.count)) }
    return [
      "hasOthers": !counts.isEmpty, "othersCount": counts.joined(separator: ", "),
      "others": (passing + idle).map { finding -> Fields in
        let status = finding.status.rawValue
        return [
          "kind": status, "label": words["status.\(status)"], "message": finding.message, "rule": finding.rule,
        ]
      },
    ]
  }

  private func facts() -> [Fields] {
    let source = article.source
    let facts: [(String, String?)] = [
      ("uri", source.uri), ("language", account.language.map { "\(words.name(ofLanguage: $0)) (\($0))" }),
      ("published", account.published), ("modified", account.modified), ("retrieved", source.retrieved),
      ("media-type", source.mediaType), ("charset", source.charset),
      ("bytes", words.fill("html.bytes-count", ["count": String(source.bytes)])), ("sha256", source.sha256),
    ]
    return facts.compactMap { key, value in value.map { ["name": words["html.\(key)"], "words": $0] } }
  }

  private static func camelCased(_ key: String) -> String {
    let parts = key.split(separator: "-")
    return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func host(_ url: String) -> String {
    let rest = url.split(separator: "/", maxSplits: 2).dropFirst().first.map(String.init) ?? url
    return rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : rest
  }
}
