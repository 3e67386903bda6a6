/// A step inside a pane.
package enum Motion: Sendable, Equatable {
  case lines(Int)
  case halfPages(Int)
  case pages(Int)
  /// To the first line, or with a count to that one.
  case start
  /// To the last line, or with a count to that one.
  case end

  /// The line that the motion leads to from a line of a pane that is `height` lines high; the count
  /// is from 1.
  func target(from line: Int, count: Int?, total: Int, height: Int) -> Int {
    let last = max(0, total - 1)
    let times = max(1, count ?? 1)
    let target =
      switch self {
      case .lines(let step): line + step * times
      case .halfPages(let step): line + step * times * max(1, height / 2)
      case .pages(let step): line + step * times * max(1, height - 1)
      case .start: count.map { $0 - 1 } ?? 0
      case .end: count.map { $0 - 1 } ?? last
      }
    return min(max(0, target), last)
  }
}

/// The selected line of a list and the first one shown.
package struct ListCursor: Sendable, Equatable {
  package var index = 0
  package var top = 0

  package init() {}

  mutating func move(_ motion: Motion, count: Int?, total: Int, height: Int) {
    index = motion.target(from: index, count: count, total: total, height: height)
    keepVisible(total: total, height: height)
  }

  /// Scrolls as little as it takes to show the selected line, with a line of context where it fits.
  mutating func keepVisible(total: Int, height: Int) {
    index = min(max(0, index), max(0, total - 1))
    let context = height > 4 ? 1 : 0
    if index - context < top { top = index - context }
    if index + context >= top + height { top = index + context - height + 1 }
    top = min(max(0, top), max(0, total - height))
  }
}

extension ReaderState {
  /// Moves the cursor of the focused pane, or scrolls it where it is text.
  mutating func move(_ motion: Motion, count: Int?) {
    let height = ScreenLayout(self).height(of: focus)
    switch focus {
    case .sources: moveSource(motion, count: count, height: height)
    case .articles: moveInList(motion, count: count, height: height)
    case .reading, .triage: reading.scroll(motion, count: count, height: reading.height)
    case .entities: entityPane.move(motion, count: count, height: height)
    case .compare: compare?.move(motion, count: count, height: height)
    }
  }
}
