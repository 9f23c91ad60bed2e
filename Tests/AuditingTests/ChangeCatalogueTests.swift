import Compliance
import Ledger
import Provenance
import Testing

/// The rules that the ledger follows stand in the catalogue of policies, word for word.
@Suite struct ChangeCatalogueTests {
  @Test(arguments: ChangeRules.all) func theCatalogueSaysWhatTheLedgerDoes(rule: RuleDescription) throws {
    let shipped = try #require(try RuleDescription.shipped().first { $0.id == rule.id })
    #expect(shipped.severity == rule.severity && shipped.fix == rule.fix && shipped.family == rule.family)
    #expect(shipped.references.map(\.url) == rule.references.map(\.url))
    #expect(shipped.why == rule.why && shipped.summary == rule.summary + ".")
  }
}
