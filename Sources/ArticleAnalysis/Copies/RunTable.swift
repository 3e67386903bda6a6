/// A text with the places of its runs of four words, made once for all comparisons of the text.
///
/// Open addressing over the first place of each run; a hit is checked word for word.
struct RunTable: Sendable {
  /// Words of a run: shorter ones are shared by chance.
  static let length = 4
  /// Slots for each run: fewer let more runs look at the slot of another first.
  private static let room = 4
  /// Two to the power of this are the bits of the filter for each slot.
  private static let filterBits: UInt32 = 4

  let words: [UInt32]
  /// By place the first place of the same run.
  private(set) var firstPlaces: [UInt32]
  /// By place the next place of the same run + 1, or 0.
  private(set) var nextPlaces: [UInt32]
  /// Distinct runs of the text.
  private(set) var distinct = 0
  /// First place of a slot's run + 1, or 0.
  private var slots: [UInt32]
  private let shift: UInt32
  /// A Bloom filter of one hash (Bloom, 1970) over the runs: most runs of a stranger end here, with
  /// a branch that is foreseen.
  private var filter: [UInt64]

  /// - Complexity: expected O(*n*) in the words.
  init(_ words: [UInt32]) {
    self.words = words
    let count = Self.runs(in: words)
    let bits = Self.bits(forRuns: count)
    shift = 32 - bits
    slots = Array(repeating: 0, count: 1 << Int(bits))
    filter = Array(repeating: 0, count: slots.count >> Int(6 - Self.filterBits))
    firstPlaces = Array(0..<UInt32(truncatingIfNeeded: count))
    nextPlaces = Array(repeating: 0, count: count)
    enter()
  }

  /// Bits of the number of a slot in a table of so many runs.
  private static func bits(forRuns count: Int) -> UInt32 {
    var bits: UInt32 = 5
    while bits < 27, 1 << Int(bits) < count * room { bits += 1 }
    return bits
  }

  /// The number of places of runs of a text.
  static func runs(in words: [UInt32]) -> Int { max(0, words.count - length + 1) }

  /// By place in another text the first place + 1 of its run in this one, or 0.
  ///
  /// - Complexity: expected O(*m*) in its words.
  func places(ofRunsIn other: [UInt32]) -> [UInt32] {
    let runs = Self.runs(in: other)
    return Array(unsafeUninitializedCapacity: runs) { places, count in
      count = runs
      withLookup(of: other) { lookup, filter in
        var before = 0
        for place in 0..<runs {
          // The run behind one that is known needs no look into the table.
          if before > 0, before < firstPlaces.count,
            lookup.words[before + Self.length - 1] == lookup.other[place + Self.length - 1]
          {
            before = Int(firstPlaces[before]) + 1
          } else {
            let hash = lookup.hash(at: place)
            let bit = hash &>> (shift &- Self.filterBits)
            let mayHold = filter[Int(bit >> 6)] &>> UInt64(bit & 63) & 1 == 1
            before = mayHold ? Int(lookup.slots[lookup.slot(hash, at: place)]) : 0
          }
          places[place] = UInt32(truncatingIfNeeded: before)
        }
      }
    }
  }

  @inline(__always)
  private func withLookup(
    of other: [UInt32], _ body: (RunLookup, _ filter: UnsafeBufferPointer<UInt64>) -> Void
  ) {
    words.withUnsafeBufferPointer { words in
      slots.withUnsafeBufferPointer { slots in
        other.withUnsafeBufferPointer { other in
          filter.withUnsafeBufferPointer { filter in
            body(RunLookup(words: words, slots: slots, other: other, shift: shift), filter)
          }
        }
      }
    }
  }

  /// How many of the runs that stand at some places of a text are different.
  ///
  /// - Complexity: expected O(*n*) in the places.
  static func distinct(runsAt places: [Int], in words: [UInt32]) -> Int {
    guard places.count > 1 else { return places.count }
    let bits = bits(forRuns: places.count)
    var slots = Array(repeating: UInt32(0), count: 1 << Int(bits))
    return slots.withUnsafeMutableBufferPointer { slots in
      words.withUnsafeBufferPointer { words in
        let lookup = RunLookup(
          words: words, slots: UnsafeBufferPointer(slots), other: words, shift: 32 - bits)
        var distinct = 0
        for place in places {
          let slot = lookup.slot(lookup.hash(at: place), at: place)
          if slots[slot] == 0 { distinct += 1 }
          slots[slot] = UInt32(truncatingIfNeeded: place + 1)
        }
        return distinct
      }
    }
  }

  /// Enters the runs from the end, so that a slot leads to the first place.
  private mutating func enter() {
    let (words, shift) = (words, shift)
    words.withUnsafeBufferPointer { words in
      slots.withUnsafeMutableBufferPointer { slots in
        filter.withUnsafeMutableBufferPointer { filter in
          let lookup = RunLookup(
            words: words, slots: UnsafeBufferPointer(slots), other: words, shift: shift)
          for place in firstPlaces.indices.reversed() {
            let hash = lookup.hash(at: place)
            let slot = lookup.slot(hash, at: place)
            let bit = hash &>> (shift &- Self.filterBits)
            filter[Int(bit >> 6)] |= 1 &<< UInt64(bit & 63)
            if slots[slot] != 0 { nextPlaces[place] = slots[slot] }
            slots[slot] = UInt32(truncatingIfNeeded: place + 1)
          }
        }
      }
    }
    for place in firstPlaces.indices {
      if firstPlaces[place] == place { distinct += 1 }
      guard nextPlaces[place] != 0 else { continue }
      firstPlaces[Int(nextPlaces[place]) - 1] = firstPlaces[place]
    }
  }
}

/// Looks the runs of one text up among those of another.
private struct RunLookup {
  let words: UnsafeBufferPointer<UInt32>
  let slots: UnsafeBufferPointer<UInt32>
  let other: UnsafeBufferPointer<UInt32>
  let shift: UInt32

  /// The slot of the run that stands at a place of the other text, or the free one where it goes.
  @inline(__always)
  func slot(_ hash: UInt32, at place: Int) -> Int {
    let (first, second) = (pair(other, place), pair(other, place &+ 2))
    var slot = Int(hash &>> shift)
    while slots[slot] != 0 {
      let known = Int(slots[slot]) &- 1
      if pair(words, known) == first, pair(words, known &+ 2) == second { return slot }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return slot
  }

  /// Of the run at a place of the other text: multiply and shift, as in the finishers of MurmurHash3
  /// (Appleby).
  @inline(__always)
  func hash(at place: Int) -> UInt32 {
    let product = pair(other, place &+ 2) &* 0xC2B2_AE3D_27D4_EB4F
    let mixed =
      (pair(other, place) &* 0x9E37_79B9_7F4A_7C15 ^ (product >> 29 | product << 35))
      &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Two words that follow one another.
  @inline(__always)
  private func pair(_ words: UnsafeBufferPointer<UInt32>, _ place: Int) -> UInt64 {
    UInt64(words[place]) | UInt64(words[place &+ 1]) << 32
  }
}
