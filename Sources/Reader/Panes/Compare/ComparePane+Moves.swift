package import Articles

extension ComparePane {
  /// What a jump leads to.
  package enum Target: Sendable, Equatable {
    /// A pair in which something differs.
    case difference
    /// A pair with a discrepancy.
    case discrepancy
    /// Text without a counterpart.
    case onlyOne
    /// A row that has these words on either side.
    case match(String)
    /// A row that names one of these on either side.
    case names(Set<Entity.ID>)
  }

  /// Moves the cursor to the next row of a sort, or the previous one for a negative step.
  ///
  /// - Returns: false where there is none in that direction; the cursor then stays.
  package mutating func jump(to target: Target, by step: Int) -> Bool {
    let direction = step < 0 ? -1 : 1
    var left = abs(step)
    var row = scroll.cursor
    var found: Int?
    while left > 0 {
      row += direction
      guard rows.indices.contains(row) else { break }
      guard matches(rows[row], target) else { continue }
      found = row
      left -= 1
    }
    guard let found else { return false }
    list.isFocused = false
    if case .fold(let fold) = rows[found],
      let place = firstMatch(of: target, in: fold, isLast: direction < 0)
    {
      go(to: place.sentence, place.side)
    } else {
      go(to: found)
    }
    return true
  }

  /// Whether a sentence has what a search looks for.
  private func holds(_ target: Target, _ sentence: Sentence, _ side: CompareSide) -> Bool {
    switch target {
    case .match(let words): TextSearch.contains(words, in: sentence.text)
    case .names(let names):
      report(side)?.mentions(in: sentence.range).contains { names.contains($0.entity) } ?? false
    case .difference, .discrepancy, .onlyOne: false
    }
  }

  /// The first or last sentence of a fold that has what a search looks for.
  private func firstMatch(
    of target: Target, in fold: ComparisonFold, isLast: Bool
  ) -> SentencePlace? {
    let entries = isLast ? fold.entries.reversed() : fold.entries
    for entry in entries {
      for side in [CompareSide.left, .right] {
        guard let part = entry.part(side), part.isText,
          let sentence = alignment?.sentence(part.sentence, side),
          holds(target, sentence, side)
        else { continue }
        return SentencePlace(side: side, sentence: part.sentence)
      }
    }
    return nil
  }

  /// The first entity that the row under the cursor names; nil where it names none.
  var firstEntity: Entity.ID? {
    for entry in row?.entries ?? [] {
      for side in [CompareSide.left, .right] {
        guard let part = entry.part(side), part.isText,
          let sentence = alignment?.sentence(part.sentence, side),
          let mention = report(side)?.mentions(in: sentence.range).first(where: {
            $0.detail == nil && $0.range.upperBound <= sentence.range.upperBound
          })
        else { continue }
        return mention.entity
      }
    }
    return nil
  }

  /// Whether the row under the cursor is of a sort.
  package func isOn(_ target: Target) -> Bool {
    row.map { matches($0, target) } ?? false
  }

  private func matches(_ row: ComparisonRow, _ target: Target) -> Bool {
    switch target {
    case .difference:
      guard case .text(let entry) = row, entry.pair != nil else { return false }
      return !entry.agrees
    case .discrepancy:
      guard let alignment, let pair = row.pair else { return false }
      return !facts(of: alignment.pairs[pair]).isEmpty
    case .onlyOne: return row.entries.first?.onlySide != nil
    case .match, .names:
      return row.entries.contains { entry in
        [CompareSide.left, .right].contains { side in
          guard let part = entry.part(side), part.isText,
            let sentence = alignment?.sentence(part.sentence, side)
          else { return false }
          return holds(target, sentence, side)
        }
      }
    }
  }

  /// Moves the cursor to a sentence, opening the fold that it is in.
  package mutating func go(to id: Sentence.ID, _ side: CompareSide) {
    guard let found = rows.firstIndex(where: { $0.holds(id, side) }) else { return }
    list.isFocused = false
    if case .fold(let fold) = rows[found] {
      switch fold.kind {
      case .only(let side):
        changeFolds { $0.set(.sentence, of: fold.sentences(side), side) }
      case .agreement: changeFolds { $0.set(isOpen: true, agreement: fold.entries) }
      }
    }
    if let row = rows.firstIndex(where: { $0.holds(id, side) }) { go(to: row) }
  }

  /// Moves the cursor to the row of two sentences, or else to the left one.
  package mutating func go(toPair left: Sentence.ID, _ right: Sentence.ID) {
    let row = rows.firstIndex { row in
      guard case .text(let entry) = row else { return false }
      return entry.pair != nil && entry.left?.sentence == left && entry.right?.sentence == right
    }
    if let row {
      list.isFocused = false
      go(to: row)
    } else {
      go(to: left, .left)
    }
  }

  /// Selects the discrepancy of a class between two places, where there is one, in the list.
  mutating func select(_ class: Discrepancy.Class, left: Range<Int>?, right: Range<Int>?) {
    let place = alignment?.discrepancies.firstIndex { fact in
      fact.class == `class` && left.map(fact.left.range.overlaps) == true
        && right.map(fact.right.range.overlaps) == true
    }
    if let place { list.index = place }
  }

  /// Enter: goes to the selected discrepancy, or opens the fold under the cursor.
  package mutating func open() -> [Effect] {
    if list.isFocused {
      list.isFocused = false
      guard let alignment, alignment.discrepancies.indices.contains(list.index) else { return [] }
      let fact = alignment.discrepancies[list.index]
      go(toPair: fact.left.sentence, fact.right.sentence)
      return []
    }
    if case .fold? = row { fold(.open) }
    return []
  }

  /// Gives the keys to the list of discrepancies, or back to the text.
  package mutating func toggleList() {
    list.isFocused.toggle()
  }

  /// Takes the keys back from the list of discrepancies; false where the text had them.
  package mutating func closeList() -> Bool {
    defer { list.isFocused = false }
    return list.isFocused
  }
}

extension ComparePane {
  /// Whether pairs in which nothing differs are folded.
  package var hidesAgreement: Bool {
    options.hidesAgreement(in: alignment?.mode ?? .report)
  }

  /// Whether there is a pair in which nothing differs.
  package var hasAgreement: Bool {
    guard let alignment else { return false }
    return ComparisonOrder.entries(
      of: alignment, spine: options.spine, showsRelated: options.showsRelated
    ).contains(where: \.agrees)
  }

  /// Whether there are pairs that are only related.
  var hasRelated: Bool { alignment?.pairs.contains { $0.tier == .related } ?? false }

  /// Why no pair can be folded as one in which nothing differs.
  var whyNothingAgrees: String {
    guard let lack = lackOfPairs else {
      return "In every pair something differs, be it one word: nothing to fold"
    }
    return lack
  }

  package mutating func toggleAgreement() {
    let hides = !hidesAgreement
    changeFolds { $0.closeAgreements() }
    change { $0.hidesAgreement = hides }
  }
}
