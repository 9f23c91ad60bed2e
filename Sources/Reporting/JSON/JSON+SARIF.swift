import Provenance

extension JSONWriter {
  /// A SARIF `message` (§3.11). A page's words cannot form a link in it.
  mutating func message(_ name: String, _ words: String) {
    let lines = words.split(whereSeparator: \.isNewline).map { Terminal.plain(String($0)) }
    let text = lines.joined(separator: "\n").replacing("](", with: "] (")
    member(name) { $0.member("text", text.isEmpty ? "—" : text) }
  }

  /// `tool.driver` (§3.19) with every rule's explanation.
  mutating func driver(_ header: ReportHeader) {
    member("driver") { writer in
      writer.member("name", "Colophon")
      writer.member("version", header.tool.version)
      writer.members("rules", header.rules) { writer, rule in
        writer.object { $0.reportingDescriptor(rule) }
      }
      writer.member("properties") { writer in
        writer.members("policies", header.policies) { writer, policy in
          writer.object { writer in
            writer.member("name", policy.name)
            writer.member("sha256", policy.sha256)
          }
        }
      }
    }
  }

  private mutating func reportingDescriptor(_ rule: RuleDescription) {
    member("id", rule.id)
    member("name", rule.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    message("shortDescription", rule.summary)
    message("fullDescription", rule.why)
    member("help") { writer in
      let references = rule.references.map { "\($0.title): \($0.url)" }
      let links = rule.references.map { "- [\(Markdown.escaped($0.title))](<\($0.url)>)" }
      writer.member("text", ([rule.why, rule.fix] + references).joined(separator: "\n"))
      writer.member("markdown", ([rule.why + "\n", "**\(rule.fix)**\n"] + links).joined(separator: "\n"))
    }
    member("helpUri", rule.references.first { $0.url.hasPrefix("https://") }?.url)
    member("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
    member("properties") { $0.member("tags", [rule.family]) }
  }

  /// A `physicalLocation` (§3.29): without a place, the file's first line.
  mutating func location(_ uri: String, _ place: SourcePlace?, quote: String?) {
    member("physicalLocation") { writer in
      writer.member("artifactLocation") { $0.artifact(uri) }
      writer.member("region") { writer in
        writer.member("startLine", place?.line ?? 1)
        guard let place else { return }
        writer.member("startColumn", place.column)
        writer.member("endLine", place.endLine)
        writer.member("endColumn", place.endColumn)
        if let quote { writer.member("snippet") { $0.member("text", quote) } }
      }
    }
  }

  /// An `artifactLocation` (§3.4): a path is relative to %SRCROOT%.
  mutating func artifact(_ uri: String) {
    let reference = Location.reference(uri)
    member("uri", reference)
    if !Location.hasScheme(reference) { member("uriBaseId", "%SRCROOT%") }
  }

  /// A `notification` (§3.58).
  mutating func notification(_ words: String, uri: String?, id: String) {
    object { writer in
      writer.member("descriptor") { $0.member("id", id) }
      writer.member("level", "error")
      writer.message("message", words)
      guard let uri else { return }
      writer.key("locations")
      writer.array { writer in
        writer.object { writer in
          writer.member("physicalLocation") { writer in
            writer.member("artifactLocation") { $0.artifact(uri) }
          }
        }
      }
    }
  }
}
