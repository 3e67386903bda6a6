/// The usual wording of news pages around their articles, by class.
///
/// Phrases are separated by `|` or line ends, in lower case and without signs; see `CuePhrase` for
/// `*` and `#`.
enum CueTable {
  /// Phrases that begin a line or are all of it.
  static let opening = CueIndex(allRows.filter { $0.place != .within })
  /// Phrases that count anywhere in a line.
  static let inside = CueIndex(allRows.filter { $0.place == .within })

  private static var allRows: [Row] {
    pageRows + appealRows + foreignRows + furtherRows + linkRows + offerRows + noticeRows
      + subscriptionRows
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
  }

  /// The hashes of words with letters outside ASCII, whatever the normal form of a text.
  static let foreignWords: [String: UInt64] = {
    var result: [String: UInt64] = [:]
    let lists =
      allRows.map(\.list) + CueReader.linkOpeners + CueReader.listOpeners + TextNotes.labels
      + MachineFooters.rows
    for list in lists where !list.utf8.allSatisfy({ $0 < 0x80 }) {
      for word in list.split(whereSeparator: { $0 == "|" || $0 == "\n" || $0 == " " })
      where !word.utf8.allSatisfy({ $0 < 0x80 }) {
        result[String(word)] = FoldedWord.hash(of: word)
      }
    }
    return result
  }()
}
