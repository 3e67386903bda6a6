internal import Articles

/// Runs of words that two texts have in the same order.
///
/// Words that stand once in each text tie them together, as in patience difference (Cohen, 2010);
/// what lies between two ties is aligned by longest common subsequence where it is short.
struct WordAlignment {
  /// Words from `first` in the one text and from `second` in the other that are equal.
  struct Run: Equatable {
    var first: Int
    var second: Int
    var count: Int
  }

  /// Words of a run that ties two texts together.
  private static let tie = 4
  /// Looks for ties inside what lies between ties: more finds more in texts that repeat themselves.
  private static let depth = 3
  /// Pairs of words that are compared one by one; more takes quadratic time for long rewritten parts.
  private static let pairs = 1 << 16

  private let one: [UInt32]
  private let other: [UInt32]
  /// In order in both texts, without gaps between two of them that could be joined.
  private(set) var runs: [Run] = []

  /// - Complexity: O(*n* + *m*) in the words, with a constant bounded by `pairs`.
  init(_ one: [UInt32], _ other: [UInt32]) {
    self.one = one
    self.other = other
    align(one.indices, other.indices, depth: 0)
    dropStrays()
  }

  private mutating func align(_ first: Range<Int>, _ second: Range<Int>, depth: Int) {
    let head = zip(first, second).prefix { one[$0] == other[$1] }.count
    add(Run(first: first.lowerBound, second: second.lowerBound, count: head))
    let (first, second) = (first.dropFirst(head), second.dropFirst(head))
    let tail = zip(first.reversed(), second.reversed()).prefix { one[$0] == other[$1] }.count
    alignInside(first.dropLast(tail), second.dropLast(tail), depth: depth)
    add(
      Run(first: first.upperBound - tail, second: second.upperBound - tail, count: tail))
  }

  private mutating func alignInside(_ first: Range<Int>, _ second: Range<Int>, depth: Int) {
    guard !first.isEmpty, !second.isEmpty else { return }
    if first.count.multipliedReportingOverflow(by: second.count).overflow == false,
      first.count * second.count <= Self.pairs
    {
      alignShort(first, second)
      return
    }
    guard depth < Self.depth else { return }
    let ties = ties(first, second, words: depth == Self.depth - 1 ? 1 : Self.tie)
    guard !ties.isEmpty else { return alignInside(first, second, depth: depth + 1) }
    var start = (first.lowerBound, second.lowerBound)
    for tie in ties where tie.first >= start.0 && tie.second >= start.1 {
      align(start.0..<tie.first, start.1..<tie.second, depth: depth + 1)
      add(tie)
      start = (tie.first + tie.count, tie.second + tie.count)
    }
    align(start.0..<first.upperBound, start.1..<second.upperBound, depth: depth + 1)
  }

  private mutating func add(_ run: Run) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.first + last.count == run.first,
      last.second + last.count == run.second
    {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// Runs of so many words that stand once in each part, as many as have one order in both.
  private func ties(_ first: Range<Int>, _ second: Range<Int>, words: Int) -> [Run] {
    let mine = Self.places(one, first, words: words)
    let theirs = Self.places(other, second, words: words)
    var pairs: [(first: Int, second: Int)] = []
    for (key, place) in mine {
      guard place >= 0, let match = theirs[key], match >= 0,
        one[place..<place + words].elementsEqual(other[match..<match + words])
      else { continue }
      pairs.append((place, match))
    }
    pairs.sort { $0.first < $1.first }
    return RisingRun.indices(of: pairs.map(\.second)).map {
      Run(first: pairs[$0].first, second: pairs[$0].second, count: words)
    }
  }

  /// The place of each run that stands once; -1 for one that stands more often.
  private static func places(
    _ words: [UInt32], _ range: Range<Int>, words count: Int
  ) -> [UInt64: Int] {
    guard range.count >= count else { return [:] }
    var result: [UInt64: Int] = [:]
    result.reserveCapacity(range.count)
    for place in range.dropLast(count - 1) {
      let key = StableHash.fnv1a(words: words[place..<place + count])
      result[key] = result[key] == nil ? place : -1
    }
    return result
  }

  /// Longest common subsequence by the usual table.
  private mutating func alignShort(_ first: Range<Int>, _ second: Range<Int>) {
    let width = second.count + 1
    var table = Array(repeating: UInt32(0), count: (first.count + 1) * width)
    for row in (0..<first.count).reversed() {
      let word = one[first.lowerBound + row]
      for column in (0..<second.count).reversed() {
        let place = row * width + column
        table[place] =
          word == other[second.lowerBound + column]
          ? table[place + width + 1] + 1 : max(table[place + width], table[place + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < first.count, column < second.count {
      let place = row * width + column
      let (mine, theirs) = (first.lowerBound + row, second.lowerBound + column)
      if one[mine] == other[theirs] {
        add(Run(first: mine, second: theirs, count: 1))
        (row, column) = (row + 1, column + 1)
      } else if table[place + width] >= table[place + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  /// Drops a word or two that stand alone between larger differences: they are the same by chance,
  /// and a person reads what is round them as one.
  private mutating func dropStrays() {
    var kept: [Run] = []
    for (index, run) in runs.enumerated() {
      let before = kept.last.map { ($0.first + $0.count, $0.second + $0.count) } ?? (0, 0)
      let after =
        index + 1 < runs.count
        ? (runs[index + 1].first, runs[index + 1].second) : (one.count, other.count)
      let left = max(run.first - before.0, run.second - before.1)
      let right = max(after.0 - run.first - run.count, after.1 - run.second - run.count)
      if run.count <= 2, min(left, right) > 2 * run.count { continue }
      kept.append(run)
    }
    runs = kept
  }
}
