internal import Articles

/// Cuts what a headline in title case makes look like one name.
///
/// `Putin Blames Washington` is no person where the text has `Vladimir Putin`: the surname is the
/// name, and a known name at the end is one of its own.
struct TitleSpans {
  let text: EntityText
  let evidence: CaseEvidence

  /// The spans in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of spans.
  func cut(_ spans: [EntitySpan]) -> [EntitySpan] {
    let titles = text.sentences.filter { $0.isTitle || $0.isCapitals }.map(\.words)
    guard !titles.isEmpty else { return spans }
    var title = 0
    var result: [EntitySpan] = []
    let (names, surnames) = namesOutside(titles, spans)
    for span in spans {
      while title < titles.count, titles[title].upperBound <= span.tokens.lowerBound { title += 1 }
      let isInTitle = title < titles.count && titles[title].contains(span.tokens.lowerBound)
      guard isInTitle, span.known == nil, span.tokens.count > 1,
        !names.contains(text.key(span.tokens).folded)
      else {
        result.append(span)
        continue
      }
      guard surnames.contains(text.key(first(of: span)).folded) else {
        result += withoutVerbs(span)
        continue
      }
      result.append(EntitySpan(tokens: first(of: span), kind: .person, confidence: 0.8))
      if let last = knownEnd(of: span) { result.append(last) }
    }
    return result
  }

  /// The span, or what is left of it where a word in it is a common one: `Zelensky Visits Berlin`
  /// has two names, `Man Walks` none.
  private func withoutVerbs(_ span: EntitySpan) -> [EntitySpan] {
    guard span.kind != .organisation || span.tokens.count > 2,
      let verb = span.tokens.first(where: isCommon)
    else { return [span] }
    let words = text.words[span.tokens]
    guard !words.contains(where: { $0.flags.contains(.organisation) }) else { return [span] }
    if span.kind != .organisation, verb == span.tokens.lowerBound { return [] }
    guard verb > span.tokens.lowerBound else { return [span] }
    let before = span.tokens.lowerBound..<verb
    let isPerson =
      span.kind == .person
      || !text.words[verb - 1].flags.isDisjoint(with: [.given, .surname])
    let person = EntitySpan(tokens: before, kind: .person, confidence: 0.6)
    return (isPerson ? [person] : []) + [knownEnd(of: span)].compactMap(\.self)
  }

  private func isCommon(_ index: Int) -> Bool {
    let word = text.words[index]
    let isVerb =
      word.flags.contains(.common) || ContextWords.function.contains(word)
      || isThirdPerson(text.utf8[word.range])
    return isVerb && !evidence.isName(word.key)
      && word.flags.isDisjoint(with: [.given, .surname, .organisation, .title, .placeEnd])
  }

  /// Whether a word is a common one with an `s` behind it: `Visits`.
  private func isThirdPerson(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 3, word.last.map({ $0 | 0x20 }) == UInt8(ascii: "s") else { return false }
    return WordTable.shared.flags(of: NameKey(word: word.dropLast())).contains(.common)
  }

  private func first(of span: EntitySpan) -> Range<Int> {
    span.tokens.lowerBound..<(span.tokens.lowerBound + 1)
  }

  /// Folded keys of the names that stand outside of titles, and of the surnames among them.
  private func namesOutside(
    _ titles: [Range<Int>], _ spans: [EntitySpan]
  ) -> (names: Set<UInt64>, surnames: Set<UInt64>) {
    var names: Set<UInt64> = []
    var surnames: Set<UInt64> = []
    var title = 0
    for span in spans {
      while title < titles.count, titles[title].upperBound <= span.tokens.lowerBound { title += 1 }
      if title < titles.count, titles[title].contains(span.tokens.lowerBound) { continue }
      names.insert(text.key(span.tokens).folded)
      guard span.kind == .person, span.tokens.count > 1 else { continue }
      surnames.insert(text.key((span.tokens.upperBound - 1)..<span.tokens.upperBound).folded)
    }
    return (names, surnames)
  }

  /// The known place or organisation that the last word of a span is.
  private func knownEnd(of span: EntitySpan) -> EntitySpan? {
    let words = (span.tokens.upperBound - 1)..<span.tokens.upperBound
    let key = text.key(words)
    for form in NameTable.shared.forms(of: key)
    where form.exact == key.exact && !form.needsEvidence && !form.needsArticle {
      let kind = NameTable.shared.classes[Int(form.row)]
      guard kind == .place || kind == .organisation else { continue }
      return EntitySpan(
        tokens: words, kind: kind.kind, confidence: 0.9, known: Int(form.row))
    }
    return nil
  }
}
