internal import Articles

/// Finds the place of one thing that two reports name differently: headquarters in Houston, in Oslo.
///
/// Only places of two countries are held against each other, so that neither lies in the other and
/// neither is another name for it; and the two clauses must otherwise agree.
struct PlaceDifferences {
  let pair: ComparedPair

  /// Terms that both clauses must have beside the place.
  private static let leastShared = 3
  /// Share of the shorter and of the longer clause's other terms that both must have; less finds more
  /// and is oftener wrong.
  private static let leastCovered = (shorter: 0.8, longer: 0.6)

  /// A place that the other sentence does not name.
  private struct Place {
    var term: ParsedSentence.Term
    /// Hash of the preposition before it.
    var preposition: UInt64
    /// The content word before that.
    var bearer: Int32
    /// The row of the country in which it lies; nil for what is only called a village.
    var country: Int?
  }

  func find() -> [Discrepancy] {
    let left = places(pair.left, of: pair.story.left, against: pair.right)
    guard left.count == 1, let first = left.first else { return [] }
    let right = places(pair.right, of: pair.story.right, against: pair.left)
    guard right.count == 1, let second = right.first, areTwo(first, second),
      first.preposition == second.preposition,
      pair.story.lexicon.nearness(first.bearer, second.bearer) >= 0.75,
      Timing.areOne((pair.left, first.term.words), (pair.right, second.term.words)),
      haveOneClause(first.term, second.term), pair.stateTheSameFigures,
      !nameOthers(beside: first.term, second.term)
    else { return [] }
    return [
      Discrepancy(
        class: .outcome, topic: topic(before: first.term), left: pair.leftSide(first.term.words),
        right: pair.rightSide(second.term.words),
        reason: "The statements are alike but for the place.")
    ]
  }

  private func places(
    _ sentence: ParsedSentence, of side: ComparedSide, against other: ParsedSentence
  ) -> [Place] {
    let terms = sentence.terms.prefix(ComparedPair.mostTerms)
    return terms.indices.dropFirst().compactMap { index in
      let term = terms[index]
      let start = term.words.lowerBound
      guard start > 0, !term.isQuoted, sentence.words[start].isCapitalised,
        Self.prepositions.contains(sentence.words[start - 1].hash),
        !pair.story.lexicon.isSaying(terms[index - 1].id),
        !other.distinct.contains(where: { pair.story.lexicon.nearness(term.id, $0) > 0 })
      else { return nil }
      let isSettlement = isOfSettlement(start, in: sentence)
      let country = isSettlement ? nil : country(of: term, in: sentence, of: side)
      guard isSettlement || country != nil else { return nil }
      return Place(
        term: term, preposition: sentence.words[start - 1].hash, bearer: terms[index - 1].id,
        country: country)
    }
  }

  /// Whether two places lie in two countries, or both are called a village, and neither report names the
  /// other's.
  private func areTwo(_ left: Place, _ right: Place) -> Bool {
    if let first = left.country, let second = right.country { return first != second }
    return left.country == nil && right.country == nil && left.bearer == right.bearer
      && !pair.story.right.parsed.contains { names(left.term, $0) }
      && !pair.story.left.parsed.contains { names(right.term, $0) }
  }

  private func names(_ place: ParsedSentence.Term, _ sentence: ParsedSentence) -> Bool {
    sentence.distinct.contains { pair.story.lexicon.nearness(place.id, $0) > 0 }
  }

  /// Whether a name is that of a `near the village of`, of which two are never one.
  private func isOfSettlement(_ start: Int, in sentence: ParsedSentence) -> Bool {
    start > 3 && sentence.words[start - 1].hash == NumberWords.of
      && Self.settlements.contains(sentence.words[start - 2].hash)
      && Self.prepositions.contains(sentence.words[start - 4].hash)
  }

  private static let settlements = NumberWords.set("village town city port hamlet suburb island")

  /// The row of the country in which a place lies; nil for what is no known place.
  private func country(
    of term: ParsedSentence.Term, in sentence: ParsedSentence, of side: ComparedSide
  ) -> Int? {
    let first = sentence.words[term.words.lowerBound].range.lowerBound
    let end = sentence.words[term.words.upperBound - 1].range.upperBound
    return NameTable.shared.row(named: side.text(first..<end))
      .flatMap(NameTable.shared.country(ofPlace:))
  }

  /// Whether the clauses of two places have nearly all their other terms in common.
  private func haveOneClause(
    _ left: ParsedSentence.Term, _ right: ParsedSentence.Term
  ) -> Bool {
    let first = others(than: left, in: pair.left)
    let second = others(than: right, in: pair.right)
    let shared = Double(
      first.count { id in
        second.contains { pair.story.lexicon.nearness(id, $0) >= 0.6 }
      })
    return shared >= Double(Self.leastShared)
      && shared >= Self.leastCovered.shorter * Double(min(first.count, second.count))
      && shared >= Self.leastCovered.longer * Double(max(first.count, second.count))
  }

  /// Whether both name somebody or something else too, and none of it is the same.
  private func nameOthers(
    beside left: ParsedSentence.Term, _ right: ParsedSentence.Term
  ) -> Bool {
    let first = pair.left.names.filter { $0 != left.id }
    let second = pair.right.names.filter { $0 != right.id }
    return !first.isEmpty && !second.isEmpty
      && !first.contains { id in
        pair.right.distinct.contains { pair.story.lexicon.nearness(id, $0) > 0 }
      }
  }

  private func others(than term: ParsedSentence.Term, in sentence: ParsedSentence) -> Set<Int32> {
    Set(
      sentence.terms.prefix(ComparedPair.mostTerms).lazy
        .filter { $0.clause == term.clause && $0.words != term.words }.map(\.id))
  }

  private func topic(before term: ParsedSentence.Term) -> String {
    guard let bearer = pair.left.terms.last(where: { $0.words.upperBound <= term.words.lowerBound })
    else { return "place" }
    return pair.story.left.text(pair.story.left.range(of: bearer.words, in: pair.leftIndex))
  }

  private static let prepositions = NumberWords.set("in at near from to outside of")
}
