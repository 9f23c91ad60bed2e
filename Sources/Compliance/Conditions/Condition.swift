import Provenance
import Settings

/// A question that a rule asks of a page; rules are made of a small set of them.
///
/// A condition is read once, when its policy is loaded, and asked for every article.
protocol Condition: Sendable {
  static var about: ConditionAbout { get }
  /// Reads what stands under the condition's name in a rule.
  init(_ setting: Setting, compiler: Compiler) throws(SettingsError)
  /// Whether the page meets it. What it rests on is added to `found`, also where the answer is no.
  func holds(on page: Page, _ found: inout Found) -> Bool
}

/// What a condition says of itself; the documentation is made from it.
struct ConditionAbout: Sendable {
  /// The name under which a rule asks for it.
  var id: String
  var summary: String
  /// The keys that may stand under it; empty where it takes no mapping.
  var keys: [String] = []
  /// As it would stand in a rule.
  var example: String
}

enum Conditions {
  /// Every condition that ships. Add yours here.
  static let builtIn: [any Condition.Type] = [
    ClaimCondition.self, BylineCondition.self, CreditCondition.self, NoteCondition.self, DiscrepancyCondition.self,
    ChainCondition.self, PictureCondition.self, ArticleCondition.self, SourceCondition.self, DatesCondition.self,
    TranslationCondition.self, MetaCondition.self, ThingCondition.self, TextCondition.self, GenreCondition.self,
    AllCondition.self, AnyCondition.self, NotCondition.self, CountCondition.self, AlwaysCondition.self,
  ]
  static let names = builtIn.map { $0.about.id } + ["when", "require"]

  static func type(named name: String) -> (any Condition.Type)? { builtIn.first { $0.about.id == name } }
}
