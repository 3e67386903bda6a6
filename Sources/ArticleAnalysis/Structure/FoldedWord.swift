/// The hash of a word in lower case, built up byte by byte while a text is read.
struct FoldedWord {
  private var packed = PackedHash()
  private(set) var isEmpty = true
  /// Whether it holds a letter that `String` must fold; then the hash is of no use.
  private(set) var isForeign = false

  @inline(__always)
  var hash: UInt64 { packed.value }

  /// The hash of a word in lower case.
  static func hash(of word: some StringProtocol) -> UInt64 { PackedHash.value(of: word.utf8) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    packed.add(byte)
    isEmpty = false
  }

  /// Adds a scalar outside ASCII; false where it is no letter, digit or mark.
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    // Dashes, curly quotation marks, blanks.
    if 0x2000...0x206F ~= scalar.value { return false }
    guard let folded = Self.folded(scalar.value) else {
      guard TextScalar.isWordPart(scalar) else { return false }
      isForeign = true
      isEmpty = false
      return true
    }
    if folded < 0x800 {
      add(UInt8(truncatingIfNeeded: 0xC0 | folded >> 6))
    } else {
      add(UInt8(truncatingIfNeeded: 0xE0 | folded >> 12))
      add(UInt8(truncatingIfNeeded: 0x80 | (folded >> 6 & 0x3F)))
    }
    add(UInt8(truncatingIfNeeded: 0x80 | (folded & 0x3F)))
    return true
  }

  /// Whether a scalar outside ASCII is a letter that is told without a look into Unicode's tables.
  static func isSimpleLetter(_ scalar: Unicode.Scalar) -> Bool { folded(scalar.value) != nil }

  /// The lower case of letters that have a simple one; nil for everything else.
  private static func folded(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xD7, 0xF7: nil
    case 0xC0...0xDE, 0x410...0x42F: value + 0x20
    case 0xDF...0xFF, 0x430...0x45F: value
    case 0x400...0x40F: value + 0x50
    case 0x130, 0x131, 0x138, 0x149, 0x178, 0x17F: nil
    case 0x100...0x137, 0x14A...0x177: value | 1
    case 0x139...0x148, 0x179...0x17E: value + (value & 1)
    // Scripts without case.
    case 0x5D0...0x5EA, 0x620...0x64A, 0x671...0x6D3, 0x904...0x939, 0x3041...0x3096,
      0x30A1...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      value
    default: nil
    }
  }
}
