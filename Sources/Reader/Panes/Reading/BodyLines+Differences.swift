internal import Articles
internal import TerminalCanvas

extension BodyLines {
  /// Only what differs from the text that leads the copies.
  func differenceLines(from leader: Article, called name: String) -> [ReadingLine] {
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
  func repeatLines(_ passages: Range<Int>) -> [ReadingLine] {
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
