/// What two texts share word for word.
struct TextOverlap: Sendable, Equatable {
  /// Words of the shortest shared run that counts.
  static let run = RunTable.length
  /// Places of one run in a text that are followed: more cost time on texts that repeat themselves.
  private static let places = 8
  /// Words that are looked at for each word of both texts before runs inside of longer ones are left
  /// out; prose takes less than two.
  private static let effort = 16
  /// Words of a shared run that is more than a usual phrase; only such runs say where the shared text
  /// stands.
  private static let solidRun = 12
  /// Words at the beginning of a text that say what is new.
  private static let lead = 40
  /// Words between two shared runs across which figures are still compared.
  private static let gap = 8
  /// The same for names: a form whose blanks lie close together has longer gaps.
  private static let nameGap = 16

  /// Distinct four-word runs in both.
  private(set) var sharedRuns = 0
  /// Share of the smaller text's distinct four-word runs that stand in the other, 0 to 1.
  private(set) var containment = 0.0
  /// Words of the longest run that both have.
  private(set) var longestRun = 0
  /// Words of the smaller text that stand in runs that both have.
  private(set) var matchedWords = 0
  private(set) var smallerWords = 0
  private(set) var largerWords = 0
  /// Figures at the same place that are equal, and that differ.
  private(set) var equalFigures = 0
  private(set) var differingFigures = 0
  /// The same of words with a capital: a form filled in anew keeps its words and changes its names.
  private(set) var equalNames = 0
  private(set) var differingNames = 0
  /// Where the shared text begins in each text, as a share of its words: tails meet late in both.
  private(set) var firstShare = (smaller: 0.0, larger: 0.0)
  /// Share of the smaller text from where the shared text begins to where it ends, 0 to 1: small
  /// where only a part was taken over and own text stands before or behind it.
  private(set) var extent = 0.0
  /// Share of the first `lead` words of each text that stand in runs that both have, 0 to 1: low in
  /// a report of its own that takes over the background of another.
  private(set) var leadShare = (smaller: 0.0, larger: 0.0)
  /// The runs that stand in the same order in both.
  private(set) var matches: [Match] = []
  /// Whether the first of the two texts is the smaller one.
  private(set) var firstIsSmaller = true

  /// Share of the compared figures that are equal; 1 where none are compared.
  var figuresAgree: Double {
    let all = equalFigures + differingFigures
    return all == 0 ? 1 : Double(equalFigures) / Double(all)
  }

  static func == (left: TextOverlap, right: TextOverlap) -> Bool {
    left.sharedRuns == right.sharedRuns && left.containment == right.containment
      && left.longestRun == right.longestRun && left.matchedWords == right.matchedWords
  }

  /// Compares two texts; the order of the two does not matter.
  ///
  /// - Complexity: O(*n* + *m*) in their words.
  init(_ runs: RunTable, _ names: NameMarks, _ other: CopyText) {
    self.init(runs, names, other, places: runs.places(ofRunsIn: other.words))
  }

  /// The same where the places of the other text's runs are known.
  init(_ text: RunTable, _ names: NameMarks, _ otherText: CopyText, places: [UInt32]) {
    let other = otherText.words
    let textIsSmaller =
      text.words.count != other.count
      ? text.words.count < other.count : !other.lexicographicallyPrecedes(text.words)
    let runs = SharedRuns(text, other, places: places, tableIsSmaller: textIsSmaller)
    firstIsSmaller = textIsSmaller
    let (smaller, larger) = textIsSmaller ? (text.words, other) : (other, text.words)
    (smallerWords, largerWords) = (smaller.count, larger.count)
    guard smaller.count >= TextOverlap.run else { return }
    sharedRuns = runs.shared
    containment = runs.distinct == 0 ? 0 : Double(runs.shared) / Double(runs.distinct)
    let found = smaller.withUnsafeBufferPointer { smaller in
      larger.withUnsafeBufferPointer { larger in readMatches(smaller, larger, runs) }
    }
    matches = TextOverlap.inOrder(found)
    readFigures(
      matches, smaller, larger,
      names: textIsSmaller ? (names, otherText.names) : (otherText.names, names))
  }

  /// A maximal run that both have.
  struct Match: Sendable {
    var smaller: Int
    var larger: Int
    var count: Int
  }

  private mutating func readMatches(
    _ smaller: UnsafeBufferPointer<UInt32>, _ larger: UnsafeBufferPointer<UInt32>,
    _ runs: SharedRuns
  ) -> [Match] {
    var matches: [Match] = []
    var covered = 0
    var effort = Self.effort * (smaller.count + larger.count)
    for start in runs.firstPlaces.indices where runs.firstPlaces[start] != 0 {
      // In words over and over every start goes on to the end.
      guard effort > 0 || start >= covered,
        let best = Self.longest(from: start, smaller, larger, runs, effort: &effort)
      else { continue }
      matches.append(best)
      longestRun = max(longestRun, best.count)
      let end = best.smaller + best.count
      matchedWords += max(0, end - max(covered, best.smaller))
      covered = max(covered, end)
    }
    notePlaces(of: matches, smaller.count, larger.count)
    leadShare = (
      Self.share(
        ofFirst: min(Self.lead, smaller.count), matches.lazy.map { ($0.smaller, $0.count) }),
      Self.share(ofFirst: min(Self.lead, larger.count), matches.lazy.map { ($0.larger, $0.count) })
    )
    return matches
  }

  /// The longest run that begins at a start and at one of its first places; nil where all of them
  /// go on from the word before, and were counted there.
  @inline(__always)
  private static func longest(
    from start: Int, _ smaller: UnsafeBufferPointer<UInt32>,
    _ larger: UnsafeBufferPointer<UInt32>, _ runs: SharedRuns, effort: inout Int
  ) -> Match? {
    var best: Match?
    var link = runs.firstPlaces[start]
    var found = 0
    while link != 0, found < TextOverlap.places {
      let place = Int(link) - 1
      link = runs.nextPlaces[place]
      found += 1
      if start > 0, place > 0, smaller[start - 1] == larger[place - 1] { continue }
      var count = TextOverlap.run
      while start + count < smaller.count, place + count < larger.count,
        smaller[start + count] == larger[place + count]
      {
        count += 1
      }
      effort -= count
      if count > best?.count ?? 0 { best = Match(smaller: start, larger: place, count: count) }
    }
    return best
  }

  private mutating func notePlaces(of matches: [Match], _ smaller: Int, _ larger: Int) {
    let solid = matches.filter { $0.count >= TextOverlap.solidRun }
    let told = solid.isEmpty ? matches : solid
    guard let first = told.first, let other = told.lazy.map(\.larger).min(),
      let end = told.lazy.map({ $0.smaller + $0.count }).max()
    else { return }
    firstShare = (Double(first.smaller) / Double(smaller), Double(other) / Double(larger))
    extent = Double(end - first.smaller) / Double(smaller)
  }

  /// The share of a text's first words that stand in some of its runs.
  private static func share(
    ofFirst words: Int, _ runs: some Sequence<(start: Int, count: Int)>
  ) -> Double {
    var covered: UInt64 = 0
    for run in runs where run.start < words {
      covered |= ~(~0 << UInt64(min(run.count, words - run.start))) << UInt64(run.start)
    }
    return words == 0 ? 0 : Double(covered.nonzeroBitCount) / Double(words)
  }

  /// The matches that stand in the same order in both, longest first where two cross.
  private static func inOrder(_ matches: [Match]) -> [Match] {
    var result: [Match] = []
    for match in matches {
      while let last = result.last, last.larger + last.count > match.larger + 3,
        last.count < match.count
      {
        result.removeLast()
      }
      if let last = result.last, last.larger + last.count > match.larger + 3 { continue }
      result.append(match)
    }
    return result
  }

  private mutating func readFigures(
    _ matches: [Match], _ smaller: [UInt32], _ larger: [UInt32],
    names: (smaller: NameMarks, larger: NameMarks)
  ) {
    let calendar = HouseStyle.calendar
    // The beginnings of both stand side by side, and so do the ends.
    var previous = Match(smaller: 0, larger: 0, count: 0)
    let ends = Match(smaller: smaller.count, larger: larger.count, count: 0)
    for match in matches + [ends] {
      for word in smaller[match.smaller..<match.smaller + match.count]
      where word & 1 == 1 || calendar.contains(word) {
        equalFigures += 1
      }
      equalNames += names.smaller.count(in: match.smaller..<match.smaller + match.count)
      defer { previous = match }
      let first = previous.smaller + previous.count
      let second = previous.larger + previous.count
      let gap = max(match.smaller - first, match.larger - second)
      guard gap <= TextOverlap.nameGap else { continue }
      let left = min(first, match.smaller)..<match.smaller
      let right = min(second, match.larger)..<match.larger
      guard !left.isEmpty, !right.isEmpty else { continue }
      for isKind in [Figure.isNumber, calendar.contains] where gap <= TextOverlap.gap {
        let (equal, differing) = Self.compare(
          smaller[left].filter(isKind), larger[right].filter(isKind))
        equalFigures += equal
        differingFigures += differing
      }
      guard names.smaller.count(in: left) > 0, names.larger.count(in: right) > 0 else { continue }
      let isName: (UInt32) -> Bool = { !Figure.isNumber($0) && !calendar.contains($0) }
      let (equal, differing) = Self.compare(
        left.filter { names.smaller[$0] }.map { smaller[$0] }.filter(isName),
        right.filter { names.larger[$0] }.map { larger[$0] }.filter(isName))
      equalNames += equal
      differingNames += differing
    }
  }

  /// Counts words of one kind in a gap that are equal, and those that only differ when both sides
  /// have one.
  private static func compare(_ mine: [UInt32], _ theirs: [UInt32]) -> (equal: Int, differing: Int)
  {
    guard !mine.isEmpty, !theirs.isEmpty else { return (0, 0) }
    var theirs = theirs
    var equal = 0
    for word in mine {
      guard let index = theirs.firstIndex(of: word) else { continue }
      theirs.remove(at: index)
      equal += 1
    }
    return (equal, max(mine.count - equal, theirs.count))
  }
}

/// Words in which two printings of one template differ.
private enum Figure {
  @inline(__always)
  static func isNumber(_ word: UInt32) -> Bool { word & 1 == 1 }
}
