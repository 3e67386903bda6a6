internal import Articles

extension ComparePane {
  /// Opens the fold under the cursor by a step, or closes the run that the row belongs to.
  package mutating func fold(_ move: FoldMove) {
    guard let row else { return }
    switch row {
    case .fold(let fold):
      guard move.result(isOpen: false) else {
        if case .only(let side) = fold.kind { close(fold.sentences(side), side) }
        return
      }
      open(fold)
    case .text(let entry):
      guard !move.result(isOpen: true) else { return }
      close(entry)
    }
  }

  package mutating func foldAll(isOpen: Bool) {
    guard isOpen, let alignment else {
      changeFolds { $0.closeAll() }
      return
    }
    let agreeing = rows.flatMap { row -> [ComparisonEntry] in
      if case .fold(let fold) = row, fold.kind == .agreement { return fold.entries }
      return []
    }
    changeFolds { folds in
      folds.set(.sentence, of: alignment.left.map(\.id), .left)
      folds.set(.sentence, of: alignment.right.map(\.id), .right)
      folds.set(isOpen: true, agreement: agreeing)
    }
  }

  private mutating func open(_ fold: ComparisonFold) {
    switch fold.kind {
    case .only(let side):
      changeFolds { $0.set(fold.next, of: fold.sentences(side), side) }
    case .agreement: changeFolds { $0.set(isOpen: true, agreement: fold.entries) }
    }
  }

  private mutating func close(_ entry: ComparisonEntry) {
    if let side = entry.onlySide, let part = entry.part(side) {
      close([part.sentence], side)
    } else if entry.agrees {
      let run = agreeingRun
      changeFolds { $0.set(isOpen: false, agreement: run) }
    }
  }

  /// Closes the whole run of lone sentences round these.
  private mutating func close(_ ids: [Sentence.ID], _ side: CompareSide) {
    guard let alignment else { return }
    let shown = alignment.pairs.filter { [options] in options.showsRelated || $0.tier == .sure }
    let paired = Set(shown.map { $0.sentence(side) })
    let sentences = alignment.sentences(side)
    guard let first = ids.first.flatMap(sentences.position),
      let last = ids.last.flatMap(sentences.position)
    else { return }
    var (start, end) = (first, last)
    while start > 0, !paired.contains(sentences[start - 1].id) { start -= 1 }
    while end + 1 < sentences.count, !paired.contains(sentences[end + 1].id) { end += 1 }
    let run = sentences[start...end].map(\.id)
    changeFolds { $0.set(.run, of: run, side) }
  }

  /// The agreeing pairs in the rows round the cursor.
  private var agreeingRun: [ComparisonEntry] {
    func agrees(_ index: Int) -> ComparisonEntry? {
      guard rows.indices.contains(index), case .text(let entry) = rows[index], entry.agrees
      else { return nil }
      return entry
    }
    var result: [ComparisonEntry] = []
    var index = scroll.cursor
    while let entry = agrees(index) {
      result.append(entry)
      index -= 1
    }
    index = scroll.cursor + 1
    while let entry = agrees(index) {
      result.append(entry)
      index += 1
    }
    return result
  }
}
