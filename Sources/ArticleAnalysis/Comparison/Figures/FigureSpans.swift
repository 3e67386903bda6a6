/// Where the figures of a sentence stand, each as a whole: `4:10 a.m.`, `at least 129`, `12 miles`, `8-3`.
struct FigureSpans {
  struct Figure {
    /// With its bound and unit.
    var words: Range<Int>
    /// The words that state its value.
    var counts: Range<Int>
    /// Whether it is a `one` or `first`, which often counts nothing.
    var isMinor: Bool
    /// nil for digits that count nothing.
    var kind: Quantity.Kind?
  }

  /// Figures of a sentence that are looked at: a line of a table may hold a hundred thousand.
  private static let most = 256

  private var figures: [Figure] = []
  /// The place in `figures` of the one that begins at a word, or -1.
  private var begins: [Int]

  /// - Complexity: O(*n*) in the words for each figure.
  init(_ sentence: ParsedSentence) {
    begins = [Int](repeating: -1, count: sentence.words.count)
    var end = 0
    for quantity in sentence.quantities {
      let counts = sentence.span(of: quantity)
      guard counts.lowerBound >= end, !counts.isEmpty else { continue }
      addLone(end..<counts.lowerBound, in: sentence)
      var words = counts
      if Measure.of(quantity, endingAt: counts.upperBound, in: sentence.words) != nil,
        let unit = Measure.at(counts.upperBound, in: sentence.words)
      {
        words = counts.lowerBound..<min(unit.words.upperBound, sentence.words.count)
      }
      add(
        Figure(
          words: words, counts: counts,
          isMinor: quantity.isSmallWord || quantity.kind == .ordinal && quantity.value == 1,
          kind: quantity.kind))
      end = words.upperBound
    }
    addLone(end..<sentence.words.count, in: sentence)
  }

  /// The figure whose first word stands at a place; nil where none begins.
  func startingAt(_ index: Int) -> Figure? {
    begins[index] < 0 ? nil : figures[begins[index]]
  }

  /// All, in order.
  var all: [Figure] { figures }

  private mutating func add(_ figure: Figure) {
    begins[figure.words.lowerBound] = figures.count
    figures.append(figure)
  }

  /// Adds digits that count nothing, joined by a sign without a blank: the `8-3` of a game.
  private mutating func addLone(_ range: Range<Int>, in sentence: ParsedSentence) {
    var index = range.lowerBound
    while index < range.upperBound, figures.count < Self.most {
      guard sentence.words[index].kind == .number else {
        index += 1
        continue
      }
      var end = index + 1
      while end + 1 < range.upperBound, sentence.words[end + 1].kind == .number,
        isGlued(end, in: sentence), isGlued(end + 1, in: sentence)
      {
        end += 2
      }
      add(Figure(words: index..<end, counts: index..<end, isMinor: false))
      index = end
    }
  }

  /// Whether a word begins right where the one before it ends.
  private func isGlued(_ index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.words[index - 1].range.upperBound == sentence.words[index].range.lowerBound
  }
}
