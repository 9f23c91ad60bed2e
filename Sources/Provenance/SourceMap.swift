/// Leads from the article's text back to the source.
///
/// Words were copied in runs; within a run both sides advance byte by byte.
public struct SourceMap: Sendable {
  private var texts: [Int] = []
  private var sources: [Int] = []

  public init() {}

  /// Says that from `text` on, bytes come from `source` on. Calls come in the order of `text`.
  public mutating func add(text: Int, source: Int) {
    if let lastText = texts.last, let lastSource = sources.last {
      if source - lastSource == text - lastText { return }
      if lastText == text {
        sources[sources.count - 1] = source
        return
      }
    }
    texts.append(text)
    sources.append(source)
  }

  /// Says that from `text` on, bytes stand nowhere in the source as such.
  public mutating func addNowhere(text: Int) { add(text: text, source: Self.nowhere) }

  /// So far below the source's first byte that no text reaches up to it.
  private static let nowhere = -1 << 48

  /// The byte of the decoded source at which a byte of the text stands.
  public func source(of text: Int) -> Int? {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle] <= text { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let source = sources[low - 1] + (text - texts[low - 1])
    return source < 0 ? nil : source
  }
}
