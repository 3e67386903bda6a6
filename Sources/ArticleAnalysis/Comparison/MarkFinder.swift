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

  init(_ pair: ComparedPair) {
    self.pair = pair
    respelled = Self.respelled(pair)
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
    let rightRuns = runs(pair.right, partners: partnerOfRight, isLeft: false)
    var used = Set<Int>()
    for run in runs(pair.left, partners: partnerOfLeft, isLeft: true) {
      let match = rightRuns.indices.first { !used.contains($0) && faces(run, rightRuns[$0]) }
      if let match { used.insert(match) }
      let other = match.map { rightRuns[$0] }
      marks.append(
        WordMark(
          left: pair.story.left.range(of: run, in: pair.leftIndex),
          right: other.map { pair.story.right.range(of: $0, in: pair.rightIndex) },
          kind: kind(left: run, right: other)))
    }
    marks += synonyms()
    marks.sort { ($0.left?.lowerBound ?? 0) < ($1.left?.lowerBound ?? 0) }
    for index in rightRuns.indices where !used.contains(index) {
      marks.append(
        WordMark(
          left: nil, right: pair.story.right.range(of: rightRuns[index], in: pair.rightIndex),
          kind: kind(left: nil, right: rightRuns[index])))
    }
    return marks
  }

  /// Whether two linked words are neither one word nor synonyms.
  private func isStrange(_ left: Int, _ right: Int) -> Bool {
    pair.left.words[left].hash != pair.right.words[right].hash
      && pair.story.lexicon.nearness(pair.left.ids[left], pair.right.ids[right]) == 0
  }

  /// Runs of words without a true partner, from content word to content word.
  private func runs(
    _ sentence: ParsedSentence, partners: [Int], isLeft: Bool
  ) -> [Range<Int>] {
    var isContent = [Bool](repeating: false, count: sentence.words.count)
    for term in sentence.terms { for index in term.words { isContent[index] = true } }
    var result: [Range<Int>] = []
    var start: Int?
    var end = 0
    for index in sentence.words.indices {
      let partner = partners[index]
      let isLinked =
        (isLeft ? respelled.left : respelled.right).contains(index)
        || partner >= 0 && (isLeft ? !isStrange(index, partner) : !isStrange(partner, index))
      if isLinked {
        if let first = start { result.append(first..<end) }
        start = nil
      } else if isContent[index], sentence.words[index].kind != .punctuation {
        if start == nil { start = index }
        end = index + 1
      }
    }
    if let first = start { result.append(first..<end) }
    return result
  }

  /// Whether two runs stand beside the same linked words, or are linked themselves.
  private func faces(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for index in left where right.contains(partnerOfLeft[index]) {
      return true
    }
    let before = lastPartner[left.lowerBound]
    let after = left.upperBound < nextPartner.count ? nextPartner[left.upperBound] : -1
    let near = 2
    if before >= 0, right.lowerBound > before, right.lowerBound - before <= near { return true }
    return after >= 0 && right.upperBound <= after && after - right.upperBound < near
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

  private func kind(left: Range<Int>?, right: Range<Int>?) -> WordMark.Kind {
    func holdsNumber(_ words: Range<Int>?, _ sentence: ParsedSentence) -> Bool {
      guard let words else { return false }
      return words.contains { sentence.words[$0].kind == .number }
    }
    func isQuoted(_ words: Range<Int>?, _ sentence: ParsedSentence) -> Bool {
      guard let words else { return false }
      return sentence.quotations.contains {
        $0.words.lowerBound <= words.lowerBound && words.upperBound <= $0.words.upperBound
      }
    }
    if holdsNumber(left, pair.left) || holdsNumber(right, pair.right) { return .number }
    if isQuoted(left, pair.left), isQuoted(right, pair.right) { return .quotation }
    return .changed
  }
}
