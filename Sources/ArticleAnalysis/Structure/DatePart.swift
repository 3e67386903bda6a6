/// A word, number, time or sign of a line that may state a date.
enum DatePart: Equatable {
  /// In lower case.
  case word(String)
  case number(Int, digits: Int)
  /// Three numbers joined by the same sign, as printed; with points always day, month, year.
  case numeric(Int, Int, Int)
  /// `12:01`, `10.30`, `3pm`.
  case time
  case sign

  /// Calls `body` with the parts of a line in order, until it says false.
  ///
  /// - Returns: whether it said true to all.
  static func eachPart(of line: some StringProtocol, _ body: (DatePart) -> Bool) -> Bool {
    let scalars = Array(line.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isDigit(scalar) {
        guard body(numeral(scalars, &index)) else { return false }
      } else if TextScalar.isWordPart(scalar) {
        guard body(.word(word(scalars, &index))) else { return false }
      } else {
        if scalar != " ", !body(.sign) { return false }
        index += 1
      }
    }
    return true
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil }

  /// The value of a digit, in the figures of the scripts that have their own.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    if value < 0x80 { return value &- 0x30 < 10 && value >= 0x30 ? value - 0x30 : nil }
    return zeros.lazy.map { value - $0 }.first { (0..<10).contains($0) }
  }

  /// The noughts of Arabic, Persian, Hindi, Bengali and Thai, and the wide one.
  private static let zeros = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10]

  private static func word(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
    let start = index
    while index < scalars.count, TextScalar.isWordPart(scalars[index]),
      !isDigit(scalars[index])
    {
      index += 1
    }
    let letters = scalars[start..<index]
    guard letters.allSatisfy(\.isASCII) else {
      return String(String.UnicodeScalarView(letters)).lowercased()
    }
    return String(unsafeUninitializedCapacity: letters.count) { bytes in
      for (offset, letter) in letters.enumerated() {
        bytes[offset] = UInt8(truncatingIfNeeded: letter.value) | 0x20
      }
      return letters.count
    }
  }

  private static func digits(
    _ scalars: [Unicode.Scalar], _ index: inout Int
  ) -> (value: Int, count: Int) {
    var value = 0
    let start = index
    while index < scalars.count, let digit = digit(scalars[index]) {
      if index - start < 9 { value = value * 10 + digit }
      index += 1
    }
    return (value, index - start)
  }

  /// A number with what is glued to it: a time, a date in figures, a Chinese date, an ordinal.
  private static func numeral(_ scalars: [Unicode.Scalar], _ index: inout Int) -> DatePart {
    let first = digits(scalars, &index)
    guard index < scalars.count else { return .number(first.value, digits: first.count) }
    if first.count <= 2, (1...12).contains(first.value), skipHalf(scalars, &index) { return .time }
    if let day = eastAsianDay(scalars, &index, year: first.value) { return day }
    if let day = spacedDay(scalars, &index, first: first) { return day }
    let joint = scalars[index]
    if joint == ":" || joint == "-" || joint == "." || joint == "/" {
      if let joined = joined(scalars, &index, joint: joint, first: first) { return joined }
    }
    skipOrdinal(scalars, &index)
    return .number(first.value, digits: first.count)
  }

  /// `2015年11月26日`, `2015년 11월 26일`, behind the year.
  private static func eastAsianDay(
    _ scalars: [Unicode.Scalar], _ index: inout Int, year: Int
  ) -> DatePart? {
    var position = index
    func skip(_ chinese: Unicode.Scalar, _ korean: Unicode.Scalar) -> Bool {
      guard position < scalars.count, scalars[position] == chinese || scalars[position] == korean
      else { return false }
      position += 1
      while position < scalars.count, scalars[position] == " " { position += 1 }
      return true
    }
    guard skip("年", "년") else { return nil }
    let month = digits(scalars, &position)
    guard month.count > 0, skip("月", "월") else { return nil }
    let day = digits(scalars, &position)
    guard day.count > 0 else { return nil }
    if position < scalars.count, scalars[position] == "日" || scalars[position] == "일" {
      position += 1
    }
    index = position
    return .numeric(year, month.value, day.value)
  }

  /// `3. 3. 2026`, behind the first number, as Czech and Slovak print a day.
  private static func spacedDay(
    _ scalars: [Unicode.Scalar], _ index: inout Int, first: (value: Int, count: Int)
  ) -> DatePart? {
    var position = index
    func skipPoint() -> Bool {
      guard position + 2 < scalars.count, scalars[position] == ".", scalars[position + 1] == " ",
        isDigit(scalars[position + 2])
      else { return false }
      position += 2
      return true
    }
    guard first.count <= 2, (1...31).contains(first.value), skipPoint() else { return nil }
    let month = digits(scalars, &position)
    guard month.count <= 2, (1...12).contains(month.value), skipPoint() else { return nil }
    let year = digits(scalars, &position)
    guard year.count == 4, (1900...2100).contains(year.value) else { return nil }
    index = position
    return .numeric(year.value, month.value, first.value)
  }

  private static func joined(
    _ scalars: [Unicode.Scalar], _ index: inout Int, joint: Unicode.Scalar,
    first: (value: Int, count: Int)
  ) -> DatePart? {
    var position = index + 1
    guard position < scalars.count, isDigit(scalars[position]) else { return nil }
    let second = digits(scalars, &position)
    if joint != ":", position + 1 < scalars.count, scalars[position] == joint,
      isDigit(scalars[position + 1])
    {
      position += 1
      let third = digits(scalars, &position)
      index = position
      // With points the day always stands first; a day above 12 says so to the reader.
      if joint == ".", third.value >= 1900, second.value <= 12 {
        return .numeric(third.value, second.value, first.value)
      }
      return .numeric(first.value, second.value, third.value)
    }
    guard joint == ":" || joint == ".", first.count <= 2, second.count == 2, first.value < 25,
      second.value < 60
    else { return nil }
    if position + 2 < scalars.count, scalars[position] == ":", isDigit(scalars[position + 1]) {
      position += 1
      _ = digits(scalars, &position)
    }
    index = position
    return .time
  }

  /// Skips `am`, `p.m.` and the like behind an hour; false where nothing of the kind follows.
  private static func skipHalf(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Bool {
    var position = index
    while position < scalars.count, scalars[position] == " " { position += 1 }
    let half = scalars[position...].prefix(4)
    for form in ["a.m.", "p.m.", "am", "pm", "A.M.", "P.M.", "AM", "PM"]
    where half.starts(with: form.unicodeScalars) {
      let end = position + form.unicodeScalars.count
      guard end == scalars.count || !TextScalar.isWordPart(scalars[end]) else { continue }
      index = end
      return true
    }
    return false
  }

  private static func skipOrdinal(_ scalars: [Unicode.Scalar], _ index: inout Int) {
    guard index + 1 < scalars.count else { return }
    let endsThere = index + 2 >= scalars.count || !TextScalar.isWordPart(scalars[index + 2])
    switch (lower(scalars[index]), lower(scalars[index + 1])) {
    case ("s", "t"), ("n", "d"), ("r", "d"), ("t", "h"): if endsThere { index += 2 }
    default: break
    }
  }

  /// The lower case of a letter of ASCII.
  private static func lower(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    letter.isASCII ? Unicode.Scalar(UInt8(truncatingIfNeeded: letter.value) | 0x20) : letter
  }
}
