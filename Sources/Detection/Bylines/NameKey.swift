/// What two spellings of a name have in common.
enum NameKey {
  /// Letters and digits without case, marks, white space or punctuation.
  static func key(_ name: String) -> String {
    var key: [UInt8] = []
    let bytes = Array(name.utf8)
    var position = 0
    while position < bytes.count {
      let character = Folding.character(in: bytes, at: position, limit: bytes.count)
      let isPunctuation =
        character.second == 0 ? !Folding.isWord(character.first) : character.length == 3 && bytes[position] == 0xE2
      if !isPunctuation {
        key.append(character.first)
        if character.second != 0 { key.append(character.second) }
        if character.third != 0 { key.append(character.third) }
      }
      position += character.length
    }
    return String(decoding: key, as: UTF8.self)
  }
}
