internal import Articles

/// Puts the pairs and lone sentences of an alignment into one order.
///
/// The spine keeps its own order. A sentence's partners are pulled beside it, the best first; text of
/// the other side without a partner follows the sentence that it follows in its own report. Every
/// sentence of both sides stands in exactly one entry as text.
struct ComparisonOrder {
  private let alignment: Alignment
  private let spine: CompareSide
  private let signs: PairSigns
  /// Indices of the pairs of each spine sentence, by its position.
  private var partners: [[Int]]
  /// Runs of lone sentences of the other side, by the position before them.
  private var runs: [Int: Range<Int>] = [:]
  private var isShown: [Bool]
  private var entries: [ComparisonEntry] = []

  /// The entries in order.
  ///
  /// - Complexity: O(*n* log *n*) in sentences and pairs.
  static func entries(
    of alignment: Alignment, spine: CompareSide, showsRelated: Bool
  ) -> [ComparisonEntry] {
    var order = ComparisonOrder(alignment, spine: spine, showsRelated: showsRelated)
    order.addRun(after: -1)
    for position in order.spineSentences.indices { order.addGroup(at: position) }
    return order.entries
  }

  private init(_ alignment: Alignment, spine: CompareSide, showsRelated: Bool) {
    self.alignment = alignment
    self.spine = spine
    signs = PairSigns(alignment)
    partners = Array(repeating: [], count: alignment.sentences(spine).count)
    let others = alignment.sentences(spine.other)
    isShown = Array(repeating: false, count: others.count)
    var isPaired = isShown
    for (index, pair) in alignment.pairs.enumerated() where showsRelated || signs.isShown(pair) {
      guard let here = alignment.sentences(spine).position(of: pair.sentence(spine)),
        let there = others.position(of: pair.sentence(spine.other))
      else { continue }
      partners[here].append(index)
      isPaired[there] = true
    }
    findRuns(isPaired)
    for position in partners.indices where partners[position].count > 1 {
      partners[position] = partners[position].sorted(by: isBetter)
    }
  }

  private var spineSentences: [Sentence] { alignment.sentences(spine) }

  private mutating func findRuns(_ isPaired: [Bool]) {
    var start = 0
    while start < isPaired.count {
      var end = start
      while end < isPaired.count, !isPaired[end] { end += 1 }
      if end > start { runs[start - 1] = start..<end }
      start = end + 1
    }
  }

  /// Sure before related, then by score, then in the other side's order.
  private func isBetter(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (alignment.pairs[first], alignment.pairs[second])
    if one.tier != two.tier { return one.tier == .sure }
    if one.score != two.score { return one.score > two.score }
    return one.sentence(spine.other) < two.sentence(spine.other)
  }

  private mutating func addGroup(at position: Int) {
    let sentence = spineSentences[position].id
    guard !partners[position].isEmpty else {
      return addAlone(sentence, spine)
    }
    var shown: [Int] = []
    for (order, index) in partners[position].enumerated() {
      let pair = alignment.pairs[index]
      let id = pair.sentence(spine.other)
      guard let place = alignment.sentences(spine.other).position(of: id) else { continue }
      add(
        spine: .init(sentence: sentence, isText: order == 0),
        other: .init(sentence: id, isText: !isShown[place]), pair: index)
      if !isShown[place] { shown.append(place) }
      isShown[place] = true
    }
    for place in shown { addRun(after: place) }
  }

  private mutating func addRun(after position: Int) {
    guard let run = runs[position] else { return }
    let others = alignment.sentences(spine.other)
    for place in run { addAlone(others[place].id, spine.other) }
  }

  private mutating func addAlone(_ sentence: Sentence.ID, _ side: CompareSide) {
    let part = ComparisonEntry.Part(sentence: sentence, isText: true)
    entries.append(
      ComparisonEntry(
        left: side == .left ? part : nil, right: side == .right ? part : nil, pair: nil,
        sign: side == .left ? .onlyLeft : .onlyRight))
  }

  private mutating func add(
    spine part: ComparisonEntry.Part, other: ComparisonEntry.Part, pair index: Int
  ) {
    let pair = alignment.pairs[index]
    entries.append(
      ComparisonEntry(
        left: spine == .left ? part : other, right: spine == .left ? other : part, pair: index,
        sign: signs.sign(of: pair), agrees: signs.agrees(pair)))
  }
}
