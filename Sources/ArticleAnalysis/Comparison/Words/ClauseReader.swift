/// Cuts a sentence into the statements it is made of.
enum ClauseReader {
  /// The clause of each word, from 0; a sign belongs to the clause that it ends.
  ///
  /// A clause ends at `,` `;` `:` a dash or bracket, and before words such as 'which' and 'while'.
  /// A clause of fewer than `least` words is joined to the one before it.
  static func clauses(of words: [Word], _ forms: [WordLinker.WordForm]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(words.count)
    var clause = 0
    var length = 0
    for (word, form) in zip(words, forms) {
      if word.kind != .punctuation, length >= least, form.cues.contains(.opener) {
        clause += 1
        length = 0
      }
      result.append(clause)
      if word.kind != .punctuation {
        length += 1
      } else if length >= least, dividers.contains(word.hash) {
        clause += 1
        length = 0
      }
    }
    return result
  }

  /// Words a clause has at least; more makes fewer, longer clauses.
  private static let least = 4

  private static let dividers = Set(
    [",", ";", ":", "—", "–", "(", ")"].map { WordHash.hash($0) })

  static let openers = Set(
    "who which whose that where when while after before but because although though following since"
      .split(separator: " ").map { WordHash.hash(String($0)) })
}
