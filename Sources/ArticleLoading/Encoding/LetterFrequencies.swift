/// Tells encodings of one byte a character by the letters that a language uses most.
enum LetterFrequencies {
  /// Encodings with the small letters that make up some four fifths of text in their script.
  private static let frequent: [(encodings: [String], letters: String)] = [
    (["windows-1251", "koi8-u", "iso-8859-5", "ibm866"], "оеаинтсрвлкмдпуіяызьбг"),
    (["windows-1253"], "αοιετσνηυρπκμλςίόάέήύώδγ"),
    (["windows-1255"], "יוהלאמרתבשנדעקפ"),
    (["windows-1256"], "ايلمنوترهبعدسفةأقكحج"),
    (["windows-874"], "านรอกเงมย่ลวดทส้ตะปบคหแจพชขใไ็ัีิุ"),
  ]

  /// Different bytes that a text has at least, which a run of one byte has not.
  private static let leastDifferent = 5

  /// The encoding whose frequent letters most of the bytes are; nil where none stands out.
  static func encoding(of bytes: [UInt8]) -> String? {
    var counts = [Int](repeating: 0, count: 128)
    for byte in bytes where byte >= 0x80 { counts[Int(byte) - 0x80] += 1 }
    guard counts.count(where: { $0 > 0 }) >= leastDifferent else { return nil }
    let all = Double(max(1, counts.reduce(0, +)))
    var ranked: [(name: String, share: Double)] = []
    for (encodings, letters) in frequent {
      let wanted = Set(letters.unicodeScalars)
      for name in encodings {
        guard let table = SingleByteTable.upper(of: name) else { continue }
        var share = 0.0
        for (index, count) in counts.enumerated() where count > 0 {
          if wanted.contains(table[index]) { share += Double(count) / all }
          // A byte that has no character speaks against the encoding.
          if table[index] == "\u{FFFD}" { share -= 3 * Double(count) / all }
        }
        ranked.append((name, share))
      }
    }
    ranked.sort { $0.share > $1.share }
    guard let best = ranked.first, best.share > 0.6, best.share > ranked[1].share + 0.1 else {
      return nil
    }
    return best.name
  }
}
