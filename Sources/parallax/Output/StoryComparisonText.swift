internal import ArticleAnalysis
internal import Articles
internal import Reader
internal import TerminalCanvas

/// What several reports say together, as text: each fact with everybody's value, each statement with
/// who makes it and who is silent, and what only one report tells.
struct StoryComparisonText {
  let articles: [Article]
  let pairs: [ComparedReports]
  let story: StoryComparison
  /// Terminal columns.
  let width: Int

  var lines: [String] { reports + facts + statements + coverage }

  // MARK: - Reports

  private var reports: [String] {
    ["\(articles.count) REPORTS"]
      + articles.flatMap { article in
        wrapped(ComparedReport(article, mentions: []).title, after: letter(article.id) + " ")
      } + story.copies.flatMap { wrapped(Self.oneText($0.map(letter)), after: "") } + [""]
  }

  /// `C and D are one text`, of the letters of two reports or more.
  private static func oneText(_ letters: [String]) -> String {
    letters.dropLast().joined(separator: ", ") + " and \(letters.last ?? "") are one text"
  }

  private func letter(_ id: ArticleID) -> String {
    guard let index = articles.firstIndex(where: { $0.id == id }) else { return "?" }
    return ReportLetters.letter(index)
  }

  private func letters(_ ids: [ArticleID]) -> String {
    ids.map(letter).joined(separator: " ")
  }

  // MARK: - Facts

  private var facts: [String] {
    let facts = story.facts
    guard !facts.isEmpty else { return [] }
    let disputed = facts.filter(\.isDisputed)
    let agreed = facts.filter { !$0.isDisputed }
    var result = ["FACTS \(facts.count), disputed \(disputed.count)"]
    for fact in disputed { result += lines(of: fact) }
    if !agreed.isEmpty { result.append("AGREED") }
    for fact in agreed { result += lines(of: fact) }
    return result + [""]
  }

  private func lines(of fact: StoryComparison.Fact) -> [String] {
    var result = wrapped(
      "\(fact.isDisputed ? fact.class.rawValue : "="): \(WhiteSpace.collapsed(fact.topic))",
      after: "")
    var told: [String] = []
    for article in articles {
      guard let value = fact.values[article.id].map({ WhiteSpace.collapsed($0.value) }),
        !told.contains(value)
      else { continue }
      told.append(value)
      let same = articles.filter {
        fact.values[$0.id].map { WhiteSpace.collapsed($0.value) } == value
      }
      result += wrapped(value, after: "  \(letters(same.map(\.id))) ")
    }
    for article in articles {
      guard let echo = fact.echoes[article.id] else { continue }
      result += wrapped(
        "gives \(WhiteSpace.collapsed(echo.value)) too\(place(echo.sentence, of: article.id)), not tied to this",
        after: "  \(letter(article.id)) ")
    }
    return result
      + silence(articles.filter { fact.values[$0.id] == nil && fact.echoes[$0.id] == nil })
  }

  private func place(_ sentence: Sentence.ID, of article: ArticleID) -> String {
    let found = pairs.sentences(of: article).first { $0.id == sentence }
    return found?.paragraph.map { " in ¶\($0)" } ?? ""
  }

  private func silence(_ silent: [Article]) -> [String] {
    silent.isEmpty ? [] : wrapped("silent", after: "  \(letters(silent.map(\.id))) ")
  }

  // MARK: - Statements

  /// The statements of most reports first.
  private var statements: [String] {
    guard !story.statements.isEmpty else { return [] }
    let ordered = story.statements.enumerated().sorted {
      ($1.element.sources, $0.offset) < ($0.element.sources, $1.offset)
    }
    var result = ["STATEMENTS \(story.statements.count), most reports first"]
    for (_, statement) in ordered {
      let speaking = articles.filter { statement.sentences[$0.id] != nil }
      for article in speaking {
        for id in statement.sentences[article.id] ?? [] {
          result += wrapped(sentence(id, of: article.id), after: "  \(letter(article.id)) ")
        }
      }
      result += silence(articles.filter { statement.sentences[$0.id] == nil })
      result.append("")
    }
    return result
  }

  private func sentence(_ id: Sentence.ID, of article: ArticleID) -> String {
    let found = pairs.sentences(of: article).first { $0.id == id }
    let place = found?.paragraph.map { " ¶\($0)" } ?? ""
    return (found?.text ?? "") + place
  }

  // MARK: - Coverage

  private var coverage: [String] {
    ["COVERAGE"]
      + articles.flatMap { article -> [String] in
        let all = pairs.sentences(of: article.id).count
        let shared = Set(story.statements.flatMap { $0.sentences[article.id] ?? [] }).count
        return wrapped(
          "\(all) sentences: \(shared) with a counterpart, \(all - shared) without one found",
          after: letter(article.id) + " ")
      } + [""]
  }

  private func wrapped(_ text: String, after head: String) -> [String] {
    let indent = DisplayWidth.columns(of: head)
    let bytes = Array(text.utf8)
    let lines = LineBreaker.lines(of: bytes, range: 0..<bytes.count, width: max(8, width - indent))
    return lines.enumerated().map { index, range in
      (index == 0 ? head : String(repeating: " ", count: indent))
        + String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
