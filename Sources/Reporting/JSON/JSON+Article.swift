public import Provenance

/// One audited article as one line of JSON, without the line's end; `id` first where there is one.
public func writeJSON(_ article: AuditedArticle, id: String? = nil, into output: inout [UInt8]) {
  JSONWriter.append(to: &output) { $0.article(article, id: id) }
}

/// What `colophon stream` answers where it could not audit.
public func writeJSON(_ incident: Incident, id: String?, into output: inout [UInt8]) {
  JSONWriter.append(to: &output) { writer in
    writer.object { writer in
      writer.member("id", id)
      writer.member("error") { writer in
        writer.member("code", incident.code.rawValue)
        writer.member("message", incident.message)
      }
    }
  }
}

extension JSONWriter {
  /// Keys in the order of the contract; lists are always there, other keys only where known.
  mutating func article(_ article: AuditedArticle, id: String? = nil) {
    object { writer in
      writer.member("id", id)
      writer.member("source") { $0.source(article.source) }
      writer.account(article.account)
      writer.members("findings", article.findings) { $0.finding($1) }
      writer.member("verdict", article.verdict.rawValue)
      if let text = article.text { writer.members("text", text) { $0.passage($1) } }
    }
  }

  private mutating func source(_ source: SourceDescription) {
    member("uri", source.uri)
    member("mediaType", source.mediaType)
    member("charset", source.charset)
    member("bytes", source.bytes)
    member("sha256", source.sha256)
    member("retrieved", source.retrieved)
    member("extent", source.extent?.rawValue)
  }

  private mutating func account(_ account: Account) {
    member("title", account.title)
    member("language", account.language)
    member("section", account.section)
    member("publisher", account.publisher)
    member("published", account.published)
    member("modified", account.modified)
    member("canonical", account.canonical)
    members("translations", account.translations) { writer, translation in
      writer.object { writer in
        writer.member("language", translation.language)
        writer.member("url", translation.url)
      }
    }
    member("isPaywalled", account.isPaywalled)
    members("bylines", account.bylines) { $0.byline($1) }
    members("credits", account.credits) { $0.credit($1) }
    members("notes", account.notes) { $0.note($1) }
    members("claims", account.claims) { $0.claim($1) }
    members("chain", account.chain.steps) { $0.step($1) }
    members("discrepancies", account.discrepancies) { $0.discrepancy($1) }
  }

  private mutating func byline(_ byline: Byline) {
    object { writer in
      writer.member("name", byline.name)
      writer.member("role", byline.role.rawValue)
      writer.member("email", byline.email)
      writer.member("emailObfuscated", byline.emailObfuscated)
      writer.member("organization", byline.organization)
      writer.member("isOrganization", byline.isOrganization)
      writer.evidence(byline.evidence)
    }
  }

  private mutating func credit(_ credit: Credit) {
    object { writer in
      writer.member("kind", credit.kind.rawValue)
      writer.member("text", credit.text)
      writer.member("holders", credit.holders)
      writer.evidence(credit.evidence)
    }
  }

  private mutating func note(_ note: Note) {
    object { writer in
      writer.member("kind", note.kind.rawValue)
      writer.member("text", note.text)
      writer.member("date", note.date)
      writer.evidence(note.evidence)
    }
  }

  private mutating func claim(_ claim: Claim) {
    object { writer in
      writer.member("activity", claim.activity.rawValue)
      writer.member("agent") { writer in
        writer.member("kind", claim.agent.kind.rawValue)
        writer.member("name", claim.agent.name)
        writer.member("role", claim.agent.role)
        writer.member("tool", claim.agent.tool)
      }
      writer.member("used", claim.used)
      writer.member("scope", claim.scope.rawValue)
      writer.member("from", claim.from)
      writer.member("to", claim.to)
      writer.member("oversight", claim.oversight)
      writer.key("confidence")
      writer.fraction(claim.confidence)
      writer.member("because", claim.because)
      writer.evidence(claim.evidence)
    }
  }

  private mutating func step(_ step: ProvenanceChain.Step) {
    object { writer in
      writer.member("step", step.step.rawValue)
      writer.members("claims", step.claims) { $0.integer($1) }
    }
  }

  private mutating func discrepancy(_ discrepancy: Discrepancy) {
    object { writer in
      writer.member("kind", discrepancy.kind.rawValue)
      writer.member("message", discrepancy.message)
      writer.evidence(discrepancy.evidence)
    }
  }

  private mutating func finding(_ finding: Finding) {
    object { writer in
      writer.member("rule", finding.rule)
      writer.member("policy", finding.policy)
      writer.member("status", finding.status.rawValue)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message)
      writer.member("fix", finding.fix)
      if let references = finding.references { writer.member("references", references) }
      writer.evidence(finding.evidence)
      if let waiver = finding.waiver {
        writer.member("waiver") { writer in
          writer.member("origin", waiver.origin.rawValue)
          writer.member("why", waiver.why)
          writer.member("until", waiver.until)
          writer.member("approvedBy", waiver.approvedBy)
        }
      }
      writer.member("baselineState", finding.baselineState?.rawValue)
    }
  }

  private mutating func evidence(_ evidence: [Evidence]) {
    members("evidence", evidence) { writer, evidence in
      writer.object { writer in
        writer.member("quote", evidence.quote)
        writer.member("prefix", evidence.prefix)
        writer.member("suffix", evidence.suffix)
        writer.member("start", evidence.start)
        writer.member("end", evidence.end)
        writer.member("path", evidence.path)
        writer.member("placement", evidence.placement.rawValue)
        writer.member("origin", evidence.origin.rawValue)
        if let place = evidence.place { writer.member("place") { $0.place(place) } }
      }
    }
  }

  private mutating func place(_ place: SourcePlace) {
    member("line", place.line)
    member("column", place.column)
    member("endLine", place.endLine)
    member("endColumn", place.endColumn)
    member("start", place.start)
    member("end", place.end)
  }

  private mutating func passage(_ passage: AuditedArticle.Passage) {
    object { writer in
      writer.member("start", passage.start)
      writer.member("role", passage.role)
      writer.member("text", passage.text)
    }
  }
}
