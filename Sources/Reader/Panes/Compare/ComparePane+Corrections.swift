internal import Articles

extension ComparePane {
  /// Pins two sentences together, in one step on a related pair, else in two: one row for each.
  ///
  /// On a pinned pair it takes the pin off.
  ///
  /// - Returns: what was done or is still to do, for the person.
  package mutating func pin() -> String {
    guard let alignment, case .text(let entry)? = row else {
      return "Open the fold first: Enter"
    }
    if let pair = pair(of: entry), pinStart == nil {
      if currentCorrections.pinned.contains(pair) {
        correct { $0.unpin(pair) }
        return "Pin taken off"
      }
      if let index = entry.pair, alignment.pairs[index].tier == .related {
        correct { $0.pin(pair) }
        return "Pinned. p takes the pin off"
      }
    }
    guard let start = pinStart else { return startPin(entry) }
    pinStart = nil
    guard let other = entry.part(start.side.other)?.sentence else {
      return start.sentence == entry.part(start.side)?.sentence
        ? "Not pinned" : "Not pinned: this row has no sentence of \(start.side.other.letter)"
    }
    let pinned =
      start.side == .left
      ? ComparisonCorrections.Pair(left: start.sentence, right: other)
      : ComparisonCorrections.Pair(left: other, right: start.sentence)
    if let pair = pair(of: entry), pair == pinned { return "Not pinned" }
    correct { $0.pin(pinned) }
    go(toPair: pinned.left, pinned.right)
    return "Pinned. p takes the pin off"
  }

  private mutating func startPin(_ entry: ComparisonEntry) -> String {
    let side = entry.onlySide ?? options.spine
    guard let part = entry.part(side) else { return "No sentence is here" }
    pinStart = SentencePlace(side: side, sentence: part.sentence)
    return "Now p on a row with the sentence of \(side.other.letter) to pin to it"
  }

  /// Rejects the pair under the cursor; on a sentence whose pair was rejected, brings it back.
  ///
  /// - Returns: what was done, for the person.
  package mutating func reject() -> String {
    guard case .text(let entry)? = row else {
      return "Only a pair can be rejected; Enter opens the fold"
    }
    guard let pair = pair(of: entry) else { return restore(entry) }
    correct { $0.reject(pair) }
    changeFolds { folds in
      folds.set(.sentence, of: [pair.left], .left)
      folds.set(.sentence, of: [pair.right], .right)
    }
    go(to: options.spine == .left ? pair.left : pair.right, options.spine)
    return "Pair rejected. X on either sentence brings it back"
  }

  private mutating func restore(_ entry: ComparisonEntry) -> String {
    guard let side = entry.onlySide, let part = entry.part(side) else { return "No pair is here" }
    var count = 0
    correct { count = $0.restore(part.sentence, side) }
    guard count > 0 else { return "No pair is here" }
    go(to: part.sentence, side)
    return count == 1 ? "Pair brought back" : "\(count) pairs brought back"
  }

  private func pair(of entry: ComparisonEntry) -> ComparisonCorrections.Pair? {
    guard entry.pair != nil, let left = entry.left, let right = entry.right else { return nil }
    return ComparisonCorrections.Pair(left: left.sentence, right: right.sentence)
  }
}
