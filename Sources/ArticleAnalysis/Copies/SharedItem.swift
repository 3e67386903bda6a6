/// Tells a text that holds another as one item among several from a copy of it.
///
/// What an outlet adds to a wire is of the same event and names it; the other items of a column name
/// others.
enum SharedItem {
  /// Share of a text that comes before an item; less is a lead of its own.
  private static let before = 0.25

  static func isItem(_ overlap: TextOverlap, _ slots: TextSlots) -> Bool {
    guard let first = overlap.matches.first, let last = overlap.matches.last else { return false }
    let (smaller, larger) = (slots.smaller, slots.larger)
    let inSmaller = first.smaller..<last.smaller + last.count
    let inLarger = first.larger..<last.larger + last.count
    // Closed on both sides: nothing of its own stands between.
    guard slots.sharedWords * 5 >= max(inSmaller.count, inLarger.count) * 4 else { return false }
    if overlap.containment >= 0.9, overlap.firstShare.larger >= before {
      return namesOthers(larger, 0..<inLarger.lowerBound, than: smaller, least: 2)
    }
    return isParagraph(inSmaller, of: smaller) && isParagraph(inLarger, of: larger)
      && namesOthers(smaller, outside(inSmaller, smaller), than: larger, least: 1)
      && namesOthers(larger, outside(inLarger, larger), than: smaller, least: 1)
  }

  private static func outside(_ range: Range<Int>, _ text: CopyText) -> [Int] {
    Array(0..<range.lowerBound) + Array(range.upperBound..<text.words.count)
  }

  /// Whether a range is one of at least three paragraphs, and the rest more than a remark.
  private static func isParagraph(_ range: Range<Int>, of text: CopyText) -> Bool {
    text.paragraphs.count >= 3 && range.count * 5 <= text.words.count * 4
      && text.paragraphs.contains {
        let words = text.words(ofParagraph: $0)
        return words.lowerBound <= range.lowerBound && range.upperBound <= words.upperBound
      }
  }

  /// Whether two texts name nobody and nothing in common.
  static func areStrangers(_ one: CopyText, _ other: CopyText) -> Bool {
    namesOthers(one, one.words.indices, than: other, least: 1)
      && namesOthers(other, other.words.indices, than: one, least: 1)
  }

  /// Whether some words have names, none of which stands in the other text.
  private static func namesOthers(
    _ text: CopyText, _ places: some Sequence<Int>, than other: CopyText, least: Int
  ) -> Bool {
    var names: Set<UInt32> = []
    for place in places where text.names[place] {
      let word = text.words[place]
      if !HouseStyle.calendar.contains(word) { names.insert(word) }
    }
    return names.count >= least && names.isDisjoint(with: other.words)
  }
}
