/// A block of an article, or a part of one, that plays one role in it.
///
/// The passages of an article are in order, do not overlap, and hold every byte that is not white
/// space. One line of the file may be several passages (a dateline and the lead behind it, glued
/// copies); `joinsPrevious` says so.
package struct Passage: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case headline, deck, byline, dateline, date, caption, credit, body, boilerplate, `repeat`
  }

  /// How a repeat differs from what it repeats.
  package enum Difference: String, Sendable {
    case differs
    case numbersDiffer = "numbers differ"
  }

  package var kind: Kind
  /// Bytes of the article's clean text, without white space at the ends.
  package var range: Range<Int>
  /// Whether the reader shows it as one line until it is opened.
  package var isFolded: Bool
  /// Why it has this kind, as a sentence for a person; for a fold also what is inside.
  package var reason: String
  /// A short name of what is folded ('newsletter', 'appeal'), for the line that stands for it.
  package var label: String?
  /// The passage that this one repeats.
  package var repeats: Int?
  /// Set when the repeat is not word for word.
  package var difference: Difference?
  /// Figures that are others than in what it repeats.
  package var differingFigures: Int
  /// Whether it stands on the same line as the passage before it.
  package var joinsPrevious: Bool

  package init(
    kind: Kind, range: Range<Int>, isFolded: Bool = false, reason: String, label: String? = nil,
    repeats: Int? = nil, difference: Difference? = nil, differingFigures: Int = 0,
    joinsPrevious: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.isFolded = isFolded
    self.reason = reason
    self.label = label
    self.repeats = repeats
    self.difference = difference
    self.differingFigures = differingFigures
    self.joinsPrevious = joinsPrevious
  }
}
