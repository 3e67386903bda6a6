/// A quotation mark in a text: of which kind it is, and whether it may open or close.
struct QuotationMark {
  /// Bytes of the mark.
  var range: Range<Int>
  var isDouble: Bool
  /// Whether the signs round it let it open a quotation.
  var opens: Bool
  /// Whether they let it close one; neither is an apostrophe.
  var closes: Bool
  /// Whether a mark that closes stands behind a letter that often stands before an apostrophe: `the Smiths'
  /// house`, `runnin' late`.
  var isPerhapsApostrophe = false
}

/// Reads the quotation marks of UTF-8 text.
struct QuotationMarks {
  let utf8: [UInt8]
  let range: Range<Int>

  /// The first mark from a position on.
  ///
  /// - Complexity: O(*n*) in the bytes up to it.
  func next(from start: Int) -> QuotationMark? {
    var position = start
    while position < range.upperBound {
      if let mark = mark(at: position) { return mark }
      position += 1
    }
    return nil
  }

  /// The mark that begins at a position; nil for other signs.
  private func mark(at position: Int) -> QuotationMark? {
    let byte = utf8[position]
    switch byte {
    case UInt8(ascii: "\""): return double(position..<position + 1, usually: nil)
    case UInt8(ascii: "'"):
      // Two of them are a double one.
      if self.byte(position + 1) == byte { return double(position..<position + 2, usually: nil) }
      return single(position..<position + 1, isLeft: false, isRight: false)
    case 0xC2 where self.byte(position + 1) == 0xAB || self.byte(position + 1) == 0xBB:
      return double(position..<position + 2, usually: self.byte(position + 1) == 0xAB)
    case 0xE2 where self.byte(position + 1) == 0x80:
      let mark = position..<position + 3
      switch self.byte(position + 2) {
      case 0x98: return single(mark, isLeft: true, isRight: false)
      case 0x99: return single(mark, isLeft: false, isRight: true)
      case 0x9C, 0x9E: return double(mark, usually: true)
      case 0x9D: return double(mark, usually: false)
      default: return nil
      }
    default: return nil
    }
  }

  /// A double mark, which its neighbours tell to open or close, and where they do not, its shape.
  private func double(_ mark: Range<Int>, usually opens: Bool?) -> QuotationMark {
    let (isFirst, isLast) = (isEdge(before: mark.lowerBound), isEdge(behind: mark.upperBound))
    if isFirst != isLast {
      return QuotationMark(range: mark, isDouble: true, opens: isFirst, closes: isLast)
    }
    return QuotationMark(
      range: mark, isDouble: true, opens: opens ?? true, closes: opens.map { !$0 } ?? true)
  }

  /// A single mark; the right one, and the straight one between letters or before `90s` and `tis`, opens
  /// nothing.
  private func single(_ mark: Range<Int>, isLeft: Bool, isRight: Bool) -> QuotationMark {
    let (isFirst, isLast) = (isEdge(before: mark.lowerBound), isEdge(behind: mark.upperBound))
    let opens = isFirst && !isLast && !isRight && !isElision(behind: mark.upperBound)
    let closes = !isFirst && isLast && !isLeft
    let before = utf8[max(range.lowerBound, mark.lowerBound - 2)..<mark.lowerBound]
    let isPlural = before.last.map { $0 | 0x20 } == UInt8(ascii: "s")
    return QuotationMark(
      range: mark, isDouble: false, opens: opens, closes: closes,
      isPerhapsApostrophe: closes && (isPlural || before.elementsEqual("in".utf8)))
  }

  /// Whether nothing that a quotation could end with stands before a position: white space, an opening
  /// bracket or mark, a dash.
  private func isEdge(before position: Int) -> Bool {
    guard position > range.lowerBound else { return true }
    let byte = utf8[position - 1]
    if byte < 0x80 { return byte <= 0x20 || "([{\"'-/".utf8.contains(byte) }
    guard position - 3 >= range.lowerBound else { return byte == 0xA0 }
    let sign = utf8[position - 3..<position]
    return utf8[position - 2] == 0xC2 && (byte == 0xA0 || byte == 0xAB)
      || sign.first == 0xE2 && sign.dropFirst().first == 0x80
        && (byte <= 0x95 || [0x98, 0x9C, 0x9E, 0xAF].contains(byte))
  }

  /// Whether nothing that a quotation could begin with stands behind a position: white space, a closing
  /// sign, a dash.
  private func isEdge(behind position: Int) -> Bool {
    guard position < range.upperBound else { return true }
    let byte = utf8[position]
    if byte < 0x80 { return byte <= 0x20 || ".,;:!?)]}\"'-/".utf8.contains(byte) }
    if byte == 0xC2 { return self.byte(position + 1) == 0xA0 || self.byte(position + 1) == 0xBB }
    guard byte == 0xE2, self.byte(position + 1) == 0x80 else { return false }
    let last = self.byte(position + 2)
    return last <= 0x95 || [0x99, 0x9D, 0xAF].contains(last)
  }

  /// Whether what stands behind an apostrophe is a word or year without its beginning.
  private func isElision(behind position: Int) -> Bool {
    let word = utf8[position..<min(range.upperBound, position + 5)].prefix {
      $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39
    }
    let isDecade =
      word.count == 3 && word.prefix(2).allSatisfy { $0 <= 0x39 }
      && word.last == UInt8(ascii: "s")
    return isDecade || Self.elisions.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let elisions: Set = [
    "tis", "twas", "em", "til", "cause", "cos", "n", "bout", "nuff",
    // Names that are written with the mark of an Arabic letter.
    "abd", "ali", "umar", "omar", "isa",
  ]

  /// The byte at a position; 0 behind the end.
  private func byte(_ position: Int) -> UInt8 {
    position < range.upperBound ? utf8[position] : 0
  }
}
