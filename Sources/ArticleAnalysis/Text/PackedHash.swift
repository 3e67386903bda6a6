/// The hash of a word, taken eight bytes at a time: a word of up to eight is one number.
///
/// Multiply and shift as in the finishers of MurmurHash3 (Appleby); words of up to eight bytes never
/// share a hash.
struct PackedHash {
  private var state = Self.seed
  private var block: UInt64 = 0
  private var filled: UInt64 = 0

  private static let seed: UInt64 = 0x2545_F491_4F6C_DD1D

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if filled == 64 {
      state = Self.mixed(state ^ block)
      (block, filled) = (0, 0)
    }
    block |= UInt64(byte) &<< filled
    filled += 8
  }

  /// Adds up to eight letters behind none or whole blocks of eight.
  @inline(__always)
  mutating func add(_ run: LetterRun) {
    if filled == 64 { state = Self.mixed(state ^ block) }
    block = run.letters
    filled = UInt64(8 * run.count)
  }

  @inline(__always)
  var value: UInt64 { Self.mixed(state ^ block) }

  /// The hash of some bytes.
  static func value(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = PackedHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 32
    value = value &* 0xBF58_476D_1CE4_E5B9
    return value ^ value >> 29
  }
}
