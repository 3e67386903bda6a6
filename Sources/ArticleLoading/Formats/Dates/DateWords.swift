/// Words of dates.
enum DateWords {
  enum Unit {
    case year, month, day
  }

  static func unit(of sign: Character) -> Unit? {
    switch sign {
    case "年", "년": .year
    case "月", "월": .month
    case "日", "일": .day
    default: nil
    }
  }

  /// Whether a word means the second half of the day.
  static func half(_ word: String) -> Bool? {
    switch word {
    case "am", "오전", "上午", "午前": false
    case "pm", "오후", "下午", "午後": true
    default: nil
    }
  }

  /// 0 for Sunday, for English names, which alone decide between two readings.
  static func weekday(_ word: String) -> Int? {
    guard word.utf8.count >= 3, let index = weekdays.firstIndex(where: { $0.hasPrefix(word) })
    else { return nil }
    return index
  }

  /// The offset of a named zone from UTC in seconds.
  static func zone(_ name: String) -> Int? {
    zones[name].map { Int($0 * 3600) }
  }

  private static let weekdays = [
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  ]

  private static let zones: [String: Double] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2,
    "mez": 1, "mesz": 2, "met": 1, "mest": 2, "eet": 2, "eest": 3, "sast": 2, "msk": 3, "msd": 4,
    "trt": 3, "gst": 4, "pkt": 5, "npt": 5.75, "wib": 7, "ict": 7, "hkt": 8, "sgt": 8, "awst": 8,
    "pht": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12,
    "nzdt": 13, "brt": -3, "art": -3, "nst": -3.5, "ndt": -2.5, "adt": -3, "ast": -4, "at": -4,
    "edt": -4, "est": -5, "et": -5, "cdt": -5, "cst": -6, "ct": -6, "mdt": -6, "mst": -7,
    "mt": -7, "pdt": -7, "pst": -8, "pt": -8, "akdt": -8, "akst": -9, "hst": -10,
    // The military letters, as RFC 822 gave them.
    "a": -1, "n": 1, "m": -12, "y": 12,
  ]
}
