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
    guard quotesTheSame, let (left, right) = speakers,
      areTwo(left, in: pair.left, right, in: pair.right)
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
    guard shared.count >= Self.leastQuoted || quotesOneRun else { return false }
    let found = QuotationMatcher.find(pair)
    return !found.differences.isEmpty || !found.agreements.isEmpty
  }

  /// Whether both quote the same few words and no others: `"a wound that never heals"`.
  private var quotesOneRun: Bool {
    func quoted(_ sentence: ParsedSentence) -> [UInt64] {
      sentence.quotations.count == 1
        ? sentence.quotations[0].words.map { sentence.words[$0].hash } : []
    }
    let words = quoted(pair.left)
    return words.count >= Self.leastRun && words == quoted(pair.right)
  }

  /// Words and signs that two short quotations must be at least to be the same words.
  private static let leastRun = 4

  /// The capitalised words right before or behind a word of saying outside the quotation.
  func speaker(in sentence: ParsedSentence) -> Range<Int>? {
    guard sentence.cues.contains(.speech) else { return loneName(in: sentence) }
    let sayings = sentence.words.indices.prefix(400).filter { index in
      sentence.forms[index].cues.contains(.speech)
        && !sentence.quotations.contains { $0.words.contains(index) }
    }
    guard sayings.count == 1, let index = sayings.first else { return nil }
    // Behind `told` stands who was told.
    let found =
      name(endingAt: index, in: sentence)
      ?? (Self.told.contains(sentence.words[index].hash)
        ? nil : name(behind: index + 1, in: sentence))
    // Who the Ayatollah is, is not said.
    return found.flatMap { words in
      words.allSatisfy { Self.titles.contains(sentence.words[$0].hash) } ? nil : words
    }
  }

  private static let titles = SentenceParser.titles.union(
    NumberWords.set("ayatollah imam sheikh emir sultan cardinal archbishop attorney speaker"))

  /// The only name of two words or more outside the quotations of a sentence that has no word of saying: `It
  /// was Marton Csiki who drew applause with the sentence`.
  private func loneName(in sentence: ParsedSentence) -> Range<Int>? {
    guard !sentence.quotations.isEmpty, sentence.cues.isDisjoint(with: [.saying, .telling]) else {
      return nil
    }
    var names: [Range<Int>] = []
    var index = 0
    while index < min(sentence.words.count, 400) {
      let name = name(startingAt: index, in: sentence)
      if let name { names.append(name) }
      index = max(index + 1, name?.upperBound ?? 0)
    }
    guard names.count == 1, let name = names.first, name.count > 1 else { return nil }
    return name
  }

  /// The name behind a word of saying, and behind what its bearer is: `said Stanwick manager Donal
  /// Creagh`.
  private func name(behind start: Int, in sentence: ParsedSentence) -> Range<Int>? {
    var found = name(startingAt: start, in: sentence)
    var index = found?.upperBound ?? start
    let end = min(sentence.words.count, index + Self.officeReach)
    while index < end, sentence.words[index].kind == .word,
      !sentence.words[index].isCapitalised || isName(index, in: sentence)
    {
      if let next = name(startingAt: index, in: sentence) {
        found = next
        index = next.upperBound
      } else {
        // `Grace Mbeli of Doctors for Africa` is the one who is named first.
        let isWhole = found.map { $0.count > 1 } ?? false
        guard isOffice(index, in: sentence),
          !isWhole || sentence.words[index].hash != NumberWords.of
        else { break }
        index += 1
      }
    }
    // `Said the chief engineer, Anders Voll.`
    if found == nil, index > start, index < end, sentence.words[index].hash == NumberWords.comma {
      return name(startingAt: index + 1, in: sentence)
    }
    return found
  }

  /// Whether a word may be what a speaker is, so that the name follows.
  private func isOffice(_ index: Int, in sentence: ParsedSentence) -> Bool {
    sentence.forms[index].isContent || sentence.words[index].hash == NumberWords.the
      || sentence.words[index].hash == NumberWords.of
  }

  /// Words between a word of saying and the name of the speaker.
  private static let officeReach = 5

  private func name(endingAt end: Int, in sentence: ParsedSentence) -> Range<Int>? {
    // `Mina Dabari, a student, said`, `a student, Mina Dabari, said`, `he had told`.
    var end = end
    if end > 0, Self.auxiliaries.contains(sentence.words[end - 1].hash) { end -= 1 }
    if end > 1, sentence.words[end - 1].hash == NumberWords.comma,
      let comma = sentence.words[max(0, end - Self.appositionReach)..<end - 1].lastIndex(
        where: { $0.hash == NumberWords.comma })
    {
      let isNamedLast = (comma + 1..<end - 1).allSatisfy { isName($0, in: sentence) }
      end = isNamedLast && comma + 1 < end - 1 ? end - 1 : comma
    }
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
      && sentence.forms[index].cues.isDisjoint(with: [.weekday, .month])
      && (word.isAllCapitals || !StopWords.contains(word.hash))
      && !sentence.quotations.contains { $0.words.contains(index) }
  }

  /// Whether no word of one name is near any word of the other.
  private func areTwo(
    _ left: Range<Int>, in first: ParsedSentence, _ right: Range<Int>, in second: ParsedSentence
  ) -> Bool {
    let firstIDs = ids(left, in: first)
    let secondIDs = ids(right, in: second)
    let (one, other) = (pair.leftSide(left).value, pair.rightSide(right).value)
    // `BFM TV` and `BFMTV` are one.
    guard Self.letters(of: one) != Self.letters(of: other) else { return false }
    return firstIDs.allSatisfy { id in
      secondIDs.allSatisfy { pair.story.lexicon.nearness(id, $0) == 0 }
    }
  }

  private static func letters(of name: String) -> [UInt8] {
    name.lowercased().utf8.filter { $0 >= 0x80 || (0x30...0x39).contains($0) || $0 >= 0x61 }
  }

  private func ids(_ words: Range<Int>, in sentence: ParsedSentence) -> [Int32] {
    words.map { sentence.ids[$0] }
      + sentence.terms.lazy.filter { $0.words.overlaps(words) }.map(\.id)
  }

  /// The one speaker of each sentence; nil where one names none.
  private var speakers: (left: Range<Int>, right: Range<Int>)? {
    guard let left = speaker(in: pair.left), let right = speaker(in: pair.right) else {
      return nil
    }
    return (left, right)
  }

  /// Whether each sentence names one speaker and the two are one.
  var haveOneSpeaker: Bool {
    speakers.map { !areTwo($0.left, in: pair.left, $0.right, in: pair.right) } ?? false
  }

  /// Whether each sentence names one speaker and the two are not one.
  var haveTwoSpeakers: Bool {
    speakers.map { areTwo($0.left, in: pair.left, $0.right, in: pair.right) } ?? false
  }

  // MARK: - Recipient

  private func recipient() -> [Discrepancy] {
    guard let left = recipient(in: pair.left), let right = recipient(in: pair.right),
      areTwo(left.words, in: pair.left, right.words, in: pair.right),
      Self.areTwo(left.kind, right.kind)
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

  /// Who may be told.
  private enum Audience {
    case name, agency, press, parliament, court, council, crowd, market, owners, viewers, staff
    case members, authority, party, engineers, residents, mayor, governor, monarch, president
    case minister, police
  }

  /// Whether two audiences are surely two.
  ///
  /// Two names are, and two kinds of people. An agency is of the press; a name may be that of a
  /// reporter, and the authorities and a parliament may stand for one.
  private static func areTwo(_ left: Audience, _ right: Audience) -> Bool {
    switch (left, right) {
    case (.name, .name), (.name, .party), (.party, .name): true
    case (.agency, .agency), (.agency, .name), (.name, .agency): true
    case (.name, _), (_, .name), (.agency, .press), (.press, .agency): false
    // Workers of a party are its supporters, and an office may stand for the authorities.
    case (.staff, .crowd), (.crowd, .staff): false
    case (.authority, let other), (let other, .authority):
      ![.authority, .mayor, .governor, .monarch, .president, .minister, .police]
        .contains(other)
    case (.residents, .crowd), (.crowd, .residents): false
    default: left != right
    }
  }

  private func recipient(in sentence: ParsedSentence) -> (words: Range<Int>, kind: Audience)? {
    guard sentence.cues.contains(.telling) else { return nil }
    for index in sentence.words.indices.prefix(400)
    where sentence.forms[index].cues.contains(.telling)
      && !sentence.quotations.contains(where: { $0.words.contains(index) })
    {
      let hash = sentence.words[index].hash
      if Self.tellings.contains(hash) {
        if let found = audience(startingAt: index + 1, in: sentence) { return found }
      } else if Self.handings.contains(hash), let to = to(after: index, in: sentence),
        let found = audience(startingAt: to + 1, in: sentence)
      {
        return found
      }
    }
    return nil
  }

  /// The `to` of `information was provided by Russia to the coalition`; nil where no message is handed.
  private func to(after index: Int, in sentence: ParsedSentence) -> Int? {
    let around = sentence.words[max(0, index - 5)..<min(sentence.words.count, index + 6)]
    guard around.contains(where: { Self.messages.contains($0.hash) }) else { return nil }
    return sentence.words[index + 1..<min(sentence.words.count, index + 7)].firstIndex {
      $0.hash == NumberWords.to
    }
  }

  /// A name, or a group of people, right behind a word of telling.
  private func audience(
    startingAt start: Int, in sentence: ParsedSentence
  ) -> (words: Range<Int>, kind: Audience)? {
    for spot in start..<start + 4 where spot < sentence.words.count {
      let word = sentence.words[spot]
      if !word.isCapitalised, let kind = Self.audiences[word.hash] {
        return (spot..<spot + 1, kind)
      }
      guard word.kind == .word, !Self.ends.contains(word.hash) else { break }
    }
    return name(startingAt: start, in: sentence).map { words in
      let isOfPress = words.contains { Self.agencies.contains(sentence.words[$0].hash) }
      return (words, isOfPress ? .agency : .name)
    }
  }

  private static let auxiliaries = NumberWords.set("had has have later also then")
  /// Words of an apposition between a name and a word of saying, its commas with them.
  private static let appositionReach = 10
  private static let audiences: [UInt64: Audience] = {
    var result: [UInt64: Audience] = [:]
    for (kind, words) in [
      (Audience.press, press), (.parliament, parliaments), (.court, courts), (.council, councils),
      (.crowd, crowds), (.market, markets), (.owners, owners), (.viewers, viewers), (.staff, staff),
      (.members, members), (.authority, authorities), (.party, parties),
      (.engineers, engineers), (.residents, residents), (.mayor, mayors), (.governor, governors),
      (.monarch, monarchs), (.president, presidents), (.minister, ministers), (.police, polices),
    ] {
      for word in words { result[word] = kind }
    }
    return result
  }()
  /// Words behind which a recipient is no longer named.
  private static let ends = NumberWords.set(
    "that of about on in to at by with for as if when he she it they we who which and but")
  static let handings = NumberWords.set(
    "provided given gave passed handed supplied sent submitted relayed communicated awarded presented"
  )
  private static let messages = NumberWords.set(
    "information details data notice notification warning message coordinates plans plan letter "
      + "report reports documents evidence")
  private static let authorities = NumberWords.set("government authorities ministry")
  private static let engineers = NumberWords.set("engineers")
  private static let residents = NumberWords.set(
    "residents villagers townspeople inhabitants locals")
  private static let mayors = NumberWords.set("mayor mayors")
  private static let governors = NumberWords.set("governor governors")
  private static let monarchs = NumberWords.set("king queen monarch")
  private static let presidents = NumberWords.set("president")
  private static let ministers = NumberWords.set("minister ministers")
  private static let polices = NumberWords.set("police")
  private static let parties = NumberWords.set("coalition opposition rebels")
  private static let press = NumberWords.set(
    "reporters journalists media press television newspaper broadcaster")
  private static let parliaments = NumberWords.set(
    "parliament lawmakers legislators senators congress deputies mps")
  private static let courts = NumberWords.set("court judge judges jury jurors")
  private static let councils = NumberWords.set("council cabinet")
  private static let crowds = NumberWords.set("supporters crowd rally followers fans")
  private static let markets = NumberWords.set("investors analysts")
  private static let owners = NumberWords.set("shareholders")
  private static let members = NumberWords.set("delegates members participants activists")
  private static let agencies = NumberWords.set(
    "reuters xinhua bloomberg interfax afp ap bbc cnn dpa")
  private static let viewers = NumberWords.set("viewers listeners")
  private static let staff = NumberWords.set(
    "doctors nurses students teachers workers employees staff")
  static let sayings = NumberWords.set(
    "said says added told tells stated insisted warned stressed declared explained noted replied "
      + "recalled recalls remarked commented joked argued recounted answered wrote tweeted")
  private static let told = NumberWords.set("told tells")
  static let tellings = NumberWords.set(
    "told tells informed informs notified warned alerted briefed assured")
}
