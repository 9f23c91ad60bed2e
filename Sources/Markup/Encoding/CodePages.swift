/// What came before the web's encodings: code pages of DOS and the Macintosh, and EBCDIC. The Encoding standard knows
/// few of them, but XML may name any encoding that IANA has registered, and old feeds do.
///
/// The list is fixed: nothing that a page names reaches iconv(3) unless it stands here.
extension Encoding {
  /// Name, then its other labels, an encoding a line (iana.org/assignments/character-sets, and names of old programs).
  private static let asciiPages = """
    ibm437 437 cp437 cspc8codepage437
    cp737
    ibm775 cp775 cspc775baltic
    ibm850 850 cp850 cspc850multilingual
    ibm852 852 cp852 cspcp852
    ibm855 855 cp855 csibm855
    ibm856 cp856
    ibm857 857 cp857 csibm857
    ibm858 cp858 cp00858 ibm00858 ccsid00858
    ibm860 860 cp860 csibm860
    ibm861 861 cp861 cp-is csibm861
    ibm862 862 cp862 cspc862latinhebrew
    ibm863 863 cp863 csibm863
    ibm864 cp864 csibm864
    ibm865 865 cp865 csibm865
    ibm869 869 cp869 cp-gr csibm869
    cp1125 ruscii
    koi8-t
    mac-centraleurope maccentraleurope maclatin2 x-mac-ce
    mac-is maciceland x-mac-icelandic
    """

  private static let ebcdicPages = """
    ibm037 cp037 ebcdic-cp-us ebcdic-cp-ca ebcdic-cp-wt ebcdic-cp-nl csibm037 ibm039
    ibm273 cp273 csibm273
    ibm277 cp277 ebcdic-cp-dk ebcdic-cp-no csibm277
    ibm278 cp278 ebcdic-cp-fi ebcdic-cp-se csibm278
    ibm280 cp280 ebcdic-cp-it csibm280
    ibm284 cp284 ebcdic-cp-es csibm284
    ibm285 cp285 ebcdic-cp-gb csibm285
    ibm297 cp297 ebcdic-cp-fr csibm297
    ibm424 cp424 ebcdic-cp-he csibm424
    ibm500 cp500 ebcdic-cp-be ebcdic-cp-ch csibm500
    ibm871 cp871 ebcdic-cp-is csibm871
    ibm875 cp875
    ibm1026 cp1026 csibm1026
    ibm1047 cp1047
    ibm1140 cp1140 cp01140 ibm01140 ccsid01140
    ibm1141 cp1141 cp01141 ibm01141 ccsid01141
    ibm1142 cp1142 cp01142 ibm01142 ccsid01142
    ibm1143 cp1143 cp01143 ibm01143 ccsid01143
    ibm1144 cp1144 cp01144 ibm01144 ccsid01144
    ibm1145 cp1145 cp01145 ibm01145 ccsid01145
    ibm1146 cp1146 cp01146 ibm01146 ccsid01146
    ibm1147 cp1147 cp01147 ibm01147 ccsid01147
    ibm1148 cp1148 cp01148 ibm01148 ccsid01148
    ibm1149 cp1149 cp01149 ibm01149 ccsid01149
    """

  /// Other labels of encodings that the standard knows.
  private static let otherLabels = """
    macintosh macroman
    x-mac-cyrillic mac-cyrillic maccyrillic
    """

  /// The name that a label stands for; "_" is taken for "-".
  static func codePage(_ label: String) -> String? {
    let label = String(label.map { $0 == "_" ? "-" : $0 })
    return names[label] ?? pages[label]
  }

  static let pages: [String: String] = byLabel(asciiPages + "\n" + ebcdicPages + "\n" + otherLabels)
  private static let ebcdicNames = Set(byLabel(ebcdicPages).values)

  /// Whether not even the letters of English have the bytes of ASCII.
  var isEBCDIC: Bool { Self.ebcdicNames.contains(name) }
}

extension Bytes {
  /// The encoding of XML whose declaration is written in EBCDIC (XML 1.0, appendix F.1): the one that it names. The
  /// characters of a declaration have the same bytes in all of its code pages, but for the Turkish one's quotation mark.
  var ebcdicEncoding: Encoding? {
    let mark: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93]
    guard count > mark.count, mark.indices.allSatisfy({ self[$0] == mark[$0] }) else { return nil }
    let common = Encoding(name: "ibm037")
    let head = (0..<min(count, 256)).map { self[$0] == 0xFC ? 0x7F : self[$0] }
    let declaration = unsafe head.withUnsafeBufferPointer { transcode(unsafe Bytes($0), from: 0, as: common).bytes }
    let named = unsafe declaration.withUnsafeBufferPointer { unsafe Bytes($0).xmlLabel.flatMap { Encoding(label: $0) } }
    return named.flatMap { $0.isEBCDIC ? $0 : nil } ?? common
  }
}
