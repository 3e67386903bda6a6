/// Neighbouring paragraphs that belong to the page, not to the news.
package struct BoilerplateRun: Sendable, Equatable {
  /// Indices of paragraphs.
  package var paragraphs: Range<Int>
  package var label: BoilerplateCue.Label
  /// Where it stands and what gave it away, as a sentence for a person.
  package var reason: String
}
