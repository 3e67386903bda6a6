internal import Articles
internal import TerminalCanvas

extension ReadingLines {
  /// The article under which this one is folded as a copy; nil for a text of its own.
  func leader(of article: Article) -> Article? {
    let id = library.leader(of: article.id)
    return id == article.id ? nil : library.article(id)
  }

  /// Says whose copy a text is, and how much of it.
  func copyLines(_ article: Article, of leader: Article) -> [ReadingLine] {
    var parts = ["copy of \(name(of: leader, beside: article) ?? "“\(leader.headline)”")"]
    if let measure = differences.measure(ofCopy: article.id) { parts.append(measure.summary) }
    parts.append(showsDifference ? "D shows all" : "D shows what differs")
    return labels(parts.joined(separator: " · "), role: .dim)
  }

  /// The publisher of the leading text, where that tells the two apart.
  private func name(of leader: Article, beside article: Article) -> String? {
    leader.publisher == article.publisher ? nil : leader.publisher
  }

  /// Only what differs from the text that leads the copies.
  func differenceLines(_ article: Article, from leader: Article) -> [ReadingLine] {
    let name = name(of: leader, beside: article) ?? "the leading text"
    var result = [ReadingLine(.blank, role: .text)]
    if leader.headline != article.headline, !leader.headlineIsDerived, !article.headlineIsDerived {
      var text = MarkedText()
      text.add("headline", .dim)
      text.add("[−\(WhiteSpace.collapsed(leader.headline))", .onlyLeft)
      text.add("+\(WhiteSpace.collapsed(article.headline))]", .onlyRight)
      result += marked(text) + [ReadingLine(.blank, role: .text)]
    }
    guard let difference = differences.text(.copy(article.id, from: leader.id)) else {
      return result + labels("Comparing the two texts …", role: .dim)
    }
    guard !difference.isNothing else {
      return result + labels("Below the headline both are word for word the same.", role: .dim)
    }
    result += legend("[−only in \(name)]", "[+only here]", difference)
    for text in DifferenceParagraphs(difference, first: leader, second: article).paragraphs {
      result.append(ReadingLine(.blank, role: .text))
      result += marked(text)
    }
    return result
  }

  /// Only what differs in a repeat.
  func repeatLines(_ article: Article, _ passages: Range<Int>) -> [ReadingLine] {
    guard let difference = differences.text(.repeat(passages, in: article.id)) else {
      return inFold(labels("Comparing the two …", role: .dim))
    }
    guard !difference.isNothing else {
      return inFold(
        labels("Both have the same words; only signs or spelling differ.", role: .dim))
    }
    var result = legend("[−first time]", "[+second time]", difference)
    for text in DifferenceParagraphs(difference, first: article, second: article).paragraphs {
      result.append(ReadingLine(.blank, role: .dim))
      result += marked(text, indent: 2)
    }
    return inFold(result)
  }

  private func inFold(_ lines: [ReadingLine]) -> [ReadingLine] {
    lines.map { line in
      var line = line
      line.isInFold = true
      line.indent = 2
      return line
    }
  }

  private func legend(
    _ first: String, _ second: String, _ difference: TextDifference
  ) -> [ReadingLine] {
    var text = MarkedText()
    text.add(first, .onlyLeft)
    text.add(second, .onlyRight)
    let hasMoved = difference.steps.contains { $0.kind == .moved && !$0.second.isEmpty }
    text.add((hasMoved ? "[↕elsewhere in it] " : "") + "… the same", .dim)
    return marked(text)
  }

  private func marked(_ text: MarkedText, indent: Int = 0) -> [ReadingLine] {
    text.lines(width: width - indent).map { ReadingLine(.marked($0), role: .text) }
  }
}

extension CopyDifference {
  /// `86 % · 3 ¶ cut · 1 added`, for a narrow list.
  var shortSummary: String {
    var parts = ["\(Int((share * 100).rounded(.down))) %"]
    if !cut.isEmpty { parts.append("\(cut.count) ¶ cut") }
    if !added.isEmpty { parts.append("\(added.count) added") }
    return parts.joined(separator: " · ")
  }
}
