internal import Algorithms

/// The way back from an offset in clean UTF-8 to an offset in the bytes it was decoded from.
///
/// Kept as runs in which every character has the same size on both sides, so that plain text in any
/// encoding costs a few runs and a character in the middle maps to its own first byte.
package struct OffsetMap: Sendable, Equatable {
  /// A stretch of characters of one size.
  ///
  /// Kept in four bytes a number, since a page may have millions of runs; no file that is read is
  /// larger than they can tell.
  package struct Run: Sendable, Equatable {
    private var places: SIMD4<UInt32>

    /// First offset in clean UTF-8 bytes.
    package var clean: Int {
      get { Int(places.x) }
      set { places.x = UInt32(truncatingIfNeeded: newValue) }
    }
    /// First offset in original bytes.
    package var original: Int {
      get { Int(places.y) }
      set { places.y = UInt32(truncatingIfNeeded: newValue) }
    }
    /// Bytes of each character in clean UTF-8, at least 1.
    package var cleanUnit: Int {
      get { Int(places.z) }
      set { places.z = UInt32(truncatingIfNeeded: newValue) }
    }
    /// Bytes of each character in the original; 0 for what was put in to part blocks of a page.
    package var originalUnit: Int {
      get { Int(places.w) }
      set { places.w = UInt32(truncatingIfNeeded: newValue) }
    }

    package init(clean: Int, original: Int, cleanUnit: Int, originalUnit: Int) {
      places = SIMD4(
        UInt32(truncatingIfNeeded: clean), UInt32(truncatingIfNeeded: original),
        UInt32(truncatingIfNeeded: cleanUnit), UInt32(truncatingIfNeeded: originalUnit))
    }
  }

  /// In rising order of both offsets; empty when nothing was changed by decoding.
  package let runs: [Run]
  /// Length of the original in bytes, where the end of the clean text maps to.
  package let originalCount: Int
  /// Length of the clean text in bytes.
  package let cleanCount: Int

  /// Makes the map of a text whose clean bytes are its original bytes.
  package init(identity count: Int) {
    runs = []
    originalCount = count
    cleanCount = count
  }

  package init(runs: [Run], cleanCount: Int, originalCount: Int) {
    self.runs = runs
    self.cleanCount = cleanCount
    self.originalCount = originalCount
  }

  /// The offset in the original of the character that holds the clean offset.
  ///
  /// - Complexity: O(log *r*) in the number of runs.
  package func original(_ clean: Int) -> Int {
    guard let index = run(holding: clean) else { return clean }
    guard clean < cleanCount else { return originalCount }
    let run = runs[index]
    guard clean > run.clean else { return run.original }
    return run.original + (clean - run.clean) / run.cleanUnit * run.originalUnit
  }

  /// The end in the original of the character that holds the clean offset.
  ///
  /// What was left out of the original behind it does not belong to it.
  private func end(of clean: Int) -> Int {
    guard let index = run(holding: clean) else { return clean + 1 }
    let run = runs[index]
    return run.original + ((clean - run.clean) / run.cleanUnit + 1) * run.originalUnit
  }

  private func run(holding clean: Int) -> Int? {
    runs.isEmpty ? nil : firstRun(holding: clean)
  }

  /// The range in the original of a range in clean UTF-8.
  package func original(_ clean: Range<Int>) -> Range<Int> {
    let start = original(clean.lowerBound)
    guard !clean.isEmpty else { return start..<start }
    return start..<Swift.max(start, end(of: clean.upperBound - 1))
  }
}
