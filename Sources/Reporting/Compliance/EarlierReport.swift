import Foundation

/// An earlier compliance report, as its JSON kept it: what a later one is compared with.
public struct EarlierReport: Sendable, Hashable {
  /// What was found of an article then.
  struct Outcome: Sendable, Hashable {
    var passes: Bool
    var fails: [String]
    var sha256: String
  }

  /// When it was made (ISO 8601).
  public let generated: String
  let tally: ComplianceTally
  /// How many articles failed each rule.
  let rules: [String: Int]
  /// By address.
  let outcomes: [String: Outcome]

  /// No ledger has more; what a file says beyond is no count.
  private static let mostArticles = 1_000_000_000

  /// - Parameter json: a compliance report in the format "json".
  /// - Throws: where it is something else, in words.
  public init(json: [UInt8]) throws(NotAReport) {
    guard let file = try? JSONDecoder().decode(File.self, from: Data(json)), file.kind == "compliance" else {
      throw NotAReport()
    }
    let counts = [file.totals.articles, file.totals.passed] + file.rules.map(\.failed)
    guard counts.allSatisfy((0...Self.mostArticles).contains), file.totals.passed <= file.totals.articles else {
      throw NotAReport()
    }
    generated = file.generated
    tally = ComplianceTally(articles: file.totals.articles, passed: file.totals.passed)
    rules = Dictionary(file.rules.map { ($0.name, $0.failed) }) { first, _ in first }
    let outcomes = file.articles.map { article in
      (article.uri, Outcome(passes: article.verdict == "pass", fails: article.fails, sha256: article.sha256))
    }
    self.outcomes = Dictionary(outcomes) { first, _ in first }
  }

  /// The file is no compliance report.
  public struct NotAReport: Error, Hashable, CustomStringConvertible {
    public var description: String {
      "this is no compliance report in JSON; make one with 'colophon report --format json --output FILE'"
    }
  }

  private struct File: Decodable {
    struct Totals: Decodable { var articles: Int, passed: Int }
    struct Rule: Decodable { var name: String, failed: Int }
    struct Article: Decodable { var uri: String, verdict: String, fails: [String], sha256: String }
    var kind: String
    var generated: String
    var totals: Totals
    var rules: [Rule]
    var articles: [Article]
  }
}
