internal import Articles
internal import TerminalCanvas

extension ReaderState {
  /// Opens the line in the footer.
  mutating func ask(
    _ purpose: Prompt.Purpose, text: String = "", about subject: Prompt.Subject? = nil
  ) -> [Effect] {
    var line = Prompt(purpose, text: text, about: subject)
    line.rememberWhatHolds(self)
    prompt = line
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
    let isEdited = line.text != prompt?.text
    prompt = line
    if line.chosen == nil { refreshCompletions() }
    return isEdited ? previewPrompt() : []
  }

  mutating func pasteIntoPrompt(_ text: String) -> [Effect] {
    let isNote = [.note, .storyNote].contains(prompt?.purpose)
    let end = isNote ? String(NoteLines.end) : " "
    prompt?.insert(text.split(whereSeparator: \.isNewline).joined(separator: end))
    refreshCompletions()
    return previewPrompt()
  }

  private mutating func cancelPrompt() -> [Effect] {
    guard let line = prompt else { return [] }
    prompt = nil
    if let before = line.themeBefore { themeIndex = before }
    switch line.purpose {
    case .search:
      questions.forget(.search)
      highlight = line.highlightBefore
    case .name: previewName("", from: line.nameBefore)
    case .limit:
      questions.forget(.limit)
      return restoreLimit(line.limitBefore, line.limitedBefore, line.highlightBefore.limitMarks)
    default: break
    }
    return []
  }

  /// Limits the list as it was limited before.
  private mutating func restoreLimit(
    _ text: String, _ articles: Set<ArticleID>?, _ marks: [SoughtWords]
  ) -> [Effect] {
    if let shelf {
      return (shelf.asked?.choice ?? shelf.choice).limit == text ? [] : limitShelf(to: text)
    }
    highlight.limitMarks = marks
    guard list.limit != text || list.limited != articles else { return [] }
    (list.limit, list.limited) = (text, articles)
    refreshList()
    return []
  }

  /// Shows already what Enter would do: a search's marks, a shorter list, a theme.
  ///
  /// What takes longer is asked for, so that typing never waits.
  private mutating func previewPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt?.fault = nil
    switch prompt.purpose {
    case .search:
      highlight.search = prompt.string
      guard highlight.isQuery, focus != .compare else { return [] }
      return [.find(questions.request(.search, prompt.string))]
    case .limit:
      let words = prompt.string.trimmed
      guard !words.isEmpty else {
        questions.forget(.limit)
        return restoreLimit("", nil, [])
      }
      return limit(to: words)
    case .name: previewName(prompt.string.trimmed, from: prompt.nameBefore)
    case .command where prompt.string.hasPrefix("theme "):
      let name = prompt.string.dropFirst("theme ".count)
      themeIndex =
        themes.firstIndex { $0.name == name } ?? prompt.themeBefore ?? themeIndex
    default: break
    }
    return []
  }

  /// Goes to the place in the line that cannot be understood, where that is known already.
  private mutating func stayAtFault(of line: Prompt) -> Bool {
    guard let fault = line.fault else { return false }
    prompt?.moveCursor(toByte: fault.range.lowerBound)
    return true
  }

  private mutating func finishPrompt() -> [Effect] {
    guard let line = prompt, !stayAtFault(of: line) else { return [] }
    prompt = nil
    let words = line.string.trimmed
    remember(words, line.purpose)
    switch line.purpose {
    case .command: return runCommandLine(words)
    case .search:
      return words.isEmpty ? clearSearch() : search(for: words)
    case .limit:
      guard !words.isEmpty else { return clearLimit() }
      if list.limit == words, list.limited != nil {
        tell("\(Counted.text(list.articleCount, "article")) with '\(words)' · Esc shows all")
        return []
      }
      return limit(to: words)
    case .tag, .untag:
      return decideTag(words) { line.purpose == .tag ? .tag($0) : .untag($0) }
    case .write: return words.isEmpty ? [] : write(to: words)
    case .pipe: return words.isEmpty ? [] : pipe(to: words)
    case .add: return words.isEmpty ? [] : addSource(words)
    case .name:
      previewName("", from: line.nameBefore)
      entityPane.sought = words
      return words.isEmpty ? [] : findName(words)
    case .merge, .split, .rename: return finishNaming(line, words)
    case .note, .storyNote:
      guard case .article(let article) = line.subject else { return [] }
      return keepNote(words, on: article, isOfStory: line.purpose == .storyNote)
    }
  }

  private mutating func remember(_ line: String, _ purpose: Prompt.Purpose) {
    guard !line.isEmpty, history[purpose]?.last != line else { return }
    history[purpose, default: []].append(line)
    if history[purpose, default: []].count > 200 { history[purpose]?.removeFirst(100) }
  }

  private mutating func clearSearch() -> [Effect] {
    highlight.search = ""
    return []
  }

  mutating func clearLimit() -> [Effect] {
    list.clearLimit()
    highlight.limitMarks = []
    questions.forget(.limit)
    refreshRows()
    return shelf == nil ? [] : limitShelf(to: "")
  }

  mutating func refreshCompletions() {
    guard let line = prompt else { return }
    let completions = Completion(self).completions(of: line)
    prompt?.completions = completions
  }
}
