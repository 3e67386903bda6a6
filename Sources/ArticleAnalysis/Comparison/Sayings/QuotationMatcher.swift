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
  /// The same where the other is longer by two thirds, and has more words that may be anybody's.
  private static let leastAlikeInLonger = 0.8
  /// Words with which one quotation ends and another begins, from which both are cut out of one.
  private static let leastOverlap = 4
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
              || areOneWord(left, right, in: pair) ? false : nil),
          verdict || !areOfTwoSpeakers(left, right, in: pair),
          verdict || !isQuoted(left, pair.left, by: pair.story.right, but: (right, pair.right)),
          verdict || !isQuoted(right, pair.right, by: pair.story.left, but: (left, pair.left))
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

  /// Whether two named speakers are quoted with words that are only partly alike.
  private static func areOfTwoSpeakers(
    _ left: ParsedSentence.Quotation, _ right: ParsedSentence.Quotation, in pair: ComparedPair
  ) -> Bool {
    let first = words(left, pair.left).map(\.id)
    let second = words(right, pair.right).map(\.id)
    return commonInOrder(first, second).count * 5 < 3 * max(first.count, second.count)
      && SpeechDifferences(pair: pair).haveTwoSpeakers
  }

  /// Whether a report quotes the same words anywhere else, so that what it quotes like them are others.
  ///
  /// - Complexity: O(*q* · *w*²) in the sentences that quote two of the words, and their words.
  private static func isQuoted(
    _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence, by side: ComparedSide,
    but known: (quotation: ParsedSentence.Quotation, sentence: ParsedSentence)
  ) -> Bool {
    let own = words(quotation, sentence)
    return side.quotedPairs.sentences(quoting: own).contains { index in
      let other = side.parsed[Int(index)]
      return other.quotations.contains {
        $0.words.count >= own.count && !(other === known.sentence && $0 == known.quotation)
          && isPart(own, of: words($0, other))
      }
    }
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
    if overlap(first, second) || overlap(second, first) { return true }
    let common = commonInOrder(first.map(\.id), second.map(\.id))
    let (shorter, longer) = (min(first.count, second.count), max(first.count, second.count))
    let least = 5 * shorter < 3 * longer ? leastAlikeInLonger : leastAlike
    guard Double(common.count) >= least * Double(shorter) else {
      return areReordered(first, second) ? false : nil
    }
    // Words of any speech count where nearly all are one.
    let isNearlyAll = common.count * 4 >= shorter * 3 && longer * 2 <= shorter * 3
    let content = common.map { first[$0.left] }
      .filter { $0.isContent && (isNearlyAll || !commonplaces.contains($0.surface)) }.map(\.id)
    let isShort =
      max(first.count, second.count) <= short
      || (shorter <= short && common.count * 4 >= shorter * 3 && common.count >= 3)
    let known = content.reduce(0) { $0 + story.lexicon.information($1) }
    let weight = content.reduce(0) { $0 + story.weights[$1] }
    if common.count == 1, let match = common.first, isName(first[match.left], left, inLeft) {
      // `Fewer Moroccans` is no variant of `Moroccan scum`.
      guard
        match.left == 0 && match.right == 0
          || match.left == first.count - 1 && match.right == second.count - 1
      else { return nil }
    }
    let isRun = common.count >= leastOfRun && common.count * 4 >= shorter * 3
    // Two words of many may be anybody's.
    let isMuch = shorter <= short || content.count >= 3 || common.count * 4 >= shorter * 3
    guard weight >= leastShared && isMuch || isRun || (isShort && known >= leastSharedOfShort)
    else {
      return nil
    }
    return first.count < second.count
      ? isPart(first, of: second) && !leavesOutTurn(left, inLeft, first, of: second)
      : isPart(second, of: first) && !leavesOutTurn(right, inRight, second, of: first)
  }

  /// Whether a quoted word is a name or made of one: it says what is spoken of, and nothing of it.
  private static func isName(
    _ word: Quoted, _ quotation: ParsedSentence.Quotation, _ sentence: ParsedSentence
  ) -> Bool {
    quotation.words.contains { sentence.ids[$0] == word.id && sentence.words[$0].isCapitalised }
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

  /// Whether one quotation ends with the words with which another begins, so that both are cut out of one.
  ///
  /// - Complexity: O(*l* · *r*) in the words of both.
  private static func overlap(_ first: [Quoted], _ second: [Quoted]) -> Bool {
    let most = min(first.count, second.count) - 1
    guard most >= leastOverlap else { return false }
    return (leastOverlap...most).contains { count in
      zip(first.suffix(count), second).allSatisfy { $0.id == $1.id && $0.surface == $1.surface }
        && first.suffix(count).contains(where: \.isContent)
        // What is before it here may stand behind it there, in another order.
        && SharedCount.of(first.dropLast(count).map(\.id), second.dropFirst(count).map(\.id)) < 2
    }
  }

  /// Whether two long quotations have nearly all their words in common, though in another order.
  private static func areReordered(_ first: [Quoted], _ second: [Quoted]) -> Bool {
    let shorter = min(first.count, second.count)
    guard shorter > short, max(first.count, second.count) * 2 <= shorter * 3 else { return false }
    return SharedCount.of(first.map(\.id), second.map(\.id)) * 4 >= shorter * 3
  }

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

  /// Words of any speech, by which no quotation is known again.
  private static let commonplaces = NumberWords.set(
    "think thinks thought know knows knew want wants going get got lot lots thing things way say said see "
      + "really very just people time")

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
