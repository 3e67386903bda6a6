internal import TerminalCanvas

/// The list of what can be done in a pane, searchable.
package struct HelpPane: Sendable, Equatable {
  package let pane: ReaderState.Pane
  package var filter = ""
  package var isTyping = false
  package var top = 0

  package init(pane: ReaderState.Pane, filter: String = "") {
    self.pane = pane
    self.filter = filter
  }

  /// One line: a heading, or keys with what they do.
  enum Line: Equatable {
    case heading(String)
    case command(name: String, keys: String, summary: String, obstacle: String?)
  }

  func lines(_ state: ReaderState) -> [Line] {
    var result: [Line] = []
    for section in Command.Section.allCases {
      let commands = CommandTable.all.filter { command in
        command.section == section && command.panes.contains(pane) && matches(command)
      }
      guard !commands.isEmpty else { continue }
      result.append(.heading(section.rawValue))
      for command in commands {
        let keys = command.keys.isEmpty ? ":\(command.name)" : command.keys.joined(separator: " ")
        result.append(
          .command(
            name: command.name, keys: keys, summary: command.summary,
            obstacle: command.obstacle(state)))
      }
    }
    return result
  }

  private func matches(_ command: Command) -> Bool {
    filter.isEmpty || TextSearch.contains(filter.lowercased(), in: command.summary.lowercased())
      || command.name.contains(filter.lowercased()) || command.keys.contains(filter)
  }

  /// - Returns: whether the pane stays open.
  mutating func handle(_ key: Key, height: Int, state: ReaderState) -> Bool {
    if isTyping { return type(key) }
    let total = lines(state).count
    switch key {
    case .escape, .character("q"), .character("?"):
      if key == .escape, !filter.isEmpty {
        filter = ""
        return true
      }
      return false
    case .character("/"):
      isTyping = true
      filter = ""
    default:
      guard let motion = OverlayKeys.motion(key) else { return true }
      let last = max(1, total - height + 1)
      top = motion.target(from: top, count: nil, total: last, height: height)
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    switch key {
    case .enter: isTyping = false
    case .escape:
      isTyping = false
      filter = ""
    case .backspace: filter = String(filter.dropLast())
    case .character(let scalar): filter.unicodeScalars.append(scalar)
    default: break
    }
    top = 0
    return true
  }

  /// The command on a line of the inside, from 0.
  func command(line: Int, height: Int, state: ReaderState) -> Command? {
    let lines = lines(state)
    let top = min(top, max(0, lines.count - height))
    guard case .command(let name, _, _, _)? = lines[safe: top + line] else { return nil }
    return CommandTable.command(named: name)
  }

  func draw(in area: Rectangle, state: ReaderState, theme: Theme, into canvas: inout Canvas) {
    let title = "What can be done here" + (filter.isEmpty && !isTyping ? "" : ": /\(filter)")
    let inside = OverlayFrame.draw(
      title: title, hint: "/ search · q close", in: area, theme: theme, into: &canvas)
    let lines = lines(state)
    // A screen that has grown leaves no gap below the end.
    let top = min(top, max(0, lines.count - inside.rows))
    let keyColumns = inside.columns < 60 ? 11 : 18
    for row in 0..<inside.rows {
      guard let line = lines[safe: top + row] else { break }
      switch line {
      case .heading(let name):
        canvas.put(
          name, column: inside.column, row: inside.row + row, width: inside.columns,
          style: theme.style(.title))
      case .command(_, let keys, let summary, let obstacle):
        canvas.put(
          DisplayWidth.truncated(keys, width: keyColumns - 1), column: inside.column + 1,
          row: inside.row + row, style: theme.style(obstacle == nil ? .unread : .dim))
        let text = obstacle.map { "\(summary) (not now: \($0))" } ?? summary
        let room = max(0, inside.columns - keyColumns - 1)
        canvas.put(
          DisplayWidth.truncated(text, width: room), column: inside.column + keyColumns + 1,
          row: inside.row + row, width: room, style: theme.style(obstacle == nil ? .text : .dim))
      }
    }
    if lines.isEmpty {
      canvas.put(
        "Nothing here has that word.", column: inside.column, row: inside.row,
        width: inside.columns, style: theme.style(.dim))
    }
  }
}
