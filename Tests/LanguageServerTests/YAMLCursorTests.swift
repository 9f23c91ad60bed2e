import Testing

@testable import LanguageServer

@Suite struct YAMLCursorTests {
  /// The cursor at `|`, as words: keys and `-`, with `=` in front of the word where it stands behind a colon.
  private func read(_ marked: String) -> String {
    let bytes = Array(marked.utf8)
    let place = bytes.firstIndex(of: UInt8(ascii: "|")) ?? bytes.count
    let text = Array(bytes[..<place] + bytes[min(bytes.count, place + 1)...])
    let cursor = YAMLCursor(text, lines: LineIndex(text), byte: place)
    let path = cursor.path.map { step in if case .key(let key) = step { key } else { "-" } }.joined(separator: ".")
    return path + (cursor.isValue ? "=" : "/") + String(decoding: text[cursor.word], as: UTF8.self)
  }

  @Test(
    arguments: [
      ("|", "/"), ("na|", "/na"), ("name: x\nru|", "/ru"), ("rules:\n  |", "rules/"), ("rules:\n  miss|", "rules/miss"),
      ("rules:\n  a: err|", "rules.a=err"), ("rules:\n  a: |", "rules.a="), ("rules:\n  a:|", "rules.a="),
      ("rules:\n  a:\n    sev|\n  b: error", "rules.a/sev"), ("rules:\n  a: error\nov|", "/ov"),
      ("extends:\n  - ba|", "extends.-/ba"), ("extends:\n- ba|", "extends.-/ba"), ("extends: [x, ba|]", "extends.-=ba"),
      ("extends:\n- x\nru|", "/ru"), ("waivers:\n  - rule: a\n    wh|", "waivers.-/wh"),
      ("waivers:\n  - rule: a\n  - ru|", "waivers.-/ru"), ("\"rules\":\n  'a' : w|", "rules.a=w"),
      ("rules: {a: err|", "rules.a=err"), ("rules: {a: error, |", "rules/"), ("rules: {a: {sev|", "rules.a/sev"),
      ("rules: {a: {severity: error}, b: {fr|", "rules.b/fr"), ("# rules:\n  |", "/"),
      ("own-rules:\n  - id: x\n    when:\n      claim: {activity: [write, tr|", "own-rules.-.when.claim.activity.-=tr"),
      ("own-rules:\n  - when:\n      - claim:\n          |", "own-rules.-.when.-.claim/"),
      ("a: ]}|", "a=]}"), ("- - - |", "-.-.-/"),
    ]
  )
  func aPlaceIsToldByIndentation(text: String, expected: String) { #expect(read(text) == expected) }
}
