import Testing

@testable import Markup

@Suite("Character references")
struct CharacterReferenceTests {
  private func resolved(_ words: String, isInAttribute: Bool = false) -> String {
    var bytes = Array(words.utf8)
    var result: [UInt8] = []
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      let view = unsafe Bytes(UnsafeBufferPointer(buffer))
      var position = 0
      while position < view.count {
        let reference = CharacterReference(in: view, at: position, to: view.count, isInAttribute: isInAttribute)
        if view[position] == 0x26, let reference {
          result += reference.characters
          position += reference.length
        } else {
          result.append(view[position])
          position += 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;", "&<>\""), ("&eacute;&nbsp;&hellip;", "é\u{A0}…"), ("&commat;&period;", "@."),
    ("&NotEqualTilde;", "≂\u{338}"), ("&copy 1&copy2", "© 1©2"), ("&notit;", "¬it;"), ("&notin;", "∉"),
    ("&bogus; & &;", "&bogus; & &;"), ("&#8212;&#x2014;&#X2014;", "———"), ("&#150;&#x80;", "–€"),
    ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ("&#65 &#;&#x;", "A &#;&#x;"),
    ("&#10;", " "), ("&CounterClockwiseContourIntegral;", "∳"),
  ])
  func text(words: String, expected: String) { #expect(resolved(words) == expected) }

  @Test(arguments: [("?a=b&copy=1", "?a=b&copy=1"), ("&copy;=1", "©=1"), ("a&lt b", "a< b"), ("&amp1", "&amp1")])
  func attribute(words: String, expected: String) { #expect(resolved(words, isInAttribute: true) == expected) }

  @Test func everyNameIsInTheTable() {
    let count = CharacterReference.namesAndCodePoints.utf8.split { $0 <= 0x20 }.count
    #expect(count == 2125)
  }
}
