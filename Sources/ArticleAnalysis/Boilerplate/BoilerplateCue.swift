/// What a line that belongs to the page rather than to the news says of itself.
package struct BoilerplateCue: Sendable, Equatable {
  /// The class, in the word that the fold shows.
  package enum Label: String, Sendable, CaseIterable {
    case appeal, newsletter, advertisement, app, comments, contact, copyright, disclaimer
    case cookies = "cookie notice"
    case navigation
    case related = "related links"
    case sharing
    case subscription
    case separator
    case section
    case repeated = "standing text"
    case surroundings = "rest of the page"
  }

  /// How much a line with the cue counts in a run.
  package enum Weight: Double, Sendable {
    /// A word that is on every page but in news as well: needs company.
    case weak = 0.8
    /// Enough alone before the headline or behind the text.
    case medium = 2
    /// Enough alone also between two paragraphs.
    case strong = 3
  }

  package var label: Label
  package var weight: Weight
  /// Whether only its first words are those of pages and nothing in it speaks of the page, so that
  /// it may be the headline of news about such things.
  package var mayBeHeadline = false
}
