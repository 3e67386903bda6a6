package import Articles
internal import TerminalCanvas

/// Two reports beside each other, with the cursor on a row.
package struct ComparePane: Sendable {
  package private(set) var left: ArticleID
  package private(set) var right: ArticleID
  /// With the person's corrections; nil while it is being computed.
  package private(set) var alignment: Alignment?
  package private(set) var options = ComparisonOptions()
  package private(set) var rows: [ComparisonRow] = []
  /// Whether the person has stopped the comparison.
  package private(set) var isStopped = false
  /// Whether the person wants the reports one over the other also where both fit side by side.
  package private(set) var isStacked = false
  /// As they came, to go back to another report without waiting.
  private(set) var known: [ComparisonRequest: Alignment] = [:]
  private var corrections: [ComparisonRequest: ComparisonCorrections] = [:]
  var openFolds = OpenFolds()
  var scroll = ComparisonScroll()
  var list = DiscrepancyList()
  /// The sentence that waits for its partner.
  var pinStart: SentencePlace?
  private(set) var bar = OverviewBar(
    [], alignment: Alignment(mode: .report, left: [], right: []), spine: .left)
  private var index = PairIndex(Alignment(mode: .report, left: [], right: []))
  private(set) var layout = ComparisonLayout(
    columns: 80, rows: 22, isStacked: false, lastParagraph: 0)
  private var leftReport: ComparedReport?
  private var rightReport: ComparedReport?
  /// Said where no row shows a pair.
  private(set) var lackOfPairs: String?
  private var brackets = false
  /// Whether it is written as text.
  private var isPrinted = false
  private var highlight = Highlight()

  /// A sentence of one of the two reports.
  struct SentencePlace: Sendable, Equatable {
    var side: CompareSide
    var sentence: Sentence.ID
  }

  package init(left: ArticleID, right: ArticleID) {
    self.left = left
    self.right = right
  }

  /// Makes a comparison that knows what an earlier one of the session knew.
  package init(left: ArticleID, right: ArticleID, after earlier: ComparePane?) {
    self.init(left: left, right: right)
    guard let earlier else { return }
    known = earlier.known
    corrections = earlier.corrections
    isStacked = earlier.isStacked
    options.marks = earlier.options.marks
    options.showsRelated = earlier.options.showsRelated
    if let alignment = known[request] { show(alignment) }
  }

  package var request: ComparisonRequest {
    ComparisonRequest(left: left, right: right)
  }

  /// The effect that answers an open question, if there is one.
  package var effects: [Effect] {
    alignment == nil ? [.compare(request)] : []
  }

  /// Takes a comparison that was asked for: this one, its mirror, or one for the sheet of facts.
  package mutating func receive(_ request: ComparisonRequest, _ alignment: Alignment) {
    known[request] = alignment
    known[request.mirrored] = alignment.mirrored
    if request == self.request {
      show(alignment)
    } else if request.mirrored == self.request {
      show(alignment.mirrored)
    }
  }

  /// Forgets every alignment, because the texts may have changed.
  package mutating func forget() {
    known.removeAll()
    alignment = nil
    rows = []
  }

  private mutating func show(_ alignment: Alignment) {
    self.alignment = corrected(alignment)
    rebuild()
  }

  private func corrected(_ alignment: Alignment) -> Alignment {
    corrected(alignment, of: request)
  }

  /// An alignment as the person has corrected it.
  func corrected(_ alignment: Alignment, of request: ComparisonRequest) -> Alignment {
    corrections[request]?.applied(to: alignment) ?? alignment
  }

  /// Takes what the person has said of the pairs of two reports, and of their mirror.
  mutating func setCorrections(_ held: ComparisonCorrections, of request: ComparisonRequest) {
    guard corrections[request] ?? ComparisonCorrections() != held else { return }
    corrections[request] = held
    corrections[request.mirrored] = held.mirrored
    if request == self.request || request.mirrored == self.request,
      let alignment = known[self.request]
    {
      show(alignment)
    }
  }

  /// Gives up waiting for the comparison.
  mutating func stop() {
    isStopped = true
  }

  /// Waits again for a comparison that was stopped.
  mutating func resume() {
    isStopped = false
  }

  // MARK: Changes

  /// Changes how the rows are made and keeps the cursor on its sentence.
  package mutating func change(_ body: (inout ComparisonOptions) -> Void) {
    body(&options)
    rebuild()
  }

  /// Changes what is open and keeps the cursor on its sentence.
  mutating func changeFolds(_ body: (inout OpenFolds) -> Void) {
    body(&openFolds)
    rebuild()
  }

  /// Changes what the person decided on pairs, on this pair of reports and its mirror.
  mutating func correct(_ body: (inout ComparisonCorrections) -> Void) {
    var changed = corrections[request] ?? ComparisonCorrections()
    body(&changed)
    corrections[request] = changed
    corrections[request.mirrored] = changed.mirrored
    guard let alignment = known[request] else { return }
    show(alignment)
  }

  var currentCorrections: ComparisonCorrections {
    corrections[request] ?? ComparisonCorrections()
  }

  package mutating func swapSides() {
    let anchor = anchor
    (left, right) = (right, left)
    (leftReport, rightReport) = (rightReport, leftReport)
    openFolds = openFolds.mirrored
    pinStart = pinStart.map { SentencePlace(side: $0.side.other, sentence: $0.sentence) }
    alignment = known[request].map(corrected)
    rebuild(at: anchor.map { SentencePlace(side: $0.side.other, sentence: $0.sentence) })
  }

  package mutating func toggleStacked() {
    isStacked.toggle()
  }

  // MARK: Rows and cursor

  /// The row under the cursor.
  package var row: ComparisonRow? {
    rows.indices.contains(scroll.cursor) ? rows[scroll.cursor] : nil
  }

  /// The first sentence that stands in the row under the cursor.
  private var anchor: SentencePlace? {
    guard let row else { return nil }
    for side in [options.spine, options.spine.other] {
      let part = row.entries.lazy.compactMap { $0.part(side) }.first(where: \.isText)
      if let part { return SentencePlace(side: side, sentence: part.sentence) }
    }
    return nil
  }

  private mutating func rebuild() {
    rebuild(at: anchor)
  }

  private mutating func rebuild(at anchor: SentencePlace?) {
    guard let alignment else {
      rows = []
      return
    }
    index = PairIndex(alignment)
    rows = ComparisonRows.rows(of: alignment, options: options, open: openFolds)
    bar = OverviewBar(rows, alignment: alignment, spine: options.spine)
    lackOfPairs = Self.lackOfPairs(in: rows, of: alignment)
    list.count = alignment.discrepancies.count
    if let anchor, let row = rows.firstIndex(where: { $0.holds(anchor.sentence, anchor.side) }) {
      go(to: row)
    } else {
      go(to: scroll.cursor)
    }
  }

  /// What to say where no row shows a pair; nil where one does.
  private static func lackOfPairs(in rows: [ComparisonRow], of alignment: Alignment) -> String? {
    guard !rows.isEmpty, !rows.contains(where: { $0.entries.contains { $0.pair != nil } }) else {
      return nil
    }
    let hidden = alignment.pairs.count
    return "No sentence has a sure counterpart"
      + (hidden == 0 ? "" : "; ~ shows \(Counted.text(hidden, "related pair"))")
  }

  mutating func go(to row: Int) {
    let page = page
    scroll.go(to: row, rows: rows.count, height: layout.height) { page?.height(of: $0) ?? 1 }
    followCursorInList()
  }

  /// Moves the cursor over the rows, or over the discrepancies while their list has the keys.
  package mutating func move(_ motion: Motion, count: Int?, height: Int) {
    if list.isFocused {
      list.move(motion, count: count, height: layout.height)
      return
    }
    let page = page
    scroll.move(motion, count: count, rows: rows.count, height: layout.height) {
      page?.height(of: $0) ?? 1
    }
    followCursorInList()
  }

  /// Selects the discrepancy of the row under the cursor in the list.
  private mutating func followCursorInList() {
    guard let alignment, !list.isFocused, case .text(let entry)? = row, let pair = entry.pair,
      alignment.pairs.indices.contains(pair)
    else { return }
    let facts = facts(of: alignment.pairs[pair])
    if let first = facts.first, !facts.contains(list.index) { list.index = first }
  }

  /// Indices of the discrepancies between two sentences.
  func facts(of pair: SentencePair) -> [Int] {
    let right = Set(index.facts(of: pair.right, .right))
    return index.facts(of: pair.left, .left).filter { right.contains($0) }
  }

  // MARK: Layout

  /// Takes the size and the library's texts; costs nothing where they are the same.
  package mutating func layOut(columns: Int, rows: Int, state: ReaderState) {
    take(state.library, &leftReport, left)
    take(state.library, &rightReport, right)
    brackets = !state.theme.usesColour
    highlight = state.highlight
    layOut(columns: columns, rows: rows)
  }

  /// Takes the size and two reports, without a library.
  package mutating func layOut(
    columns: Int, rows: Int, left: ComparedReport?, right: ComparedReport?, brackets: Bool,
    isPrinted: Bool = false
  ) {
    leftReport = left
    rightReport = right
    self.brackets = brackets
    self.isPrinted = isPrinted
    layOut(columns: columns, rows: rows)
  }

  private mutating func layOut(columns: Int, rows: Int) {
    let last = [CompareSide.left, .right].compactMap { side in
      alignment?.sentences(side).last { $0.paragraph != nil }?.paragraph
    }
    layout = ComparisonLayout(
      columns: columns, rows: rows, isStacked: isStacked, lastParagraph: last.max() ?? 0,
      isPrinted: isPrinted)
    let page = page
    scroll.keepVisible(rows: self.rows.count, height: layout.height) {
      page?.height(of: $0) ?? 1
    }
  }

  private func take(_ library: LibraryIndex, _ report: inout ComparedReport?, _ id: ArticleID) {
    let mentions = library.mentions(in: id)
    guard let article = library.article(id) else {
      report = nil
      return
    }
    if let old = report, old.article.id == id, old.mentions.count == mentions.count,
      old.article.text.utf8.count == article.text.utf8.count
    {
      return
    }
    report = ComparedReport(article, mentions: mentions)
  }

  func report(_ side: CompareSide) -> ComparedReport? {
    switch side {
    case .left: leftReport
    case .right: rightReport
    }
  }

  /// All that is needed to make the lines of a row; nil while there is no alignment.
  var page: ComparisonPage? {
    guard let alignment else { return nil }
    return ComparisonPage(
      alignment: alignment, rows: rows, left: leftReport, right: rightReport, layout: layout,
      options: options, brackets: brackets, highlight: highlight, index: index)
  }

  /// The counts for a narrow footer.
  package var shortStatusText: String {
    alignment.map { ComparisonCounts($0).short } ?? waitingText
  }

  /// What stands where an alignment will.
  var waitingText: String {
    isStopped ? "stopped · c compares again" : "comparing … · Esc stops it"
  }

  /// The counts for the footer.
  package var statusText: String {
    guard let alignment else { return waitingText }
    return ComparisonCounts(alignment).text
  }
}

extension ComparisonRequest {
  package var mirrored: ComparisonRequest {
    ComparisonRequest(left: right, right: left)
  }
}

extension Theme {
  /// Whether anything is said by colour, so that differing words need no brackets.
  var usesColour: Bool {
    [Role.text, .differs, .conflict, .number].contains { style($0).foreground != .standard }
  }
}
