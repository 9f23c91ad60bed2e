/// What a condition's answer rests on, as references into the page's account.
struct Found {
  enum Item: Hashable {
    case claim(Int)
    case byline(Int)
    case credit(Int)
    case note(Int)
    case discrepancy(Int)
    /// A range of the article's text.
    case range(Int, Int)
  }
  var items: [Item] = []

  mutating func add(_ item: Item) { items.append(item) }
  mutating func cut(to count: Int) { items.removeSubrange(count...) }
}
