internal import Articles

/// What became of one who is named, where two reports tell it otherwise in sentences that share little
/// else: Karl Mees acquitted, Karl Mees convicted.
struct NamedOutcomes: Sendable {
  /// Right sentences by left one.
  private var byLeft: [Int: [Int32]] = [:]

  /// Kinds that happen to one once: what a court found, whether he admitted it, whether he stayed in
  /// office.
  private static let axes: UInt16 = [Outcome.Axis.verdict, .statement, .office].reduce(0) {
    $0 | 1 << $1.rawValue
  }
  /// Sentences of a report that name one and tell such an outcome which are looked at, the first of them.
  private static let mostSentences = 4

  init(_ story: ComparedStory) {
    var rights: [Int32: [Int32]] = [:]
    for (index, sentence) in story.right.parsed.enumerated()
    where sentence.outcomes & Self.axes != 0 && !sentence.isHeading {
      for name in Self.names(sentence, story) { rights[name, default: []].append(Int32(index)) }
    }
    guard !rights.isEmpty else { return }
    for (index, sentence) in story.left.parsed.enumerated()
    where sentence.outcomes & Self.axes != 0 && !sentence.isHeading {
      var tried = Set<Int32>()
      for name in Self.names(sentence, story) {
        for other in (rights[name] ?? []).prefix(Self.mostSentences)
        where tried.insert(other).inserted
          && story.right.parsed[Int(other)].outcomes & sentence.outcomes & Self.axes != 0
          && Timing.isOfThePast(sentence) == Timing.isOfThePast(story.right.parsed[Int(other)])
        {
          let pair = ComparedPair(left: index, right: Int(other), unlinkedIn: story)
          if !OutcomeDifferences(pair: pair).findNamed().isEmpty {
            byLeft[index, default: []].append(other)
          }
        }
      }
    }
  }

  /// The right sentences that tell otherwise of somebody in a left one.
  func partners(of sentence: Int) -> [Int32] { byLeft[sentence] ?? [] }

  /// The names of a sentence, with the words that each is near to.
  private static func names(_ sentence: ParsedSentence, _ story: ComparedStory) -> Set<Int32> {
    var result = Set<Int32>()
    for term in sentence.terms.prefix(ComparedPair.mostTerms)
    where sentence.words[term.words.lowerBound].isCapitalised {
      result.insert(term.id)
      for place in story.lexicon.nearRange(term.id)
      where story.lexicon.near(place).weight >= OutcomeDifferences.sameName {
        result.insert(story.lexicon.near(place).id)
      }
    }
    return result
  }
}
