internal import TerminalCanvas

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
    let words = line.string.trimmed
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

  mutating func refreshCompletions() {
    guard let line = prompt else { return }
    let completions = Completion(self).completions(of: line)
    prompt?.completions = completions
  }
}
