internal import Articles

// Who counted: police and organisers seldom see one crowd alike.
extension NumberDifferences {
  /// What is added where both figures are of one counter, so that each is held against its like.
  static let counterBonus = 20.0
  /// Whether both figures are told by police, or both by organisers; false where one has no counter.
  func haveOneCounter(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
    guard let first = left.counter, let second = right.counter else { return false }
    return pair.story.lexicon.nearness(pair.left.ids[first], pair.right.ids[second]) >= 0.75
  }

  /// What to say where two counters give two figures; nil where it is one or none is named.
  func sources(_ left: StatedFigure, _ right: StatedFigure) -> String? {
    guard let first = left.counter, let second = right.counter, !haveOneCounter(left, right) else {
      return nil
    }
    let (one, other) = (
      pair.story.left.text(pair.left.words[first].range),
      pair.story.right.text(pair.right.words[second].range)
    )
    return "The figures are of two sources: \(one.lowercased()) and \(other.lowercased())."
  }
}
