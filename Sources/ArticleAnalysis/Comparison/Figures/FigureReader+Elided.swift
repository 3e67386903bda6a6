internal import Articles

// Figures whose noun and verb stand with the one before: `killed 12 people in Tarn and five in Ostrava`.
extension FigureReader {
  /// The figures with what is left out of those that go on with a list of places.
  func withElided(_ figures: [StatedFigure]) -> [StatedFigure] {
    var result = figures
    for index in result.indices.dropFirst() where isElided(result[index], behind: result[index - 1])
    {
      let before = result[index - 1]
      result[index].state = before.state
      result[index].stateWord = before.stateWord
      result[index].units = before.units
    }
    return result
  }

  private func isElided(_ figure: StatedFigure, behind before: StatedFigure) -> Bool {
    guard figure.quantity.kind == .count, before.quantity.kind == .count, figure.state == nil,
      before.state != nil, figure.measure == nil,
      figure.words.lowerBound > before.words.upperBound,
      Self.joints.contains(sentence.words[figure.words.lowerBound - 1].hash)
    else { return false }
    return Self.place(behind: figure.words, in: sentence) != nil
      && sentence.words[before.words.upperBound..<figure.words.lowerBound].contains {
        Self.placings.contains($0.hash)
      }
  }

  /// The place of `five in Ostrava`; nil where none stands right behind a figure and its noun.
  static func place(behind words: Range<Int>, in sentence: ParsedSentence) -> Int32? {
    let near = words.upperBound..<min(sentence.words.count, words.upperBound + placeReach)
    guard let placing = near.first(where: { placings.contains(sentence.words[$0].hash) }),
      placing + 1 < sentence.words.count, sentence.words[placing + 1].isCapitalised,
      sentence.words[words.upperBound..<placing].allSatisfy({ $0.kind == .word })
    else { return nil }
    return sentence.terms.first { $0.words.lowerBound == placing + 1 }?.id
  }

  /// Words behind a figure in which its place is named.
  private static let placeReach = 4
  private static let placings = NumberWords.set("in at near")
  private static let joints = NumberWords.set("and ,")
}
