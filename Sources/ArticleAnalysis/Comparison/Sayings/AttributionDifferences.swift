internal import Articles

/// Finds what one report states, or has somebody say, and the other only claims, believes or denies.
///
/// Who 'said' what another states as a fact is no difference: nearly all of news is said by somebody.
struct AttributionDifferences {
  let pair: ComparedPair

  /// How a report stands to what it tells.
  enum Level: Sendable {
    case fact, said, claimed, believed, denied

    /// As the reason names it.
    var name: String {
      switch self {
      case .fact: "as a fact"
      case .said: "as what somebody said"
      case .claimed: "as a claim"
      case .believed: "as what is believed"
      case .denied: "as denied"
      }
    }
  }

  /// Words behind a word of claiming that it covers.
  private static let reach = 14
  /// The same where the first ones of a denial are stated with nobody named who did it: `denied having
  /// paid a ransom`, `a ransom was paid`.
  private static let leastDenied = 2
  /// Content words of the claim that the other sentence must state.
  private static let leastShared = 3

  func find() -> [Discrepancy] {
    if let found = claim(in: pair.right, against: pair.left) {
      return [
        entry(found, left: pair.leftSide(found.fact), right: pair.rightSide(found.claim))
      ]
    }
    if let found = claim(in: pair.left, against: pair.right) {
      return [
        entry(found, left: pair.leftSide(found.claim), right: pair.rightSide(found.fact))
      ]
    }
    return saidAndClaimed()
  }

  private func entry(
    _ found: Claim, left: Discrepancy.Side, right: Discrepancy.Side
  ) -> Discrepancy {
    Discrepancy(
      class: .attribution, topic: left.value, left: left, right: right,
      reason: "One tells it \(found.plain.name), the other \(found.level.name).")
  }

  /// The words of a claim and of the same in the other sentence.
  private struct Claim {
    var claim: Range<Int>
    var level: Level
    var fact: Range<Int>
    var plain: Level
  }

  private func claim(in hedged: ParsedSentence, against plain: ParsedSentence) -> Claim? {
    guard !hedged.cues.isDisjoint(with: [.level, .belief, .doubt]), plain.quotations.isEmpty,
      // What is denied here may be claimed there.
      plain.cues.isDisjoint(with: .negation) || !hedged.cues.isDisjoint(with: .denial),
      let ground = Self.ground(of: plain)
    else { return nil }
    for index in hedged.words.indices.prefix(400) {
      guard let level = level(index, in: hedged), Self.areTold(ground, level) else { continue }
      guard !isIdiom(index, in: hedged),
        let found = match(index, level, in: hedged, against: plain)
      else { continue }
      if level == .denied, isDeniedElsewhere(found, beside: plain) || isConfirmed(in: plain) {
        continue
      }
      return Claim(claim: found.claim, level: level, fact: found.fact, plain: ground)
    }
    return nil
  }

  /// What a sentence that hedges nothing tells as; nil where it hedges.
  private static func ground(of sentence: ParsedSentence) -> Level? {
    guard !sentence.cues.contains(.doubt),
      !sentence.words.contains(where: { Self.hedges.contains($0.hash) }), !isTranscript(sentence),
      !sentence.cues.contains(.level)
        || !sentence.words.indices.contains(where: { index in
          sentence.forms[index].cues.contains(.level) && !isSuspectedPerson(index, in: sentence)
        })
    else { return nil }
    return sentence.cues.contains(.saying) ? .said : .fact
  }

  private static func areTold(_ ground: Level, _ level: Level) -> Bool {
    ground == .fact || level == .denied
  }

  /// The words that a word of claiming covers, and those of the other sentence that state the same.
  private func match(
    _ index: Int, _ level: Level, in hedged: ParsedSentence, against plain: ParsedSentence
  ) -> (claim: Range<Int>, fact: Range<Int>)? {
    // What may have happened to somebody, or somebody is believed to have done, has its subject in
    // front.
    let isBehind = (level == .claimed || level == .denied) && !isTrailing(index, in: hedged)
    let start = isBehind ? index : index - Self.reach
    let covered = hedged.terms.filter {
      $0.words.lowerBound > start && $0.words.lowerBound <= index + Self.reach
        && !$0.words.contains(index)
        && $0.clause <= hedged.clauseOfWord[index] + 1
    }
    let matches = covered.compactMap { term in
      plain.terms.first { pair.story.lexicon.nearness($0.id, term.id) >= 0.75 }
        .map { (claim: term, fact: $0) }
    }
    let facts = Set(matches.map(\.fact.words.lowerBound))
    let isShort =
      level == .denied && Self.leastDenied <= facts.count && isPassive(facts, in: plain)
      && covered.prefix(Self.leastDenied).allSatisfy { term in
        matches.contains { $0.claim.words == term.words }
      }
    guard isShort || facts.count >= Self.leastShared && matches.count * 4 >= covered.count * 3,
      let last = matches.map(\.claim.words.upperBound).max(), last > index || !isBehind,
      let first = facts.min(), let end = matches.map(\.fact.words.upperBound).max(),
      end - first <= Self.reach
    else { return nil }
    // The word that confirms belongs to the fact that is held against the claim.
    let confirming = plain.words[max(0, first - 6)..<first].firstIndex {
      Self.confirmations.contains($0.hash)
    }
    let opening = matches.map(\.claim.words.lowerBound).min() ?? index
    return (
      isTrailing(index, in: hedged) ? opening..<index + 1 : index..<max(last, index + 1),
      (confirming ?? first)..<end
    )
  }

  /// Whether a claim stands behind what is claimed, as in `people drowned, the police claimed`.
  private func isTrailing(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let words = sentence.words
    guard Self.trailing.contains(words[index].hash),
      words[(index + 1)...].allSatisfy({ $0.kind == .punctuation }),
      let comma = words[..<index].lastIndex(where: { $0.hash == NumberWords.comma })
    else { return false }
    return comma > 2 && index - comma <= Self.trailingReach
  }

  /// Words from the comma to the claim behind it.
  private static let trailingReach = 6
  private static let trailing = NumberWords.set("claimed claims alleged alleges")

  /// Whether a word such as 'was' stands before one of some words.
  private func isPassive(_ words: Set<Int>, in sentence: ParsedSentence) -> Bool {
    words.contains { index in
      sentence.words[max(0, index - 2)..<index].contains { NumberWords.beings.contains($0.hash) }
    }
  }

  /// Whether a sentence confirms something: then one confirms what the other denies, an outcome.
  private func isConfirmed(in sentence: ParsedSentence) -> Bool {
    sentence.words.contains { Outcome.of($0)?.axis == .statement }
  }

  /// Whether the report that states it also tells, in another sentence, that it is denied.
  private func isDeniedElsewhere(
    _ found: (claim: Range<Int>, fact: Range<Int>), beside plain: ParsedSentence
  ) -> Bool {
    let stated = plain.terms.filter { found.fact.overlaps($0.words) }.map(\.id)
    let side = plain === pair.left ? pair.story.left : pair.story.right
    return side.parsed.contains { sentence in
      sentence !== plain && sentence.words.contains { Self.denials.contains($0.hash) }
        && sentence.distinct.count { id in
          stated.contains { pair.story.lexicon.nearness($0, id) >= 0.75 }
        } >= 2
    }
  }

  /// Whether somebody was not given something, which is no statement: `was denied bail`.
  private func isOfThing(_ index: Int, in sentence: ParsedSentence) -> Bool {
    index > 0 && NumberWords.beings.contains(sentence.words[index - 1].hash)
      && sentence.terms.contains { $0.words.lowerBound == index + 1 }
  }

  /// Whether a word is the `suspect` that is a person, and not what police do.
  private static func isSuspectedPerson(_ index: Int, in sentence: ParsedSentence) -> Bool {
    guard sentence.words[index].hash == suspect else { return false }
    if index > 0, holders.contains(sentence.words[index - 1].hash) { return false }
    return
      !(index + 1 < sentence.words.count
      && objects.contains(sentence.words[index + 1].hash))
  }

  private static let suspect = WordHash.hash("suspect")
  /// Those who suspect something, and how they do.
  private static let holders = NumberWords.set(
    "police they we i detectives investigators officers officials authorities prosecutors experts "
      + "scientists doctors engineers researchers residents neighbours neighbors firefighters "
      + "inspectors rangers many some to strongly also still now")
  /// Words that begin what is suspected.
  private static let objects = NumberWords.set(
    "a an the that this it he she they his her their its arson sabotage foul")

  /// How a word of claiming, or `may have`, tells what belongs to it; nil for other words.
  private func level(_ index: Int, in sentence: ParsedSentence) -> Level? {
    let cues = sentence.forms[index].cues
    if cues.contains(.level) {
      guard !Self.isSuspectedPerson(index, in: sentence) else { return nil }
      let level = Self.levels[sentence.words[index].hash]
      return level == .denied && isOfThing(index, in: sentence) ? nil : level
    }
    guard !cues.isDisjoint(with: [.belief, .doubt]), index + 1 < sentence.words.count else {
      return nil
    }
    let next = sentence.words[index + 1].hash
    if cues.contains(.belief) { return next == NumberWords.to ? .believed : nil }
    guard next == Self.have,
      Negation.stands(before: index, in: sentence) == nil
    else { return nil }
    return .believed
  }

  private static let hedges = NumberWords.set(
    "allegation allegations accusation accusations suggests suggested suggesting unclear")

  /// Whether somebody speaks without quotation marks: `We have begun to drain the swamp`; not Carl I.
  private static func isTranscript(_ sentence: ParsedSentence) -> Bool {
    sentence.words.indices.prefix(400).contains { index in
      firstPersons.contains(sentence.words[index].hash)
        && (index == 0 || !sentence.words[index - 1].isCapitalised)
    }
  }

  private static let firstPersons = NumberWords.set("we i")
  private static let confirmations = NumberWords.set(
    "confirmed confirms admitted admits acknowledged acknowledges proved proven established")
  private static let have = WordHash.hash("have")
  static let doubts = NumberWords.set("may might")
  /// Words that say a belief only before a `to`: `is thought to have fled`.
  static let beliefs = NumberWords.set(
    "thought feared appears appeared appear seems seemed seem understood")
  private static let denials = NumberWords.set(
    "denied denies denying deny disputed disputes disputing refuted rebutted")
  static let levels: [UInt64: Level] = {
    let claims =
      "claimed claims claim claiming boasts boasted alleged alleges alleging allegedly accused "
      + "accuses accusing reportedly purportedly supposedly unconfirmed rumoured rumored"
    let beliefs = "suspect suspected suspects apparently believed believes believe presumed"
    var result: [UInt64: Level] = [:]
    for hash in NumberWords.set(claims) { result[hash] = .claimed }
    for hash in NumberWords.set(beliefs) { result[hash] = .believed }
    for hash in denials { result[hash] = .denied }
    return result
  }()
  static let sayings = NumberWords.set(
    "said says saying told tells according stated insisted added rejected asserted reported reports "
      + "announced maintained argued contended")
  private static let idioms = NumberWords.set("responsibility victory credit lives life")
  private static let claims = WordHash.hash("claims")
  private static let movements = NumberWords.set(
    "hit rose fell rise fall jumped dropped against were are was")

  /// Whether a word claims nothing of what follows: 'claimed responsibility', 'jobless claims rose'.
  private func isIdiom(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let next = sentence.words[(index + 1)...].prefix(2)
    if next.contains(where: { Self.idioms.contains($0.hash) }) { return true }
    return sentence.words[index].hash == Self.claims
      && next.first.map { Self.movements.contains($0.hash) } ?? false
  }
}
