internal import Articles

/// Finds the same words given to two speakers, and the same message given to two recipients.
struct SpeechDifferences {
  let pair: ComparedPair

  /// Content words that two quotations must share to be the same words.
  private static let leastQuoted = 3
  /// Content words beside the recipient that both messages must share.
  private static let leastMessage = 3

  func find() -> [Discrepancy] { speaker() + recipient() }

  // MARK: - Speaker

  private func speaker() -> [Discrepancy] {
    guard quotesTheSame, let left = speaker(in: pair.left),
      let right = speaker(in: pair.right), areTwo(left, in: pair.left, right, in: pair.right)
    else { return [] }
    return [
      Discrepancy(
        class: .speaker, topic: "who said it", left: pair.leftSide(left),
        right: pair.rightSide(right), reason: "The same words are given to two speakers.")
    ]
  }

  private var quotesTheSame: Bool {
    let quoted = Set(pair.left.terms.lazy.filter(\.isQuoted).map(\.id))
    let shared = Set(pair.right.terms.lazy.filter(\.isQuoted).map(\.id)).intersection(quoted)
    guard shared.count >= Self.leastQuoted else { return false }
    let found = QuotationMatcher.find(pair)
    return !found.differences.isEmpty || !found.agreements.isEmpty
  }

  /// The capitalised words right before or behind a word of saying outside the quotation.
  private func speaker(in sentence: ParsedSentence) -> Range<Int>? {
    let sayings = sentence.words.indices.prefix(400).filter { index in
      Self.sayings.contains(sentence.words[index].hash)
        && !sentence.quotations.contains { $0.words.contains(index) }
    }
    guard sayings.count == 1, let index = sayings.first else { return nil }
    return name(endingAt: index, in: sentence) ?? name(startingAt: index + 1, in: sentence)
  }

  private func name(endingAt end: Int, in sentence: ParsedSentence) -> Range<Int>? {
    var start = end
    while start > 0, isName(start - 1, in: sentence) { start -= 1 }
    return start < end ? start..<end : nil
  }

  private func name(startingAt start: Int, in sentence: ParsedSentence) -> Range<Int>? {
    var start = start
    if start < sentence.words.count, sentence.words[start].hash == NumberWords.the { start += 1 }
    var end = start
    while end < sentence.words.count, isName(end, in: sentence) { end += 1 }
    return start < end ? start..<end : nil
  }

  private func isName(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let word = sentence.words[index]
    return word.kind == .word && word.isCapitalised
      && (word.isAllCapitals || !StopWords.contains(word.hash))
      && !sentence.quotations.contains { $0.words.contains(index) }
  }

  /// Whether no word of one name is near any word of the other.
  private func areTwo(
    _ left: Range<Int>, in first: ParsedSentence, _ right: Range<Int>, in second: ParsedSentence
  ) -> Bool {
    let firstIDs = ids(left, in: first)
    let secondIDs = ids(right, in: second)
    return firstIDs.allSatisfy { id in
      secondIDs.allSatisfy { pair.story.lexicon.nearness(id, $0) == 0 }
    }
  }

  private func ids(_ words: Range<Int>, in sentence: ParsedSentence) -> [Int32] {
    words.map { sentence.ids[$0] }
      + sentence.terms.lazy.filter { $0.words.overlaps(words) }.map(\.id)
  }

  /// Whether each sentence names one speaker and the two are not one.
  var haveTwoSpeakers: Bool {
    guard let left = speaker(in: pair.left), let right = speaker(in: pair.right) else {
      return false
    }
    return areTwo(left, in: pair.left, right, in: pair.right)
  }

  // MARK: - Recipient

  private func recipient() -> [Discrepancy] {
    guard let left = recipient(in: pair.left), let right = recipient(in: pair.right),
      areTwo(left.words, in: pair.left, right.words, in: pair.right),
      left.kind == right.kind
        ? left.kind == .name : left.kind != .name && right.kind != .name
    else { return [] }
    let message = pair.sharedTerms().filter {
      !$0.left.words.overlaps(left.words) && !$0.right.words.overlaps(right.words)
    }
    guard Set(message.map(\.left.id)).count >= Self.leastMessage else { return [] }
    return [
      Discrepancy(
        class: .recipient, topic: "who was told", left: pair.leftSide(left.words),
        right: pair.rightSide(right.words), reason: "The same message goes to two recipients.")
    ]
  }

  /// Who may be told: only two names, or the press and an assembly, are surely two.
  private enum Audience {
    case name, press, assembly
  }

  private func recipient(in sentence: ParsedSentence) -> (words: Range<Int>, kind: Audience)? {
    for index in sentence.words.indices.prefix(400)
    where Self.tellings.contains(sentence.words[index].hash)
      && !sentence.quotations.contains(where: { $0.words.contains(index) })
    {
      if let name = name(startingAt: index + 1, in: sentence) { return (name, .name) }
      for spot in index + 1..<index + 4 where spot < sentence.words.count {
        let hash = sentence.words[spot].hash
        if Self.press.contains(hash) { return (spot..<spot + 1, .press) }
        if Self.assemblies.contains(hash) { return (spot..<spot + 1, .assembly) }
        guard sentence.words[spot].kind == .word else { break }
      }
    }
    return nil
  }

  private static let press = NumberWords.set(
    "reporters journalists media press television newspaper broadcaster")
  private static let assemblies = NumberWords.set(
    "parliament lawmakers legislators senators congress council court judge jury cabinet "
      + "supporters crowd rally investors analysts shareholders")
  private static let sayings = NumberWords.set(
    "said says added told stated insisted warned stressed declared explained noted replied")
  private static let tellings = NumberWords.set(
    "told tells informed informs notified warned alerted briefed assured")
}
