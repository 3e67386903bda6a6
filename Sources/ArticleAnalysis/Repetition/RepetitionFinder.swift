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
    folds(
      in: utf8, paragraphs: paragraphs, lines: lines,
      stream: WordStream(utf8, paragraphs: paragraphs))
  }

  /// The same, where the words of the paragraphs have been read.
  static func folds(
    in utf8: [UInt8], paragraphs: [Range<Int>], lines: [RepetitionFold], stream: WordStream
  ) -> [RepetitionFold] {
    let stream = SpelledFigures.read(stream)
    var result = RepetitionPass.folds(in: utf8, paragraphs: paragraphs, stream: stream)
    for _ in 1..<rounds where !result.isEmpty {
      let visible = VisibleText(
        utf8, paragraphs: paragraphs, stream: stream, without: result.map(\.range))
      let more = RepetitionPass.folds(
        in: visible.utf8, paragraphs: visible.paragraphs, stream: visible.stream)
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
    utf8.withUnsafeBufferPointer { bytes in
      var index = start
      while index < range.upperBound {
        if bytes[index] == 0x0A || bytes[index] == 0x0D {
          if index > start { result.append(start..<index) }
          start = index + 1
        }
        index = PlainBytes.skipped(bytes, from: index + 1, to: range.upperBound)
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
  }
}
