internal import Articles

/// Cuts a paragraph into sentences.
///
/// A sentence ends at `.`, `!`, `?`, `…` or their CJK forms, with the quotation marks and brackets
/// that close there, when white space and a likely beginning follow, or when a capitalised word is
/// glued on (`the board.President Putin`). Abbreviations, initials and decimals do not end one; a
/// closing quotation before a lower-case word (`“No!” he said`) does not either.
package enum SentenceSplitter {
  /// The sentences of a range, in order, without the white space between them.
  ///
  /// Every byte of the range that is not white space is in exactly one sentence.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func sentences(in utf8: [UInt8], range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    forEachSentence(in: utf8, range: range) { result.append($0) }
    return result
  }

  /// Calls `body` with the sentences of a range, in order.
  static func forEachSentence(
    in utf8: [UInt8], range: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var start = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      position = firstSign(utf8, position, range.upperBound)
      guard position < range.upperBound else { break }
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
      defer { position = max(position, next) }
      guard isTerminator(scalar) else { continue }
      let stop = closersEnd(utf8, from: next, end: range.upperBound)
      let text = Boundary(
        utf8: utf8, start: start, terminator: position, afterTerminator: next, stop: stop,
        end: range.upperBound)
      if text.endsSentence(scalar) {
        give(start..<stop, of: utf8, to: body)
        start = stop
        position = stop
      }
    }
    give(start..<range.upperBound, of: utf8, to: body)
  }

  /// The first byte from a position on that may begin a terminator.
  private static func firstSign(_ utf8: [UInt8], _ position: Int, _ end: Int) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var position = position
      while position < end {
        let byte = bytes[position]
        if byte >= 0x80 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
          || byte == UInt8(ascii: "?")
        {
          break
        }
        position += 1
      }
      return position
    }
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}",
      "\u{0964}":
      true
    default: false
    }
  }

  /// The end of the run of terminators and closers that begins at `position`.
  private static func closersEnd(_ utf8: [UInt8], from position: Int, end: Int) -> Int {
    var position = position
    while position < end {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
      guard TextScalar.isCloser(scalar) || isTerminator(scalar) else { break }
      // A straight quotation mark right before a letter opens the next sentence.
      if scalar == "\"" || scalar == "'", next < end {
        let (following, _) = UTF8Scalar.decode(utf8, at: next, end: end)
        if TextScalar.isWordPart(following) { break }
      }
      position = next
    }
    return position
  }

  private static func give(
    _ range: Range<Int>, of utf8: [UInt8], to body: (Range<Int>) -> Void
  ) {
    let trimmed = ByteTrim.trimmed(range, in: utf8)
    if !trimmed.isEmpty { body(trimmed) }
  }
}

/// Takes white space off the ends of a range of UTF-8 text.
package enum ByteTrim {
  /// The range without the white space (`WhiteSpace`) at its ends.
  package static func trimmed(_ range: Range<Int>, in utf8: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: start, end: range.upperBound)
      guard WhiteSpace.contains(scalar) else { break }
      start = next
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
      let (scalar, _) = UTF8Scalar.decode(utf8, at: last, end: end)
      guard WhiteSpace.contains(scalar) else { break }
      end = last
    }
    return start..<end
  }
}

/// One place where a sentence may end.
private struct Boundary {
  let utf8: [UInt8]
  let start: Int
  let terminator: Int
  let afterTerminator: Int
  let stop: Int
  let end: Int

  func endsSentence(_ sign: Unicode.Scalar) -> Bool {
    guard stop < end else { return false }
    let (following, _) = UTF8Scalar.decode(utf8, at: stop, end: end)
    if sign.value > 0x2E80 { return true }
    guard WhiteSpace.contains(following) else { return isGlued(following, sign) }
    guard let beginning = firstAfterBlank() else { return false }
    if TextScalar.isLowercase(beginning) { return false }
    guard sign == "." else { return true }
    return !endsInAbbreviation(before: beginning)
  }

  /// `the board.President Putin`, `1986.The`: a lower-case word or year, then a capitalised one.
  private func isGlued(_ following: Unicode.Scalar, _ sign: Unicode.Scalar) -> Bool {
    var position = stop
    var first = following
    var next = UTF8Scalar.decode(utf8, at: position, end: end).next
    if TextScalar.isOpener(following), next < end {
      position = next
      (first, next) = UTF8Scalar.decode(utf8, at: position, end: end)
    }
    guard TextScalar.isUppercase(first), next < end else { return false }
    let (second, _) = UTF8Scalar.decode(utf8, at: next, end: end)
    guard TextScalar.isLowercase(second) || WhiteSpace.contains(second) || second == "\u{2019}"
    else { return false }
    let word = wordBefore()
    guard word.count >= 2 else { return false }
    if stop > afterTerminator { return true }
    return word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      || (word.dropFirst().allSatisfy { $0 >= 0x61 || $0 >= 0x80 }
        && !Abbreviations.contains(word) && !looksLikeDomain())
  }

  private func looksLikeDomain() -> Bool {
    var position = stop
    while position < end, utf8[position] > 0x20, utf8[position] != UInt8(ascii: ",") {
      if utf8[position] == UInt8(ascii: "/") || utf8[position] == UInt8(ascii: "@") { return true }
      position += 1
    }
    return false
  }

  /// The first scalar of the next sentence's first word, past opening signs.
  private func firstAfterBlank() -> Unicode.Scalar? {
    var position = stop
    while position < end {
      let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: end)
      if !WhiteSpace.contains(scalar) && !TextScalar.isOpener(scalar) { return scalar }
      position = next
    }
    return nil
  }

  private func wordBefore() -> ArraySlice<UInt8> {
    var first = terminator
    while first > start {
      let byte = utf8[first - 1]
      let isPart =
        byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
        || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: ".")
      // A curly quotation mark is no part of the word: its last byte is 98, 99, 9C or 9D.
      if !isPart || isQuotation(endingAt: first) { break }
      first -= 1
    }
    return utf8[first..<terminator]
  }

  private func isQuotation(endingAt index: Int) -> Bool {
    guard index >= 3, utf8[index - 3] == 0xE2, utf8[index - 2] == 0x80 else { return false }
    return (0x93...0x9E).contains(utf8[index - 1])
  }

  private func endsInAbbreviation(before beginning: Unicode.Scalar) -> Bool {
    guard stop == afterTerminator else { return false }
    let word = wordBefore()
    guard let first = word.first else { return false }
    if word.count == 1 {
      // An initial (`George W. Bush`), unless it is a letter that can end a sentence.
      return first >= 0x41 && first <= 0x5A && first != UInt8(ascii: "I")
    }
    // `U.S.` and `a.m.` may go on; `3.4` and `1.9bn` are figures, and end it as any word does.
    if word.contains(UInt8(ascii: ".")), !(0x30...0x39).contains(first) {
      return !Abbreviations.startsSentence(utf8, from: stop, end: end)
    }
    if Abbreviations.isMonthOrNumber(word) { return TextScalar.isDigit(beginning) }
    if Abbreviations.isAmbiguous(word) {
      return !Abbreviations.startsSentence(utf8, from: stop, end: end)
    }
    return Abbreviations.contains(word)
  }
}
