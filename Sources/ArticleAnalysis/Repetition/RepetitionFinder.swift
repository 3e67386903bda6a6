internal import Algorithms

/// Finds what stands twice in one text.
///
/// A copy is found by seed and chain (`ChainFinder`), cut where its source cuts, and folded by
/// sentence or paragraph; refrains, verse, tables, lists, live blogs, interviews and templates are
/// kept. What is folded stands elsewhere in what stays visible, and folding what stays visible
/// folds nothing more.
package enum RepetitionFinder {
  /// Rounds after which folding stops: each looks once more at what the one before left visible.
  private static let rounds = 8

  /// The repeats of a text whose every line is a paragraph.
  ///
  /// - Complexity: expected O(*n*) in the number of bytes.
  package static func folds(in utf8: [UInt8]) -> [RepetitionFold] {
    let runs = LineRun.runs(of: utf8)
    return folds(
      in: utf8, paragraphs: lines(of: utf8, without: runs),
      lines: runs.compactMap { $0.fold(in: utf8) })
  }

  /// The repeats of a text, in rising order, never overlapping, each within one paragraph.
  ///
  /// The paragraphs are byte ranges in rising order that do not overlap; what stands outside them
  /// neither folds nor counts. `lines` are folds of such places that are known already.
  ///
  /// - Complexity: expected O(*n*) in the number of bytes.
  package static func folds(
    in utf8: [UInt8], paragraphs: [Range<Int>], lines: [RepetitionFold] = []
  ) -> [RepetitionFold] {
    var result = RepetitionPass.folds(in: utf8, paragraphs: paragraphs)
    for _ in 1..<rounds where !result.isEmpty {
      let visible = VisibleText(utf8, paragraphs: paragraphs, without: result.map(\.range))
      let more = RepetitionPass.folds(in: visible.utf8, paragraphs: visible.paragraphs)
      if more.isEmpty { break }
      result.append(contentsOf: more.flatMap(visible.original))
      result.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    if !lines.isEmpty {
      result.append(contentsOf: lines)
      result.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return FoldSources.resolved(result)
  }

  private static func lines(of utf8: [UInt8], without runs: [LineRun]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for run in runs {
      lines(of: utf8, start..<run.range.lowerBound, into: &result)
      start = run.range.upperBound
    }
    lines(of: utf8, start..<utf8.count, into: &result)
    return result
  }

  private static func lines(
    of utf8: [UInt8], _ range: Range<Int>, into result: inout [Range<Int>]
  ) {
    var start = range.lowerBound
    for index in range where utf8[index] == 0x0A || utf8[index] == 0x0D {
      if index > start { result.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
  }
}

/// A text without what is folded, and the way back.
private struct VisibleText {
  private(set) var utf8: [UInt8] = []
  private(set) var paragraphs: [Range<Int>] = []
  /// Original ranges that were kept, in rising order, with where they begin here.
  private var kept: [(original: Range<Int>, start: Int)] = []

  init(_ source: [UInt8], paragraphs: [Range<Int>], without folds: [Range<Int>]) {
    utf8.reserveCapacity(source.count)
    var next = 0
    for paragraph in paragraphs {
      let start = utf8.count
      var position = paragraph.lowerBound
      while next < folds.count, folds[next].lowerBound < paragraph.upperBound {
        keep(position..<folds[next].lowerBound, of: source)
        position = folds[next].upperBound
        next += 1
      }
      keep(position..<paragraph.upperBound, of: source)
      if utf8.count > start { self.paragraphs.append(start..<utf8.count) }
    }
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
    return pieces(fold.range).map {
      RepetitionFold(
        range: $0, source: first.lowerBound..<last.upperBound, kind: fold.kind,
        difference: fold.difference)
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
