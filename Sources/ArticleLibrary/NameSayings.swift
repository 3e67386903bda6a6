internal import ArticleAnalysis
package import Articles

/// What a person says of names, as the library uses it.
package struct NameSayings: Sendable, Equatable {
  /// Reads what the person says of names now; asked only where a query is about names.
  package typealias Reading = @Sendable () -> NameSayings

  /// Nothing is said.
  package static let unsaid: Reading = { NameSayings() }

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

  /// All names that are said to be the same as one with some words in it, in the order of the
  /// alphabet.
  func names(with needle: TextNeedle) -> [String] {
    families { $0.contains(where: needle.isFound(in:)) }
  }

  /// All names that are said to be the same as one, in the order of the alphabet; none where
  /// nothing is said of it.
  func names(of name: String) -> [String] {
    families { $0.contains(name) }
  }

  private func families(where isMeant: ([String]) -> Bool) -> [String] {
    guard !corrections.same.isEmpty else { return [] }
    let families = Dictionary(grouping: corrections.same.keys) { corrections.stated($0) ?? $0 }
    var result: Set<String> = []
    for (name, forms) in families where isMeant([name] + forms) {
      result.formUnion(forms)
      result.insert(name)
    }
    return result.sorted()
  }
}
