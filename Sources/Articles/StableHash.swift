/// Hashes that are the same in every run, unlike Swift's seeded `Hasher`.
package enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923).
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  @inlinable
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
