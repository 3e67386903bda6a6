internal import ArticleAnalysis
internal import Articles

/// A story as one document in Markdown: its reports with what a person noted, what they say of each
/// fact, who makes which statement, and what only one tells.
struct StoryReport {
  let title: String
  /// In the order in which they are lettered.
  let articles: [Article]
  let states: [ArticleID: TriageState]
  let notes: [ArticleID: String]
  /// What a person says of the story.
  let storyNote: String?
  let compared: (pairs: [ComparedReports], story: StoryComparison)

  var text: String {
    var parts = ["# \(MarkdownText.escaped(title))\n"]
    if let storyNote { parts.append(MarkdownText.quoted(storyNote)) }
    parts.append(reports)
    parts += facts("Where they differ", compared.story.facts.filter(\.isDisputed))
    parts += facts("Where they agree", compared.story.facts.filter { !$0.isDisputed })
    parts += statements
    parts += articles.compactMap(onlyTold)
    return parts.joined(separator: "\n")
  }

  private var reports: String {
    articles.enumerated().map { index, article in
      let tags = (states[article.id]?.tags ?? []).map { MarkdownText.code($0) }
      let facts = [
        article.publisher, article.date?.iso8601, "\(article.words) words",
      ].compactMap(\.self).map(MarkdownText.escaped)
      var entry =
        "- **\(ReportLetters.letter(index))** \(MarkdownText.escaped(article.headline)), "
        + (facts + tags).joined(separator: ", ") + "\n  \(MarkdownText.escaped(article.path))\n"
      if let note = notes[article.id] {
        entry += "\n" + MarkdownText.quoted(note, indent: 2)
      }
      return entry
    }.joined()
  }

  private func facts(_ heading: String, _ facts: [StoryComparison.Fact]) -> [String] {
    guard !facts.isEmpty else { return [] }
    return ["## \(heading)\n"]
      + facts.map { fact in
        let values = articles.enumerated().compactMap { index, article in
          fact.values[article.id].map {
            "  - **\(ReportLetters.letter(index))** \(MarkdownText.escaped($0.value))\n"
          }
        }
        return "- \(fact.class.rawValue): \(MarkdownText.escaped(fact.topic))\n" + values.joined()
      }
  }

  private var statements: [String] {
    guard !compared.story.statements.isEmpty else { return [] }
    let ordered = compared.story.statements.enumerated().sorted {
      ($1.element.sources, $0.offset) < ($0.element.sources, $1.offset)
    }
    return ["## Who says what\n"]
      + ordered.map { _, statement in
        articles.enumerated().flatMap { index, article in
          (statement.sentences[article.id] ?? []).map {
            "- **\(ReportLetters.letter(index))** \(sentence($0, of: article.id))\n"
          }
        }.joined()
      }
  }

  private func onlyTold(_ article: Article) -> String? {
    let shared = Set(compared.story.statements.flatMap { $0.sentences[article.id] ?? [] })
    let alone = compared.pairs.sentences(of: article.id).filter { !shared.contains($0.id) }
    guard !alone.isEmpty, let index = articles.firstIndex(where: { $0.id == article.id }) else {
      return nil
    }
    return "## Only in \(ReportLetters.letter(index))\n\n"
      + alone.map { "- \(MarkdownText.escaped($0.text))\n" }.joined()
  }

  private func sentence(_ id: Sentence.ID, of article: ArticleID) -> String {
    MarkdownText.escaped(compared.pairs.sentences(of: article).first { $0.id == id }?.text ?? "")
  }
}
