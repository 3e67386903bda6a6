/// The usual wording of news pages around their articles, by class.
///
/// Phrases are separated by `|`, in lower case and without signs; see `CuePhrase` for `*`.
enum CueTable {
  /// All phrases by their first word.
  static let byFirstWord: [String: [CuePhrase]] = {
    var result: [String: [CuePhrase]] = [:]
    for phrase in phrases {
      guard let first = phrase.words.first else { continue }
      result[first, default: []].append(phrase)
    }
    return result
  }()

  private static var phrases: [CuePhrase] {
    CueTable.pageRows.flatMap(\.phrases) + CueTable.appealRows.flatMap(\.phrases)
      + CueTable.foreignRows.flatMap(\.phrases)
  }

  /// Phrases of one class, place and weight.
  struct Row {
    let label: BoilerplateCue.Label
    let weight: BoilerplateCue.Weight
    let place: CuePhrase.Place
    /// Longest line that counts, in words.
    let longest: Int
    let list: String

    init(
      _ label: BoilerplateCue.Label, _ weight: BoilerplateCue.Weight, _ place: CuePhrase.Place,
      longest: Int = 40, _ list: String
    ) {
      self.label = label
      self.weight = weight
      self.place = place
      self.longest = longest
      self.list = list
    }

    var phrases: [CuePhrase] {
      list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).compactMap { phrase in
        let words = phrase.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        return CuePhrase(
          words: words, place: place, longest: longest,
          cue: BoilerplateCue(label: label, weight: weight))
      }
    }
  }
}
