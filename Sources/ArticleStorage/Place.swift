/// The number by which articles are ordered: their day, then the order in which they came.
enum Place {
  static let bits = 24
  /// Days before 1970 that have places.
  static let offset = 1_000_000

  static func first(of day: Int) -> Int64 {
    Int64(min(max(day, -offset), offset) + offset) << bits
  }

  static func last(of day: Int) -> Int64 { first(of: day) + (1 << bits) - 1 }
}
