/// How much of one text another one prints, what it has cut and what it has added.
package struct CopyDifference: Sendable, Equatable {
  /// A paragraph of one of the two texts, or a part of it.
  package struct Piece: Sendable, Equatable {
    /// Bytes of the clean text of the article that has it.
    package var range: Range<Int>
    package var words: Int

    package init(range: Range<Int>, words: Int) {
      self.range = range
      self.words = words
    }
  }

  /// Words of the leading text, and how many of them the copy prints.
  package var leaderWords: Int
  package var keptWords: Int
  /// Words of the copy that do not stand in the leading text.
  package var addedWords: Int
  /// Paragraphs of the leading text of which the copy has next to nothing, in order.
  package var cut: [Piece]
  /// Sentences of the copy of which the leading text has next to nothing, in order.
  package var added: [Piece]
  /// Bytes of runs that only the leading text has, in order.
  package var onlyLeader: [Range<Int>]
  /// Bytes of runs that only the copy has, in order.
  package var onlyCopy: [Range<Int>]

  /// Share of the leading text that the copy prints, 0 to 1.
  package var share: Double {
    leaderWords == 0 ? 0 : Double(keptWords) / Double(leaderWords)
  }

  /// `92 % of the text, 2 paragraphs cut, 1 sentence added`.
  package var summary: String {
    var parts = ["\(Int((share * 100).rounded(.down))) % of the text"]
    if !cut.isEmpty {
      parts.append("\(cut.count) \(cut.count == 1 ? "paragraph" : "paragraphs") cut")
    }
    if !added.isEmpty {
      parts.append("\(added.count) \(added.count == 1 ? "sentence" : "sentences") added")
    }
    if parts.count == 1, keptWords == leaderWords, addedWords == 0 { return "the whole text" }
    return parts.joined(separator: ", ")
  }

  package init(
    leaderWords: Int, keptWords: Int, addedWords: Int, cut: [Piece] = [], added: [Piece] = [],
    onlyLeader: [Range<Int>] = [], onlyCopy: [Range<Int>] = []
  ) {
    self.leaderWords = leaderWords
    self.keptWords = keptWords
    self.addedWords = addedWords
    self.cut = cut
    self.added = added
    self.onlyLeader = onlyLeader
    self.onlyCopy = onlyCopy
  }
}
