import Bundled
import Settings
import Testing

@testable import Detection

@Suite struct ShippedTablesTests {
  @Test func theBuildsTablesAreThoseOfTheFilesThatShip() throws {
    let tables = try ShippedWords.tables(
      Language.builtIn(),
      tools: Bundled.settings(ShippedWords.tools),
      agencies: Bundled.settings(ShippedWords.agencies)
    )
    #expect(tables.count >= 2 * 26)
    for table in tables { #expect(Bundled.table(table.name) == table.bytes, "\(table.name)") }
  }

  @Test func aTableIsReadBackAsItWasWritten() {
    var builder = CueTableBuilder(isUnspaced: false)
    builder.insert("translated", .done, value: 1)
    builder.insert("translat*", .doing, value: 1, languages: 1 << 40)
    builder.insert("AI-made", .ai)
    let table = builder.table()
    let read = CueTable(packed: table.packed)
    #expect(read.packed == table.packed)
    let text = Array("Translated by an AI-made and ai made thing".utf8)
    for table in [table, read] {
      var found: [String] = []
      for start in text.indices where table.mayStart(text, at: start, limit: text.count) {
        table.matches(in: text, at: start, limit: text.count) { entry, end in
          found.append("\(entry.cue) \(start)..<\(end) \(entry.languages.trailingZeroBitCount)")
        }
      }
      #expect(found == ["doing 0..<8 40", "done 0..<10 0", "ai 17..<24 0", "ai 29..<36 0"])
    }
  }

  @Test func manyMarksOfOnePatternAndNumbersOfAnySizeAreKept() {
    var builder = PatternTreeBuilder<CueTable.Entry>()
    for value in 0..<20 {
      builder.insert([0, 0xFF], .init(cue: .object, value: UInt8(value), isPrefix: value % 2 == 0, languages: .max))
    }
    builder.insert([0, 0xFF], .init(cue: .object, value: 3, isPrefix: false, languages: 1))
    let tree = PatternTree<CueTable.Entry>(packed: builder.tree().packed)
    let node = tree.child(of: tree.child(of: 0, 0), 0xFF)
    #expect(tree.marks(of: node).map { tree.marks[$0].value } == (0..<20).reversed().map(UInt8.init))
    #expect(tree.marks.allSatisfy { $0.languages == .max })
    #expect(tree.child(of: 0, 1) < 0)
    #expect(tree.child(of: node, 1) < 0)
  }
}
