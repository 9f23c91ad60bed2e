/// Formats that are no text, by the bytes that they start with.
enum BinaryFormat {
  private static let signatures: [(start: [UInt8], name: String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (or an Office or EPUB document)"),
    ([0x1F, 0x8B], "a gzip archive"),
    ([0x42, 0x5A, 0x68], "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive"),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive"),
    (Array("Rar!".utf8), "a RAR archive"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
    ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
    (Array("ID3".utf8), "an MP3 recording"),
    (Array("OggS".utf8), "an Ogg recording"),
    (Array("fLaC".utf8), "a FLAC recording"),
    (Array("wOFF".utf8), "a font"),
    (Array("wOF2".utf8), "a font"),
    ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly program"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    ([0x00, 0x00, 0x01, 0x00], "an icon"),
    ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM video"),
  ]

  /// What the bytes are, for a person ("a PNG picture"); nil where they may be text.
  static func name(of bytes: [UInt8]) -> String? {
    for (start, name) in signatures where bytes.starts(with: start) { return name }
    if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "an MPEG-4 video or HEIF picture" }
    if bytes.starts(with: "RIFF".utf8), bytes.count > 12 {
      return bytes[8..<12].elementsEqual("WEBP".utf8) ? "a WebP picture" : "a RIFF recording or video"
    }
    return nil
  }
}
