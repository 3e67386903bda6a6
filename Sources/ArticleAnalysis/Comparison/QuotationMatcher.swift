internal import Algorithms
internal import Articles

/// Compares what two sentences quote.
enum QuotationMatcher {
  /// Weight in the story of the shared words from which two sentences quote the same.
  private static let leastShared = 6.0
  /// General information (`Lexicon.information`) of the words that short quotations share.
  private static let leastSharedOfShort = 4.5
  /// Share of the shorter quotation's words that both have in order, from which they are variants.
  private static let leastAlike = 0.5
  /// Words of a quotation that are compared; the work grows with their square.
  private static let longest = 150
  /// Words of a short quotation.
  private static let short = 6
  /// Words in order, three quarters of the shorter quotation, from which rarity does not matter.
  private static let leastOfRun = 6

  /// Whether both quote the same words, or a variant of the same few words.
  static func quoteAlike(
    _ left: ParsedSentence, _ right: ParsedSentence, story: ComparedStory
  ) -> Bool {
    guard !left.quotations.isEmpty, !right.quotations.isEmpty else { return false }
    if sharedWeight(left, right, story: story) >= leastShared { return true }
    return left.quotations.prefix(8).contains { first in
      first.words.count <= short
        && right.quotations.prefix(8).contains { second in
          second.words.count <= short
            && verdict(first, left, second, right, story) != nil
        }
    }
  }

  /// Weight of the content words that stand in quotation marks on both sides.
  private static func sharedWeight(
    _ left: ParsedSentence, _ right: ParsedSentence, story: ComparedStory
  ) -> Double {
    var quoted = Set<Int32>()
    for term in left.terms where term.isQuoted { quoted.insert(term.id) }
    guard !quoted.isEmpty else { return 0 }
    var sum = 0.0
    for term in right.terms where term.isQuoted && quoted.remove(term.id) != nil {
      sum += story.weights[term.id]
    }
    return sum
  }

  /// Quotations of a pair that differ in words, and those that do not.
  static func find(
    _ pair: ComparedPair
  ) -> (differences: [Discrepancy], agreements: [Discrepancy]) {
    var differences: [Discrepancy] = []
    var agreements: [Discrepancy] = []
    for left in pair.left.quotations {
      for right in pair.right.quotations {
        let own = verdict(left, pair.left, right, pair.right, pair.story)
        guard
          let verdict = own
            ?? (isNamedAlike(left, right, in: pair) || areOfOneSpeaker(left, right, in: pair)
              ? false : nil)
        else {
          continue
        }
        let entry = Discrepancy(
          class: .quotation, topic: topic(left, right, pair),
          left: side(of: left, in: pair.leftIndex, of: pair.story.left),
          right: side(of: right, in: pair.rightIndex, of: pair.story.right),
          reason: verdict
            ? "Both quote the same words." : "The same words are quoted with differences.")
        if verdict { agreements.append(entry) } else { differences.append(entry) }
      }
    }
    return (differences, agreements)
  }

  /// Whether two quotations are the same (or one a part of the other); nil where they are two.
  private static func verdict(
    _ left: ParsedSentence.Quotation, _ inLeft: ParsedSentence,
    _ right: ParsedSentence.Quotation, _ inRight: ParsedSentence, _ story: ComparedStory
  ) -> Bool? {
    let first = words(left, inLeft)
    let second = words(right, inRight)
    guard min(first.count, second.count) >= 2, max(first.count, second.count) <= longest else {
      return nil
    }
    let common = commonInOrder(first.map(\.id), second.map(\.id))
    let shorter = min(first.count, second.count)
    guard Double(common.count) >= leastAlike * Double(shorter) else {
      return areReordered(first, second) ? false : nil
    }
    let content = common.map { first[$0.left] }.filter(\.isContent).map(\.id)
    let isShort =
      max(first.count, second.count) <= short
      || (shorter <= short && common.count * 4 >= shorter * 3 && common.count >= 3)
    let known = content.reduce(0) { $0 + story.lexicon.information($1) }
    let weight = content.reduce(0) { $0 + story.weights[$1] }
    let isRun = common.count >= leastOfRun && common.count * 4 >= shorter * 3
    guard weight >= leastShared || isRun || (isShort && known >= leastSharedOfShort) else {
      return nil
    }
    return first.count < second.count
      ? isPart(first, of: second) && !leavesOutTurn(left, inLeft, first, of: second)
      : isPart(second, of: first) && !leavesOutTurn(right, inRight, second, of: first)
  }

  /// Whether a quotation begins right behind the word of another that turns its sense: `Nobody was left`
  /// of `Almost nobody was left`; who tells that word in front of the quotation leaves out nothing.
  ///
  /// - Complexity: O(*s* · *l*) in the words of both.
  private static func leavesOutTurn(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence, _ shorter: [Quoted],
    of longer: [Quoted]
  ) -> Bool {
    guard shorter.count < longer.count,
      let place = (1...longer.count - shorter.count).first(where: { place in
        zip(shorter, longer[place...]).allSatisfy { $0.id == $1.id }
      }), turns.contains(longer[place - 1].surface)
    else { return false }
    let before = max(0, quotation.words.lowerBound - turnReach)..<quotation.words.lowerBound
    return !sentence.words[before].contains { turns.contains($0.hash) }
  }

  /// Words before a quotation in which the word that turns it may be told.
  private static let turnReach = 6
  private static let turns = Negation.words.union(
    NumberWords.set("almost nearly hardly barely scarcely"))

  /// Whether a quotation stands in another word for word, but where it leaves some out.
  ///
  /// - Complexity: O(*s* · *l*) in the words of both.
  private static func isPart(_ shorter: [Quoted], of longer: [Quoted]) -> Bool {
    let runs = shorter.chunked { !$1.isBehindGap }
    var start = 0
    for run in runs {
      let end = longer.count - run.count
      guard start <= end,
        let place = (start...end).first(where: { place in
          zip(run, longer[place...]).allSatisfy { $0.id == $1.id && $0.surface == $1.surface }
        })
      else { return false }
      start = place + run.count
    }
    return true
  }

  /// Whether two long quotations have nearly all their words in common, though in another order.
  private static func areReordered(_ first: [Quoted], _ second: [Quoted]) -> Bool {
    let shorter = min(first.count, second.count)
    guard shorter > short, max(first.count, second.count) * 2 <= shorter * 3 else { return false }
    return SharedCount.of(first.map(\.id), second.map(\.id)) * 4 >= shorter * 3
  }

  /// A quoted word, and whether words are left out or put in by the report right before it.
  private typealias Quoted = (id: Int32, surface: UInt64, isContent: Bool, isBehindGap: Bool)

  /// Whether the only quotation of each sentence is a short word on the same thing that begins alike:
  /// the truce is "fragile but holding" here, and "fragile and failing" there.
  private static func isNamedAlike(
    _ left: ParsedSentence.Quotation, _ right: ParsedSentence.Quotation, in pair: ComparedPair
  ) -> Bool {
    guard pair.left.quotations.count == 1, pair.right.quotations.count == 1,
      max(left.words.count, right.words.count) <= short,
      min(left.words.count, right.words.count) >= 2,
      let first = firstTerm(of: left, in: pair.left),
      let named = lastTerm(before: left, in: pair.left),
      let second = firstTerm(of: right, in: pair.right),
      let other = lastTerm(before: right, in: pair.right)
    else { return false }
    return first == second && pair.story.lexicon.nearness(named, other) >= 0.75
      && words(left, pair.left).map(\.id) != words(right, pair.right).map(\.id)
  }

  /// Whether the only quotation of each sentence is one speaker's, and half of its words stand in both
  /// in order: a translation of the same words.
  private static func areOfOneSpeaker(
    _ left: ParsedSentence.Quotation, _ right: ParsedSentence.Quotation, in pair: ComparedPair
  ) -> Bool {
    guard pair.left.quotations.count == 1, pair.right.quotations.count == 1 else { return false }
    let first = words(left, pair.left)
    let second = words(right, pair.right)
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    guard shorter > short, longer <= min(longest, 2 * shorter) else { return false }
    let common = commonInOrder(first.map(\.id), second.map(\.id))
    return common.count * 2 >= shorter && common.contains { first[$0.left].isContent }
      && SpeechDifferences(pair: pair).haveOneSpeaker
  }

  private static func firstTerm(
    of quotation: ParsedSentence.Quotation, in sentence: ParsedSentence
  ) -> Int32? {
    sentence.terms.first { quotation.words.contains($0.words.lowerBound) }?.id
  }

  private static func lastTerm(
    before quotation: ParsedSentence.Quotation, in sentence: ParsedSentence
  ) -> Int32? {
    sentence.terms.last { $0.words.upperBound <= quotation.words.lowerBound }?.id
  }

  private static func words(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence
  ) -> [Quoted] {
    var result: [Quoted] = []
    var isBehindGap = false
    var isInserted = false
    for index in quotation.words {
      let word = sentence.words[index]
      guard word.kind == .punctuation else {
        if isInserted { continue }
        result.append(
          (
            sentence.ids[index], word.hash, word.isAllCapitals || !StopWords.contains(word.hash),
            isBehindGap
          ))
        isBehindGap = false
        continue
      }
      if word.hash == openBracket { isInserted = true }
      if word.hash == closeBracket { isInserted = false }
      let isRowOfDots =
        word.hash == dot && index > quotation.words.lowerBound
        && sentence.words[index - 1].hash == dot
      if gaps.contains(word.hash) || isRowOfDots || isInserted { isBehindGap = true }
    }
    return result
  }

  private static let gaps = NumberWords.set("... … ....")
  private static let dot = WordHash.hash(".")
  private static let openBracket = WordHash.hash("[")
  private static let closeBracket = WordHash.hash("]")

  /// The longest common subsequence.
  ///
  /// - Complexity: O(*l* · *r*), both at most `longest`.
  private static func commonInOrder(
    _ left: [Int32], _ right: [Int32]
  ) -> [(left: Int, right: Int)] {
    let width = right.count + 1
    var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
    for first in left.indices.reversed() {
      for second in right.indices.reversed() {
        lengths[first * width + second] =
          left[first] == right[second]
          ? lengths[(first + 1) * width + second + 1] + 1
          : max(lengths[(first + 1) * width + second], lengths[first * width + second + 1])
      }
    }
    var result: [(left: Int, right: Int)] = []
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        result.append((first, second))
        first += 1
        second += 1
      } else if lengths[(first + 1) * width + second] >= lengths[first * width + second + 1] {
        first += 1
      } else {
        second += 1
      }
    }
    return result
  }

  /// The first rare word that both quote.
  private static func topic(
    _ left: ParsedSentence.Quotation, _ right: ParsedSentence.Quotation, _ pair: ComparedPair
  ) -> String {
    let known = Set(right.words.map { pair.right.ids[$0] })
    let shared = pair.left.terms.filter {
      left.words.contains($0.words.lowerBound)
        && known.contains(pair.left.ids[$0.words.lowerBound])
    }
    let rarest = shared.max {
      (pair.story.weights[$0.id], $1.words.lowerBound)
        < (pair.story.weights[$1.id], $0.words.lowerBound)
    }
    guard let rarest else { return pair.story.left.text(left.range) }
    return "“… "
      + pair.story.left.text(pair.story.left.range(of: rarest.words, in: pair.leftIndex)) + " …”"
  }
}
