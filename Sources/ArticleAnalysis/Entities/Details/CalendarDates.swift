/// Finds the days, months, years and spans of time that a sentence names: `last Tuesday`,
/// `October 2019`, `early 2014`, `the 1990s`.
struct CalendarDates {
  /// A date and what is the same for all forms of it: `2015-11-24`, `early-2014`.
  struct Date {
    var words: Range<Int>
    var key: String
  }

  let text: EntityText
  let sentence: EntityText.SentenceSpan

  /// The dates in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the words of the sentence.
  func all() -> [Date] {
    var result: [Date] = []
    var index = sentence.words.lowerBound
    while index < sentence.words.upperBound {
      if let date = date(at: index) {
        result.append(date)
        index = date.words.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func date(at index: Int) -> Date? {
    let word = text.words[index]
    guard word.shape.contains(.word) else { return nil }
    let name = lowercased(index)
    if let relative = Self.relative[name] { return named(index, relative, index + 1) }
    if Self.parts.contains(name) || Self.turns.contains(name) {
      return qualified(name, at: index)
    }
    // `mid-2015`, `early-1990s`
    if let hyphen = name.lastIndex(of: "-"), Self.parts.contains(String(name[..<hyphen])) {
      let rest = String(name[name.index(after: hyphen)...])
      return year(rest).map { named(index, name[..<hyphen] + "-" + $0, index + 1) }
    }
    return plain(at: index)
  }

  private func named(_ start: Int, _ key: String, _ end: Int) -> Date {
    Date(words: start..<end, key: key)
  }

  /// `early 2014`, `last Tuesday`, `next month`.
  private func qualified(_ name: String, at index: Int) -> Date? {
    guard index + 1 < sentence.words.upperBound else { return nil }
    if Self.turns.contains(name), Self.units.contains(lowercased(index + 1)) {
      return named(index, name + "-" + lowercased(index + 1), index + 2)
    }
    guard let date = plain(at: index + 1) else { return nil }
    return named(index, name + "-" + date.key, date.words.upperBound)
  }

  private func plain(at index: Int) -> Date? {
    if let day = weekday(at: index) { return day }
    if let month = Self.months[lowercased(index)], isCapitalised(index) {
      return dateOfMonth(month, at: index)
    }
    if let day = day(index) {
      let next = index + 1 < sentence.words.upperBound && text.string(index + 1) == "of" ? 2 : 1
      guard index + next < sentence.words.upperBound, isCapitalised(index + next),
        let month = Self.months[lowercased(index + next)]
      else { return nil }
      let year = yearBehind(pastStop(index + next))
      return named(index, key(year?.key, month, day), year?.end ?? index + next + 1)
    }
    guard let year = year(lowercased(index)) else { return nil }
    return year.hasSuffix("s") || isYear(index) ? named(index, year, index + 1) : nil
  }

  private func weekday(at index: Int) -> Date? {
    guard isCapitalised(index), let day = Self.weekdays[lowercased(index)] else { return nil }
    let isPart =
      index + 1 < sentence.words.upperBound && Self.partsOfDay.contains(lowercased(index + 1))
    return isPart
      ? named(index, day + "-" + lowercased(index + 1), index + 2) : named(index, day, index + 1)
  }

  /// `November 13, 2015`, `November 2015`, `November`.
  private func dateOfMonth(_ month: Int, at index: Int) -> Date? {
    let next = pastStop(index)
    if next < sentence.words.upperBound, let day = day(next) {
      let year = yearBehind(next + 1)
      return named(index, key(year?.key, month, day), year?.end ?? next + 1)
    }
    if next < sentence.words.upperBound, let year = yearBehind(next), year.end == next + 1 {
      return named(index, key(year.key, month, nil), year.end)
    }
    guard !Self.doubtfulMonths.contains(lowercased(index)) || isBehindMonthWord(index) else {
      return nil
    }
    return text.words[index].range.count > 3 || lowercased(index) == "may"
      ? named(index, key(nil, month, nil), index + 1) : nil
  }

  /// `May` and `March` are months behind `in`, not at the beginning of what somebody may do.
  private func isBehindMonthWord(_ index: Int) -> Bool {
    guard index > sentence.words.lowerBound else { return false }
    let before = text.words[index - 1]
    return ContextWords.beforeMonth.contains(before)
      || text.string(index - 1) == "of" && index - 2 >= sentence.words.lowerBound
        && ContextWords.partsOfMonth.contains(text.words[index - 2])
  }

  /// The place behind a month, and behind the full stop of a short one.
  private func pastStop(_ index: Int) -> Int {
    let next = index + 1
    let isStop = next < sentence.words.upperBound && text.byte(next) == UInt8(ascii: ".")
    return isStop && text.words[next].isGlued ? next + 1 : next
  }

  private func yearBehind(_ index: Int) -> (key: String, end: Int)? {
    let isComma = index < sentence.words.upperBound && text.byte(index) == UInt8(ascii: ",")
    let place = isComma ? index + 1 : index
    guard place < sentence.words.upperBound, let year = year(lowercased(place)),
      !year.hasSuffix("s")
    else { return nil }
    return (year, place + 1)
  }

  private func key(_ year: String?, _ month: Int, _ day: Int?) -> String {
    let parts = [year, twoDigits(month), day.map(twoDigits)]
    return parts.compactMap(\.self).joined(separator: "-")
  }

  private func twoDigits(_ value: Int) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }

  private func day(_ index: Int) -> Int? {
    let word = lowercased(index)
    let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    guard let day = Int(isOrdinal ? word.dropLast(2) : word[...]), word.utf8.count < 5 else {
      return nil
    }
    return (1...31).contains(day) ? day : nil
  }

  /// A year of these centuries, or a decade.
  private func year(_ word: String) -> String? {
    let digits = word.hasSuffix("s") ? word.dropLast() : word[...]
    guard digits.utf8.count == 4, let year = Int(digits), (1500...2099).contains(year) else {
      return nil
    }
    return word.hasSuffix("s") && year % 10 != 0 ? nil : word
  }

  /// Whether four digits alone are a year (`the 2008 war`), and count nothing (`2008 soldiers`).
  private func isYear(_ index: Int) -> Bool {
    if index > sentence.words.lowerBound {
      let before = text.words[index - 1]
      if !before.shape.contains(.word), text.byte(index - 1).map(Self.joints.contains) ?? true {
        return false
      }
      if Self.beforeCount.contains(before) { return false }
    }
    guard index + 1 < sentence.words.upperBound else { return true }
    let next = text.words[index + 1]
    if let byte = text.byte(index + 1), byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/") {
      return false
    }
    return !Self.counted.contains(next)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    text.words[index].shape.contains(.capitalised)
  }

  private func lowercased(_ index: Int) -> String {
    String(
      decoding: text.utf8[text.words[index].range].map(NameFolding.lowercase), as: UTF8.self)
  }

  // MARK: - Words

  private static let weekdays = named(
    "monday tuesday wednesday thursday friday saturday sunday", short: 3
  ).mapValues { $0.name }
  private static let months = named(
    "january february march april may june july august september october november december",
    short: 3
  ).mapValues { $0.number }.merging(["sept": 9]) { first, _ in first }

  /// Words and their short forms, with their place from 1.
  private static func named(
    _ words: String, short: Int
  ) -> [String: (name: String, number: Int)] {
    var result: [String: (name: String, number: Int)] = [:]
    for (place, word) in words.split(separator: " ").enumerated() {
      result[String(word)] = (String(word), place + 1)
      let isWord = word.hasPrefix("sat") || word.hasPrefix("sun") || word.hasPrefix("wed")
      if !isWord { result[String(word.prefix(short))] = (String(word), place + 1) }
    }
    return result
  }

  private static let relative = [
    "yesterday": "yesterday", "today": "today", "tomorrow": "tomorrow", "tonight": "tonight",
  ]
  private static let parts: Set<String> = ["early", "late", "mid"]
  private static let turns: Set<String> = ["last", "next", "this"]
  private static let units: Set<String> = [
    "week", "month", "year", "night", "weekend", "quarter", "season", "summer", "winter", "spring",
    "autumn", "decade", "century",
  ]
  private static let partsOfDay: Set<String> = ["morning", "afternoon", "evening", "night"]
  private static let doubtfulMonths: Set<String> = ["march", "may", "april", "june", "august"]
  /// Signs before four digits that are part of another number or name.
  private static let joints: Set<UInt8> = [0x24, 0x23, 0x2D, 0x2F, 0x2E, 0x2A, 0x2B]
  private static let beforeCount = ContextWordSet(
    "least about some than nearly over almost another killed wounded injured detained arrested"
      + " around roughly approximately most only total displaced exactly flight no number room"
      + " route highway page article resolution")
  private static let counted = ContextWordSet(
    "people troops men women children dollars euros pounds km kilometres kilometers miles metres"
      + " meters tonnes tons soldiers civilians fighters rebels militants houses homes families"
      + " refugees percent per deaths cases others hours days votes seats points jobs workers"
      + " prisoners passengers students million billion thousand local gmt est hrs")
}
