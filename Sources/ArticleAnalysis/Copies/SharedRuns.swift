/// Which runs of four words of one text stand in another, and where.
struct SharedRuns {
  /// By start in the smaller text the first place of its run in the larger one + 1, or 0.
  private(set) var firstPlaces: [UInt32] = []
  /// By place in the larger text the next place of the same run + 1, or 0.
  private(set) var nextPlaces: [UInt32] = []
  /// Distinct runs of the smaller text.
  private(set) var distinct = 0
  /// Those of them that stand in the larger text.
  private(set) var shared = 0

  /// Reads the runs that two texts share; `places` says where each run of `other` stands in the
  /// text of the table.
  ///
  /// - Complexity: expected O(*n* + *m*) in their words.
  init(_ table: RunTable, _ other: [UInt32], places: [UInt32], tableIsSmaller: Bool) {
    if tableIsSmaller {
      meet(table, inLarger: places)
    } else {
      meet(table, inSmaller: other, places)
    }
  }

  private mutating func meet(_ table: RunTable, inLarger places: [UInt32]) {
    // By first place in the table the first place + 1 in the larger text.
    var firsts = Array(repeating: UInt32(0), count: table.firstPlaces.count)
    nextPlaces = Array(repeating: 0, count: places.count)
    // From the end, so that the first place of a run comes last.
    for place in places.indices.reversed() where places[place] != 0 {
      let known = Int(places[place]) - 1
      if firsts[known] == 0 { shared += 1 }
      nextPlaces[place] = firsts[known]
      firsts[known] = UInt32(truncatingIfNeeded: place + 1)
    }
    for start in firsts.indices where table.firstPlaces[start] != start {
      firsts[start] = firsts[Int(table.firstPlaces[start])]
    }
    distinct = table.distinct
    firstPlaces = firsts
  }

  private mutating func meet(_ table: RunTable, inSmaller other: [UInt32], _ places: [UInt32]) {
    firstPlaces = places
    nextPlaces = table.nextPlaces
    var isMet = Array(repeating: false, count: table.firstPlaces.count)
    var strangers: [Int] = []
    strangers.reserveCapacity(places.count)
    for start in places.indices {
      let known = Int(places[start]) - 1
      guard known >= 0 else {
        strangers.append(start)
        continue
      }
      guard !isMet[known] else { continue }
      isMet[known] = true
      shared += 1
    }
    distinct = shared + RunTable.distinct(runsAt: strangers, in: other)
  }
}
