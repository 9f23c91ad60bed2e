extension FrontMatter.Value {
  /// Whether it is part of a waiver, and so nothing that the article says.
  var isWaiver: Bool { name == WaiverText.mark || name.hasPrefix(WaiverText.mark + ".") }
}

extension FrontMatter {
  /// The waivers under `colophon-waive`, with their places: a text or a list of texts as in a comment, or mappings with
  /// `rule`, `until` and `why`.
  func waivers(of text: [UInt8]) -> [(waiver: WaiverText, source: Range<Int>)] {
    var reader = FrontMatterWaivers(text: text)
    for value in values where value.isWaiver { reader.read(value) }
    reader.finish()
    return reader.waivers
  }
}

private struct FrontMatterWaivers {
  let text: [UInt8]
  var waivers: [(waiver: WaiverText, source: Range<Int>)] = []
  /// A mapping, as far as it has been read.
  private var open: (waiver: WaiverText, source: Range<Int>)?

  init(text: [UInt8]) { self.text = text }

  mutating func read(_ value: FrontMatter.Value) {
    guard let first = value.pieces.first, let last = value.pieces.last else { return }
    let source = first.lowerBound..<last.upperBound
    let words = value.pieces.map { String(decoding: text[$0].prefix(WaiverText.longest), as: UTF8.self) }
      .joined(separator: " ")
    let key = String(value.name.dropFirst(WaiverText.mark.count + 1))
    switch key {
    case "rule":
      startItem(source)
      open?.waiver.addRules(words)
    case "until" where open?.waiver.until == nil || beginsItem(source):
      startItem(source)
      open?.waiver.until = words
    case "why" where open?.waiver.why == nil || beginsItem(source):
      startItem(source)
      open?.waiver.why = words
    default:
      // An item without quotes is read by YAML as a name ("RULE until=…") with its value.
      finish()
      let waiver = key.isEmpty ? WaiverText(words) : WaiverText("\(key): \(words)")
      waivers.append((waiver, source))
    }
  }

  mutating func finish() {
    if let open { waivers.append(open) }
    open = nil
  }

  private mutating func startItem(_ source: Range<Int>) {
    if open != nil, beginsItem(source) { finish() }
    let start = min(open?.source.lowerBound ?? source.lowerBound, source.lowerBound)
    open = (open?.waiver ?? WaiverText(), start..<max(open?.source.upperBound ?? start, source.upperBound))
  }

  /// Whether a mapping ends, or a dash stands in front of a line, between what has been read and a value.
  private func beginsItem(_ source: Range<Int>) -> Bool {
    guard let end = open?.source.upperBound, end <= source.lowerBound else { return true }
    var isLineStart = false
    for index in end..<source.lowerBound {
      switch text[index] {
      case 0x7D, 0x5B: return true
      case 0x0A, 0x0D: isLineStart = true
      case 0x2D where isLineStart: return true
      case 0x20, 0x09: break
      default: isLineStart = false
      }
    }
    return false
  }
}
