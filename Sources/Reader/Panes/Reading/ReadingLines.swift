internal import Articles
internal import TerminalCanvas

/// Makes the lines of the reading pane.
struct ReadingLines {
  let library: LibraryIndex
  /// Columns of the text.
  let width: Int
  let openFolds: [ArticleID: Set<Int>]
  let isAnalysed: Bool
  let differences: Differences
  let differingFolds: [ArticleID: Set<Int>]
  /// Whether copies show only what differs from the text that leads them.
  let showsDifference: Bool

  /// - Complexity: O(*n*) in the bytes of the article.
  func lines(of subject: ReadingPane.Subject?) -> [ReadingLine] {
    switch subject {
    case .article(let id): library.article(id).map(articleLines) ?? []
    case .story(let id): library.story(id: id).map(storyLines) ?? []
    case nil: []
    }
  }

  private func articleLines(_ article: Article) -> [ReadingLine] {
    var result = header(article)
    if showsDifference, let leader = leader(of: article) {
      return result + differenceLines(article, from: leader)
    }
    if article.passages.isEmpty, article.text.utf8.isEmpty {
      return result + [ReadingLine(.blank, role: .text)] + labels("Reading …", role: .dim)
    }
    var needsBlank = true
    for block in article.blocks {
      switch block {
      case .paragraph(_, .headline, _, _): continue
      case .paragraph(let range, let kind, let datelineEnd, let number):
        if needsBlank { result.append(ReadingLine(.blank, role: .text)) }
        result += paragraph(
          article, range, kind: kind, datelineEnd: datelineEnd, number: number)
        needsBlank = true
      case .fold(let passages):
        result.append(ReadingLine(.blank, role: .text))
        result += foldLines(article, passages)
        needsBlank = true
      }
    }
    return result + linkLines(article)
  }

  private func header(_ article: Article) -> [ReadingLine] {
    var result: [ReadingLine] = []
    let headline = article.passages.first { $0.kind == .headline && !$0.isFolded }
    if let headline {
      for range in wrapped(article, headline.range) {
        result.append(ReadingLine(.text(range), role: .title))
      }
    } else {
      result += labels(article.headline, role: .title)
    }
    var facts = [article.publisher ?? "unnamed", article.date?.long ?? "undated"]
    let paragraphs = article.blocks.count {
      if case .paragraph(_, .body, _, _) = $0 { true } else { false }
    }
    facts.append("\(paragraphs) ¶")
    facts.append("\(max(1, (article.words + 110) / 220)) min")
    if article.headlineIsDerived { facts.append("headline from the lead") }
    if article.date?.isUpdate == true { facts[1] = "updated " + facts[1] }
    let copies = library.copies(under: library.leader(of: article.id)).count
    if copies > 0 { facts.append("+" + Counted.text(copies, "copy", "copies")) }
    result += labels(facts.joined(separator: " · "), role: .dim)
    result += noteLines(of: .article(article.id))
    return result + (leader(of: article).map { copyLines(article, of: $0) } ?? [])
  }

  private func paragraph(
    _ article: Article, _ range: Range<Int>, kind: Passage.Kind, datelineEnd: Int?, number: Int?,
    isInFold: Bool = false
  ) -> [ReadingLine] {
    let indent = isInFold || kind == .caption ? 2 : 0
    var result = wrapped(article, range, indent: indent).map { line in
      var row = ReadingLine(.text(line), role: role(of: kind, isInFold: isInFold))
      row.indent = indent
      row.isInFold = isInFold
      row.datelineEnd = datelineEnd
      return row
    }
    if kind == .caption, !isInFold, !result.isEmpty {
      result.insert(ReadingLine(.label("▫ caption"), role: .dim, offset: range.lowerBound), at: 0)
    }
    if !result.isEmpty { result[0].paragraph = number }
    return result
  }

  private func foldLines(_ article: Article, _ passages: Range<Int>) -> [ReadingLine] {
    let isOpen = openFolds[article.id]?.contains(passages.lowerBound) == true
    let start = article.passages[passages.lowerBound].range.lowerBound
    let words = FoldText(passages, of: article).fitting(columns: width, isOpen: isOpen)
    var result = [
      ReadingLine(.fold(passages.lowerBound, words, isOpen: isOpen), role: .dim, offset: start)
    ]
    guard isOpen else { return result }
    if differingFolds[article.id]?.contains(passages.lowerBound) == true {
      return result + repeatLines(article, passages)
    }
    for index in passages {
      let passage = article.passages[index]
      if index > passages.lowerBound {
        var blank = ReadingLine(.blank, role: .dim)
        blank.isInFold = true
        result.append(blank)
      }
      for line in article.lines(of: passage.range) {
        result += paragraph(
          article, line, kind: passage.kind, datelineEnd: nil, number: nil, isInFold: true)
      }
    }
    return result
  }

  private func role(of kind: Passage.Kind, isInFold: Bool) -> Role {
    if isInFold { return .dim }
    return switch kind {
    case .headline: .title
    case .deck: .quotation
    case .byline, .date, .credit, .caption, .dateline: .dim
    case .body, .boilerplate, .repeat: .text
    }
  }

  private func storyLines(_ story: Story) -> [ReadingLine] {
    let reports = library.texts(of: story)
    var result = labels(story.title, role: .title)
    let extent = library.extent(of: story.id)
    let facts = ["a story of \(reports.count) reports", extent?.outletCount, extent?.days]
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
    let bytes = Array(text.utf8)
    return LineBreaker.lines(of: bytes, range: 0..<bytes.count, width: width).map {
      ReadingLine(.label(String(decoding: bytes[$0], as: UTF8.self)), role: role)
    }
  }

  private func wrapped(_ article: Article, _ range: Range<Int>, indent: Int = 0) -> [Range<Int>] {
    lines(article, range, width: max(1, width - indent)) { width in
      LineBreaker.lines(of: article.text.utf8, range: range, width: width)
    }
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
