internal import Articles

// What leaves the compare screen: the sentences under the cursor, or the whole comparison.
extension ReaderState {
  /// Columns of a comparison that is written to a file: two reports beside each other.
  private static let outputColumns = 100

  /// What is written or piped: the comparison while it has the focus, else the article under the
  /// cursor; nil where there is neither.
  ///
  /// The columns are those of a comparison.
  func outputText(columns: Int = outputColumns) -> String? {
    guard focus == .compare else {
      return selectedArticle.flatMap(library.article)?.unwrappedText
    }
    guard let compare, let alignment = compare.alignment, let left = library.article(compare.left),
      let right = library.article(compare.right)
    else { return nil }
    return ComparisonText.render(
      alignment, left: ComparedReport(left, mentions: library.mentions(in: left.id)),
      right: ComparedReport(right, mentions: library.mentions(in: right.id)),
      width: columns, opensFolds: true, letter: compare.options.letter(.right))
  }

  /// The sentences of the row under the cursor, each side's with its source: a line a side.
  private var quotedRow: String? {
    guard let compare, let alignment = compare.alignment, let row = compare.row else { return nil }
    let lines = [CompareSide.left, .right].compactMap { side -> String? in
      let id = side == .left ? compare.left : compare.right
      guard let article = library.article(id) else { return nil }
      let sentences = row.entries.compactMap { entry in
        entry.part(side).flatMap { alignment.sentence($0.sentence, side) }
      }
      guard !sentences.isEmpty else { return nil }
      let words = sentences.map { article.text.shown($0.range) }.joined(separator: " ")
      return "“\(words)” (\(article.citation))"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Copies a citation of the article, or the sentences under the cursor of the comparison with
  /// theirs.
  mutating func copySelection() -> [Effect] {
    if focus == .compare {
      guard let quotedRow else { return [] }
      let lines = quotedRow.split(separator: "\n").count
      tell(lines == 2 ? "Copied: both sentences with their sources" : "Copied: \(quotedRow)")
      return [.copy(quotedRow)]
    }
    guard let citation = selectedArticle.flatMap(library.article)?.citation else { return [] }
    tell("Copied: \(citation)")
    return [.copy(citation)]
  }
}
