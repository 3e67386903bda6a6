internal import ArticleAnalysis
internal import Articles

/// The comparisons of several reports as JSON: any two of them, then what all say together.
struct StoryJSON {
  let articles: [Article]
  let pairs: [ComparedReports]
  let story: StoryComparison

  /// The comparisons of any two reports, in the order of the reports.
  var comparisons: [AlignmentJSON] {
    let known = Dictionary(
      articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return pairs.compactMap { pair in
      guard let left = known[pair.left], let right = known[pair.right] else { return nil }
      return AlignmentJSON(alignment: pair.alignment, left: left, right: right)
    }
  }

  var value: JSON {
    [
      "reports": JSON(articles.map(\.path)),
      "copies": .array(
        story.copies.map { group in
          JSON(articles.filter { group.contains($0.id) }.map(\.path))
        }),
      "comparisons": .array(comparisons.map(\.value)),
      "facts": .array(story.facts.map(fact)),
      "statements": .array(story.statements.map(statement)),
    ]
  }

  /// One row: a value and its sentence by report, null for a report that gives none for this fact; who
  /// gives the figure elsewhere all the same, and who is silent.
  private func fact(_ fact: StoryComparison.Fact) -> JSON {
    [
      "class": .string((fact.isDisputed ? fact.class.ofDifference : fact.class).rawValue),
      "kind": .string(fact.class.rawValue),
      "topic": .string(fact.topic),
      "disputed": .boolean(fact.isDisputed),
      "sources": .integer(fact.sources),
      "values": .array(
        articles.map { article in
          fact.values[article.id].map { say($0, of: article) } ?? .null
        }),
      "elsewhere": .array(
        articles.compactMap { article in
          fact.echoes[article.id].map { say($0, of: article) }
        }),
      "silent": JSON(
        articles.filter { fact.values[$0.id] == nil && fact.echoes[$0.id] == nil }.map(\.path)),
    ]
  }

  private func say(_ side: Discrepancy.Side, of article: Article) -> JSON {
    [
      "path": .string(article.path),
      "value": .string(side.value),
      "sentence": .integer(side.sentence),
      "range": JSON(article.text.originalRange(side.range)),
    ]
  }

  /// Who makes a statement, null for a report that is silent.
  private func statement(_ statement: StoryComparison.Statement) -> JSON {
    [
      "sources": .integer(statement.sources),
      "sentences": .array(
        articles.map { article in
          statement.sentences[article.id].map { JSON($0) } ?? .null
        }),
      "silent": JSON(
        articles.filter { statement.sentences[$0.id] == nil }.map(\.path)),
    ]
  }
}
