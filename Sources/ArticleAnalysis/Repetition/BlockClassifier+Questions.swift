/// Questions that are put to one after the other and answered by each.
extension BlockClassifier {
  /// What the sentences of a paragraph of the copy have in common with the source.
  private struct Line {
    var paragraph: Int
    var words = 0
    var matched = 0
    var isOther = false
    var source: Range<Int>?

    var isShared: Bool { matched * 2 >= words && source != nil && !isOther }
  }

  /// Words up to which a copy may be the questions and answers of another person.
  private static let longestQuestionnaire = 5_000

  /// Whether the copy asks what the source asks, of somebody else: between the lines that are the
  /// same stand lines of which nothing is, or the same questions have but short answers.
  ///
  /// The answers that happen to be the same are answers too, so that nothing of it folds.
  func isQuestionnaire(_ run: ChainRun, _ sentences: [CopySentence]) -> Bool {
    guard run.copy.count <= Self.longestQuestionnaire * pass.scale else { return false }
    let lines = lines(of: sentences)
    let shared = lines.filter(\.isShared)
    guard shared.count >= 2 else { return false }
    let isUnderOther = isUnderOtherName(shared[0])
    var answers = answersBetween(lines)
    if answers >= 2, answers * 3 >= shared.count { return true }
    guard isUnderOther else { return false }
    if let last = shared.last, isAnswered(last, before: run.copy.lowerBound) { answers += 1 }
    if answers > 0, answers * 3 >= shared.count { return true }
    let questions = shared.filter { isQuestion($0) }
    return questions.count >= 2 && questions.count * 3 >= shared.count
      && shared.allSatisfy { isQuestion($0) || $0.words < ParagraphClassifier.length * pass.scale }
  }

  private func lines(of sentences: [CopySentence]) -> [Line] {
    var lines: [Line] = []
    for sentence in sentences {
      if lines.last?.paragraph != sentence.paragraph {
        lines.append(Line(paragraph: sentence.paragraph))
      }
      let coverage = sentence.coverage
      lines[lines.count - 1].words += coverage.words
      lines[lines.count - 1].matched += coverage.matched
      // One word makes another answer of a short one.
      if coverage.isChanged, coverage.words <= CopySentence.answer * pass.scale {
        lines[lines.count - 1].isOther = true
      }
      if let source = coverage.source, coverage.matched > 0 {
        let start = lines[lines.count - 1].source?.lowerBound ?? source.lowerBound
        lines[lines.count - 1].source = min(start, source.lowerBound)..<source.upperBound
      }
    }
    return lines
  }

  /// Places between shared lines where each side has a paragraph of its own.
  private func answersBetween(_ lines: [Line]) -> Int {
    var count = 0
    var above: Line?
    var hasOwn = false
    for line in lines {
      guard line.isShared, let source = line.source else {
        hasOwn = true
        continue
      }
      if hasOwn, let end = above?.source?.upperBound, end <= source.lowerBound,
        pass.stream.paragraph(ofWord: source.lowerBound) - pass.stream.paragraph(ofWord: end - 1)
          > 1
      {
        count += 1
      }
      above = line
      hasOwn = false
    }
    return count
  }

  /// Whether another line stands behind the last shared one, both in the source and in the copy.
  private func isAnswered(_ line: Line, before copy: Int) -> Bool {
    let stream = pass.stream
    guard let end = line.source?.upperBound, line.paragraph + 1 < stream.paragraphCount,
      stream.firstWords[line.paragraph + 1] < stream.count
    else { return false }
    let source = stream.words(ofParagraph: stream.paragraph(ofWord: end - 1)).upperBound
    // Behind the answer stands the name over the copy.
    return source < copy
      && stream.words(ofParagraph: stream.paragraph(ofWord: source)).upperBound < copy
  }

  /// Whether short lines stand right over the copy and over its source, and are not the same.
  private func isUnderOtherName(_ first: Line) -> Bool {
    let stream = pass.stream
    guard let source = first.source, let above = pass.paragraph(before: first.paragraph),
      let name = pass.paragraph(before: stream.paragraph(ofWord: source.lowerBound)),
      name < above, pass.shapes[above].isHeadingLike, pass.shapes[name].isHeadingLike
    else { return false }
    return stream.words[stream.words(ofParagraph: above)]
      != stream.words[stream.words(ofParagraph: name)]
  }

  private func isQuestion(_ line: Line) -> Bool {
    LineWording.isQuestion(pass.utf8, pass.shapes[line.paragraph].range)
  }
}
