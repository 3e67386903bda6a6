internal import Articles

/// What a paragraph is, and why.
struct Role: Sendable {
  var kind: Passage.Kind
  /// As a sentence for a person.
  var reason: String
  var label: BoilerplateCue.Label?

  init(_ kind: Passage.Kind, _ reason: String, label: BoilerplateCue.Label? = nil) {
    self.kind = kind
    self.reason = reason
    self.label = label
  }
}
