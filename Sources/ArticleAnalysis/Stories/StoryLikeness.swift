/// How strongly two texts tell of one event.
///
/// The evidence for one event is added up as in a logistic model, whose weights were fitted to
/// reports of invented events, mostly short, and to longer pages of real outlets of two days: two
/// reports of one event share some name that is rare among all texts, and the more of them the
/// better; they share words for what happened; they name one weekday; and they are printed on
/// neighbouring days. Names alone make no story: a company, a court or a club has several matters on
/// one day.
struct StoryLikeness {
  /// Days behind which two dated texts are never of one story.
  static let window = 4

  /// What the three rarest names that both have count for, the rarest first, and what the rarity of
  /// further ones counts for.
  private static let names = [0.52, 0.38, 0.03]
  private static let furtherName = 0.1
  /// The most that the further names count for before their weight.
  private static let mostFurther = 15.0
  /// What shared words count for that are no names, from the information of plain words on: the same
  /// people in another matter share next to none.
  private static let words = 0.52
  fileprivate static let plainWord: Float = 2.5
  /// Words up to which each counts alike; beyond, their square root counts, since long texts share
  /// many by chance.
  private static let mostWords = 6.0
  private static let furtherWords = 1.0
  /// What counts against two texts that share no word but names, and the information of words from
  /// which on it does not.
  private static let namesOnly = 2.0
  private static let someWords = 0.7
  /// What the first weekday counts for that both name; it counts against them when neither names
  /// the other's, and a little only where they are neighbours, as in a report of the next day.
  private static let weekday = 1.03
  /// What a day between them counts against them; a text without a day is taken to be one day off.
  private static let day = 0.33
  /// Long texts share more whatever they tell of: what the logarithm of the shorter one's length
  /// counts against them, between these lengths, and what the logarithms of both count beyond.
  private static let length = 1.19
  private static let lengths = (short: 30.0, long: 250.0)
  private static let lengthBeyond = (shorter: 0.64, longer: 0.32)
  private static let longest = (shorter: 1_000.0, longer: 1_500.0)
  /// What each figure counts against texts of many figures that agree in none, from the fourth on.
  private static let figure = 0.34
  /// What counts against two texts from one template: the same market on two days, the same
  /// accident in two towns.
  private static let template = 6.8
  /// Share of the shorter text's runs of words from which on both come from one template, unless
  /// they agree in figures, names and days; reports by two writers share less than a tenth.
  private static let templateShare = 0.15
  /// Share of the runs at a text's top that the other has, up to which the top is the writer's own.
  private static let ownTop = 0.12
  /// Share of the names at such a top that the other has, from which on it tells of the same.
  private static let ownNames: Float = 0.3
  /// The cosine of two such tops from which on they speak of the same things.
  private static let ownThings = 0.3
  /// What counts against two texts that have one name in common and at their tops none: two
  /// earthquakes are told in the same words.
  private static let loneName = 1.14
  /// Share of the names at a text's top that the other has, below which they tell of others.
  private static let fewNames: Float = 0.2
  /// What the whole of that share counts for.
  private static let leadNames = 0.67
  /// The cosine of two tops below which they hardly speak of one thing, and what its whole lack counts
  /// against two texts.
  private static let strangeTops = 0.2
  private static let strangeness = 1.42
  /// The evidence from which on two texts are of one story: higher splits stories.
  private static let line = 0.5
  /// Evidence that makes twice what one story needs.
  private static let scale = 8.0
  /// The cosine from which on two texts make one story of which one is in another language than the
  /// tables: of its words only those count that the collection itself has counted, by their first
  /// letters and without those that all texts have.
  private static let foreignLine = 0.2

  /// Whether two days may be of one story; an unknown day may be any.
  static func isNear(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    return abs(first - second) <= window
  }

  /// The likeness as a multiple of what makes one story: 1 and more says yes.
  ///
  /// - Complexity: O(*n* + *m*) in their terms.
  static func value(_ first: StoryText, _ second: StoryText) -> Double {
    guard isNear(first.day, second.day), !first.issue.isOtherIssue(than: second.issue) else {
      return 0
    }
    guard !first.isForeign, !second.isForeign else {
      return isOfTemplate(first, second) ? 0 : first.cosine(second) / foreignLine
    }
    return max(0, 1 + (evidence(first, second) - line) / scale)
  }

  /// Whether two texts in a language without tables come from one template and have other figures or
  /// days.
  private static func isOfTemplate(_ first: StoryText, _ second: StoryText) -> Bool {
    guard runShare(first, second) > templateShare, !isOwnTop(first, second) else { return false }
    var agreeing = 0
    first.forEachShared(second) { mine, _ in if first.entries[mine].isNumber { agreeing += 1 } }
    let figures = min(first.numberCount, second.numberCount)
    return isOtherDay(first, second) || figures >= 3 && agreeing * 2 < figures
  }

  private static func evidence(_ first: StoryText, _ second: StoryText) -> Double {
    let shared = SharedTerms(first, second)
    var sum = leadNames * Double(shared.leadCoverage)
    sum -= strangeness * max(0, 1 - shared.leadCosine / strangeTops)
    for (weight, name) in zip(names, shared.rarest) { sum += weight * Double(name) }
    sum += furtherName * min(mostFurther, Double(shared.furtherNames))
    sum += evidence(ofWords: Double(shared.words))
    sum -= namesOnly * max(0, 1 - Double(shared.words) / someWords)
    sum += weekday * agreement(first, second)
    sum -= day * Double(first.day.flatMap { day in second.day.map { abs(day - $0) } } ?? 1)
    sum -= chance(ofLengths: first.length, second.length)
    let figures = min(first.numberCount, second.numberCount)
    let agreeing = Double(shared.numbers) / Double(max(1, figures))
    sum -= figure * Double(min(max(0, figures - 3), 6)) * max(0, 1 - 3 * agreeing)
    if shared.rarest[1] == 0, shared.leadCoverage < fewNames { sum -= loneName }
    let tellsOther =
      (figures >= 3 && agreeing < 0.5) || shared.leadCoverage < 2 * fewNames
      || isOtherDay(first, second)
    if tellsOther, isOfTemplate(first, second, shared) { sum -= template }
    return sum
  }

  /// Whether the runs that two texts share are those of a template, and not background or sayings that
  /// both took over: those stand below tops of the writers' own that tell of the same names and things.
  private static func isOfTemplate(
    _ first: StoryText, _ second: StoryText, _ shared: SharedTerms
  ) -> Bool {
    guard runShare(first, second) > templateShare else { return false }
    return !isOwnTop(first, second) || shared.leadCoverage < ownNames
      || shared.leadCosine < ownThings
  }

  /// Whether the tops of two texts are in the words of their writers.
  private static func isOwnTop(_ first: StoryText, _ second: StoryText) -> Bool {
    share(of: first.leadRuns, in: second.runs) < ownTop
      && share(of: second.leadRuns, in: first.runs) < ownTop
  }

  private static func evidence(ofWords shared: Double) -> Double {
    words * min(mostWords, shared)
      + furtherWords * (max(mostWords, shared).squareRoot() - mostWords.squareRoot())
  }

  /// What the lengths of two texts in words count against them.
  private static func chance(ofLengths first: Int, _ second: Int) -> Double {
    let (shorter, longer) = (Double(min(first, second)), Double(max(first, second)))
    let beyond = (min(shorter, longest.shorter), min(longer, longest.longer))
    return length * NaturalLogarithm.of(min(max(shorter, lengths.short), lengths.long))
      + lengthBeyond.shorter * NaturalLogarithm.of(max(1, beyond.0 / lengths.long))
      + lengthBeyond.longer * NaturalLogarithm.of(max(1, beyond.1 / lengths.long))
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

  /// Whether the two were printed, or begin, with different days.
  private static func isOtherDay(_ first: StoryText, _ second: StoryText) -> Bool {
    if let day = first.day, let other = second.day, day != other { return true }
    return first.firstWeekday > 0 && second.firstWeekday > 0
      && first.firstWeekday != second.firstWeekday
  }

  /// The share of the shorter text's runs of four words that the other has.
  private static func runShare(_ first: StoryText, _ second: StoryText) -> Double {
    let isFirstShorter = first.runs.count <= second.runs.count
    return share(
      of: isFirstShorter ? first.runs : second.runs, in: isFirstShorter ? second.runs : first.runs)
  }

  /// The share of the runs of a text, or of its top, that another has; both rising.
  private static func share(of runs: [UInt32], in others: [UInt32]) -> Double {
    guard !runs.isEmpty else { return 0 }
    var shared = 0
    var (mine, theirs) = (0, 0)
    while mine < runs.count, theirs < others.count {
      let (one, other) = (runs[mine], others[theirs])
      if one == other { shared += 1 }
      if one <= other { mine += 1 }
      if other <= one { theirs += 1 }
    }
    return Double(shared) / Double(runs.count)
  }
}

/// What two texts have in common.
private struct SharedTerms {
  /// Rarity of the three rarest names, weighted with how much both are about them, falling.
  var rarest: [Float] = [0, 0, 0]
  /// Whether both are much about each of them.
  private var isCentral = [false, false, false]
  /// Rarity of the other names that both are much about, above that of plain ones.
  var furtherNames: Float = 0
  /// Rarity of the words together, above that of plain ones.
  var words: Float = 0
  var numbers = 0
  /// Share of the names at the top of a text that the other names anywhere; of the two texts the
  /// lesser share.
  var leadCoverage: Float = 0
  /// The cosine of the angle between the tops of the texts as vectors of what their terms tell, 0 to 1.
  var leadCosine = 0.0

  init(_ first: StoryText, _ second: StoryText) {
    var covered: (Float, Float) = (0, 0)
    var lead: Float = 0
    first.forEachShared(second) { mine, theirs in
      let (one, other) = (first.entries[mine], second.entries[theirs])
      guard !one.isNumber else { return numbers += 1 }
      let salience = (one.salience * other.salience).squareRoot()
      let information = min(first.information[mine], second.information[theirs])
      if one.isInLead, other.isInLead {
        lead += first.information[mine] * second.information[theirs]
      }
      guard one.isName || other.isName else {
        return words += max(0, information - StoryLikeness.plainWord) * salience
      }
      // First name and surname are one name.
      if one.follower == 0 || one.follower != other.follower {
        insert(information * salience, isCentral: min(one.salience, other.salience) >= 0.7)
      }
      if one.isName, one.isInLead { covered.0 += information }
      if other.isName, other.isInLead { covered.1 += information }
    }
    let (mine, theirs) = (LeadSums(first), LeadSums(second))
    leadCoverage = min(covered.0 / mine.names, covered.1 / theirs.names)
    leadCosine = Double(lead / (mine.squares * theirs.squares).squareRoot())
  }

  private mutating func insert(_ name: Float, isCentral: Bool) {
    var (name, isCentral) = (name, isCentral)
    for place in rarest.indices where name > rarest[place] {
      swap(&name, &rarest[place])
      swap(&isCentral, &self.isCentral[place])
    }
    if isCentral { furtherNames += max(0, name - 2) }
  }
}

/// What the terms at the top of a text tell together.
private struct LeadSums {
  /// Of the names, the sum.
  var names: Float = 0
  /// Of names and words, the sum of squares.
  var squares: Float = 0

  init(_ text: StoryText) {
    for (index, entry) in text.entries.enumerated() where entry.isInLead && !entry.isNumber {
      let information = text.information[index]
      if entry.isName { names += information }
      squares += information * information
    }
    // A top without a name or word divides by next to nothing.
    (names, squares) = (max(names, 0.05), max(squares, 0.05))
  }
}
