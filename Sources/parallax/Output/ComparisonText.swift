internal import Articles

/// A comparison as lines of plain text.
enum ComparisonText {
  /// Columns below which nothing can be laid out.
  static let narrowest = 20

  /// The facts on which the reports differ and agree, then the sentences that say the same, then
  /// what only one side reports.
  static func lines(
    of alignment: Alignment, left: Article, right: Article, in snapshot: LibrarySnapshot,
    width: Int
  ) -> [String] {
    let names = (left: name(of: left), right: name(of: right))
    let leftTexts = texts(alignment.left)
    let rightTexts = texts(alignment.right)
    var lines = ["< \(names.left)", "> \(names.right)"]
    lines += section("differ", alignment.discrepancies.flatMap(discrepancy))
    lines += section("agree", alignment.agreements.map(agreement))
    let pairs = alignment.pairs.filter { $0.tier == .sure }
    lines += section(
      "say the same",
      pairs.flatMap { pair in
        ["< " + leftTexts[pair.left, default: ""], "> " + rightTexts[pair.right, default: ""], ""]
      }.dropLast())
    lines += section("only <", alignment.onlyLeft.map { "< " + leftTexts[$0, default: ""] })
    lines += section("only >", alignment.onlyRight.map { "> " + rightTexts[$0, default: ""] })
    return lines
  }

  private static func name(of article: Article) -> String {
    [article.outlet ?? article.agency, WhiteSpace.collapsed(article.headline), article.path]
      .compactMap(\.self).joined(separator: " · ")
  }

  private static func texts(_ sentences: [Sentence]) -> [Sentence.ID: String] {
    Dictionary(sentences.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  private static func section(_ title: String, _ lines: some Collection<String>) -> [String] {
    lines.isEmpty ? [] : ["", title.uppercased()] + lines
  }

  private static func discrepancy(_ discrepancy: Discrepancy) -> [String] {
    [
      "\(discrepancy.class.rawValue): \(discrepancy.topic)",
      "  < \(WhiteSpace.collapsed(discrepancy.left.value))",
      "  > \(WhiteSpace.collapsed(discrepancy.right.value))",
    ]
  }

  private static func agreement(_ agreement: Discrepancy) -> String {
    "\(agreement.class.rawValue): \(agreement.topic): "
      + WhiteSpace.collapsed(agreement.left.value)
  }
}
