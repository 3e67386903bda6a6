/// Numbers with a fixed count of decimals, the same in every language.
enum FixedPoint {
  /// A number rounded to some decimals, written with all of them: `0.5000`.
  ///
  /// What is not finite or too large is written as it is.
  static func text(_ value: Double, decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    guard let scaled = Int64(exactly: (value.magnitude * scale).rounded()) else {
      return "\(value)"
    }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
  }
}
