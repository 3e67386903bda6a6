/// Links the words of two sentences that stand for each other, in any order.
///
/// Greedy: links of one word, of its other forms and of near words compete by nearness, by support
/// from the words around both, and by place; the best is taken, then the next that is still free.
/// Common words and signs are linked only beside links of content. After the idea of M. A. Sultan,
/// S. Bethard and T. Sumner, "Back to Basics for Monolingual Alignment" (TACL 2014).
package struct WordLinker {
  private let lexicon: Lexicon
  private var left: [WordForm] = []
  private var right: [WordForm] = []
  /// First place on the right of each word of the lexicon, or -1.
  private var firstPlace: [Int32]
  /// Next place on the right of the same word, or -1.
  private var nextPlace: [Int32] = []
  private var linkOfLeft: [Int] = []
  private var linkOfRight: [Int] = []
  /// For each right word the left one that it was last tried for.
  private var triedFor: [Int] = []
  private var candidates: [Candidate] = []
  private var enclosed: [(Int, Int)] = []

  /// One word or sign as it is linked.
  struct WordForm: Sendable {
    var id: Int32
    /// Hash of the form in lower case, so that 'was' and 'were' are not one.
    var surface: UInt64
    /// Whether it is a word of its own rather than grammar or a sign.
    var isContent: Bool
    /// What it does if it is grammar, or -1.
    var grammar: Int8
    /// Whether it is grammar only.
    var isEmpty = false
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

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    firstPlace = [Int32](repeating: -1, count: lexicon.count)
  }

  /// Pairs of linked words of two sentences that are split by blanks, counted from 0, by left word.
  package static func links(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    var lexicon = Lexicon()
    let sides = [left, right].map { side in side.map { form($0, lexicon: &lexicon) } }
    lexicon.connect()
    lexicon.settle()
    var linker = WordLinker(lexicon: lexicon)
    return linker.links(sides[0], sides[1]).map { ($0.left, $0.right) }
  }

  private static func form(_ token: String, lexicon: inout Lexicon) -> WordForm {
    let utf8 = Array(token.utf8)
    let words = WordReader.words(in: utf8, range: 0..<utf8.count)
    let surface = WordHash.hash(token.lowercased())
    let content = words.first { $0.kind != .punctuation }
    let isWord = words.count == 1 ? words.first?.kind != .punctuation : content != nil
    let isContent = isWord && (content.map { !StopWords.contains($0.hash) } ?? false)
    let id =
      words.count == 1 && isWord
      ? content.map { lexicon.id(of: $0, in: utf8) } : lexicon.id(key: surface)
    return WordForm(
      id: id ?? -1, surface: surface, isContent: isContent, grammar: grammar(of: surface))
  }

  /// The links of two sentences, by left word.
  ///
  /// - Complexity: O((*l* + *r*) log) with a bounded number of tries a word.
  mutating func links(
    _ left: [WordForm], _ right: [WordForm]
  ) -> [(left: Int, right: Int)] {
    begin(left, right)
    linkContent()
    linkFinalSigns()
    for _ in 0..<2 { linkBeside() }
    linkLeftOver()
    linkBeside()
    linkEnclosed()
    for form in right where form.id >= 0 { firstPlace[Int(form.id)] = -1 }
    var links: [(left: Int, right: Int)] = []
    links.reserveCapacity(min(left.count, right.count))
    for index in linkOfLeft.indices where linkOfLeft[index] >= 0 {
      links.append((index, linkOfLeft[index]))
    }
    guard !enclosed.isEmpty else { return links }
    links += enclosed.map { (left: $0.0, right: $0.1) }
    return links.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
  }

  private mutating func begin(_ left: [WordForm], _ right: [WordForm]) {
    self.left = left
    self.right = right
    enclosed.removeAll(keepingCapacity: true)
    linkOfLeft.removeAll(keepingCapacity: true)
    linkOfRight.removeAll(keepingCapacity: true)
    triedFor.removeAll(keepingCapacity: true)
    nextPlace.removeAll(keepingCapacity: true)
    linkOfLeft.append(contentsOf: repeatElement(-1, count: left.count))
    linkOfRight.append(contentsOf: repeatElement(-1, count: right.count))
    triedFor.append(contentsOf: repeatElement(-1, count: right.count))
    nextPlace.append(contentsOf: repeatElement(-1, count: right.count))
    for index in right.indices.reversed() where right[index].id >= 0 {
      let id = Int(right[index].id)
      nextPlace[index] = firstPlace[id]
      firstPlace[id] = Int32(index)
    }
  }

  private struct Candidate {
    var left: Int
    var right: Int
    var score: Double
  }

  // MARK: - Content words

  private mutating func linkContent() {
    candidates.removeAll(keepingCapacity: true)
    for (index, form) in left.enumerated() where form.isContent && form.id >= 0 {
      propose(index, form.id, nearness: 0)
      for place in lexicon.nearRange(form.id) {
        let near = lexicon.near(place)
        propose(index, near.id, nearness: near.weight)
      }
    }
    takeCandidates()
  }

  /// Proposes the places of a word on the right; with no nearness it is the word itself.
  private mutating func propose(_ index: Int, _ id: Int32, nearness: Double) {
    var place = firstPlace[Int(id)]
    var tries = 0
    while place >= 0, tries < Self.mostPlaces {
      let spot = Int(place)
      if right[spot].isContent {
        let same = right[spot].surface == left[index].surface ? 1 : 0.95
        let own = nearness > 0 ? nearness : same
        candidates.append(
          Candidate(
            left: index, right: spot, score: own + context(index, spot) - offset(index, spot)))
      }
      place = nextPlace[spot]
      tries += 1
    }
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

  private mutating func takeCandidates() {
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
    candidates.removeAll(keepingCapacity: true)
    for spot in triedFor.indices { triedFor[spot] = -1 }
    for index in left.indices where linkOfLeft[index] < 0 {
      let steps = max(0, index - Self.window)...min(left.count - 1, index + Self.window)
      for other in steps where other != index && linkOfLeft[other] >= 0 {
        let base = linkOfLeft[other]
        for spot in max(0, base - Self.window)...min(right.count - 1, base + Self.window)
        where linkOfRight[spot] < 0 && triedFor[spot] != index {
          triedFor[spot] = index
          proposeBeside(index, spot)
        }
      }
    }
    takeCandidates()
  }

  private mutating func proposeBeside(_ index: Int, _ spot: Int) {
    let nearness = nearnessBeside(index, spot)
    guard nearness > 0 else { return }
    let support = linkedContext(index, spot)
    guard support > (nearness == Self.sameKind ? Self.leastForKind : Self.leastBeside) else {
      return
    }
    candidates.append(
      Candidate(
        left: index, right: spot,
        score: nearness * Self.nearnessShare + support - offset(index, spot)))
  }

  /// Links words and signs that stand free once on each side.
  private mutating func linkLeftOver() {
    let free = right.indices.filter { linkOfRight[$0] < 0 }
      .sorted { (right[$0].surface, $0) < (right[$1].surface, $1) }
    let open = left.indices.filter { linkOfLeft[$0] < 0 }
      .sorted { (left[$0].surface, $0) < (left[$1].surface, $1) }
    var cursor = 0
    for (place, index) in open.enumerated() {
      let surface = left[index].surface
      if place > 0, left[open[place - 1]].surface == surface { continue }
      if place + 1 < open.count, left[open[place + 1]].surface == surface { continue }
      while cursor < free.count, right[free[cursor]].surface < surface { cursor += 1 }
      guard cursor < free.count, right[free[cursor]].surface == surface,
        cursor + 1 == free.count || right[free[cursor + 1]].surface != surface,
        offset(index, free[cursor]) < Self.farthestLeftOver
      else { continue }
      link(index, free[cursor])
    }
  }

  private func nearnessBeside(_ index: Int, _ spot: Int) -> Double {
    if left[index].surface == right[spot].surface { return 1 }
    let nearness = lexicon.nearness(left[index].id, right[spot].id)
    if nearness > 0 { return nearness }
    let kind = left[index].grammar
    return kind >= 0 && kind == right[spot].grammar ? Self.sameKind : 0
  }

  /// What a grammar word or sign does, or -1.
  static func grammar(of surface: UInt64) -> Int8 { kinds[surface] ?? -1 }

  /// Grammar words by what they do, so that 'a' is linked to 'the' and 'will' to 'would'.
  private static let kinds: [UInt64: Int8] = {
    let groups = [
      "a an the this that these those its their his her our your my some",
      "is are was were be been being has have had 's 're 've",
      "will would shall should can could may might must 'll",
      "in on at of for to from by with about over within during into upon through",
      "he she it they who which that him them", "and but , ; :", "because as since for",
      "though although while", "not n't no never", ". ! ? ;", "also too",
    ]
    var result: [UInt64: Int8] = [:]
    for (kind, group) in groups.enumerated() {
      for word in group.split(separator: " ") where result[WordHash.hash(String(word))] == nil {
        result[WordHash.hash(String(word))] = Int8(kind)
      }
    }
    return result
  }()

  /// Support of a pair from links that were made around it.
  private func linkedContext(_ index: Int, _ spot: Int) -> Double {
    var sum = 0.0
    let steps = max(0, index - Self.window)...min(left.count - 1, index + Self.window)
    for other in steps where other != index && linkOfLeft[other] >= 0 {
      let distance = abs(linkOfLeft[other] - spot)
      guard distance > 0, distance <= Self.window,
        (linkOfLeft[other] > spot) == (other > index)
      else { continue }
      sum += 1 / Double(abs(other - index) + distance)
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
