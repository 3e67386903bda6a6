/// What one or two columns show: a scalar with the marks that stand on it.
///
/// Terminals disagree on joined emoji, so a joined sequence is reduced to its first emoji, skin tones
/// and selectors are left out, and the letters of a flag stand side by side as letters.
struct DisplayCluster: Equatable {
  /// Never a control character, a mark of direction or a joiner.
  var base: Unicode.Scalar
  var marks = CombiningMarks()
  /// 0 (a place to break), 1 or 2.
  var columns: Int
  var isBlank = false

  /// The cluster at a position, which moves behind it and behind what shows nothing; nil at the end.
  ///
  /// Bytes that are not UTF-8 show as U+FFFD.
  static func next(
    in utf8: Span<UInt8>, at position: inout Int, end: Int
  ) -> DisplayCluster? {
    guard var cluster = first(in: utf8, at: &position, end: end) else { return nil }
    while position < end {
      if utf8[position] < 0x80 && utf8[position] >= 0x20 && utf8[position] != 0x7F { break }
      let (scalar, next) = decode(utf8, at: position, end: end)
      switch DisplayWidth.scalarClass(scalar) {
      case .mark: cluster.add(mark: scalar)
      case .dropped:
        if scalar == zeroWidthJoiner && cluster.isPictograph {
          skipPictograph(in: utf8, at: next, position: &position, end: end)
          continue
        }
      case .wide:
        guard isSkinTone(scalar) && cluster.isPictograph else { return cluster }
      default: return cluster
      }
      position = next
    }
    return cluster
  }

  /// The first scalar that shows or separates; a mark without a scalar before it stands on a blank.
  private static func first(
    in utf8: Span<UInt8>, at position: inout Int, end: Int
  ) -> DisplayCluster? {
    while position < end {
      let (scalar, next) = decode(utf8, at: position, end: end)
      position = next
      switch DisplayWidth.scalarClass(scalar) {
      case .narrow: return DisplayCluster(base: letter(ofRegionalIndicator: scalar), columns: 1)
      case .wide: return DisplayCluster(base: letter(ofRegionalIndicator: scalar), columns: 2)
      case .mark:
        var cluster = DisplayCluster(base: " ", columns: 1)
        cluster.marks.append(scalar)
        return cluster
      case .dropped: continue
      case .replaced: return DisplayCluster(base: "\u{FFFD}", columns: 1)
      case .blank: return DisplayCluster(base: " ", columns: 1, isBlank: true)
      case .wideBlank: return DisplayCluster(base: " ", columns: 2, isBlank: true)
      case .zeroBlank: return DisplayCluster(base: " ", columns: 0, isBlank: true)
      }
    }
    return nil
  }

  /// Moves behind a joiner, and behind the emoji after it where there is one.
  private static func skipPictograph(
    in utf8: Span<UInt8>, at next: Int, position: inout Int, end: Int
  ) {
    position = next
    guard next < end else { return }
    let (scalar, after) = decode(utf8, at: next, end: end)
    if isPictograph(scalar) { position = after }
  }

  /// Adds a mark; a blank under a mark is one column that shows something.
  private mutating func add(mark: Unicode.Scalar) {
    if let syllable = syllable(with: mark) {
      base = syllable
      return
    }
    marks.append(mark)
    guard isBlank else { return }
    columns = 1
    isBlank = false
  }

  /// The Hangul syllable that base and mark make, by the arithmetic of the Unicode Standard (section
  /// 3.12); terminals draw the parts apart or not at all.
  private func syllable(with mark: Unicode.Scalar) -> Unicode.Scalar? {
    let (first, second) = (base.value, mark.value)
    if (0x1100...0x1112).contains(first) && (0x1161...0x1175).contains(second) {
      return Unicode.Scalar(0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28)
    }
    let isOpen = (0xAC00...0xD7A3).contains(first) && (first - 0xAC00) % 28 == 0
    guard isOpen && marks.isEmpty && (0x11A8...0x11C2).contains(second) else { return nil }
    return Unicode.Scalar(first + second - 0x11A7)
  }

  private static let zeroWidthJoiner: Unicode.Scalar = "\u{200D}"

  private var isPictograph: Bool { Self.isPictograph(base) }

  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2190 && scalar.properties.isEmoji
  }

  private static func isSkinTone(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar.value)
  }

  private static func letter(ofRegionalIndicator scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0x1F1E6) + 0x41)
  }

  /// The scalar at a position and the position after it; U+FFFD and one byte where none is.
  @inline(__always)
  static func decode(
    _ utf8: Span<UInt8>, at position: Int, end: Int
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let first = utf8[position]
    if first < 0x80 { return (Unicode.Scalar(first), position + 1) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard count > 1, position + count <= end else { return ("\u{FFFD}", position + 1) }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for offset in 1..<count {
      let byte = utf8[position + offset]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", position + 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let least: UInt32 = count == 4 ? 0x10000 : count == 3 ? 0x800 : 0x80
    guard value >= least, let scalar = Unicode.Scalar(value) else {
      return ("\u{FFFD}", position + 1)
    }
    return (scalar, position + count)
  }
}

/// Up to four marks that stand on one scalar; more are left out.
package struct CombiningMarks: Hashable, Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0

  /// Keeps a further mark where fewer than four stand there.
  mutating func append(_ mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if first == 0 {
      first = value
    } else if first >> 32 == 0 {
      first |= value << 32
    } else if second == 0 {
      second = value
    } else if second >> 32 == 0 {
      second |= value << 32
    }
  }

  package var isEmpty: Bool { first == 0 }

  /// The marks in their order.
  package var scalars: [Unicode.Scalar] {
    if isEmpty { return [] }
    return [first, first >> 32, second, second >> 32]
      .compactMap { $0 & 0xFFFF_FFFF == 0 ? nil : Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) }
  }
}
