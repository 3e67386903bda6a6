package import Articles
package import TerminalCanvas

/// The sheet of facts: a row a fact, a column a report of the story.
package struct FactsPane: Sendable, Equatable {
  /// What a key leads to.
  package enum Outcome: Sendable, Equatable {
    case stays, closes
    /// Show a fact's sentences: of the base report, and of another where it is not silent.
    case shows(base: Sentence.ID, other: ArticleID, sentence: Sentence.ID)
  }

  /// A line of the sheet.
  package enum Line: Sendable, Equatable {
    /// Index in the sheet's rows.
    case fact(Int)
    /// So many facts on which all agree that speak of them.
    case agreement(count: Int)
  }

  package let base: ArticleID
  /// The other reports, in the story's order.
  package let reports: [ArticleID]
  package private(set) var sheet = FactSheet()
  /// Reports whose comparison is still being made.
  package private(set) var waiting: Set<ArticleID>
  package private(set) var showsAgreement = false
  package private(set) var cursor = ListCursor()
  /// The report under the cursor.
  package private(set) var column = 0
  package private(set) var lines: [Line] = []

  package init(base: ArticleID, reports: [ArticleID]) {
    self.base = base
    self.reports = reports
    waiting = Set(reports)
  }

  /// The comparisons that it still needs.
  package var effects: [Effect] {
    reports.filter(waiting.contains).map {
      .compare(ComparisonRequest(left: base, right: $0))
    }
  }

  /// Takes a comparison of the base with another report; any other is passed over.
  package mutating func receive(_ request: ComparisonRequest, _ alignment: Alignment) {
    if request.left == base, waiting.remove(request.right) != nil {
      sheet.add(alignment, of: request.right)
    } else if request.right == base, waiting.remove(request.left) != nil {
      sheet.add(alignment.mirrored, of: request.left)
    }
    makeLines()
  }

  private mutating func makeLines() {
    let differing = sheet.rows.indices.filter { !sheet.rows[$0].agrees }
    let agreeing = sheet.rows.indices.filter { sheet.rows[$0].agrees }
    lines = differing.map { .fact($0) }
    if !agreeing.isEmpty { lines.append(.agreement(count: agreeing.count)) }
    if showsAgreement { lines += agreeing.map { .fact($0) } }
    cursor.index = min(cursor.index, max(0, lines.count - 1))
  }

  /// Acts on a key; `height` is the number of lines shown.
  package mutating func handle(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape, .character("q"), .character("F"): return .closes
    case .character("h"), .left: column = max(0, column - 1)
    case .character("l"), .right: column = min(max(0, reports.count - 1), column + 1)
    case .character("="): toggleAgreement()
    case .enter: return choose()
    default:
      if let motion = OverlayKeys.motion(key) {
        cursor.move(motion, count: nil, total: lines.count, height: height)
      }
    }
    return .stays
  }

  /// Keeps the selected line in sight after the size has changed.
  package mutating func layOut(height: Int) {
    cursor.keepVisible(total: lines.count, height: height)
  }

  private mutating func toggleAgreement() {
    showsAgreement.toggle()
    makeLines()
  }

  private mutating func choose() -> Outcome {
    guard lines.indices.contains(cursor.index) else { return .stays }
    guard case .fact(let index) = lines[cursor.index] else {
      toggleAgreement()
      return .stays
    }
    let row = sheet.rows[index]
    // The report under the cursor, or the first one that says something.
    let wanted = reports.indices.contains(column) ? [reports[column]] : []
    for report in wanted + reports {
      if let value = row.values[report] {
        return .shows(base: row.base.sentence, other: report, sentence: value.sentence)
      }
    }
    return .stays
  }
}
