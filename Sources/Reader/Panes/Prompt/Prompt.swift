internal import TerminalCanvas

/// A line that the person types in the footer.
package struct Prompt: Sendable, Equatable {
  package enum Purpose: Sendable, Equatable {
    case command, search, limit, tag, untag, write, pipe

    var sign: String {
      switch self {
      case .command: ":"
      case .search: "/"
      case .limit: "limit: "
      case .tag: "tag: "
      case .untag: "untag: "
      case .write: "write to: "
      case .pipe: "pipe to: "
      }
    }
  }

  package let purpose: Purpose
  package private(set) var text: [Character]
  /// Clusters before the cursor.
  package private(set) var cursor: Int
  /// What the text could become, in order; shown behind the line.
  package var completions: [String] = []
  /// The completion chosen by Tab.
  package private(set) var chosen: Int?
  /// The theme and the search to go back to when a preview is left.
  var themeBefore: Int?
  var searchBefore = ""
  /// How many lines back Up has gone, and what was typed before.
  private var linesBack = 0
  private var typed: [Character] = []

  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    self.text = Array(text)
    cursor = self.text.count
  }

  package var string: String { String(text) }

  mutating func insert(_ string: String) {
    for character in string where !character.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      text.insert(character, at: cursor)
      cursor += 1
    }
    chosen = nil
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    text.remove(at: cursor - 1)
    cursor -= 1
    chosen = nil
  }

  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: cursor)
    chosen = nil
  }

  mutating func deleteWord() {
    while cursor > 0, text[cursor - 1] == " " { deleteBackward() }
    while cursor > 0, text[cursor - 1] != " " { deleteBackward() }
  }

  mutating func clear() {
    text.removeAll()
    cursor = 0
    chosen = nil
  }

  mutating func moveCursor(by step: Int) {
    cursor = min(max(0, cursor + step), text.count)
  }

  mutating func moveCursorToStart() { cursor = 0 }
  mutating func moveCursorToEnd() { cursor = text.count }

  /// Takes an earlier or later line; past the last one, what was typed.
  mutating func recall(_ lines: [String], by step: Int) {
    if linesBack == 0 { typed = text }
    linesBack = min(max(0, linesBack + step), lines.count)
    text = linesBack == 0 ? typed : Array(lines[lines.count - linesBack])
    cursor = text.count
    chosen = nil
  }

  /// Takes the next completion, round the end.
  mutating func complete(by step: Int) {
    guard !completions.isEmpty else { return }
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : completions.count - 1)
    let index = (next % completions.count + completions.count) % completions.count
    text = Array(completions[index])
    cursor = text.count
    chosen = index
  }
}

extension ReaderState {
  /// Opens the line in the footer.
  mutating func ask(_ purpose: Prompt.Purpose, text: String = "") -> [Effect] {
    prompt = Prompt(purpose, text: text)
    prompt?.themeBefore = themeIndex
    prompt?.searchBefore = highlight.search
    refreshCompletions()
    return []
  }

  mutating func handlePromptKey(_ key: Key) -> [Effect] {
    guard var line = prompt else { return [] }
    switch key {
    case .escape, .control("c"), .control("g"): return cancelPrompt()
    case .enter: return finishPrompt()
    case .tab: line.complete(by: 1)
    case .backTab: line.complete(by: -1)
    case .control("n"): line.complete(by: 1)
    case .control("p"): line.complete(by: -1)
    case .up: line.recall(history[line.purpose] ?? [], by: 1)
    case .down: line.recall(history[line.purpose] ?? [], by: -1)
    case .backspace where line.text.isEmpty: return cancelPrompt()
    case .backspace, .control("h"): line.deleteBackward()
    case .delete, .control("d"): line.deleteForward()
    case .control("w"): line.deleteWord()
    case .control("u"): line.clear()
    case .left, .control("b"): line.moveCursor(by: -1)
    case .right, .control("f"): line.moveCursor(by: 1)
    case .home, .control("a"): line.moveCursorToStart()
    case .end, .control("e"): line.moveCursorToEnd()
    case .character(let scalar): line.insert(String(Character(scalar)))
    default: return []
    }
    prompt = line
    if line.chosen == nil { refreshCompletions() }
    previewPrompt()
    return []
  }

  mutating func pasteIntoPrompt(_ text: String) {
    prompt?.insert(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    refreshCompletions()
  }

  private mutating func cancelPrompt() -> [Effect] {
    if let before = prompt?.themeBefore { themeIndex = before }
    if let prompt, prompt.purpose == .search { highlight.search = prompt.searchBefore }
    prompt = nil
    return []
  }

  /// Shows already what Enter would do, where that is cheap: a search's marks, a theme.
  private mutating func previewPrompt() {
    guard let prompt else { return }
    switch prompt.purpose {
    case .search: highlight.search = prompt.string
    case .command where prompt.string.hasPrefix("theme "):
      let name = prompt.string.dropFirst("theme ".count)
      themeIndex =
        themes.firstIndex { $0.name == name } ?? prompt.themeBefore ?? themeIndex
    default: break
    }
  }

  private mutating func finishPrompt() -> [Effect] {
    guard let line = prompt else { return [] }
    prompt = nil
    let words = WhiteSpaceTrim.trimmed(line.string)
    remember(words, line.purpose)
    switch line.purpose {
    case .command: return runCommandLine(words)
    case .search:
      highlight.search = words
      return words.isEmpty ? [] : search(for: words)
    case .limit: return words.isEmpty ? clearLimit() : limit(to: words)
    case .tag: return words.isEmpty ? [] : triage(.tag(words), count: nil)
    case .untag: return words.isEmpty ? [] : triage(.untag(words), count: nil)
    case .write: return words.isEmpty ? [] : writeArticle(to: words)
    case .pipe: return words.isEmpty ? [] : pipeArticle(to: words)
    }
  }

  private mutating func remember(_ line: String, _ purpose: Prompt.Purpose) {
    guard !line.isEmpty, history[purpose]?.last != line else { return }
    history[purpose, default: []].append(line)
    if history[purpose, default: []].count > 200 { history[purpose]?.removeFirst(100) }
  }

  private mutating func clearLimit() -> [Effect] {
    list.clearLimit()
    refreshRows()
    return []
  }

  /// Runs a line such as `theme parallax-light` or `12`.
  package mutating func runCommandLine(_ line: String) -> [Effect] {
    guard !line.isEmpty else { return [] }
    if let number = Int(line) {
      move(.start, count: max(1, number))
      return []
    }
    let parts = line.split(separator: " ", maxSplits: 1)
    let name = String(parts[0])
    guard let command = CommandTable.command(abbreviated: name) ?? Self.synonym(name) else {
      tell("No command is called '\(name)'; ? lists them", isError: true)
      return []
    }
    let argument = parts.count > 1 ? WhiteSpaceTrim.trimmed(String(parts[1])) : ""
    return perform(command, Command.Invocation(argument: argument))
  }

  /// vi's short names.
  private static func synonym(_ name: String) -> Command? {
    ["q": "quit", "q!": "quit", "h": "help", "x": "quit", "w": "write", "e": "reload"][name]
      .flatMap { CommandTable.command(named: $0) }
  }

  mutating func refreshCompletions() {
    guard let line = prompt else { return }
    let completions = Completion(self).completions(of: line)
    prompt?.completions = completions
  }
}

/// Takes blanks off the ends of a line.
enum WhiteSpaceTrim {
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
