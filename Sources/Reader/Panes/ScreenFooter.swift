internal import TerminalCanvas

/// The last line: what is typed, else what was told, else the likeliest keys; and the place.
enum ScreenFooter {
  static func draw(
    _ state: ReaderState, in row: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    canvas.fill(row, style: theme.style(.status))
    if let prompt = state.prompt {
      draw(prompt, in: row, theme: theme, into: &canvas)
      return
    }
    let right = place(state)
    if let message = state.message {
      PaneDrawing.ends(
        " \(message.text)", right, in: row,
        style: message.isError ? error(theme) : theme.style(.status), into: &canvas)
    } else {
      PaneDrawing.ends(
        " " + hints(state, columns: row.columns - DisplayWidth.columns(of: right) - 2), right,
        in: row, style: theme.style(.status), into: &canvas)
    }
  }

  private static func error(_ theme: Theme) -> Style {
    var style = theme.style(.error)
    style.background = theme.style(.status).background
    return style
  }

  /// Where in the text or list the cursor is, and keys that wait for another.
  private static func place(_ state: ReaderState) -> String {
    var parts: [String] = []
    if !state.input.isEmpty { parts.append(state.input.notation) }
    if state.highlight.isSearching { parts.append("/\(state.highlight.search)") }
    switch state.focus {
    case .compare: if let compare = state.compare { parts.append(compare.statusText) }
    case .articles, .sources:
      if let position = state.list.position {
        parts.append("\(position)/\(state.list.articleCount)")
      }
    case .reading:
      if state.reading.paragraphs > 0 {
        parts.append("¶\(state.reading.paragraph ?? 1)/\(state.reading.paragraphs)")
      }
      parts.append("\(state.reading.percent) %")
    case .entities: break
    }
    return parts.isEmpty ? "" : " " + parts.joined(separator: "  ") + " "
  }

  /// The commands that a person most likely wants in a pane.
  private static func likely(_ state: ReaderState) -> [String] {
    switch state.focus {
    case .sources: ["open", "search", "limit", "help", "back"]
    case .articles: ["compare", "toggle-read", "star", "dismiss", "search", "entities", "help"]
    case .reading: ["page-on", "compare", "fold", "entities", "why", "back", "help"]
    case .entities: ["open", "next-mention", "only-entity", "back", "help"]
    case .compare:
      ["next-difference", "next-discrepancy", "swap", "facts", "why", "back", "help"]
    }
  }

  private static func hints(_ state: ReaderState, columns: Int) -> String {
    var result = ""
    for name in likely(state) {
      guard let command = CommandTable.command(named: name), let key = command.keys.first,
        command.obstacle(state) == nil
      else { continue }
      let hint = (result.isEmpty ? "" : "  ") + "\(KeyHint.text(key)) \(command.short)"
      guard DisplayWidth.columns(of: result + hint) <= columns else { break }
      result += hint
    }
    return result
  }

  private static func draw(
    _ prompt: Prompt, in row: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    let style = theme.style(.status)
    let sign = " \(prompt.purpose.sign)"
    let before = DisplayWidth.columns(of: sign + String(prompt.text.prefix(prompt.cursor)))
    // A line longer than the row shows the part round the cursor.
    let overflow = max(0, before - row.columns + 2)
    let shown =
      overflow == 0 ? sign + prompt.string : String((sign + prompt.string).dropFirst(overflow))
    let used = canvas.put(shown, column: row.column, row: row.row, width: row.columns, style: style)
    canvas.cursor = (min(row.columns - 1, before - overflow), row.row)
    guard !prompt.completions.isEmpty,
      prompt.purpose == .command || prompt.chosen != nil || !prompt.string.isEmpty
    else { return }
    let list = prompt.completions.prefix(12).enumerated().map { index, text in
      index == prompt.chosen ? "[\(text)]" : text
    }.joined(separator: "  ")
    let room = row.columns - used - 3
    guard room > 10 else { return }
    var dim = theme.style(.dim)
    dim.background = style.background
    canvas.put(
      DisplayWidth.truncated(list, width: room), column: row.column + used + 3, row: row.row,
      width: room, style: dim)
  }
}

/// Keys as the footer writes them: short and without angle brackets.
enum KeyHint {
  static func text(_ notation: String) -> String {
    let names = [
      "<Enter>": "⏎", "<Space>": "␣", "<Tab>": "Tab", "<S-Tab>": "S-Tab", "<Esc>": "Esc",
      "<Up>": "↑", "<Down>": "↓",
    ]
    if let name = names[notation] { return name }
    if notation.hasPrefix("<C-"), notation.hasSuffix(">") {
      return "^" + notation.dropFirst(3).dropLast()
    }
    return notation
  }
}
