package import Articles

/// A stretch of tokens that names someone or something.
package struct EntitySpan: Sendable, Equatable {
  /// Tokens of the text, never over the border of a sentence, never empty.
  package var tokens: Range<Int>
  package var kind: Entity.Kind
  /// How sure the recogniser is, 0 to 1.
  package var confidence: Double
  /// Row of the name in `NameTable`, where it is a known one.
  package var known: Int?

  package init(tokens: Range<Int>, kind: Entity.Kind, confidence: Double, known: Int? = nil) {
    self.tokens = tokens
    self.kind = kind
    self.confidence = confidence
    self.known = known
  }
}

/// What finds the names in a text, by rules or by a trained model.
package protocol EntityRecogniser: Sendable {
  /// The names in a text, in order and without overlap.
  func spans(in text: EntityText) -> [EntitySpan]
}
