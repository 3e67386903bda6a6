internal import Articles

extension ReaderState {
  /// Searches for words; they are marked in every text from now on, and `n` goes to the next.
  mutating func search(for words: String) -> [Effect] {
    highlight.search = words
    resolveSearch()
    if highlight.isQuery, focus != .compare {
      return awaitMatch(1, startsHere: true)
    }
    if !highlight.query.names.isEmpty, highlight.searched.isEmpty {
      tell(isAnalysed ? "Nobody and nothing is named so" : "Names are still being looked for")
      return []
    }
    return focus == .compare ? findInComparison() : stepMatch(1, startsHere: true)
  }

  /// n and N: matches while a search is on, else unread articles.
  mutating func findNext(_ steps: Int) -> [Effect] {
    if focus == .entities, !entityPane.sought.isEmpty { return stepName(by: steps) }
    guard highlight.isSearching else {
      _ = stepUnread(by: steps)
      return focus == .reading ? markReadOnOpening() : []
    }
    return highlight.isQuery && focus != .compare
      ? awaitMatch(steps, startsHere: false) : stepMatch(steps, startsHere: false)
  }

  /// Goes to a match of a query, as soon as it is known what the query finds.
  private mutating func awaitMatch(_ steps: Int, startsHere: Bool) -> [Effect] {
    guard highlight.answer?.isOld ?? true else {
      return stepMatch(steps, startsHere: startsHere)
    }
    highlight.awaited = Highlight.AwaitedStep(steps: steps, startsHere: startsHere)
    return [.find(questions.request(.search, highlight.search))]
  }

  /// Goes to a match: inside the text where it is read, else from article to article, of which it says
  /// how many matches they have.
  mutating func stepMatch(_ steps: Int, startsHere: Bool) -> [Effect] {
    if focus == .reading, let id = reading.article, let article = library.article(id) {
      let places = matches(in: article)
      if let place = next(places, after: matchPlace, steps: steps, startsHere: startsHere) {
        matchPlace = (id, place)
        reveal(offset: places[place].lowerBound, in: article)
        tell("Match \(place + 1) of \(places.count) for '\(highlight.search)'")
        return []
      }
    }
    return stepMatchingArticle(steps, startsHere: startsHere)
  }

  private func next(
    _ places: [Range<Int>], after current: (article: ArticleID, place: Int)?, steps: Int,
    startsHere: Bool
  ) -> Int? {
    guard !places.isEmpty else { return nil }
    guard let current, current.article == reading.article, !startsHere else {
      let top = reading.topOffset
      let first = places.firstIndex { $0.lowerBound >= top }
      return steps > 0 ? first ?? 0 : max(0, (first ?? places.count) - 1)
    }
    let target = current.place + steps
    return places.indices.contains(target) ? target : nil
  }

  /// Matches in what the reading pane shows; those in closed folds are opened when reached.
  private func matches(in article: Article) -> [Range<Int>] {
    highlight.matches(
      in: article.text.utf8, range: 0..<article.text.utf8.count,
      mentions: library.mentions(in: article.id))
  }

  private mutating func stepMatchingArticle(_ steps: Int, startsHere: Bool) -> [Effect] {
    let count = list.rows.count
    for offset in (startsHere ? 0 : 1)..<max(1, count + 1) where count > 0 {
      let goesRound = steps > 0 ? list.cursor.index + offset >= count : list.cursor.index < offset
      if goesRound, seek(seekable, isForward: steps > 0) { return [] }
      let step = steps > 0 ? offset : -offset
      let index = ((list.cursor.index + step) % count + count) % count
      guard let id = list.rows[index].article, let article = library.article(id) else { continue }
      if let found = highlight.answer?.articles, !found.contains(id) { continue }
      let places = matches(in: article)
      let isForward = steps > 0 || focus != .reading
      guard let first = isForward ? places.indices.first : places.indices.last else {
        guard highlight.answer != nil else { continue }
        return goToFound(row: index)
      }
      select(row: index)
      layOut()
      matchPlace = (id, first)
      reveal(offset: places[first].lowerBound, in: article)
      tell(
        focus == .reading
          ? "Match \(first + 1) of \(places.count) in '\(article.headline)'"
          : "\(Counted.text(places.count, "match", "matches")) in '\(article.headline)'")
      return focus == .reading ? markReadOnOpening() : []
    }
    tell(
      highlight.isQuery
        ? "No article of the list fits '\(highlight.search)'"
        : highlight.search.contains(" ")
          ? "'\(highlight.search)' stands nowhere (\\ finds its words)"
          : "'\(highlight.search)' stands in no article of the list",
      isError: true)
    return []
  }

  /// The search as a query: words as they stand are a phrase.
  private var seekable: String {
    highlight.isQuery || !highlight.query.names.isEmpty
      ? highlight.search : "\"\(highlight.search.filter { $0 != "\"" })\""
  }

  /// Goes to the first match in the text shown.
  mutating func revealFirstMatch() {
    guard let id = reading.article, let article = library.article(id),
      let place = matches(in: article).first
    else { return }
    matchPlace = (id, 0)
    reveal(offset: place.lowerBound, in: article)
  }

  /// Goes to an article that fits a query by something else than its words.
  private mutating func goToFound(row: Int) -> [Effect] {
    select(row: row)
    matchPlace = nil
    tell("Fits '\(highlight.search)' · n goes to the next")
    return focus == .reading ? markReadOnOpening() : []
  }

  /// The first match of a new search in the compare screen may be where the cursor is.
  private mutating func findInComparison() -> [Effect] {
    let target = searchTarget
    return compare?.isOn(target) == true ? [] : jumpInComparison(to: target, by: 1)
  }

  /// The match that `n` came to last.
  private var matchPlace: (article: ArticleID, place: Int)? {
    get { highlight.matchArticle.map { ($0, highlight.matchIndex) } }
    set {
      highlight.matchArticle = newValue?.article
      highlight.matchIndex = newValue?.place ?? 0
    }
  }
}

extension ReadingPane {
  /// The first byte shown.
  var topOffset: Int {
    shown.lazy.compactMap(\.offset).first ?? 0
  }
}
