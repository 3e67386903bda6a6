internal import Articles

/// The runs of `*`, `_` and `~` that may begin or end emphasis, and the rules by which they find each
/// other (CommonMark, section 6.2, and the algorithm in its appendix).
struct DelimiterStack {
  private struct Run {
    var item: Int
    var sign: UInt8
    /// Signs that are left of it, and that it had.
    var left: Int
    var count: Int
    var mayOpen: Bool
    var mayClose: Bool
    var previous: Int
    var next = -1
  }

  private var runs: [Run] = []
  /// The last run that is open; -1 for none.
  private(set) var last = -1

  mutating func append(_ sign: UInt8, count: Int, item: Int, mayOpen: Bool, mayClose: Bool) {
    if last >= 0 { runs[last].next = runs.count }
    runs.append(
      Run(
        item: item, sign: sign, left: count, count: count, mayOpen: mayOpen, mayClose: mayClose,
        previous: last))
    last = runs.count - 1
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (runs[index].previous, runs[index].next)
    if previous >= 0 { runs[previous].next = next }
    if next >= 0 { runs[next].previous = previous } else { last = previous }
  }

  /// Matches the runs above one and takes them off the stack; their items say what is left of them.
  ///
  /// - Complexity: O(*n*) in those runs, since none looks below where one like it found nothing.
  mutating func match(above bottom: Int, _ items: inout [InlineParser.Item]) {
    var bottoms = [Int](repeating: bottom, count: 32)
    var closer = last
    while closer > bottom, runs[closer].previous > bottom { closer = runs[closer].previous }
    if closer <= bottom { closer = -1 }
    while closer >= 0 {
      guard runs[closer].mayClose else {
        closer = runs[closer].next
        continue
      }
      let kind = Self.kind(runs[closer])
      var opener = runs[closer].previous
      while opener > bottoms[kind], !isPair(opener, closer) { opener = runs[opener].previous }
      if opener > bottoms[kind] {
        closer = pair(opener, closer, &items)
      } else {
        bottoms[kind] = runs[closer].previous
        let next = runs[closer].next
        if !runs[closer].mayOpen { remove(closer) }
        closer = next
      }
    }
    while last > bottom { remove(last) }
  }

  /// Which closers find the same openers.
  private static func kind(_ run: Run) -> Int {
    let sign = run.sign == UInt8(ascii: "*") ? 0 : run.sign == UInt8(ascii: "_") ? 1 : 2
    return sign * 8 + run.count % 3 * 2 + (run.mayOpen ? 1 : 0)
  }

  private func isPair(_ opener: Int, _ closer: Int) -> Bool {
    let (one, two) = (runs[opener], runs[closer])
    guard one.sign == two.sign, one.mayOpen else { return false }
    // A run in a word may do both; such pairs must not add up to a multiple of three.
    guard one.mayClose || two.mayOpen, !two.count.isMultiple(of: 3) else { return true }
    return !(one.count + two.count).isMultiple(of: 3)
  }

  /// Takes the signs of a pair away.
  ///
  /// - Returns: the next run that may close; -1 for none.
  private mutating func pair(
    _ opener: Int, _ closer: Int, _ items: inout [InlineParser.Item]
  ) -> Int {
    while runs[closer].previous != opener { remove(runs[closer].previous) }
    let count = min(2, runs[opener].left, runs[closer].left)
    let isStruck = runs[closer].sign == UInt8(ascii: "~")
    for (run, isOpener) in [(opener, true), (closer, false)] {
      runs[run].left -= count
      var (ends, begins) = (isStruck && !isOpener, isStruck && isOpener)
      if case .run(_, let ended, let began) = items[runs[run].item].role {
        (ends, begins) = (ends || ended, begins || began)
      }
      items[runs[run].item].role = .run(
        left: runs[run].left, endsStruck: ends, beginsStruck: begins)
    }
    if runs[opener].left == 0 { remove(opener) }
    guard runs[closer].left == 0 else { return closer }
    defer { remove(closer) }
    return runs[closer].next
  }
}

extension InlineParser {
  /// Reads a run of `*`, `_` or `~~`.
  mutating func readRun() {
    let sign = text[position]
    let count = text[position...].prefix { $0 == sign }.count
    guard sign != UInt8(ascii: "~") || count == 2 else { return position += count }
    let before = scalar(before: position)
    let after = scalar(at: position + count)
    let (isBlankBefore, isSignBefore) = (isBlank(before), isSign(before))
    let (isBlankAfter, isSignAfter) = (isBlank(after), isSign(after))
    // Scripts that write no blanks have none in front of what is emphasised.
    let isLeft =
      !isBlankAfter && (!isSignAfter || isBlankBefore || isSignBefore || isWide(before))
    let isRight =
      !isBlankBefore && (!isSignBefore || isBlankAfter || isSignAfter || isWide(after))
    var (mayOpen, mayClose) = (isLeft, isRight)
    if sign == UInt8(ascii: "_") {
      mayOpen = isLeft && (!isRight || isSignBefore)
      mayClose = isRight && (!isLeft || isSignAfter)
    } else if sign == UInt8(ascii: "*"), isDigit(before), isDigit(after) {
      // A product.
      (mayOpen, mayClose) = (false, false)
    }
    if mayOpen || mayClose {
      delimiters.append(
        sign, count: count, item: items.count, mayOpen: mayOpen, mayClose: mayClose)
      add(.text, to: position + count)
    } else {
      position += count
    }
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < text.count else { return nil }
    if text[place] < 0x80 { return Unicode.Scalar(text[place]) }
    return String(decoding: text[place..<min(text.count, place + 4)], as: UTF8.self).unicodeScalars
      .first
  }

  private func scalar(before place: Int) -> Unicode.Scalar? {
    guard place > 0 else { return nil }
    var start = place - 1
    while start > 0, place - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  private func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { WhiteSpace.contains($0) } ?? true
  }

  private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0 >= "0" && $0 <= "9" } ?? false
  }

  /// Whether a character is punctuation or a symbol.
  private func isSign(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII { return LinkPart.isPunctuation(UInt8(scalar.value)) }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }

  /// Whether a character is of East Asia, where blanks need not part words, or of its punctuation.
  private func isWide(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return (0x2E80...0xD7FF).contains(scalar.value) || (0xF900...0xFFEF).contains(scalar.value)
      || (0x20000...0x3FFFF).contains(scalar.value)
  }
}
