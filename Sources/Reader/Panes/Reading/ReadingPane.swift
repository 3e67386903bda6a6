package import Articles

/// The reading pane: one article, or what is known of a story.
package struct ReadingPane: Sendable, Equatable {
  package enum Subject: Sendable, Hashable {
    case article(ArticleID)
    case story(Story.ID)
  }

  package private(set) var subject: Subject?
  package private(set) var layout = ReadingLayout()
  /// First line shown.
  package private(set) var top = 0
  /// Lines of the pane.
  private(set) var height = 0
  /// Folds that are open, by article and first passage.
  private var openFolds: [ArticleID: Set<Int>] = [:]
  /// Folds in which only what differs is shown, by article and first passage.
  private var differingFolds: [ArticleID: Set<Int>] = [:]
  /// Whether copies show only what differs from the text that leads them.
  package var showsDifference = false
  /// Where subjects were left that are shown no more.
  private var places: [Subject: Place] = [:]
  /// What was at the top before the size changed, until the person moves: a larger pane may show it
  /// further down, and gives it back when it is smaller again.
  private var anchor: Place?
  private var basis: Basis?
  /// The layout of which all lines were asked for.
  private var asked: Int?

  /// The top of what is shown, to be found again among other lines.
  private struct Place: Equatable {
    var line = 0
    /// The first byte that is shown; nil where none is.
    var offset: Int?
    /// Lines above the one that begins with that byte.
    var above = 0
  }

  /// What the lines were made of; they are made anew where it has changed.
  private struct Basis: Equatable {
    var subject: Subject?
    /// Of the text, in terminal columns.
    var width: Int
    var isAnalysed: Bool
    /// Of what is known of differences.
    var revision: Int
    var showsDifference: Bool
    var notes: [String]
    var tags: [String]
    var today: Int?
  }

  /// The widest that a column of text gets, in terminal columns.
  package static let widestColumn = 76

  package init() {}

  package var article: ArticleID? {
    if case .article(let id) = subject { id } else { nil }
  }

  /// Shows a subject at the place where it was left.
  mutating func show(_ subject: Subject?) {
    guard subject != self.subject else { return }
    // One that was passed over without being laid out has its place still.
    if let old = self.subject, basis?.subject == old { places[old] = place }
    self.subject = subject
    anchor = nil
    top = subject.flatMap { places[$0]?.line } ?? 0
  }

  /// Makes the lines anew where the subject, the width or what is known of it has changed, and
  /// keeps the text at the top of the pane in its place.
  mutating func layOut(width: Int, height: Int, state: ReaderState, force: Bool = false) {
    let isTaller = self.height != height
    let isResized = isTaller || self.basis?.width != width
    if !isResized {
      if force { anchor = nil }
    } else if anchor == nil, self.height > 0, self.basis?.subject == subject {
      anchor = place
    }
    self.height = height
    let basis = Basis(
      subject: subject, width: width, isAnalysed: state.isAnalysed,
      revision: state.differences.revision, showsDifference: showsDifference,
      notes: state.library.notes(onSubject: subject),
      tags: article.map { state.library.state($0).tags } ?? [], today: state.today)
    guard force || self.basis != basis else {
      if isTaller, let anchor { go(to: anchor) } else { keepInside() }
      return
    }
    var place = subject.flatMap { places[$0] } ?? Place()
    if self.basis?.subject == subject {
      place = isResized ? anchor ?? self.place : self.place
    }
    if let before = self.basis, before.showsDifference != showsDifference { place = Place() }
    layout = ReadingLines(
      library: state.library, width: max(1, width), openFolds: openFolds,
      differences: state.differences, differingFolds: differingFolds,
      showsDifference: showsDifference, today: state.today
    ).layout(of: subject, after: layout)
    self.basis = basis
    go(to: place)
  }

  private var place: Place {
    let shown = layout.lines(top..<(top + max(1, height)))
    let line = shown.firstIndex { $0.offset != nil }
    return Place(line: top, offset: line.flatMap { shown[$0].offset }, above: line ?? 0)
  }

  private mutating func go(to place: Place) {
    top = place.line
    if top > 0, let offset = place.offset, let found = layout.firstLine(from: offset) {
      top = layout.makeLines(
        round: layout.number(of: found), above: place.above + 1, below: height)
      // A line that begins before the text wanted and holds it comes right before.
      if top > 0, let found = layout.line(top)?.offset, found > offset { top -= 1 }
      top -= place.above
    }
    keepInside()
  }

  /// Asks for all lines of a long text, to be made elsewhere.
  mutating func askForLines() -> [Effect] {
    guard asked != layout.number, !layout.isMade else { return [] }
    asked = layout.number
    return [.layOut(layout)]
  }

  /// Takes all lines of the text, unless it was laid out otherwise since.
  mutating func take(_ made: ReadingLayout) {
    guard made.number == layout.number else { return }
    keepingTop { $0 = made }
  }

  /// Changes the numbers of lines and keeps the one at the top there.
  private mutating func keepingTop<Result>(_ body: (inout ReadingLayout) -> Result) -> Result {
    let place = layout.place(of: top)
    defer { if let place { top = layout.number(of: place) } }
    return body(&layout)
  }

  /// Lines that can be scrolled past the top: the last page stays full.
  private var lastTop: Int { max(0, layout.count - height) }

  private mutating func keepInside() {
    top = min(max(0, top), lastTop)
    top = layout.makeLines(round: top, above: 0, below: height)
    // What was made may be shorter than it seemed.
    guard top > lastTop else { return }
    top = layout.makeLines(round: layout.count - 1, above: height, below: 0)
    top = lastTop
  }

  mutating func scroll(_ motion: Motion, count: Int?, height: Int) {
    anchor = nil
    makeLines(for: motion, count: count, height: height)
    top = motion.target(from: top, count: count, total: lastTop + 1, height: height)
    keepInside()
  }

  /// Makes the lines that a motion leads over, so that it goes as far as is meant.
  private mutating func makeLines(for motion: Motion, count: Int?, height: Int) {
    let top = top
    let target = motion.target(from: top, count: count, total: .max, height: height)
    keepingTop { layout in
      switch motion {
      case .end where count == nil:
        _ = layout.makeLines(round: layout.count - 1, above: height, below: 0)
      case .start, .end:
        _ = layout.makeLines(round: 0, above: 0, below: target + height)
      case .lines, .halfPages, .pages:
        _ = layout.makeLines(
          round: top, above: max(0, top - target), below: max(0, target - top) + height)
      }
    }
  }

  var isAtEnd: Bool { top >= lastTop }

  /// Scrolls as little as it takes to show a byte of the text, away from the edges.
  mutating func reveal(offset: Int) {
    anchor = nil
    let height = height
    let line = keepingTop { layout in
      layout.lastLine(upTo: offset).map {
        layout.makeLines(round: layout.number(of: $0), above: height, below: height)
      }
    }
    guard let line else { return }
    if line < top + 1 || line >= top + height - 1 {
      top = line - height / 3
      keepInside()
    }
  }

  /// The number of the line of a fold; nil where that is closed.
  mutating func line(ofOpenFold fold: Int) -> Int? {
    guard let article, isOpen(fold, of: article) else { return nil }
    return keepingTop { layout in
      layout.line(ofFold: fold).map { layout.number(of: $0) }
    }
  }

  func isOpen(_ fold: Int, of article: ArticleID) -> Bool {
    openFolds[article]?.contains(fold) == true
  }

  mutating func setFold(_ fold: Int, of article: ArticleID, isOpen: Bool) {
    if isOpen {
      openFolds[article, default: []].insert(fold)
    } else {
      openFolds[article]?.remove(fold)
    }
  }

  /// Folds of an article in which only what differs is shown, by first passage.
  func differingFolds(of article: ArticleID) -> Set<Int> { differingFolds[article] ?? [] }

  mutating func setDiffering(_ fold: Int, of article: ArticleID, _ differs: Bool) {
    if differs {
      differingFolds[article, default: []].insert(fold)
    } else {
      differingFolds[article]?.remove(fold)
    }
  }

  /// The lines on the screen.
  var shown: [ReadingLine] { layout.lines(top..<(top + height)) }

  /// The paragraph at the top of the pane, or the next one below; nil where there is none.
  package var paragraph: Int? {
    shown.lazy.compactMap(\.paragraph).first ?? layout.paragraph(above: top)
  }

  package var paragraphs: Int { layout.lastParagraph ?? 0 }

  /// How much of the text has been seen, 0 to 100; of a long text at first about so much.
  package var percent: Int {
    let count = layout.count
    return count == 0 ? 100 : min(100, (top + height) * 100 / count)
  }
}
