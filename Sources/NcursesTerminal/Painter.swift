internal import CNcurses
internal import TerminalCanvas

/// Draws canvases through ncurses, only what has changed.
///
/// Rows that moved are drawn anew: ncurses would scroll a part of the screen, which not every
/// terminal that calls itself xterm can, and which leaves the wrong ground on others.
@MainActor struct Painter {
  private let colours: ColourCapability
  private var shown: Canvas?
  private var pairs: [ColourPair: Int32] = [:]
  private var characters: [wchar_t] = []
  private var cursorIsShown = true

  init(colours: ColourCapability) {
    self.colours = colours
  }

  /// Makes the next canvas be drawn whole.
  mutating func forget() {
    shown = nil
  }

  mutating func paint(_ canvas: Canvas, columns: Int, rows: Int) {
    let fits = canvas.columns == columns && canvas.rows == rows
    let canvas = fits ? canvas : canvas.cropped(columns: columns, rows: rows)
    if shown == nil { clearok(cn_curscr(), true) }
    if let shown {
      for row in canvas.rowsMoved(from: shown) { wredrawln(cn_stdscr(), Int32(row), 1) }
    }
    for run in canvas.changedRuns(since: shown ?? Canvas(columns: 0, rows: 0)) { draw(run) }
    shown = canvas
    place(canvas.cursor)
    wrefresh(cn_stdscr())
  }

  private mutating func place(_ cursor: (column: Int, row: Int)?) {
    if (cursor != nil) != cursorIsShown {
      cursorIsShown = cursor != nil
      curs_set(cursorIsShown ? 1 : 0)
    }
    if let cursor { wmove(cn_stdscr(), Int32(cursor.row), Int32(cursor.column)) }
  }

  private mutating func draw(_ run: Run) {
    let window = cn_stdscr()
    wmove(window, Int32(run.row), Int32(run.column))
    var cells = run.cells[...]
    while let style = cells.first?.style {
      let end = cells.firstIndex { $0.style != style && !$0.isContinuation } ?? cells.endIndex
      characters.removeAll(keepingCapacity: true)
      for cell in cells[..<end] { append(cell) }
      apply(style)
      waddnwstr(window, characters, Int32(characters.count))
      cells = cells[end...]
    }
  }

  /// Appends what a cell shows; a stand-in where the system's table has another width for it, so
  /// that ncurses never counts other columns than the canvas.
  private mutating func append(_ cell: Cell) {
    guard !cell.isContinuation else { return }
    if cell.base.isASCII {
      characters.append(wchar_t(bitPattern: cell.base.value))
    } else if cn_wcwidth(cell.base.value) == Int32(cell.columns) {
      characters.append(wchar_t(bitPattern: cell.base.value))
    } else {
      characters.append(0xFFFD)
      if cell.isWide { characters.append(32) }
      return
    }
    guard !cell.marks.isEmpty else { return }
    for mark in cell.marks.scalars where cn_wcwidth(mark.value) == 0 {
      characters.append(wchar_t(bitPattern: mark.value))
    }
  }

  private mutating func apply(_ style: Style) {
    var attributes = CN_NORMAL
    if style.attributes.contains(.bold) { attributes |= CN_BOLD }
    if style.attributes.contains(.dim) { attributes |= CN_DIM }
    if style.attributes.contains(.italic) { attributes |= CN_ITALIC }
    if style.attributes.contains(.underline) { attributes |= CN_UNDERLINE }
    if style.attributes.contains(.reverse) { attributes |= CN_REVERSE }
    if colours == .eight, case .palette(8..<16) = style.foreground { attributes |= CN_BOLD }
    cn_set_attr(cn_stdscr(), attributes, pair(style))
  }

  /// The pair of a style's colours; 0, the terminal's own, where no more pairs can be had.
  private mutating func pair(_ style: Style) -> Int32 {
    let wanted = ColourPair(style, colours)
    guard wanted != ColourPair(foreground: -1, background: -1) else { return 0 }
    if let pair = pairs[wanted] { return pair }
    let pair = Int32(pairs.count + 1)
    guard pair < cn_color_pairs(),
      init_extended_pair(pair, wanted.foreground, wanted.background) == OK
    else { return 0 }
    pairs[wanted] = pair
    return pair
  }
}

/// Two colours as ncurses numbers them; -1 is the terminal's own.
private struct ColourPair: Hashable {
  var foreground: Int32
  var background: Int32

  init(foreground: Int32, background: Int32) {
    self.foreground = foreground
    self.background = background
  }

  /// The nearest colours there are; text that would vanish in its ground is black or white instead.
  init(_ style: Style, _ colours: ColourCapability) {
    func number(_ colour: Colour) -> Int32 { Int32(colours.number(of: colour) ?? -1) }
    foreground = number(style.foreground)
    background = number(style.background)
    guard foreground == background, foreground >= 0, style.foreground != style.background else {
      return
    }
    foreground = background == 0 ? 7 : 0
  }
}
