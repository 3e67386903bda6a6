/// Picks few of a text's word runs, and the same ones from every copy.
///
/// Winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of each window of run hashes the least
/// is kept, so two texts that share a run of `length + window - 1` words share a fingerprint.
enum Winnowing {
  /// Words in a run: fewer share more by chance.
  static let length = 5
  /// Runs of which one is kept: more give fewer fingerprints and overlook longer shared runs.
  static let window = 16
  /// The same for a large library.
  ///
  /// The least of a window is the least of each smaller one in which it stands, so that these
  /// fingerprints are among the others.
  static let sparseWindow = 33

  /// The fingerprints of a text for both windows, rising, each once.
  ///
  /// - Complexity: O(*n*) in the number of words, and a sort of the few that are kept.
  static func fingerprints(of words: [UInt32]) -> (dense: [UInt32], sparse: [UInt32]) {
    let hashes = runHashes(of: words, length: length)
    return (least(of: hashes, window: window), least(of: hashes, window: sparseWindow))
  }

  private static func least(of hashes: [UInt64], window: Int) -> [UInt32] {
    guard !hashes.isEmpty else { return [] }
    var kept: [UInt32] = []
    kept.reserveCapacity(hashes.count * 5 / (2 * window) + 4)
    hashes.withUnsafeBufferPointer { hashes in
      var least = -1
      for end in 0..<hashes.count {
        let start = max(0, end - window + 1)
        if least < start {
          least = start
          for index in start...end where hashes[index] <= hashes[least] { least = index }
        } else if hashes[end] <= hashes[least] {
          least = end
        } else if end + 1 != window {
          continue
        }
        if end + 1 >= window { kept.append(fingerprint(hashes[least])) }
      }
      if kept.isEmpty, least >= 0 { kept.append(fingerprint(hashes[least])) }
    }
    kept.sort()
    var last = -1
    kept.removeAll { hash in
      defer { last = Int(hash) }
      return last == Int(hash)
    }
    return kept
  }

  /// Bits that say nothing of the order: the least hashes begin with the same ones.
  @inline(__always)
  private static func fingerprint(_ hash: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (hash ^ hash >> 32) &* 0x94D0_49BB_1331_11EB >> 24)
  }

  /// The hash of every run of a number of words, in order.
  static func runHashes(of words: [UInt32], length: Int) -> [UInt64] {
    guard words.count >= length else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let leaving = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }
    let runs = words.count - length + 1
    return Array(unsafeUninitializedCapacity: runs) { hashes, count in
      words.withUnsafeBufferPointer { words in
        var hash = words[..<length].reduce(UInt64(0)) { $0 &* base &+ UInt64($1) }
        hashes[0] = mixed(hash)
        for run in 1..<max(1, runs) {
          let left = hash &- UInt64(words[run - 1]) &* leaving
          hash = left &* base &+ UInt64(words[run + length - 1])
          hashes[run] = mixed(hash)
        }
      }
      count = runs
    }
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 {
    let mixed = (hash ^ hash >> 31) &* 0xBF58_476D_1CE4_E5B9
    return mixed ^ mixed >> 32
  }
}
