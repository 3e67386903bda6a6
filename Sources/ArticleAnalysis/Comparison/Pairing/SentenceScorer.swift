package import Articles

/// The alignment score of two sentences outside any story, for development.
package enum SentenceScorer {
  /// Why two sentences score as they do.
  package struct Explanation: Sendable {
    /// 0 to 1.
    package var score: Double
    /// What the score alone would make of the pair; nil for strangers.
    package var tier: SentencePair.Tier?
    /// Heaviest first.
    package var terms: [SharedTerm]
  }

  /// How much two sentences say the same, 0 to 1, with the general rarity of words.
  package static func score(_ left: String, _ right: String) -> Double {
    Pair(left, right).score
  }

  /// The score of two sentences with the words that it rests on.
  package static func explain(_ left: String, _ right: String) -> Explanation {
    let pair = Pair(left, right)
    let score = pair.score
    let tier: SentencePair.Tier? =
      score >= ReportAligner.sureIfBest ? .sure : score >= ReportAligner.related ? .related : nil
    var finder = SharedTermFinder(lexicon: pair.lexicon, weights: pair.weights)
    let terms = finder.find(pair.left, pair.right).map {
      SharedTerm(
        left: text($0.left, of: pair.left, in: Array(left.utf8)),
        right: text($0.right, of: pair.right, in: Array(right.utf8)), weight: $0.weight)
    }
    return Explanation(score: score, tier: tier, terms: terms)
  }

  private static func text(
    _ term: ParsedSentence.Term, of sentence: ParsedSentence, in utf8: [UInt8]
  ) -> String {
    let first = sentence.words[term.words.lowerBound].range.lowerBound
    let last = sentence.words[term.words.upperBound - 1].range.upperBound
    return WhiteSpace.collapsed(String(decoding: utf8[first..<last], as: UTF8.self))
  }

  /// Two sentences, parsed.
  private struct Pair {
    var left: ParsedSentence
    var right: ParsedSentence
    var lexicon: Lexicon
    var weights: TermWeights

    init(_ left: String, _ right: String) {
      var lexicon = Lexicon()
      var initials = Initials()
      var figures = NearFigures()
      let sentences = [left, right].map { text in
        let utf8 = Array(text.utf8)
        var parser = SentenceParser(utf8: utf8)
        let reading = SentenceReading(0..<utf8.count, in: utf8)
        let parsed = ParsedSentence(parser.parse(reading, lexicon: &lexicon))
        initials.read(parsed, in: utf8)
        figures.read(parsed)
        return parsed
      }
      lexicon.connect()
      initials.relate(in: &lexicon)
      figures.relate(in: &lexicon)
      lexicon.settle()
      self.left = sentences[0]
      self.right = sentences[1]
      self.lexicon = lexicon
      weights = TermWeights(lexicon: lexicon, reports: [])
    }

    var score: Double {
      var scorer = PairScorer(lexicon: lexicon, weights: weights, left: [left], right: [right])
      scorer.begin(left: 0)
      return scorer.score(right: 0)
    }
  }
}
