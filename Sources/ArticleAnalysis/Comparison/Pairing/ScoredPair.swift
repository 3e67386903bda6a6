internal import Articles

/// Two sentences by their places, and how much they say the same.
struct ScoredPair: Sendable, Equatable {
  var left: Int
  var right: Int
  /// 0 to 1, with the neighbours' support.
  var score: Double
  var tier = SentencePair.Tier.related
  var isMoved = false
  /// Whether the sentences share nothing but names; then only its own score makes it sure.
  var sharesNamesAlone = false
  /// Whether it would be less than sure without the tolls that both tell.
  var needsTolls = false
  /// Whether it is a pair only because both tell one fact otherwise (`SharedFacts`); then it is
  /// never sure.
  var restsOnFact = false
}
