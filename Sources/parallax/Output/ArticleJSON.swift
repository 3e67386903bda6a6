internal import Articles

/// Articles as JSON: ranges count bytes of the original file.
enum ArticleJSON {
  /// Everything about an article, as `show` gives it.
  static func full(_ article: Article) -> JSON {
    let ranges = OriginalRanges.passages(of: article)
    return .object(
      RowOutput.facts(article) + [
        (key: "encoding", value: .string(article.text.encoding)),
        (
          key: "passages",
          value: .array(zip(article.passages, ranges).map { passage($0, $1, of: article) })
        ),
        (key: "links", value: .array((article.markup?.links ?? []).map { link($0, of: article) })),
      ])
  }

  /// One line of `list`.
  static func row(_ article: Article, _ state: TriageState) -> JSON {
    .object(RowOutput.facts(article) + RowOutput.decisions(state))
  }

  private static func link(_ link: PageMarkup.Link, of article: Article) -> JSON {
    [
      "number": .integer(link.number),
      "text": .string(article.text.shown(link.range)),
      "range": JSON(article.text.originalRange(link.range)),
      "address": .string(link.address),
    ]
  }

  private static func passage(
    _ passage: Passage, _ range: Range<Int>, of article: Article
  ) -> JSON {
    [
      "kind": .string(passage.kind.rawValue),
      "text": .string(article.text.shown(passage.range)),
      "range": JSON(range),
      "folded": .boolean(passage.isFolded),
      "reason": .string(passage.reason),
      "label": JSON(passage.label),
      "of": JSON(passage.repeats),
      "difference": JSON(passage.difference?.rawValue),
    ]
  }
}
