/// A row of capitalised words that may be one name or several.
struct NameRun: Sendable {
  var words: Range<Int>
  /// Whether it begins where any word would have a capital.
  var isStart: Bool
}

/// Finds the rows of capitalised words of a sentence.
struct NameRuns {
  let text: EntityText
  let sentence: EntityText.SentenceSpan
  /// Known names by their first word.
  let known: [Int: KnownName]
  let evidence: CaseEvidence

  /// The runs in order, without overlap.
  func all() -> [NameRun] {
    var result: [NameRun] = []
    var index = sentence.words.lowerBound
    while index < sentence.words.upperBound {
      guard isNameWord(index, after: nil) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      result.append(
        NameRun(
          words: index..<end, isStart: CaseEvidence.isStart(index, of: sentence, in: text)))
      index = end
    }
    return result
  }

  private func runEnd(from start: Int) -> Int {
    var end = known[start]?.words.upperBound ?? start + 1
    while let next = nextWord(after: end, from: start) {
      end = known[next]?.words.upperBound ?? next + 1
    }
    return end
  }

  /// The next word of the run that has reached `end`, past what may stand between.
  private func nextWord(after end: Int, from start: Int) -> Int? {
    guard end < sentence.words.upperBound else { return nil }
    if isNameWord(end, after: end - 1) { return end }
    guard end + 1 < sentence.words.upperBound else { return nil }
    let word = text.words[end]
    let last = text.words[end - 1]
    if let byte = text.byte(end) {
      // `Mr. Smith`, `George W. Bush`
      let isAbbreviated =
        !last.flags.isDisjoint(with: [.title, .placeStart])
        || last.shape.contains(.initial)
      if byte == UInt8(ascii: "."), word.isGlued, isAbbreviated, last.range.count < 6 {
        return isNameWord(end + 1, after: end - 1) ? end + 1 : nil
      }
      if byte == UInt8(ascii: "&") { return isNameWord(end + 1, after: end - 1) ? end + 1 : nil }
    }
    guard word.shape.contains(.word) else { return nil }
    if ContextWords.particles.contains(word) { return particleEnd(end) }
    return phraseEnd(end, from: start)
  }

  /// The name word behind one or two particles (`de la`), where one follows.
  private func particleEnd(_ index: Int) -> Int? {
    var index = index
    var count = 0
    while index < sentence.words.upperBound, ContextWords.particles.contains(text.words[index]),
      !text.words[index].shape.contains(.capitalised), count < 3
    {
      index += 1
      count += 1
    }
    guard index < sentence.words.upperBound, isNameWord(index, after: nil) else { return nil }
    return known[index].map { $0.kind != .demonym } ?? true ? index : nil
  }

  /// The name word behind `of`, `for` or `and`, inside the name of an organisation.
  private func phraseEnd(_ index: Int, from start: Int) -> Int? {
    let word = String(decoding: text.utf8[text.words[index].range], as: UTF8.self)
    let head = text.words[index - 1]
    var next = index + 1
    switch word {
    case "of", "for":
      guard head.flags.contains(.organisation), !head.flags.contains(.title) else { return nil }
      if text.string(next) == "the" { next += 1 }
    case "and":
      let isInside = (start..<index).contains { place in
        !text.words[place].shape.contains(.capitalised)
          && text.words[place].flags.isDisjoint(with: .title)
          && text.words[place].shape.contains(.word)
      }
      guard isInside, head.flags.contains(.common) else { return nil }
      guard next < sentence.words.upperBound, text.words[next].flags.contains(.common),
        known[next] == nil
      else { return nil }
    default: return nil
    }
    return next < sentence.words.upperBound && isNameWord(next, after: nil) ? next : nil
  }

  private func isNameWord(_ index: Int, after last: Int?) -> Bool {
    if known[index] != nil { return true }
    let word = text.words[index]
    guard word.shape.contains(.capitalised), word.shape.contains(.word) else { return false }
    if ContextWords.calendar.contains(word) {
      guard let last, ContextWords.calendarNames.contains(word) else { return false }
      return text.words[last].flags.contains(.given)
    }
    if ContextWords.function.contains(word) {
      return word.shape.contains(.initial) && last != nil && word.range.count > 1
    }
    return !(sentence.isCapitals || sentence.isTitle) || isNameInTitle(word)
  }

  /// Whether a word of a headline is likely a name, as its capital letter says nothing.
  private func isNameInTitle(_ word: EntityText.Word) -> Bool {
    if evidence.isName(word.key) { return true }
    if !word.flags.isDisjoint(with: [.title, .organisation, .given]) { return true }
    if word.flags.contains(.common) || evidence.isWord(word.key) { return false }
    return evidence.isEmpty || word.flags.contains(.surname)
  }
}
