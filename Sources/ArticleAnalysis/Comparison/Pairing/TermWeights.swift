/// How much each word counts: the rarer in this story and in general, the more.
struct TermWeights: Sendable {
  private(set) var values: [Double]
  /// What a word weighs where the other sentence has none like it.
  private(set) var strange: [Double]

  /// Sentences that the general chances of words count for against those of the story.
  ///
  /// More makes a small story trust the background more; a story of 100 sentences outweighs 25.
  /// Tuned with the shares of `PairScorer`.
  private static let backgroundSentences = 25.0

  /// Makes the weights of words over the sentences of a story's reports.
  ///
  /// The chance of a word is counted over the sentences of the reports that have it, shrunk to the
  /// general one; its weight is the information of seeing it (inverse document frequency). Each report
  /// counts for itself: what all of them tell once is not commoner than what one of them tells.
  init(lexicon: Lexicon, reports: [[ParsedSentence]]) {
    var frequencies = [Double](repeating: 0, count: lexicon.count)
    var holders = [Double](repeating: 0, count: lexicon.count)
    var lastHolder = [Int32](repeating: -1, count: lexicon.count)
    for (report, sentences) in reports.enumerated() {
      for sentence in sentences {
        for id in sentence.distinct {
          frequencies[Int(id)] += 1
          if lastHolder[Int(id)] != Int32(report) {
            lastHolder[Int(id)] = Int32(report)
            holders[Int(id)] += 1
          }
        }
      }
    }
    let total = Double(reports.reduce(0) { $0 + $1.count })
    for id in frequencies.indices where holders[id] > 1 { frequencies[id] -= holders[id] - 1 }
    let shrink = total == 0 ? 1 : Self.backgroundSentences
    let values = frequencies.indices.map { id in
      let background = lexicon.backgroundChance(Int32(id))
      let chance = (frequencies[id] + shrink * background) / (total + shrink)
      return max(Self.least, -NaturalLogarithm.of(min(1, chance)) * lexicon.factors[id])
    }
    self.values = values
    strange = values.indices.map { id in
      lexicon.isFigure(Int32(id)) ? values[id] * Self.strangeFigure : values[id]
    }
  }

  /// Weight of the commonest word.
  private static let least = 0.3

  /// Share of its weight that a figure keeps where the other sentence has another.
  ///
  /// One figure in both says much; two figures for one thing are what a comparison looks for.
  private static let strangeFigure = 0.5

  subscript(id: Int32) -> Double { values[Int(id)] }
}

/// The natural logarithm, without a math library.
enum NaturalLogarithm {
  /// The logarithm of a positive number, to about ten digits.
  static func of(_ value: Double) -> Double {
    guard value > 0 else { return -.infinity }
    let ratio =
      (value.significand - 1.414_213_562_373_095) / (value.significand + 1.414_213_562_373_095)
    let square = ratio * ratio
    var sum = 0.0
    var power = ratio
    for odd in stride(from: 1.0, through: 17, by: 2) {
      sum += power / odd
      power *= square
    }
    return 2 * sum + (Double(value.exponent) + 0.5) * 0.693_147_180_559_945_3
  }
}
