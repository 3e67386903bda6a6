/// Small words that turn what a sentence says: `all` is not `some`, `may` not `must`, and `not` denies.
enum TurningWords {
  /// Whether a word is one of them.
  static func turns(_ hash: UInt64) -> Bool { groups[hash] != nil }

  /// What a word does, as a number; nil for other words.
  ///
  /// Words of one group may stand for each other, as in reported speech.
  static func group(_ hash: UInt64) -> Int? { groups[hash] }

  /// The group of words that say that something is not so.
  static let denial = 0

  /// Words by what they do, those that deny first.
  ///
  /// `Will` becomes `would` where it is told what somebody said.
  private static let groups: [UInt64: Int] = {
    let rows = [
      "not never no nor neither cannot without cant wont didnt doesnt dont isnt arent wasnt werent "
        + "hasnt havent hadnt couldnt wouldnt shouldnt nt",
      "all every each both", "some", "most", "none", "few", "half", "many", "several",
      "will would shall ll", "can could", "may might", "must", "should ought",
    ]
    var result: [UInt64: Int] = [:]
    for (group, row) in rows.enumerated() {
      for word in NumberWords.set(row) { result[word] = group }
    }
    return result
  }()
}
