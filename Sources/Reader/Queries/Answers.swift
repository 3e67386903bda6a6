internal import Articles

extension ReaderState {
  /// Takes the answer to a question, unless another one was asked since.
  mutating func take(_ request: QueryRequest, _ answer: QueryAnswer) -> [Effect] {
    guard questions.isLatest(request) else { return [] }
    switch (request.purpose, answer) {
    case (.limit, .found(let articles, let marks)):
      prompt?.fault = nil
      // The library may have become too large to be held meanwhile.
      guard shelf == nil else { return limitShelf(to: request.text) }
      limit(to: request.text, articles, marks, isTold: !questions.isRepeated(request))
      return []
    case (.search, .found(let articles, let marks)):
      prompt?.fault = nil
      guard highlight.search == request.text else { return [] }
      highlight.answer = Highlight.Answer(articles: articles, marks: marks)
      guard let step = highlight.awaited, prompt == nil else { return [] }
      highlight.awaited = nil
      return stepMatch(step.steps, startsHere: step.startsHere)
    case (.act(let verb), .found(let articles, _)):
      return act(verb, onFound: articles)
    case (let purpose, .fault(let notice)):
      show(notice, of: request.text, purpose)
      return []
    }
  }

  /// Says what is wrong with a query: behind it while it is being typed, else by opening the line
  /// again with the cursor at the place.
  mutating func show(
    _ notice: QueryNotice, of text: String, _ purpose: QueryRequest.Purpose
  ) {
    let wanted: Prompt.Purpose? =
      switch purpose {
      case .limit: .limit
      case .search: .search
      case .act: nil
      }
    guard let wanted else { return tell(notice.words, isError: true) }
    if prompt == nil {
      var line = Prompt(wanted, text: text)
      line.rememberWhatHolds(self)
      line.fault = notice
      line.moveCursor(toByte: notice.range.lowerBound)
      prompt = line
    } else if prompt?.purpose == wanted, prompt?.string == text {
      prompt?.fault = notice
    }
  }

  /// Limits the list to what a query finds.
  private mutating func limit(
    to text: String, _ articles: Set<ArticleID>, _ marks: [SoughtWords], isTold: Bool
  ) {
    list.limit = text
    list.limited = articles
    highlight.limitMarks = marks
    refreshList()
    if prompt == nil, isTold {
      tell("\(Counted.text(list.articleCount, "article")) with '\(text)' · Esc shows all")
    }
  }

  /// Asks for what a query finds, to limit the list to it.
  mutating func limit(to words: String) -> [Effect] {
    shelf != nil ? limitShelf(to: words) : [.find(questions.request(.limit, words))]
  }

  /// Asks again what the limit and the search find, because the articles are others now.
  mutating func askAgain() -> [Effect] {
    var effects: [Effect] = []
    if !list.limit.isEmpty {
      effects.append(.find(questions.request(.limit, list.limit, isRepeated: true)))
    }
    highlight.answer?.isOld = true
    return effects
  }

  /// Decides on all articles that a query finds.
  mutating func decide(_ verb: TriageVerb, on query: String) -> [Effect] {
    lastAct = RepeatedAct(verb: verb)
    if let shelf {
      return [.decide(act(verb, .query(query), of: shelf))]
    }
    return [.find(questions.request(.act(verb), query))]
  }

  private mutating func act(_ verb: TriageVerb, onFound articles: Set<ArticleID>) -> [Effect] {
    guard !articles.isEmpty else {
      tell("No article fits")
      return []
    }
    return act(verb, on: library.articles.lazy.map(\.id).filter(articles.contains))
  }
}
