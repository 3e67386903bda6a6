internal import Articles

/// The first text with some fingerprints, whatever its day, in some sixteen bytes for each.
///
/// Many small tables, for the reason that `ArticlePlaces` has them.
struct Reprints: Sendable {
  private static let shelves = 256

  private var tables = [[UInt32: UInt32]](repeating: [:], count: shelves)

  /// The number of the first text with these fingerprints, or rarely that of a stranger.
  func first(with fingerprints: [UInt32]) -> Int? {
    let hash = Self.hash(of: fingerprints)
    return tables[hash.shelf][hash.key].map(Int.init)
  }

  /// Keeps the number of a text, where no other that is still there has its fingerprints.
  mutating func insert(
    _ number: Int, with fingerprints: [UInt32], isThere: (Int) -> Bool
  ) {
    let hash = Self.hash(of: fingerprints)
    if let first = tables[hash.shelf][hash.key], isThere(Int(first)) { return }
    tables[hash.shelf][hash.key] = UInt32(truncatingIfNeeded: number)
  }

  private static func hash(of fingerprints: [UInt32]) -> (shelf: Int, key: UInt32) {
    let hash = fingerprints.withUnsafeBufferPointer { StableHash.fnv1a(stored: $0) }
    return (Int(hash >> 40) & (shelves - 1), UInt32(truncatingIfNeeded: hash))
  }
}
