internal import Articles

/// Finds the charge of which somebody is convicted in one report and acquitted in the other.
///
/// The charge must have two content words or more (`money laundering`), all of them the same: courts
/// decide on several charges at once, and on several people.
struct VerdictDifferences {
  let pair: ComparedPair

  /// Words of a charge at least.
  private static let leastWords = 2
  /// Words round a verdict in which the name of the accused is looked for.
  private static let reach = 5

  /// One charge with the verdict on it.
  private struct Charge {
    var words: [Int32]
    var place: Range<Int>
    var isGuilty: Bool
    var verdict: Int
  }

  /// The first such charge; none or one.
  ///
  /// - Parameter needsAnother: whether both must name one more charge, so that they tell of one trial.
  /// - Returns: an empty list where no charge is decided in two ways.
  func find(needsAnother: Bool = false) -> [Discrepancy] {
    guard pair.left.outcomes & pair.right.outcomes & Self.axis != 0 else { return [] }
    let left = charges(pair.left)
    guard !left.isEmpty else { return [] }
    let right = charges(pair.right)
    for charge in left {
      let own = left.filter { $0.words == charge.words }
      let others = right.filter { $0.words == charge.words }
      guard own.count == 1, others.count == 1, let other = others.first,
        other.isGuilty != charge.isGuilty, !accuseOthers(charge, other),
        !needsAnother || shareAnother(left, right, than: charge)
      else { continue }
      return [entry(charge, other)]
    }
    return []
  }

  private static let axis: UInt16 = 1 << Outcome.Axis.verdict.rawValue

  private func entry(_ left: Charge, _ right: Charge) -> Discrepancy {
    Discrepancy(
      class: .outcome,
      topic: pair.story.left.text(pair.story.left.range(of: left.place, in: pair.leftIndex)),
      left: pair.leftSide(left.verdict..<left.verdict + 1),
      right: pair.rightSide(right.verdict..<right.verdict + 1),
      reason: "The verdicts on one charge exclude each other.")
  }

  private func shareAnother(_ left: [Charge], _ right: [Charge], than charge: Charge) -> Bool {
    left.contains { own in
      own.words != charge.words && right.contains { $0.words == own.words }
    }
  }

  /// Whether a name stands beside both verdicts, and none is one.
  private func accuseOthers(_ left: Charge, _ right: Charge) -> Bool {
    let first = names(beside: left.verdict, in: pair.left)
    let second = names(beside: right.verdict, in: pair.right)
    return !first.isEmpty && !second.isEmpty
      && !first.contains { id in
        second.contains { pair.story.lexicon.nearness(id, $0) > 0 }
      }
  }

  private func names(beside verdict: Int, in sentence: ParsedSentence) -> [Int32] {
    sentence.terms.filter {
      let start = $0.words.lowerBound
      return abs(start - verdict) <= Self.reach && sentence.names.contains($0.id)
        && !(start > 0 && Self.prepositions.contains(sentence.words[start - 1].hash))
    }.map(\.id)
  }

  /// The charges behind each verdict, up to the next one.
  private func charges(_ sentence: ParsedSentence) -> [Charge] {
    let verdicts = sentence.words.indices.prefix(400).filter {
      Outcome.of(sentence.words[$0])?.axis == .verdict
        && Negation.stands(before: $0, in: sentence) == nil
    }
    var result: [Charge] = []
    for (index, verdict) in verdicts.enumerated() {
      let end = index + 1 < verdicts.count ? verdicts[index + 1] : sentence.words.count
      guard
        let of = (verdict + 1..<end).prefix(Self.reach).first(where: { spot in
          Self.links.contains(sentence.words[spot].hash)
        }),
        let outcome = Outcome.of(sentence.words[verdict])
      else { continue }
      for place in phrases(of + 1..<end, in: sentence) {
        let words = sentence.terms.filter { place.contains($0.words.lowerBound) }.map(\.id)
        guard words.count >= Self.leastWords else { continue }
        result.append(
          Charge(words: words, place: place, isGuilty: outcome.value == .yes, verdict: verdict))
      }
    }
    return result
  }

  /// Runs of content words between commas and little words.
  private func phrases(_ range: Range<Int>, in sentence: ParsedSentence) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in range {
      let isContent =
        sentence.words[index].kind == .word && !sentence.words[index].isCapitalised
        && sentence.forms[index].isContent
      if isContent {
        if start == nil { start = index }
      } else if let first = start {
        result.append(first..<index)
        start = nil
      }
    }
    if let first = start { result.append(first..<range.upperBound) }
    return result
  }

  /// Words before a name that is that of a place: `the court in Lisbon`.
  private static let prepositions = NumberWords.set("in at of from near")
  private static let links = NumberWords.set("of on")
}
