extension Bytes {
  /// Whether the declarations of a style attribute take an element from the reader's sight.
  func hides(_ style: Range<Int>) -> Bool {
    var position = style.lowerBound
    while position < style.upperBound {
      let colon = next(0x3A, from: position, to: style.upperBound)
      guard colon < style.upperBound else { return false }
      position = colon + 1
      let end = endBeforeWhiteSpace(colon, downTo: style.lowerBound)
      var value = position
      while value < style.upperBound, isWhite(self[value]) { value += 1 }
      if hasWord("none", at: value) {
        if end - 7 >= style.lowerBound, hasWord("display", at: end - 7) { return true }
      } else if hasWord("hidden", at: value), end - 10 >= style.lowerBound, hasWord("visibility", at: end - 10) {
        return true
      }
    }
    return false
  }

  private func endBeforeWhiteSpace(_ end: Int, downTo start: Int) -> Int {
    var end = end
    while end > start, isWhite(self[end - 1]) { end -= 1 }
    return end
  }
}
