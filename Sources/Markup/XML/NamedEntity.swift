import CLibXML2

/// The character that a name stands for in HTML 4 ("nbsp", "eacute"); feeds use them without declaring them.
package func namedCharacter(_ name: String) -> Unicode.Scalar? {
  if name == "apos" { return "'" }
  guard name.utf8.count <= 10, let entity = unsafe htmlEntityLookup(name) else { return nil }
  return unsafe Unicode.Scalar(entity.pointee.value)
}

/// The character of a numeric reference; numbers that belong to Windows-1252's C1 range mean its characters, as
/// browsers have it (HTML, 13.2.5.80).
package func numberedCharacter(_ number: UInt32) -> Unicode.Scalar {
  let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
  let mapped = (0x80...0x9F).contains(number) ? windows[Int(number - 0x80)] : number
  return mapped == 0 ? "\u{FFFD}" : Unicode.Scalar(mapped) ?? "\u{FFFD}"
}
