internal import Articles

/// What the look of a paragraph tells about it, as far as folding needs to know.
struct ParagraphShape: Sendable {
  /// Bytes without white space at the ends.
  var range: Range<Int>
  var words: Int
  var numbers: Int
  /// Whether it ends like a sentence.
  var isPunctuated: Bool
  /// Whether it stands in a run of short or numeric lines: verse, a table, a list.
  var isInZone = false

  /// Few words and no end of a sentence: a heading, a line of verse, a label.
  var isHeadingLike: Bool { words > 0 && words <= 25 && !isPunctuated }

  init(_ utf8: [UInt8], range: Range<Int>, index: Int, stream: WordStream) {
    self.range = ByteTrim.trimmed(range, in: utf8)
    let span = stream.words(ofParagraph: index)
    words = span.count
    numbers = span.reduce(0) { $0 + (stream.isNumber($1) ? 1 : 0) }
    isPunctuated = ParagraphShape.endsSentence(utf8, self.range)
  }

  /// The shapes of all paragraphs, with the zones of short lines marked.
  ///
  /// - Complexity: O(*n*) in the number of words.
  static func shapes(
    of utf8: [UInt8], paragraphs: [Range<Int>], stream: WordStream
  ) -> [ParagraphShape] {
    var shapes = paragraphs.indices.map {
      ParagraphShape(utf8, range: paragraphs[$0], index: $0, stream: stream)
    }
    markZones(in: &shapes) { $0.words <= 10 && !$0.isPunctuated || $0.numbers * 5 >= $0.words * 2 }
    markZones(in: &shapes, length: 8) { $0.words <= 10 }
    return shapes
  }

  /// Marks runs of lines that have a shape; lines without words do not break a run.
  ///
  /// A greater `length` asks for more lines before verse or a table is assumed.
  private static func markZones(
    in shapes: inout [ParagraphShape], length: Int = 5, where isZoneLine: (ParagraphShape) -> Bool
  ) {
    var run: [Int] = []
    func close(_ shapes: inout [ParagraphShape]) {
      if run.count >= length { for index in run { shapes[index].isInZone = true } }
      run.removeAll(keepingCapacity: true)
    }
    for index in shapes.indices where shapes[index].words > 0 {
      if isZoneLine(shapes[index]) { run.append(index) } else { close(&shapes) }
    }
    close(&shapes)
  }

  private static func endsSentence(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, _) = UTF8Scalar.decode(utf8, at: start, end: end)
      switch scalar {
      case ".", "!", "?", "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}",
        "\u{0964}":
        return true
      case _ where TextScalar.isCloser(scalar): end = start
      default: return false
      }
    }
    return false
  }
}
