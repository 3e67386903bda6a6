internal import Articles

/// A line with a date of a calendar of its own, as one with the same day in figures of the common
/// calendar: Buddhist years of Thailand, the solar years of Iran and Afghanistan, Japanese eras.
///
/// What is no word of a date is left out of none: the line is not one then.
enum CalendarLine {
  /// The line as the readers of dates know it, `published 2026-11-03 14:05`; nil where it holds
  /// anything else, or no such date, or one of a year of which there are no reports.
  static func common(_ line: some StringProtocol) -> String? {
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    switch line.unicodeScalars.lazy.compactMap(Script.init).first {
    case .thai: return common(line, CalendarWordsOfScript.thai)
    case .arabic: return common(line, CalendarWordsOfScript.persian)
    case .japanese: return JapaneseEra.common(line)
    case nil: return nil
    }
  }

  private enum Script {
    case thai, arabic, japanese

    init?(of scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x0E01...0x0E5B: self = .thai
      case 0x0620...0x06FF: self = .arabic
      case 0x4EE4, 0x5E73, 0x662D, 0x5927: self = .japanese
      default: return nil
      }
    }
  }

  private static func common(
    _ line: some StringProtocol, _ words: CalendarWordsOfScript
  ) -> String? {
    guard let pieces = words.pieces(of: line),
      let place = pieces.firstIndex(where: { $0.month != nil }),
      let (range, day) = words.day(around: place, in: pieces)
    else { return nil }
    let date = CivilDay.date(of: day)
    func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    let figures = "\(date.year)-\(padded(date.month))-\(padded(date.day))"
    let before = pieces[..<range.lowerBound].map(\.common).joined()
    return before + figures + pieces[range.upperBound...].map(\.common).joined()
  }
}

/// A piece of a line of another calendar.
enum CalendarPiece: Equatable {
  case number(Int, digits: Int)
  case month(Int)
  /// Stands before a year: of the common calendar, or of the other one.
  case era(isCommon: Bool)
  /// A word beside a date, as the readers of dates know it; empty for one that they need not.
  case word(String)
  case sign(Unicode.Scalar)

  var month: Int? { if case .month(let month) = self { month } else { nil } }

  /// Whether it may stand between the parts of a date.
  var isBlank: Bool { self == .sign(" ") || self == .sign(",") || self == .word("") }

  var common: String {
    switch self {
    case .number(let value, let digits):
      let text = String(value)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    case .month, .era: return ""
    case .word(let word): return word.isEmpty ? " " : " \(word) "
    case .sign(let sign): return String(Character(sign))
    }
  }
}

/// Eras of Japan, whose years are counted from the first: `令和8年11月3日`.
private enum JapaneseEra {
  /// Two characters of each, the year before its first, and its years.
  private static let eras: [(name: String, before: Int, years: ClosedRange<Int>)] = [
    ("令和", 2018, 1...82), ("平成", 1988, 1...31), ("昭和", 1925, 1...64), ("大正", 1911, 1...15),
  ]

  static func common(_ line: some StringProtocol) -> String? {
    for era in eras {
      guard let place = line.firstRange(of: era.name) else { continue }
      var rest = line[place.upperBound...].drop { $0 == " " }
      var year = 0
      if rest.first == "元" {
        year = 1
        rest = rest.dropFirst()
      } else {
        while let digit = rest.first?.wholeNumberValue, year < 100 {
          year = 10 * year + digit
          rest = rest.dropFirst()
        }
      }
      guard rest.first == "年", era.years.contains(year) else { return nil }
      return line[..<place.lowerBound] + String(era.before + year) + rest
    }
    return nil
  }
}
