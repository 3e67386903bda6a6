/// A quick look at whether a text may share runs of four words with another.
///
/// A Bloom filter of one hash (Bloom, 1970): what it turns down shares too little, what it lets
/// through is compared word for word.
struct RunFilter {
  /// Bits for each run: fewer let more through that share nothing.
  private static let bitsEach = 64

  private var bits: [UInt64]
  private let shift: UInt64

  /// - Complexity: O(*n*) in the words.
  init(_ words: [UInt32]) {
    var size: UInt64 = 6
    while 1 << size < words.count * Self.bitsEach { size += 1 }
    shift = 64 - size
    bits = Array(repeating: 0, count: 1 << (size - 6))
    guard words.count >= TextOverlap.run else { return }
    words.withUnsafeBufferPointer { words in
      bits.withUnsafeMutableBufferPointer { bits in
        for start in 0...words.count - TextOverlap.run {
          let bit = Self.hash(words, start) &>> shift
          bits[Int(bit >> 6)] |= 1 &<< (bit & 63)
        }
      }
    }
  }

  /// False where another text has fewer than `least` distinct runs of this one.
  ///
  /// - Complexity: O(*m*) in its words.
  func mayShare(_ other: [UInt32], least: Int) -> Bool {
    guard other.count >= TextOverlap.run else { return false }
    return other.withUnsafeBufferPointer { words in
      bits.withUnsafeBufferPointer { bits in
        var hits = 0
        for start in 0...words.count - TextOverlap.run {
          let bit = Self.hash(words, start) &>> shift
          hits += Int(truncatingIfNeeded: bits[Int(bit >> 6)] &>> (bit & 63) & 1)
          if hits >= least { return true }
        }
        return false
      }
    }
  }

  @inline(__always)
  private static func hash(_ words: UnsafeBufferPointer<UInt32>, _ start: Int) -> UInt64 {
    let first = UInt64(words[start]) | UInt64(words[start + 1]) << 32
    let second = UInt64(words[start + 2]) | UInt64(words[start + 3]) << 32
    let mixed = (first ^ first >> 29) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ second) &* 0xBF58_476D_1CE4_E5B9
  }
}
