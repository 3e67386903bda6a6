internal import Articles

/// A headline as a daily series has it: words that stay and the day or number that changes, as in
/// `Weather: Tuesday` and `Lotto results of 7 March`.
struct SeriesIssue: Sendable, Equatable {
  /// Of the words that stay; 0 for a headline of none.
  private let words: UInt64
  /// Of the days, months and figures; 0 for a headline of none.
  private let issue: UInt64

  init(headline: String) {
    var (words, issue) = (StableHash.Rolling(), StableHash.Rolling())
    var (wordCount, issueCount) = (0, 0)
    for word in headline.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let lower = word.lowercased()
      let isOfDay =
        word.contains(where: \.isNumber) || CalendarWords.isWeekday(lower)
        || MonthNames.month(lower) != nil
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

  /// Whether both are of one series, and of different days or numbers of it.
  func isOtherIssue(than other: SeriesIssue) -> Bool {
    words != 0 && words == other.words && issue != 0 && other.issue != 0 && issue != other.issue
  }
}
