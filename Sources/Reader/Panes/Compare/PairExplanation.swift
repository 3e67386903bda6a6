internal import Articles

extension ComparePane {
  /// Why the two sentences under the cursor are paired, as lines.
  package func explanation(for state: ReaderState) -> [String] {
    guard let alignment else { return ["The two reports are still being compared."] }
    guard let row else { return ["Neither report has a sentence."] }
    guard let index = row.pair else { return loneExplanation(row, alignment) }
    let pair = alignment.pairs[index]
    var lines = sentences(of: pair, alignment)
    let isPinned = currentCorrections.pinned.contains(.init(left: pair.left, right: pair.right))
    if isPinned && pair.evidence.isEmpty {
      lines.append("Pinned together by you; the analysis does not pair them.")
    } else {
      let tier = pair.tier == .sure ? "sure" : "related: speaks of the same, may say something else"
      lines.append("Score \(Self.percent(pair.score)) of 100 · \(tier)")
      if isPinned { lines.append("Pinned by you.") }
    }
    if pair.isMoved { lines.append("It stands at another place in the order of B.") }
    lines += [""] + evidence(pair)
    for fact in facts(of: pair).map({ alignment.discrepancies[$0] }) {
      lines += ["", "\(fact.class.sign.glyph) \(fact.class.rawValue): \(fact.topic)"]
      lines += ["  A \(fact.left.value)", "  B \(fact.right.value)", "  \(fact.reason)"]
    }
    return lines
  }

  private func sentences(of pair: SentencePair, _ alignment: Alignment) -> [String] {
    [CompareSide.left, .right].flatMap { side -> [String] in
      guard let sentence = alignment.sentence(pair.sentence(side), side) else { return [] }
      let place = sentence.paragraph.map { " ¶\($0)" } ?? ""
      let source = report(side)?.source ?? ""
      return ["\(side.letter) \(source)\(place)", "  \(sentence.text)", ""]
    }
  }

  private func evidence(_ pair: SentencePair) -> [String] {
    guard !pair.evidence.isEmpty else { return ["No shared words are noted."] }
    return ["What they share, with its part in the score:"]
      + pair.evidence.map { term in
        let words = term.left == term.right ? term.left : "\(term.left) = \(term.right)"
        return "  \(Self.percent(term.weight)) %  \(words)"
      }
  }

  private func loneExplanation(_ row: ComparisonRow, _ alignment: Alignment) -> [String] {
    guard let side = row.entries.first?.onlySide else {
      return ["\(row.entries.count) pairs in which nothing differs. Enter opens them."]
    }
    let ids = row.entries.compactMap { $0.part(side)?.sentence }
    var lines = ids.prefix(12).compactMap { alignment.sentence($0, side)?.text }
    if ids.count > 12 { lines.append("… and \(ids.count - 12) sentences more") }
    lines += ["", "No counterpart found in \(side.other.letter)."]
    let related = alignment.pairs.filter { ids.contains($0.sentence(side)) }
    if !related.isEmpty {
      lines.append(
        related.count == 1
          ? "1 sentence there is related; ~ shows it."
          : "\(related.count) related pairs are hidden; ~ shows them.")
    }
    return lines
  }

  private static func percent(_ share: Double) -> Int {
    guard share.isFinite else { return 0 }
    return Int((min(max(0, share), 1) * 100).rounded())
  }
}
