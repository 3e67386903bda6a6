internal import Articles

/// What stands between tags.
extension HTMLTextWriter {
  mutating func write(_ range: Range<Int>, _ mode: HTMLTextMode) {
    let source = tree.source
    var plain = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source[position]
      if byte > 0x26 {
        if byte < 0xC2 || !isSpace(source, position, range.upperBound) {
          position += 1
          continue
        }
        put(source, plain..<position)
        let width = byte == 0xC2 ? 2 : 3
        space(position..<(position + width))
        position += width
        plain = position
        continue
      }
      if ASCII.isBlank(byte) || byte == 0 {
        put(source, plain..<position)
        let start = position
        while position < range.upperBound, ASCII.isBlank(source[position]) || source[position] == 0
        {
          position += 1
        }
        spaces(start..<position)
        plain = position
        continue
      }
      if byte == UInt8(ascii: "&"), mode == .data || mode == .rcdata,
        let reference = CharacterReference.read(source, at: position, end: range.upperBound)
      {
        put(source, plain..<position)
        put(reference, at: position)
        position += reference.count
        plain = position
        continue
      }
      position += 1
    }
    put(source, plain..<range.upperBound)
  }

  /// Whether a no-break space or one of the blanks of typesetting stands here.
  func isSpace(_ source: [UInt8], _ at: Int, _ end: Int) -> Bool {
    if source[at] == 0xC2 { return at + 1 < end && source[at + 1] == 0xA0 }
    guard source[at] == 0xE2, at + 2 < end, source[at + 1] == 0x80 else { return false }
    return source[at + 2] == 0xA8 || source[at + 2] == 0xA9
  }

  mutating func space(_ range: Range<Int>) {
    blank = (blank?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  mutating func spaces(_ range: Range<Int>) {
    guard preformatted > 0, !isRowOfFigures, let last = tree.source[range].lastIndex(of: 0x0A)
    else {
      return space(range)
    }
    let isGap = tree.source[range.lowerBound..<last].contains(0x0A)
    endLine(isGap ? .paragraph : .line)
    if last + 1 < range.upperBound { space(last + 1..<range.upperBound) }
  }

  /// Writes the blanks in front of a preformatted line.
  mutating func writeIndent() {
    guard preformatted > 0, let blank, blank.lowerBound >= builder.original else { return }
    writeTyped(blank)
  }

  /// Writes blanks as they were typed; a tab reaches to the next of its stops.
  mutating func writeTyped(_ blank: Range<Int>) {
    guard blank.count <= Self.widestBlank, tree.source[blank].allSatisfy(ASCII.isBlank) else {
      builder.skip(to: blank.lowerBound)
      return builder.append(" ", from: blank.count)
    }
    for position in blank {
      builder.skip(to: position)
      let isTab = tree.source[position] == 0x09
      let column = self.column
      builder.append(" ", from: 1)
      if isTab { for _ in 1..<(8 - column % 8) { builder.insert(" ") } }
    }
  }

  /// Columns of the line so far, each character being one; at most a few hundred are counted.
  private var column: Int {
    builder.clean[lineStart...].prefix(Self.widestLine).count { $0 & 0xC0 != 0x80 }
  }

  private static let widestLine = 400
  /// Blanks in a row that a person may have typed.
  private static let widestBlank = 200

  mutating func put(_ reference: CharacterReference, at position: Int) {
    let text = String(decoding: reference.utf8, as: UTF8.self).unicodeScalars
    guard let first = text.first else { return }
    if WhiteSpace.contains(first), first != "\u{200B}" {
      return space(position..<(position + reference.count))
    }
    prepare(position)
    var taken = reference.count
    for scalar in text {
      // A reference can spell what no text should hold; as a byte it would be looked at as one.
      let sign = raised?.scalar(for: scalar) ?? scalar
      builder.append(Self.isControl(sign) ? "\u{FFFD}" : sign, from: taken)
      taken = 0
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  mutating func put(_ source: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    prepare(range.lowerBound)
    guard let raised else { return builder.append(verbatim: source[range]) }
    for scalar in String(decoding: source[range], as: UTF8.self).unicodeScalars {
      builder.append(raised.scalar(for: scalar), from: UTF8.width(scalar))
    }
  }

  mutating func writeBlank(before place: Int) {
    guard let blank, blank.lowerBound >= builder.original else {
      if blank != nil || isSeam(at: place) { builder.insert(" ") }
      return
    }
    if preformatted > 0 { return writeTyped(blank) }
    if tree.source[blank].contains(0x0A), WordSeam.isNone(builder.clean, tree.source[place...]) {
      return
    }
    builder.skip(to: blank.lowerBound)
    builder.append(" ", from: blank.count)
  }

  func isSeam(at place: Int) -> Bool {
    switch seam {
    case .none: false
    case .likely: WordSeam.parts(builder.clean, tree.source[place...])
    case .sure:
      builder.clean.last != 0x20
        && !(joinedHeading != nil && WordSeam.isNone(builder.clean, tree.source[place...]))
    }
  }

  /// Writes what stands between the last character and the next, whose place in the source is given.
  mutating func prepare(_ place: Int) {
    let isBegun = line != nil
    if !isBegun { beginLine() }
    if bars > 0 {
      if isBegun { builder.insert(" ") }
      for scalar in String(repeating: "| ", count: bars).unicodeScalars { builder.insert(scalar) }
    } else if isBegun {
      writeBlank(before: place)
    }
    seam = .none
    bars = 0
    blank = nil
    if signs.arePending { for sign in signs.opening() { builder.insert(sign) } }
    if needsPoint { builder.insert(".") }
    needsPoint = false
    builder.skip(to: place)
    if link?.start == -1 { link?.start = builder.clean.count }
  }
}
