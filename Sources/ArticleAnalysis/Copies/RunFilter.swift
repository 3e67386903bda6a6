/// A quick look at whether a text may share runs of four words with another.
///
/// A Bloom filter of one hash (Bloom, 1970): what it turns down shares too little, what it lets
/// through is compared word for word.
struct RunFilter {
  /// Bits for each run: fewer let more through that share nothing.
  private static let bitsEach = 64

  private var bits: [UInt64]
  private let shift: UInt32

  /// - Complexity: O(*n*) in the words.
  init(_ text: RunText) {
    var size: UInt32 = 6
    while size < 31, 1 << size < text.words.count * Self.bitsEach { size += 1 }
    shift = 32 - size
    bits = Array(repeating: 0, count: 1 << (size - 6))
    bits.withUnsafeMutableBufferPointer { bits in
      for hash in text.hashes {
        let bit = hash &>> shift
        bits[Int(bit >> 6)] |= 1 &<< UInt64(bit & 63)
      }
    }
  }

  /// False where another text has fewer than `least` distinct runs of this one.
  ///
  /// - Complexity: O(*m*) in its words.
  func mayShare(_ other: RunText, least: Int) -> Bool {
    bits.withUnsafeBufferPointer { bits in
      var hits = 0
      for hash in other.hashes {
        let bit = hash &>> shift
        hits += Int(truncatingIfNeeded: bits[Int(bit >> 6)] &>> UInt64(bit & 63) & 1)
        if hits >= least { return true }
      }
      return false
    }
  }
}
