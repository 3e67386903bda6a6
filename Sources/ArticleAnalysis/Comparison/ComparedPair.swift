internal import Articles

/// One chosen pair with its linked words, as the finders of differences look at it.
struct ComparedPair {
  let story: ComparedStory
  let leftIndex: Int
  let rightIndex: Int
  /// Linked words by index, by left word.
  let links: [(left: Int, right: Int)]

  var left: ParsedSentence { story.left.parsed[leftIndex] }
  var right: ParsedSentence { story.right.parsed[rightIndex] }

  init(_ pair: ScoredPair, in story: ComparedStory) {
    self.story = story
    leftIndex = pair.left
    rightIndex = pair.right
    let (left, right) = (story.left.parsed[pair.left], story.right.parsed[pair.right])
    var linker = WordLinker(
      left: Self.forms(left), right: Self.forms(right), lexicon: story.lexicon)
    links = linker.run().map { (left: $0.0, right: $0.1) }
  }

  /// A pair whose words are not linked, for looking at figures alone.
  init(left: Int, right: Int, unlinkedIn story: ComparedStory) {
    self.story = story
    leftIndex = left
    rightIndex = right
    links = []
  }

  private static func forms(_ sentence: ParsedSentence) -> [WordLinker.WordForm] {
    var isContent = [Bool](repeating: false, count: sentence.words.count)
    for term in sentence.terms {
      for index in term.words where sentence.words[index].kind != .punctuation {
        isContent[index] = true
      }
    }
    return sentence.words.indices.map {
      WordLinker.WordForm(
        id: sentence.ids[$0], surface: sentence.words[$0].hash, isContent: isContent[$0])
    }
  }

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

  /// Terms of a sentence that are looked at; more are seldom a sentence.
  static let mostTerms = 120
}
