internal import Articles

extension ReaderState {
  /// Goes to the pane beside the focused one, in the order of the screen from left to right.
  mutating func stepFocus(by step: Int, wraps: Bool) {
    let panes = reachablePanes
    guard let index = panes.firstIndex(of: focus), panes.count > 1 else { return }
    let target = index + step
    if panes.indices.contains(target) {
      focus = panes[target]
    } else if wraps {
      focus = panes[(target + panes.count) % panes.count]
    }
  }

  private var reachablePanes: [Pane] {
    var panes: [Pane] =
      switch screen {
      case .browse: [.sources, .articles, .reading]
      case .read: [.reading]
      case .compare: [.compare]
      case .triage: [.triage]
      }
    if entityPane.isOpen { panes.append(.entities) }
    return panes
  }

  /// Enter: goes deeper, from source to list to text.
  mutating func open() -> [Effect] {
    switch focus {
    case .sources:
      focus = .articles
      return []
    case .articles:
      if case .story(let id, _, _)? = list.selectedRow { return openStory(id) }
      guard list.selectedRow != nil else { return [] }
      enter(.browse, .reading)
      return markReadOnOpening()
    case .reading:
      if case .story? = reading.subject { return stepArticle(by: 1) }
      return fold(.toggle)
    case .entities: return focusEntityUnderCursor()
    case .compare: return compare?.open() ?? []
    case .triage:
      guard triagePane?.item != nil else { return [] }
      enter(.read, .reading)
      return markReadOnOpening()
    }
  }

  private mutating func openStory(_ id: Story.ID) -> [Effect] {
    if list.closedStories.remove(id) != nil { refreshRows() }
    move(.lines(1), count: nil)
    return []
  }

  /// Opening an article is an act of triage too: it marks it read.
  mutating func markReadOnOpening() -> [Effect] {
    guard let id = reading.article, !library.state(id).isRead else { return [] }
    let before = message
    let last = lastAct
    let effects = act(.markRead, on: [id])
    lastAct = last
    message = before
    return effects
  }

  /// q: closes what was opened last; in the list it quits.
  mutating func goBack() -> [Effect] {
    if focus == .compare, compare?.closeList() == true { return [] }
    if focus == .entities { entityPane.isOpen = false }
    defer { followScreen() }
    if let place = returns.popLast() {
      (screen, focus) = (place.screen, place.focus)
      if focus == .entities && !entityPane.isOpen { focus = home }
      return []
    }
    switch (screen, focus) {
    case (.browse, .articles): return [.quit]
    case (.browse, _): focus = .articles
    default: (screen, focus) = (.browse, .articles)
    }
    return []
  }

  /// Shows the text that belongs to the screen that was come back to.
  private mutating func followScreen() {
    guard triagePane != nil else { return }
    if screen == .triage { return showTriageItem() }
    guard screen == .browse else { return }
    triagePane = nil
    followSelection()
  }

  /// Goes to a place from which `q` leads back here.
  mutating func enter(_ screen: Screen, _ focus: Pane) {
    let here = Place(screen: self.screen, focus: self.focus)
    if here.screen != screen || here.focus != focus, returns.last != here { returns.append(here) }
    (self.screen, self.focus) = (screen, focus)
  }

  /// The pane that a screen begins with.
  var home: Pane {
    switch screen {
    case .browse: .articles
    case .read: .reading
    case .compare: .compare
    case .triage: .triage
    }
  }

  mutating func show(_ screen: Screen) -> [Effect] {
    if screen == .read {
      if reading.article == nil { reading.show(selectedArticle.map { .article($0) }) }
      enter(.read, .reading)
      return markReadOnOpening()
    }
    self.screen = screen
    focus = home
    if screen == .browse {
      returns.removeAll()
      followScreen()
    }
    return []
  }

  mutating func grow(by steps: Int) -> [Effect] {
    paneGrowth = min(max(paneGrowth + steps, -20), 20)
    return []
  }

  /// Space: a page on; at the end of the text the next unread article.
  mutating func pageOn() -> [Effect] {
    switch focus {
    case .reading:
      if !reading.isAtEnd {
        move(.pages(1), count: nil)
        return []
      }
      return openNextUnread()
    case .articles:
      if reading.article != nil, !reading.isAtEnd {
        reading.scroll(.pages(1), count: nil, height: reading.height)
        return []
      }
      return openNextUnread()
    default:
      move(.pages(1), count: nil)
      return []
    }
  }

  private mutating func openNextUnread() -> [Effect] {
    let effects = focus == .articles ? markReadOnOpening() : []
    guard stepUnread(by: 1) else { return effects }
    return effects + (focus == .reading ? markReadOnOpening() : [])
  }

  /// Goes to the next or previous unread article of the list, round the end.
  ///
  /// - Returns: whether there is one.
  mutating func stepUnread(by step: Int) -> Bool {
    let count = list.rows.count
    guard count > 0 else { return false }
    for offset in 1...count {
      let goesRound = step > 0 ? list.cursor.index + offset >= count : list.cursor.index < offset
      if goesRound, seek("unread", isForward: step > 0) { return true }
      let index = ((list.cursor.index + (step > 0 ? offset : -offset)) % count + count) % count
      guard let id = list.rows[index].article, !library.state(id).isRead else { continue }
      select(row: index)
      tell(step > 0 ? "Next unread" : "Previous unread")
      return true
    }
    if seek("unread", isForward: step > 0) { return true }
    tell("No unread article is left here")
    return false
  }
}
