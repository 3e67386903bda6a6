internal import Algorithms

/// A text without what is folded, and the way back.
struct VisibleText {
  private(set) var utf8: [UInt8] = []
  private(set) var paragraphs: [Range<Int>] = []
  /// The words that were kept, at their places here.
  private(set) var stream = WordStream([], paragraphs: [])
  /// Original ranges that were kept, in rising order, with where they begin here.
  private var kept: [(original: Range<Int>, start: Int)] = []

  /// Leaves out folds, in rising order and within the paragraphs.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(
    _ source: [UInt8], paragraphs: [Range<Int>], stream: WordStream, without folds: [Range<Int>]
  ) {
    utf8.reserveCapacity(source.count)
    var words = WordSelection(stream)
    var next = 0
    for paragraph in paragraphs {
      let start = utf8.count
      let firstPiece = kept.count
      var position = paragraph.lowerBound
      while next < folds.count, folds[next].lowerBound < paragraph.upperBound {
        keep(position..<folds[next].lowerBound, of: source)
        position = folds[next].upperBound
        next += 1
      }
      keep(position..<paragraph.upperBound, of: source)
      guard utf8.count > start else { continue }
      self.paragraphs.append(start..<utf8.count)
      for piece in kept[firstPiece...] { words.keep(piece.original, at: piece.start) }
      words.endParagraph()
    }
    self.stream = words.kept
  }

  private mutating func keep(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    kept.append((range, utf8.count))
    utf8.append(contentsOf: source[range])
  }

  /// The fold over the original, in pieces where it spans what was folded before.
  func original(_ fold: RepetitionFold) -> [RepetitionFold] {
    let source = pieces(fold.source)
    guard let first = source.first, let last = source.last else { return [] }
    return pieces(fold.range).enumerated().map { place, range in
      RepetitionFold(
        range: range, source: first.lowerBound..<last.upperBound, kind: fold.kind,
        difference: fold.difference, differingFigures: place == 0 ? fold.differingFigures : 0)
    }
  }

  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    var index = firstPiece(holding: range.lowerBound)
    var result: [Range<Int>] = []
    while index < kept.count, kept[index].start < range.upperBound {
      let piece = kept[index]
      let shift = piece.original.lowerBound - piece.start
      let lower = max(range.lowerBound + shift, piece.original.lowerBound)
      let upper = min(range.upperBound + shift, piece.original.upperBound)
      if lower < upper { result.append(lower..<upper) }
      index += 1
    }
    return result
  }

  private func firstPiece(holding byte: Int) -> Int {
    max(0, kept.partitioningIndex { $0.start > byte } - 1)
  }
}
