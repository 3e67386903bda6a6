/// Links the words of two sentences that stand for each other, in any order.
///
/// Greedy: content words that are one word, or near, compete by how likely they are to be linked, and
/// the likeliest is taken, then the next that is still free; then, twice, all free words and signs
/// near those links do. How likely is told by two logistic regressions (`LinkOdds`). After the idea of
/// M. A. Sultan, S. Bethard and T. Sumner, "Back to Basics for Monolingual Alignment" (TACL 2014).
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
  private var leftForms = FormTally()
  private var rightForms = FormTally()
  private var gap = LinkGaps()

  /// One word or sign as it is linked.
  struct WordForm: Sendable {
    var id: Int32
    /// Hash of the form in lower case, so that 'was' and 'were' are not one.
    var surface: UInt64
    /// The same in the spelling of one house: that of `colour` and `color`.
    var spelling: UInt64 = 0
    /// Whether it is a word of its own rather than grammar or a sign.
    var isContent: Bool
    /// What it does if it is grammar, or -1.
    var grammar: Int8
    /// Whether it is grammar only.
    var isEmpty = false
    /// What it may tell the finders of differences.
    var cues: WordCues = []
  }

  /// Words on each side of a link whose partners are looked for near its other end.
  private static let window = 3
  /// Log odds from which content words are linked: a chance of .3, because many have no rival.
  private static let leastOfContent = -0.85
  /// Log odds from which free words are linked, first time and second: chances of .45 and .4.
  private static let leastBeside = [-0.20, -0.41]
  /// Spots of one word that are tried; a word that stands oftener is matched among the first.
  private static let mostPlaces = 24

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    firstPlace = [Int32](repeating: -1, count: lexicon.count)
  }

  /// Pairs of linked words of two sentences that are split by blanks, counted from 0, by left word.
  package static func links(_ left: [String], _ right: [String]) -> [(Int, Int)] {
    let (sides, lexicon) = forms(left, right)
    var linker = WordLinker(lexicon: lexicon)
    return linker.links(sides[0], sides[1]).map { ($0.left, $0.right) }
  }

  private static func forms(
    _ left: [String], _ right: [String]
  ) -> (sides: [[WordForm]], lexicon: Lexicon) {
    var lexicon = Lexicon()
    let sides = [left, right].map { side in side.map { form($0, lexicon: &lexicon) } }
    lexicon.connect()
    lexicon.settle()
    return (sides, lexicon)
  }

  /// What is known of the words of two sentences, as `Scripts/train-links.py` reads it.
  ///
  /// Three fields with two blanks between them: the forms of the left and of the right side as
  /// `word,surface,content,grammar`, then the places that are one word or near as
  /// `left-right:nearness`.
  package static func described(_ left: [String], _ right: [String]) -> String {
    let (sides, lexicon) = forms(left, right)
    var surfaces: [UInt64: Int] = [:]
    let forms = sides.map { side in
      side.map { form in
        let surface = surfaces[form.surface] ?? surfaces.count
        surfaces[form.surface] = surface
        return "\(form.id),\(surface),\(form.isContent ? 1 : 0),\(form.grammar)"
      }.joined(separator: " ")
    }
    var near: [String] = []
    for (place, first) in sides[0].enumerated() where first.id >= 0 {
      for (spot, second) in sides[1].enumerated() where second.id >= 0 {
        let nearness = lexicon.nearness(first.id, second.id)
        if nearness > 0 { near.append("\(place)-\(spot):\(nearness)") }
      }
    }
    return (forms + [near.joined(separator: " ")]).joined(separator: "  ")
  }

  private static func form(_ token: String, lexicon: inout Lexicon) -> WordForm {
    let utf8 = Array(token.utf8)
    let words = WordReader.words(in: utf8, range: 0..<utf8.count)
    let surface = LinkedForms.canonical(WordHash.hash(token.lowercased()))
    let content = words.first { $0.kind != .punctuation }
    let isWord = words.count == 1 ? words.first?.kind != .punctuation : content != nil
    let isContent = isWord && (content.map { !StopWords.contains($0.hash) } ?? false)
    let id =
      words.count == 1 && isWord
      ? content.map { lexicon.id(of: $0, in: utf8) } : isWord ? lexicon.id(key: surface) : nil
    return WordForm(
      id: id ?? -1, surface: surface, isContent: isContent,
      grammar: grammar(of: WordHash.hash(token.lowercased())))
  }

  /// The links of two sentences, by left word.
  ///
  /// - Complexity: O((*l* + *r*) log) with a bounded number of tries a word.
  mutating func links(
    _ left: [WordForm], _ right: [WordForm]
  ) -> [(left: Int, right: Int)] {
    begin(left, right)
    linkContent()
    var areNew = true
    for least in Self.leastBeside {
      // Where nothing was linked, the same words are near the same links.
      if areNew { proposeBeside() }
      areNew = takeCandidates(least)
    }
    for form in right where form.id >= 0 { firstPlace[Int(form.id)] = -1 }
    var links: [(left: Int, right: Int)] = []
    links.reserveCapacity(min(left.count, right.count))
    for index in linkOfLeft.indices where linkOfLeft[index] >= 0 {
      links.append((index, linkOfLeft[index]))
    }
    return links
  }

  private mutating func begin(_ left: [WordForm], _ right: [WordForm]) {
    self.left = left
    self.right = right
    leftForms.count(left)
    rightForms.count(right)
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
    /// Log odds that the two are linked.
    var odds: Double
  }

  /// Links the likeliest candidates that are still free; false where none is likely enough.
  @discardableResult
  private mutating func takeCandidates(_ least: Double) -> Bool {
    var hasLinked = false
    candidates.sort { ($1.odds, $0.left, $0.right) < ($0.odds, $1.left, $1.right) }
    for candidate in candidates {
      guard candidate.odds >= least else { return hasLinked }
      guard linkOfLeft[candidate.left] < 0, linkOfRight[candidate.right] < 0 else { continue }
      linkOfLeft[candidate.left] = candidate.right
      linkOfRight[candidate.right] = candidate.left
      hasLinked = true
    }
    return hasLinked
  }

  // MARK: - Content words

  private mutating func linkContent() {
    candidates.removeAll(keepingCapacity: true)
    for (index, form) in left.enumerated() where form.isContent && form.id >= 0 {
      propose(index, form.id, nearness: 1)
      for place in lexicon.nearRange(form.id) {
        let near = lexicon.near(place)
        propose(index, near.id, nearness: near.weight)
      }
    }
    takeCandidates(Self.leastOfContent)
  }

  /// Proposes the places of a word on the right.
  private mutating func propose(_ index: Int, _ id: Int32, nearness: Double) {
    var place = firstPlace[Int(id)]
    var tries = 0
    while place >= 0, tries < Self.mostPlaces {
      let spot = Int(place)
      if right[spot].isContent {
        candidates.append(
          Candidate(left: index, right: spot, odds: contentOdds(index, spot, nearness)))
      }
      place = nextPlace[spot]
      tries += 1
    }
  }

  private func contentOdds(_ index: Int, _ spot: Int, _ nearness: Double) -> Double {
    let isSame = left[index].surface == right[spot].surface
    var odds = LinkOdds.Content.base
    odds += isSame ? LinkOdds.Content.same : LinkOdds.Content.near * nearness
    for (step, weight) in LinkOdds.Content.around where areAlike(index + step, spot + step) {
      odds += weight
    }
    if areAlike(index - 1, spot - 1), areAlike(index + 1, spot + 1) {
      odds += LinkOdds.Content.enclosed
    }
    let times = max(leftForms.times(index), rightForms.times(spot))
    if times == 1 { odds += LinkOdds.Content.once }
    return odds + LinkOdds.Content.far * distance(index, spot)
      + LinkOdds.Content.again * Double(min(4, times) - 1)
  }

  /// Whether two words or signs are one form, one word, or near; false outside the sentences.
  private func areAlike(_ index: Int, _ spot: Int) -> Bool {
    guard index >= 0, spot >= 0, index < left.count, spot < right.count else { return false }
    return left[index].surface == right[spot].surface || nearness(index, spot) > 0
  }

  private func nearness(_ index: Int, _ spot: Int) -> Double {
    left[index].id >= 0 ? lexicon.nearness(left[index].id, right[spot].id) : 0
  }

  /// How far apart two places are, as a share of the sentences.
  private func distance(_ index: Int, _ spot: Int) -> Double {
    let left = (Double(index) + 0.5) / Double(self.left.count)
    let right = (Double(spot) + 0.5) / Double(self.right.count)
    return abs(left - right)
  }

  // MARK: - Words and signs near links

  /// Proposes free words and signs near a link, and those that stand once on each side.
  private mutating func proposeBeside() {
    candidates.removeAll(keepingCapacity: true)
    gap.read(linkOfLeft, right: right.count)
    for spot in triedFor.indices { triedFor[spot] = -1 }
    for index in left.indices where linkOfLeft[index] < 0 {
      let place = FreePlace(
        index: index, form: left[index], behind: partner(index - 1).map { $0 + 1 } ?? -1,
        before: partner(index + 1).map { $0 - 1 } ?? -1,
        inside: gap.before[index] + 1..<max(gap.before[index] + 1, gap.behind[index]),
        hasNear: left[index].id >= 0 && !lexicon.nearRange(left[index].id).isEmpty)
      for other in max(-1, index - Self.window)...min(left.count, index + Self.window) {
        guard let base = partner(other), other != index else { continue }
        let first = max(0, base - Self.window)
        let last = min(right.count - 1, base + Self.window)
        guard first <= last else { continue }
        for spot in first...last where linkOfRight[spot] < 0 && triedFor[spot] != index {
          triedFor[spot] = index
          if place.mayLink(right[spot], at: spot) { proposeBeside(place, spot) }
        }
      }
      if leftForms.times(index) == 1, let spot = rightForms.lonePlace(left[index].surface),
        linkOfRight[spot] < 0, triedFor[spot] != index
      {
        proposeBeside(place, spot)
      }
    }
  }

  /// The partner of a left word; the ends of both sentences are partners too.
  private func partner(_ index: Int) -> Int? {
    if index < 0 { return -1 }
    if index == left.count { return right.count }
    return linkOfLeft[index] >= 0 ? linkOfLeft[index] : nil
  }

  /// A free word or sign of the left sentence, with what is known of its place.
  private struct FreePlace {
    var index: Int
    var form: WordForm
    /// The spot right behind the partner of the word before it, or -1, and the same of the word behind.
    var behind: Int
    var before: Int
    /// The spots between the partners of the nearest links on both sides.
    var inside: Range<Int>
    /// Whether any other word is near.
    var hasNear: Bool

    /// Whether a right word may be linked; most are neither alike nor beside the words of a link.
    func mayLink(_ other: WordForm, at spot: Int) -> Bool {
      form.surface == other.surface || spot == behind || spot == before
        || (form.id >= 0 && (hasNear || form.id == other.id))
    }
  }

  private mutating func proposeBeside(_ place: FreePlace, _ spot: Int) {
    let (index, form, other) = (place.index, place.form, right[spot])
    let isSame = form.surface == other.surface
    var nearness = 0.0
    if !isSame, form.id >= 0, place.hasNear || form.id == other.id {
      nearness = lexicon.nearness(form.id, other.id)
    }
    let isInside = place.inside.contains(spot)
    let (isBehind, isBefore) = (place.behind == spot, place.before == spot)
    // Strangers, which most are, are linked only where the words beside them are.
    guard isSame || nearness > 0 || (isInside && (isBehind || isBefore)) else { return }
    typealias Odds = LinkOdds.Beside
    var odds = Odds.base
    let areContent = form.isContent && other.isContent
    let support = support(index, spot)
    let far = distance(index, spot)
    let size = isInside ? gap.size[index] * (gap.behind[index] - gap.before[index] - 1) : 0
    if isSame {
      odds += support * Odds.sameSupport + far * Odds.sameFar
      if leftForms.times(index) == 1, rightForms.times(spot) == 1 { odds += Odds.sameOnce }
      if isBehind { odds += Odds.sameBehind }
      if isBefore { odds += Odds.sameBefore }
      if areContent { odds += Odds.sameContent }
      if isInside { odds += Odds.sameInside }
    } else if nearness > 0 {
      odds += nearness * Odds.near
    } else if form.grammar >= 0, form.grammar == other.grammar {
      odds += Odds.kind + (size == 1 ? Odds.kindAlone : 0)
    } else {
      odds += Odds.strange + (size == 1 ? Odds.strangeAlone : 0)
      if areContent { odds += Odds.strangeContent }
      if form.isContent != other.isContent { odds += Odds.strangeMixed }
      if isBehind, isBefore { odds += Odds.strangeEnclosed }
    }
    if areContent { odds += Odds.content }
    if (form.id < 0) != (other.id < 0) { odds += Odds.sign }
    if isBehind { odds += Odds.behind }
    if isBefore { odds += Odds.before }
    if isInside { odds += Odds.inside }
    if size == 1 { odds += Odds.alone }
    if index == left.count - 1, spot == right.count - 1 { odds += Odds.last }
    odds += support * Odds.support + far * Odds.far
    candidates.append(Candidate(left: index, right: spot, odds: odds))
  }

  /// Support of a pair from the links around it: the nearer, the more.
  private func support(_ index: Int, _ spot: Int) -> Double {
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

  // MARK: - Grammar

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
}
