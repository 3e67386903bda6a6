package import Articles

/// The sentences of an article's visible text.
package enum SentenceReader {
  /// The sentences of an article: headline, deck and body where they are not folded, in reading
  /// order.
  ///
  /// Captions, credits, datelines and boilerplate have none.
  ///
  /// - Complexity: O(*n*) in the bytes of the article.
  package static func sentences(of article: Article) -> [Sentence] {
    var result: [Sentence] = []
    var paragraph = 0
    for (index, passage) in article.passages.enumerated() {
      if passage.kind == .body, !passage.isFolded,
        !continuesParagraph(index, in: article.passages)
      {
        paragraph += 1
      }
      guard !passage.isFolded, [.headline, .deck, .body].contains(passage.kind) else { continue }
      for range in SentenceSplitter.sentences(in: article.text.utf8, range: passage.range) {
        result.append(
          Sentence(
            id: result.count, article: article.id, passage: index,
            paragraph: passage.kind == .body ? paragraph : nil, range: range,
            text: article.text.readable(range)))
      }
    }
    return result
  }

  /// Whether a body passage goes on with the paragraph of a body passage on the same line.
  private static func continuesParagraph(_ index: Int, in passages: [Passage]) -> Bool {
    var index = index
    while index > 0, passages[index].joinsPrevious {
      index -= 1
      if passages[index].kind == .body, !passages[index].isFolded { return true }
    }
    return false
  }
}
