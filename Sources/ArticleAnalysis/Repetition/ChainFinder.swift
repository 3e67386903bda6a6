/// A run of words that stands a second time, allowing for small edits.
struct Chain: Sendable, Equatable {
  /// A stretch that is equal word for word.
  struct Link: Sendable, Equatable {
    var copy: Int
    var source: Int
    var count: Int
  }

  /// Words from the first to the last link; the source ends before the copy begins.
  var copy: Range<Int>
  var source: Range<Int>
  /// In rising order on both sides.
  var links: [Link]

  /// Equal words.
  var matched: Int { links.reduce(0) { $0 + $1.count } }
}

/// Finds what stands twice in a stream of words: seed on a rolling hash, extend, chain over edits.
///
/// Seeding with the first place of each run of words and extending greedily is the method of
/// sequence aligners (BLAST, MUMmer); the bounded resynchronisation keeps it linear.
struct ChainFinder {
  /// Equal words that start a chain: fewer find stock phrases, more lose heavily edited copies.
  static let seedLength = 8
  /// Words either side may skip at an edit: more bridges longer insertions, and costs its square.
  static let reach = 16
  /// Equal words that end an edit: fewer join by chance.
  static let anchor = 4

  let words: [UInt32]
  private var chains: [Chain] = []

  /// The chains of a stream of words, by the place of the copy; copies do not overlap.
  ///
  /// - Complexity: expected O(*n*) in the number of words.
  static func chains(in words: [UInt32]) -> [Chain] {
    var finder = ChainFinder(words: words)
    finder.run()
    return finder.chains
  }

  private init(words: [UInt32]) {
    self.words = words
  }

  private mutating func run() {
    let length = ChainFinder.seedLength
    guard words.count >= 2 * length else { return }
    var table = SeedTable(words: words, length: length)
    var position = 0
    var hash = table.hash(at: 0)
    while true {
      if let earlier = table.firstPlace(hash: hash, position: position),
        position - earlier >= length
      {
        let chain = extended(copy: position, source: earlier)
        chains.append(chain)
        position = chain.copy.upperBound
        guard position + length <= words.count else { return }
        hash = table.hash(at: position)
        continue
      }
      guard position + length < words.count else { return }
      hash = table.rolled(hash, from: position)
      position += 1
    }
  }

  private func extended(copy: Int, source: Int) -> Chain {
    var links = backward(copy: copy, source: source)
    links.append(contentsOf: forward(copy: copy, source: source, limit: links.first?.copy ?? copy))
    links = filled(links)
    let first = links[0]
    let last = links[links.count - 1]
    return Chain(
      copy: first.copy..<last.copy + last.count, source: first.source..<last.source + last.count,
      links: links)
  }

  /// The links with those too short to end an edit, where words were only replaced.
  private func filled(_ links: [Chain.Link]) -> [Chain.Link] {
    var result: [Chain.Link] = []
    for link in links {
      if let last = result.last {
        let copy = last.copy + last.count
        let source = last.source + last.count
        let gap = link.copy - copy
        if gap == link.source - source {
          for offset in 0..<gap where words[copy + offset] == words[source + offset] {
            result.append(Chain.Link(copy: copy + offset, source: source + offset, count: 1))
          }
        }
      }
      result.append(link)
    }
    return result
  }

  /// Links from the seed on; the source stays before `limit`, where the copy begins.
  private func forward(copy: Int, source: Int, limit: Int) -> [Chain.Link] {
    var links: [Chain.Link] = []
    var copy = copy
    var source = source
    while true {
      var count = 0
      while copy + count < words.count, source + count < limit,
        words[copy + count] == words[source + count]
      {
        count += 1
      }
      if count > 0 { links.append(Chain.Link(copy: copy, source: source, count: count)) }
      copy += count
      source += count
      guard let skip = resynchronised(copy: copy, source: source, limit: limit) else {
        return links
      }
      copy += skip.copy
      source += skip.source
    }
  }

  /// The shortest skip on both sides behind which enough words are equal.
  private func resynchronised(
    copy: Int, source: Int, limit: Int
  ) -> (copy: Int, source: Int)? {
    let reach = ChainFinder.reach
    let anchor = ChainFinder.anchor
    let window = reach + anchor
    guard copy + anchor <= words.count, source + anchor <= limit,
      mayMeet(
        copy..<min(copy + window, words.count), source..<min(source + window, limit))
    else { return nil }
    for distance in 1...2 * reach {
      for ahead in max(0, distance - reach)...min(reach, distance) {
        let first = copy + ahead
        let second = source + distance - ahead
        guard first + anchor <= words.count, second + anchor <= limit else { continue }
        if (0..<anchor).allSatisfy({ words[first + $0] == words[second + $0] }) {
          return (ahead, distance - ahead)
        }
      }
    }
    return nil
  }

  /// False where no words on end that would end an edit all stand among some of the source.
  ///
  /// A Bloom filter of 128 bits: at most edits that end a chain it spares the look at all pairs.
  @inline(__always)
  private func mayMeet(_ copy: Range<Int>, _ source: Range<Int>) -> Bool {
    words.withUnsafeBufferPointer { words in
      var (low, high): (UInt64, UInt64) = (0, 0)
      for index in source {
        let bit: UInt64 = 1 &<< UInt64(words[index] &>> 8)
        let isHigh = 0 &- UInt64(words[index] &>> 14 & 1)
        low |= bit & ~isHigh
        high |= bit & isHigh
      }
      var run = 0
      for index in copy {
        let isHigh = 0 &- UInt64(words[index] &>> 14 & 1)
        let held = (low & ~isHigh | high & isHigh) &>> UInt64(words[index] &>> 8) & 1
        run = held == 1 ? run + 1 : 0
        if run == ChainFinder.anchor { return true }
      }
      return false
    }
  }

  /// Links before the seed, in rising order, down to the chain before.
  private func backward(copy: Int, source: Int) -> [Chain.Link] {
    let previous = chains.last
    // The copy stays behind the seed's source, so that the two never overlap.
    let floor = max(previous?.copy.upperBound ?? 0, source + ChainFinder.seedLength)
    // Where the chain before ended in front of this source, it keeps what it took.
    let taken = previous.map(\.source.upperBound) ?? 0
    let sourceFloor = taken <= source ? taken : 0
    var links: [Chain.Link] = []
    var copy = copy
    var source = source
    while true {
      var count = 0
      while copy - count > floor, source - count > sourceFloor,
        words[copy - count - 1] == words[source - count - 1]
      {
        count += 1
      }
      copy -= count
      source -= count
      if count > 0 { links.append(Chain.Link(copy: copy, source: source, count: count)) }
      guard
        let skip = resynchronised(
          backFromCopy: copy, source: source, floor: floor, sourceFloor: sourceFloor)
      else { return links.reversed() }
      copy -= skip.copy
      source -= skip.source
    }
  }

  private func resynchronised(
    backFromCopy copy: Int, source: Int, floor: Int, sourceFloor: Int
  ) -> (copy: Int, source: Int)? {
    let reach = ChainFinder.reach
    let anchor = ChainFinder.anchor
    let window = reach + anchor
    guard copy - anchor >= floor, source - anchor >= sourceFloor,
      mayMeet(
        max(copy - window, floor)..<copy, max(source - window, sourceFloor)..<source)
    else { return nil }
    for distance in 1...2 * reach {
      for back in max(0, distance - reach)...min(reach, distance) {
        let first = copy - back
        let second = source - (distance - back)
        guard first - anchor >= floor, second - anchor >= sourceFloor else { continue }
        if (1...anchor).allSatisfy({ words[first - $0] == words[second - $0] }) {
          return (back, distance - back)
        }
      }
    }
    return nil
  }
}
