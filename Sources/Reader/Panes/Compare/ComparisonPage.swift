internal import Articles
internal import TerminalCanvas

/// Rows, texts and layout together: makes the display of one row at a time, so that a long
/// comparison costs no more than what is on the screen.
struct ComparisonPage {
  let alignment: Alignment
  let rows: [ComparisonRow]
  let left: ComparedReport?
  let right: ComparedReport?
  let layout: ComparisonLayout
  let options: ComparisonOptions
  /// Whether differing words stand in brackets, where there is no colour.
  let brackets: Bool
  let highlight: Highlight
  private let pairsOf: PairIndex

  init(
    alignment: Alignment, rows: [ComparisonRow], left: ComparedReport?, right: ComparedReport?,
    layout: ComparisonLayout, options: ComparisonOptions, brackets: Bool,
    highlight: Highlight = Highlight(), index: PairIndex
  ) {
    self.alignment = alignment
    self.rows = rows
    self.left = left
    self.right = right
    self.layout = layout
    self.options = options
    self.brackets = brackets
    self.highlight = highlight
    pairsOf = index
  }

  func report(_ side: CompareSide) -> ComparedReport? {
    switch side {
    case .left: left
    case .right: right
    }
  }

  /// Lines of a row with the empty one after it.
  func height(of index: Int) -> Int {
    let display = display(of: index)
    return display.height(isStacked: layout.isStacked) + (display.hasSpace ? 1 : 0)
  }

  func display(of index: Int) -> RowDisplay {
    switch rows[index] {
    case .text(let entry):
      RowDisplay(
        left: part(of: entry, .left), right: part(of: entry, .right), sign: entry.sign,
        isFold: false, hasSpace: index + 1 < rows.count)
    case .fold(let fold): display(of: fold)
    }
  }

  private func part(of entry: ComparisonEntry, _ side: CompareSide) -> RowDisplay.Part? {
    guard let part = entry.part(side), let sentence = alignment.sentence(part.sentence, side)
    else { return nil }
    let place = report(side)?.place(of: sentence) ?? sentence.paragraph.map(String.init) ?? ""
    guard part.isText else {
      if side == options.spine { return nil }
      let note = SentenceDisplay(note: place.isEmpty ? "↑ shown above" : "↑ ¶\(place) shown above")
      return .init(
        display: note, lines: note.lines(width: layout.text), isNote: true, place: place)
    }
    let display = display(of: sentence, side)
    return .init(
      display: display, lines: display.lines(width: layout.text), isNote: false, place: place)
  }

  private func display(of sentence: Sentence, _ side: CompareSide) -> SentenceDisplay {
    guard let report = report(side) else { return SentenceDisplay(note: sentence.text) }
    let utf8 = report.article.text.utf8
    let marks = DifferenceMarks.marks(
      of: sentence, side, in: alignment, pairs: pairs(of: sentence, side),
      facts: pairsOf.facts(of: sentence.id, side).map { alignment.discrepancies[$0] },
      mode: options.marks, utf8: utf8)
    return SentenceDisplay(
      utf8, range: sentence.range, marks: marks,
      others: emphasis(in: sentence.range, report: report), brackets: brackets)
  }

  private func pairs(of sentence: Sentence, _ side: CompareSide) -> [SentencePair] {
    let all = pairsOf.pairs(of: sentence.id, side).map { alignment.pairs[$0] }
    return options.showsRelated ? all : all.filter { $0.tier == .sure }
  }

  /// Names and searched words in a stretch of text.
  private func emphasis(
    in range: Range<Int>, report: ComparedReport
  ) -> [SentenceDisplay.Emphasis] {
    var result: [SentenceDisplay.Emphasis] = []
    for mention in report.mentions(in: range) {
      let isFocus = mention.entity == highlight.focus
      guard isFocus || (highlight.isOn && highlight.shows(mention)) else { continue }
      result.append(
        .init(range: mention.range, look: .mention(mention.kind, isFocus: isFocus)))
    }
    guard highlight.isSearching else { return result }
    let utf8 = report.article.text.utf8
    let shown = range.clamped(to: range.lowerBound..<range.lowerBound + SentenceDisplay.limit)
    return result
      + highlight.matches(
        in: utf8, range: shown.clamped(to: 0..<utf8.count),
        mentions: report.mentions(in: range).filter { $0.range.lowerBound < shown.upperBound }
      ).map { .init(range: $0, look: .match) }
  }

  private func display(of fold: ComparisonFold) -> RowDisplay {
    let label = FoldLabel.text(of: fold, alignment: alignment, left: left, right: right)
    let note = SentenceDisplay(note: label)
    let part = RowDisplay.Part(
      display: note, lines: [0..<note.utf8.count], isNote: true, place: "")
    let isLeft = fold.kind != .only(.right)
    return RowDisplay(
      left: isLeft ? part : nil, right: isLeft ? nil : part, sign: fold.sign, isFold: true,
      hasSpace: false)
  }
}

/// Pairs and discrepancies of each sentence, looked up once for an alignment.
struct PairIndex: Sendable {
  private var left: [Sentence.ID: [Int]] = [:]
  private var right: [Sentence.ID: [Int]] = [:]
  private var leftFacts: [Sentence.ID: [Int]] = [:]
  private var rightFacts: [Sentence.ID: [Int]] = [:]

  init(_ alignment: Alignment) {
    for (index, pair) in alignment.pairs.enumerated() {
      left[pair.left, default: []].append(index)
      right[pair.right, default: []].append(index)
    }
    for (index, fact) in alignment.discrepancies.enumerated() {
      leftFacts[fact.left.sentence, default: []].append(index)
      rightFacts[fact.right.sentence, default: []].append(index)
    }
  }

  /// Indices of the pairs that a sentence is in.
  func pairs(of id: Sentence.ID, _ side: CompareSide) -> [Int] {
    (side == .left ? left[id] : right[id]) ?? []
  }

  /// Indices of the discrepancies that a sentence is in.
  func facts(of id: Sentence.ID, _ side: CompareSide) -> [Int] {
    (side == .left ? leftFacts[id] : rightFacts[id]) ?? []
  }
}
