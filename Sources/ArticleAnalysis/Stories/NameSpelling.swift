/// One spelling for names that reports write in several: `Rakhmon` and `Rahmon`, `Zurabishvili` and
/// `Zourabichvili`, `Kiev` and `Kyiv`.
enum NameSpelling {
  /// What stands for two letters in a row.
  private static let pairs: [(UInt8, UInt8, UInt8)] = [
    ("kh", "h"), ("ou", "u"), ("oo", "u"), ("ph", "f"), ("ck", "k"), ("zh", "i"), ("sh", "s"),
    ("ch", "s"), ("dj", "i"), ("ts", "c"),
  ].map { pair, sign in
    let letters = Array(pair.utf8)
    return (letters[0], letters[1], Array(sign.utf8)[0])
  }

  /// The letters of a name as they are compared; its vowels in three classes, no letter doubled.
  ///
  /// - Parameter word: lower-case letters without diacritics; those beyond ASCII stay as they are.
  /// - Returns: what is the same for all spellings of the name.
  static func compared(_ word: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(word.count)
    var index = 0
    while index < word.count {
      var letter = word[index]
      if letter == UInt8(ascii: "t"), word[index...].starts(with: "tch".utf8) {
        letter = UInt8(ascii: "s")
        index += 2
      } else if index + 1 < word.count,
        let pair = pairs.first(where: { $0.0 == letter && $0.1 == word[index + 1] })
      {
        letter = pair.2
        index += 1
      }
      index += 1
      letter = family(letter)
      if result.last != letter || letter >= 0x80 { result.append(letter) }
    }
    return result
  }

  /// The letter that stands for those that are mistaken for each other.
  private static func family(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "y"), UInt8(ascii: "j"): UInt8(ascii: "i")
    case UInt8(ascii: "o"): UInt8(ascii: "u")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "q"): UInt8(ascii: "k")
    default: letter
    }
  }
}
