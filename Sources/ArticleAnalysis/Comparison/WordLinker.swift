/// Links the words of two sentences that stand for each other, in any order.
///
/// Greedy: links of one word, of its other forms and of near words compete by nearness, by support
/// from the words around both, and by place; the best is taken, then the next that is still free.
/// Common words and signs are linked only beside links of content. After the idea of M. A. Sultan,
/// S. Bethard and T. Sumner, "Back to Basics for Monolingual Alignment" (TACL 2014).
package struct WordLinker {
  private let left: [WordForm]
  private let right: [WordForm]
  private let lexicon: Lexicon
  private let places: [Int32: [Int]]
  /// What each grammar word does (`kinds`), or -1.
  private let kindsOfLeft: [Int]
  private let kindsOfRight: [Int]
  private var linkOfLeft: [Int]
  private var linkOfRight: [Int]
  private var enclosed: [(Int, Int)] = []

  /// One word or sign as it is linked.
  struct WordForm: Sendable {
    var id: Int32
    /// Hash of the form in lower case, so that 'was' and 'were' are not one.
    var surface: UInt64
    /// Whether it is a word of its own rather than grammar or a sign.
    var isContent: Bool
  }

  // The figures below were found by a random search over the training half of Edinburgh++.

  /// Words on each side that may support a link.
  private static let window = 3
  /// What one supporting neighbour right beside both adds to a link; less the further it stands.
  private static let support = 0.095
  /// What the full distance between the places in both sentences takes off.
  private static let distance = 0.45
  /// How near two grammar words that do the same are.
  private static let sameKind = 0.26
  /// Support that two grammar words which do the same need, about a link on both sides.
  private static let leastForKind = 0.79
  /// Support that equal common words need; more leaves more of them unlinked.
  private static let leastBeside = 0.11
  /// What nearness counts beside support for common words.
  private static let nearnessShare = 0.83
  /// What `distance` may take off a link of words that stand once on each side.
  private static let farthestLeftOver = 0.119
  /// Links that a gap between two links may give: 4 lets two words stand for two.
  private static let mostEnclosed = 2
  /// Spots of one word that are tried; a word that stands oftener is matched among the first.
  private static let mostPlaces = 24

  init(left: [WordForm], right: [WordForm], lexicon: Lexicon) {
    self.left = left
    self.right = right
    self.lexicon = lexicon
    var places: [Int32: [Int]] = [:]
    for (index, form) in right.enumerated() where form.id >= 0 {
      places[form.id, default: []].append(index)
    }
    self.places = places
    kindsOfLeft = left.map { Self.kinds[$0.surface] ?? -1 }
    kindsOfRight = right.map { Self.kinds[$0.surface] ?? -1 }
    linkOfLeft = [Int](repeating: -1, count: left.count)
    linkOfRight = [Int](repeating: -1, count: right.count)
  }

  /// Pairs of linked words of two sentences that are split by blanks, counted from 0, by left word.
  package static func links(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    var lexicon = Lexicon()
    let sides = [left, right].map { side in side.map { form($0, lexicon: &lexicon) } }
    lexicon.connect()
    var linker = WordLinker(left: sides[0], right: sides[1], lexicon: lexicon)
    return linker.run()
  }

  private static func form(_ token: String, lexicon: inout Lexicon) -> WordForm {
    let utf8 = Array(token.utf8)
    let words = WordReader.words(in: utf8, range: 0..<utf8.count)
    let surface = WordHash.hash(token.lowercased())
    let content = words.first { $0.kind != .punctuation }
    guard let word = words.count == 1 ? words.first : content, word.kind != .punctuation else {
      return WordForm(id: lexicon.id(key: surface), surface: surface, isContent: false)
    }
    let isContent = !StopWords.contains(word.hash)
    guard words.count == 1 else {
      return WordForm(id: lexicon.id(key: surface), surface: surface, isContent: isContent)
    }
    return WordForm(id: lexicon.id(of: word, in: utf8), surface: surface, isContent: isContent)
  }

  /// The links, by left word.
  ///
  /// - Complexity: O((*l* + *r*) log) with a bounded number of tries a word.
  mutating func run() -> [(Int, Int)] {
    linkContent()
    linkFinalSigns()
    for _ in 0..<2 { linkBeside() }
    linkLeftOver()
    linkBeside()
    linkEnclosed()
    let links = linkOfLeft.indices.compactMap { linkOfLeft[$0] >= 0 ? ($0, linkOfLeft[$0]) : nil }
    return (links + enclosed).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
  }

  private struct Candidate {
    var left: Int
    var right: Int
    var score: Double
  }

  // MARK: - Content words

  private mutating func linkContent() {
    var candidates: [Candidate] = []
    for (index, form) in left.enumerated() where form.isContent {
      for (spot, nearness) in spots(for: form) where right[spot].isContent {
        candidates.append(
          Candidate(
            left: index, right: spot, score: nearness + context(index, spot) - offset(index, spot)))
      }
    }
    take(&candidates)
  }

  private func spots(for form: WordForm) -> [(spot: Int, nearness: Double)] {
    guard form.id >= 0 else { return [] }
    var result: [(spot: Int, nearness: Double)] = []
    for spot in (places[form.id] ?? []).prefix(Self.mostPlaces) {
      result.append((spot, right[spot].surface == form.surface ? 1 : 0.95))
    }
    for relation in lexicon.relations[Int(form.id)] {
      for spot in (places[relation.id] ?? []).prefix(Self.mostPlaces) {
        result.append((spot, relation.weight))
      }
    }
    return result
  }

  /// Support of a link from equal words around both.
  private func context(_ index: Int, _ spot: Int) -> Double {
    var sum = 0.0
    for step in 1...Self.window {
      for sign in [-1, 1] {
        let (l, r) = (index + sign * step, spot + sign * step)
        guard left.indices.contains(l), right.indices.contains(r) else { continue }
        if lexicon.nearness(left[l].id, right[r].id) > 0 { sum += Self.support / Double(step) }
      }
    }
    return sum
  }

  private func offset(_ index: Int, _ spot: Int) -> Double {
    let left = (Double(index) + 0.5) / Double(max(1, self.left.count))
    let right = (Double(spot) + 0.5) / Double(max(1, self.right.count))
    return Self.distance * abs(left - right)
  }

  private mutating func take(_ candidates: inout [Candidate]) {
    candidates.sort { ($1.score, $0.left, $0.right) < ($0.score, $1.left, $1.right) }
    for candidate in candidates { link(candidate.left, candidate.right) }
  }

  private mutating func link(_ index: Int, _ spot: Int) {
    guard linkOfLeft[index] < 0, linkOfRight[spot] < 0 else { return }
    linkOfLeft[index] = spot
    linkOfRight[spot] = index
  }

  // MARK: - Common words and signs

  /// Links the full stops at both ends.
  private mutating func linkFinalSigns() {
    guard let last = left.last, let other = right.last, last.surface == other.surface else {
      return
    }
    link(left.count - 1, right.count - 1)
  }

  /// Links equal words and signs near a link, nearest first.
  private mutating func linkBeside() {
    var candidates: [Candidate] = []
    for index in left.indices where linkOfLeft[index] < 0 {
      for spot in spotsBeside(index) {
        let nearness = nearnessBeside(index, spot)
        guard nearness > 0 else { continue }
        let support = linkedContext(index, spot)
        guard support > (nearness == Self.sameKind ? Self.leastForKind : Self.leastBeside) else {
          continue
        }
        candidates.append(
          Candidate(
            left: index, right: spot,
            score: nearness * Self.nearnessShare + support - offset(index, spot))
        )
      }
    }
    take(&candidates)
  }

  /// Links words and signs that stand free once on each side.
  private mutating func linkLeftOver() {
    var free: [UInt64: (count: Int, spot: Int)] = [:]
    for spot in right.indices where linkOfRight[spot] < 0 {
      free[right[spot].surface, default: (0, spot)].count += 1
    }
    var counts: [UInt64: Int] = [:]
    for index in left.indices where linkOfLeft[index] < 0 {
      counts[left[index].surface, default: 0] += 1
    }
    for index in left.indices where linkOfLeft[index] < 0 && counts[left[index].surface] == 1 {
      guard let (count, spot) = free[left[index].surface], count == 1,
        offset(index, spot) < Self.farthestLeftOver
      else { continue }
      link(index, spot)
    }
  }

  private func nearnessBeside(_ index: Int, _ spot: Int) -> Double {
    if left[index].surface == right[spot].surface { return 1 }
    let nearness = lexicon.nearness(left[index].id, right[spot].id)
    if nearness > 0 { return nearness }
    let kind = kindsOfLeft[index]
    return kind >= 0 && kind == kindsOfRight[spot] ? Self.sameKind : 0
  }

  /// Grammar words by what they do, so that 'a' is linked to 'the' and 'will' to 'would'.
  private static let kinds: [UInt64: Int] = {
    let groups = [
      "a an the this that these those its their his her our your my some",
      "is are was were be been being has have had 's 're 've",
      "will would shall should can could may might must 'll",
      "in on at of for to from by with about over within during into upon through",
      "he she it they who which that him them", "and but , ; :", "because as since for",
      "though although while", "not n't no never", ". ! ? ;", "also too",
    ]
    var result: [UInt64: Int] = [:]
    for (kind, group) in groups.enumerated() {
      for word in group.split(separator: " ") where result[WordHash.hash(String(word))] == nil {
        result[WordHash.hash(String(word))] = kind
      }
    }
    return result
  }()

  /// Free spots on the right that lie to a link as `index` does on the left.
  private func spotsBeside(_ index: Int) -> [Int] {
    var result: [Int] = []
    for step in -Self.window...Self.window where step != 0 {
      guard left.indices.contains(index + step), linkOfLeft[index + step] >= 0 else { continue }
      let base = linkOfLeft[index + step]
      for other in -Self.window...Self.window where right.indices.contains(base + other) {
        let spot = base + other
        if linkOfRight[spot] < 0, !result.contains(spot) { result.append(spot) }
      }
    }
    return result
  }

  /// Support of a pair from links that were made around it.
  private func linkedContext(_ index: Int, _ spot: Int) -> Double {
    var sum = 0.0
    for step in -Self.window...Self.window where step != 0 {
      guard left.indices.contains(index + step), linkOfLeft[index + step] >= 0 else { continue }
      let distance = abs(linkOfLeft[index + step] - spot)
      guard distance > 0, distance <= Self.window,
        (linkOfLeft[index + step] > spot) == (step > 0)
      else { continue }
      sum += 1 / Double(abs(step) + distance)
    }
    return sum
  }

  // MARK: - Words between links

  /// Links the free words that stand between the same two links, as one phrase for another.
  private mutating func linkEnclosed() {
    for index in 0...left.count where index == left.count || linkOfLeft[index] >= 0 {
      var first = index
      while first > 0, linkOfLeft[first - 1] < 0 { first -= 1 }
      let before = first > 0 ? linkOfLeft[first - 1] : -1
      let after = index < left.count ? linkOfLeft[index] : right.count
      let count = after - before - 1
      guard first < index, count > 0, (index - first) * count <= Self.mostEnclosed,
        (before + 1..<after).allSatisfy({ linkOfRight[$0] < 0 })
      else { continue }
      for word in first..<index {
        for spot in before + 1..<after { enclosed.append((word, spot)) }
      }
    }
  }
}
