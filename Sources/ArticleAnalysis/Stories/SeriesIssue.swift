internal import Articles

/// A headline as a daily series has it: words that stay and the day that changes, as in
/// `Weather: Tuesday` and `Lotto results of 7 March`.
struct SeriesIssue: Sendable, Equatable {
  /// Of the words that stay; 0 for a headline of none.
  private let words: UInt64
  /// Of the days and months with their figures; 0 for a headline of none.
  private let issue: UInt64

  init(headline: String) {
    var (words, issue) = (StableHash.Rolling(), StableHash.Rolling())
    var (wordCount, issueCount) = (0, 0)
    let parts = headline.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    let areDays = parts.map { CalendarWords.isWeekday($0) || MonthNames.month($0) != nil }
    for (index, lower) in parts.enumerated() {
      // Only beside a day is a figure one of a date: reports of one event differ in others.
      let isOfDay =
        areDays[index]
        || lower.contains(where: \.isNumber)
          && (index > 0 && areDays[index - 1] || index + 1 < parts.count && areDays[index + 1])
      for byte in lower.utf8 {
        if isOfDay { issue.add(UInt64(byte)) } else { words.add(UInt64(byte)) }
      }
      if isOfDay {
        issue.add(0)
        issueCount += 1
      } else {
        words.add(0)
        wordCount += 1
      }
    }
    self.words = wordCount > 0 ? words.value : 0
    self.issue = issueCount > 0 ? issue.value : 0
  }

  /// Whether both are of one series, and of different days of it.
  func isOtherIssue(than other: SeriesIssue) -> Bool {
    words != 0 && words == other.words && issue != 0 && other.issue != 0 && issue != other.issue
  }
}
