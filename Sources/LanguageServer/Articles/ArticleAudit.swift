import Auditing
import Provenance

/// An article as it stands in the editor, audited.
struct ArticleAudit {
  /// A finding that somebody should act on, with its places in the document.
  struct Problem {
    var finding: Finding
    /// Where it is shown: its first evidence, or the first line.
    var bytes: Range<Int>
    /// Its other evidence.
    var others: [(quote: String, bytes: Range<Int>)]
  }

  private(set) var problems: [Problem] = []
  /// What kept the document from being audited; nil also where there is nothing to audit yet.
  private(set) var incident: Incident?

  /// - Parameter mediaType: nil to tell by the name.
  init(_ document: TextDocument, mediaType: String?, site: Site) {
    do throws(Incident) {
      let source = document.source(text: document.text, mediaType: mediaType, site: site)
      let audited = try site.auditor.audit(source, detail: .places)
      let shift = document.byteOrderMark
      for finding in audited.findings where finding.isOpen {
        let places = finding.evidence.compactMap { evidence in
          evidence.place.map { (quote: evidence.quote, bytes: $0.start + shift..<$0.end + shift) }
        }
        let problem = Problem(
          finding: finding,
          bytes: places.first?.bytes ?? document.firstLine,
          others: Array(places.dropFirst())
        )
        let isKnown = problems.contains {
          ($0.finding.rule, $0.finding.message, $0.bytes) == (finding.rule, finding.message, problem.bytes)
        }
        if !isKnown { problems.append(problem) }
      }
    } catch {
      if error.code != .empty { incident = error }
    }
  }

  /// The problems that are shown at a place of the document.
  func problems(touching bytes: Range<Int>) -> [Problem] {
    problems.filter { $0.bytes.lowerBound <= bytes.upperBound && bytes.lowerBound <= $0.bytes.upperBound }
  }
}

extension TextDocument {
  /// A text in this document's place, as the auditor takes it.
  func source(text: [UInt8], mediaType: String?, site: Site) -> Document {
    // Whatever encoding a page declares, the editor has decoded it.
    Document(uri: site.name(of: self), bytes: text, mediaType: mediaType, charset: "utf-8", isOwn: true)
  }

  /// How many bytes of the text the auditor leaves out at its start.
  var byteOrderMark: Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
