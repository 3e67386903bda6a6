internal import Articles

/// Cuts a text into paragraphs: at line ends, or at gaps where lines were wrapped by hand.
enum ParagraphReader {
  /// Widest line that can come from wrapping by hand, in columns; mail and wires wrap at 60 to 80.
  private static let widestWrap = 100
  /// Narrowest.
  private static let narrowestWrap = 40
  /// Narrowest where a text has few line ends.
  private static let clearWrap = 60
  /// Share of line ends that must be explained by the width for a text to count as wrapped.
  private static let wrappedShare = 0.8

  /// The paragraphs in order; every byte that is not white space is in exactly one.
  ///
  /// `wrapped` are the stretches whose lines may have been wrapped by hand, in order; nil for the whole
  /// text.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func paragraphs(of utf8: [UInt8], wrapped: [Range<Int>]? = nil) -> [Paragraph] {
    // The lines of a page have elements of their own.
    let lines = TextLine.lines(of: utf8, runs: wrapped == nil ? LineRun.runs(of: utf8) : [])
    var widths = wrapWidths(of: lines, in: wrapped ?? [0..<utf8.count], utf8)[...]
    var result: [Paragraph] = []
    var index = 0
    while index < lines.count {
      var last = index
      while let first = widths.first, first.lines.upperBound <= index { widths.removeFirst() }
      if let wrap = widths.first, wrap.lines.contains(index) {
        while last + 1 < wrap.lines.upperBound,
          lines[last].isWrapped(before: lines[last + 1], at: wrap.width)
        {
          last += 1
        }
      }
      result.append(paragraph(lines[index...last], after: index == 0 ? nil : lines[index - 1]))
      if last + 1 < lines.count {
        result[result.count - 1].hasGapAfter = lines[last + 1].hasGapBefore
      }
      index = last + 1
    }
    return result
  }

  private static func paragraph(_ lines: ArraySlice<TextLine>, after: TextLine?) -> Paragraph {
    let first = lines.first ?? TextLine()
    let last = lines.last ?? first
    return Paragraph(
      range: first.range.lowerBound..<last.range.upperBound,
      words: lines.reduce(0) { $0 + $1.words }, hasDense: lines.contains { $0.hasDense },
      ending: last.ending,
      hasGapBefore: after == nil || first.hasGapBefore, hasGapAfter: true,
      repeats: first.repeats)
  }

  /// The lines of stretches of the text that were wrapped, with the width of each.
  private static func wrapWidths(
    of lines: [TextLine], in stretches: [Range<Int>], _ utf8: [UInt8]
  ) -> [(lines: Range<Int>, width: Int)] {
    var start = 0
    return stretches.compactMap { stretch in
      while start < lines.count, lines[start].range.lowerBound < stretch.lowerBound { start += 1 }
      var end = start
      while end < lines.count, lines[end].range.lowerBound < stretch.upperBound { end += 1 }
      defer { start = end }
      return wrapWidth(of: lines[start..<end], utf8).map { (start..<end, $0) }
    }
  }

  /// The width at which lines were wrapped; nil where each line is a paragraph.
  private static func wrapWidth(of lines: ArraySlice<TextLine>, _ utf8: [UInt8]) -> Int? {
    let width = lines.reduce(0) { max($0, $1.indent + $1.columns) }
    guard width >= narrowestWrap, width <= widestWrap else { return nil }
    var ends = 0
    var explained = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.hasGapBefore {
      // A line further in begins a paragraph.
      if next.indent > line.indent, TextScalar.endsSentence(line.ending) { continue }
      ends += 1
      if line.isWrapped(before: next, at: width) { explained += 1 }
    }
    // Where gaps part the paragraphs, few ends tell, if the lines behind them go on in small letters.
    let isClear =
      ends == 2 && explained == 2 && width >= clearWrap
      && lines.dropFirst().allSatisfy { $0.hasGapBefore || $0.startsSmall(utf8) }
      && lines.dropFirst().contains(where: \.hasGapBefore)
    guard isClear || ends >= 3 && Double(explained) >= wrappedShare * Double(ends) else {
      return nil
    }
    return width
  }
}

/// A line with something on it.
struct TextLine {
  /// Bytes without white space at the ends.
  var range = 0..<0
  var words = 0
  var hasDense = false
  /// Width in columns, wide characters counting two; at most a few hundred are counted.
  var columns = 0
  /// Width of the first word.
  var firstWordColumns = 0
  /// Columns of white space before it.
  var indent = 0
  var ending: Unicode.Scalar = " "
  var hasGapBefore = false
  /// The lines in front that hold all it says, where it stands for many equal ones.
  var repeats: Range<Int>?

  /// Whether the line ends only because the first word of the next did not fit.
  func isWrapped(before next: TextLine, at width: Int) -> Bool {
    guard !next.hasGapBefore, next.indent <= indent, repeats == nil, next.repeats == nil else {
      return false
    }
    return indent + columns + 1 + next.firstWordColumns > width
  }

  /// Whether it begins with a small letter, as what goes on with a sentence does.
  func startsSmall(_ utf8: [UInt8]) -> Bool {
    let (first, _) = UTF8Scalar.decode(utf8, at: range.lowerBound, end: range.upperBound)
    return first.properties.isLowercase
  }

  /// The lines of a text that hold something; a run of equal ones is one line more.
  static func lines(of utf8: [UInt8], runs: [LineRun]) -> [TextLine] {
    var result: [TextLine] = []
    var runs = runs[...]
    var start = 0
    var emptyLines = 0
    var position = 0
    while position <= utf8.count {
      position = utf8.withUnsafeBufferPointer { bytes in
        var position = PlainBytes.skipped(bytes, from: position, to: bytes.count)
        while position < bytes.count, !Self.mayEnd(bytes[position]) {
          position = PlainBytes.skipped(bytes, from: position + 1, to: bytes.count)
        }
        return position
      }
      let (isEnd, next) = lineEnd(utf8, at: position)
      if let run = runs.first, start == run.range.lowerBound {
        runs.removeFirst()
        if let line = result.last.flatMap({ $0.again(run, in: utf8) }) { result.append(line) }
        (start, position) = (run.range.upperBound, run.range.upperBound)
        emptyLines = result.last?.hasGapBefore == true ? 1 : 0
        continue
      }
      if isEnd {
        if var line = TextLine(utf8, start..<position) {
          line.hasGapBefore = emptyLines > 0
          result.append(line)
          emptyLines = 0
        } else {
          emptyLines += 1
        }
        start = next
      }
      position = next
    }
    return result
  }

  @inline(__always)
  private static func mayEnd(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x0D || byte == 0xE2
  }

  /// Whether a line ends at a position, and where to go on.
  private static func lineEnd(_ utf8: [UInt8], at position: Int) -> (isEnd: Bool, next: Int) {
    guard position < utf8.count else { return (true, position + 1) }
    switch utf8[position] {
    case 0x0A: return (true, position + 1)
    case 0x0D:
      let isPair = position + 1 < utf8.count && utf8[position + 1] == 0x0A
      return (true, position + (isPair ? 2 : 1))
    case 0xE2 where position + 2 < utf8.count && utf8[position + 1] == 0x80:
      // U+2028 and U+2029, the line and paragraph separators.
      let isEnd = utf8[position + 2] == 0xA8 || utf8[position + 2] == 0xA9
      return (isEnd, position + (isEnd ? 3 : 1))
    default: return (false, position + 1)
    }
  }

  /// The line that stands for all of a run, made from the one in front of it.
  private func again(_ run: LineRun, in utf8: [UInt8]) -> TextLine? {
    guard let fold = run.fold(in: utf8) else { return nil }
    var line = self
    (line.range, line.repeats) = (fold.range, fold.source)
    return line
  }

  init() {}

  private init?(_ utf8: [UInt8], _ whole: Range<Int>) {
    range = ByteTrim.trimmed(whole, in: utf8)
    guard !range.isEmpty else { return nil }
    indent = range.lowerBound - whole.lowerBound
    measure(utf8)
  }

  private mutating func measure(_ utf8: [UInt8]) {
    var census = LineCensus()
    utf8.withUnsafeBufferPointer { census.add($0, utf8, range) }
    words = census.words + (census.dense + 1) / 2
    columns = census.columns
    firstWordColumns = census.firstWordColumns
    hasDense = census.dense > 0
    ending = Self.ending(of: utf8, range)
  }

  /// The last character that is no white space, closing quotation mark or bracket.
  private static func ending(of utf8: [UInt8], _ range: Range<Int>) -> Unicode.Scalar {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, end - start < 4, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, next) = UTF8Scalar.decode(utf8, at: start, end: end)
      // A stray byte stands for itself.
      guard next == end else { return "\u{FFFD}" }
      if !WhiteSpace.contains(scalar), !TextScalar.isCloser(scalar) { return scalar }
      end = start
    }
    return " "
  }
}

/// Words and columns of a line, counted byte by byte.
private struct LineCensus {
  var words = 0
  /// Characters of scripts without blanks.
  var dense = 0
  var columns = 0
  var firstWordColumns = 0
  private var isInWord = false

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ utf8: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      if words > 1 {
        addPlain(bytes, &position, end: range.upperBound)
        if position == range.upperBound { return }
      }
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        addASCII(byte)
      } else {
        let (scalar, next) = UTF8Scalar.decode(utf8, at: position, end: range.upperBound)
        position = next
        add(scalar)
      }
    }
  }

  /// Counts the words of eight bytes at a time, as long as they are ASCII without control signs.
  private mutating func addPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, end: Int
  ) {
    let high: UInt64 = 0x8080_8080_8080_8080
    var wordBefore: UInt64 = isInWord ? 0x80 : 0
    let start = position
    while let chunk = PlainBytes.eight(of: bytes, at: position, end: end) {
      let letters = (chunk &+ 0x5F5F_5F5F_5F5F_5F5F) & high
      words += (letters & ~(letters << 8 | wordBefore)).nonzeroBitCount
      wordBefore = letters >> 56
      position += 8
    }
    columns += position - start
    isInWord = wordBefore != 0
  }

  @inline(__always)
  private mutating func addASCII(_ byte: UInt8) {
    columns += 1
    if byte <= 0x20, WhiteSpace.contains(Unicode.Scalar(byte)) {
      isInWord = false
      return
    }
    if !isInWord { words += 1 }
    isInWord = true
    if words <= 1, dense <= 1 { firstWordColumns = columns }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    let isDense = ScriptClass.isDense(scalar)
    columns += isDense ? 2 : 1
    if WhiteSpace.contains(scalar) {
      isInWord = false
      return
    }
    if isDense { dense += 1 } else if !isInWord { words += 1 }
    isInWord = !isDense
    if words <= 1, dense <= 1 { firstWordColumns = columns }
  }
}

/// Classes of scripts that cutting a page needs.
enum ScriptClass {
  /// Whether the scalar belongs to a script without blanks between words, two columns wide.
  static func isDense(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x2E80: false
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
