/// Where two printings of one text differ, word by word, in the order of the second.
package struct TextDifference: Sendable, Equatable {
  package enum Kind: String, Sendable {
    /// Both have it.
    case same
    /// Only the first has it.
    case cut
    /// Only the second has it.
    case added
    /// Each has other words at this place.
    case changed
    /// Stands at another place of the other text.
    case moved
  }

  /// A run of words within one paragraph of each text that has them.
  package struct Step: Sendable, Equatable {
    package var kind: Kind
    /// Bytes of the first text with the punctuation round them; empty where it has none of it.
    package var first: Range<Int>
    /// The same in the second text.
    package var second: Range<Int>
    /// Words in the longer of the two.
    package var words: Int

    package init(kind: Kind, first: Range<Int>, second: Range<Int>, words: Int) {
      self.kind = kind
      self.first = first
      self.second = second
      self.words = words
    }
  }

  package var steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  /// Whether both texts have the same words in the same order.
  package var isNothing: Bool { steps.allSatisfy { $0.kind == .same } }
}
