internal import Articles

// What a person decides on pairs is kept in the library and goes back with `u`.
extension ReaderState {
  /// Pins or rejects, and keeps what has changed as one act.
  mutating func decide(_ body: (inout ComparePane) -> String) -> [Effect] {
    guard var pane = compare else { return [] }
    let before = pane.currentCorrections
    let told = body(&pane)
    compare = pane
    tell(told)
    let changes = pane.currentCorrections.changes(since: before)
    guard let alignment = pane.alignment, let left = library.article(pane.left),
      let right = library.article(pane.right), !changes.isEmpty
    else { return [] }
    let corrections = changes.compactMap { change -> Correction? in
      guard let first = alignment.sentence(change.pair.left, .left),
        let second = alignment.sentence(change.pair.right, .right)
      else { return nil }
      return Correction(
        change.verdict, (left.id, left.text.originalRange(first.range)),
        (right.id, right.text.originalRange(second.range)))
    }
    let name =
      switch changes[0].verdict {
      case .pinned: "pinned"
      case .rejected: "rejected"
      default: "left to the comparison"
      }
    let act = TriageAct(
      id: library.journal.nextID, name: name, changes: [], corrections: corrections)
    library.withJournal { $0.record(act) }
    return [.keep(.recorded(act))] + sayAgain(act)
  }

  /// Shows the comparison by what the library now holds of its pairs; the groups stay as they are.
  mutating func showDecisions() -> [Effect] {
    guard let compare else { return [] }
    for (request, alignment) in compare.known { takeCorrections(of: request, alignment) }
    return []
  }

  /// Gives the comparison what the library holds of the pairs of two articles.
  mutating func takeCorrections(of request: ComparisonRequest, _ alignment: Alignment) {
    guard let left = library.article(request.left), let right = library.article(request.right)
    else { return }
    let held = ComparisonCorrections(
      library.snapshot.corrections, alignment, left: left, right: right)
    compare?.setCorrections(held, of: request)
  }

  /// Takes a comparison that has been made.
  mutating func take(_ request: ComparisonRequest, _ alignment: Alignment) {
    takeCorrections(of: request, alignment)
    compare?.receive(request, alignment)
    if case .facts(var pane)? = overlay {
      pane.receive(request, compare?.corrected(alignment, of: request) ?? alignment)
      overlay = .facts(pane)
    }
  }

  /// Stops the comparison that is still being made; nil where there is none.
  mutating func stopComparing() -> [Effect]? {
    guard focus == .compare, let compare, compare.alignment == nil, !compare.isStopped else {
      return nil
    }
    self.compare?.stop()
    tell("Stopped. c compares again")
    return [.cancelCompare(compare.request)]
  }
}

extension TriageAct {
  /// Whether it says something of sentences, not of articles.
  var isOnSentences: Bool {
    changes.isEmpty && corrections.contains { $0.sentences != nil }
  }
}
