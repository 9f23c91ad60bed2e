import Provenance

/// Statements that AI had a part: gone, or saying less.
func disclosureChanges(from old: AuditedArticle, to new: AuditedArticle) -> [Finding] {
  let before = old.account.claims.filter(\.isDisclosure)
  let after = new.account.claims.filter(\.isDisclosure)
  guard let first = before.first else { return [] }
  guard !after.isEmpty else {
    let denial = new.account.claims.first { !$0.used && $0.agent.involvesAI }
    let message =
      denial == nil
      ? "the earlier version said that AI was used (\(first.quoted)); this one says nothing of it"
      : "the earlier version said that AI was used (\(first.quoted)); this one denies it"
    let evidence = before.flatMap { $0.evidence.prefix(1) } + (denial?.evidence.prefix(1) ?? [])
    return [ChangeRules.finding(ChangeRules.removed, message, evidence: evidence)]
  }
  var losses: [(loss: String, evidence: [Evidence])] = []
  for claim in before {
    let same = after.filter { $0.activity == claim.activity && $0.scope == claim.scope }
    guard let best = same.max(by: { $0.strength < $1.strength }) else {
      losses.append(("no longer says that AI had a part in: \(claim.activity.rawValue)", claim.pair(after.first)))
      continue
    }
    if let tool = claim.agent.tool, !same.contains(where: { $0.agent.tool != nil }) {
      losses.append(("no longer names the tool (\(tool))", claim.pair(best)))
    }
    if let language = claim.from, !same.contains(where: { $0.from != nil }) {
      losses.append(("no longer names the language translated from (\(language))", claim.pair(best)))
    }
    if claim.oversight == true, !same.contains(where: { $0.oversight == true }) {
      losses.append(("no longer says that a person oversaw it", claim.pair(best)))
    }
    if claim.prominence > 1, (same.map(\.prominence).max() ?? 0) <= 1 {
      losses.append(("now stands where fewer will read it (\(best.placement))", claim.pair(best)))
    }
  }
  let reviews = { (article: AuditedArticle) in
    article.account.claims.filter {
      $0.used && $0.agent.kind == .human && [.review, .edit, .factCheck].contains($0.activity)
    }
  }
  if let review = reviews(old).first, reviews(new).isEmpty {
    losses.append(("no longer says that a person reviewed or edited it", review.pair(after.first)))
  }
  guard !losses.isEmpty else { return [] }
  var said: [String] = []
  for loss in losses where !said.contains(loss.loss) { said.append(loss.loss) }
  return [
    ChangeRules.finding(
      ChangeRules.weakened,
      "the statement on how the article was made " + said.joined(separator: "; "),
      evidence: losses.flatMap(\.evidence).withoutRepeats
    )
  ]
}

extension Claim {
  fileprivate var isDisclosure: Bool { used && agent.involvesAI && scope != .site }
  fileprivate var quoted: String { "“" + (evidence.first?.quote.shortened ?? activity.rawValue) + "”" }
  fileprivate var placement: String { evidence.first?.placement.rawValue ?? "elsewhere" }

  /// How much a claim tells: of several with the same activity the fullest counts.
  fileprivate var strength: Int {
    prominence * 4 + (agent.tool == nil ? 0 : 1) + (from == nil ? 0 : 1) + (oversight == true ? 1 : 0)
  }

  /// How likely a reader meets the words: 0 not at all, 3 before the article.
  fileprivate var prominence: Int {
    evidence.map { evidence in
      switch evidence.placement {
      case .headline, .byline, .top, .label: 3
      case .body, .end, .caption: 2
      case .footer: 1
      case .metadata, .hidden: 0
      }
    }.max() ?? 0
  }

  fileprivate func pair(_ other: Claim?) -> [Evidence] {
    Array(evidence.prefix(1)) + (other.map { Array($0.evidence.prefix(1)) } ?? [])
  }
}

extension [Evidence] {
  var withoutRepeats: [Evidence] {
    var seen: Set<Evidence> = []
    return filter { seen.insert($0).inserted }
  }
}

extension String {
  /// At most 120 characters, cut at a word.
  var shortened: String {
    guard count > 120 else { return self }
    let head = prefix(120)
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + "…"
  }
}
