internal import Articles

/// Joins texts to stories, the most alike first.
///
/// Agglomerative clustering by average link (Sokal and Michener, 1958): two clusters join while the
/// mean likeness of their texts is enough, so that one long background article does not chain two
/// events together. Only texts that share a strong term are compared.
struct StoryClusters {
  /// Strongest terms of a text by which its neighbours are found.
  private static let keyTerms = 40
  /// Texts beyond which a term finds no neighbours: larger compares more in vain.
  private static let commonTerm = 100

  /// Share of what makes one story from which on a likeness counts at all: below it, two texts are
  /// not worth measuring exactly.
  private static let leastLikeness = 0.3

  private let units: [StoryUnit]
  /// Sums of likeness between the texts of two clusters.
  private var links: [[Int: Double]]
  private var members: [[Int]]
  private var heap: LinkHeap
  /// Clusters that a person keeps apart from each.
  private var parted: [Int: Set<Int>] = [:]

  /// Indices of the units of each story, rising, by the first of them.
  static func clusters(
    of units: [StoryUnit], corrections: Corrections = Corrections()
  ) -> [[Int]] {
    var clusters = StoryClusters(units)
    clusters.correct(corrections)
    clusters.run()
    return clusters.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private init(_ units: [StoryUnit]) {
    self.units = units
    links = Array(repeating: [:], count: units.count)
    members = units.indices.map { [$0] }
    heap = LinkHeap()
    connect()
  }

  /// Joins what a person has put together, and remembers what was parted.
  private mutating func correct(_ corrections: Corrections) {
    guard !corrections.isEmpty else { return }
    var place: [ArticleID: Int] = [:]
    for (index, unit) in units.enumerated() { for id in unit.ids { place[id] = index } }
    for correction in corrections.all {
      guard let first = place[correction.first], let second = place[correction.second],
        first != second
      else { continue }
      switch correction.verdict {
      case .otherStory:
        parted[first, default: []].insert(second)
        parted[second, default: []].insert(first)
      case .oneStory:
        let homes = [first, second].map { unit in members.firstIndex { $0.contains(unit) } ?? unit }
        if homes[0] != homes[1] { join(min(homes[0], homes[1]), max(homes[0], homes[1])) }
      case .copies, .notCopies, .leads, .pinned, .rejected, .compared: break
      }
    }
  }

  /// Measures the texts that share strong terms.
  ///
  /// The strong terms alone give most of a cosine, so only pairs in which they promise something
  /// are measured exactly.
  private mutating func connect() {
    let likeness = StoryLikeness(texts: units.count)
    var holders: [UInt64: [(unit: Int, weight: Double)]] = [:]
    var sums = Array(repeating: 0.0, count: units.count)
    for index in units.indices {
      var near: [Int] = []
      for entry in units[index].vector.strongestEntries(StoryClusters.keyTerms) {
        let found = StoryClusters.near(index, among: holders[entry.term] ?? [], in: units)
        if found.count <= StoryClusters.commonTerm {
          for holder in found {
            if sums[holder.unit] == 0 { near.append(holder.unit) }
            sums[holder.unit] += entry.weight * holder.weight
          }
        }
        holders[entry.term, default: []].append((index, entry.weight))
      }
      near.sort()
      for other in near {
        let isPromising =
          likeness.value(units[index], units[other], cosine: sums[other])
          >= StoryClusters.leastLikeness
        sums[other] = 0
        guard isPromising else { continue }
        let value = likeness.value(units[index], units[other])
        guard value > 0 else { continue }
        links[index][other] = value
        links[other][index] = value
        heap.push(LinkHeap.Link(value: value, first: other, second: index, texts: 2))
      }
    }
  }

  /// The last of some units, up to one more than a common term has, that lie in the window.
  ///
  /// The units stand in the order of their days, so those within the window are the last.
  private static func near(
    _ index: Int, among holders: [(unit: Int, weight: Double)], in units: [StoryUnit]
  ) -> ArraySlice<(unit: Int, weight: Double)> {
    var start = holders.endIndex
    while start > 0, holders.count - start <= commonTerm,
      StoryLikeness.isNear(units[index].day, units[holders[start - 1].unit].day)
    {
      start -= 1
    }
    return holders[start...]
  }

  private mutating func run() {
    while let link = heap.pop(), link.value >= 1 {
      let isCurrent =
        !members[link.first].isEmpty && !members[link.second].isEmpty
        && members[link.first].count + members[link.second].count == link.texts
      let isParted = parted[link.first]?.contains(link.second) ?? false
      if isCurrent, !isParted { join(link.first, link.second) }
    }
  }

  private mutating func join(_ kept: Int, _ gone: Int) {
    members[kept].append(contentsOf: members[gone])
    members[gone] = []
    links[kept][gone] = nil
    for other in parted[gone] ?? [] {
      parted[kept, default: []].insert(other)
      parted[other, default: []].insert(kept)
    }
    for (other, sum) in links[gone] where other != kept {
      links[kept][other, default: 0] += sum
      links[other][gone] = nil
    }
    links[gone] = [:]
    for (other, sum) in links[kept] {
      links[other][kept] = sum
      let texts = (members[kept].count, members[other].count)
      heap.push(
        LinkHeap.Link(
          value: sum / Double(texts.0 * texts.1), first: min(kept, other),
          second: max(kept, other), texts: texts.0 + texts.1))
    }
  }
}

/// Pairs of clusters, the most alike on top; equal ones in the order of their first texts.
private struct LinkHeap {
  struct Link {
    var value: Double
    var first: Int
    var second: Int
    /// Texts in both when it was made: another number says that it is out of date.
    var texts: Int

    func precedes(_ other: Link) -> Bool {
      (other.value, first, second) < (value, other.first, other.second)
    }
  }

  private var links: [Link] = []

  mutating func push(_ link: Link) {
    // What is too little now may be enough after a join, and is pushed again then.
    guard link.value >= 1 else { return }
    links.append(link)
    var child = links.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard links[child].precedes(links[parent]) else { return }
      links.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Link? {
    guard let top = links.first else { return nil }
    links.swapAt(0, links.count - 1)
    links.removeLast()
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < links.count {
        if links[child].precedes(links[best]) { best = child }
      }
      guard best != parent else { return top }
      links.swapAt(best, parent)
      parent = best
    }
  }
}
