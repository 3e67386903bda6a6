internal import TerminalCanvas

/// The last line: what is typed, else what was told, else the likeliest keys; and the place.
///
/// What was told and is longer than the line takes lines above it until the next key.
enum ScreenFooter {
  static func draw(
    _ state: ReaderState, in row: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    canvas.fill(row, style: theme.style(.status))
    if let prompt = state.prompt {
      draw(prompt, in: row, theme: theme, into: &canvas)
      return
    }
    if let message = state.message {
      draw(message, state, in: row, theme: theme, into: &canvas)
    } else {
      let right = state.overlay == nil ? ends(progress(state) + place(state, row.columns)) : ""
      PaneDrawing.ends(
        " " + hints(state, columns: row.columns - DisplayWidth.columns(of: right) - 2), right,
        in: row, style: theme.style(.status), into: &canvas)
    }
  }

  /// Rows that a message may take at most; with more it hides what it is about.
  private static let messageRows = 3

  /// What was told, with the place where both have room: a message that ends in what helps is no use
  /// without its end.
  private static func draw(
    _ message: ReaderState.Message, _ state: ReaderState, in row: Rectangle, theme: Theme,
    into canvas: inout Canvas
  ) {
    let style = message.isError ? error(theme) : theme.style(.status)
    let progress = state.overlay == nil ? progress(state) : []
    let place = state.overlay == nil ? place(state, row.columns) : []
    let width = DisplayWidth.columns(of: message.text) + 2
    let rights = [ends(progress + place), ends(progress)]
    if let right = rights.first(where: { width + DisplayWidth.columns(of: $0) <= row.columns }) {
      PaneDrawing.ends(" \(message.text)", right, in: row, style: style, into: &canvas)
      return
    }
    var lines = lines(of: message.text, in: row)
    let right = ends(progress)
    if let last = lines.last,
      DisplayWidth.columns(of: last + right) + 2 > row.columns, !right.isEmpty
    {
      lines.append("")
    }
    draw(lines, right, upTo: row, style: style, theme: theme, into: &canvas)
  }

  private static func lines(of text: String, in row: Rectangle) -> [String] {
    let words = Array(text.utf8)
    return LineBreaker.lines(of: words, width: max(1, row.columns - 2)).map {
      String(decoding: words[$0], as: UTF8.self)
    }
  }

  /// Draws lines so that the last one is in `row`; what is over stands behind the last one and is cut.
  private static func draw(
    _ lines: [String], _ right: String, upTo row: Rectangle, style: Style, theme: Theme,
    into canvas: inout Canvas
  ) {
    let shown = min(lines.count, messageRows, row.row + 1)
    for (offset, line) in lines.prefix(shown).enumerated() {
      let isLast = offset == shown - 1
      let place = Rectangle(
        column: row.column, row: row.row - shown + 1 + offset, columns: row.columns, rows: 1)
      canvas.fill(place, style: theme.style(.status))
      let text = isLast ? lines[offset...].joined(separator: " ") : line
      PaneDrawing.ends(" \(text)", isLast ? right : "", in: place, style: style, into: &canvas)
    }
  }

  private static func ends(_ parts: [String]) -> String {
    parts.isEmpty ? "" : " " + parts.joined(separator: "  ") + " "
  }

  private static func error(_ theme: Theme) -> Style {
    var style = theme.style(.error)
    style.background = theme.style(.status).background
    return style
  }

  /// Characters that are shown of a command.
  private static let longestCommand = 20

  /// What is under way, and keys that wait for another.
  private static func progress(_ state: ReaderState) -> [String] {
    var parts: [String] = []
    if !state.input.isEmpty { parts.append(state.input.notation) }
    if state.isSaving { parts.append("saving…") }
    if let command = state.runningCommand {
      let shown =
        command.count > longestCommand ? command.prefix(longestCommand - 1) + "…" : command[...]
      parts.append("\(shown) runs  Esc stops")
    }
    if let progress = state.refreshProgress ?? state.lookProgress { parts.append(progress) }
    if state.canBeStopped {
      parts.append(state.namesPercent > 0 ? "names \(state.namesPercent) %" : "looking")
      parts.append("Esc stops")
    }
    return parts
  }

  /// What is searched for, and where in the text or list the cursor is.
  private static func place(_ state: ReaderState, _ columns: Int) -> [String] {
    var parts: [String] = []
    if state.highlight.isSearching { parts.append("/\(state.highlight.search)") }
    switch state.focus {
    case .compare:
      if let compare = state.compare {
        parts.append(columns < 110 ? compare.shortStatusText : compare.statusText)
      }
    case .articles, .sources:
      let (position, total) = state.placeInList
      if let position { parts.append("\(position)/\(total.map(String.init) ?? "…")") }
    case .triage where state.triagePane?.item == nil: break
    case .reading, .triage:
      if state.reading.paragraphs > 0 {
        parts.append("¶\(state.reading.paragraph ?? 1)/\(state.reading.paragraphs)")
      }
      parts.append("\(state.reading.percent) %")
    case .entities:
      if !state.entityPane.sought.isEmpty { parts.append("name: \(state.entityPane.sought)") }
    }
    return parts
  }

  /// The commands that a person most likely wants in a pane; help and the way back are always there.
  private static func likely(_ state: ReaderState) -> [String] {
    switch state.focus {
    case .sources: ["open", "search", "why", "add", "limit"]
    case .articles: ["compare", "toggle-read", "star", "dismiss", "search", "entities"]
    case .reading: ["page-on", "compare", "fold", "entities", "why"]
    case .entities: ["open", "next-mention", "only-entity", "merge", "rename"]
    case .triage: ["decide-read", "decide-star", "decide-dismiss", "decide-later", "open"]
    case .compare: ["next-difference", "next-discrepancy", "other-report", "swap", "facts", "why"]
    }
  }

  private static func hints(_ state: ReaderState, columns: Int) -> String {
    guard state.overlay == nil else { return "Esc closes" }
    let end = ["back", "help"].compactMap { hint($0, state) }.joined(separator: "  ")
    var result = ""
    for hint in likely(state).compactMap({ hint($0, state) }) {
      let longer = result + hint + "  "
      guard DisplayWidth.columns(of: longer + end) <= columns else { continue }
      result = longer
    }
    return result + end
  }

  private static func hint(_ name: String, _ state: ReaderState) -> String? {
    guard let command = CommandTable.command(named: name), let key = command.keys.first,
      command.obstacle(state) == nil
    else { return nil }
    // Each report has a key.
    let last = command.name == "other-report" ? state.storyReports.count : 1
    let keys = last > 1 ? "\(key)–\(min(last, command.keys.count))" : KeyHint.text(key)
    return "\(keys) \(command.short)"
  }

  private static func draw(
    _ prompt: Prompt, in row: Rectangle, theme: Theme, into canvas: inout Canvas
  ) {
    let style = theme.style(.status)
    let sign = " \(prompt.sign)"
    let before = DisplayWidth.columns(of: sign + String(prompt.text.prefix(prompt.cursor)))
    // A line longer than the row shows the part round the cursor.
    var shown = (sign + prompt.string)[...]
    var dropped = 0
    while before - dropped > row.columns - 2, let first = shown.popFirst() {
      dropped += DisplayWidth.columns(of: String(first))
    }
    let used = canvas.put(
      String(shown), column: row.column, row: row.row, width: row.columns, style: style)
    canvas.cursor = (min(row.columns - 1, before - dropped), row.row)
    let room = row.columns - used - 3
    if let fault = prompt.fault, row.row > 1, DisplayWidth.columns(of: fault.words) > room {
      let above = Rectangle(
        column: row.column, row: row.row - 1, columns: row.columns, rows: 1)
      draw(
        lines(of: fault.words, in: row), "", upTo: above, style: error(theme), theme: theme,
        into: &canvas)
      return
    }
    guard room > 10 else { return }
    if let fault = prompt.fault {
      canvas.put(
        DisplayWidth.truncated(fault.words, width: room), column: row.column + used + 3,
        row: row.row, width: room, style: error(theme))
      return
    }
    var dim = theme.style(.dim)
    dim.background = style.background
    canvas.put(
      DisplayWidth.truncated(completions(of: prompt), width: room), column: row.column + used + 3,
      row: row.row, width: room, style: dim)
  }

  /// The completions from a little before the chosen one on; behind a command's name only what
  /// would stand there.
  private static func completions(of prompt: Prompt) -> String {
    let words = prompt.completions.map { text in
      prompt.purpose == .command ? text.split(separator: " ", maxSplits: 1).last ?? "" : text[...]
    }
    let start = max(0, (prompt.chosen ?? 0) - 1)
    return words.enumerated().dropFirst(start).prefix(24).map { index, word in
      index == prompt.chosen ? "[\(word)]" : String(word)
    }.joined(separator: "  ")
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
