internal import Articles

/// Marks every word that differs between two versions of a sentence, function words included, as a word
/// diff does; a figure is marked as a whole.
struct RevisionMarks {
  /// In order on both sides.
  private(set) var marks: [WordMark] = []
  /// Words of figures that stand at one place, with nothing that differs beside them.
  private(set) var figures: [(left: Range<Int>, right: Range<Int>)] = []
  /// Dice of the words that both have in one order.
  private(set) var likeness = 1.0

  /// - Complexity: That of `WordAlignment`, and O(*n*) in the words for each of the figures, which
  ///   `FigureSpans` bounds.
  init(_ pair: ComparedPair) {
    var left = WordsOfSide(pair.left, in: pair.story.left)
    var right = WordsOfSide(pair.right, in: pair.story.right)
    guard left.keys != right.keys else { return }
    left.findFigures()
    right.findFigures()
    var partners = [Int](repeating: -1, count: left.keys.count)
    for run in WordAlignment(left.keys, right.keys).runs {
      for step in 0..<run.count { partners[run.first + step] = run.second + step }
    }
    let linked = partners.count { $0 >= 0 }
    likeness = 2 * Double(linked) / Double(max(1, left.keys.count + right.keys.count))
    Self.unlinkParts(of: left, right, &partners)
    var last = (left: -1, right: -1)
    for index in 0...partners.count {
      let partner = index < partners.count ? partners[index] : right.keys.count
      guard partner >= 0 else { continue }
      let (one, other) = (last.left + 1..<index, last.right + 1..<partner)
      if !one.isEmpty || !other.isEmpty { add(pair, left, one, right, other) }
      last = (index, partner)
    }
  }

  /// The words of one version, signs left out.
  private struct WordsOfSide {
    let sentence: ParsedSentence
    /// Their places in the sentence.
    var places: [Int] = []
    var keys: [UInt32] = []
    /// Figures as ranges of the words without signs, and with them in the sentence.
    var figures: [(words: Range<Int>, whole: Range<Int>)] = []

    init(_ sentence: ParsedSentence, in side: ComparedSide) {
      self.sentence = sentence
      for (index, word) in sentence.words.enumerated() where word.kind != .punctuation {
        places.append(index)
        // The ending of `Turkey's` is no part of the hash, and still a change.
        let isPossessive = word.kind == .word && Self.isPossessive(side.utf8[word.range])
        keys.append(UInt32(truncatingIfNeeded: isPossessive ? word.hash &* 31 : word.hash))
      }
    }

    mutating func findFigures() {
      for figure in FigureSpans(sentence).all {
        let inside = places.indices.filter { figure.counts.contains(places[$0]) }
        if let first = inside.first, let last = inside.last {
          figures.append((first..<last + 1, figure.counts))
        }
      }
    }

    private static func isPossessive(_ bytes: ArraySlice<UInt8>) -> Bool {
      guard bytes.count > 2, let last = bytes.last, last | 0x20 == UInt8(ascii: "s") else {
        return false
      }
      return bytes.dropLast().last == UInt8(ascii: "'")
        || bytes.dropLast().suffix(3).elementsEqual([0xE2, 0x80, 0x99])
    }

    /// Figures and what stands between them in a stretch of words.
    func parts(_ stretch: Range<Int>) -> [Part] {
      func between(_ start: Int, _ end: Int) -> [Part] {
        guard start < end else { return [] }
        return [Part(words: places[start]..<places[end - 1] + 1, isFigure: false)]
      }
      var result: [Part] = []
      var start = stretch.lowerBound
      for figure in figures where figure.words.overlaps(stretch) {
        result += between(start, figure.words.lowerBound)
        result.append(Part(words: figure.whole, isFigure: true))
        start = figure.words.upperBound
      }
      return result + between(start, stretch.upperBound)
    }
  }

  /// A figure, or words between figures.
  private struct Part {
    /// Words of the sentence.
    var words: Range<Int>
    var isFigure: Bool
  }

  /// Takes the links from the words of figures that differ in a part, on whichever side.
  private static func unlinkParts(
    of left: WordsOfSide, _ right: WordsOfSide, _ partners: inout [Int]
  ) {
    var isLinked = [Bool](repeating: false, count: right.keys.count)
    for partner in partners where partner >= 0 { isLinked[partner] = true }
    func isSplit(_ words: Range<Int>, _ isFree: (Int) -> Bool) -> Bool {
      words.contains(where: isFree) && !words.allSatisfy(isFree)
    }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (figure, _) in left.figures where isSplit(figure, { partners[$0] < 0 }) {
        for index in figure where partners[index] >= 0 {
          isLinked[partners[index]] = false
          partners[index] = -1
        }
        hasChanged = true
      }
      for (figure, _) in right.figures where isSplit(figure, { !isLinked[$0] }) {
        for index in partners.indices where figure.contains(partners[index]) {
          isLinked[partners[index]] = false
          partners[index] = -1
        }
        hasChanged = true
      }
    }
  }

  /// Adds the marks of a stretch in which the versions differ: figures and words by themselves, beside those
  /// of the other version where both have them in one order.
  private mutating func add(
    _ pair: ComparedPair, _ left: WordsOfSide, _ one: Range<Int>, _ right: WordsOfSide,
    _ other: Range<Int>
  ) {
    let (first, second) = (left.parts(one), right.parts(other))
    func mark(_ first: Part?, _ second: Part?) -> WordMark {
      let areQuoted =
        first.map { MarkFinder.isQuoted($0.words, pair.left) } ?? false
        && second.map { MarkFinder.isQuoted($0.words, pair.right) } ?? false
      let isFigure = first?.isFigure ?? second?.isFigure ?? false
      return WordMark(
        left: first.map { pair.story.left.range(of: $0.words, in: pair.leftIndex) },
        right: second.map { pair.story.right.range(of: $0.words, in: pair.rightIndex) },
        kind: isFigure ? .number : areQuoted ? .quotation : .changed)
    }
    guard first.map(\.isFigure) == second.map(\.isFigure) else {
      marks += first.map { mark($0, nil) } + second.map { mark(nil, $0) }
      return
    }
    marks += zip(first, second).map { mark($0, $1) }
    if first.count == 1, first[0].isFigure { figures.append((first[0].words, second[0].words)) }
  }
}
