/// One report as it was loaded, with what was found out about its parts.
package struct Article: Identifiable, Sendable {
  package let id: ArticleID
  /// Where it was loaded from, as the person named it.
  package var path: String
  package var text: ArticleText
  /// What the markup says, where it was loaded from a page.
  package var markup: PageMarkup?
  package var passages: [Passage]
  /// What stands over the text, or the first words of the lead where nothing does.
  package var headline: String
  /// Whether the headline was made from the lead.
  package var headlineIsDerived: Bool
  package var deck: String?
  package var byline: String?
  /// Whose wire copy it is, where the text says so.
  package var agency: String?
  /// Who published it, where the text says so.
  package var outlet: String?
  /// Place and agency in front of the lead, as printed.
  package var dateline: String?
  package var date: PublicationDate?
  /// BCP 47 language code, where there is enough text to tell.
  package var language: String?
  /// Words of headline, deck and body that are not folded.
  package var words: Int

  /// Makes an article of which nothing is known but its text.
  package init(id: ArticleID, path: String, text: ArticleText) {
    self.id = id
    self.path = path
    self.text = text
    passages = []
    headline = ""
    headlineIsDerived = true
    words = 0
  }

  /// Under whose name it stands in lists: its outlet, else the agency whose copy it is.
  package var publisher: String? { outlet ?? agency }
}

/// A day that a text states as its own, and how it says it.
package struct PublicationDate: Sendable, Equatable, Comparable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  /// 1 to 31.
  package var day: Int
  /// As it stands in the text.
  package var printed: String
  /// Whether the text calls it the day of an update.
  package var isUpdate: Bool

  package init(year: Int, month: Int, day: Int, printed: String, isUpdate: Bool = false) {
    self.year = year
    self.month = month
    self.day = day
    self.printed = printed
    self.isUpdate = isUpdate
  }

  /// `2015-11-30`.
  package var iso8601: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day of publication, after one that the same page prints for its readers.
  ///
  /// That goes before the day of an update, and before the day that it is in UTC at that hour.
  package func corrected(by shown: PublicationDate?) -> PublicationDate {
    guard let shown, !shown.isUpdate else { return self }
    if isUpdate { return shown }
    let isInUTC = ["Z", "+00:00", "-00:00", "+0000"].contains(where: printed.hasSuffix)
    return isInUTC && abs(dayNumber - shown.dayNumber) == 1 ? shown : self
  }

  package static func < (left: PublicationDate, right: PublicationDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
