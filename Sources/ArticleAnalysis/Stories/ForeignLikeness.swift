/// How strongly two texts in one language without tables tell of one event.
///
/// How rare their words are is known from the collection alone; so three that both are about must be
/// rare, not one or two: every country has its parliament, and every week its vote.
enum ForeignLikeness {
  /// What each of the three rarest terms that both have counts for, what the next ones count for, how
  /// many of them, and the most that these count for before their weight.
  private static let rarest = 1.3
  private static let further = 0.14
  private static let furtherCount = 7
  private static let mostFurther: Float = 10
  /// What a day between them counts against them.
  private static let day = 0.2
  /// What each figure counts against texts of many figures that agree in none.
  private static let figure = 1.4
  /// What the logarithm of the shorter text's length counts against them from `few` to `some` words, and
  /// what the logarithms of both count beyond.
  private static let length = 2.0
  private static let lengthBeyond = (shorter: 1.5, longer: 0.8)
  private static let lengths = (few: 100.0, some: 250.0)
  private static let longest = (shorter: 1_000.0, longer: 1_500.0)
  /// Share of what the terms at a text's top tell that the other has, below which two texts from one
  /// template tell of other things.
  private static let likeTops: Float = 0.5
  /// The evidence from which on two texts are of one story: higher splits stories.
  private static let line = 12.9

  /// The likeness as a multiple of what makes one story; 0 for texts in two languages.
  ///
  /// - Complexity: O(*n* + *m*) in their terms.
  static func value(_ first: StoryText, _ second: StoryText) -> Double {
    guard first.isForeign, second.isForeign, StoryTongue.mayBeOne(first.tongue, second.tongue)
    else {
      return 0
    }
    var agreeing = 0
    var shared: [Float] = []
    var covered: (Float, Float) = (0, 0)
    first.forEachShared(second) { mine, theirs in
      let (one, other) = (first.entries[mine], second.entries[theirs])
      guard !one.isNumber else { return agreeing += 1 }
      if one.isInLead { covered.0 += first.information[mine] }
      if other.isInLead { covered.1 += second.information[theirs] }
      // First name and surname are one name.
      guard one.follower == 0 || one.follower != other.follower else { return }
      shared.append(
        min(first.information[mine], second.information[theirs])
          * (one.salience * other.salience).squareRoot())
    }
    let topCoverage = min(covered.0 / topSum(first), covered.1 / topSum(second))
    guard !isOfTemplate(first, second, agreeing: agreeing, topCoverage) else { return 0 }
    if first.isCharted, second.isCharted {
      let (one, other) = (words(first), words(second))
      return ChartedLikeness.value(
        first, second, sharing: shared, agreeing: agreeing, lengths: (one, other),
        chance: chanceBeyond(min(one, other), max(one, other)))
    }
    shared.sort(by: >)
    let names = shared.prefix(3).reduce(0, +)
    let others = shared.dropFirst(3).prefix(furtherCount).reduce(0, +)
    let sum =
      rarest * Double(names) + further * Double(min(mostFurther, others))
      - day * StoryLikeness.daysApart(first, second)
      - figure * StoryTemplate.disagreement(first, second, agreeing: agreeing)
      - chance(ofLengths: words(first), words(second))
    return max(0, 1 + (sum - line) / StoryLikeness.scale)
  }

  /// What the terms at the top of a text tell together.
  private static func topSum(_ text: StoryText) -> Float {
    var sum: Float = 0
    for (index, entry) in text.entries.enumerated() where entry.isInLead && !entry.isNumber {
      sum += text.information[index]
    }
    // A top without a term divides by next to nothing.
    return max(sum, 0.05)
  }

  /// Whether two texts come from one template and have other figures, days or things at their tops.
  private static func isOfTemplate(
    _ first: StoryText, _ second: StoryText, agreeing: Int, _ topCoverage: Float
  ) -> Bool {
    guard StoryTemplate.sharesRuns(first, second), !StoryTemplate.isOwnTop(first, second) else {
      return false
    }
    let figures = min(first.numberCount, second.numberCount)
    return StoryTemplate.isOtherDay(first, second) || topCoverage < likeTops
      || figures >= 3 && agreeing * 2 < figures
  }

  /// The length of a text in words; of pairs of signs every second one is a word.
  private static func words(_ text: StoryText) -> Double {
    Double(text.length) / (text.isOfPairs ? 2 : 1)
  }

  /// What the lengths of two texts in words count against them.
  private static func chance(ofLengths first: Double, _ second: Double) -> Double {
    let (shorter, longer) = (min(first, second), max(first, second))
    return length * NaturalLogarithm.of(min(max(shorter, lengths.few), lengths.some) / lengths.few)
      + chanceBeyond(shorter, longer)
  }

  /// What the lengths of long texts count against them.
  private static func chanceBeyond(_ shorter: Double, _ longer: Double) -> Double {
    lengthBeyond.shorter * beyond(shorter, longest.shorter)
      + lengthBeyond.longer * beyond(longer, longest.longer)
  }

  private static func beyond(_ length: Double, _ most: Double) -> Double {
    NaturalLogarithm.of(max(1, min(length, most) / lengths.some))
  }
}
