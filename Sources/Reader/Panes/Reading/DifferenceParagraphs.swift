internal import Algorithms
internal import Articles

/// Turns a difference of two texts into paragraphs that show what differs and a little round it.
///
/// `[−only in the first] [+only in the second] [−one +other] [↕at another place]`; `…` stands for
/// what both have.
struct DifferenceParagraphs {
  /// Words of what both have that stand before and behind a difference.
  private static let context = 5
  /// Words of a part that stands at another place by which it is known.
  private static let moved = 8

  let first: Article
  let second: Article
  private(set) var paragraphs: [MarkedText] = []
  private var open: MarkedText?
  /// The end of what was read last in each text.
  private var ends: (first: Int?, second: Int?) = (nil, nil)
  private let firstNumbers: ParagraphNumbers
  private let secondNumbers: ParagraphNumbers

  /// - Complexity: O(*n*) in the words that differ and in the passages of both.
  init(_ difference: TextDifference, first: Article, second: Article) {
    self.first = first
    self.second = second
    firstNumbers = ParagraphNumbers(first)
    secondNumbers = ParagraphNumbers(second)
    let steps = difference.steps
    for (index, step) in steps.enumerated() {
      if step.kind == .same {
        close(with: step, before: steps[safe: index + 1])
      } else {
        add(step, after: index > 0 ? steps[index - 1] : nil)
      }
      if !step.first.isEmpty { ends.first = step.first.upperBound }
      if !step.second.isEmpty { ends.second = step.second.upperBound }
    }
    finish()
  }

  private mutating func finish() {
    if let text = open { paragraphs.append(text) }
    open = nil
  }

  /// Ends a paragraph with the beginning of what both have, or goes on over a little of it.
  private mutating func close(with step: TextDifference.Step, before next: TextDifference.Step?) {
    guard var text = open else { return }
    guard goesOn(step.second.lowerBound, after: ends.second, secondNumbers) else {
      return finish()
    }
    let words = second.text.readable(step.second).split(separator: " ")
    if let next, words.count <= 2 * Self.context, isBeside(step, next) {
      text.add(words.joined(separator: " "))
      open = text
      return
    }
    text.add(words.prefix(Self.context).joined(separator: " "))
    if words.count > Self.context { text.add("…", .dim) }
    open = text
    finish()
  }

  /// Whether a difference stands in the same paragraph as what both have before it.
  private func isBeside(_ same: TextDifference.Step, _ step: TextDifference.Step) -> Bool {
    guard step.kind != .same else { return false }
    return step.second.isEmpty
      ? goesOn(step.first.lowerBound, after: same.first.upperBound, firstNumbers)
      : goesOn(step.second.lowerBound, after: same.second.upperBound, secondNumbers)
  }

  private func goesOn(_ start: Int, after end: Int?, _ numbers: ParagraphNumbers) -> Bool {
    guard let end, end > 0 else { return false }
    return numbers.passage(at: start) == numbers.passage(at: end - 1)
  }

  private mutating func add(_ step: TextDifference.Step, after last: TextDifference.Step?) {
    // What has gone to another place is shown where it stands now.
    guard step.kind != .moved || !step.second.isEmpty else { return }
    let goesOn =
      step.second.isEmpty
      ? goesOn(step.first.lowerBound, after: ends.first, firstNumbers)
      : goesOn(step.second.lowerBound, after: ends.second, secondNumbers)
    if !goesOn { finish() }
    var text = open ?? begun(step, after: goesOn ? last : nil)
    let (mine, theirs) = (first.text.readable(step.first), second.text.readable(step.second))
    switch step.kind {
    case .same: break
    case .cut: text.add("[−\(mine)]", .onlyLeft)
    case .added: text.add("[+\(theirs)]", .onlyRight)
    case .changed:
      text.add("[−\(mine)", .onlyLeft)
      text.add("+\(theirs)]", .onlyRight)
    case .moved:
      let words = theirs.split(separator: " ")
      let isLong = words.count > Self.moved
      text.add(
        "[↕\(words.prefix(Self.moved).joined(separator: " "))\(isLong ? " …" : "")]", .dim)
    }
    open = text
  }

  /// A paragraph with its number and the end of what both have before the difference.
  private func begun(
    _ step: TextDifference.Step, after same: TextDifference.Step?
  ) -> MarkedText {
    var text = MarkedText()
    let isCut = step.second.isEmpty && same == nil
    let place = step.second.isEmpty ? (ends.second ?? 1) - 1 : step.second.lowerBound
    let other = step.first.isEmpty ? (ends.first ?? 1) - 1 : step.first.lowerBound
    let number =
      isCut
      ? firstNumbers.number(at: other).map { "−¶\($0)" }
      : (secondNumbers.number(at: place) ?? firstNumbers.number(at: other)).map { "¶\($0)" }
    text.add(number ?? "·", .dim)
    guard let same, same.kind == .same else { return text }
    let words = second.text.readable(same.second).split(separator: " ")
    if words.count > Self.context { text.add("…", .dim) }
    text.add(words.suffix(Self.context).joined(separator: " "))
    return text
  }
}

/// Finds the passage and the number of the paragraph that hold a byte of an article.
private struct ParagraphNumbers {
  private let passages: [Passage]
  private var blocks: [(start: Int, number: Int)] = []

  init(_ article: Article) {
    passages = article.passages
    for case .paragraph(let range, _, _, let number?) in article.blocks {
      blocks.append((range.lowerBound, number))
    }
  }

  func passage(at byte: Int) -> Int {
    passages.partitioningIndex { $0.range.upperBound > byte }
  }

  /// The number that the reading pane counts for a paragraph; nil outside of the body.
  func number(at byte: Int) -> Int? {
    let index = passage(at: byte)
    guard passages.indices.contains(index), passages[index].kind == .body,
      !passages[index].isFolded
    else { return nil }
    let after = blocks.partitioningIndex { $0.start > byte }
    return after > 0 ? blocks[after - 1].number : nil
  }
}
