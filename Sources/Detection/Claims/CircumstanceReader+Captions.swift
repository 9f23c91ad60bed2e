import Provenance

/// What stands at the end of a caption, behind a comma: how the picture was made.
extension CircumstanceReader {
  /// Where the last part of a caption begins: "Old harbour at night, picture generated with AI".
  ///
  /// Nil unless it is the only sentence, what stands before the comma is short and says nothing of who does what, and
  /// all behind it is a thing, what was done, and by what.
  func captionPart(of statement: Statement) -> Int? {
    guard statement.involvesAI, statement.activity == .illustrate, context.sentences == 1,
      !has(.we), !has(.said), !has(.others), !has(.indefinite), !has(.about), !has(.relative)
    else { return nil }
    let (first, last) = (reader.start(of: statement), reader.end(of: statement))
    guard let comma = Segmentation.separators(range.lowerBound, first, reader, .clauses).last,
      comma - range.lowerBound <= 72,
      cues.contains(where: { $0.matter == .image && $0.range.lowerBound > comma }),
      reader.unknownBytes(from: comma, to: first) <= 14, reader.unknownBytes(from: last, to: range.upperBound) <= 2,
      !cues.contains(where: { $0.deed != nil && $0.cue != .noun && $0.range.upperBound <= comma })
    else { return nil }
    return comma + 1
  }
}
