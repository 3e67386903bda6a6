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
  /// Words on end from which a text of any other day is that text printed again; shorter ones are
  /// statements in full and advice.
  private static let reprintedRun = 100
  /// Words that are at least cut or added inside of a text that is printed again; a statement that is
  /// made anew changes fewer.
  private static let cutWords = 12
  /// Words before a text that name its writer, the page or the day.
  private static let creditWords = 4

  var overlap: TextOverlap
  /// Share of the smaller text's two-word runs that stand in the other; asked for seldom.
  var pairContainment: () -> Double
  /// Days between the two, where both state one.
  var daysApart: Int?
  var hasSameHouse: Bool
  var hasSameOutlet: Bool
  /// What stands in the place of what; asked for where the shared words alone give a verdict.
  var slots: () -> TextSlots

  /// Whether one text is nearly the whole of the other, and nothing stands in the place of anything.
  ///
  /// So a weekly prints a text late, or an outlet again with a word on that, perhaps cut.
  static func isReprint(_ overlap: TextOverlap) -> Bool {
    guard overlap.containment >= reprinted, overlap.longestRun >= reprintedRun,
      overlap.smallerWords * 2 >= overlap.largerWords
    else { return false }
    var (smaller, larger) = (0, 0)
    for match in overlap.matches {
      let (left, right) = (match.smaller - smaller, match.larger - larger)
      let isFirst = smaller == 0 && larger == 0
      let isCut = max(left, right) <= 0 || max(left, right) >= cutWords
      guard min(left, right) <= (isFirst ? creditWords : 0), isFirst || isCut else { return false }
      (smaller, larger) = (match.smaller + match.count, match.larger + match.count)
    }
    return smaller >= overlap.smallerWords || larger >= overlap.largerWords
  }

  /// What two articles are to one another, and why; nil where they share next to nothing.
  func judge() -> (verdict: CopyGroup.Verdict, evidence: String)? {
    guard let verdict else { return nil }
    let slots = slots()
    switch verdict {
    case .same, .version:
      // A house counts anew on one day, and fills a form in on the next.
      let isCountedAnew = verdict == .version && daysApart == 0
      if slots.namesDiffer || !isCountedAnew && slots.figuresDiffer {
        return (.series, formEvidence(slots))
      }
      if SharedItem.isItem(overlap, slots) { return (.quotes, evidence(for: .quotes)) }
    case .series where overlap.containment >= 0.5:
      if figuresDiffer, !isForm, isNextReport(slots) { return (.version, updateEvidence) }
      if overlap.differingFigures == 0, !isForm, slots.agrees {
        let isCopy =
          (daysApart ?? 0) <= CopyRule.window && !isFollowUp && slots.isReworded
          && min(overlap.leadShare.smaller, overlap.leadShare.larger) >= 0.25
        return isCopy
          ? (.same, "\(matched); names and figures are the same")
          : (.quotes, evidence(for: .quotes))
      }
    case .quotes:
      // A new beginning over a text of the day before, as agencies send it.
      if overlap.containment >= 0.6, !isFollowUp, isNextReport(slots), daysApart != nil,
        slots.sharedSpeech * 2 < overlap.matchedWords
      {
        return (.version, "\(matched); a new beginning over the same text")
      }
    case .series: break
    }
    return (verdict, evidence(for: verdict))
  }

  /// Whether one text was brought up to date within a day: what is said and who is named stays.
  private func isNextReport(_ slots: TextSlots) -> Bool {
    (daysApart ?? 0) <= 1 && overlap.longestRun >= CopyRule.copiedRun && slots.isOneEvent
      && slots.sharedFigures * 2 >= slots.figures.count
  }

  /// The verdict that the shared words give.
  private var verdict: CopyGroup.Verdict? {
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
  /// roundup, a statement in full.
  private var isPart: Bool {
    let isTail = overlap.firstShare.smaller >= 0.25 && overlap.firstShare.larger >= 0.25
    return isTail || isStandingText || isNextTake
      || overlap.containment < 0.5 && overlap.extent < 0.5
  }

  /// Whether an agency begins with news of its own, and goes on with what it sent before.
  private var isNextTake: Bool {
    hasSameHouse && overlap.containment < CopyRule.reworded
      && min(overlap.leadShare.smaller, overlap.leadShare.larger) < 0.3
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

  private var matched: String {
    "\(overlap.matchedWords) of \(overlap.smallerWords) words word for word; "
      + "longest run \(overlap.longestRun)"
  }

  private var differing: String {
    let compared = overlap.equalFigures + overlap.differingFigures
    var result = "\(overlap.differingFigures) of \(compared) figures"
    if isForm {
      let names = overlap.equalNames + overlap.differingNames
      result += " and \(overlap.differingNames) of \(names) names"
    }
    return result + " differ"
  }

  private var updateEvidence: String {
    "\(matched); \(differing), what is said and who is named is the same"
  }

  private func formEvidence(_ slots: TextSlots) -> String {
    var blanks: [String] = []
    for (count, name) in [
      (slots.names.count, "name"), (slots.figures.count, "figure"), (slots.days, "day"),
    ] where count > 0 {
      blanks.append("\(count) other \(name)\(count == 1 ? "" : "s")")
    }
    let last = blanks.popLast() ?? ""
    let all = blanks.isEmpty ? last : "\(blanks.joined(separator: ", ")) and \(last)"
    return "\(matched); one template, filled in with \(all)"
  }

  /// The evidence, as a sentence for a person.
  private func evidence(for verdict: CopyGroup.Verdict) -> String {
    switch verdict {
    case .same: overlap.differingFigures > 0 ? "\(matched); \(differing)" : matched
    case .version: "\(matched); \(differing), from the same house within a day"
    case .series where overlap.differingFigures == 0 && !isForm:
      "\(matched); no run is so long that only copying explains it"
    case .series: "\(matched); \(differing): one template"
    case .quotes: "\(matched); the rest is its own text"
    }
  }
}
