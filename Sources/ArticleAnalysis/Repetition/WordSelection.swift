/// Some of the words of a stream, in their order, at other places.
struct WordSelection {
  private let source: WordStream
  private var next = 0
  private var words: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var firstWords = [0]

  init(_ source: WordStream) {
    self.source = source
    words.reserveCapacity(source.count)
    starts.reserveCapacity(source.count)
    ends.reserveCapacity(source.count)
    firstWords.reserveCapacity(source.firstWords.count)
  }

  /// Keeps the words of a range of bytes, which stands behind those before, as if it began at
  /// `start`; a word that reaches out of it is left out.
  ///
  /// - Complexity: O(*n*) in the words, those passed over among them.
  mutating func keep(_ range: Range<Int>, at start: Int) {
    while next < source.count, Int(source.starts[next]) < range.lowerBound { next += 1 }
    while next < source.count, Int(source.ends[next]) <= range.upperBound {
      words.append(source.words[next])
      starts.append(UInt32(truncatingIfNeeded: Int(source.starts[next]) - range.lowerBound + start))
      ends.append(UInt32(truncatingIfNeeded: Int(source.ends[next]) - range.lowerBound + start))
      next += 1
    }
  }

  mutating func endParagraph() { firstWords.append(words.count) }

  /// The words that were kept; the share of single characters is taken to be that of the source.
  var kept: WordStream {
    WordStream(
      words: words, starts: starts, ends: ends, firstWords: firstWords,
      characterWords: source.characterWords * words.count / max(1, source.count))
  }
}
