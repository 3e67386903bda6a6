/// What tells two texts from one template, such as the same market on two days.
enum StoryTemplate {
  /// Share of the shorter text's runs of words from which on both come from one template, unless
  /// they agree in figures, names and days; reports by two writers share less than a tenth.
  private static let share = 0.15
  /// The same for texts neither of which tells the headline of the other.
  private static let someShare = 0.1
  /// Share of the shorter text's runs from which on two texts say the same but for what is filled in.
  private static let formShare = 0.5
  /// Share of the runs at a text's top that the other has, up to which the top is the writer's own.
  private static let ownTop = 0.12
  /// Figures of either text up to which it says nothing that they differ, and those beyond which each
  /// more says no more.
  private static let figures = (few: 3, most: 6)

  /// Whether so many runs of four words are shared that both come from one template, or took over the
  /// same background or sayings.
  static func sharesRuns(_ first: StoryText, _ second: StoryText) -> Bool {
    runShare(first, second) > share
  }

  /// Whether more runs are shared than two writers share by chance.
  static func sharesSomeRuns(_ first: StoryText, _ second: StoryText) -> Bool {
    runShare(first, second) > someShare
  }

  /// The share of the shorter text's runs of four words that the other has, 0 to 1.
  static func runShare(_ first: StoryText, _ second: StoryText) -> Double {
    let isFirstShorter = first.runs.count <= second.runs.count
    return share(
      of: isFirstShorter ? first.runs : second.runs, in: isFirstShorter ? second.runs : first.runs)
  }

  /// Whether the tops of two texts are in the words of their writers.
  static func isOwnTop(_ first: StoryText, _ second: StoryText) -> Bool {
    share(of: first.leadRuns, in: second.runs) < ownTop
      && share(of: second.leadRuns, in: first.runs) < ownTop
  }

  /// Whether two texts are one form filled in for two, as a warning for two counties is: the headline of
  /// each has a name that the other text has nowhere.
  static func isOtherNotice(_ first: StoryText, _ second: StoryText) -> Bool {
    runShare(first, second) > formShare && namesOther(first, than: second)
      && namesOther(second, than: first)
  }

  private static func namesOther(_ text: StoryText, than other: StoryText) -> Bool {
    text.entries.contains {
      $0.isInHeadline && $0.isNamelike && other.entry(of: $0.term) == nil
    }
  }

  /// Whether the two were printed, or begin, with different days.
  static func isOtherDay(_ first: StoryText, _ second: StoryText) -> Bool {
    if let day = first.day, let other = second.day, day != other { return true }
    return first.firstWeekday > 0 && second.firstWeekday > 0
      && first.firstWeekday != second.firstWeekday
  }

  /// How many figures of texts of many say that they tell of different things, 0 to 6; 0 from a third
  /// of them on that agree.
  static func disagreement(_ first: StoryText, _ second: StoryText, agreeing: Int) -> Double {
    let count = min(first.numberCount, second.numberCount)
    let many = min(max(0, count - figures.few), figures.most)
    return Double(many) * max(0, 1 - 3 * Double(agreeing) / Double(max(1, count)))
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
