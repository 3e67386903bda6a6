/// Hashes that are the same in every run, unlike Swift's seeded `Hasher`.
package enum StableHash {
  /// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923).
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  @inlinable
  package static func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt64 { fnv1a(words: bytes) }

  /// The same over numbers, each taken in at once.
  @inlinable
  package static func fnv1a(words: some Sequence<some FixedWidthInteger>) -> UInt64 {
    var hash = Rolling()
    for word in words { hash.add(UInt64(truncatingIfNeeded: word)) }
    return hash.value
  }

  /// The same, number after number.
  package struct Rolling: Sendable {
    package var value: UInt64

    /// Goes on from an earlier value, or begins anew.
    @inlinable
    package init(from value: UInt64 = 0xcbf2_9ce4_8422_2325) { self.value = value }

    @inlinable
    package mutating func add(_ number: UInt64) {
      value = (value ^ number) &* 0x0000_0100_0000_01b3
    }
  }
}
