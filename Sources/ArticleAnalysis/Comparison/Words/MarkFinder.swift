internal import Articles

/// Marks where the words of a pair differ.
struct MarkFinder {
  let pair: ComparedPair
  /// Linked word of the other side by word, or -1.
  private let partnerOfLeft: [Int]
  private let partnerOfRight: [Int]
  /// Partner of the nearest linked word before each left word, or -1.
  private let lastPartner: [Int]
  /// Partner of the nearest linked word at or behind each left word, or -1.
  private let nextPartner: [Int]
  private let respelled: Respelled
  private let leftFigures: FigureSpans
  private let rightFigures: FigureSpans

  /// A stretch of words without a true partner: a figure as a whole, or words between figures.
  private struct Run {
    var words: Range<Int>
    var isFigure = false
    /// Of a figure.
    var kind: Quantity.Kind?
    /// Whether it is a `one` or `first`, which is marked only beside another figure.
    var isMinor = false
  }

  init(_ pair: ComparedPair) {
    self.pair = pair
    respelled = Self.respelled(pair)
    leftFigures = FigureSpans(pair.left)
    rightFigures = FigureSpans(pair.right)
    var left = [Int](repeating: -1, count: pair.left.words.count)
    var right = [Int](repeating: -1, count: pair.right.words.count)
    for link in pair.links {
      if left[link.left] < 0 { left[link.left] = link.right }
      if right[link.right] < 0 { right[link.right] = link.left }
    }
    partnerOfLeft = left
    partnerOfRight = right
    var last = -1
    lastPartner = left.map { partner in
      defer { if partner >= 0 { last = partner } }
      return last
    }
    var next = -1
    nextPartner = left.reversed().map { partner in
      if partner >= 0 { next = partner }
      return next
    }.reversed()
  }

  /// The marks, by place on the left, then those of the right alone.
  func find() -> [WordMark] {
    var marks: [WordMark] = []
    let leftRuns = runs(pair.left, leftFigures, partners: partnerOfLeft, isLeft: true)
    let rightRuns = runs(pair.right, rightFigures, partners: partnerOfRight, isLeft: false)
    var used = Set<Int>()
    for run in leftRuns {
      let match = rightRuns.indices.first { !used.contains($0) && faces(run, rightRuns[$0]) }
      guard match != nil || !run.isMinor else { continue }
      if let match { used.insert(match) }
      marks.append(mark(run, match.map { rightRuns[$0] }))
    }
    for index in rightRuns.indices where !used.contains(index) && !rightRuns[index].isMinor {
      marks.append(mark(nil, rightRuns[index]))
    }
    marks += synonyms()
    marks += turns(
      besides: leftRuns.map(\.words), rightRuns.map(\.words), isAnchor: isAnchor,
      partner: { partnerOfLeft[$0] })
    return marks.inOrder
  }

  private func mark(_ left: Run?, _ right: Run?) -> WordMark {
    let kind: WordMark.Kind =
      if left?.isFigure ?? right?.isFigure ?? false {
        .number
      } else if let left, let right, Self.isQuoted(left.words, pair.left),
        Self.isQuoted(right.words, pair.right)
      {
        .quotation
      } else {
        .changed
      }
    return WordMark(
      left: left.map { pair.story.left.range(of: $0.words, in: pair.leftIndex) },
      right: right.map { pair.story.right.range(of: $0.words, in: pair.rightIndex) }, kind: kind)
  }

  static func isQuoted(_ words: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    sentence.quotations.contains {
      $0.words.lowerBound <= words.lowerBound && words.upperBound <= $0.words.upperBound
    }
  }

  /// Whether two linked words are neither one word nor synonyms.
  private func isStrange(_ left: Int, _ right: Int) -> Bool {
    pair.left.words[left].hash != pair.right.words[right].hash
      && pair.story.lexicon.nearness(pair.left.ids[left], pair.right.ids[right]) == 0
  }

  /// Whether a word of a side has a partner that says the same.
  private func isLinked(_ index: Int, isLeft: Bool) -> Bool {
    if (isLeft ? respelled.left : respelled.right).contains(index) { return true }
    let partner = isLeft ? partnerOfLeft[index] : partnerOfRight[index]
    guard partner >= 0 else { return false }
    return isLeft ? !isStrange(index, partner) : !isStrange(partner, index)
  }

  /// Runs of words without a true partner: figures, and what stands from content word to content word
  /// between them.
  private func runs(
    _ sentence: ParsedSentence, _ figures: FigureSpans, partners: [Int], isLeft: Bool
  ) -> [Run] {
    var isContent = [Bool](repeating: false, count: sentence.words.count)
    for term in sentence.terms { for index in term.words { isContent[index] = true } }
    var result: [Run] = []
    var start: Int?
    var end = 0
    func close() {
      if let first = start { result.append(Run(words: first..<end)) }
      start = nil
    }
    var index = 0
    while index < sentence.words.count {
      if let figure = figures.startingAt(index) {
        close()
        let differs = figure.words.contains {
          (isContent[$0] || figure.counts.contains($0)) && !isLinked($0, isLeft: isLeft)
        }
        if differs {
          result.append(
            Run(
              words: figure.words, isFigure: true, kind: figure.kind, isMinor: figure.isMinor))
        }
        index = figure.words.upperBound
        continue
      }
      if isLinked(index, isLeft: isLeft) {
        close()
      } else if isContent[index], sentence.words[index].kind != .punctuation {
        if start == nil { start = index }
        end = index + 1
      }
      index += 1
    }
    close()
    return result
  }

  /// Whether two runs of one sort stand beside the same linked words, or are linked themselves.
  private func faces(_ left: Run, _ right: Run) -> Bool {
    guard left.isFigure == right.isFigure else { return false }
    if left.isMinor || right.isMinor, left.kind != right.kind { return false }
    for index in left.words where right.words.contains(partnerOfLeft[index]) {
      return true
    }
    let before = lastPartner[left.words.lowerBound]
    let end = left.words.upperBound
    let after = end < nextPartner.count ? nextPartner[end] : -1
    let near = 2
    let (first, last) = (right.words.lowerBound, right.words.upperBound)
    if before >= 0, first > before, first - before <= near { return true }
    return after >= 0 && last <= after && after - last < near
  }

  /// Whether the words of the other side that face a left word are known: it has a true partner, or
  /// is grammar that is linked for what it does.
  private func isAnchor(_ left: Int) -> Bool {
    let partner = partnerOfLeft[left]
    guard partner >= 0 else { return false }
    return !isStrange(left, partner)
      || !TurningWords.turns(pair.left.words[left].hash)
        && !TurningWords.turns(pair.right.words[partner].hash)
  }

  /// One mark for each two linked words that are synonyms.
  private func synonyms() -> [WordMark] {
    pair.links.compactMap { link in
      let (left, right) = (pair.left.ids[link.left], pair.right.ids[link.right])
      guard left >= 0, right >= 0, left != right, pair.story.lexicon.nearness(left, right) > 0
      else { return nil }
      return WordMark(
        left: pair.left.words[link.left].range, right: pair.right.words[link.right].range,
        kind: .synonym)
    }
  }
}

extension [WordMark] {
  /// By place on the left, then those of the right alone by theirs.
  var inOrder: [WordMark] {
    func place(_ mark: WordMark) -> (Int, Int) {
      (mark.left?.lowerBound ?? .max, mark.right?.lowerBound ?? .max)
    }
    return sorted { place($0) < place($1) }
  }
}
