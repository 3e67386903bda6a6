internal import Articles

/// Finds the share or sum by which something rose in one report and fell by as much in the other.
struct DirectionDifferences {
  let pair: ComparedPair

  /// Words between a figure and the word that says which way it went.
  private static let reach = 3

  func find() -> [Discrepancy] {
    for left in pair.leftFigures where isOfChange(left, pair.leftFigures) {
      for right in pair.rightFigures where isOfChange(right, pair.rightFigures) {
        guard left.quantity.kind == right.quantity.kind,
          left.quantity.value == right.quantity.value,
          let first = direction(of: left, in: pair.left),
          let second = direction(of: right, in: pair.right), first.isUp != second.isUp,
          haveOneSubject(first.words, second.words),
          Timing.areOne((pair.left, left.words), (pair.right, right.words))
        else { continue }
        return [
          Discrepancy(
            class: .outcome, topic: pair.story.left.text(left.quantity.range),
            left: pair.leftSide(first.words), right: pair.rightSide(second.words),
            reason: "It rose in one report, and fell by as much in the other.")
        ]
      }
    }
    return []
  }

  /// Whether a word before both is one: the pound rose against the euro, the euro fell against the pound.
  private func haveOneSubject(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let others = pair.right.terms.filter { $0.words.upperBound <= right.lowerBound }
    return pair.left.terms.contains { term in
      term.words.upperBound <= left.lowerBound
        && others.contains { pair.story.lexicon.nearness(term.id, $0.id) >= Self.leastNearness }
    }
  }

  /// From which nearness two words are one: shares and stock.
  private static let leastNearness = 0.6

  /// Whether a figure is a share or a sum that its sentence states once.
  private func isOfChange(_ figure: StatedFigure, _ all: [StatedFigure]) -> Bool {
    switch figure.quantity.kind {
    case .percent, .money: all.count { $0.quantity.value == figure.quantity.value } == 1
    default: false
    }
  }

  /// Which way the only word of it near a figure goes, with that word and the figure.
  private func direction(
    of figure: StatedFigure, in sentence: ParsedSentence
  ) -> (isUp: Bool, words: Range<Int>)? {
    let near = sentence.window(figure.words, before: Self.reach, behind: Self.reach)
    let found = near.filter { index in
      let hash = sentence.words[index].hash
      return !figure.words.contains(index)
        && (Self.ups.contains(hash) || Self.downs.contains(hash))
        && !isIdiom(index, in: sentence)
    }
    guard found.count == 1, let index = found.first,
      Negation.stands(before: index, in: sentence) == nil,
      sentence.clauseOfWord[index] == sentence.clauseOfWord[figure.words.lowerBound]
    else { return nil }
    let words =
      min(index, figure.words.lowerBound)..<max(index + 1, figure.words.upperBound)
    return (Self.ups.contains(sentence.words[index].hash), words)
  }

  /// Whether an `up` tells of no rise: `up to 40 percent`, `made up 40 percent`.
  private func isIdiom(_ index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[(index + 1)...].first?.hash == NumberWords.to
      || index > 0 && Self.makings.contains(sentence.words[index - 1].hash)
  }

  private static let makings = NumberWords.set("made make makes making")
  static let ups = NumberWords.set(
    "higher up rose risen rises gained surged rallied jumped climbed advanced grew increased soared"
  )
  static let downs = NumberWords.set(
    "lower down fell fallen falls slipped slid tumbled eased dipped sank dropped lost declined plunged "
      + "shrank decreased")
}
