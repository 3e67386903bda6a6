internal import Algorithms
internal import Articles

/// Mends the ends of names by what stands in and beside them.
///
/// The model judges each word by its neighbours, two to each side; what a whole name is, it cannot
/// see.
struct SpanRepair {
  let text: EntityText

  /// The spans in order, without overlap.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func applied(to spans: [EntitySpan]) -> [EntitySpan] {
    let cut = spans.map(ofItsEnd).flatMap(parts).filter { !isTitle($0) }
    return defined(extended(joined(PersonRepair(text: text).applied(to: cut))))
  }

  /// A place whose last word is that of an organisation is one: `Kaltenburg County Sheriff's Office`.
  private func ofItsEnd(_ span: EntitySpan) -> EntitySpan {
    let flags = text.words[span.tokens.upperBound - 1].flags
    guard span.kind == .place, span.known == nil, span.tokens.count > 2,
      flags.contains(.organisation), !flags.contains(.placeEnd)
    else { return span }
    return EntitySpan(
      tokens: span.tokens, kind: .organisation, confidence: span.confidence)
  }

  // MARK: - Too long

  /// The names in a span that runs over `of`: a person of a body, a body of a person, two bodies.
  private func parts(of span: EntitySpan) -> [EntitySpan] {
    if let both = twoKnown(in: span) { return both }
    if let both = aroundWord(in: span) ?? behindKnown(in: span) { return both }
    guard span.known == nil, span.kind != .other, span.tokens.count > 3,
      let link = span.tokens.dropFirst().dropLast().first(where: { text.string($0) == "of" })
    else { return [span] }
    let before = span.tokens.lowerBound..<link
    let start = text.string(link + 1) == "the" ? link + 2 : link + 1
    guard start < span.tokens.upperBound else { return [span] }
    let behind = start..<span.tokens.upperBound
    if let person = titled(before), let place = knownPlace(behind) { return [person, place] }
    if isPerson(before), hasHead(behind) {
      return [
        EntitySpan(tokens: before, kind: .person, confidence: 0.8),
        EntitySpan(tokens: behind, kind: .organisation, confidence: 0.8),
      ]
    }
    guard span.kind == .organisation, before.count > 1 else { return [span] }
    if isPerson(behind), !isNamedAfterPeople(link - 1) {
      return [
        EntitySpan(tokens: before, kind: .organisation, confidence: 0.8),
        EntitySpan(tokens: behind, kind: .person, confidence: 0.8),
      ]
    }
    if let first = known(before), let last = known(behind) { return [first, last] }
    return [span]
  }

  /// What stands before a common word in lower case, and behind it where that is a known name:
  /// `Social Democrats lost Brandenburg`, `West Bank city of Jenin`.
  private func aroundWord(in span: EntitySpan) -> [EntitySpan]? {
    guard span.known == nil, span.kind != .other, span.tokens.count > 2,
      let word = span.tokens.dropFirst().dropLast().first(where: { isWordBetween($0, span) })
    else { return nil }
    let before = span.tokens.lowerBound..<word
    let end = span.tokens.upperBound
    let rest = ["of", "in", "the"].contains(text.string(word + 1)) ? word + 2 : word + 1
    let first = knownPlace(before) ?? known(before)
    var start = EntitySpan(tokens: before, kind: span.kind, confidence: span.confidence)
    if let first { start = first }
    guard rest < end else { return [start] }
    if let last = knownPlace(rest..<end) ?? known(rest..<end) { return [start, last] }
    guard span.kind == .place, text.string(word + 1) == "of" else { return [start] }
    return [start, EntitySpan(tokens: rest..<end, kind: .place, confidence: span.confidence)]
  }

  /// A known organisation and the one that stands right behind it: `Premier League Queens Park
  /// Athletic`.
  private func behindKnown(in span: EntitySpan) -> [EntitySpan]? {
    guard span.known == nil, span.kind == .organisation, (4...6).contains(span.tokens.count)
    else { return nil }
    let start = span.tokens.lowerBound + 2
    let rest = start..<span.tokens.upperBound
    guard let first = known(span.tokens.lowerBound..<start),
      rest.allSatisfy({ index in
        let word = text.words[index]
        return word.shape.contains(.capitalised)
          && word.flags.isDisjoint(with: [.common, .organisation, .placeEnd, .title])
      })
    else { return nil }
    return [
      first, EntitySpan(tokens: rest, kind: .organisation, confidence: span.confidence),
    ]
  }

  /// Whether a word is a common one in lower case that no name has at its place.
  private func isWordBetween(_ index: Int, _ span: EntitySpan) -> Bool {
    let word = text.words[index]
    guard word.shape == .word, !word.flags.isDisjoint(with: [.common, .placeEnd, .title]),
      !isParticle(index),
      !ContextWords.function.contains(word),
      text.words[index - 1].shape.contains(.capitalised)
    else { return false }
    return text.words[index + 1].shape.contains(.capitalised)
      || span.kind == .place && text.string(index + 1) == "of"
  }

  /// Two known organisations with `and` between: `Goldman Sachs and JPMorgan Chase`.
  private func twoKnown(in span: EntitySpan) -> [EntitySpan]? {
    guard span.known == nil, span.kind == .organisation, span.tokens.count > 2,
      let link = span.tokens.dropFirst().dropLast().first(where: { text.string($0) == "and" }),
      let first = known(span.tokens.lowerBound..<link),
      let last = known((link + 1)..<span.tokens.upperBound)
    else { return nil }
    return [first, last]
  }

  /// The name behind a monarch's title: `Queen Rania of Jordan`.
  private func titled(_ words: Range<Int>) -> EntitySpan? {
    guard words.count > 1, ContextWords.royal.contains(text.words[words.lowerBound]),
      words.allSatisfy({ text.words[$0].shape.contains(.capitalised) })
    else { return nil }
    return EntitySpan(tokens: words.dropFirst(), kind: .person, confidence: 0.9)
  }

  private func knownPlace(_ words: Range<Int>) -> EntitySpan? {
    let key = text.key(words)
    let form = NameTable.shared.forms(of: key).first {
      $0.exact == key.exact && NameTable.shared.classes[Int($0.row)] == .place
    }
    return form.map {
      EntitySpan(tokens: words, kind: .place, confidence: 0.95, known: Int($0.row))
    }
  }

  /// Two or three words of which the first is a given name and none is of another kind.
  private func isPerson(_ words: Range<Int>) -> Bool {
    guard (2...3).contains(words.count), text.words[words.lowerBound].flags.contains(.given)
    else { return false }
    return words.allSatisfy { index in
      let word = text.words[index]
      return word.shape.contains(.capitalised)
        && word.flags.isDisjoint(with: [.organisation, .placeEnd])
        && (!word.flags.contains(.common) || word.flags.contains(.surname))
    }
  }

  private func hasHead(_ words: Range<Int>) -> Bool {
    words.contains { text.words[$0].flags.contains(.organisation) }
  }

  private func isNamedAfterPeople(_ head: Int) -> Bool {
    Self.namedAfterPeople.contains(text.words[head])
  }

  private static let namedAfterPeople = ContextWordSet(
    "church society university college house order school foundation museum friends hospital")

  private func known(_ words: Range<Int>) -> EntitySpan? {
    let key = text.key(words)
    let form = NameTable.shared.forms(of: key).first {
      $0.exact == key.exact && !$0.needsEvidence
        && NameTable.shared.classes[Int($0.row)] == .organisation
    }
    return form.map {
      EntitySpan(tokens: words, kind: .organisation, confidence: 0.95, known: Int($0.row))
    }
  }

  // MARK: - No name

  /// Whether a span is only what somebody is called by office: `Sen`, `Defense` of `Defense
  /// Secretary`.
  private func isTitle(_ span: EntitySpan) -> Bool {
    guard span.known == nil, span.kind == .person || span.kind == .organisation else {
      return false
    }
    let isAllTitle = span.tokens.allSatisfy { index in
      let word = text.words[index]
      return word.flags.contains(.title) && word.flags.isDisjoint(with: [.given, .surname])
        || text.byte(index) == UInt8(ascii: ".")
    }
    guard isAllTitle else { return false }
    if span.kind == .person { return true }
    let next = span.tokens.upperBound
    return next < text.words.count && text.words[next].flags.contains(.title)
      && text.words[next].shape.contains(.capitalised)
  }

  // MARK: - Too short

  /// One span for two persons of whom nothing stands between.
  private func joined(_ spans: [EntitySpan]) -> [EntitySpan] {
    var result: [EntitySpan] = []
    for span in spans {
      guard let last = result.last, last.kind == .person, span.kind == .person,
        last.known == nil, span.known == nil, last.tokens.upperBound == span.tokens.lowerBound,
        last.tokens.count + span.tokens.count <= 4,
        !text.sentences.isLoud(at: span.tokens.lowerBound)
      else {
        result.append(span)
        continue
      }
      result[result.count - 1].tokens = last.tokens.lowerBound..<span.tokens.upperBound
    }
    return result
  }

  private func extended(_ spans: [EntitySpan]) -> [EntitySpan] {
    Self.extended(spans, to: pairStart)
  }

  /// The spans, surnames with the particles that the text has in their full names.
  func withParticles(_ spans: [EntitySpan]) -> [EntitySpan] {
    let names = particledNames(spans)
    guard !names.isEmpty else { return spans }
    return Self.extended(spans) { particleStart(of: $0, names) }.map { span in
      // `de Laval` is nobody's town.
      guard span.kind == .place, isParticle(span.tokens.lowerBound),
        names.contains(text.key(span.tokens).folded)
      else { return span }
      return EntitySpan(tokens: span.tokens, kind: .person, confidence: span.confidence)
    }
  }

  /// The spans, each from an earlier word on where nothing stands in between.
  private static func extended(
    _ spans: [EntitySpan], to start: (EntitySpan) -> Int?
  ) -> [EntitySpan] {
    var end = 0
    return spans.map { span in
      var span = span
      if let start = start(span), start >= end {
        span.tokens = start..<span.tokens.upperBound
      }
      end = span.tokens.upperBound
      return span
    }
  }

  /// The first word of an organisation's name that begins before `and`: `the Food and Drug
  /// Administration`.
  private func pairStart(of span: EntitySpan) -> Int? {
    let first = span.tokens.lowerBound
    guard span.kind == .organisation, span.known == nil, span.tokens.count > 1, first > 2,
      text.string(first - 1) == "and", text.words[first].flags.contains(.common),
      hasHead(span.tokens) || text.words[span.tokens.upperBound - 1].flags.contains(.common)
    else { return nil }
    let partner = text.words[first - 2]
    guard partner.shape.contains(.capitalised), partner.flags.contains(.common),
      partner.flags.isDisjoint(with: [.organisation, .title]),
      text.string(first - 3).lowercased() == "the"
    else { return nil }
    return first - 2
  }

  /// Folded keys of surnames with the particles before them, of persons named in full.
  private func particledNames(_ spans: [EntitySpan]) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for span in spans where span.kind == .person && span.tokens.count > 2 {
      let particle = span.tokens.dropFirst().first { isParticle($0) }
      guard let particle else { continue }
      result.insert(text.key(particle..<span.tokens.upperBound).folded)
    }
    return result
  }

  private func isParticle(_ index: Int) -> Bool {
    ContextWords.particles.contains(text.words[index])
  }

  /// The particle that begins a surname which the text has with it in full: `de Mistura`.
  private func particleStart(of span: EntitySpan, _ names: Set<UInt64>) -> Int? {
    guard span.kind == .person || span.kind == .place else { return nil }
    var start = span.tokens.lowerBound
    while start > 0, isParticle(start - 1), span.tokens.lowerBound - start < 3 {
      start -= 1
      if names.contains(text.key(start..<span.tokens.upperBound).folded) { return start }
    }
    return nil
  }

  // MARK: - Short forms in brackets

  /// The spans with what short forms in brackets stand for as one name each, and without short
  /// forms of what is no name.
  private func defined(_ spans: [EntitySpan]) -> [EntitySpan] {
    let definitions = BracketNames(text: text).all()
    guard !definitions.isEmpty else { return spans }
    let terms = Set(
      definitions.filter(\.isTerm).map { text.key($0.acronym..<($0.acronym + 1)).exact })
    let kept = spans.filter { $0.known != nil || !terms.contains(text.key($0.tokens).exact) }
    var result: [EntitySpan] = []
    var next = 0
    for definition in definitions where !definition.isTerm && definition.name.count > 1 {
      while next < kept.count, kept[next].tokens.upperBound <= definition.name.lowerBound {
        result.append(kept[next])
        next += 1
      }
      let first = next
      while next < kept.count, kept[next].tokens.lowerBound <= definition.acronym { next += 1 }
      result += mended(kept[first..<next], by: definition)
    }
    return result + kept[next...]
  }

  /// What stands in a definition, the name as one.
  private func mended(
    _ there: ArraySlice<EntitySpan>, by definition: BracketNames.Definition
  ) -> [EntitySpan] {
    let acronym = definition.acronym..<(definition.acronym + 1)
    if isPerson(definition, there) {
      return there.filter { $0.tokens.upperBound <= definition.name.lowerBound }
        + [definition.name, acronym].map {
          EntitySpan(tokens: $0, kind: .person, confidence: 0.9)
        }
    }
    if let name = there.first(where: { $0.tokens == definition.name }), there.count == 1 {
      return [name, EntitySpan(tokens: acronym, kind: name.kind, confidence: 0.9)]
    }
    let isRight = there.contains { $0.tokens == definition.name || $0.kind == .other }
    guard !isRight, there.allSatisfy({ $0.tokens.upperBound <= acronym.upperBound }) else {
      return Array(there)
    }
    let short = there.first { $0.tokens == acronym }
    return [
      EntitySpan(tokens: definition.name, kind: .organisation, confidence: 0.9),
      short ?? EntitySpan(tokens: acronym, kind: .organisation, confidence: 0.9),
    ]
  }
}

extension SpanRepair {
  /// Whether a known name is a given one too: `Alexandria`, `Chelsea`.
  private func isGiven(_ span: EntitySpan) -> Bool {
    span.tokens.count == 1 && text.words[span.tokens.lowerBound].flags.contains(.given)
  }

  /// Whether a definition is of a person's initials: `Mohammed bin Salman (MBS)`.
  fileprivate func isPerson(
    _ definition: BracketNames.Definition, _ there: ArraySlice<EntitySpan>
  ) -> Bool {
    let name = definition.name
    guard (2...4).contains(name.count),
      there.allSatisfy({ $0.known == nil && $0.kind != .other || isGiven($0) }),
      BracketNames(text: text).isInitials(definition.acronym, of: name)
    else { return false }
    let first = text.words[name.lowerBound]
    let isTitled = name.lowerBound > 0 && text.words[name.lowerBound - 1].flags.contains(.title)
    let isNamed =
      first.flags.contains(.given)
      || there.contains { $0.kind == .person && $0.tokens.overlaps(name) }
    return (isTitled || isNamed)
      && name.allSatisfy { index in
        let word = text.words[index]
        return (word.shape.contains(.capitalised) || isParticle(index))
          && word.flags.isDisjoint(with: [.organisation, .placeEnd])
      }
  }
}

extension [EntityText.SentenceSpan] {
  /// Whether the sentence of a word is one whose capital letters say nothing.
  fileprivate func isLoud(at word: Int) -> Bool {
    let place = partitioningIndex { $0.words.upperBound > word }
    return place < endIndex && (self[place].isTitle || self[place].isCapitals)
  }
}
