package import Articles

extension TextDifference {
  /// Compares the visible text of a copy with that of the article that leads it.
  ///
  /// - Complexity: about O(*n* + *m*) in their words.
  package init(leader: Article, copy: Article) {
    self = Steps(DifferenceText(leader), DifferenceText(copy)).difference
  }

  /// Compares folded passages with those that they repeat; nil where they repeat none.
  ///
  /// What stands before and behind in the text that is repeated is left out.
  ///
  /// - Complexity: about O(*n*) in the words of the article.
  package init?(ofRepeat passages: Range<Int>, in article: Article) {
    let repeats = article.passages[passages]
    let targets = repeats.compactMap(\.repeats)
    guard let first = targets.min(), let last = targets.max() else { return nil }
    let bytes = repeats.reduce(0) { $0 + $1.range.count }
    var sources: [Range<Int>] = []
    var count = 0
    // The last passage may repeat more than the one that its text begins in.
    for index in article.passages.indices[first...] where !passages.contains(index) {
      let passage = article.passages[index]
      guard targets.contains(index) || !passage.isFolded else { continue }
      if index > last, count >= bytes { break }
      guard index <= last || passage.kind == .body else { continue }
      sources.append(passage.range)
      count += passage.range.count
    }
    let utf8 = article.text.utf8
    let whole = Steps(DifferenceText(utf8, sources), DifferenceText(utf8, repeats.map(\.range)))
      .difference
    let isEdge: (Step) -> Bool = { $0.kind == .cut || ($0.kind == .moved && $0.second.isEmpty) }
    self.init(
      steps: whole.steps.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}

/// Turns an alignment of words into steps.
private struct Steps {
  /// Share of the words of a step that stand elsewhere in the other text for it to be moved.
  private static let moved = 0.7

  let first: DifferenceText
  let second: DifferenceText
  /// For each word whether it stands in a run of four anywhere in the other text.
  private let firstStands: [Bool]
  private let secondStands: [Bool]
  private var steps: [TextDifference.Step] = []

  init(_ first: DifferenceText, _ second: DifferenceText) {
    self.first = first
    self.second = second
    firstStands = first.marked(standingIn: second, sentences: [])
    secondStands = second.marked(standingIn: first, sentences: [])
    var place = (0, 0)
    let end = WordAlignment.Run(first: first.words.count, second: second.words.count, count: 0)
    for run in WordAlignment(first.words, second.words).runs + [end] {
      addGap(place.0..<run.first, place.1..<run.second)
      addSame(run)
      place = (run.first + run.count, run.second + run.count)
    }
  }

  var difference: TextDifference { TextDifference(steps: steps) }

  private mutating func addSame(_ run: WordAlignment.Run) {
    for part in Self.parts(run.second..<run.second + run.count, second) {
      let start = run.first + part.lowerBound - run.second
      add(.same, start..<start + part.count, part)
    }
  }

  private mutating func addGap(_ mine: Range<Int>, _ theirs: Range<Int>) {
    let hasMoved = Self.isMoved(mine, firstStands) || Self.isMoved(theirs, secondStands)
    let (left, right) = (Self.parts(mine, first), Self.parts(theirs, second))
    if left.count == 1, right.count == 1, !hasMoved { return add(.changed, mine, theirs) }
    for part in left {
      add(Self.isMoved(part, firstStands) ? .moved : .cut, part, theirs.prefix(0))
    }
    for part in right {
      add(Self.isMoved(part, secondStands) ? .moved : .added, mine.suffix(0), part)
    }
  }

  private mutating func add(
    _ kind: TextDifference.Kind, _ mine: Range<Int>, _ theirs: Range<Int>
  ) {
    steps.append(
      TextDifference.Step(
        kind: kind, first: mine.isEmpty ? 0..<0 : first.printed(mine),
        second: theirs.isEmpty ? 0..<0 : second.printed(theirs),
        words: max(mine.count, theirs.count)))
  }

  /// The parts of a range that lie in one paragraph each.
  private static func parts(_ range: Range<Int>, _ text: DifferenceText) -> [Range<Int>] {
    guard !range.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let paragraph = text.paragraphs[text.paragraph(ofWord: start)]
      let end = min(range.upperBound, max(start + 1, paragraph.upperBound))
      result.append(start..<end)
      start = end
    }
    return result
  }

  private static func isMoved(_ range: Range<Int>, _ stands: [Bool]) -> Bool {
    guard range.count >= TextOverlap.run else { return false }
    return Double(range.count { stands[$0] }) >= moved * Double(range.count)
  }
}
