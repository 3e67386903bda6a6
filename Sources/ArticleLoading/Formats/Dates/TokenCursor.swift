/// A place in the pieces of a date.
struct TokenCursor {
  let tokens: [DateToken]
  var position: Int

  init(_ tokens: [DateToken], at position: Int = 0) {
    self.tokens = tokens
    self.position = position
  }

  var isAtEnd: Bool { position >= tokens.count }
  var current: DateToken? { peek(0) }

  func peek(_ distance: Int) -> DateToken? {
    let index = position + distance
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  mutating func take(_ mark: Character) -> Bool {
    guard current == .mark(mark) else { return false }
    position += 1
    return true
  }

  /// A number of so many digits.
  mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard case .number(let value, let count) = current, digits.contains(count) else { return nil }
    position += 1
    return (value, count)
  }

  /// `hh:mm`, `hh:mm:ss`, fractions of a second left out.
  mutating func clock() -> ClockTime? {
    let start = position
    guard let hour = number(1...2), let mark = current, mark == .mark(":") || mark == .mark(".")
    else {
      position = start
      return nil
    }
    position += 1
    guard let minute = number(1...2) else {
      position = start
      return nil
    }
    var second = 0
    if current == .mark(":") || current == mark, case .number(let value, let digits) = peek(1),
      digits <= 2
    {
      second = value
      position += 2
    }
    if current == .mark(".") || current == .mark(","), case .number = peek(1) { position += 2 }
    guard let time = ClockTime(hour: hour.value, minute: minute.value, second: second) else {
      position = start
      return nil
    }
    return time
  }

  /// `+hhmm`, `+hh:mm` or `+hh` in seconds.
  mutating func offset() -> Int? {
    let sign: Int
    switch current {
    case .mark("+"): sign = 1
    case .mark("-"), .mark("−"): sign = -1
    default: return nil
    }
    let start = position
    position += 1
    guard let (value, digits) = number(1...4) else {
      position = start
      return nil
    }
    var hours = value
    var minutes = 0
    if digits > 2 {
      hours = value / 100
      minutes = value % 100
    } else if current == .mark(":"), case .number(let more, 2) = peek(1) {
      minutes = more
      position += 2
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
