internal import Articles

/// What a person has said of reports and events, by texts: it wins over every likeness.
///
/// Where two sayings cannot both hold, the later one does.
struct StoryCorrections: Sendable {
  /// Texts that each text may not stand with.
  private(set) var parted: [Int: Set<Int>] = [:]
  private var pairs: [(first: Int, second: Int)] = []
  private var blocks = DisjointSets()

  init() {}

  /// Reads the corrections that are on two different texts, the latest first.
  init(_ corrections: Corrections, textOf: [ArticleID: Int]) {
    for correction in corrections.all.reversed() {
      guard let first = textOf[correction.first], let second = textOf[correction.second],
        first != second
      else { continue }
      switch correction.verdict {
      case .oneStory: put(first, second)
      case .otherStory: part(first, second)
      case .copies, .notCopies, .leads, .pinned, .rejected, .compared: break
      }
    }
  }

  /// Whether no text of the one may not stand with one of the other.
  func mayJoin(_ first: [Int], _ second: [Int]) -> Bool {
    guard !parted.isEmpty else { return true }
    return first.allSatisfy { text in
      parted[text].map { apart in !second.contains(where: apart.contains) } ?? true
    }
  }

  func isJoined(_ text: Int) -> Bool { pairs.contains { $0.first == text || $0.second == text } }

  private mutating func put(_ first: Int, _ second: Int) {
    let isBanned = parted.contains { text, others in
      let home = blocks.root(of: text)
      return others.contains { other in
        let there = blocks.root(of: other)
        let pair = (blocks.root(of: first), blocks.root(of: second))
        return (home, there) == pair || (there, home) == pair
      }
    }
    guard !isBanned else { return }
    blocks.join(first, second)
    pairs.append((first, second))
  }

  private mutating func part(_ first: Int, _ second: Int) {
    guard blocks.root(of: first) != blocks.root(of: second) else { return }
    parted[first, default: []].insert(second)
    parted[second, default: []].insert(first)
  }

  /// The stories after what was joined by hand.
  ///
  /// Two texts that belong together bring their whole stories with them, or, where a person keeps
  /// some of those apart, only themselves with the texts that must stand with them.
  func joined(_ stories: [[Int]], home: [Int?]) -> [[Int]] {
    guard !pairs.isEmpty else { return stories }
    var result = stories
    var place: [Int: Int] = [:]
    for (index, story) in stories.enumerated() { for text in story { place[text] = index } }
    func move(_ texts: [Int], to target: Int) {
      for text in texts {
        if let old = place[text] { result[old].removeAll { $0 == text } }
        place[text] = target
      }
      result[target] += texts
    }
    // The earliest saying first; the later ones have the last word.
    for pair in pairs.reversed() {
      guard let first = place[pair.first], let second = place[pair.second], first != second else {
        continue
      }
      if mayJoin(result[first], result[second]) {
        move(result[second], to: first)
        continue
      }
      let block = place.keys.filter { blocks.root(of: $0) == blocks.root(of: pair.first) }.sorted()
      let mine = block.filter { place[$0] == second }
      let theirs = block.filter { place[$0] == first }
      if mayJoin(mine, result[first]) {
        move(mine, to: first)
      } else if mayJoin(theirs, result[second]) {
        move(theirs, to: second)
      } else {
        result.append([])
        move(mine + theirs, to: result.count - 1)
      }
    }
    return result.filter { !$0.isEmpty }
  }
}

/// Sets of texts that grow together (Galler and Fischer, 1964).
struct DisjointSets: Sendable {
  private var parents: [Int: Int] = [:]

  func root(of item: Int) -> Int {
    var item = item
    while let parent = parents[item] { item = parent }
    return item
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (root(of: first), root(of: second))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
