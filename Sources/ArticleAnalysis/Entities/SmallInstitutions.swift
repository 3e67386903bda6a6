internal import Articles

/// Finds institutions that a text writes in small letters beside whose they are: `Russia's foreign
/// ministry`, `the Russian foreign ministry`, `the foreign ministry in Moscow`.
///
/// They are names for the sake of identity only; no corpus of names has them as such.
struct SmallInstitutions {
  /// Words of the longest one, behind whose it is.
  private static let longest = 4
  private static let fields = ContextWordSet(
    "foreign defence defense interior finance health justice education agriculture trade energy"
      + " transport environment culture economy labour labor information oil tourism")
  private static let courts = ContextWordSet("supreme constitutional")

  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// The spans with the institutions where nothing stands.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func added() -> [EntitySpan] {
    guard text.isEnglish else { return spans }
    var result: [EntitySpan] = []
    var next = 0
    for sentence in text.sentences where !sentence.isCapitals && !sentence.isForeign {
      for index in sentence.words {
        while next < spans.count, spans[next].tokens.lowerBound <= index {
          result.append(spans[next])
          next += 1
        }
        let limit = min(
          sentence.words.upperBound, next < spans.count ? spans[next].tokens.lowerBound : .max)
        guard let end = end(from: index, to: limit),
          let start = owned(index..<end, from: sentence.words.lowerBound),
          start >= result.last?.tokens.upperBound ?? 0
        else { continue }
        result.append(EntitySpan(tokens: start..<end, kind: .organisation, confidence: 0.8))
      }
    }
    return result + spans[next...]
  }

  /// The end of `foreign ministry`, `ministry of defence`, `supreme court` or `central bank`.
  private func end(from index: Int, to limit: Int) -> Int? {
    guard index + 1 < limit, isSmall(index), isSmall(index + 1) else { return nil }
    let word = text.words[index]
    let next = text.string(index + 1)
    if Self.fields.contains(word), next == "ministry" { return index + 2 }
    if Self.courts.contains(word), next == "court" { return index + 2 }
    if text.string(index) == "central", next == "bank" { return index + 2 }
    guard text.string(index) == "ministry", next == "of", index + 2 < limit,
      Self.fields.contains(text.words[index + 2]), isSmall(index + 2)
    else { return nil }
    return index + 3
  }

  private func isSmall(_ index: Int) -> Bool {
    text.utf8[text.words[index].range].first.map { 0x61...0x7A ~= $0 } ?? false
  }

  /// Where the name begins: with a people's adjective before it, or behind a genitive; nil where
  /// nothing beside it says whose it is.
  private func owned(_ words: Range<Int>, from first: Int) -> Int? {
    let owners = InstitutionOwners(text: text, spans: spans)
    if let place = owners.placeBefore(words.lowerBound), place.from >= first {
      return place.isPeople ? place.from : words.lowerBound
    }
    return owners.placeBehind(words.upperBound) == nil ? nil : words.lowerBound
  }
}
