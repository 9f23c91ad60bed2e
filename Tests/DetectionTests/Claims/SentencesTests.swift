import Testing

@testable import Detection

/// Where a block of text is cut into sentences.
@Suite struct SentencesTests {
  @Test("The full stop behind a day's number ends no sentence, one behind another number does")
  func days() {
    #expect(
      cut("Aktualisiert am 3. Mai 2024: Preise ergänzt. Danke.") == [
        "Aktualisiert am 3. Mai 2024: Preise ergänzt.", "Danke.",
      ]
    )
    #expect(
      cut("Vom 12. März 2023 an. Wir waren 3. Mehr kamen nicht.") == [
        "Vom 12. März 2023 an.", "Wir waren 3.", "Mehr kamen nicht.",
      ]
    )
  }

  private func cut(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.split(bytes, 0..<bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
