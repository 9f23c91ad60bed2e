import Provenance

/// Vocabularies proposed for saying in metadata that AI had a part.
///
/// - `<meta name="ai-disclosure">` and the attribute `ai-disclosure` (W3C AI Content Disclosure Community Group), with
///   the values of 2026-01 and those of 2026-06, and `ai-model` beside it.
/// - The response header `AI-Disclosure` (draft-abaris-aicdh).
/// - The `AIGC` field of China's GB 45438-2025.
enum AIDisclosure {
  static func claims(in article: Article) -> [Claim] {
    var claims: [Claim] = []
    for meta in article.metas where !meta.value.isEmpty {
      switch (meta.kind, meta.name) {
      case (.meta, "ai-disclosure"), (.frontMatter, "ai-disclosure"):
        let tool = article.meta("ai-model", kind: meta.kind).map { article.string($0.value) }
        claims += self.claims(of: article.string(meta.value), scope: .article, at: meta.value, in: article, tool: tool)
      case (.header, "ai-disclosure"): claims += header(meta.value, in: article)
      case (.meta, "aigc"):
        let value = article.string(meta.value).lowercased()
        guard value.contains("\"label\"") else { continue }
        claims.append(claim(.unspecified, true, .article, meta.value, article, "its metadata carry the label AIGC"))
      default: continue
      }
    }
    for block in article.blocks where block.origin == .attribute && block.element >= 0 {
      guard let value = article.attribute("ai-disclosure", of: block.element),
        article.string(block.range) == value
      else { continue }
      let name = article.elements[block.element].name
      let scope: Scope =
        switch name {
        case "img", "picture", "figure": .image
        case "video": .video
        case "audio": .audio
        default: .article
        }
      let tool = article.attribute("ai-model", of: block.element)
      claims += self.claims(of: value, scope: scope, at: block.range, in: article, tool: tool)
    }
    return claims
  }

  private static func claims(
    of value: String,
    scope: Scope,
    at range: Range<Int>,
    in article: Article,
    tool: String?
  ) -> [Claim] {
    let reason = "it carries the disclosure \"\(value)\" for machines"
    switch value.lowercased() {
    case "none", "human-only": return [claim(.unspecified, false, scope, range, article, reason)]
    case "ai-assisted", "mixed": return [claim(.unspecified, true, scope, range, article, reason, tool)]
    case "ai-generated", "ai-autonomous", "autonomous":
      let activity: Activity = scope == .image || scope == .video ? .illustrate : scope == .audio ? .narrate : .write
      return [claim(activity, true, scope, range, article, reason, tool)]
    default: return []
    }
  }

  /// A structured field dictionary: `mode=ai-modified, reviewed-by="…", model="…"`.
  private static func header(_ range: Range<Int>, in article: Article) -> [Claim] {
    var claims: [Claim] = []
    let fields = article.string(range).split(separator: ",").map { field in
      let parts = field.split(separator: "=", maxSplits: 1).map { trimmed(String($0)) }
      return (name: parts.first?.lowercased() ?? "", value: parts.count > 1 ? parts[1] : "")
    }
    let tool = fields.first { $0.name == "model" && !$0.value.isEmpty }?.value
    for field in fields {
      let reason = "the response header AI-Disclosure says \(field.name)=\(field.value)"
      switch (field.name, field.value.lowercased()) {
      case ("mode", "none"): claims.append(claim(.unspecified, false, .article, range, article, reason))
      case ("mode", "ai-modified"): claims.append(claim(.edit, true, .article, range, article, reason, tool))
      case ("mode", "ai-originated"), ("mode", "machine-generated"):
        claims.append(claim(.write, true, .article, range, article, reason, tool))
      case ("reviewed-by", let name) where !name.isEmpty:
        var review = claim(.review, true, .article, range, article, reason)
        review.agent = Agent(.human, name: field.value)
        claims.append(review)
      default: continue
      }
    }
    return claims
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
  }

  private static func claim(
    _ activity: Activity,
    _ used: Bool,
    _ scope: Scope,
    _ range: Range<Int>,
    _ article: Article,
    _ reason: String,
    _ tool: String? = nil
  ) -> Claim {
    Claim(
      activity,
      by: Agent(.ai, tool: tool),
      used: used,
      scope: scope,
      confidence: 0.97,
      because: [reason],
      evidence: [article.evidence(at: range, placement: .metadata)]
    )
  }
}
