internal import Articles
internal import TerminalCanvas

/// Makes the lines of the reading pane.
struct ReadingLines {
  let library: LibraryIndex
  /// Columns of the text.
  let width: Int
  let openFolds: [ArticleID: Set<Int>]
  let differences: Differences
  let differingFolds: [ArticleID: Set<Int>]
  /// Whether copies show only what differs from the text that leads them.
  let showsDifference: Bool
  /// In days since 1970; nil where nobody has said it.
  let today: Int?

  /// - Complexity: as `ReadingLayout`.
  func layout(of subject: ReadingPane.Subject?, after old: ReadingLayout) -> ReadingLayout {
    switch subject {
    case .article(let id):
      if let article = library.article(id) { return layout(of: article, after: old) }
    case .story(let id):
      if let story = library.story(id: id) {
        return ReadingLayout(storyLines(story), number: old.number + 1)
      }
    case nil: break
    }
    return ReadingLayout(number: old.number + 1)
  }

  private func layout(of article: Article, after old: ReadingLayout) -> ReadingLayout {
    let body = BodyLines(
      article: article, blocks: old.blocks(of: article), width: width,
      openFolds: openFolds[article.id] ?? [], differingFolds: differingFolds[article.id] ?? [],
      differences: differences)
    let head = header(article, body.blocks)
    if showsDifference, let leader = leader(of: article) {
      let name = name(of: leader, beside: article) ?? "the leading text"
      return ReadingLayout(
        head + body.differenceLines(from: leader, called: name), number: old.number + 1)
    }
    if article.passages.isEmpty, article.text.utf8.isEmpty {
      return ReadingLayout(
        head + [ReadingLine(.blank, role: .text)] + labels("Reading …", role: .dim),
        number: old.number + 1)
    }
    return ReadingLayout(body, head: head, after: old)
  }

  private func header(_ article: Article, _ blocks: [ArticleBlock]) -> [ReadingLine] {
    var result: [ReadingLine] = []
    let headline = article.passages.first { $0.kind == .headline && !$0.isFolded }
    if let headline {
      let ranges = LinkedLines.lines(article, headline.range, width: width)
      for range in ranges {
        result.append(ReadingLine(.text(range), role: .title))
      }
    } else {
      result += labels(article.headline, role: .title)
    }
    var facts = [article.publisher ?? "unnamed", article.date?.long ?? "undated"]
    let paragraphs = blocks.count {
      if case .paragraph(_, .body, _, _) = $0 { true } else { false }
    }
    facts.append("\(paragraphs) ¶")
    facts.append("\(max(1, (article.words + 110) / 220)) min")
    if article.headlineIsDerived { facts.append("headline from the lead") }
    if let date = article.date {
      if date.isUpdate { facts[1] = "updated " + facts[1] }
      if today.map(date.isAhead) == true { facts[1] += " (in the future)" }
    }
    let copies = library.copies(under: library.leader(of: article.id)).count
    if copies > 0 { facts.append("+" + Counted.text(copies, "copy", "copies")) }
    let tags = library.state(article.id).tags
    if !tags.isEmpty { facts.append("tagged \(tags.joined(separator: ", "))") }
    result += labels(facts.joined(separator: " · "), role: .dim)
    result += noteLines(of: .article(article.id))
    return result + (leader(of: article).map { copyLines(article, of: $0) } ?? [])
  }

  private func storyLines(_ story: Story) -> [ReadingLine] {
    let reports = library.texts(of: story)
    var result = labels(story.title, role: .title)
    let extent = library.extent(of: story.id)
    let facts = [
      "a story of \(reports.count) reports", extent?.outletCount, extent?.days(today: today),
    ]
    result += labels(facts.compactMap(\.self).joined(separator: " · "), role: .dim)
    result += noteLines(of: .story(story.id))
    result.append(ReadingLine(.blank, role: .text))
    for id in reports {
      guard let article = library.article(id) else { continue }
      let copies = library.copies(under: id).count
      let extra = copies > 0 ? " +\(copies)" : ""
      result.append(
        ReadingLine(
          .report(id, "\(article.publisher ?? "unnamed")\(extra): \(article.headline)"),
          role: .text))
    }
    if !story.terms.isEmpty {
      result.append(ReadingLine(.blank, role: .text))
      result += labels("What sets it apart: " + story.terms.joined(separator: ", "), role: .dim)
    }
    result.append(ReadingLine(.blank, role: .text))
    return result + labels("c compares two of them, Enter opens the first", role: .dim)
  }

  /// What the person has written on what is shown.
  private func noteLines(of subject: ReadingPane.Subject) -> [ReadingLine] {
    library.notes(onSubject: subject).flatMap { note in
      NoteLines.lines(of: note).enumerated().flatMap { place, line in
        labels((place == 0 ? "✎ " : "") + line, role: .starred)
      }
    }
  }

  func labels(_ text: String, role: Role) -> [ReadingLine] {
    ReadingLine.labels(text, role: role, width: width)
  }
}

extension LibraryIndex {
  /// What the person has written on an article or a story: an article that is alone in its story has the
  /// note on that as well.
  func notes(onSubject subject: ReadingPane.Subject?) -> [String] {
    let notes: [String] =
      switch subject {
      case .article(let id):
        [note(on: id)].compactMap(\.self)
          + (isInStory(id) ? [] : story(of: id).map(notes(on:)) ?? [])
      case .story(let id): story(id: id).map(notes(on:)) ?? []
      case nil: []
      }
    return notes
  }
}
