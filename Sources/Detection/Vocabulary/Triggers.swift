import Settings

/// The words of all languages that make a sentence worth reading: AI, tools, machines.
struct Triggers: Sendable {
  private let spaced: CueTable
  private let unspaced: CueTable

  init(_ languages: [Language], tools: KnownTools) throws(SettingsError) {
    var spaced = CueTableBuilder(isUnspaced: false)
    var unspaced = CueTableBuilder(isUnspaced: true)
    for (index, language) in languages.prefix(64).enumerated() {
      let isUnspaced = try language.settings["unspaced"]?.bool() ?? false
      for key in ["ai", "ai-tools", "machine"] {
        try language.settings[key]?.eachWord { word in
          // What starts with a Latin letter is found at the start of a Latin word, in any language.
          let head = isUnspaced ? word.indices.first { word[$0] >= 0x80 || word[$0] == 0x20 } ?? word.count : word.count
          if isUnspaced, head == 0 {
            unspaced.insert(word, .ai, languages: 1 << UInt64(index))
          } else {
            spaced.insert(word.extracting(0..<head), .ai, languages: 1 << UInt64(index))
          }
        }
      }
    }
    // What does only one thing is worth reading for, be it an everyday word ("Transcript: Whisper").
    for tool in tools.names where !tools.weak.contains(tool) || tools.deeds[tool] != nil {
      spaced.insert(tools.pattern(of: tool), .namedTool, languages: .max)
      if !tool.utf8.allSatisfy({ $0 < 0x80 }) { unspaced.insert(tool, .namedTool, languages: .max) }
    }
    self.spaced = spaced.table()
    self.unspaced = unspaced.table()
  }

  /// The languages whose trigger words stand in a range, as bits; 0 where there is none.
  func languages(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var languages: UInt64 = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      if byte < 0x80 {
        if spaced.mayStart(text, at: position, limit: range.upperBound),
          Script.startsWord(text, at: position, from: range.lowerBound, limit: range.upperBound, isUnspaced: false)
        {
          languages |= self.languages(spaced, text, at: position, limit: range.upperBound)
        }
        // Within a Latin word nothing starts.
        if Script.isASCIIWord(byte) {
          position += 1
          while position < range.upperBound, Script.isASCIIWord(text[position]) { position += 1 }
          if Script.nameEndingWithAI(text, endingAt: position, in: range) != nil { languages = .max }
          continue
        }
      } else if Script.isUnspaced(text, at: position, limit: range.upperBound) {
        if unspaced.mayStart(text, at: position, limit: range.upperBound) {
          languages |= self.languages(unspaced, text, at: position, limit: range.upperBound)
        }
      } else if spaced.mayStart(text, at: position, limit: range.upperBound),
        byte >= 0xD7 && byte <= 0xD9
          || Script.startsWord(text, at: position, from: range.lowerBound, limit: range.upperBound, isUnspaced: false)
      {
        languages |= self.languages(spaced, text, at: position, limit: range.upperBound)
      }
      position += Script.length(byte)
    }
    return languages
  }

  private func languages(_ table: CueTable, _ text: [UInt8], at position: Int, limit: Int) -> UInt64 {
    var languages: UInt64 = 0
    table.matches(in: text, at: position, limit: limit) { entry, _ in languages |= entry.languages }
    return languages
  }
}

extension Triggers: Packable {
  func pack(into packed: inout Packed) {
    spaced.pack(into: &packed)
    unspaced.pack(into: &packed)
  }

  init(unpacking packed: inout Unpacking) {
    spaced = CueTable(unpacking: &packed)
    unspaced = CueTable(unpacking: &packed)
  }
}
