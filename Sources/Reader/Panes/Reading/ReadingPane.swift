package import Articles

/// The reading pane: one article, or what is known of a story.
package struct ReadingPane: Sendable, Equatable {
  package enum Subject: Sendable, Hashable {
    case article(ArticleID)
    case story(Story.ID)
  }

  package private(set) var subject: Subject?
  package private(set) var lines: [ReadingLine] = []
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
  private var places: [Subject: Int] = [:]
  private var basis: Basis?

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
    if let old = self.subject { places[old] = top }
    self.subject = subject
    top = subject.flatMap { places[$0] } ?? 0
  }

  /// Makes the lines anew where the subject, the width or what is known of it has changed, and
  /// keeps the text at the top of the pane in its place.
  mutating func layOut(width: Int, height: Int, state: ReaderState, force: Bool = false) {
    self.height = height
    let basis = Basis(
      subject: subject, width: width, isAnalysed: state.isAnalysed,
      revision: state.differences.revision, showsDifference: showsDifference,
      notes: state.library.notes(onSubject: subject))
    guard force || self.basis != basis else {
      keepInside()
      return
    }
    let offset = self.basis?.subject == subject ? lines[safe: top]?.offset : nil
    if self.basis?.showsDifference != showsDifference { top = 0 }
    lines = ReadingLines(
      library: state.library, width: max(1, width), openFolds: openFolds,
      isAnalysed: state.isAnalysed, differences: state.differences,
      differingFolds: differingFolds, showsDifference: showsDifference
    ).lines(of: subject)
    self.basis = basis
    if top > 0, let offset {
      top = lines.firstIndex { ($0.offset ?? -1) >= offset } ?? top
      // A line that begins before the text wanted and holds it comes right before.
      if top > 0, let found = lines[safe: top]?.offset, found > offset { top -= 1 }
    }
    keepInside()
  }

  /// Lines that can be scrolled past the top: the last page stays full.
  private var lastTop: Int { max(0, lines.count - height) }

  private mutating func keepInside() {
    top = min(max(0, top), lastTop)
  }

  mutating func scroll(_ motion: Motion, count: Int?, height: Int) {
    top = motion.target(from: top, count: count, total: lastTop + 1, height: height)
  }

  var isAtEnd: Bool { top >= lastTop }

  /// Scrolls as little as it takes to show a byte of the text, away from the edges.
  mutating func reveal(offset: Int) {
    guard let line = lines.lastIndex(where: { ($0.offset ?? .max) <= offset }) else { return }
    if line < top + 1 || line >= top + height - 1 {
      top = line - height / 3
      keepInside()
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

  /// The paragraph at the top of the pane, or the next one below; nil where there is none.
  package var paragraph: Int? {
    lines[safe: top..<(top + height)].lazy.compactMap(\.paragraph).first
      ?? lines[..<min(top, lines.count)].lazy.compactMap(\.paragraph).last
  }

  package var paragraphs: Int { lines.lazy.compactMap(\.paragraph).last ?? 0 }

  /// How much of the text has been seen, 0 to 100.
  package var percent: Int {
    lines.isEmpty ? 100 : min(100, (top + height) * 100 / lines.count)
  }
}
