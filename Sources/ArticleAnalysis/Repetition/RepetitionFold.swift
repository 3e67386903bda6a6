package import Articles

/// A span of a text that stands a second time, and where it stands the first time.
package struct RepetitionFold: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Part of a run of sentences that stands again, such as a body pasted twice.
    case block
    /// A standfirst that stands again, whole, in the body.
    case deck
    /// A sentence lifted out of a longer paragraph.
    case pull
    /// A single paragraph that stands again.
    case paragraph
    /// The same line twice in a row.
    case adjacent
    /// The same photo credit twice.
    case credit
    /// The headline again among the first lines.
    case title
    /// The dateline in front of a repeated body.
    case dateline
  }

  /// Bytes of the text to fold, without white space at the ends.
  package var range: Range<Int>
  /// Bytes of the text that stay visible and say the same.
  package var source: Range<Int>
  package var kind: Kind
  /// Set when the repeat is not word for word.
  package var difference: Passage.Difference?
  /// Figures that are others than in the source.
  package var differingFigures: Int

  package init(
    range: Range<Int>, source: Range<Int>, kind: Kind, difference: Passage.Difference? = nil,
    differingFigures: Int = 0
  ) {
    self.range = range
    self.source = source
    self.kind = kind
    self.difference = difference
    self.differingFigures = differingFigures
  }
}
