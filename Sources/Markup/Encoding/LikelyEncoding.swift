/// The encoding of bytes that say nothing about it, or say what cannot be.
extension Bytes {
  /// UTF-16 without a byte order mark: every second byte of the first ones is zero.
  var wideEncoding: Encoding? {
    let length = min(count, 512) & ~1
    guard length >= 4 else { return nil }
    var even = 0
    var odd = 0
    for index in 0..<length where self[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    let half = length / 2
    if odd * 10 >= half * 4, even * 20 < half { return .utf16LE }
    if even * 10 >= half * 4, odd * 20 < half { return .utf16BE }
    return nil
  }

  /// ISO-2022-JP switches character sets by escape sequences.
  var hasJapaneseEscapes: Bool {
    var position = 0
    while position < count {
      position = next(0x1B, from: position)
      if self[position + 1] == 0x24, self[position + 2] == 0x42 || self[position + 2] == 0x40 { return true }
      position += 1
    }
    return false
  }

  /// The encoding under which the bytes read best, and how well: about 1 where they read like a language, near 0
  /// where they don't.
  var likelyEncoding: (encoding: Encoding, likelihood: Double) {
    let sample = likelySample
    var best = (encoding: Encoding.windows1252, likelihood: 0.0)
    for candidate in EncodingCandidate.all {
      let likelihood = unsafe sample.withUnsafeBufferPointer { buffer in
        candidate.likelihood(of: transcode(unsafe Bytes(buffer), from: 0, as: candidate.encoding))
      }
      // The first of equals: it is the more common one.
      if likelihood > best.likelihood + 0.02 { best = (candidate.encoding, likelihood) }
    }
    return best
  }

  /// Enough text from the first byte beyond ASCII on.
  private var likelySample: [UInt8] {
    var hasControls = false
    let first = asciiEnd(from: 0, hasControls: &hasControls)
    var sample: [UInt8] = []
    append(max(0, first - 64)..<min(count, first + (64 << 10)), to: &sample)
    return sample
  }
}

/// An encoding with the characters that are most frequent in what is written in it.
private struct EncodingCandidate {
  let encoding: Encoding
  private let frequent: Set<Unicode.Scalar>
  /// The share of the characters beyond ASCII that they usually have.
  private let share: Double

  /// Whether it is for a script other than Latin.
  private let isOtherScript: Bool

  private init(_ name: String, _ share: Double, _ frequent: String) {
    isOtherScript = share < 0.95
    encoding = Encoding(name: name)
    self.share = share
    self.frequent = Set(frequent.unicodeScalars)
  }

  func likelihood(of text: DecodedText) -> Double {
    var hits = 0
    var total = 0
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
      defer { previous = scalar }
      if scalar.value < 0x80 {
        // No word mixes scripts.
        if isOtherScript, scalar.properties.isAlphabetic, previous.value >= 0x370, previous.value < 0x2000 { hits -= 2 }
        continue
      }
      total += 1
      if scalar == "\u{FFFD}" || scalar.value < 0xA0 || (0xE000...0xF8FF).contains(scalar.value) {
        // What the encoding cannot have written outweighs a few letters that fit by chance.
        hits -= 6
      } else if isOtherScript, previous.value < 0x80, previous.properties.isAlphabetic, scalar.value >= 0x370,
        scalar.value < 0x2000
      {
        hits -= 2
      } else if frequent.contains(scalar) {
        hits += 1
      }
    }
    return total == 0 ? 0 : min(1.25, Double(hits) / Double(total) / share)
  }

  private static let latin = "–—‘’“”„«»…•·©®°€\u{A0}"
  private static let cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжіїє«»—–"

  /// More common ones first.
  static let all = [
    EncodingCandidate("windows-1252", 0.95, latin + "éèàäöüßçñóíáãêôøåæúëïîâûœùòìÉÀÄÖÜÅØõ¿¡ªº´ýð"),
    EncodingCandidate("windows-1250", 0.95, latin + "ąęłśżźćńóčšžěřůýáíéúőűöüăâîşţđäťďňľôŁŚŻČŠŽŘ"),
    EncodingCandidate("windows-1257", 0.95, latin + "āēīūšžčģķļņąęėįųõäöüŠŽČ"),
    EncodingCandidate("windows-1254", 0.95, latin + "ıİşŞğĞçÇöÖüÜâîû"),
    EncodingCandidate("windows-1251", 0.85, cyrillic),
    EncodingCandidate("koi8-r", 0.85, cyrillic),
    EncodingCandidate("koi8-u", 0.85, cyrillic),
    EncodingCandidate("ibm866", 0.85, cyrillic),
    EncodingCandidate("iso-8859-5", 0.85, cyrillic),
    EncodingCandidate("windows-1253", 0.85, "αοιετσνηυρκπλμςάήίόέύώδγθω" + latin),
    EncodingCandidate("windows-1255", 0.8, "יוהלארתבשמםנחדןקפע" + latin),
    EncodingCandidate("windows-1256", 0.8, "اليمونرتبةعدسفحكقهأشصج،"),
    EncodingCandidate("windows-874", 0.75, "านรอกเงมยวลั่้ทีดตสปคหแิ์ข"),
    EncodingCandidate("windows-1258", 0.95, latin + "àáâãèéêìíòóôõùúýăđĩũơư\u{301}\u{300}\u{309}\u{303}\u{323}"),
    EncodingCandidate("shift_jis", 0.5, japanese),
    EncodingCandidate("euc-jp", 0.5, japanese),
    EncodingCandidate("euc-kr", 0.4, "이다는의에을가고하한지도로기사를은자어시인대전정서리일부해수아과보있나"),
    EncodingCandidate("gb18030", 0.3, "，。的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会年"),
    EncodingCandidate("big5", 0.3, "，。的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會年"),
  ]

  private static let japanese = "のはにをたがでてとしれさいるなかっらもりこすまんきくあよう、。・ーンスルトイ"
}
