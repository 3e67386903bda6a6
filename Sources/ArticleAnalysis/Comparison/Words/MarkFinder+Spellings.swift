internal import Articles

// One name with and without accents, and one figure in two ways of writing, are no difference.
extension MarkFinder {
  /// The words of both sides that say the same in another spelling.
  struct Respelled {
    var left: Set<Int> = []
    var right: Set<Int> = []
  }

  /// The words that both sides have but for accents, and those of figures with one value.
  ///
  /// - Complexity: O(*n*) in the words, O(*f* · *g*) in the figures of both.
  static func respelled(_ pair: ComparedPair) -> Respelled {
    var result = Respelled()
    respellNames(pair, &result)
    for quantity in pair.left.quantities.prefix(mostFigures) {
      for other in pair.right.quantities.prefix(mostFigures)
      where quantity.isSame(as: other) {
        result.left.formUnion(pair.left.span(of: quantity))
        result.right.formUnion(pair.right.span(of: other))
      }
    }
    respellTimes(pair, &result)
    return result
  }

  /// Figures of a sentence that are looked at.
  private static let mostFigures = 40

  /// A word without accents.
  private struct Plain {
    var index: Int
    var form: UInt64
    var isAccented: Bool
  }

  private static func respellNames(_ pair: ComparedPair, _ result: inout Respelled) {
    // Few sentences have an accent, and without one no two forms of a word differ by it.
    guard hasAccent(pair.left, of: pair.story.left) || hasAccent(pair.right, of: pair.story.right)
    else { return }
    let left = plain(pair.left, of: pair.story.left)
    let right = plain(pair.right, of: pair.story.right)
    let accented = Set((left + right).lazy.filter(\.isAccented).map(\.form))
    guard !accented.isEmpty else { return }
    let shared = accented.intersection(left.map(\.form)).intersection(right.map(\.form))
    result.left.formUnion(left.lazy.filter { shared.contains($0.form) }.map(\.index))
    result.right.formUnion(right.lazy.filter { shared.contains($0.form) }.map(\.index))
  }

  private static func hasAccent(_ sentence: ParsedSentence, of side: ComparedSide) -> Bool {
    guard let first = sentence.words.first, let last = sentence.words.last,
      side.utf8[first.range.lowerBound..<last.range.upperBound].contains(where: { $0 >= 0x80 })
    else { return false }
    return sentence.words.contains { word in
      word.kind == .word && side.utf8[word.range].contains { $0 >= 0x80 }
    }
  }

  private static func plain(_ sentence: ParsedSentence, of side: ComparedSide) -> [Plain] {
    sentence.words.indices.compactMap { index in
      let word = sentence.words[index]
      guard word.kind == .word else { return nil }
      let bytes = side.utf8[word.range]
      return Plain(
        index: index, form: NameKey(word: bytes).folded,
        isAccented: bytes.contains { $0 >= 0x80 })
    }
  }

  /// The `0117` of one side that is the `01:17` of the other.
  private static func respellTimes(_ pair: ComparedPair, _ result: inout Respelled) {
    for quantity in pair.right.quantities.prefix(mostFigures) where quantity.kind == .time {
      guard let index = hours(quantity, in: pair.left, of: pair.story.left) else { continue }
      result.left.insert(index)
      result.right.formUnion(pair.right.span(of: quantity))
    }
    for quantity in pair.left.quantities.prefix(mostFigures) where quantity.kind == .time {
      guard let index = hours(quantity, in: pair.right, of: pair.story.right) else { continue }
      result.right.insert(index)
      result.left.formUnion(pair.left.span(of: quantity))
    }
  }

  /// The word of four digits that is a time of day.
  private static func hours(
    _ time: Quantity, in sentence: ParsedSentence, of side: ComparedSide
  ) -> Int? {
    let minutes = Int(time.value)
    let digits = [minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10].map {
      UInt8(ascii: "0") + UInt8(clamping: $0)
    }
    return sentence.words.indices.first {
      side.utf8[sentence.words[$0].range].elementsEqual(digits)
    }
  }
}
