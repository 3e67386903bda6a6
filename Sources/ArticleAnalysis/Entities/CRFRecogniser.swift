internal import Articles

/// Finds names with the trained model alone.
package struct CRFRecogniser: EntityRecogniser {
  package init() {}

  /// Whether the model in the binary is one that this program can read.
  package static var isAvailable: Bool { CRFModel() != nil && WordClasses() != nil }

  /// The names in a text, in order and without overlap; none where there is no model.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package func spans(in text: EntityText) -> [EntitySpan] {
    spans(in: text) { _ in true } ?? []
  }

  /// Words between two questions whether to go on: some hundredths of a second.
  private static let piece = 4096

  /// The names in a text, looked for in pieces; nil when `goesOn` ended the work.
  func spans(in text: EntityText, goesOn: (Int) -> Bool) -> [EntitySpan]? {
    guard text.isEnglish, let model = CRFModel(), let classes = WordClasses() else { return [] }
    var chain = TagChain(model: model, features: CRFFeatures(classes: classes))
    var result: [EntitySpan] = []
    var pause = Self.piece
    for sentence in text.sentences where !sentence.isForeign {
      if sentence.words.upperBound > pause {
        guard goesOn(text.words[sentence.words.lowerBound].range.lowerBound) else { return nil }
        pause = sentence.words.upperBound + Self.piece
      }
      let labels = chain.labels(of: text.words[sentence.words].lazy.map { text.utf8[$0.range] })
      Self.append(labels, from: sentence.words.lowerBound, to: &result)
    }
    return result
  }

  private static func append(
    _ labels: [(label: Int, probability: Float)], from first: Int, to spans: inout [EntitySpan]
  ) {
    var index = 0
    while index < labels.count {
      guard let kind = kind(of: labels[index].label) else {
        index += 1
        continue
      }
      let start = index
      var sum = Double(labels[index].probability)
      index += 1
      // Inside labels have even numbers; a span goes on with those of its own kind.
      let inside = (labels[start].label + 1) / 2 * 2
      while index < labels.count, labels[index].label == inside {
        sum += Double(labels[index].probability)
        index += 1
      }
      spans.append(
        EntitySpan(
          tokens: (first + start)..<(first + index), kind: kind,
          confidence: sum / Double(index - start)))
    }
  }

  /// Nil outside of names, and for names of no kind that is shown.
  private static func kind(of label: Int) -> Entity.Kind? {
    switch label {
    case 1, 2: .person
    case 3, 4: .organisation
    case 5, 6: .place
    default: nil
    }
  }
}
