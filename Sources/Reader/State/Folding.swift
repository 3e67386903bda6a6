internal import Articles

extension ReaderState {
  /// Opens or closes the fold under the cursor: of the text, a story in the list, or its copies.
  mutating func fold(_ move: FoldMove) -> [Effect] {
    switch focus {
    case .articles: foldRow(move)
    case .reading, .triage: foldText(move)
    case .compare: compare?.fold(move)
    case .sources, .entities: break
    }
    return []
  }

  private mutating func foldRow(_ move: FoldMove) {
    switch list.selectedRow {
    case .story(let id, _, _)?:
      if move.result(isOpen: !list.closedStories.contains(id)) {
        list.closedStories.remove(id)
      } else {
        list.closedStories.insert(id)
      }
    case .article(let id, _)? where !library.copies(under: id).isEmpty:
      if move.result(isOpen: list.openCopies.contains(id)) {
        list.openCopies.insert(id)
      } else {
        list.openCopies.remove(id)
      }
    case .copy(let id, _)?:
      list.openCopies.remove(library.leader(of: id))
      refreshRows()
      select(library.leader(of: id))
      return
    default:
      foldText(move)
      return
    }
    refreshRows()
  }

  /// The fold nearest to the middle of what is shown.
  private mutating func foldText(_ move: FoldMove) {
    guard let id = reading.article, let fold = reading.nearestFold else {
      tell("No fold is here")
      return
    }
    reading.setFold(fold.id, of: id, isOpen: move.result(isOpen: fold.isOpen))
    layOut(force: true)
    reading.showInside(fold: fold.id)
  }

  /// Scrolls the text to one of its bytes, and opens the fold that it is in.
  mutating func reveal(offset: Int, in article: Article) {
    if let fold = article.fold(holding: offset),
      !reading.isOpen(fold, of: article.id)
        || reading.differingFolds(of: article.id).contains(fold)
    {
      reading.setFold(fold, of: article.id, isOpen: true)
      reading.setDiffering(fold, of: article.id, false)
      layOut(force: true)
    }
    reading.reveal(offset: offset)
  }

  mutating func foldAll(isOpen: Bool) -> [Effect] {
    if focus == .compare {
      compare?.foldAll(isOpen: isOpen)
      return []
    }
    if focus == .articles, case .story? = list.selectedRow {
      list.closedStories = isOpen ? [] : Set(library.stories.map(\.id))
      refreshRows()
      return []
    }
    guard let id = reading.article, let article = library.article(id) else { return [] }
    for case .fold(let passages) in article.blocks {
      reading.setFold(passages.lowerBound, of: id, isOpen: isOpen)
    }
    layOut(force: true)
    return []
  }

  /// %: shows the next article of the group in the reading pane; with a count that one.
  mutating func showNextCopy(number: Int?) -> [Effect] {
    guard let id = selectedArticle, let group = library.group(of: id) else { return [] }
    let texts = [group.leader] + library.copies(under: group.leader).map(\.article)
    let next = (texts.firstIndex(of: id) ?? 0) + 1
    let index = number.map { min($0, texts.count) - 1 } ?? next % texts.count
    list.openCopies.insert(group.leader)
    refreshRows()
    select(texts[index])
    let evidence = group.members.first { $0.article == texts[index] }?.evidence ?? ""
    tell(
      "Copy \(index + 1)/\(texts.count)" + (index == 0 ? ", the leading text" : ": \(evidence)"))
    return focus == .reading ? markReadOnOpening() : []
  }
}

extension ReadingPane {
  /// Scrolls up the line of an open fold that is so low that little of what is inside can be seen.
  mutating func showInside(fold: Int) {
    guard let line = line(ofOpenFold: fold), line > top + height * 2 / 3 else { return }
    scroll(.lines(line - height / 3 - top), count: nil, height: height)
  }

  /// The fold shown that is nearest to the top, or the first one below.
  var nearestFold: (id: Int, isOpen: Bool)? {
    guard let article, let id = nearestFold(where: { _ in true }) else { return nil }
    return (id, isOpen(id, of: article))
  }

  /// The same among those that fit, by first passage.
  func nearestFold(where fits: (Int) -> Bool) -> Int? {
    shown.lazy.compactMap { $0.fold?.id }.first(where: fits)
      ?? layout.fold(near: top, where: fits)
  }
}
