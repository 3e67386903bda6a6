internal import Articles

/// Finds the other names of persons that a text states: `Mohamed Hamdan Dagalo, known as Hemedti`,
/// `whose real name is Ahmed al-Sharaa`, `Joaquin "El Chapo" Guzman`.
struct PersonAliases {
  /// Words between a name and the other one, signs aside; more is another statement.
  private static let longest = 6
  private static let ends = [
    ["known", "as"], ["nicknamed"], ["dubbed"], ["alias"], ["aka"], ["a.k.a."],
    ["real", "name", "is"], ["real", "name", "was"], ["nom", "de", "guerre"],
    ["nom", "de", "guerre", "is"],
  ]
  private static let fillers: Set<String> = [
    "who", "whose", "is", "was", "also", "better", "best", "widely", "popularly", "commonly",
    "generally", "usually", "often", "sometimes", "more", "universally", "formerly", "previously",
    "simply", "the", "his", "her", "by", "and", "man", "commander", "general", "leader",
  ]

  let text: EntityText
  /// In order, without overlap.
  let spans: [EntitySpan]

  /// Pairs of spans: the other name and the person whose it is.
  func names() -> [(alias: Int, person: Int)] {
    var sentence = 0
    return spans.indices.dropFirst().compactMap { index in
      while text.sentences[sentence].words.upperBound <= spans[index].tokens.lowerBound {
        sentence += 1
      }
      let (person, alias) = (spans[index - 1], spans[index])
      guard person.kind == .person, alias.kind != .place, alias.known == nil,
        person.tokens.lowerBound >= text.sentences[sentence].words.lowerBound,
        person.tokens.upperBound <= alias.tokens.lowerBound,
        isAlias(person.tokens.upperBound..<alias.tokens.lowerBound)
      else { return nil }
      return (index, index - 1)
    }
  }

  private func isAlias(_ between: Range<Int>) -> Bool {
    guard between.count <= 2 * Self.longest else { return false }
    let words = between.filter { text.words[$0].shape.contains(.word) }.map {
      text.string($0).lowercased()
    }
    guard words.count <= Self.longest,
      let end = Self.ends.first(where: { words.suffix($0.count).elementsEqual($0) })
    else { return false }
    return words.dropLast(end.count).allSatisfy(Self.fillers.contains)
  }

  /// What stands in quotation marks inside of persons' names, with the span of each.
  func nicknames() -> [(nickname: String, person: Int)] {
    spans.indices.compactMap { index in
      nickname(in: spans[index]).map { words in
        (words.map(text.string).joined(separator: " "), index)
      }
    }
  }

  /// The spans with the nicknames of persons wherever they stand alone.
  func added() -> [EntitySpan] {
    var wanted: Set<UInt64> = []
    var lengths: Set<Int> = []
    for span in spans {
      guard let words = nickname(in: span), isTelling(words) else { continue }
      wanted.insert(text.key(words).exact)
      lengths.insert(words.count)
    }
    guard !wanted.isEmpty else { return spans }
    var result: [EntitySpan] = []
    var next = 0
    var index = 0
    while index < text.words.count {
      if next < spans.count, spans[next].tokens.lowerBound <= index {
        result.append(spans[next])
        index = max(index, spans[next].tokens.upperBound)
        next += 1
        continue
      }
      let limit = next < spans.count ? spans[next].tokens.lowerBound : text.words.count
      let found = lengths.sorted(by: >).first { count in
        index + count <= limit && wanted.contains(text.key(index..<(index + count)).exact)
      }
      if let found {
        result.append(
          EntitySpan(tokens: index..<(index + found), kind: .person, confidence: 0.7))
      }
      index += found ?? 1
    }
    return result + spans[min(next, spans.count)...]
  }

  /// Whether words alone say who is meant: several, or one that is no common word.
  private func isTelling(_ words: Range<Int>) -> Bool {
    words.allSatisfy { text.words[$0].shape.contains(.capitalised) }
      && (words.count > 1 || !text.words[words.lowerBound].flags.contains(.common))
  }

  private func nickname(in span: EntitySpan) -> Range<Int>? {
    guard span.kind == .person, span.tokens.count > 4 else { return nil }
    let marks = span.tokens.filter { isQuotation($0) }
    guard marks.count == 2, marks[0] > span.tokens.lowerBound, marks[1] > marks[0] + 1,
      marks[1] + 1 < span.tokens.upperBound
    else { return nil }
    return (marks[0] + 1)..<marks[1]
  }

  private func isQuotation(_ index: Int) -> Bool {
    let string = text.string(index)
    return string == "\"" || string == "\u{201C}" || string == "\u{201D}"
  }
}
