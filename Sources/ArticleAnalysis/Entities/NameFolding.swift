internal import Articles

/// Makes names comparable: without case, diacritics and kinds of apostrophe.
package enum NameFolding {
  /// Base letters of U+00C0 to U+017F; `?` where there is none.
  private static let base = Array(
    ("AAAAAAACEEEEIIIIDNOOOOO?OUUUUYTsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnN"
      + "nNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs").utf8)

  /// Appends the ASCII form of a scalar, or its own UTF-8 where it has none.
  @inline(__always)
  static func fold(_ scalar: Unicode.Scalar, into emit: (UInt8) -> Void) {
    let value = scalar.value
    if value < 0x80 { return emit(UInt8(value)) }
    if value >= 0xC0, value <= 0x17F {
      let letter = base[Int(value - 0xC0)]
      if letter != UInt8(ascii: "?") { return emit(letter) }
    }
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0x02BB, 0x02BF: emit(UInt8(ascii: "'"))
    case 0x2010, 0x2011: emit(UInt8(ascii: "-"))
    case 0x00AD, 0x0300...0x036F: break
    case 0x0218, 0x0219: emit(value == 0x218 ? 0x53 : 0x73)
    case 0x021A, 0x021B: emit(value == 0x21A ? 0x54 : 0x74)
    default:
      for byte in String(scalar).utf8 { emit(byte) }
    }
  }

  /// The bytes of a name without diacritics, its case kept.
  package static func folded(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars { fold(scalar) { result.append($0) } }
    return result
  }

  /// The bytes of a name without diacritics, in lower case.
  package static func lowercased(_ text: String) -> [UInt8] {
    folded(text).map(lowercase)
  }

  @inline(__always)
  static func lowercase(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}

/// The identity of a word or of a row of words, as numbers.
package struct NameKey: Hashable, Sendable {
  /// Without case and diacritics.
  package var folded: UInt64
  /// Without diacritics, case kept.
  package var exact: UInt64

  static let empty = NameKey(folded: 0, exact: 0)
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  init(folded: UInt64, exact: UInt64) {
    self.folded = folded
    self.exact = exact
  }

  /// The key of a word.
  package init(word: Slice<UnsafeBufferPointer<UInt8>>) {
    self = Self.make(word)
  }

  package init(word: ArraySlice<UInt8>) {
    self = Self.make(word)
  }

  package init(word: String) {
    self = Self.make(Array(word.utf8)[...])
  }

  @inline(__always)
  private static func make(_ word: some RandomAccessCollection<UInt8>) -> NameKey {
    var folded = start
    var exact = start
    var hasWide = false
    for byte in word {
      if byte >= 0x80 {
        hasWide = true
        break
      }
      exact = (exact ^ UInt64(byte)) &* prime
      folded = (folded ^ UInt64(NameFolding.lowercase(byte))) &* prime
    }
    guard hasWide else { return NameKey(folded: folded, exact: exact) }
    folded = start
    exact = start
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      NameFolding.fold(scalar) { byte in
        exact = (exact ^ UInt64(byte)) &* prime
        folded = (folded ^ UInt64(NameFolding.lowercase(byte))) &* prime
      }
    }
    return NameKey(folded: folded, exact: exact)
  }

  /// The key of the row of words that this one ends with another word.
  @inline(__always)
  func followed(by word: NameKey) -> NameKey {
    NameKey(
      folded: Self.joined(folded, word.folded), exact: Self.joined(exact, word.exact))
  }

  @inline(__always)
  private static func joined(_ row: UInt64, _ word: UInt64) -> UInt64 {
    ((row << 7 | row >> 57) &* 0x9e37_79b9_7f4a_7c15) ^ word
  }
}
