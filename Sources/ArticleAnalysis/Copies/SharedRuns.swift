/// Which runs of four words of one text stand in another, and where.
///
/// One table of open addressing holds the runs of both texts; a hit is checked word for word.
struct SharedRuns {
  /// By start in the smaller text the first place of its run in the larger one + 1, or 0.
  private(set) var firstPlaces: [UInt32] = []
  /// By place in the larger text the next place of the same run + 1, or 0, with marks above.
  private var nextPlaces: [UInt32] = []
  /// Distinct runs of the smaller text.
  private(set) var distinct = 0
  /// Those of them that stand in the larger text.
  private(set) var shared = 0

  /// Slots for each run: fewer let more runs look at the slot of another first.
  private static let room = 4

  /// Marks of a place: its run stands before it too; a run of the smaller text is the same.
  private static let isLater: UInt32 = 1 << 31
  private static let isMet: UInt32 = 1 << 30
  private static let place: UInt32 = isMet - 1

  /// Reads the runs of two texts of four words or more.
  ///
  /// - Complexity: expected O(*n* + *m*) in their words.
  init(_ smaller: RunText, in larger: RunText) {
    let (starts, places) = (smaller.hashes.count, larger.hashes.count)
    guard starts > 0, places > 0 else { return }
    var bits = 5
    while bits < 31, 1 << bits < (starts + places) * Self.room { bits += 1 }
    var table = Array(repeating: UInt32(0), count: 1 << bits)
    firstPlaces = Array(repeating: 0, count: starts)
    nextPlaces = Array(repeating: 0, count: places)
    RunTable.with(smaller, larger, slots: &table, bits: bits) { runs in
      note(runs, places: places)
      meet(runs, starts: starts, places: places)
    }
  }

  /// The next place of the same run + 1, or 0.
  @inline(__always)
  func nextPlace(behind place: Int) -> UInt32 { nextPlaces[place] & Self.place }

  /// Enters the runs of the larger text from its end, so that a slot leads to the first place.
  private mutating func note(_ runs: RunTable, places: Int) {
    nextPlaces.withUnsafeMutableBufferPointer { next in
      for place in stride(from: places - 1, through: 0, by: -1) {
        let slot = runs.slot(of: runs.larger, runs.largerHashes[place], place)
        let later = runs.slots[slot]
        if later != 0 { next[Int(later) - 1] |= Self.isLater }
        next[place] = later
        runs.slots[slot] = UInt32(truncatingIfNeeded: place + 1)
      }
    }
  }

  private mutating func meet(_ runs: RunTable, starts: Int, places: Int) {
    var (distinct, shared) = (0, 0)
    firstPlaces.withUnsafeMutableBufferPointer { first in
      nextPlaces.withUnsafeMutableBufferPointer { next in
        var before = 0
        for start in 0..<starts {
          var place = Self.following(before, start, runs, next)
          if place == 0 {
            let slot = runs.slot(of: runs.smaller, runs.smallerHashes[start], start)
            place = Int(runs.slots[slot])
            if place == 0 {
              runs.slots[slot] = UInt32(truncatingIfNeeded: places + start + 1)
              distinct += 1
            }
          }
          before = place <= places ? place : 0
          guard before > 0 else { continue }
          first[start] = UInt32(truncatingIfNeeded: before)
          guard next[before - 1] & Self.isMet == 0 else { continue }
          next[before - 1] |= Self.isMet
          distinct += 1
          shared += 1
        }
      }
    }
    (self.distinct, self.shared) = (distinct, shared)
  }

  /// The place + 1 behind that of the run before, where this run stands there and not earlier; or 0.
  @inline(__always)
  private static func following(
    _ before: Int, _ start: Int, _ runs: RunTable, _ next: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    guard before > 0, before < next.count, next[before] & isLater == 0,
      runs.larger[before + RunText.length - 1] == runs.smaller[start + RunText.length - 1]
    else { return 0 }
    return before + 1
  }
}

/// The slots of the runs of two texts while they are compared.
private struct RunTable {
  let smaller: UnsafeBufferPointer<UInt32>
  let larger: UnsafeBufferPointer<UInt32>
  let smallerHashes: UnsafeBufferPointer<UInt32>
  let largerHashes: UnsafeBufferPointer<UInt32>
  /// Place + 1 in the larger text, or behind all of those in the smaller one; 0 where free.
  let slots: UnsafeMutableBufferPointer<UInt32>
  let bits: Int

  /// Calls `body` with the slots of two texts.
  static func with(
    _ smaller: RunText, _ larger: RunText, slots: inout [UInt32], bits: Int,
    _ body: (RunTable) -> Void
  ) {
    slots.withUnsafeMutableBufferPointer { slots in
      smaller.words.withUnsafeBufferPointer { words in
        larger.words.withUnsafeBufferPointer { others in
          smaller.hashes.withUnsafeBufferPointer { hashes in
            larger.hashes.withUnsafeBufferPointer { otherHashes in
              body(
                RunTable(
                  smaller: words, larger: others, smallerHashes: hashes,
                  largerHashes: otherHashes, slots: slots, bits: bits))
            }
          }
        }
      }
    }
  }

  /// The slot that holds the run at a place of one of the texts, or the free one where it goes.
  @inline(__always)
  func slot(of words: UnsafeBufferPointer<UInt32>, _ hash: UInt32, _ place: Int) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash &>> UInt32(truncatingIfNeeded: 32 - bits))
    while slots[slot] != 0, !holds(slots[slot], words, hash, place) { slot = (slot + 1) & mask }
    return slot
  }

  @inline(__always)
  private func holds(
    _ entry: UInt32, _ words: UnsafeBufferPointer<UInt32>, _ hash: UInt32, _ place: Int
  ) -> Bool {
    let known = Int(entry) - 1
    let isLarger = known < largerHashes.count
    let start = isLarger ? known : known - largerHashes.count
    guard (isLarger ? largerHashes : smallerHashes)[start] == hash else { return false }
    let other = isLarger ? larger : smaller
    return other[start] == words[place] && other[start + 1] == words[place + 1]
      && other[start + 2] == words[place + 2] && other[start + 3] == words[place + 3]
  }
}
