internal import ArticleAnalysis
package import Articles

/// What a person says of names, as the library uses it.
package struct NameSayings: Sendable, Equatable {
  let corrections: EntityCorrections

  package init() {
    corrections = EntityCorrections()
  }

  init(_ corrections: EntityCorrections) {
    self.corrections = corrections
  }

  /// The sayings with one more, which wins over the earlier ones.
  package func adding(_ correction: NameCorrection) -> Self {
    Self(corrections.adding(correction))
  }
}
