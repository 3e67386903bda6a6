/// How many terminal columns text takes; the one place that counts them.
///
/// The table follows Unicode's East Asian Width, with ambiguous characters narrow. It depends on no
/// locale, so a text is laid out alike on every machine.
package enum DisplayWidth {
  /// What the canvas does with one scalar.
  enum ScalarClass: UInt8 {
    /// Takes one column.
    case narrow
    /// Takes two columns.
    case wide
    /// Stands on the scalar before it.
    case mark
    /// Shows nothing and is left out: joiners, selectors, tags, marks of direction.
    case dropped
    /// Could command the terminal or mislead the reader; shown as U+FFFD.
    case replaced
    /// Shown as one blank.
    case blank
    /// Shown as two blanks.
    case wideBlank
    /// Takes no column, but a line may break there.
    case zeroBlank
  }

  /// The columns of a scalar that stands alone: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalarClass(scalar) {
    case .narrow, .replaced, .blank: 1
    case .wide, .wideBlank: 2
    case .mark, .dropped, .zeroBlank: 0
    }
  }

  /// The columns that a canvas uses for a text.
  ///
  /// - Complexity: O(*n*) in the UTF-8 bytes.
  package static func columns(of text: String) -> Int {
    columns(of: Array(text.utf8))
  }

  /// The columns that a canvas uses for UTF-8 bytes, or for a range of them.
  package static func columns(of utf8: [UInt8], range: Range<Int>? = nil) -> Int {
    let range = (range ?? 0..<utf8.count).clamped(to: 0..<utf8.count)
    var position = range.lowerBound
    var total = 0
    while let cluster = DisplayCluster.next(in: utf8.span, at: &position, end: range.upperBound) {
      total += cluster.columns
    }
    return total
  }

  /// The text cut to a width, with `…` as its last column where something was cut.
  package static func truncated(_ text: String, width: Int) -> String {
    guard width > 0 else { return "" }
    let utf8 = Array(text.utf8)
    var position = 0
    var total = 0
    var kept = 0
    while let cluster = DisplayCluster.next(in: utf8.span, at: &position, end: utf8.count) {
      total += cluster.columns
      if total > width { return String(decoding: utf8[..<kept], as: UTF8.self) + "…" }
      if total < width { kept = position }
    }
    return text
  }

  @inline(__always)
  static func scalarClass(_ scalar: Unicode.Scalar) -> ScalarClass {
    let value = scalar.value
    if value < tableEnd { return tableClass(Int(value)) }
    if value & 0xFFFE == 0xFFFE { return .replaced }
    return switch value {
    case ..<0x40000: .wide
    case 0xE0000..<0xE1000: .dropped
    default: .replaced
    }
  }

  @inline(__always)
  private static func tableClass(_ value: Int) -> ScalarClass {
    let entry = index.utf8Start + 2 * (value / blockSize)
    let block = (Int(entry[0]) - 0x30) << 6 | (Int(entry[1]) - 0x30)
    let pair = blocks.utf8Start[(block * blockSize + value % blockSize) / 2] &- 0x30
    return ScalarClass(rawValue: (value & 1 == 0 ? pair : pair >> 3) & 7) ?? .replaced
  }
}
