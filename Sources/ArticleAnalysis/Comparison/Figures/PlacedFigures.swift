internal import Articles

/// Compares the figures that stand at one place of otherwise equal words: in two versions of one text they
/// are of one thing, whatever is counted.
struct PlacedFigures {
  let pair: ComparedPair

  /// Likeness of two sentences of reports from which the counts of a vote are of one vote; lower would
  /// take the votes on two bills for one.
  private static let leastLikeness = 0.75

  /// Differences by place; in reports only those of votes, which are told in one form by all.
  func find(in mode: Alignment.Mode) -> [Discrepancy] {
    guard mode == .revision || pair.bothHave(.voting) else { return [] }
    let versions = RevisionMarks(pair)
    guard mode == .revision || versions.likeness >= Self.leastLikeness else { return [] }
    var result: [Discrepancy] = []
    for (left, right) in joined(versions.figures)
    where differ(left, right) && (mode == .revision || isTally(left, pair.left)) {
      let first = quantity(of: left, in: pair.left)
      result.append(
        Discrepancy(
          class: first?.kind == .date ? .date : .number, topic: topic(left),
          left: pair.leftSide(left), right: pair.rightSide(right),
          reason: "Everything round the figure is the same, and the figure is not."))
    }
    return result
  }

  /// The figures with both of `7 to 4` as one.
  private func joined(
    _ figures: [(left: Range<Int>, right: Range<Int>)]
  ) -> [(left: Range<Int>, right: Range<Int>)] {
    func isLinked(_ first: Range<Int>, _ second: Range<Int>, _ sentence: ParsedSentence) -> Bool {
      second.lowerBound == first.upperBound + 1
        && Self.links.contains(sentence.words[first.upperBound].hash)
    }
    var result: [(left: Range<Int>, right: Range<Int>)] = []
    for (left, right) in figures {
      if let last = result.last, isLinked(last.left, left, pair.left),
        isLinked(last.right, right, pair.right)
      {
        result[result.count - 1] = (
          last.left.lowerBound..<left.upperBound, last.right.lowerBound..<right.upperBound
        )
      } else {
        result.append((left, right))
      }
    }
    return result
  }

  private static let links = NumberWords.set("to against - – —")

  /// Whether two figures at one place cannot both be right.
  private func differ(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard let first = quantity(of: left, in: pair.left),
      let second = quantity(of: right, in: pair.right)
    else { return hashes(left, pair.left) != hashes(right, pair.right) }
    return first.kind == second.kind && !first.isSame(as: second)
      && NumberDifferences(pair: pair).isWorthSaying(first, second)
  }

  private func hashes(_ words: Range<Int>, _ sentence: ParsedSentence) -> [UInt64] {
    sentence.words[words].map(\.hash)
  }

  /// The quantity that stands in these words and no others; nil for none.
  private func quantity(of words: Range<Int>, in sentence: ParsedSentence) -> Quantity? {
    sentence.quantities.first { sentence.span(of: $0) == words }
  }

  /// Whether a figure is the count of a vote: `voted 7 to 4`, `by a vote of 7-4`.
  private func isTally(_ words: Range<Int>, _ sentence: ParsedSentence) -> Bool {
    let near = sentence.window(words, before: Self.reach, behind: Self.reach)
    return words.count > 1
      && near.contains { NamedFigureReader.ballots.contains(sentence.words[$0].hash) }
  }

  /// Words between a vote and its counts.
  private static let reach = 3

  /// The nearest word that says what the figure is of; that behind it of two as near.
  private func topic(_ words: Range<Int>) -> String {
    func distance(_ term: ParsedSentence.Term) -> Int {
      term.words.lowerBound >= words.upperBound
        ? 2 * (term.words.lowerBound - words.upperBound)
        : 2 * (words.lowerBound - term.words.upperBound) + 1
    }
    let term = pair.left.terms
      .filter { !$0.words.overlaps(words) && pair.left.words[$0.words.lowerBound].kind == .word }
      .min { distance($0) < distance($1) }
    return pair.story.left.text(
      pair.story.left.range(of: term?.words ?? words, in: pair.leftIndex))
  }
}
