// Days, times of day and ordinals.
extension NumberReader {
  /// `November 13, 2015`, `Nov. 13`, `13 November 2015`, `13th of November`, `first of April`,
  /// `2015-11-13`.
  mutating func readDate() -> Quantity? {
    guard let first = word(index) else { return nil }
    if let date = isoDate(first) { return date }
    let start = first.range.lowerBound
    if first.isCapitalised, let month = NumberWords.months[first.hash] {
      var next = index + 1
      if isSign(next, UInt8(ascii: ".")) { next += 1 }
      if let day = dayOfMonth(next) { return date(month, day, from: start, last: next) }
      return nil
    }
    var next = index + 1
    let hasOf = word(next)?.hash == NumberWords.of
    // `The first of April`, but not `the first April`.
    guard let day = dayOfMonth(index) ?? (hasOf ? NumberWords.ordinals[first.hash] : nil) else {
      return nil
    }
    if hasOf { next += 1 }
    guard let name = word(next), name.isCapitalised, let month = NumberWords.months[name.hash]
    else { return nil }
    return date(month, day, from: start, last: next)
  }

  mutating func date(
    _ month: Double, _ day: Double, from start: Int, last: Int
  ) -> Quantity {
    index = last + 1
    var end = end(last)
    let comma = isSign(index, UInt8(ascii: ",")) ? 1 : 0
    let year = wholeNumber(index + comma, in: 1000...2999)
    if year != nil {
      index += comma + 1
      end = self.end(index - 1)
    }
    return Quantity(
      range: start..<end, kind: .date, value: month * 100 + day, yearOfDay: year)
  }

  func dayOfMonth(_ index: Int) -> Double? {
    if let day = wholeNumber(index, in: 1...31) { return day }
    guard let word = word(index), let day = ordinalDigits(word), day <= 31 else { return nil }
    return day
  }

  mutating func isoDate(_ word: Word) -> Quantity? {
    guard word.range.count == 10 else { return nil }
    let bytes = Array(utf8[word.range])
    guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
      return nil
    }
    let start = word.range.lowerBound
    guard let month = digits(start + 5..<start + 7), let day = digits(start + 8..<start + 10),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    index += 1
    return Quantity(
      range: word.range, kind: .date, value: month * 100 + day,
      yearOfDay: digits(start..<start + 4))
  }

  /// `7:30 p.m.`, `19:30`, `7pm`, `7.30pm`, `seven in the evening`.
  mutating func readTime() -> Quantity? {
    guard let first = word(index) else { return nil }
    if let pointed = readPointedTime(first) { return pointed }
    if let hour = wholeNumber(index, in: 0...24) {
      var minutes = hour * 60
      var last = index
      let hasColon = isSign(index + 1, UInt8(ascii: ":")) && word(index + 2)?.range.count == 2
      if hasColon, let minute = wholeNumber(index + 2, in: 0...59) {
        minutes += minute
        last = index + 2
      }
      if let partOfDay = partOfDay(last + 1, hour: hour) {
        index = last + 4
        return Quantity(
          range: first.range.lowerBound..<end(last + 3), kind: .time, value: minutes + partOfDay)
      }
      if let half = word(last + 1).flatMap({ NumberWords.dayHalves[$0.hash] }), hour <= 12 {
        minutes += Self.noon(half: half, hour: hour)
        last += 1
      } else if last == index {
        return nil
      }
      index = last + 1
      return Quantity(
        range: first.range.lowerBound..<end(last), kind: .time, value: minutes)
    }
    return readGluedTime(first) ?? readSpelledTime(first)
  }

  /// `6.20 am`: hours and minutes with a point, which only the half of the day tells from a number.
  private mutating func readPointedTime(_ first: Word) -> Quantity? {
    guard first.kind == .number,
      let half = word(index + 1).flatMap({ NumberWords.dayHalves[$0.hash] }),
      let point = utf8[first.range].firstIndex(of: UInt8(ascii: ".")),
      first.range.upperBound - point == 3,
      let hour = digits(first.range.lowerBound..<point), (1...12).contains(hour),
      let minute = digits(point + 1..<first.range.upperBound), minute < 60
    else { return nil }
    index += 2
    return Quantity(
      range: first.range.lowerBound..<end(index - 1), kind: .time,
      value: hour * 60 + minute + Self.noon(half: half, hour: hour))
  }

  /// `7pm`, `7.30pm`: one token of the text.
  private mutating func readGluedTime(_ word: Word) -> Quantity? {
    let bytes = utf8[word.range]
    guard word.kind == .word, (3...7).contains(bytes.count),
      bytes.last.map({ $0 | 0x20 }) == 0x6D
    else { return nil }
    let half = bytes[bytes.endIndex - 2] | 0x20
    guard half == 0x61 || half == 0x70 else { return nil }
    let end = bytes.endIndex - 2
    let point = bytes[..<end].firstIndex(of: UInt8(ascii: ".")) ?? end
    guard let hour = digits(bytes.startIndex..<point), (1...12).contains(hour),
      point == end || end - point == 3,
      let minute = point == end ? 0 : digits(point + 1..<end), minute < 60
    else { return nil }
    index += 1
    let noon = Self.noon(half: half == 0x70 ? 12 : 0, hour: hour)
    return Quantity(range: word.range, kind: .time, value: hour * 60 + minute + noon)
  }

  /// Minutes that `a.m.` (0) or `p.m.` (12) adds to an hour of up to 12.
  private static func noon(half: Double, hour: Double) -> Double {
    if half == 12 { return hour < 12 ? 720 : 0 }
    return hour == 12 ? -720 : 0
  }

  /// `ten in the morning`.
  private mutating func readSpelledTime(_ first: Word) -> Quantity? {
    guard let hour = NumberWords.units[first.hash],
      let partOfDay = partOfDay(index + 1, hour: hour)
    else { return nil }
    let range = first.range.lowerBound..<end(index + 3)
    index += 4
    return Quantity(range: range, kind: .time, value: hour * 60 + partOfDay)
  }

  /// Minutes that `in the morning`, `in the afternoon` or `in the evening` adds to an hour.
  private func partOfDay(_ index: Int, hour: Double) -> Double? {
    guard (1...12).contains(hour), word(index)?.hash == Self.inside,
      word(index + 1)?.hash == NumberWords.the,
      let minutes = word(index + 2).flatMap({ Self.partsOfDay[$0.hash] })
    else { return nil }
    return hour == 12 ? (minutes == 0 ? -720 : 0) : minutes
  }

  static let inside = WordHash.hash("in")
  private static let partsOfDay: [UInt64: Double] = [
    WordHash.hash("morning"): 0, WordHash.hash("afternoon"): 720, WordHash.hash("evening"): 720,
  ]

  mutating func readOrdinal() -> Quantity? {
    guard let first = word(index), first.kind == .word else { return nil }
    guard let value = NumberWords.ordinals[first.hash] ?? ordinalDigits(first) else { return nil }
    index += 1
    return Quantity(range: first.range, kind: .ordinal, value: value)
  }

  /// The value of `13th` or `1st`.
  func ordinalDigits(_ word: Word) -> Double? {
    guard word.kind == .word, word.range.count > 2, startsWithDigit(word) else { return nil }
    let ending = utf8[word.range.suffix(2)].map { $0 | 0x20 }
    guard ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) }) else {
      return nil
    }
    return digits(word.range.dropLast(2))
  }
}
