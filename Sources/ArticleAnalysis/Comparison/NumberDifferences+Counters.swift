internal import Articles

// Who counted: police and organisers seldom see one crowd alike.
extension NumberDifferences {
  /// What is added where both figures are of one counter, so that each is held against its like.
  static let counterBonus = 20.0
  /// Words between a figure and its counter.
  private static let counterReach = 14

  /// The figures with their counters; one without a thing counted counts what the other one counts.
  ///
  /// 'Police counted 12,000 people, organisers 40,000.'
  func withCounters(_ figures: [Figure], in sentence: ParsedSentence) -> [Figure] {
    guard sentence.words.prefix(400).contains(where: { Self.counters.contains($0.hash) }) else {
      return figures
    }
    var result = figures
    for index in result.indices where result[index].quantity.kind == .count {
      result[index].counter = counter(of: result[index].words, figures, in: sentence)
    }
    for index in result.indices where result[index].counter != nil && result[index].units.isEmpty {
      let other = result.first {
        $0.counter != nil && $0.counter != result[index].counter && !$0.units.isEmpty
          && $0.measure == nil
      }
      if let other { result[index].units = other.units }
    }
    return result
  }

  private func counter(
    of words: Range<Int>, _ figures: [Figure], in sentence: ParsedSentence
  ) -> Int? {
    let range =
      max(
        0, words.lowerBound - Self.counterReach)..<min(
        sentence.words.count, words.upperBound + Self.counterReach)
    func isOthers(_ index: Int) -> Bool {
      figures.contains { figure in
        guard figure.words != words else { return false }
        return index < words.lowerBound
          ? figure.words.lowerBound > index && figure.words.lowerBound < words.lowerBound
          : figure.words.lowerBound >= words.upperBound && figure.words.lowerBound <= index
      }
    }
    let near = range.filter {
      !words.contains($0) && Self.counters.contains(sentence.words[$0].hash) && !isOthers($0)
    }
    // One of the same clause counts before one of the next: 'organisers put it at 40,000, while police'.
    let clause = sentence.clauseOfWord[words.lowerBound]
    let own = near.filter { sentence.clauseOfWord[$0] == clause }
    return (own.isEmpty ? near : own).min { distance($0, words) < distance($1, words) }
  }

  private func distance(_ index: Int, _ words: Range<Int>) -> Int {
    index < words.lowerBound ? words.lowerBound - index : index - words.upperBound
  }

  /// Whether both figures are told by police, or both by organisers; false where one has no counter.
  func haveOneCounter(_ left: Figure, _ right: Figure) -> Bool {
    guard let first = left.counter, let second = right.counter else { return false }
    return pair.story.lexicon.nearness(pair.left.ids[first], pair.right.ids[second]) >= 0.75
  }

  /// What to say where two counters give two figures; nil where it is one or none is named.
  func sources(_ left: Figure, _ right: Figure) -> String? {
    guard let first = left.counter, let second = right.counter, !haveOneCounter(left, right) else {
      return nil
    }
    let (one, other) = (
      pair.story.left.text(pair.left.words[first].range),
      pair.story.right.text(pair.right.words[second].range)
    )
    return "The figures are of two sources: \(one.lowercased()) and \(other.lowercased())."
  }

  /// The thing counted in `put the crowd at 18,000`; none in other wordings.
  func estimated(_ words: Range<Int>, in sentence: ParsedSentence) -> [Int32] {
    guard words.lowerBound >= 3, sentence.words[words.lowerBound - 1].hash == Self.at,
      let verb = sentence.words[max(0, words.lowerBound - 10)..<words.lowerBound].lastIndex(
        where: { Self.estimates.contains($0.hash) }),
      let term = sentence.terms.first(where: {
        // `the number of dead` counts the dead.
        $0.words.lowerBound > verb
          && !Self.totals.contains(sentence.words[$0.words.lowerBound].hash)
      }), term.words.upperBound < words.lowerBound,
      Outcome.of(sentence.words[term.words.lowerBound])?.axis != .life
    else { return [] }
    return [term.id]
  }

  private static let at = WordHash.hash("at")
  private static let totals = NumberWords.set("number numbers toll count figure total")
  private static let estimates = NumberWords.set(
    "put puts putting estimated estimates estimate estimating placed")
  private static let counters = NumberWords.set(
    "police organisers organizers authorities officials organiser organizer union unions ministry "
      + "witnesses activists government opposition army rebels rescuers hospital hospitals")
}
