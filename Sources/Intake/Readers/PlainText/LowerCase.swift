/// Lower-cases UTF-8 without changing its length, for looking words up: ASCII, Latin-1, Latin Extended-A, Greek and
/// Cyrillic. Other letters stay as they are.
func lowerCased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result = Array(bytes)
  var index = 0
  while index < result.count {
    let byte = result[index]
    if byte < 0x80 {
      if byte >= 0x41, byte <= 0x5A { result[index] = byte | 0x20 }
      index += 1
      continue
    }
    if byte >= 0xC3, byte <= 0xD1, index + 1 < result.count {
      (result[index], result[index + 1]) = lowerCased(byte, result[index + 1])
      index += 2
    } else {
      index += 1
    }
  }
  return result
}

private func lowerCased(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
  switch (lead, trail) {
  case (0xC3, 0x80...0x9E) where trail != 0x97: (lead, trail + 0x20)
  case (0xC4, 0xB9...0xBE), (0xC5, 0x81...0x88), (0xC5, 0xB9...0xBE): (lead, trail + (trail & 1))
  case (0xC4, 0x80...0xB7), (0xC5, 0x8A...0xB7): (lead, trail | 1)
  case (0xCE, 0x91...0x9F): (lead, trail + 0x20)
  case (0xCE, 0xA0...0xA9): (0xCF, trail - 0x20)
  case (0xD0, 0x80...0x8F): (0xD1, trail + 0x10)
  case (0xD0, 0x90...0x9F): (lead, trail + 0x20)
  case (0xD0, 0xA0...0xAF): (0xD1, trail - 0x20)
  default: (lead, trail)
  }
}
