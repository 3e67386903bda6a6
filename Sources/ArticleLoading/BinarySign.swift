/// Knows formats that are not text by their first bytes.
enum BinarySign {
  private struct Sign {
    let name: String
    let bytes: [UInt8]
    var offset = 0
  }

  private static let signs: [Sign] = [
    Sign(name: "PDF", bytes: Array("%PDF-".utf8)),
    Sign(name: "PostScript", bytes: Array("%!PS-".utf8)),
    Sign(name: "RTF", bytes: Array("{\\rtf".utf8)),
    Sign(name: "PNG image", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
    Sign(name: "JPEG image", bytes: [0xFF, 0xD8, 0xFF]),
    Sign(name: "GIF image", bytes: Array("GIF8".utf8)),
    Sign(name: "TIFF image", bytes: [0x49, 0x49, 0x2A, 0x00]),
    Sign(name: "TIFF image", bytes: [0x4D, 0x4D, 0x00, 0x2A]),
    Sign(name: "WebP image", bytes: Array("WEBP".utf8), offset: 8),
    Sign(name: "audio or video", bytes: Array("ftyp".utf8), offset: 4),
    Sign(name: "audio or video", bytes: [0x1A, 0x45, 0xDF, 0xA3]),
    Sign(name: "audio", bytes: Array("OggS".utf8)),
    Sign(name: "audio", bytes: Array("fLaC".utf8)),
    Sign(name: "audio", bytes: [0x49, 0x44, 0x33, 0x03]),
    Sign(name: "audio", bytes: [0x49, 0x44, 0x33, 0x04]),
    Sign(name: "ZIP archive or office document", bytes: [0x50, 0x4B, 0x03, 0x04]),
    Sign(name: "ZIP archive", bytes: [0x50, 0x4B, 0x05, 0x06]),
    Sign(name: "gzip archive", bytes: [0x1F, 0x8B, 0x08]),
    Sign(name: "bzip2 archive", bytes: [0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59]),
    Sign(name: "xz archive", bytes: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    Sign(name: "zstd archive", bytes: [0x28, 0xB5, 0x2F, 0xFD]),
    Sign(name: "7z archive", bytes: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Sign(name: "RAR archive", bytes: Array("Rar!".utf8) + [0x1A]),
    Sign(name: "office document", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]),
    Sign(name: "SQLite database", bytes: Array("SQLite format 3".utf8) + [0x00]),
    Sign(name: "program", bytes: [0x7F, 0x45, 0x4C, 0x46]),
    Sign(name: "program", bytes: [0xCA, 0xFE, 0xBA, 0xBE]),
    Sign(name: "program", bytes: [0xCF, 0xFA, 0xED, 0xFE]),
    Sign(name: "UTF-32 text", bytes: [0xFF, 0xFE, 0x00, 0x00]),
    Sign(name: "UTF-32 text", bytes: [0x00, 0x00, 0xFE, 0xFF]),
  ]

  /// The name of the format that the bytes begin like, for a person.
  static func name(of bytes: [UInt8]) -> String? {
    signs.first { sign in
      bytes.dropFirst(sign.offset).prefix(sign.bytes.count).elementsEqual(sign.bytes)
    }?.name
  }
}
