package import Articles

/// Turns an alignment into the rows of the compare screen.
package enum ComparisonRows {
  /// A run of lone sentences longer than this opens paragraph by paragraph; lower opens more at once.
  private static let longRun = 6

  /// The rows in order: text where it has a counterpart or was opened, folds for the rest.
  ///
  /// - Complexity: O(*n* log *n*) in sentences and pairs.
  package static func rows(
    of alignment: Alignment, options: ComparisonOptions = ComparisonOptions(),
    open: OpenFolds = OpenFolds()
  ) -> [ComparisonRow] {
    let entries = ComparisonOrder.entries(
      of: alignment, spine: options.spine, showsRelated: options.showsRelated)
    let hidesAgreement = options.hidesAgreement(in: alignment.mode)
    var rows: [ComparisonRow] = []
    var start = 0
    while start < entries.count {
      let end = runEnd(entries, from: start, hidesAgreement: hidesAgreement)
      let run = Array(entries[start..<end])
      if let side = run.first?.onlySide {
        rows += fold(run, side, of: alignment, open: open)
      } else if hidesAgreement, run.first?.agrees == true {
        rows += foldAgreement(run, open: open)
      } else {
        rows += run.map { .text($0) }
      }
      start = end
    }
    return rows
  }

  /// The end of the entries from `start` that may share a fold.
  private static func runEnd(
    _ entries: [ComparisonEntry], from start: Int, hidesAgreement: Bool
  ) -> Int {
    var end = start + 1
    let first = entries[start]
    while end < entries.count {
      let (last, next) = (entries[end - 1], entries[end])
      if let side = first.onlySide {
        guard next.onlySide == side, let before = last.part(side), let after = next.part(side),
          after.sentence == before.sentence + 1
        else { break }
      } else if hidesAgreement {
        guard next.pair != nil, next.agrees == first.agrees else { break }
      } else {
        guard next.pair != nil else { break }
      }
      end += 1
    }
    return end
  }

  private static func foldAgreement(
    _ run: [ComparisonEntry], open: OpenFolds
  ) -> [ComparisonRow] {
    if run.allSatisfy(open.isOpen(agreement:)) { return run.map { .text($0) } }
    return [.fold(ComparisonFold(kind: .agreement, entries: run, next: .sentence))]
  }

  private static func fold(
    _ run: [ComparisonEntry], _ side: CompareSide, of alignment: Alignment, open: OpenFolds
  ) -> [ComparisonRow] {
    func depth(_ entry: ComparisonEntry) -> OpenFolds.Depth {
      entry.part(side).map { open.depth($0.sentence, side) } ?? .run
    }
    let paragraphs = paragraphs(run, side, of: alignment)
    guard run.allSatisfy({ depth($0) > .run }) else {
      let next: OpenFolds.Depth =
        run.count > longRun && paragraphs.count > 1 ? .paragraph : .sentence
      return [.fold(ComparisonFold(kind: .only(side), entries: run, next: next))]
    }
    return paragraphs.flatMap { part -> [ComparisonRow] in
      if part.allSatisfy({ depth($0) == .sentence }) { return part.map { .text($0) } }
      return [.fold(ComparisonFold(kind: .only(side), entries: part, next: .sentence))]
    }
  }

  private static func paragraphs(
    _ run: [ComparisonEntry], _ side: CompareSide, of alignment: Alignment
  ) -> [[ComparisonEntry]] {
    var result: [[ComparisonEntry]] = []
    var last: Int?
    for entry in run {
      let passage = entry.part(side).flatMap { alignment.sentence($0.sentence, side) }?.passage
      if result.isEmpty || passage != last {
        result.append([entry])
      } else {
        result[result.count - 1].append(entry)
      }
      last = passage
    }
    return result
  }
}
