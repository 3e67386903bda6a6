internal import Articles

/// Tells whom a surname alone can mean in an article: not a relative, a stranger or somebody named in
/// passing, where the text goes by that surname for another.
struct SurnameOwners {
  let text: EntityText
  let spans: [EntitySpan]
  /// By span.
  let names: [NormalName]
  let groups: [DocumentNames.Group]
  /// By span, -1 where it has none yet.
  let groupOfSpan: [Int]

  /// The full names, each with whether its surname alone may mean it.
  func fullNames() -> FullNames {
    var places: [Int: [Int]] = [:]
    for (span, group) in groupOfSpan.enumerated() where group >= 0 && names[span].words.count > 1 {
      places[group, default: []].append(span)
    }
    var result = FullNames(places: places, sentences: sentencesOfSpans())
    let alone = firstsAlone(from: 0)
    let inBody = firstsAlone(from: bodyStart)
    let lastsAlone = lastsAlone()
    let uses = groupOfSpan.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    var firstSpans: [Int: Int] = [:]
    for (span, group) in groupOfSpan.enumerated() where group >= 0 && firstSpans[group] == nil {
      firstSpans[group] = span
    }
    for (index, group) in groups.enumerated() where group.kind == .person && !group.isPartial {
      guard let first = firstSpans[index] else { continue }
      if let gender = gender(ofFirst: first, in: places[index] ?? []) {
        result.note(gender, of: index)
      }
      let surnames = group.names.compactMap(\.words.last)
      let isPassing =
        uses[index] == 1 && !isTitled(first)
        && surnames.contains { name in
          inBody[name].map { $0 < first } ?? false && (lastsAlone[name] ?? first) < first
        }
      let yields =
        isPassing
        || isRelative(first) && surnames.contains { alone[$0].map { $0 < first } ?? false }
        || isStranger(first) && surnames.contains { inBody[$0].map { $0 < first } ?? false }
      for name in group.names {
        result.add(name, group: index, ownsSurname: !yields)
      }
    }
    return result
  }

  private func sentencesOfSpans() -> [Int] {
    var sentence = 0
    return spans.map { span in
      while sentence < text.sentences.count,
        text.sentences[sentence].words.upperBound <= span.tokens.lowerBound
      {
        sentence += 1
      }
      return sentence
    }
  }

  /// Whether the text says beside a name whose relative that is: `his wife, Brigitte Macron`.
  private func isRelative(_ span: Int) -> Bool {
    let tokens = spans[span].tokens
    let near = max(0, tokens.lowerBound - 4)..<min(text.words.count, tokens.upperBound + 4)
    return near.contains { !tokens.contains($0) && ContextWords.relatives.contains(text.words[$0]) }
  }

  /// What the titles before a full name say, or the word for a relative right before it.
  private func gender(ofFirst first: Int, in places: [Int]) -> ContextWords.Gender? {
    for span in places {
      let token = spans[span].tokens.lowerBound
      if let gender = ContextWords.gender(before: token, in: text) { return gender }
    }
    let start = spans[first].tokens.lowerBound
    for index in stride(from: start - 1, through: max(0, start - 2), by: -1) {
      if ContextWords.women.contains(text.words[index]) { return .woman }
      if ContextWords.men.contains(text.words[index]) { return .man }
      if text.words[index].shape.contains(.word) { return nil }
    }
    return nil
  }

  /// Whether the text introduces somebody whom it has not spoken of: `Chad Brown, a farmer`,
  /// `Chad Brown, 43,`, `Chad Brown of the Rescue Society`.
  private func isStranger(_ span: Int) -> Bool {
    let next = spans[span].tokens.upperBound
    guard next + 1 < text.words.count else { return false }
    switch text.string(next) {
    case ",":
      let word = text.string(next + 1)
      return word == "a" || word == "an" || text.words[next + 1].shape.contains(.digits)
    case "of":
      let first = text.string(next + 1) == "the" ? next + 2 : next + 1
      return span + 1 < spans.count && spans[span + 1].kind == .organisation
        && spans[span + 1].tokens.lowerBound == first
    default: return false
    }
  }

  /// The first span at which somebody goes by each surname alone.
  private func firstsAlone(from start: Int) -> [String: Int] {
    var result: [String: Int] = [:]
    for index in spans.indices
    where spans[index].kind == .person && names[index].words.count == 1
      && spans[index].tokens.lowerBound >= start
    {
      result[names[index].words[0]] = result[names[index].words[0]] ?? index
    }
    return result
  }

  /// The last span at which somebody goes by each surname alone.
  private func lastsAlone() -> [String: Int] {
    var result: [String: Int] = [:]
    for index in spans.indices
    where spans[index].kind == .person && names[index].words.count == 1 {
      result[names[index].words[0]] = index
    }
    return result
  }

  /// Whether an office stands before a name, as before that of whom a text is about.
  private func isTitled(_ span: Int) -> Bool {
    let first = spans[span].tokens.lowerBound
    guard first > 0 else { return false }
    let before = text.words[first - 1]
    return before.flags.contains(.title) && before.shape.contains(.capitalised)
  }

  /// The first word behind the headline.
  private var bodyStart: Int {
    text.sentences.last { $0.isHeadline }?.words.upperBound ?? 0
  }
}
