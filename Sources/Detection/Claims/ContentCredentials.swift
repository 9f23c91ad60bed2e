import Provenance

/// Links to a C2PA manifest (Content Credentials): `<link rel="c2pa-manifest">`, and the response header
/// `Link: <…>; rel="c2pa-manifest"` (C2PA Technical Specification 2.1, "Embedding manifests").
///
/// A manifest records how something was made; that one is linked says neither what it records nor that it is valid, nor
/// that AI had a part. The claim is therefore of no activity and no agent.
enum ContentCredentials {
  private static let relation = "c2pa-manifest"

  static func claims(in article: Article) -> [Claim] {
    article.metas.compactMap { meta in
      switch (meta.kind, meta.name) {
      case (.link, relation) where !meta.value.isEmpty: claim(at: meta.value, in: article)
      case (.header, "link") where names(article.string(meta.value)): claim(at: meta.value, in: article)
      default: nil
      }
    }
  }

  /// Whether a `Link` header (RFC 8288) has a link of that relation.
  private static func names(_ header: String) -> Bool {
    header.split(separator: ",").contains { link in
      link.split(separator: ";").dropFirst().contains { parameter in
        let parts = parameter.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, word(parts[0]).lowercased() == "rel" else { return false }
        return parts[1].split { $0 == "\"" || $0 == " " }.contains { $0.lowercased() == relation }
      }
    }
  }

  private static func word(_ text: Substring) -> Substring { text.split(separator: " ").first ?? "" }

  private static func claim(at range: Range<Int>, in article: Article) -> Claim {
    Claim(
      .unspecified,
      by: Agent(.unspecified),
      confidence: 0.95,
      because: ["it links a C2PA manifest; what that records is not read, nor whether it is valid"],
      evidence: [article.evidence(at: range, placement: .metadata)]
    )
  }
}
