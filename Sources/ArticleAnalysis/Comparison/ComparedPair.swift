internal import Articles

/// One chosen pair with its linked words, as the finders of differences look at it.
final class ComparedPair: Sendable {
  let story: ComparedStory
  let leftIndex: Int
  let rightIndex: Int
  let left: ParsedSentence
  let right: ParsedSentence
  /// Linked words by index, by left word.
  let links: [(left: Int, right: Int)]

  /// A pair whose words are linked; the linker is one for all pairs of a story.
  init(_ pair: ScoredPair, in story: ComparedStory, linker: inout WordLinker) {
    self.story = story
    leftIndex = pair.left
    rightIndex = pair.right
    left = story.left.parsed[pair.left]
    right = story.right.parsed[pair.right]
    links = linker.links(left.forms, right.forms)
  }

  /// A pair whose words are not linked, for looking at figures alone.
  init(left: Int, right: Int, unlinkedIn story: ComparedStory) {
    self.story = story
    leftIndex = left
    rightIndex = right
    self.left = story.left.parsed[left]
    self.right = story.right.parsed[right]
    links = []
  }

  var leftFigures: [StatedFigure] { story.left.figures[leftIndex] }
  var rightFigures: [StatedFigure] { story.right.figures[rightIndex] }

  func leftSide(_ words: Range<Int>) -> Discrepancy.Side {
    side(story.left, leftIndex, story.left.range(of: words, in: leftIndex))
  }

  func rightSide(_ words: Range<Int>) -> Discrepancy.Side {
    side(story.right, rightIndex, story.right.range(of: words, in: rightIndex))
  }

  func leftSide(bytes: Range<Int>) -> Discrepancy.Side { side(story.left, leftIndex, bytes) }

  func rightSide(bytes: Range<Int>) -> Discrepancy.Side { side(story.right, rightIndex, bytes) }

  private func side(
    _ side: ComparedSide, _ sentence: Int, _ bytes: Range<Int>
  ) -> Discrepancy.Side {
    Discrepancy.Side(
      value: side.text(bytes), sentence: side.sentences[sentence].id, range: bytes)
  }

  /// Whether a word of each sentence has a cue.
  func bothHave(_ cue: WordCues) -> Bool { left.cues.contains(cue) && right.cues.contains(cue) }

  /// Pairs of terms that are one or near, by left term.
  func sharedTerms(least: Double = 0.6) -> [(left: ParsedSentence.Term, right: ParsedSentence.Term)]
  {
    var result: [(left: ParsedSentence.Term, right: ParsedSentence.Term)] = []
    for term in left.terms.prefix(Self.mostTerms) {
      for other in right.terms.prefix(Self.mostTerms)
      where story.lexicon.nearness(term.id, other.id) >= least {
        result.append((term, other))
      }
    }
    return result
  }

  /// Whether one sentence has a word and the other its opposite, so that each may tell of its own day:
  /// opened in 2019, closed in 2021.
  var namesOpposites: Bool {
    left.distinct.prefix(Self.mostTerms).contains { id in
      !right.distinct.contains(id)
        && right.distinct.prefix(Self.mostTerms).contains { story.lexicon.areOpposites(id, $0) }
    }
  }

  /// Whether the sentences tell of opposite happenings, each with its own day: arrested in 2019,
  /// released in 2023.
  var tellOpposites: Bool {
    guard left.outcomes & right.outcomes != 0 else { return false }
    let others = Self.told(in: right)
    return Self.told(in: left).contains { outcome in others.contains { $0.contradicts(outcome) } }
  }

  /// Whether one sentence has something off the table that the other has on it, so that a negation turns it
  /// back: no option is off the table, all options are on it.
  var turnTable: Bool {
    func way(_ sentence: ParsedSentence) -> UInt64? {
      guard let table = sentence.words.firstIndex(where: { Self.tables.contains($0.hash) }) else {
        return nil
      }
      return sentence.words[max(0, table - 2)..<table].map(\.hash).first(where: Self.ways.contains)
    }
    guard let first = way(left), let second = way(right) else { return false }
    return first != second
  }

  private static let tables = NumberWords.set("table agenda cards")
  private static let ways = NumberWords.set("on off")

  /// Whether one tells of the beginning of what goes on again in the other: an inquest opened, and resumed.
  var tellOfTwoSessions: Bool {
    func has(_ words: Set<UInt64>, _ sentence: ParsedSentence) -> Bool {
      sentence.words.contains { words.contains($0.hash) }
    }
    return has(Self.beginnings, left) && has(Self.resumptions, right)
      || has(Self.beginnings, right) && has(Self.resumptions, left)
  }

  private static let beginnings = NumberWords.set(
    "open opens opened began begins started starts adjourned suspended")
  private static let resumptions = NumberWords.set(
    "resume resumes resumed resuming reconvene reconvened reopened")

  /// The different outcomes that the words of a sentence state, of which there are few.
  private static func told(in sentence: ParsedSentence) -> [Outcome] {
    sentence.words.reduce(into: []) { result, word in
      if let outcome = Outcome.of(word), !result.contains(outcome) { result.append(outcome) }
    }
  }

  /// Whether one sentence states no figure that the other, which may state more, does not.
  var stateTheSameFigures: Bool {
    let values = Set(left.quantities.map(\.value))
    let others = Set(right.quantities.map(\.value))
    return values.isSubset(of: others) || others.isSubset(of: values)
  }

  /// Terms of a sentence that are looked at; more are seldom a sentence.
  static let mostTerms = 120
}
