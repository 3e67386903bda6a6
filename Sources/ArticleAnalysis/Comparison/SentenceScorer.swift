/// The alignment score of two sentences outside any story, for development.
package enum SentenceScorer {
  /// How much two sentences say the same, 0 to 1, with the general rarity of words.
  package static func score(_ left: String, _ right: String) -> Double {
    var lexicon = Lexicon()
    var initials = Initials()
    let sentences = [left, right].map { text in
      let utf8 = Array(text.utf8)
      var parser = SentenceParser(utf8: utf8)
      let parsed = parser.parse(range: 0..<utf8.count, lexicon: &lexicon)
      initials.read(parsed, in: utf8)
      return parsed
    }
    lexicon.connect()
    initials.relate(in: &lexicon)
    let weights = TermWeights(lexicon: lexicon, story: [])
    var scorer = PairScorer(lexicon: lexicon, weights: weights)
    return scorer.score(PairScorer.Content(sentences[0]), PairScorer.Content(sentences[1]))
  }
}
