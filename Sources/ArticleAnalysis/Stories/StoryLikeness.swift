/// How strongly two texts tell of one event.
///
/// The evidence for one event is added up as in a logistic model, whose weights were fitted to
/// reports of invented events, mostly short, and to pages of real outlets of two days, each
/// collection measured with weights from the others: two reports of one event share some name that is
/// rare among all texts; what the headline of the one tells stands in the other; they share words for
/// what happened, or words that stand for each other, and figures; and they are printed on neighbouring
/// days. Names alone make no story: a company, a court or a club has several matters on one day.
struct StoryLikeness {
  /// Days behind which two dated texts are never of one story.
  static let window = 4

  /// What the three rarest names that both have count for, the rarest first.
  private static let names = [0.72, 0.35, 0.14]
  /// What shared words count for that are no names, from the information of plain words on: the same
  /// people in another matter share next to none.
  private static let words = 0.3
  static let plainWord: Float = 2.5
  /// Words up to which each counts alike; beyond, their square root counts, since long texts share
  /// many by chance.
  private static let mostWords = 6.0
  private static let furtherWords = 0.8
  /// What counts at most against two texts that share hardly a word but names, and the words from which
  /// on it does not: all of it from `long` words on, none up to `brief`, where there is no room for
  /// many.
  private static let namesOnly = 2.0
  private static let someWords = 3.0
  /// What words count for that stand for one of the other text, and the most of them.
  private static let synonyms = 0.8
  private static let mostSynonyms = 4.0
  /// What the whole of a headline counts for when the other text has its names and words, the better
  /// covered of the two.
  private static let headline = 3.6
  /// What each word of a headline, no name, counts for that the other text has, and the most of them.
  private static let headlineWord = 0.6
  private static let mostHeadlineWords = 2
  /// What each figure that both have counts for, and the most of them.
  private static let sharedFigure = 2.6
  private static let mostSharedFigures = 3
  /// What the first weekday counts for that both name, and what it counts against them when neither
  /// names the other's, a little only where they are neighbours, as in a report of the next day.
  private static let weekday = 0.5
  private static let otherWeekday = 0.7
  /// What a day between them counts against them, and what each counts more behind the first days; a
  /// text without a day is taken to be one day off.
  private static let day = 0.35
  private static let lateDay = 0.6
  private static let firstDays = 2.0
  /// What counts against two texts neither of which has a day: they may be years apart.
  private static let undated = 0.4
  /// What the logarithm of the shorter text's length counts for up to `brief` words: a brief has little
  /// besides its headline by which two matters of one place are told apart.
  private static let brief = 3.7
  /// Long texts share more whatever they tell of: what that logarithm counts against them from `few` to
  /// `some` words, and what the logarithms of both count beyond.
  private static let length = 5.3
  private static let lengthBeyond = (shorter: 1.75, longer: 0.6)
  private static let lengths = (least: 35.0, brief: 80.0, few: 100.0, long: 150.0, some: 250.0)
  private static let longest = (shorter: 1_000.0, longer: 1_500.0)
  /// What each figure counts against texts of many figures that agree in none, from the fourth on.
  private static let figure = 0.95
  /// What counts against two texts from one template, such as the same market on two days or the same
  /// accident in two towns, up to a share of their runs of words, and how many times at most beyond.
  private static let template = 9.0
  private static let templateShare = 0.3
  private static let mostTemplate = 3.0
  /// Share of the names at such a top that the other has, from which on it tells of the same.
  private static let ownNames: Float = 0.3
  /// The cosine of two such tops from which on they speak of the same things.
  private static let ownThings = 0.3
  /// Share of a headline that the other text has, from which on it is told there: the news of two
  /// reports from one form are in their headlines.
  private static let toldHeadline: Float = 0.5
  /// What counts against two texts that have one name in common and at their tops none: two
  /// earthquakes are told in the same words.
  private static let loneName = 1.05
  /// Share of the names at a text's top that the other has, below which they tell of others.
  private static let fewNames: Float = 0.2
  /// What the share of the names at a text's top counts for that the other has, for each step of the
  /// logarithm of the shorter one's length from `few` words on: of what long texts share, the names at
  /// their tops are the least by chance.
  private static let topNames = 1.75
  private static let mostForTops = 600.0
  /// What counts against two texts that tell of other parts of a series, such as two stages of a race.
  private static let otherParts = 3.0
  /// The evidence from which on two texts are of one story: higher splits stories.
  private static let line = 23.6
  /// Evidence that makes twice what one story needs.
  static let scale = 8.0

  /// Whether two days may be of one story; an unknown day may be any.
  static func isNear(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    return abs(first - second) <= window
  }

  /// Days between two texts; one where either has none.
  static func daysApart(_ first: StoryText, _ second: StoryText) -> Double {
    Double(first.day.flatMap { day in second.day.map { abs(day - $0) } } ?? 1)
  }

  /// The likeness as a multiple of what makes one story: 1 and more says yes.
  ///
  /// Texts in two languages are never of one.
  ///
  /// - Complexity: O(*n* + *m*) in their terms; where the words decide, O(*n* log *m*) in the words and
  ///   those that stand for them.
  static func value(_ first: StoryText, _ second: StoryText) -> Double {
    guard isNear(first.day, second.day), !first.issue.isOtherIssue(than: second.issue) else {
      return 0
    }
    guard !first.isForeign, !second.isForeign else {
      return ForeignLikeness.value(first, second)
    }
    return max(0, 1 + (evidence(first, second) - line) / scale)
  }

  private static func evidence(_ first: StoryText, _ second: StoryText) -> Double {
    let shared = SharedTerms(first, second)
    var sum = topNames * Double(shared.leadCoverage) * lengthForTops(first.length, second.length)
    for (weight, name) in zip(names, shared.rarest) { sum += weight * Double(name) }
    sum += evidence(ofWords: Double(shared.words))
    sum -= namesOnly * lackOfWords(first, second, Double(shared.words))
    sum += headline * Double(shared.headlineCoverage)
    sum += headlineWord * Double(min(mostHeadlineWords, shared.headlineWords))
    sum += sharedFigure * Double(min(mostSharedFigures, shared.tellingFigures))
    let sameDay = agreement(first, second)
    sum += (sameDay > 0 ? weekday : otherWeekday) * sameDay
    sum -= evidence(ofDays: first, second)
    sum += evidence(ofLengths: first.length, second.length)
    sum -= figure * StoryTemplate.disagreement(first, second, agreeing: shared.numbers)
    if shared.rarest[1] == 0, shared.leadCoverage < fewNames { sum -= loneName }
    if first.parts.areOthers(than: second.parts) { sum -= otherParts }
    if isOfTemplate(first, second, shared) {
      let times = StoryTemplate.runShare(first, second) / templateShare
      sum -= template * min(mostTemplate, max(1, times))
    }
    // What cannot come near enough needs no look at words that stand for each other.
    guard sum + synonyms * mostSynonyms >= line else { return sum }
    let found = SynonymousWords.evidence(first, second) + SynonymousWords.evidence(second, first)
    return sum + synonyms * min(mostSynonyms, found / 2)
  }

  /// Whether two texts tell of different things in runs of words that are those of a template, and not
  /// background or sayings that both took over: those stand below tops of the writers' own that tell of
  /// the same names and things.
  private static func isOfTemplate(
    _ first: StoryText, _ second: StoryText, _ shared: SharedTerms
  ) -> Bool {
    let figures = min(first.numberCount, second.numberCount)
    let tellsOther =
      (figures >= 3 && shared.numbers * 2 < figures) || shared.leadCoverage < 2 * fewNames
      || StoryTemplate.isOtherDay(first, second) || StoryTemplate.isOtherNotice(first, second)
    let isTold = shared.headlineCoverage >= toldHeadline
    guard
      tellsOther && StoryTemplate.sharesRuns(first, second)
        || !isTold && StoryTemplate.sharesSomeRuns(first, second)
    else { return false }
    return !StoryTemplate.isOwnTop(first, second) || shared.leadCoverage < ownNames
      || shared.leadCosine < ownThings
  }

  private static func evidence(ofDays first: StoryText, _ second: StoryText) -> Double {
    let apart = daysApart(first, second)
    return day * apart + lateDay * max(0, apart - firstDays)
      + (first.day == nil && second.day == nil ? undated : 0)
  }

  private static func evidence(ofWords shared: Double) -> Double {
    words * min(mostWords, shared)
      + furtherWords * (max(mostWords, shared).squareRoot() - mostWords.squareRoot())
  }

  /// How much two texts have no words in common though they are long enough for some, 0 to 1.
  private static func lackOfWords(
    _ first: StoryText, _ second: StoryText, _ words: Double
  ) -> Double {
    let shorter = min(max(Double(min(first.length, second.length)), lengths.brief), lengths.long)
    let room =
      NaturalLogarithm.of(shorter / lengths.brief)
      / NaturalLogarithm.of(lengths.long / lengths.brief)
    return room * max(0, 1 - words / someWords)
  }

  private static func evidence(ofLengths first: Int, _ second: Int) -> Double {
    let (shorter, longer) = (Double(min(first, second)), Double(max(first, second)))
    return brief * NaturalLogarithm.of(min(max(shorter, lengths.least), lengths.brief))
      - length * NaturalLogarithm.of(min(max(shorter, lengths.few), lengths.some) / lengths.few)
      - lengthBeyond.shorter * beyond(shorter, longest.shorter)
      - lengthBeyond.longer * beyond(longer, longest.longer)
  }

  private static func lengthForTops(_ first: Int, _ second: Int) -> Double {
    let shorter = Double(min(first, second))
    return NaturalLogarithm.of(min(max(shorter, lengths.few), mostForTops) / lengths.few)
  }

  private static func beyond(_ length: Double, _ most: Double) -> Double {
    NaturalLogarithm.of(max(1, min(length, most) / lengths.some))
  }

  /// 1 where both name one weekday first, -1 where neither names the other's at all.
  private static func agreement(_ first: StoryText, _ second: StoryText) -> Double {
    guard first.firstWeekday > 0, second.firstWeekday > 0 else { return 0 }
    if first.firstWeekday == second.firstWeekday { return 1 }
    let mine = second.weekdays & (1 << (first.firstWeekday - 1)) != 0
    let theirs = first.weekdays & (1 << (second.firstWeekday - 1)) != 0
    if mine && theirs { return 0.4 }
    if mine || theirs { return 0 }
    let apart = abs(Int(first.firstWeekday) - Int(second.firstWeekday))
    return apart == 1 || apart == 6 ? -0.2 : -1
  }
}
