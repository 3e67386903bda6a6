internal import CSynonyms

/// Words of two texts that stand for each other, as `blaze` does for `fire`.
enum SynonymousWords {
  /// How rare the words of a text are together, above plain ones, for which the other has a word of
  /// its own that stands for them.
  ///
  /// - Complexity: O(*n* log *m*) in the words that stand for those of the text, and in the other's terms.
  static func evidence(_ text: StoryText, _ other: StoryText) -> Double {
    var sum: Float = 0
    for (index, entry) in text.entries.enumerated() where isWord(entry) {
      let information = text.information[index]
      guard information > StoryLikeness.plainWord, other.entry(of: entry.term) == nil else {
        continue
      }
      let word = synonyms_word(entry.term)
      guard word >= 0 else { continue }
      var best: Float = 0
      for link in synonyms_first_link(word)..<synonyms_first_link(word + 1) {
        let term = synonyms_hash(synonyms_link_word(link))
        guard let place = other.entry(of: term), isWord(other.entries[place]),
          text.entry(of: term) == nil
        else { continue }
        let rarity = min(information, other.information[place]) - StoryLikeness.plainWord
        let salience = (entry.salience * other.entries[place].salience).squareRoot()
        best = max(best, Float(synonyms_link_weight(link)) / 100 * rarity * salience)
      }
      sum += best
    }
    return Double(sum)
  }

  private static func isWord(_ entry: StoryText.Entry) -> Bool {
    !entry.isNamelike && !entry.isNumber
  }
}
