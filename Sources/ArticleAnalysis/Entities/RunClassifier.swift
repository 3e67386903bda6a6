internal import Articles

/// Says what a row of capitalised words names, by its words and what stands around it.
struct RunClassifier {
  let text: EntityText
  let sentence: EntityText.SentenceSpan
  let known: [Int: KnownName]
  let evidence: CaseEvidence

  /// Whether rules of English may be used.
  private var isEnglish: Bool { text.isEnglish && !sentence.isForeign }

  /// The names in a run, in order.
  func spans(of run: NameRun) -> [EntitySpan] {
    let words = trimmed(run)
    guard !words.isEmpty else { return [] }
    if let name = known[words.lowerBound], name.words == words {
      return [span(name)].compactMap(\.self)
    }
    if isEnglish, let whole = institution(words) { return [whole] }
    return parts(of: words, isStart: run.isStart && words.lowerBound == run.words.lowerBound)
  }

  /// The run without common words that have their capital from the sentence.
  private func trimmed(_ run: NameRun) -> Range<Int> {
    var words = run.words
    let first = text.words[words.lowerBound]
    guard known[words.lowerBound] == nil, run.isStart else { return words }
    let isInstitution =
      words.count > 1
      && !text.words[words.upperBound - 1].flags.isDisjoint(with: [.organisation, .placeEnd])
    let isName =
      first.flags.contains(.given) || first.flags.contains(.title)
      || first.flags.contains(.placeStart)
    if first.shape.contains(.initial), words.count > 1 { return words }
    if first.flags.contains(.common) && !isInstitution && !(isName && words.count > 1)
      && !evidence.isName(first.key)
    {
      words = (words.lowerBound + 1)..<words.upperBound
    }
    return words
  }

  /// An organisation or place that ends in, or begins with, a word of its kind.
  private func institution(_ words: Range<Int>) -> EntitySpan? {
    guard words.count > 1 else { return nil }
    let last = text.words[words.upperBound - 1]
    let hasPhrase = words.contains { !text.words[$0].shape.contains(.capitalised) }
    let heads = words.dropLast().filter {
      text.words[$0].flags.contains(.organisation) && text.words[$0].shape.contains(.capitalised)
    }
    if hasPhrase, let head = heads.first, isPhrase(after: head, in: words) {
      return EntitySpan(
        tokens: institutionStart(words)..<words.upperBound, kind: .organisation, confidence: 0.8)
    }
    if let name = known[words.lowerBound], name.words.upperBound == words.upperBound { return nil }
    // In a headline `Coalition` has a capital like any word.
    if sentence.isTitle || sentence.isCapitals, last.flags.contains(.common),
      !evidence.isName(last.key)
    {
      return nil
    }
    if last.flags.contains(.organisation), known[words.upperBound - 1] == nil {
      let start = institutionStart(words)
      guard words.upperBound - start > 1 else { return nil }
      return EntitySpan(
        tokens: start..<words.upperBound, kind: .organisation, confidence: 0.8)
    }
    let first = text.words[words.lowerBound]
    // `Storm Batters Coast`
    let saysNothing = sentence.isTitle && !evidence.isName(first.key)
    if last.flags.contains(.placeEnd), !first.flags.contains(.title), !saysNothing {
      return EntitySpan(tokens: words, kind: .place, confidence: 0.8)
    }
    if first.flags.contains(.placeStart), words.count < 4, !first.flags.contains(.title),
      known[words.lowerBound] == nil, !last.flags.contains(.common)
    {
      return EntitySpan(tokens: words, kind: .place, confidence: 0.65)
    }
    return nil
  }

  /// Whether `of` or `for` follows the head of an organisation's name.
  private func isPhrase(after head: Int, in words: Range<Int>) -> Bool {
    guard head + 1 < words.upperBound else { return false }
    let next = text.string(head + 1)
    return next == "of" || next == "for"
  }

  /// The first word of an organisation's name, past persons' titles (`Director`, `Chief`).
  private func institutionStart(_ words: Range<Int>) -> Int {
    var start = words.lowerBound
    // `Mr Cameron's Conservative Party` is cut by the possessive; `Director FBI …` is not.
    while start + 2 < words.upperBound, known[start] == nil,
      text.words[start].flags.contains(.title),
      !text.words[start].flags.contains(.common) || isPersonalTitle(start),
      // `Foreign Ministry of Turkey`
      !text.words[start + 1].flags.contains(.organisation)
    {
      start += 1
    }
    return start
  }

  private func isPersonalTitle(_ index: Int) -> Bool {
    let bytes = text.utf8[text.words[index].range]
    return bytes.last == UInt8(ascii: ".") || bytes.count <= 3
  }

  /// The names in a run that is no single institution.
  private func parts(of words: Range<Int>, isStart: Bool) -> [EntitySpan] {
    var result: [EntitySpan] = []
    var start = words.lowerBound
    var hasTitle = false
    while start < words.upperBound {
      if let name = known[start] {
        // `Michael Jordan` is reached from `Michael`; `Jordan Henderson` begins with a known name.
        if let person = personBeginning(with: name, to: words.upperBound, hasTitle: hasTitle) {
          result.append(person)
          return result
        }
        if let known = span(name) { result.append(known) }
        start = name.words.upperBound
        hasTitle = false
        continue
      }
      if text.words[start].flags.contains(.title), start + 1 < words.upperBound || isStart {
        hasTitle = true
        start += 1
        continue
      }
      if let byte = text.byte(start), byte == UInt8(ascii: ".") {
        start += 1
        continue
      }
      let end = unknownEnd(from: start, to: words.upperBound, hasTitle: hasTitle)
      if let span = judged(
        start..<end, hasTitle: hasTitle, isStart: isStart && start == words.lowerBound)
      {
        result.append(span)
      }
      start = end
      hasTitle = false
    }
    return result
  }

  /// The end of the stretch without a known name; a given name takes a known name after it along.
  private func unknownEnd(from start: Int, to end: Int, hasTitle: Bool) -> Int {
    var index = start
    while index < end {
      if let name = known[index], index > start {
        let isPersonal = text.words[start].flags.contains(.given) || hasTitle
        guard isPersonal, index == start + 1 || name.words.count == 1, name.kind != .demonym,
          name.words.count == 1
        else { return index }
      }
      index += 1
    }
    return end
  }

  /// A person whose given name or whole name is a known place's (`Jordan Henderson`).
  private func personBeginning(with name: KnownName, to end: Int, hasTitle: Bool) -> EntitySpan? {
    guard name.kind != .demonym, name.kind != .organisation, name.words.count == 1 else {
      return nil
    }
    let first = text.words[name.words.lowerBound]
    let words = name.words.lowerBound..<end
    if words.count == 1 {
      guard hasTitle, first.flags.contains(.surname), name.kind == .doubtfulPlace else {
        return nil
      }
      return EntitySpan(tokens: words, kind: .person, confidence: 0.8)
    }
    guard words.count < 4, known[name.words.upperBound] == nil else { return nil }
    let last = text.words[end - 1]
    guard first.flags.contains(.given), last.flags.contains(.surname),
      !last.flags.contains(.common)
    else { return nil }
    return EntitySpan(tokens: words, kind: .person, confidence: 0.7)
  }

  /// What a known name counts as; nil for a people's name or a plain word.
  private func span(_ name: KnownName) -> EntitySpan? {
    switch name.kind {
    case .demonym: return nil
    case .other:
      guard name.words.count > 1 else { return nil }
      return EntitySpan(tokens: name.words, kind: .other, confidence: 0.9, known: name.row)
    case .organisation, .place:
      return EntitySpan(
        tokens: name.words, kind: name.kind.kind, confidence: 0.95, known: name.row)
    case .doubtfulPlace:
      return EntitySpan(tokens: name.words, kind: .place, confidence: 0.6, known: name.row)
    }
  }

  /// What a stretch of unknown words names, or nil where nothing speaks for a name.
  private func judged(_ words: Range<Int>, hasTitle: Bool, isStart: Bool) -> EntitySpan? {
    if isShip(words) { return EntitySpan(tokens: words, kind: .other, confidence: 0.8) }
    guard isEnglish else { return nil }
    if words.allSatisfy({ text.words[$0].flags.contains(.title) && known[$0] == nil }) {
      return nil
    }
    if hasTitle, words.count < 5, !isAllCommon(words) {
      return EntitySpan(tokens: words, kind: .person, confidence: 0.9)
    }
    return words.count == 1
      ? single(words.lowerBound, isStart: isStart) : several(words, isStart: isStart)
  }

  private func isAllCommon(_ words: Range<Int>) -> Bool {
    words.allSatisfy {
      text.words[$0].flags.contains(.common) || !text.words[$0].shape.contains(.word)
    }
  }

  private func several(_ words: Range<Int>, isStart: Bool) -> EntitySpan? {
    let first = text.words[words.lowerBound]
    let last = text.words[words.upperBound - 1]
    // `G. W. Bush`
    if first.shape.contains(.initial), last.flags.contains(.surname), words.count < 7 {
      return EntitySpan(tokens: words, kind: .person, confidence: 0.85)
    }
    if isParticled(words) {
      return EntitySpan(tokens: words, kind: .person, confidence: 0.85)
    }
    guard !isAllCommon(words) else { return nil }
    // `George H. W. Bush`, whose full stops are words.
    let length = words.count { text.words[$0].shape.contains(.word) }
    if length < 5, !last.flags.contains(.common) {
      if first.flags.contains(.given) || first.shape.contains(.initial) {
        return EntitySpan(tokens: words, kind: .person, confidence: 0.85)
      }
      if last.flags.contains(.surname), !first.flags.contains(.common) {
        return EntitySpan(tokens: words, kind: .person, confidence: 0.7)
      }
    }
    if isBeforeSaying(words.upperBound), words.count < 5 {
      return EntitySpan(tokens: words, kind: .person, confidence: 0.7)
    }
    if isAfterPlaceWord(words.lowerBound), words.count < 4 {
      return EntitySpan(tokens: words, kind: .place, confidence: 0.5)
    }
    guard words.count < 4, !first.flags.contains(.common), !last.flags.contains(.common) else {
      return nil
    }
    return EntitySpan(tokens: words, kind: .person, confidence: 0.5)
  }

  /// Whether a given name stands before a particle with a capital, as in `Marine Le Pen`, whose words
  /// are all common ones.
  private func isParticled(_ words: Range<Int>) -> Bool {
    let particle = text.words[words.lowerBound + 1]
    return (3...4).contains(words.count) && !sentence.isTitle && !sentence.isCapitals
      && text.words[words.lowerBound].flags.contains(.given)
      && ContextWords.particles.contains(particle) && particle.shape.contains(.capitalised)
      && words.allSatisfy {
        text.words[$0].shape.contains(.capitalised)
          && text.words[$0].flags.isDisjoint(with: [.organisation, .placeEnd])
      }
  }

  private func single(_ index: Int, isStart: Bool) -> EntitySpan? {
    let word = text.words[index]
    let words = index..<(index + 1)
    guard !word.flags.contains(.common), !ContextWords.abbreviations.contains(word),
      !word.shape.contains(.digits), word.range.count > 1
    else { return nil }
    if word.shape.contains(.allCapitals), !sentence.isCapitals {
      let hasDigit = text.utf8[word.range].contains { $0 >= 0x30 && $0 <= 0x39 }
      guard !hasDigit, (2...6).contains(word.range.count) else { return nil }
      return EntitySpan(tokens: words, kind: .organisation, confidence: 0.55)
    }
    if isAfterPlaceWord(index), !word.flags.contains(.surname) {
      return EntitySpan(tokens: words, kind: .place, confidence: 0.6)
    }
    if isBeforeSaying(index + 1) {
      return EntitySpan(tokens: words, kind: .person, confidence: 0.7)
    }
    if hasPlaceEnding(word) { return EntitySpan(tokens: words, kind: .place, confidence: 0.55) }
    if word.flags.contains(.surname) || word.flags.contains(.given) {
      return EntitySpan(tokens: words, kind: .person, confidence: isStart ? 0.5 : 0.6)
    }
    guard !isStart, !sentence.isTitle, !sentence.isCapitals, isBeforePossessive(index + 1),
      !isAfterDeterminer(index)
    else { return nil }
    return EntitySpan(tokens: words, kind: .person, confidence: 0.4)
  }

  private func isShip(_ words: Range<Int>) -> Bool {
    guard words.lowerBound > sentence.words.lowerBound else { return false }
    return ContextWords.ships.contains(text.words[words.lowerBound - 1])
  }

  private func isBeforeSaying(_ index: Int) -> Bool {
    index < sentence.words.upperBound && ContextWords.saying.contains(text.words[index])
  }

  private func isBeforePossessive(_ index: Int) -> Bool {
    index < sentence.words.upperBound && text.words[index].shape.contains(.possessive)
  }

  private func isAfterDeterminer(_ index: Int) -> Bool {
    guard index > sentence.words.lowerBound else { return false }
    return ContextWords.determiners.contains(text.words[index - 1])
  }

  private func isAfterPlaceWord(_ index: Int) -> Bool {
    index > sentence.words.lowerBound && ContextWords.beforePlace.contains(text.words[index - 1])
  }

  private func hasPlaceEnding(_ word: EntityText.Word) -> Bool {
    let bytes = text.utf8[word.range]
    return ContextWords.placeEndings.contains { ending in
      bytes.count > ending.count + 2 && bytes.suffix(ending.count).elementsEqual(ending)
    }
  }
}
