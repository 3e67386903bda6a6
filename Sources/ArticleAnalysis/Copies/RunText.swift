/// A text with the hash of each of its runs of four words, made once for all comparisons of the text.
struct RunText: Sendable {
  /// Words of a run: shorter ones are shared by chance.
  static let length = 4

  let words: [UInt32]
  /// By the place of the first word; equal runs have equal hashes.
  let hashes: [UInt32]

  /// - Complexity: O(*n*) in the words.
  init(_ words: [UInt32]) {
    self.words = words
    let runs = max(0, words.count - Self.length + 1)
    hashes = Array(unsafeUninitializedCapacity: runs) { hashes, count in
      words.withUnsafeBufferPointer { words in
        for start in 0..<runs { hashes[start] = Self.hash(words, start) }
      }
      count = runs
    }
  }

  /// Multiply and shift, as in the finishers of MurmurHash3 (Appleby).
  @inline(__always)
  private static func hash(_ words: UnsafeBufferPointer<UInt32>, _ start: Int) -> UInt32 {
    let first = UInt64(words[start]) | UInt64(words[start + 1]) << 32
    let second = UInt64(words[start + 2]) | UInt64(words[start + 3]) << 32
    let product = second &* 0xC2B2_AE3D_27D4_EB4F
    let mixed =
      (first &* 0x9E37_79B9_7F4A_7C15 ^ (product >> 29 | product << 35))
      &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}
