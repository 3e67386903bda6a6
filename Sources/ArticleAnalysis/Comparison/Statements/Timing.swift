internal import Articles

/// Tells whether two sentences speak of one time, as far as they say.
enum Timing {
  /// A sentence and the words of what is told in it.
  typealias Spot = (sentence: ParsedSentence, words: Range<Int>)

  /// Words from what is told in which a day is its day.
  private static let reach = 10

  /// Whether neither years nor days show that two things are told of two times.
  static func areOne(_ left: Spot, _ right: Spot) -> Bool {
    let (first, second) = (years(of: left.sentence), years(of: right.sentence))
    if !first.isEmpty, !second.isEmpty {
      if first.isDisjoint(with: second) { return false }
    } else if first.isEmpty != second.isEmpty,
      isOfThisWeek(first.isEmpty ? left : right)
    {
      return false
    }
    guard isLongAgo(left) == isLongAgo(right) else { return false }
    let (here, there) = (Days(left), Days(right))
    if !here.happening.isEmpty, !there.happening.isEmpty,
      here.happening.isDisjoint(with: there.happening)
    {
      return false
    }
    // From Monday to Wednesday, on Monday and Tuesday.
    if !here.row.isEmpty, !there.row.isEmpty, here.row != there.row { return false }
    return here.ends.isSubset(of: there.all) && there.ends.isSubset(of: here.all)
  }

  /// Whether both count over one span: not one over a quarter or since October, the other over a month
  /// or a night.
  static func haveOneSpan(_ left: ParsedSentence, _ right: ParsedSentence) -> Bool {
    let (first, second) = (spans(of: left), spans(of: right))
    if first.contains(since) != second.contains(since) { return false }
    if isOfWholeYear(left) != isOfWholeYear(right), isOfMonths(left) != isOfMonths(right) {
      return false
    }
    return first.isEmpty || second.isEmpty || !first.isDisjoint(with: second)
  }

  /// Whether a sentence tells of another time than its report: a year, `last October`, `ten years ago`.
  static func isOfThePast(_ sentence: ParsedSentence, in clause: Int? = nil) -> Bool {
    func isIn(_ index: Int) -> Bool { clause.map { sentence.clauseOfWord[index] == $0 } ?? true }
    let isOfAYear = sentence.quantities.contains { quantity in
      quantity.kind == .year && (clause == nil || isIn(sentence.span(of: quantity).lowerBound))
    }
    if isOfAYear { return true }
    return sentence.words.indices.prefix(400).contains { index in
      guard isIn(index) else { return false }
      let hash = sentence.words[index].hash
      if pasts.contains(hash) { return true }
      if hash == ago { return isAgo(index, in: sentence) }
      guard hash == last, index + 1 < sentence.words.count else { return false }
      let next = sentence.words[index + 1]
      return lastSpans.contains(next.hash)
        || NumberWords.months[next.hash] != nil && next.isCapitalised
    }
  }

  /// Whether what is counted is all of a span up to now: `crashes have killed more than fifty this year`;
  /// not `the worst crash this year`.
  static func isOfYearSoFar(_ spot: Spot) -> Bool {
    let sentence = spot.sentence
    let clause = sentence.clauseOfWord[spot.words.lowerBound]
    let isOfYear = sentence.words.indices.prefix(400).dropLast().contains { index in
      sentence.clauseOfWord[index] == clause && sentence.words[index].hash == this
        && longSpans.contains(sentence.words[index + 1].hash)
    }
    return isOfYear && isPerfect(spot)
  }

  /// Whether the verb before a figure is in the perfect: `have killed more than fifty`.
  static func isPerfect(_ spot: Spot) -> Bool {
    let sentence = spot.sentence
    let clause = sentence.clauseOfWord[spot.words.lowerBound]
    return sentence.window(spot.words, before: perfectReach, behind: 0).contains {
      sentence.clauseOfWord[$0] == clause && perfects.contains(sentence.words[$0].hash)
    }
  }

  /// Words before a figure in which its verb is in the perfect.
  private static let perfectReach = 5
  private static let perfects = NumberWords.set("has have 've")

  /// Whether a sentence counts since some day.
  static func isSince(_ sentence: ParsedSentence) -> Bool {
    sentence.words.contains { $0.hash == since }
  }

  /// Whether `two years ago` stands near to what is told.
  private static func isLongAgo(_ spot: Spot) -> Bool {
    let words = spot.sentence.words
    let range =
      max(0, spot.words.lowerBound - reach)..<min(words.count, spot.words.upperBound + reach)
    return range.contains { isAgo($0, in: spot.sentence) }
  }

  /// Whether a word is the `ago` of `two years ago`.
  private static func isAgo(_ index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[index].hash == ago && index > 0
      && agoSpans.contains(sentence.words[index - 1].hash)
  }

  private static func years(of sentence: ParsedSentence) -> Set<Double> {
    Set(sentence.quantities.lazy.filter { $0.kind == .year }.map(\.value))
  }

  /// Whether a sentence names a day of the week, or today.
  private static func isOfThisWeek(_ spot: Spot) -> Bool {
    !Days(spot).all.isEmpty || spot.sentence.words.contains { nows.contains($0.hash) }
  }

  /// The days of the week that a sentence names near to what is told.
  private struct Days {
    var all: Set<UInt64> = []
    /// Those on which it happened, and not was only told.
    var happening: Set<UInt64> = []
    /// Those up to which is counted: `by Monday`.
    var ends: Set<UInt64> = []
    /// Those that are told one behind another: `from Monday to Wednesday`.
    var row: Set<UInt64> = []

    init(_ spot: Spot) {
      let sentence = spot.sentence
      guard sentence.cues.contains(.weekday) else { return }
      let start = max(0, spot.words.lowerBound - reach)
      for index in start..<min(sentence.words.count, spot.words.upperBound + reach) {
        let word = sentence.words[index]
        guard sentence.forms[index].cues.contains(.weekday), word.isCapitalised,
          !isOfDateline(index, in: sentence)
        else { continue }
        all.insert(word.hash)
        if index > 1, joints.contains(sentence.words[index - 1].hash),
          sentence.forms[index - 2].cues.contains(.weekday)
        {
          row.formUnion([sentence.words[index - 2].hash, word.hash])
        }
        // `After Thursday's peak` tells of another day.
        if index > 0, laters.contains(sentence.words[index - 1].hash) { continue }
        if index > 0, limits.contains(sentence.words[index - 1].hash) {
          let clause = sentence.clauseOfWord[spot.words.lowerBound]
          if sentence.clauseOfWord[index] == clause { ends.insert(word.hash) }
        } else if !CalendarDifferences.isOfStatement(index, in: sentence) {
          happening.insert(word.hash)
        }
      }
    }
  }

  /// Whether a day is that of the report itself: `KALUMBO, Friday - Seventeen people drowned`.
  private static func isOfDateline(_ index: Int, in sentence: ParsedSentence) -> Bool {
    index < longestDateline && index + 1 < sentence.words.count
      && dashes.contains(sentence.words[index + 1].hash)
  }

  /// Words and signs of a dateline before its day.
  private static let longestDateline = 6
  private static let dashes = NumberWords.set("- – — --")

  private static func spans(of sentence: ParsedSentence) -> Set<UInt64> {
    var result = Set<UInt64>()
    for (index, word) in sentence.words.enumerated().prefix(400) {
      if spanWords.contains(word.hash) { result.insert(word.hash) }
      guard let month = NumberWords.months[word.hash], word.isCapitalised, index > 0,
        monthIntroductions.contains(sentence.words[index - 1].hash)
      else { continue }
      result.insert(UInt64(month))
    }
    return result
  }

  /// Whether a sentence tells of a whole year: `for the year as a whole`.
  private static func isOfWholeYear(_ sentence: ParsedSentence) -> Bool {
    sentence.words.indices.prefix(400).dropFirst().contains { index in
      let (before, hash) = (sentence.words[index - 1].hash, sentence.words[index].hash)
      return wholes.contains(before) && hash == year
        || hash == whole && before == article && index > 2
          && sentence.words[index - 3].hash == year
    }
  }

  /// Whether a sentence tells of some months: `in the last three months of the year`, `a quarter`.
  private static func isOfMonths(_ sentence: ParsedSentence) -> Bool {
    sentence.words.prefix(400).contains { parts.contains($0.hash) }
  }

  private static let wholes = NumberWords.set("whole full entire all")
  private static let year = WordHash.hash("year")
  private static let article = WordHash.hash("a")
  private static let whole = WordHash.hash("whole")
  private static let parts = NumberWords.set("months quarter quarterly half half-year")
  private static let this = WordHash.hash("this")
  private static let longSpans = NumberWords.set("year season decade century")
  private static let pasts = NumberWords.set("previous previously")
  private static let ago = WordHash.hash("ago")
  private static let agoSpans = NumberWords.set("year years month months weeks decade decades")
  private static let last = WordHash.hash("last")
  /// What is told of by `last` and is no last one of its kind.
  static let lastSpans = NumberWords.set(
    "year month week night season summer winter spring autumn fall time decade century monday tuesday "
      + "wednesday thursday friday saturday sunday")
  private static let since = WordHash.hash("since")
  private static let spanWords = NumberWords.set("since overnight quarter half-year decade")
  private static let monthIntroductions = NumberWords.set("in during of for throughout")
  private static let limits = NumberWords.set("by until till of before")
  private static let joints = NumberWords.set("to and through until till - –")
  private static let laters = NumberWords.set("after since following")
  private static let nows = NumberWords.set("today yesterday tonight overnight")
}
