/// What two texts in the language of the tables have in common.
struct SharedTerms {
  /// Information of a word from which on it says something of an event when a headline has it.
  private static let tellingWord: Float = 3

  /// Rarity of the three rarest names, weighted with how much both are about them, falling.
  ///
  /// A name and what is made of it, such as `Peru` and `Peruvian`, are one.
  private(set) var rarest: [Float] = [0, 0, 0]
  /// The first letters of each.
  private var roots: [UInt16] = [0, 0, 0]
  /// Rarity of the words together, above that of plain ones.
  private(set) var words: Float = 0
  private(set) var numbers = 0
  /// Those of them by which an event may be known.
  private(set) var tellingFigures = 0
  /// Share of the names at the top of a text that the other names anywhere; of the two texts the
  /// lesser share.
  private(set) var leadCoverage: Float = 0
  /// The cosine of the angle between the tops of the texts as vectors of what their terms tell, 0 to 1.
  private(set) var leadCosine = 0.0
  /// Share of what the names and words of a headline tell that the other text has anywhere.
  ///
  /// Of the two texts it is the greater share; the top of a text without a headline stands for it.
  private(set) var headlineCoverage: Float = 0
  /// Words of either headline, no names, that the other text has anywhere.
  private(set) var headlineWords = 0

  init(_ first: StoryText, _ second: StoryText) {
    var covered: (Float, Float) = (0, 0)
    var told: (Float, Float) = (0, 0)
    var lead: Float = 0
    let tops = (TopSums(first), TopSums(second))
    first.forEachShared(second) { mine, theirs in
      let (one, other) = (first.entries[mine], second.entries[theirs])
      guard !one.isNumber else {
        if one.traits.contains(.telling) { tellingFigures += 1 }
        return numbers += 1
      }
      let (here, there) = (first.information[mine], second.information[theirs])
      if one.isInLead, other.isInLead { lead += here * there }
      if tops.0.holds(one) { told.0 += here }
      if tops.1.holds(other) { told.1 += there }
      noteHeadlineWord(one, here)
      noteHeadlineWord(other, there)
      let salience = (one.salience * other.salience).squareRoot()
      let information = min(here, there)
      guard one.isNamelike || other.isNamelike else {
        return words += max(0, information - StoryLikeness.plainWord) * salience
      }
      // First name and surname are one name.
      if one.follower == 0 || one.follower != other.follower {
        insert(information * salience, one.root)
      }
      if one.isNamelike, one.isInLead { covered.0 += information }
      if other.isNamelike, other.isInLead { covered.1 += information }
    }
    leadCoverage = min(covered.0 / tops.0.names, covered.1 / tops.1.names)
    leadCosine = Double(lead / (tops.0.squares * tops.1.squares).squareRoot())
    headlineCoverage = max(told.0 / tops.0.headline, told.1 / tops.1.headline)
  }

  private mutating func noteHeadlineWord(_ entry: StoryText.Entry, _ information: Float) {
    if entry.isInHeadline, !entry.isNamelike, information > Self.tellingWord { headlineWords += 1 }
  }

  private mutating func insert(_ name: Float, _ root: UInt16) {
    // The lesser of two forms of one name, or the least of all, makes room.
    var place = roots.firstIndex(of: root) ?? roots.count - 1
    guard name > rarest[place] else { return }
    (rarest[place], roots[place]) = (name, root)
    while place > 0, rarest[place] > rarest[place - 1] {
      rarest.swapAt(place, place - 1)
      roots.swapAt(place, place - 1)
      place -= 1
    }
  }
}

/// What the terms at the top of a text tell together.
private struct TopSums {
  /// What a headline of two or three telling words tells: one that tells less, as `Weather` does, says
  /// little where the other text has all of it.
  private static let leastHeadline: Float = 12

  /// Of the names, the sum.
  private(set) var names: Float = 0
  /// Of names and words, the sum of squares.
  private(set) var squares: Float = 0
  /// Of names and words of the headline, or of the top where there is none, the sum.
  private(set) var headline: Float = 0
  private let hasHeadline: Bool

  init(_ text: StoryText) {
    hasHeadline = text.entries.contains { $0.isInHeadline && !$0.isNumber }
    for (index, entry) in text.entries.enumerated() where entry.isInLead && !entry.isNumber {
      let information = text.information[index]
      if entry.isNamelike { names += information }
      if holds(entry) { headline += information }
      squares += information * information
    }
    // A top without a name or word divides by next to nothing.
    (names, squares) = (max(names, 0.05), max(squares, 0.05))
    headline = max(headline, Self.leastHeadline)
  }

  /// Whether a term of the text stands in its headline, or in its top where it has none.
  func holds(_ entry: StoryText.Entry) -> Bool {
    hasHeadline ? entry.isInHeadline : entry.isInLead
  }
}
