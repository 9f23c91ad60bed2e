extension Article {
  /// Where an evidence stands in the source, or nil where its words are not in the source as such.
  ///
  /// The line table is the caller's, so that it is made once an article: see `lineStarts`.
  public func place(of evidence: Evidence, lineStarts: [Int]) -> SourcePlace? {
    guard let start = sourceMap.source(of: evidence.start), evidence.end > evidence.start,
      let last = sourceMap.source(of: evidence.end - 1)
    else { return nil }
    let end = max(start, last) + 1
    guard start >= 0, end <= sourceText.count else { return nil }
    let first = position(of: start, lineStarts: lineStarts)
    let past = position(of: end, lineStarts: lineStarts)
    return SourcePlace(
      line: first.line,
      column: first.column,
      endLine: past.line,
      endColumn: past.column,
      start: start,
      end: end
    )
  }

  /// The byte of the decoded source at which each line starts.
  public var lineStarts: [Int] {
    var starts = [0]
    for (index, byte) in sourceText.enumerated() where byte == 0x0A { starts.append(index + 1) }
    return starts
  }

  private func position(of byte: Int, lineStarts: [Int]) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    let points = sourceText[lineStarts[low - 1]..<byte].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (low, points + 1)
  }
}
