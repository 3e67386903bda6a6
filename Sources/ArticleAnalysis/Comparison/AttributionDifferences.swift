internal import Articles

/// Finds what one report states as a fact and the other only as somebody's claim.
struct AttributionDifferences {
  let pair: ComparedPair

  /// Words behind a word of claiming that it covers.
  private static let reach = 14
  /// Content words of the claim that the other sentence must state.
  private static let leastShared = 3

  func find() -> [Discrepancy] {
    if let found = claim(in: pair.right, against: pair.left) {
      return [
        entry(left: pair.leftSide(found.fact), right: pair.rightSide(found.claim))
      ]
    }
    if let found = claim(in: pair.left, against: pair.right) {
      return [
        entry(left: pair.leftSide(found.claim), right: pair.rightSide(found.fact))
      ]
    }
    return []
  }

  private func entry(left: Discrepancy.Side, right: Discrepancy.Side) -> Discrepancy {
    Discrepancy(
      class: .attribution, topic: left.value, left: left, right: right,
      reason: "One states it as a fact, the other as a claim.")
  }

  /// The words of a claim and of the same as a fact.
  private func claim(
    in hedged: ParsedSentence, against plain: ParsedSentence
  ) -> (claim: Range<Int>, fact: Range<Int>)? {
    guard
      !plain.words.contains(where: {
        Self.sayings.contains($0.hash) || Self.doubts.contains($0.hash)
      }),
      plain.quotations.isEmpty
    else { return nil }
    for index in hedged.words.indices.prefix(400) where isClaim(index, in: hedged) {
      let next = hedged.words[(index + 1)...].prefix(2)
      guard !next.contains(where: { Self.idioms.contains($0.hash) }) else { continue }
      // What may have happened to somebody has its subject in front.
      let start = Self.doubts.contains(hedged.words[index].hash) ? index - Self.reach : index
      let covered = hedged.terms.filter {
        $0.words.lowerBound > start && $0.words.lowerBound <= index + Self.reach
          && $0.clause <= hedged.clauseOfWord[index] + 1
      }
      let matches = covered.compactMap { term in
        plain.terms.first { pair.story.lexicon.nearness($0.id, term.id) >= 0.75 }
          .map { (claim: term, fact: $0) }
      }
      let facts = Set(matches.map(\.fact.words.lowerBound))
      guard facts.count >= Self.leastShared, matches.count * 4 >= covered.count * 3,
        let end = matches.map(\.claim.words.upperBound).max(),
        let first = facts.min(), let last = matches.map(\.fact.words.upperBound).max(),
        last - first <= Self.reach
      else { continue }
      // The word that confirms belongs to the fact that is held against the claim.
      let confirming = plain.words[max(0, first - 6)..<first].firstIndex {
        Self.confirmations.contains($0.hash)
      }
      return (index..<end, (confirming ?? first)..<last)
    }
    return nil
  }

  /// A word of claiming, or `may have`: what follows is not stated as a fact.
  private func isClaim(_ index: Int, in sentence: ParsedSentence) -> Bool {
    let hash = sentence.words[index].hash
    if Self.claims.contains(hash) { return true }
    guard Self.doubts.contains(hash), index + 1 < sentence.words.count else { return false }
    return sentence.words[index + 1].hash == Self.have
      && Negation.stands(before: index, in: sentence) == nil
  }

  private static let confirmations = NumberWords.set(
    "confirmed confirms admitted admits acknowledged acknowledges proved proven established")
  private static let have = WordHash.hash("have")
  private static let doubts = NumberWords.set("may might")
  private static let claims = NumberWords.set(
    "claimed claims claiming alleged alleges alleging allegedly accused accuses accusing "
      + "suspected suspects reportedly purportedly supposedly apparently believed unconfirmed "
      + "rumoured rumored")
  private static let sayings = claims.union(
    NumberWords.set(
      "said says saying told tells according stated insisted added denied denies rejected asserted "
        + "reported reports announced maintained argued contended"))
  /// 'Claimed responsibility' claims nothing of what follows.
  private static let idioms = NumberWords.set("responsibility victory credit lives life")
}
