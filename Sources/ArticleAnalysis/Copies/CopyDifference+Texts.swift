package import Articles

extension CopyDifference {
  /// Share of the words of a piece that must stand nowhere in the other text for it to be cut or
  /// added as a whole: less calls reworded sentences new.
  private static let missing = 0.7

  /// Compares the visible text of a copy with that of the article that leads it.
  ///
  /// - Complexity: O(*n* + *m*) in their words.
  package init(leader: Article, copy: Article) {
    let (first, second) = (DifferenceText(leader), DifferenceText(copy))
    let copySentences = second.sentences
    let kept = first.marked(standingIn: second, sentences: first.sentences)
    let known = second.marked(standingIn: first, sentences: copySentences)
    self.init(
      leaderWords: first.words.count, keptWords: kept.count { $0 },
      addedWords: known.count { !$0 }, cut: Self.pieces(first.paragraphs, kept, first),
      added: Self.pieces(copySentences, known, second), onlyLeader: Self.runs(kept, first),
      onlyCopy: Self.runs(known, second))
  }

  private static func pieces(
    _ ranges: [Range<Int>], _ isShared: [Bool], _ text: DifferenceText
  ) -> [Piece] {
    ranges.compactMap { range in
      guard !range.isEmpty else { return nil }
      let missing = range.count { !isShared[$0] }
      guard Double(missing) >= Self.missing * Double(range.count) else { return nil }
      return Piece(range: text.bytes(of: range), words: range.count)
    }
  }

  private static func runs(_ isShared: [Bool], _ text: DifferenceText) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in 0...isShared.count {
      let isOpen = index < isShared.count && !isShared[index] && !text.startsParagraph(index)
      if let first = start, !isOpen {
        result.append(text.bytes(of: first..<index))
        start = nil
      }
      if start == nil, index < isShared.count, !isShared[index] { start = index }
    }
    return result
  }
}
