internal import Articles
internal import TerminalCanvas

extension ReaderState {
  // MARK: Opening

  /// The two articles that `c` would compare, or why it cannot.
  private var comparisonSides: Result<ComparisonRequest, ComparisonObstacle> {
    if screen == .compare, focus == .compare, let compare {
      return compare.isStopped ? .success(compare.request) : nextReport(compare)
    }
    // The footer asks on every paint: to go through all articles for it makes each key wait.
    let marked = list.marked.compactMap(library.index(of:)).sorted().map { library.articles[$0].id }
    // On the line of a story its first report is meant.
    let selected = selectedArticle ?? selectedArticles.first
    switch marked.count {
    case 2: return .success(ComparisonRequest(left: marked[0], right: marked[1]))
    case 1:
      guard let selected else { return .failure(.init("no article is selected")) }
      guard marked[0] != selected else {
        return .failure(.init("the marked article is this one; go to another"))
      }
      return .success(ComparisonRequest(left: marked[0], right: selected))
    case 0:
      guard let selected else { return .failure(.init("no article is selected")) }
      let left = library.leader(of: selected)
      if let next = following(left) {
        return .success(ComparisonRequest(left: selected, right: next))
      }
      return .failure(
        .init(
          isAnalysed
            ? "the story has no other report; v marks an article to compare with"
            : "stories are still being looked for; v marks an article to compare with"))
    default: return .failure(.init("mark one or two articles, \(marked.count) are marked"))
    }
  }

  /// The report after an article in its story, round the end.
  private func following(_ id: ArticleID) -> ArticleID? {
    let story = library.story(of: id)?.articles ?? []
    let others = library.reports(besides: id)
    guard let place = story.firstIndex(of: id) else { return others.first }
    return others.first { story.firstIndex(of: $0).map { $0 > place } ?? false } ?? others.first
  }

  private func nextReport(
    _ pane: ComparePane
  ) -> Result<ComparisonRequest, ComparisonObstacle> {
    let reports = storyReports
    guard let first = reports.first, reports.count > 1 || first != pane.right else {
      return .failure(.init("the story has no other report"))
    }
    let place = reports.firstIndex(of: pane.right).map { ($0 + 1) % reports.count } ?? 0
    return .success(ComparisonRequest(left: pane.left, right: reports[place]))
  }

  /// The reports that can stand on the right of the comparison, in the story's order.
  var storyReports: [ArticleID] {
    compare.map { library.reports(besides: $0.left) } ?? []
  }

  /// Which of several reports of the story stands on the right: `1/3`.
  var comparedReport: String? {
    let reports = storyReports
    guard reports.count > 1, let right = compare?.right, let place = reports.firstIndex(of: right)
    else { return nil }
    return "\(place + 1)/\(reports.count)"
  }

  /// Why nothing can be compared; nil where something can, or where a comparison can be shown again.
  var comparisonObstacle: String? {
    if case .failure(let obstacle) = comparisonSides, compare == nil || focus == .compare {
      return obstacle.reason
    }
    return nil
  }

  /// Compares what is marked or selected; by its name or `3`, shows the last comparison again.
  mutating func compare(isKey: Bool) -> [Effect] {
    if !isKey, compare != nil, screen != .compare, list.marked.isEmpty { return showComparison() }
    switch comparisonSides {
    case .success(let request): return compare(request)
    case .failure(let obstacle):
      tell("compare: \(obstacle.reason)")
      return []
    }
  }

  private mutating func showComparison() -> [Effect] {
    enter(.compare, .compare)
    compare?.resume()
    return compare?.effects ?? []
  }

  /// Opens the comparison of two articles.
  mutating func compare(_ request: ComparisonRequest) -> [Effect] {
    compare = ComparePane(left: request.left, right: request.right, after: compare)
    return showComparison()
  }

  /// `1` to `9`: puts a report of the story on the right.
  mutating func compareWithReport(_ invocation: Command.Invocation) -> [Effect] {
    guard let compare else { return [] }
    var number = Int(invocation.argument)
    if case .character(let scalar)? = invocation.key { number = Int(scalar.value) - 48 }
    let reports = storyReports
    guard let number, reports.indices.contains(number - 1) else {
      let count = reports.count
      tell("The story has \(Counted.text(count, "other report"))")
      return []
    }
    let right = reports[number - 1]
    tell("Report \(number) of \(reports.count) on the right")
    return right == compare.right
      ? [] : self.compare(ComparisonRequest(left: compare.left, right: right))
  }

  // MARK: Moving

  mutating func jumpInComparison(to target: ComparePane.Target, by step: Int) -> [Effect] {
    var target = target
    if target == .difference, highlight.isSearching { target = searchTarget }
    guard compare?.jump(to: target, by: step) == false else { return [] }
    let direction = step < 0 ? "above" : "below"
    switch target {
    case .difference: tell("No difference \(direction)")
    case .discrepancy: tell("No discrepancy \(direction)")
    case .onlyOne: tell("Nothing without a counterpart \(direction)")
    case .match(let words): tell("'\(words)' stands in no row \(direction)")
    case .names: tell("\(highlight.search) is in no row \(direction)")
    }
    return []
  }

  /// Moves to the next row of the comparison that names an entity, opening the fold that it is in.
  ///
  /// Without `named` it is the one in focus, else the first that the row under the cursor names.
  mutating func stepMentionInComparison(of named: Entity.ID?, by steps: Int) -> [Effect] {
    guard let id = named ?? highlight.focus ?? compare?.firstEntity, let entity = library.entity(id)
    else {
      tell("No name is here")
      return []
    }
    highlight.focus = id
    if compare?.jump(to: .names([id]), by: steps) == false {
      tell("\(entity.name) is in no row \(steps < 0 ? "above" : "below")")
    } else {
      tell("\(entity.name)")
    }
    return []
  }

  /// What the search looks for in a comparison: names where it asks for some.
  var searchTarget: ComparePane.Target {
    highlight.query.names.isEmpty ? .match(highlight.search) : .names(highlight.searched)
  }

  // MARK: The sheet of facts

  mutating func showFacts() -> [Effect] {
    guard let compare else { return [] }
    var reports = library.reports(besides: compare.left)
    if !reports.contains(compare.right) { reports.insert(compare.right, at: 0) }
    var pane = FactsPane(base: compare.left, reports: reports)
    for request in pane.requests {
      guard let alignment = compare.known[request] else { continue }
      pane.receive(request, compare.corrected(alignment, of: request))
    }
    overlay = .facts(pane)
    return pane.effects
  }

  /// Hands a key to the sheet of facts and goes where it leads.
  mutating func handleFactsKey(_ key: Key, _ pane: FactsPane) -> [Effect] {
    var pane = pane
    switch pane.handle(key, height: FactsPane.height(in: rows - 2)) {
    case .stays:
      overlay = .facts(pane)
      return []
    case .closes:
      overlay = nil
      return pane.requests.filter { $0 != compare?.request }.map { .cancelCompare($0) }
    case .shows(let base, let other, let sentence):
      overlay = nil
      let request = ComparisonRequest(left: pane.base, right: other)
      let effects = compare?.request == request ? [] : compare(request)
      if let base {
        compare?.go(toPair: base, sentence)
      } else {
        compare?.go(to: sentence, .right)
      }
      if let fact = pane.selected {
        compare?.select(
          fact.class, left: fact.values[pane.base]?.range, right: fact.values[other]?.range)
      }
      return effects
    }
  }
}

/// Why two articles cannot be compared, for a person.
private struct ComparisonObstacle: Error {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
