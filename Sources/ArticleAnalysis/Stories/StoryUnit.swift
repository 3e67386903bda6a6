internal import Articles

/// One text for the purpose of stories: an article with its copies, which count once.
struct StoryUnit: Sendable {
  /// The article that leads the copies.
  var article: Article
  /// All articles with the text, the leading one among them.
  var ids: [ArticleID]
  var terms: StoryTerms
  var vector: StoryVector
  /// Days since 1970 of the earliest copy, where one is stated.
  var day: Int?

  /// The units of some articles, by day, then by id: an order that arrival does not decide.
  static func units(
    of articles: [Article], copies: [CopyGroup], entities: EntityIndex
  ) -> (units: [StoryUnit], weights: StoryWeights) {
    let byID = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    let mentions = Dictionary(grouping: entities.mentions, by: \.article)
    var seen: Set<ArticleID> = []
    var units: [StoryUnit] = []
    var stems = StemTable()
    func add(_ leader: ArticleID, _ ids: [ArticleID]) {
      let fresh = ids.filter { byID[$0] != nil && seen.insert($0).inserted }
      guard let first = fresh.first, let article = byID[leader] ?? byID[first] else { return }
      units.append(
        StoryUnit(
          article: article, ids: fresh,
          terms: StoryTerms(article, mentions: mentions[article.id] ?? [], stems: &stems),
          vector: StoryVector([:]), day: fresh.compactMap { byID[$0]?.date?.dayNumber }.min()))
    }
    for group in copies { add(group.leader, group.members.map(\.article)) }
    for article in articles { add(article.id, [article.id]) }
    var weights = StoryWeights()
    for unit in units { weights.insert(unit.terms) }
    for index in units.indices { units[index].vector = weights.vector(units[index].terms) }
    units.sort { $0.order < $1.order }
    return (units, weights)
  }

  private var order: (Int, UInt64) {
    (day ?? .max, ids.map(\.rawValue).min() ?? 0)
  }
}

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
  func value(_ first: StoryUnit, _ second: StoryUnit) -> Double {
    value(first, second, cosine: first.vector.cosine(second.vector))
  }

  /// The same for texts whose cosine is known.
  func value(_ first: StoryUnit, _ second: StoryUnit, cosine: Double) -> Double {
    var factor = 1.0
    if let day = first.day, let other = second.day {
      guard abs(day - other) <= Self.window else { return 0 }
      factor = Self.byDays[abs(day - other)]
    }
    let terms = Double(min(first.terms.uses.count, second.terms.uses.count))
    return factor * cosine / line(terms)
  }

  private func line(_ terms: Double) -> Double {
    let lengths = Self.lengths
    let share = (terms - lengths.short) / (lengths.long - lengths.short)
    return rise * (Self.shortLine + (Self.longLine - Self.shortLine) * min(1, max(0, share)))
  }
}
