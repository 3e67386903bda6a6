package import Articles

/// What two articles have of one another's text, and what that makes them.
package struct CopyRelation: Sendable, Equatable {
  package var article: ArticleID
  package var other: ArticleID
  package var verdict: CopyGroup.Verdict
  /// Share of the smaller text's four-word runs that stand in the other, 0 to 1.
  package var containment: Double
  /// Words of the longest run that both have.
  package var longestRun: Int
  /// Why, as a sentence for a person.
  package var evidence: String

  package init(
    article: ArticleID, other: ArticleID, verdict: CopyGroup.Verdict, containment: Double,
    longestRun: Int, evidence: String
  ) {
    self.article = article
    self.other = other
    self.verdict = verdict
    self.containment = containment
    self.longestRun = longestRun
    self.evidence = evidence
  }
}

/// The rule that makes a verdict of an overlap.
struct CopyRule {
  /// Shared four-word runs below which nothing is said: raises what two reports may share by chance.
  static let leastShared = 25
  /// Words of a shared run that only copying explains; daily series reach 28, wires begin at 34.
  static let copiedRun = 40
  /// The same between articles whose days lie further apart than `window`.
  static let copiedRunFarApart = 48
  /// Share of the smaller text from which on it is the other's even where no long run says so; the
  /// reports of one form, filled in anew, reach .65.
  static let reworded = 0.7
  /// Share of the figures that must agree where only short runs are shared: a wire's rewording
  /// keeps its figures, the same accident in another town has its own.
  static let rewordedFigures = 0.85
  /// Share of a text from which on one outlet has printed it again, whatever it begins with.
  private static let reprinted = 0.9
  /// Words below which a shared text can be an appeal or advice that is printed whenever it fits.
  private static let standingWords = 100
  /// Days within which one text is printed.
  static let window = 3

  var overlap: TextOverlap
  /// Share of the smaller text's two-word runs that stand in the other; asked for seldom.
  var pairContainment: () -> Double
  /// Days between the two, where both state one.
  var daysApart: Int?
  var hasSameHouse: Bool
  var hasSameOutlet: Bool

  var verdict: CopyGroup.Verdict? {
    guard overlap.sharedRuns >= CopyRule.leastShared else { return nil }
    let share = overlap.containment
    let isNear = daysApart.map { $0 <= CopyRule.window } ?? true
    if share >= 0.5, figuresDiffer {
      return isUpdate ? .version : .series
    }
    if isForm { return share >= 0.5 || overlap.longestRun >= CopyRule.copiedRun ? .series : nil }
    let isCopied =
      overlap.longestRun >= (isNear ? CopyRule.copiedRun : CopyRule.copiedRunFarApart)
    if isCopied, share >= 0.25, isOfOtherFigures { return .series }
    if isFollowUp {
      if !isCopied, share >= 0.5 { return .series }
      return overlap.longestRun >= CopyRule.copiedRun ? .quotes : nil
    }
    if isCopied, share >= 0.25 { return isPart ? .quotes : .same }
    if isNear, overlap.figuresAgree >= 0.7 {
      if share >= CopyRule.reworded { return .same }
      let isReworded = overlap.figuresAgree >= CopyRule.rewordedFigures && !isPart
      if share >= 0.3, share < 0.5, isReworded, pairContainment() >= 0.6 { return .same }
    }
    if share >= 0.5 { return .series }
    return overlap.longestRun >= CopyRule.copiedRun ? .quotes : nil
  }

  /// Whether figures differ as between two days of a series, and not by a correction.
  private var figuresDiffer: Bool {
    guard overlap.figuresAgree < 0.7 else { return false }
    return overlap.differingFigures >= 3 || overlap.longestRun < CopyRule.copiedRun
      || hasSameHouse
  }

  /// Whether most of many figures differ, as in the same accident in another town, told from one
  /// template whose plain sentences are long.
  private var isOfOtherFigures: Bool {
    overlap.differingFigures >= 5 && overlap.figuresAgree < 0.5
  }

  /// Whether a form was filled in anew: much of what names and counts differs at one place of the
  /// same sentences; less is enough where both do, which no writer who takes a text over changes.
  private var isForm: Bool {
    let differing = overlap.differingFigures + overlap.differingNames
    let all = differing + overlap.equalFigures + overlap.equalNames
    let changesBoth = overlap.differingNames >= 1 && overlap.differingFigures >= 3
    return overlap.differingNames >= 2 && differing >= 4 && differing * 4 >= all
      || changesBoth && differing * 5 >= all
  }

  /// Whether one house says within a day most of the same again, and not a form filled in anew: there
  /// most figures differ, and names stand between them.
  private var isUpdate: Bool {
    let keepsNames = overlap.equalNames >= 6 && overlap.differingNames * 10 <= overlap.equalNames
    guard hasSameHouse, (daysApart ?? 0) <= 1,
      overlap.longestRun >= CopyRule.copiedRun || keepsNames
    else { return false }
    return overlap.figuresAgree >= 0.5 || overlap.matchedWords * 10 >= overlap.smallerWords * 9
  }

  /// Whether only a part of a text was taken over: background that stands late in both, an item of a
  /// digest, a statement in full.
  private var isPart: Bool {
    let isTail = overlap.firstShare.smaller >= 0.25 && overlap.firstShare.larger >= 0.25
    return isTail || isStandingText || overlap.containment < 0.5 && overlap.extent < 0.5
  }

  /// Whether short reports of different days begin with news of their own and go on with the same
  /// words: what a police force asks of witnesses each time, rights of travellers, a law.
  private var isStandingText: Bool {
    (daysApart ?? 0) >= 2 && overlap.matchedWords < CopyRule.standingWords
      && overlap.firstShare.smaller >= 0.12 && overlap.firstShare.larger >= 0.12
  }

  /// Whether an outlet reports the next turn of an event with what it has told of it before.
  ///
  /// Each then begins with words of its own; what an outlet prints again begins as it did.
  private var isFollowUp: Bool {
    hasSameOutlet && overlap.containment < CopyRule.reprinted
      && min(overlap.leadShare.smaller, overlap.leadShare.larger) < 0.7
  }

  /// The evidence, as a sentence for a person.
  func evidence(for verdict: CopyGroup.Verdict) -> String {
    let words =
      "\(overlap.matchedWords) of \(overlap.smallerWords) words word for word; "
      + "longest run \(overlap.longestRun)"
    let compared = overlap.equalFigures + overlap.differingFigures
    var figures = "\(overlap.differingFigures) of \(compared) figures"
    if isForm {
      let names = overlap.equalNames + overlap.differingNames
      figures += " and \(overlap.differingNames) of \(names) names"
    }
    figures += " differ"
    switch verdict {
    case .same: return overlap.differingFigures > 0 ? "\(words); \(figures)" : words
    case .version: return "\(words); \(figures), from the same house within a day"
    case .series where overlap.differingFigures == 0 && !isForm:
      return "\(words); no run is so long that only copying explains it"
    case .series: return "\(words); \(figures): one template"
    case .quotes: return "\(words); the rest is its own text"
    }
  }
}
