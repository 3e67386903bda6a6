internal import Articles
internal import TerminalCanvas

extension ReaderState {
  mutating func handleMouse(_ mouse: MouseEvent) -> [Effect] {
    if overlay != nil {
      switch mouse.kind {
      case .wheelDown: return handleOverlayKey(.down)
      case .wheelUp: return handleOverlayKey(.up)
      case .press: return pressOverlay(mouse, isDouble: false)
      case .doublePress: return pressOverlay(mouse, isDouble: true)
      case .release, .drag: return []
      }
    }
    guard prompt == nil,
      let slot = ScreenLayout(self).slots.first(where: {
        $0.body.contains(column: mouse.column, row: mouse.row)
      })
    else { return [] }
    let line = mouse.row - slot.body.row
    switch mouse.kind {
    case .wheelDown, .wheelUp:
      let before = focus
      focus = slot.pane
      move(.lines(mouse.kind == .wheelDown ? 3 : -3), count: nil)
      focus = before
      return []
    case .press:
      focus = slot.pane
      select(line: line, in: slot.pane)
      return []
    case .doublePress:
      focus = slot.pane
      select(line: line, in: slot.pane)
      return slot.pane == .reading ? openLine(line) : open()
    case .release, .drag: return []
    }
  }

  private mutating func select(line: Int, in pane: Pane) {
    switch pane {
    case .sources:
      let index = sources.cursor.top + line
      guard let source = sources.rows[safe: index]?.source else { return }
      sources.cursor.index = index
      choose(source)
    case .articles:
      guard list.rows.indices.contains(list.cursor.top + line) else { return }
      list.cursor.index = list.cursor.top + line
      leaveNote(by: -1)
      followSelection()
    case .entities:
      guard entityPane.rows.indices.contains(entityPane.cursor.top + line) else { return }
      entityPane.cursor.index = entityPane.cursor.top + line
    case .compare: compare?.select(line: line)
    case .reading, .triage: break
    }
  }

  /// A press on what lies over the screen: what a key does there; beside it, Esc.
  private mutating func pressOverlay(_ mouse: MouseEvent, isDouble: Bool) -> [Effect] {
    let area = OverlayFrame.area(columns: columns, rows: rows)
    if case .facts? = overlay { return [] }
    guard area.contains(column: mouse.column, row: mouse.row) else {
      return handleOverlayKey(.escape)
    }
    let inside = OverlayFrame.inside(of: area)
    let line = mouse.row - inside.row
    guard (0..<inside.rows).contains(line) else { return [] }
    switch overlay {
    case .picker(var pane):
      let outcome = pane.press(line: line, height: inside.rows, isDouble: isDouble)
      overlay = .picker(pane)
      guard case .chose(let choice) = outcome else { return [] }
      overlay = nil
      return take(choice)
    case .help(let pane):
      guard isDouble,
        let command = pane.command(line: line, height: inside.rows, state: self)
      else { return [] }
      overlay = nil
      return perform(command, Command.Invocation())
    case .explanation, .facts, nil: return []
    }
  }

  /// A double press on a line of the text: a fold turns, a report of a story is shown.
  private mutating func openLine(_ line: Int) -> [Effect] {
    switch reading.shown[safe: line]?.content {
    case .fold(let fold, _, let isOpen)?:
      guard let id = reading.article else { return [] }
      reading.setFold(fold, of: id, isOpen: !isOpen)
      layOut(force: true)
      return []
    case .report(let id, _)?:
      select(id)
      return markReadOnOpening()
    default: return []
    }
  }
}
