import Foundation

enum MessageCoding {
  static func decode<Value: Decodable>(_ type: Value.Type, from body: [UInt8]) throws -> Value {
    do { return try JSONDecoder().decode(type, from: Data(body)) } catch DecodingError.dataCorrupted(let context) {
      // An editor that cuts a character beyond the basic plane in two sends half of it.
      let mended = withoutHalves(body)
      guard mended != body else { throw DecodingError.dataCorrupted(context) }
      return try JSONDecoder().decode(type, from: Data(mended))
    }
  }

  static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }

  /// JSON with U+FFFD for each surrogate (`\uD83D`) that has no other half: both count as one UTF-16 unit.
  static func withoutHalves(_ json: [UInt8]) -> [UInt8] {
    var mended = json
    var position = 0
    while position + 1 < json.count {
      guard json[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      guard let unit = unit(json, at: position) else {
        position += 2
        continue
      }
      let isPair =
        (0xD800..<0xDC00).contains(unit) && (0xDC00..<0xE000).contains(self.unit(json, at: position + 6) ?? 0)
      if (0xD800..<0xE000).contains(unit), !isPair {
        mended.replaceSubrange(position..<position + 6, with: Array("\\uFFFD".utf8))
      }
      position += isPair ? 12 : 6
    }
    return mended
  }

  /// The UTF-16 unit that is escaped at a place.
  private static func unit(_ json: [UInt8], at position: Int) -> UInt16? {
    guard position + 6 <= json.count, json[position] == UInt8(ascii: "\\"), json[position + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    return UInt16(String(decoding: json[position + 2..<position + 6], as: UTF8.self), radix: 16)
  }
}
