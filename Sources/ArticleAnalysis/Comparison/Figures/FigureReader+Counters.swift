// Who counted, and what is estimated.
extension FigureReader {
  /// Words between a figure and its counter.
  private static let counterReach = 14

  /// The figures with their counters; one without a thing counted counts what the other one counts.
  ///
  /// 'Police counted 12,000 people, organisers 40,000.'
  func withCounters(_ figures: [StatedFigure]) -> [StatedFigure] {
    guard sentence.words.prefix(400).contains(where: { Self.counters.contains($0.hash) }) else {
      return figures
    }
    var result = figures
    for index in result.indices where result[index].quantity.kind == .count {
      result[index].counter = counter(of: result[index].words, figures)
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
    of words: Range<Int>, _ figures: [StatedFigure]
  ) -> Int? {
    let range = sentence.window(words, before: Self.counterReach, behind: Self.counterReach)
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

  /// The thing counted in `put the crowd at 18,000`; none in other wordings.
  func estimated(_ words: Range<Int>) -> [Int32] {
    guard words.lowerBound >= 3, sentence.words[words.lowerBound - 1].hash == Self.at,
      let verb = sentence.words[max(0, words.lowerBound - 10)..<words.lowerBound].lastIndex(
        where: { Self.estimates.contains($0.hash) }),
      let term = sentence.terms.first(where: { $0.words.lowerBound > verb && !isTotal($0) }),
      !isOfTotal(term), term.words.upperBound < words.lowerBound,
      Outcome.of(sentence.words[term.words.lowerBound])?.axis != .life
    else { return [] }
    return [term.id]
  }

  /// Whether a term is the `number` of `the number of dead`, which counts the dead.
  private func isTotal(_ term: ParsedSentence.Term) -> Bool {
    Self.totals.contains(sentence.words[term.words.lowerBound].hash)
  }

  /// Whether a term only says where those are of whom a number is told: `the number on board`.
  private func isOfTotal(_ term: ParsedSentence.Term) -> Bool {
    let start = term.words.lowerBound
    return start > 1 && sentence.words[start - 1].hash != NumberWords.of
      && Self.totals.contains(sentence.words[start - 2].hash)
      && sentence.forms[start - 1].isEmpty
  }

  private static let at = WordHash.hash("at")
  private static let totals = NumberWords.set("number numbers toll count figure total")
  private static let estimates = NumberWords.set(
    "put puts putting estimated estimates estimate estimating placed")
  private static let counters = NumberWords.set(
    "police organisers organizers authorities officials organiser organizer union unions ministry "
      + "witnesses activists government opposition army rebels rescuers hospital hospitals")
}
