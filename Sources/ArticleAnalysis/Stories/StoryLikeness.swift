/// How strongly two texts tell of one event.
struct StoryLikeness {
  /// Days behind which two dated texts are never of one story.
  static let window = 4
  /// What the days between two texts leave of their likeness: a bell curve, sigma 3 days.
  private static let byDays = [1, 0.946, 0.801, 0.607, 0.411]
  /// The cosine from which two texts of few terms are of one story: higher splits stories.
  private static let shortLine = 0.23
  /// The same for long texts, which share more background whatever they tell of.
  private static let longLine = 0.347
  /// Terms of a short and of a long text.
  private static let lengths = (short: 40.0, long: 90.0)

  /// How far the lines rise with the number of texts: the more there are, the rarer every name is
  /// among them, and the more alike are all texts that share one.
  private static let growth = 0.36
  /// Texts at which half of that rise is reached.
  private static let halfGrowth = 20.0

  /// The most that two texts are alike that each name several and name none in common: two fires,
  /// two trials, two strikes are told in the same words.
  private static let withoutSharedName = 0.5

  private let rise: Double

  /// Makes the measure for a collection of so many texts.
  init(texts: Int) {
    let texts = Double(texts)
    rise = 1 + Self.growth * texts / (texts + Self.halfGrowth)
  }

  /// Whether two days may be of one story; an unknown day may be any.
  static func isNear(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    return abs(first - second) <= window
  }

  /// The likeness as a multiple of what makes one story: 1 and more says yes.
  func value(_ first: StoryText, _ second: StoryText) -> Double {
    guard Self.isNear(first.day, second.day) else { return 0 }
    let value = value(first, second, cosine: first.cosine(second))
    guard value > Self.withoutSharedName, first.namesOthers(than: second) else { return value }
    return Self.withoutSharedName
  }

  /// The same for texts whose cosine is known.
  func value(_ first: StoryText, _ second: StoryText, cosine: Double) -> Double {
    var factor = 1.0
    if let day = first.day, let other = second.day {
      guard abs(day - other) <= Self.window else { return 0 }
      factor = Self.byDays[abs(day - other)]
    }
    let terms = Double(min(first.termCount, second.termCount))
    return factor * cosine / line(terms)
  }

  private func line(_ terms: Double) -> Double {
    let lengths = Self.lengths
    let share = (terms - lengths.short) / (lengths.long - lengths.short)
    return rise * (Self.shortLine + (Self.longLine - Self.shortLine) * min(1, max(0, share)))
  }
}
