package import Articles
package import TerminalCanvas

/// The sheet of facts: a row a fact, a column a report of the story.
package struct FactsPane: Sendable, Equatable {
  /// What a key leads to.
  package enum Outcome: Sendable, Equatable {
    case stays, closes
    /// Show a fact's sentences: of the base report where it is not silent, and of another.
    case shows(base: Sentence.ID?, other: ArticleID, sentence: Sentence.ID)
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
  package private(set) var sheet: FactSheet
  /// Comparisons that are still being made: of the base with each other, then of these.
  package private(set) var requests: [ComparisonRequest]
  package private(set) var showsAgreement = false
  package private(set) var cursor = ListCursor()
  /// The report under the cursor.
  package private(set) var column = 0
  package private(set) var lines: [Line] = []
  /// Whether a `z` was typed, which a fold key follows.
  private var isFolding = false

  package init(base: ArticleID, reports: [ArticleID]) {
    self.base = base
    self.reports = reports
    sheet = FactSheet(base: base, others: reports)
    requests = reports.map { ComparisonRequest(left: base, right: $0) }
    guard reports.count <= Self.mostCompared else { return }
    for (index, left) in reports.enumerated() {
      requests += reports[(index + 1)...].map { ComparisonRequest(left: left, right: $0) }
    }
  }

  /// Reports up to which any two are compared, so that facts are found on which the base is silent.
  ///
  /// The comparisons grow with the square of the reports: 28 for eight.
  private static let mostCompared = 8

  /// The comparisons that it still needs.
  package var effects: [Effect] { requests.map { .compare($0) } }

  /// The fact under the cursor.
  package var selected: FactRow? {
    guard lines.indices.contains(cursor.index), case .fact(let index) = lines[cursor.index] else {
      return nil
    }
    return sheet.rows[index]
  }

  /// Whether the comparison of a report with the base is still being made.
  func isWaiting(for report: ArticleID) -> Bool {
    requests.contains(ComparisonRequest(left: base, right: report))
  }

  /// Takes a comparison of two of the reports; one that it does not wait for is passed over.
  package mutating func receive(_ request: ComparisonRequest, _ alignment: Alignment) {
    if let index = requests.firstIndex(of: request) {
      requests.remove(at: index)
      sheet.add(alignment, left: request.left, right: request.right)
    } else if let index = requests.firstIndex(of: request.mirrored) {
      requests.remove(at: index)
      sheet.add(alignment.mirrored, left: request.right, right: request.left)
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
    if isFolding {
      isFolding = false
      fold(key)
      cursor.keepVisible(total: lines.count, height: Self.listHeight(in: height))
      return .stays
    }
    switch key {
    case .character("z"): isFolding = true
    case .escape, .character("q"), .character("F"): return .closes
    case .character("h"), .left: column = max(0, column - 1)
    case .character("l"), .right: column = min(max(0, reports.count - 1), column + 1)
    case .character("="): toggleAgreement()
    case .enter: return choose()
    default:
      if let motion = OverlayKeys.motion(key) {
        cursor.move(motion, count: nil, total: lines.count, height: Self.listHeight(in: height))
      }
    }
    return .stays
  }

  /// Keeps the selected line in sight after the size has changed.
  package mutating func layOut(height: Int) {
    cursor.keepVisible(total: lines.count, height: Self.listHeight(in: height))
  }

  /// Acts on the second key of `za`, `zo` and `zc`, on the line of the fold or in it, and of `zR` and `zM`.
  private mutating func fold(_ key: Key) {
    let isHere = lines.indices.contains(cursor.index) && !isDiffering(lines[cursor.index])
    let isOpen: Bool
    switch key {
    case .character("a") where isHere: isOpen = !showsAgreement
    case .character("o") where isHere, .character("R"): isOpen = true
    case .character("c") where isHere, .character("M"): isOpen = false
    default: return
    }
    guard isOpen != showsAgreement else { return }
    toggleAgreement()
    // What was under the cursor is folded into the line.
    if isHere, !isOpen { cursor.index = lines.count - 1 }
  }

  private func isDiffering(_ line: Line) -> Bool {
    guard case .fact(let index) = line else { return false }
    return !sheet.rows[index].agrees
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
        return .shows(base: row.values[base]?.sentence, other: report, sentence: value.sentence)
      }
    }
    return .stays
  }
}
