/// Words that turn a statement into its opposite.
enum Negation {
  /// The place of a word within three before `index` that negates it; nil where none does.
  ///
  /// 'Not only' negates nothing.
  static func stands(before index: Int, in sentence: ParsedSentence) -> Int? {
    if isRefused(index, in: sentence) { return index - 2 }
    if let none = unplanned(index, in: sentence) { return none }
    let clause = sentence.clauseOfWord[index]
    for spot in (max(0, index - 3)..<index).reversed()
    where sentence.forms[spot].cues.contains(.negation) && sentence.clauseOfWord[spot] == clause {
      return sentence.words[spot + 1].hash == only ? nil : spot
    }
    return nil
  }

  /// Whether it is said of a word that it is not done: `refused to concede`.
  static func isRefused(_ index: Int, in sentence: ParsedSentence) -> Bool {
    index >= 2 && sentence.words[index - 1].hash == NumberWords.to
      && (refusals.contains(sentence.words[index - 2].hash)
        || refusalNouns.contains(sentence.words[index - 2].hash))
  }

  /// Whether a sentence says anywhere that something is not so, in whatever words.
  static func stands(in sentence: ParsedSentence) -> Bool {
    sentence.cues.contains(.denial)
  }

  /// The `no` of `no intention of stepping down`; nil where none stands before a word.
  static func unplanned(_ index: Int, in sentence: ParsedSentence) -> Int? {
    guard index >= 3, links.contains(sentence.words[index - 1].hash),
      plans.contains(sentence.words[index - 2].hash), sentence.words[index - 3].hash == no
    else { return nil }
    return index - 3
  }

  private static let no = WordHash.hash("no")
  private static let links = NumberWords.set("of to for")
  private static let plans = NumberWords.set("intention intentions plan plans desire reason")
  /// Words before a `to` that say that it is not done.
  private static let refusals = NumberWords.set(
    "refused refuses refusing declined declines declining failed fails failing")
  /// Nouns that say the same: `the failure to follow the rules`.
  private static let refusalNouns = NumberWords.set("failure refusal inability")
  private static let only = WordHash.hash("only")
  static let words = NumberWords.set(
    "not never neither cannot cant wont didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt "
      + "couldnt wouldnt shouldnt")
  static let denials = words.union(refusals).union(
    NumberWords.set(
      "no nor neither without nobody none nothing denied denies deny denying refuse fail rejected "
        + "rejects reject ruled unlikely impossible against instead despite avoid avoided prevent "
        + "prevents prevented preventing barred barring stopped lack lacks lacked hardly"))
}
