import Provenance
import Testing

@testable import Compliance

@Suite struct ChangeRuleTests {
  private func graded(_ changes: [Finding], _ policies: String...) throws -> [Finding] {
    Judge(policies: try policies.map { try Policy.load(text: Array($0.utf8), path: "own.yaml") }).graded(changes)
  }

  private let removed = Finding(
    rule: "disclosure-removed",
    policy: "changes",
    status: .fail,
    severity: .error,
    message: "gone",
    evidence: []
  )

  @Test func aPolicyGradesWhatChanged() throws {
    let silent = "name: silent\ntitle: Silent\nrules: {missing-byline: error}\n"
    let lenient = "name: lenient\ntitle: Lenient\nrules: {disclosure-removed: note}\n"
    let off = "name: off\ntitle: Off\nrules: {disclosure-removed: off}\n"
    #expect(try graded([removed]).map(\.severity) == [.error])
    #expect(try graded([removed], silent).map(\.severity) == [.error])
    #expect(try graded([removed], lenient).map(\.severity) == [.note])
    #expect(try graded([removed], lenient, off).map(\.severity) == [.note])
    #expect(try graded([removed], off).isEmpty)
    #expect(try graded([removed], off, silent) == [removed])
  }

  @Test func whatIsKeptElsewhereHasNoExamplesAndIsExplained() throws {
    let kept = Shipped.rules.filter { $0.keeper == .ledger }
    #expect(kept.count == 5 && kept.allSatisfy { $0.family == "changes" && $0.require == nil })
    #expect(try explanation(of: "text-changed-without-note").contains("`colophon feed` compares"))
  }
}
