internal import Articles

/// A moment as servers write it, in the three forms of RFC 9110, section 5.6.7:
/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
enum HTTPDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Seconds since 1970; nil for anything else.
  ///
  /// A year of two digits that would be more than 50 years ahead of `now` is of the past century.
  static func seconds(_ text: String, now: Int) -> Int? {
    let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" }
    guard words.count == 5 || words.count == 6 && words[5] == "gmt" else { return nil }
    let isLast = words.count == 5
    let (monthWord, dayWord) = isLast ? (words[1], words[2]) : (words[2], words[1])
    let (clockWord, yearWord) = isLast ? (words[3], words[4]) : (words[4], words[3])
    guard let month = months.firstIndex(of: String(monthWord)).map({ $0 + 1 }),
      let year = year(yearWord, now), let day = number(dayWord, upTo: 2),
      (1...CivilDay.length(ofMonth: month, year: year)).contains(day),
      let time = time(clockWord)
    else { return nil }
    return CivilDay.number(year: year, month: month, day: day) * 86_400 + time
  }

  private static func year(_ word: Substring, _ now: Int) -> Int? {
    guard let number = number(word, upTo: 4) else { return nil }
    guard word.utf8.count == 2 else { return word.utf8.count == 4 ? number : nil }
    let present = CivilDay.date(of: now / 86_400).year
    let year = present - present % 100 + number
    return year > present + 50 ? year - 100 : year
  }

  /// Seconds of a day; a leap second is allowed.
  private static func time(_ word: Substring) -> Int? {
    let parts = word.split(separator: ":").map { number($0, upTo: 2) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      hour < 24, minute < 60, second <= 60
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static func number(_ word: Substring, upTo digits: Int) -> Int? {
    guard word.utf8.count <= digits, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word)
  }
}
