import Auditing
import Compliance
import Detection
import Foundation
import Provenance
import Settings
import Testing

/// Real pages, where the shared corpus lies beside the checkout (or where COLOPHON_SHARED says).
enum SharedPages {
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["COLOPHON_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: shared.appending(path: "corpus/pages").path) ? shared : nil
  }()

  static var documents: [Document] {
    guard let folder else { return [] }
    let pages = folder.appending(path: "corpus/pages")
    let found = FileManager.default.enumerator(at: pages, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension.hasPrefix("htm") }
      .sorted { $0.path < $1.path }
      .compactMap { file in
        FileManager.default.contents(atPath: file.path).map {
          Document(uri: file.lastPathComponent, bytes: Array($0), mediaType: "text/html")
        }
      }
  }
}

@Suite(.enabled(if: SharedPages.folder != nil, "the shared corpus is not beside this checkout"))
struct SharedPagesTests {
  /// Every finding rests on words that stand where it says, and none of a failure rests on nothing: as of the article's
  /// day, and without its date as of today, so that laws which came later are asked of old pages too.
  @Test func noFindingQuotesWhatIsNotOnThePage() throws {
    let policies = try Policy.builtInNames.map { try Policy.load($0) }
    let auditor = try Auditor(policies: [], languages: Language.builtIn(), day: "2026-11-25")
    let judge = Judge(policies: policies)
    let documents = SharedPages.documents
    #expect(documents.count > 100)
    var problems: [String] = []
    for document in documents {
      let (article, account) = try auditor.account(of: document)
      var undated = account
      undated.published = nil
      let findings = [account, undated].flatMap { judge.findings(for: $0, of: article, on: "2026-11-25") }
      for finding in findings {
        let isBare = finding.status == .fail && finding.evidence.isEmpty && article.blocks.contains { !$0.isHidden }
        if isBare { problems.append("\(document.uri): \(finding.rule) rests on nothing") }
        for evidence in finding.evidence
        where evidence.end > article.text.count || !article.text[evidence.range].elementsEqual(evidence.quote.utf8) {
          problems.append("\(document.uri): \(finding.rule) quotes what is not there: \(evidence.quote)")
        }
        if finding.message.isEmpty || finding.message.utf8.contains(UInt8(ascii: "{")) {
          problems.append("\(document.uri): \(finding.rule) says “\(finding.message)”")
        }
      }
    }
    #expect(problems == [])
  }

  /// What can be taken out of the founding article, as a pattern.
  enum Part: String, CaseIterable {
    case nothing = "\\A"
    case helpOfAI = " with the [^.]*AI[^.]*(?=\\.)"
    case language = " \\w+ written in [A-Z]\\w+ and"
    case firstSentence = "(?m)^[^.\\n]*written in [^.\\n]*\\. "
    case secondSentence = "It was then [^.]*\\. "
    case thirdSentence = " All AI-[^.]*\\."
    case byline = "(?m)^BY [^\\n]*"
    case creditOfOneHolder = " \\[[A-Z0-9]+\\]"
    case creditOfTwoHolders = " \\[[A-Z]+/[A-Z]+\\]"

    var rules: [String] {
      switch self {
      case .nothing: []
      case .helpOfAI: ["ai-help-unnamed"]
      case .language: ["source-language-unnamed"]
      // The third sentence still says that AI translates.
      case .firstSentence: ["source-language-unnamed", "translator-unnamed"]
      case .secondSentence: ["native-editor-unnamed"]
      case .thirdSentence: ["newsroom-review-unstated"]
      case .byline: ["missing-byline"]
      case .creditOfOneHolder, .creditOfTwoHolders: ["uncredited-photo"]
      }
    }
  }

  /// The founding article keeps what its newsroom promises; without one of its statements the rule for that fails, and
  /// no other.
  @Test(arguments: Part.allCases) func theFoundingArticleKeepsItsPromises(without part: Part) throws {
    let seeds = try #require(SharedPages.folder).appending(path: "seeds")
    let text = try String(contentsOf: seeds.appending(path: "000_1e900fc4e45ffe9d.txt"), encoding: .utf8)
    let rest = text.replacing(try Regex(part.rawValue), with: "")
    #expect((rest == text) == (part == .nothing))
    let auditor = try Auditor(
      policies: [Policy.load("korea-joongang-daily")],
      languages: Language.builtIn(),
      day: "2026-11-25"
    )
    let audited = try auditor.audit(Document(uri: "founding.txt", bytes: Array(rest.utf8), mediaType: "text/plain"))
    let failed = audited.findings.filter { $0.status == .fail }
    #expect(failed.map(\.rule) == part.rules, "\(failed.map(\.message))")
    #expect(audited.verdict == (part == .nothing ? .pass : .fail))
  }

  /// Each picture of the founding article has its caption twice; either copy needs its credit.
  @Test(arguments: 0..<6) func aCreditIsMissedInEitherCopyOfACaption(number: Int) throws {
    let seeds = try #require(SharedPages.folder).appending(path: "seeds")
    var text = try String(contentsOf: seeds.appending(path: "000_1e900fc4e45ffe9d.txt"), encoding: .utf8)
    let credits = text.ranges(of: try Regex(" \\[[A-Z0-9/]+\\](?=\\s*\\n)"))
    #expect(credits.count == 6)
    text.removeSubrange(credits[number])
    let auditor = try Auditor(
      policies: [Policy.load("korea-joongang-daily")],
      languages: Language.builtIn(),
      day: "2026-11-25"
    )
    let audited = try auditor.audit(Document(uri: "founding.txt", bytes: Array(text.utf8), mediaType: "text/plain"))
    #expect(audited.findings.filter { $0.status == .fail }.map(\.rule) == ["uncredited-photo"])
  }
}
