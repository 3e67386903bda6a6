internal import Articles

/// Makes the names of a text agree with each other: a name is one thing from first to last.
///
/// A surname is the person of whom the text has the full name; a form has its surest kind
/// everywhere; a name that was found once is found wherever it stands.
struct DocumentPass {
  let text: EntityText
  let evidence: CaseEvidence

  /// The names of the whole text, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func applied(to spans: [EntitySpan]) -> [EntitySpan] {
    let spans = TitleSpans(text: text, evidence: evidence).cut(spans).filter {
      $0.tokens.count > 1 || !isMonth($0.tokens.lowerBound)
    }
    let kinds = agreedKinds(of: spans)
    let surnames = surnames(of: spans)
    let namesakes = Namesakes(text: text)
    var result = spans
    for index in result.indices {
      let tokens = result[index].tokens
      let isSettled = result[index].known != nil && result[index].confidence >= 0.9
      guard !isSettled || (tokens.count == 1 && namesakes.isSpokenOf(tokens.lowerBound)) else {
        continue
      }
      let key = text.key(tokens)
      if tokens.count == 1, surnames.contains(key.folded),
        result[index].kind != .place || !namesakes.isPlace(index, result)
      {
        if result[index].kind != .other {
          result[index].kind = .person
          result[index].known = nil
        }
      } else if !isSettled, let kind = kinds[key.exact], result[index].kind != .other {
        if kind != result[index].kind { result[index].known = nil }
        result[index].kind = kind
      }
    }
    return namesakes.settled(genitives(filled(result, kinds: kinds, surnames: surnames)))
  }

  /// Whether a name that months have too stands as one: `in May`, `May 3`, `the end of May`, `March to
  /// June`.
  private func isMonth(_ index: Int) -> Bool {
    guard ContextWords.calendarNames.contains(text.words[index]) else { return false }
    if index + 1 < text.words.count, text.words[index + 1].shape.contains(.digits) { return true }
    guard index > 0 else { return false }
    let before = text.words[index - 1]
    if before.shape.contains(.digits) || ContextWords.beforeMonth.contains(before) { return true }
    guard index > 1 else { return false }
    return text.string(index - 1) == "of"
      ? ContextWords.partsOfMonth.contains(text.words[index - 2])
      : ContextWords.spans.contains(before)
        && ContextWords.calendar.contains(text.words[index - 2])
  }

  /// The spans, with a place's genitive that lacks its apostrophe (`Turkeys border`) as that place
  /// where the text has it.
  private func genitives(_ spans: [EntitySpan]) -> [EntitySpan] {
    let rows = Set(spans.lazy.compactMap { $0.kind == .place ? $0.known : nil })
    return spans.map { span in
      guard span.known == nil, span.kind == .place, span.tokens.count == 1,
        let row = genitive(text.words[span.tokens.lowerBound].range), rows.contains(row)
      else { return span }
      var span = span
      span.known = row
      return span
    }
  }

  /// The row of the place whose name a word is, but for an `s` at its end.
  private func genitive(_ word: Range<Int>) -> Int? {
    guard word.count > 3, text.utf8[word.upperBound - 1] == UInt8(ascii: "s") else { return nil }
    let key = NameKey.empty.followed(by: NameKey(word: text.utf8[word.dropLast()]))
    let form = NameTable.shared.forms(of: key).first {
      $0.exact == key.exact && NameTable.shared.classes[Int($0.row)] == .place
    }
    return form.map { Int($0.row) }
  }

  /// The kind that speaks strongest for each form.
  private func agreedKinds(of spans: [EntitySpan]) -> [UInt64: Entity.Kind] {
    var votes: [UInt64: [Double]] = [:]
    for span in spans where span.kind == .organisation && span.tokens.count > 1 {
      // `Lakers` of `Los Angeles Lakers`
      let last = span.tokens.upperBound - 1
      guard isTeam(last) else { continue }
      votes[text.key(last..<(last + 1)).exact, default: [0, 0, 0]][Self.slot(.organisation)] += 0.1
    }
    for span in spans where span.kind != .other {
      votes[text.key(span.tokens).exact, default: [0, 0, 0]][Self.slot(span.kind)] +=
        span.confidence
    }
    return votes.mapValues { votes in
      var best = 0
      for slot in 1..<3 where votes[slot] > votes[best] { best = slot }
      return [Entity.Kind.person, .organisation, .place][best]
    }
  }

  /// Whether a team or band may go by a word alone: a plural that no other organisation has.
  private func isTeam(_ index: Int) -> Bool {
    let word = text.words[index]
    return word.range.count > 4 && text.utf8[word.range.upperBound - 1] == UInt8(ascii: "s")
      && word.shape.contains(.capitalised)
      && word.flags.isDisjoint(with: [.organisation, .title, .placeEnd])
  }

  private static func slot(_ kind: Entity.Kind) -> Int {
    switch kind {
    case .person: 0
    case .organisation: 1
    case .place, .other: 2
    }
  }

  /// Folded keys of the last words of full names.
  private func surnames(of spans: [EntitySpan]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for span in spans where span.kind == .person && span.tokens.count > 1 && span.confidence > 0.6 {
      let surname = PersonRepair.surname(of: span.tokens, in: text)
      let keys = PersonRepair.surnameKeys(surname, in: text)
      let last = text.words[surname]
      guard last.shape.contains(.capitalised) || keys.count > 1, last.range.count > 1 else {
        continue
      }
      result.formUnion(keys)
    }
    return result
  }

  /// The spans, and single words that were left out though the text has them as a name elsewhere.
  private func filled(
    _ spans: [EntitySpan], kinds: [UInt64: Entity.Kind], surnames: Set<UInt64>
  ) -> [EntitySpan] {
    var result: [EntitySpan] = []
    result.reserveCapacity(spans.count)
    var next = 0
    for sentence in text.sentences {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound {
        if next < spans.count, spans[next].tokens.lowerBound == index {
          result.append(spans[next])
          index = spans[next].tokens.upperBound
          next += 1
          continue
        }
        if let kind = missing(at: index, in: sentence, kinds: kinds, surnames: surnames) {
          result.append(EntitySpan(tokens: index..<(index + 1), kind: kind, confidence: 0.6))
        }
        index += 1
      }
    }
    return result
  }

  private func missing(
    at index: Int, in sentence: EntityText.SentenceSpan, kinds: [UInt64: Entity.Kind],
    surnames: Set<UInt64>
  ) -> Entity.Kind? {
    let word = text.words[index]
    guard word.shape.contains(.capitalised), word.range.count > 2, !isMonth(index) else {
      return nil
    }
    let isLoud =
      sentence.isTitle || sentence.isCapitals
      || CaseEvidence.isStart(index, of: sentence, in: text)
    if isLoud, word.flags.contains(.common), !evidence.isName(word.key) { return nil }
    let key = NameKey.empty.followed(by: word.key)
    if surnames.contains(key.folded) { return .person }
    guard NameTable.shared.forms(of: key).isEmpty else { return nil }
    return kinds[key.exact]
  }
}
