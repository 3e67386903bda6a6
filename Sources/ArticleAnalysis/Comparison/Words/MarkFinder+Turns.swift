internal import Articles

// Small words that turn the sense, where they stand at one place of otherwise linked words.
extension MarkFinder {
  /// Words of either side between two links that are looked at; with more the places are not one.
  private static let mostBetween = 2

  /// The marks of words of which one sentence has another, or none, at the same place, besides what is
  /// marked already.
  ///
  /// `isAnchor` says whether a left word shows where its place on the right is, and `partner` which it is.
  ///
  /// - Complexity: O(*n* + *m*) in the words and marks.
  func turns(
    besides left: [Range<Int>], _ right: [Range<Int>], isAnchor: (Int) -> Bool,
    partner: (Int) -> Int
  ) -> [WordMark] {
    func hasTurn(_ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { TurningWords.turns($0.hash) }
    }
    guard hasTurn(pair.left) || hasTurn(pair.right) else { return [] }
    let denials = Self.denials(pair.left) != Self.denials(pair.right)
    var anchored = [Bool](repeating: false, count: pair.right.words.count)
    for index in pair.left.words.indices where isAnchor(index) { anchored[partner(index)] = true }
    let (isMarkedLeft, isMarkedRight) = (
      Self.covered(left, pair.left), Self.covered(right, pair.right)
    )
    var marks: [WordMark] = []
    // Both sentences begin and end together.
    var last = (left: -1, right: -1)
    for index in 0...pair.left.words.count {
      let isEnd = index == pair.left.words.count
      guard isEnd || isAnchor(index) else { continue }
      let next = (left: index, right: isEnd ? pair.right.words.count : partner(index))
      defer { last = next }
      guard next.right > last.right else { continue }
      let (one, other) = (last.left + 1..<next.left, last.right + 1..<next.right)
      guard !one.isEmpty || !other.isEmpty, max(one.count, other.count) <= Self.mostBetween,
        !other.contains(where: { anchored[$0] })
      else { continue }
      let free = one.filter { !isMarkedLeft[$0] }
      let facing = other.filter { !isMarkedRight[$0] }
      if let mark = turn(free, facing, mayDeny: denials) { marks.append(mark) }
    }
    return marks
  }

  /// By word of a sentence whether it stands in one of some runs, which do not overlap.
  private static func covered(_ runs: [Range<Int>], _ sentence: ParsedSentence) -> [Bool] {
    var result = [Bool](repeating: false, count: sentence.words.count)
    for index in runs.joined() { result[index] = true }
    return result
  }

  /// The mark of two short stretches that turn the sense in two ways; nil where they do not.
  private func turn(_ left: [Int], _ right: [Int], mayDeny: Bool) -> WordMark? {
    let first = left.filter { TurningWords.turns(pair.left.words[$0].hash) }
    let second = right.filter { TurningWords.turns(pair.right.words[$0].hash) }
    let groups = Set(first.compactMap { TurningWords.group(pair.left.words[$0].hash) })
    let others = Set(second.compactMap { TurningWords.group(pair.right.words[$0].hash) })
    guard groups != others else { return nil }
    let denies = groups.contains(TurningWords.denial) != others.contains(TurningWords.denial)
    // Only a denial says something where the other has nothing: `all the seats` are `the seats`.
    guard denies ? mayDeny : !groups.isEmpty && !others.isEmpty else { return nil }
    return WordMark(
      left: range(first.isEmpty ? words(left, pair.left) : first, isLeft: true),
      right: range(second.isEmpty ? words(right, pair.right) : second, isLeft: false),
      kind: .changed)
  }

  private func words(_ indices: [Int], _ sentence: ParsedSentence) -> [Int] {
    indices.filter { sentence.words[$0].kind != .punctuation }
  }

  private func range(_ indices: [Int], isLeft: Bool) -> Range<Int>? {
    guard let first = indices.first, let last = indices.last else { return nil }
    return isLeft
      ? pair.story.left.range(of: first..<last + 1, in: pair.leftIndex)
      : pair.story.right.range(of: first..<last + 1, in: pair.rightIndex)
  }

  /// How often a sentence denies, in whatever words: `found no trace` and `did not find any` do it once.
  private static func denials(_ sentence: ParsedSentence) -> Int {
    sentence.forms.count { $0.cues.contains(.denial) }
  }
}
