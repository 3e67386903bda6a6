package import TerminalCanvas

/// Where everything stands on a screen of a size.
///
/// Under 20 columns or 5 rows there is room for one line only; under 60x15 for one pane; under 100
/// columns for two; from 160 the entity list stands beside the text, else over a part of it.
package struct ScreenLayout: Sendable {
  /// A pane with its title row, if it has one, and what is below.
  package struct Slot: Sendable, Equatable {
    package var pane: ReaderState.Pane
    package var title: Rectangle?
    package var body: Rectangle
  }

  package private(set) var isTooSmall = false
  package let titleRow: Rectangle
  package let footer: Rectangle
  package private(set) var slots: [Slot] = []
  /// Rules between panes, one column or one row each.
  package private(set) var rules: [Rectangle] = []

  static let entityColumns = 34
  static let sourceColumns = 25
  /// The widest list beside a text that uses its own columns, and what it may take of others.
  private static let listColumns = 72
  private static let spareColumns = 48

  package init(_ state: ReaderState) {
    let screen = Rectangle(column: 0, row: 0, columns: state.columns, rows: state.rows)
    titleRow = screen.top(1)
    footer = screen.bottom(1)
    guard state.columns >= 20, state.rows >= 5 else {
      isTooSmall = true
      return
    }
    let middle = screen.droppingTop(1).droppingBottom(1)
    if state.screen == .triage, state.focus == .triage {
      layOutTriage(middle, rows: state.triagePane?.rows ?? 1)
      return
    }
    if state.columns < 60 || state.rows < 15 {
      add(state.focus, middle, hasTitle: false)
      return
    }
    var rest = middle
    // A narrow screen has no third pane beside the sources and the list.
    let hidesNames = state.columns < 100 && state.screen == .browse && state.focus == .sources
    if state.entityPane.isOpen && !hidesNames || state.focus == .entities {
      let width = min(Self.entityColumns, state.columns / 2)
      add(.entities, rest.right(width), hasTitle: true)
      rest = rest.droppingRight(width)
      rules.append(rest.right(1))
      rest = rest.droppingRight(1)
    }
    switch state.screen {
    case .read: add(.reading, rest, hasTitle: false)
    case .compare: add(.compare, rest, hasTitle: false)
    case .triage: layOutTriage(rest, rows: state.triagePane?.rows ?? 1)
    case .browse: layOutBrowse(rest, state: state)
    }
  }

  /// What is decided on over its text.
  private mutating func layOutTriage(_ area: Rectangle, rows: Int) {
    let rows = rows == .max ? area.rows : min(rows, max(1, area.rows / 3))
    add(.triage, area.top(rows), hasTitle: false)
    let rest = area.droppingTop(rows)
    guard rest.rows > 1 else { return }
    rules.append(rest.top(1))
    add(.reading, rest.droppingTop(1), hasTitle: false)
  }

  private mutating func layOutBrowse(_ area: Rectangle, state: ReaderState) {
    if state.columns >= 100 && area.columns >= 90 {
      // Names of feeds are long; a wide screen has room for them beside the widest text.
      let usualSources = Self.sourceColumns + min(10, max(0, (area.columns - 120) / 8))
      let sources = usualSources + (state.focus == .sources ? growth(state, of: 40) : 0)
      add(.sources, area.left(sources), hasTitle: false)
      let rest = area.droppingLeft(sources)
      rules.append(rest.left(1))
      let texts = rest.droppingLeft(1)
      let half = min(max(texts.columns / 2, 30), Self.listColumns)
      // What the widest text leaves empty shows more of headlines and outlets.
      let spare = texts.columns - half - 1 - ReadingPane.widestColumn - 2
      let usual = half + min(max(0, spare), Self.spareColumns)
      let width =
        usual + (state.focus == .sources ? 0 : listGrowth(state, of: texts.columns - usual))
      add(.articles, texts.left(width), hasTitle: true)
      rules.append(texts.droppingLeft(width).left(1))
      add(.reading, texts.droppingLeft(width + 1), hasTitle: false)
    } else if state.focus == .sources {
      let width = min(Self.sourceColumns + 3, area.columns / 2)
      add(.sources, area.left(width), hasTitle: false)
      rules.append(area.droppingLeft(width).left(1))
      add(.articles, area.droppingLeft(width + 1), hasTitle: true)
    } else {
      let usual = max(4, area.rows * 2 / 5)
      let rows = usual + listGrowth(state, of: area.rows - usual - 4)
      add(.articles, area.top(rows), hasTitle: true)
      rules.append(area.droppingTop(rows).top(1))
      add(.reading, area.droppingTop(rows + 1), hasTitle: false)
    }
  }

  /// Cells that `+` and `_` gave the list, or took from it where the text has the focus.
  private func listGrowth(_ state: ReaderState, of room: Int) -> Int {
    let step = state.focus == .reading ? -state.paneGrowth : state.paneGrowth
    return min(max(step * 2, -room / 3), room / 2)
  }

  private func growth(_ state: ReaderState, of room: Int) -> Int {
    min(max(state.paneGrowth * 2, -8), room / 2)
  }

  private mutating func add(_ pane: ReaderState.Pane, _ area: Rectangle, hasTitle: Bool) {
    slots.append(
      Slot(
        pane: pane, title: hasTitle ? area.top(1) : nil,
        body: hasTitle ? area.droppingTop(1) : area))
  }

  package func slot(of pane: ReaderState.Pane) -> Slot? {
    slots.first { $0.pane == pane }
  }

  /// Rows that a pane has for its lines; that of the largest pane where it is not shown.
  func height(of pane: ReaderState.Pane) -> Int {
    slot(of: pane)?.body.rows ?? max(1, footer.row - 2)
  }
}
