internal import Articles

/// Finds names with the trained model, then with the tables and the agreement of the text.
package struct ModelRecogniser: EntityRecogniser {
  package init() {}

  /// The names in a text, in order and without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func spans(in text: EntityText) -> [EntitySpan] {
    spans(in: text) { _ in true } ?? []
  }

  /// The names in a text, looked for in pieces.
  ///
  /// - Parameters:
  ///   - text: where to look.
  ///   - goesOn: told now and then how many of its bytes are read; false ends the work.
  /// - Returns: nil when the work was ended.
  package func spans(in text: EntityText, goesOn: (Int) -> Bool) -> [EntitySpan]? {
    let evidence = CaseEvidence(text)
    let names = KnownNames(text, evidence: evidence).all()
    let ruled = RuleRecogniser.firstSpans(in: text, names: names, evidence: evidence)
    guard let all = CRFRecogniser().spans(in: text, goesOn: goesOn) else { return nil }
    let learnt = all.map { behindDash($0, in: text) }
      .compactMap { withoutWeapon($0, in: text) }
      .compactMap { trimmed($0, in: text, evidence) }
    let merged = KnownNameMerge(text: text).merged(learnt, with: names)
    let joined = SpanUnion(sure: ruled.filter { $0.known == nil && $0.confidence >= 0.8 })
      .added(to: merged)
    let repair = SpanRepair(text: text)
    let agreed = DocumentPass(text: text, evidence: evidence).applied(
      to: repair.applied(to: joined))
    let settled = CompanyNames(text: text).settled(repair.withParticles(agreed))
    return PersonAliases(text: text, spans: settled).added()
  }

  /// The span without what stands before a dash of its own (`MOSCOW - The Foreign Ministry`).
  private func behindDash(_ span: EntitySpan, in text: EntityText) -> EntitySpan {
    let dash = span.tokens.dropLast().last { index in
      !text.words[index].isGlued && !text.words[index].shape.contains(.word)
        && Self.dashes.contains(text.string(index))
    }
    guard let dash else { return span }
    let isArticle = dash + 2 < span.tokens.upperBound && text.string(dash + 1) == "The"
    var span = span
    span.tokens = (isArticle ? dash + 2 : dash + 1)..<span.tokens.upperBound
    return span
  }

  private static let dashes: Set<String> = ["-", "--", "–", "—"]

  /// The span up to the first weapon in it (`Russian Su-24`); nil where that leaves nothing.
  private func withoutWeapon(_ span: EntitySpan, in text: EntityText) -> EntitySpan? {
    let weapon = span.tokens.first { WeaponNames.isMade(text.utf8[text.words[$0].range]) }
    guard let weapon else { return span }
    guard weapon > span.tokens.lowerBound else { return nil }
    var span = span
    span.tokens = span.tokens.lowerBound..<weapon
    return span
  }

  /// The span without an article or the titles before a person's name.
  private func trimmed(
    _ span: EntitySpan, in text: EntityText, _ evidence: CaseEvidence
  ) -> EntitySpan? {
    guard span.confidence >= Self.leastConfidence, !saysNothing(span, in: text, evidence),
      hasCapital(span, in: text)
    else { return nil }
    var span = span
    var first = span.tokens.lowerBound
    let last = span.tokens.upperBound - 1
    while first < last {
      let word = text.words[first]
      let isArticle = span.kind == .place && text.string(first) == "the"
      let isTitle =
        span.kind == .person
        && (isMonarch(first, in: text)
          || (word.flags.contains(.title) && !word.flags.contains(.given))
          || text.byte(first) == UInt8(ascii: "."))
      let isFunction =
        span.kind != .organisation && ContextWords.function.contains(word)
        && !word.shape.contains(.initial)
      let isPlain =
        word.shape == .word && word.flags.contains(.common)
        && !ContextWords.particles.contains(word)
      guard isArticle || isTitle || isFunction || isPlain else { break }
      first += 1
    }
    span.tokens = first..<(last + 1)
    return span
  }

  /// Whether a word is the title of a monarch, whose name follows.
  private func isMonarch(_ index: Int, in text: EntityText) -> Bool {
    ContextWords.royal.contains(text.words[index])
      && text.words[index + 1].flags.contains(.given)
  }

  /// Mean probability of its labels below which a name of the model is none.
  ///
  /// Higher finds fewer names and more of them right. Text in another language stays below it for
  /// the most part.
  private static let leastConfidence = 0.5

  /// Whether a word has a capital, or is of a script without any.
  private func hasCapital(_ span: EntitySpan, in text: EntityText) -> Bool {
    span.tokens.contains {
      !text.words[$0].shape.isDisjoint(with: [.capitalised, .allCapitals, .caseless, .digits])
        || text.utf8[text.words[$0].range].contains { $0 >= 0x41 && $0 <= 0x5A }
    }
  }

  /// Whether all words are common ones (`Privacy Policy`), which the model may take for a name.
  private func saysNothing(
    _ span: EntitySpan, in text: EntityText, _ evidence: CaseEvidence
  ) -> Bool {
    // `Marine Le Pen`
    let isPerson =
      span.kind == .person && span.tokens.count > 1
      && text.words[span.tokens.lowerBound].flags.contains(.given)
      && span.tokens.allSatisfy { text.words[$0].shape.contains(.capitalised) }
    return !isPerson
      && span.tokens.allSatisfy { index in
        let word = text.words[index]
        return word.flags.contains(.common) && word.flags.isDisjoint(with: .organisation)
          && (!word.shape.contains(.allCapitals) || !evidence.isName(word.key))
      }
  }
}

/// Adds what rules are sure of to what the model found.
struct SpanUnion {
  /// In order, without overlap.
  let sure: [EntitySpan]

  /// The spans with the sure ones where nothing stands, or where one spans more than all that
  /// stands there.
  func added(to spans: [EntitySpan]) -> [EntitySpan] {
    var result: [EntitySpan] = []
    var next = 0
    for span in sure {
      while next < spans.count, spans[next].tokens.upperBound <= span.tokens.lowerBound {
        result.append(spans[next])
        next += 1
      }
      let start = next
      while next < spans.count, spans[next].tokens.lowerBound < span.tokens.upperBound { next += 1 }
      let there = spans[start..<next]
      if there.isEmpty || prevails(span, over: there) {
        result.append(span)
      } else {
        // The last may reach into the next sure span.
        result += there.dropLast()
        next -= 1
      }
    }
    result += spans[next...]
    return result
  }

  private func prevails(_ span: EntitySpan, over there: ArraySlice<EntitySpan>) -> Bool {
    let covers = there.allSatisfy {
      span.tokens.lowerBound <= $0.tokens.lowerBound
        && span.tokens.upperBound >= $0.tokens.upperBound
    }
    guard covers else { return false }
    switch span.kind {
    case .other: return true
    case .organisation: return there.first?.tokens != span.tokens || there.first?.known == nil
    case .person:
      return there.first?.tokens != span.tokens
        && there.contains { $0.kind == .person && $0.tokens.upperBound == span.tokens.upperBound }
    case .place: return false
    }
  }
}

/// Puts known names over what a model found.
struct KnownNameMerge {
  let text: EntityText

  /// The spans of both, in order and without overlap.
  func merged(_ spans: [EntitySpan], with names: [KnownName]) -> [EntitySpan] {
    var result: [EntitySpan] = []
    var next = 0
    for name in names {
      while next < spans.count, spans[next].tokens.upperBound <= name.words.lowerBound {
        result.append(spans[next])
        next += 1
      }
      var overlapping: [EntitySpan] = []
      while next < spans.count, spans[next].tokens.lowerBound < name.words.upperBound {
        overlapping.append(spans[next])
        next += 1
      }
      guard let longest = overlapping.max(by: { $0.tokens.count < $1.tokens.count }) else {
        if let span = span(name) { result.append(span) }
        continue
      }
      if overlapping.count == 1, longest.tokens == name.words {
        if let span = agreed(longest, name) { result.append(span) }
      } else if longest.tokens.count > name.words.count, !isPadding(longest, around: name) {
        // A longer name with a known one in it (`Bank of Syria`): the rest is looked at again.
        result += overlapping.dropLast()
        if let last = overlapping.last {
          next -= 1
          if last.tokens.upperBound <= name.words.upperBound {
            result.append(last)
            next += 1
          }
        }
      } else if let span = span(name) {
        result.append(span)
      } else {
        result += overlapping
      }
    }
    result += spans[next...]
    return result
  }

  /// Whether a longer span has only lower-case words and peoples besides the known name.
  private func isPadding(_ span: EntitySpan, around name: KnownName) -> Bool {
    guard name.kind != .demonym, name.kind != .other else { return false }
    return span.tokens.allSatisfy { index in
      guard !name.words.contains(index) else { return true }
      let word = text.words[index]
      // `The Bank of England`
      let isArticle = index == span.tokens.lowerBound && text.string(index) == "The"
      if isArticle || !word.shape.contains(.capitalised) { return true }
      let key = NameKey.empty.followed(by: word.key)
      return NameTable.shared.forms(of: key).contains {
        NameTable.shared.classes[Int($0.row)] == .demonym
      }
    }
  }

  private func agreed(_ span: EntitySpan, _ name: KnownName) -> EntitySpan? {
    var span = span
    switch name.kind {
    case .demonym: return nil
    case .other: return self.span(name)
    case .doubtfulPlace:
      if span.kind == .place { span.known = name.row }
      return span
    case .organisation, .place:
      return self.span(name)
    }
  }

  private func span(_ name: KnownName) -> EntitySpan? {
    switch name.kind {
    case .demonym, .doubtfulPlace: return nil
    case .other:
      guard name.words.count > 1 else { return nil }
      return EntitySpan(tokens: name.words, kind: .other, confidence: 0.9, known: name.row)
    case .organisation, .place:
      return EntitySpan(
        tokens: name.words, kind: name.kind.kind, confidence: 0.95, known: name.row)
    }
  }
}
