import Markup
import Provenance

/// Finds the element that holds the article's text: the smallest one in which most running text stands.
struct MainText {
  /// The element that holds the running text; -1 where there is none.
  private(set) var core = -1
  /// The element that holds the headline and the running text; -1 where that is the whole page.
  private(set) var container = -1
  /// Per element: it, or one that holds it, is furniture by its tag or its names.
  private(set) var isFurniture: [Bool]

  private let page: PageOutline
  private let title: Int

  init(_ page: PageOutline, title: Int) {
    self.page = page
    self.title = title
    isFurniture = Array(repeating: false, count: page.tags.count)
    guard !page.tags.isEmpty else { return }
    let all = masses { _ in true }
    markFurniture(all)
    let running = masses { !isFurniture[$0] }
    core = find(running)
    container = findContainer()
  }

  /// How many bytes of running text stand in each element.
  private func masses(where isCounted: (Int) -> Bool) -> [Int] {
    var masses = Array(repeating: 0, count: page.tags.count)
    for block in page.article.blocks where block.element >= 0 && block.origin == .text && !block.isHidden {
      let length = block.range.count
      guard length >= 60, block.linkedBytes * 5 < length * 2, isCounted(block.element) else { continue }
      switch page.tags[block.element] {
      case .button, .option, .textarea, .label, .figcaption, .th, .td: continue
      default: masses[block.element] += min(length, 2000)
      }
    }
    for index in masses.indices.reversed() {
      let parent = page.article.elements[index].parent
      if parent >= 0 { masses[parent] += masses[index] }
    }
    return masses
  }

  private mutating func markFurniture(_ masses: [Int]) {
    for index in page.tags.indices {
      let parent = page.article.elements[index].parent
      if parent >= 0, isFurniture[parent] {
        isFurniture[index] = true
      } else if isFurniture(index, hasMuch: masses[index] * 2 > masses[0]) {
        isFurniture[index] = !page.contains(index, title)
      }
    }
  }

  private func isFurniture(_ index: Int, hasMuch: Bool) -> Bool {
    let hints = page.hints[index]
    switch page.tags[index] {
    case .html, .body, .main: return false
    case .nav, .dialog: return true
    case .footer, .form, .aside, .header: return !hasMuch
    default: break
    }
    if hints.contains(.body) { return false }
    if !hints.isDisjoint(with: [.comments, .cookies]) { return !hasMuch || hints.contains(.comments) }
    return !hints.isDisjoint(with: .furniture) && !hasMuch
  }

  private func find(_ masses: [Int]) -> Int {
    guard masses[0] > 0 else { return -1 }
    for index in page.tags.indices where page.hints[index].contains(.body) && masses[index] * 2 > masses[0] {
      return narrowed(from: index, masses, atLeast: 90)
    }
    return narrowed(from: 0, masses, atLeast: 60)
  }

  /// Goes down while one child holds nearly all of its parent's text.
  private func narrowed(from start: Int, _ masses: [Int], atLeast least: Int) -> Int {
    var current = start
    var percent = least
    while true {
      var child = current + 1
      var next = -1
      while child < page.article.elements[current].subtreeEnd {
        if masses[child] * 100 >= masses[current] * percent, !isText(child) { next = child }
        child = page.article.elements[child].subtreeEnd
      }
      guard next > current else { return current }
      current = next
      if page.tags[current] == .article || page.tags[current] == .main { percent = max(percent, 85) }
    }
  }

  private func isText(_ index: Int) -> Bool {
    switch page.tags[index] {
    case .p, .span, .b, .i, .em, .strong, .a, .li, .blockquote, .font: true
    default: false
    }
  }

  private func findContainer() -> Int {
    guard core >= 0 else { return -1 }
    var current = core
    while current >= 0, title >= 0, !page.contains(current, title) { current = page.article.elements[current].parent }
    // An enclosing `article` belongs to it with its header and footer.
    for ancestor in page.article.lineage(of: max(current, 0)) where page.tags[ancestor] == .article {
      current = ancestor
      break
    }
    guard current >= 0 else { return -1 }
    return page.tags[current] == .body || page.tags[current] == .html ? -1 : current
  }
}
