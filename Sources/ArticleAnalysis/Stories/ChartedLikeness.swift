/// How strongly two texts tell of one event in a language whose words have a table of how common they
/// are but whose capitals tell no names.
///
/// The weights are those of a logistic model, fitted to reports of invented events in German, Arabic,
/// Chinese and Japanese with close neighbours: two accidents, trials, matches, firms.
enum ChartedLikeness {
  /// What each of the three rarest terms counts for that both have.
  private static let rarest = 0.85
  private static let rarestCount = 3
  /// What the square root of all further ones, above plain words, counts against them: two matters of
  /// one kind are told in the same words, and what sets them apart is rarer.
  private static let further = 0.38
  /// What the whole of a headline counts for when the other text has its words, the better covered of
  /// the two.
  private static let headline = 4.2
  /// What the headline of two or three telling words tells: one that tells less says little where the
  /// other text has all of it.
  private static let leastHeadline: Float = 12
  /// What the logarithm of the longer text's length counts from `least` to `some` words: a brief has
  /// no room for what the other names.
  private static let length = 2.35
  private static let lengths = (least: 40.0, some: 200.0)
  /// What a day between them counts against them.
  private static let day = 0.17
  /// What each figure counts against texts of many figures that agree in none.
  private static let figure = 0.85
  /// The evidence from which on two texts are of one story: higher splits stories.
  private static let line = 14.3
  /// Evidence that makes twice what one story needs.
  private static let scale = 6.0

  /// The likeness as a multiple of what makes one story.
  ///
  /// - Parameters:
  ///   - first: a text.
  ///   - second: another, in a language with a table.
  ///   - terms: what each term but figures that both have tells, weighted with how much both are about
  ///     it.
  ///   - agreeing: figures that both have.
  ///   - lengths: of the two texts in words.
  ///   - chance: what the lengths of long texts count against them.
  /// - Returns: 0 or more; from 1 on, one story.
  static func value(
    _ first: StoryText, _ second: StoryText, sharing terms: [Float], agreeing: Int,
    lengths: (Double, Double), chance: Double
  ) -> Double {
    let falling = terms.sorted(by: >)
    let names = falling.prefix(rarestCount).reduce(0, +)
    let others = falling.dropFirst(rarestCount).reduce(0) {
      $0 + max(0, $1 - Float(StoryLikeness.plainWord))
    }
    let longer = max(lengths.0, lengths.1)
    let room = NaturalLogarithm.of(
      min(max(longer, Self.lengths.least), Self.lengths.some) / Self.lengths.least)
    let sum =
      rarest * Double(names) - further * Double(others).squareRoot()
      + headline * Double(max(coverage(of: first, in: second), coverage(of: second, in: first)))
      + length * room - chance
      - day * StoryLikeness.daysApart(first, second)
      - figure * StoryTemplate.disagreement(first, second, agreeing: agreeing)
    return max(0, 1 + (sum - line) / scale)
  }

  /// The share of what the words of a headline tell that the other text has anywhere.
  private static func coverage(of text: StoryText, in other: StoryText) -> Float {
    var (told, all): (Float, Float) = (0, 0)
    for (index, entry) in text.entries.enumerated() where entry.isInHeadline && !entry.isNumber {
      all += text.information[index]
      if other.entry(of: entry.term) != nil { told += text.information[index] }
    }
    return told / max(all, leastHeadline)
  }
}
