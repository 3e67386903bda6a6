internal import Articles

/// Mends the ends and kinds of persons' names by their own words: `Robert F. Kennedy Jr.`, `RFK
/// Jr.`, `Alexandria Ocasio-Cortez`, `Zelenskiy`.
struct PersonRepair {
  /// Letters of the longest initials that `Jr.` makes a person of.
  private static let longestInitials = 4
  /// Words before `Jr.` that may be one name.
  private static let longestName = 3
  /// Bytes from which the end of a surname says that a word is one.
  private static let leastBytes = 7
  /// Ends of surnames that no town has.
  private static let surnameEnds = [
    "skiy", "skyy", "skyi", "nsky", "enko", "shvili", "oglu", "ovich", "evich",
  ].map { Array($0.utf8) }

  let text: EntityText

  /// The spans in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func applied(to spans: [EntitySpan]) -> [EntitySpan] {
    withGenerations(joined(spans)).map { span in
      guard span.kind == .place, span.known == nil, span.tokens.count == 1,
        hasSurnameEnd(text.utf8[text.words[span.tokens.lowerBound].range])
      else { return span }
      return EntitySpan(tokens: span.tokens, kind: .person, confidence: span.confidence)
    }
  }

  private func hasSurnameEnd(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= Self.leastBytes
      && Self.surnameEnds.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// One person for a given name that is a place's too and what follows at once.
  private func joined(_ spans: [EntitySpan]) -> [EntitySpan] {
    var result: [EntitySpan] = []
    for span in spans {
      guard let first = result.last, first.kind == .place, first.tokens.count == 1,
        first.tokens.upperBound == span.tokens.lowerBound, span.known == nil,
        span.kind == .person || span.kind == .place, span.tokens.count == 1,
        text.words[first.tokens.lowerBound].flags.contains(.given),
        isSurname(span.tokens.lowerBound)
      else {
        result.append(span)
        continue
      }
      result[result.count - 1] = EntitySpan(
        tokens: first.tokens.lowerBound..<span.tokens.upperBound, kind: .person, confidence: 0.8)
    }
    return result
  }

  private func isSurname(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.shape.contains(.capitalised) && !word.shape.contains(.allCapitals)
      && word.flags.isDisjoint(with: [.common, .organisation, .placeEnd, .title])
  }

  /// The spans with the word by which a son is told from his father, and its full stop.
  private func withGenerations(_ spans: [EntitySpan]) -> [EntitySpan] {
    var result: [EntitySpan] = []
    var next = 0
    for index in text.words.indices.dropFirst() where isGeneration(index) {
      while next < spans.count, spans[next].tokens.upperBound < index {
        result.append(spans[next])
        next += 1
      }
      let end =
        index + 1 < text.words.count && text.byte(index + 1) == UInt8(ascii: ".")
          && text.words[index + 1].isGlued ? index + 2 : index + 1
      if next < spans.count, spans[next].tokens.lowerBound < index,
        spans[next].tokens.upperBound <= end
      {
        if isPerson(spans[next].tokens.lowerBound..<index, spans[next]) {
          result.append(
            EntitySpan(
              tokens: spans[next].tokens.lowerBound..<end, kind: .person,
              confidence: max(0.8, spans[next].confidence)))
          next += 1
        }
      } else if next == spans.count || spans[next].tokens.lowerBound >= index,
        let start = start(before: index, from: result.last?.tokens.upperBound ?? 0)
      {
        result.append(EntitySpan(tokens: start..<end, kind: .person, confidence: 0.8))
        while next < spans.count, spans[next].tokens.lowerBound < end { next += 1 }
      }
    }
    return result + spans[next...]
  }

  /// The first of the words with a capital before a son's mark, which nothing has found to be a
  /// name.
  private func start(before index: Int, from limit: Int) -> Int? {
    var start = index
    while start > limit, index - start < Self.longestName, isNameWord(start - 1) { start -= 1 }
    return index - start > 1 || start < index && isInitials(start) ? start : nil
  }

  private func isNameWord(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.shape.contains(.capitalised) && word.shape.contains(.word)
      && !ContextWords.function.contains(word) && !ContextWords.calendar.contains(word)
      && !word.flags.contains(.title)
  }

  private func isPerson(_ words: Range<Int>, _ span: EntitySpan) -> Bool {
    span.kind == .person || span.known == nil && (words.count > 1 || isInitials(words.lowerBound))
  }

  private func isInitials(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.shape.contains(.allCapitals) && !word.shape.contains(.digits)
      && (2...Self.longestInitials).contains(word.range.count)
  }

  private func isGeneration(_ index: Int) -> Bool {
    Self.isGeneration(index, in: text)
  }

  private static func isGeneration(_ index: Int, in text: EntityText) -> Bool {
    let bytes = text.utf8[text.words[index].range]
    guard bytes.first == UInt8(ascii: "J") || bytes.first == UInt8(ascii: "S") else { return false }
    return generations.contains { bytes.elementsEqual($0) }
  }

  /// The word of a person's name that is the surname, before what tells a son from his father.
  static func surname(of tokens: Range<Int>, in text: EntityText) -> Int {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound,
      text.byte(last) == UInt8(ascii: ".") || isGeneration(last, in: text)
        || text.byte(last) == UInt8(ascii: ",")
    {
      last -= 1
    }
    return last
  }

  /// The folded keys by which the text may speak of somebody whose surname a word is: of `al-Sisi`
  /// also that of `Sisi`.
  static func surnameKeys(_ surname: Int, in text: EntityText) -> [UInt64] {
    let own = NameKey.empty.followed(by: text.words[surname].key).folded
    let word = text.utf8[text.words[surname].range]
    guard let joint = word.firstIndex(of: UInt8(ascii: "-")),
      articles.contains(where: { word[..<joint].elementsEqual($0) }),
      word.endIndex - joint > 3, 0x41...0x5A ~= word[joint + 1]
    else { return [own] }
    return [own, NameKey.empty.followed(by: NameKey(word: word[(joint + 1)...])).folded]
  }

  private static let articles = ["al", "el", "Al", "El", "as", "ash", "ar"].map { Array($0.utf8) }

  private static let generations = ["Jr", "Sr", "Jnr", "Snr", "Jr.", "Sr."].map { Array($0.utf8) }
}
