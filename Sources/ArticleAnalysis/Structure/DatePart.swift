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
      if isASCIIDigit(scalar) {
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

  private static func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar >= "0" && scalar <= "9"
  }

  private static func word(_ scalars: [Unicode.Scalar], _ index: inout Int) -> String {
    let start = index
    while index < scalars.count, TextScalar.isWordPart(scalars[index]),
      !isASCIIDigit(scalars[index])
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
    while index < scalars.count, isASCIIDigit(scalars[index]) {
      if index - start < 9 { value = value * 10 + Int(scalars[index].value - 0x30) }
      index += 1
    }
    return (value, index - start)
  }

  /// A number with what is glued to it: a time, a date in figures, a Chinese date, an ordinal.
  private static func numeral(_ scalars: [Unicode.Scalar], _ index: inout Int) -> DatePart {
    let first = digits(scalars, &index)
    guard index < scalars.count else { return .number(first.value, digits: first.count) }
    if first.count <= 2, (1...12).contains(first.value), skipHalf(scalars, &index) { return .time }
    let joint = scalars[index]
    if joint == ":" || joint == "-" || joint == "." || joint == "/" || joint == "\u{5E74}" {
      if let joined = joined(scalars, &index, joint: joint, first: first) { return joined }
    }
    skipOrdinal(scalars, &index)
    return .number(first.value, digits: first.count)
  }

  private static func joined(
    _ scalars: [Unicode.Scalar], _ index: inout Int, joint: Unicode.Scalar,
    first: (value: Int, count: Int)
  ) -> DatePart? {
    var position = index + 1
    guard position < scalars.count, isASCIIDigit(scalars[position]) else { return nil }
    let second = digits(scalars, &position)
    let next: Unicode.Scalar = joint == "\u{5E74}" ? "\u{6708}" : joint
    if joint != ":", position + 1 < scalars.count, scalars[position] == next,
      isASCIIDigit(scalars[position + 1])
    {
      position += 1
      let third = digits(scalars, &position)
      if position < scalars.count, scalars[position] == "\u{65E5}" { position += 1 }
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
    if position + 2 < scalars.count, scalars[position] == ":", isASCIIDigit(scalars[position + 1]) {
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
