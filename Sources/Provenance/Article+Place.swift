extension Article {
  /// Where an evidence stands in the source, or nil where its words are not in the source as such.
  ///
  /// - Parameter lines: the source's, made once an article: see `sourceLines`.
  public func place(of evidence: Evidence, in lines: SourceLines) -> SourcePlace? {
    guard let start = sourceMap.source(of: evidence.start), evidence.end > evidence.start,
      let last = sourceMap.source(of: evidence.end - 1)
    else { return nil }
    let end = max(start, last) + 1
    guard start >= 0, end <= sourceText.count else { return nil }
    let first = lines.position(of: start)
    let past = lines.position(of: end)
    return SourcePlace(
      line: first.line,
      column: first.column,
      endLine: past.line,
      endColumn: past.column,
      start: start,
      end: end
    )
  }

  /// Where the lines of the decoded source start.
  public var sourceLines: SourceLines { SourceLines(sourceText) }
}
