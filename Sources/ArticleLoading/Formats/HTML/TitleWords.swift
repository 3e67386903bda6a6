/// The words of a title that tell it from others: those of four letters and more.
struct TitleWords {
  private let words: Set<Substring>

  init(_ title: String?) {
    words = Set((title ?? "").lowercased().split { !$0.isLetter }.filter { $0.count >= 4 })
  }

  /// The share of the words of the shorter title that the other has too, 0 to 1; nil where one has
  /// too few to say, as titles without blanks have.
  func likeness(to other: TitleWords) -> Double? {
    let fewest = min(words.count, other.words.count)
    guard fewest >= 2 else { return nil }
    return Double(words.intersection(other.words).count) / Double(fewest)
  }
}
