internal import Articles
internal import TerminalCanvas

/// Says of an article where it comes from, why it stands where it does and what was folded in it.
struct ArticleExplanation {
  let article: Article
  let library: LibraryIndex
  let differences: Differences
  let today: Int?

  init(_ article: Article, _ state: ReaderState) {
    self.article = article
    library = state.library
    differences = state.differences
    today = state.today
  }

  var lines: [String] {
    [article.headline, ""] + tags + notes + origin + folds + copies + related
      + StoryExplanation(library).lines(of: article.id) + said + parts
  }

  private var tags: [String] {
    let tags = library.state(article.id).tags
    return tags.isEmpty ? [] : ["Tags: \(tags.joined(separator: ", ")) (T takes one off)", ""]
  }

  private var notes: [String] {
    let notes = library.notes(onSubject: .article(article.id)).map(WhiteSpace.collapsed)
    guard !notes.isEmpty else { return [] }
    return ["What you have noted (:note changes it)"] + notes.map { "  \($0)" } + [""]
  }

  private var origin: [String] {
    (library.snapshot.gone.contains(article.id)
      ? ["Its file is gone; this is what stood in it, until you quit (w writes it)"] : []) + [
        "Loaded from \(article.path), \(article.text.original.count) bytes of \(article.text.encoding)",
        "Headline: "
          + (article.headlineIsDerived ? "made from the lead, none stands there" : "as printed"),
        "Outlet: \(article.outlet ?? "the text names none")",
        "Agency: \(article.agency ?? "the text names none")",
        "Date: \(date)",
        "",
      ]
  }

  private var date: String {
    guard let date = article.date else { return "the text states none" }
    let isAhead = today.map(date.isAhead) == true
    return "\(date.iso8601), printed as '\(date.printed)'" + (isAhead ? ", in the future" : "")
  }

  /// What is folded, the line that stands for it, and the reason of each part.
  private var folds: [String] {
    var lines: [String] = []
    for case .fold(let passages) in article.blocks {
      lines.append("  ⋯ \(article.foldText(passages))")
      for index in passages {
        let passage = article.passages[index]
        lines.append("    \(passage.reason): “\(beginning(of: passage))”")
      }
      if article.passages[passages].contains(where: { $0.difference != nil }) {
        lines.append("    It is not word for word the same: zd shows what differs.")
      }
    }
    guard !lines.isEmpty else { return ["Nothing in it is folded.", ""] }
    return ["What is folded, and why"] + lines + [""]
  }

  private var copies: [String] {
    guard let group = library.group(of: article.id), group.members.count > 1 else { return [] }
    var lines = [
      "The same text in \(Counted.text(group.members.count, "article")), by rule \(rules.copies)"
    ]
    for member in group.members {
      guard let other = library.article(member.article) else { continue }
      let here = other.id == article.id ? " (this one)" : ""
      lines.append("  \(other.publisher ?? "unnamed"), \(other.path)\(here)")
      lines.append("    \(verdict(member, leader: group.leader))")
      if let measure = differences.measure(ofCopy: other.id) {
        lines.append("    \(measure.summary)")
      }
      if let days = days(from: group.leader, to: other.id) { lines.append("    \(days)") }
    }
    return lines + [""]
  }

  /// What shares text with it and stands apart all the same.
  private var related: [String] {
    guard let members = library.group(of: article.id)?.related else { return [] }
    let lines = members.compactMap { member in
      library.article(member.article).map { other in
        [
          "  \(other.publisher ?? "unnamed"): \(other.headline)",
          "    \(member.verdict.rawValue): \(member.evidence)",
        ]
      }
    }
    guard !lines.isEmpty else { return [] }
    return ["No copy of it, though both share text"] + lines.joined() + [""]
  }

  private func verdict(_ member: CopyGroup.Member, leader: ArticleID) -> String {
    guard member.article != leader else { return "leads: \(member.evidence)" }
    let share =
      member.containment > 0 && member.containment <= 1
      ? "; \(Int((member.containment * 100).rounded(.down))) % of the smaller one's runs of 4 words"
      : ""
    return "\(member.verdict.rawValue): \(member.evidence)\(share)"
  }

  private func days(from leader: ArticleID, to other: ArticleID) -> String? {
    guard leader != other, let first = library.article(leader)?.date,
      let second = library.article(other)?.date
    else { return nil }
    return first.iso8601 == second.iso8601
      ? "both of \(first.long)" : "\(second.long), the leading text of \(first.long)"
  }

  /// What the person has said of this article.
  private var said: [String] {
    let about = library.snapshot.corrections.all.filter {
      $0.first == article.id || $0.second == article.id
    }
    guard !about.isEmpty else { return [] }
    return ["What you have said"]
      + about.map { correction in
        let id = correction.first == article.id ? correction.second : correction.first
        let other = library.article(id).map { "“\($0.headline)”" } ?? "an article that is not here"
        return "  " + Self.words(of: correction.verdict, other: other)
      } + [""]
  }

  private static func words(of verdict: Correction.Verdict, other: String) -> String {
    switch verdict {
    case .copies: "a copy of \(other)"
    case .notCopies: "no copy of \(other)"
    case .leads: "it leads its copies"
    case .oneStory: "one story with \(other)"
    case .otherStory: "another story than \(other)"
    case .pinned: "a sentence is paired with one of \(other)"
    case .rejected: "a sentence is no counterpart of one of \(other)"
    case .compared: "a sentence is compared with one of \(other) as the rules say"
    }
  }

  private var parts: [String] {
    ["Its parts"]
      + article.passages.flatMap { passage in
        [
          "  \(passage.isFolded ? "⋯ " : "")\(passage.kind.rawValue): \(beginning(of: passage))",
          "    \(passage.reason)",
        ]
      }
  }

  private func beginning(of passage: Passage) -> String {
    DisplayWidth.truncated(article.text.readable(passage.range), width: 48)
  }

  private var rules: RuleVersions { library.snapshot.rules }
}

/// Says why reports stand together as a story.
struct StoryExplanation {
  let library: LibraryIndex

  init(_ library: LibraryIndex) {
    self.library = library
  }

  /// Nothing for an article that stands alone.
  func lines(of article: ArticleID) -> [String] {
    guard let story = library.story(of: article), story.articles.count > 1 else { return [] }
    return lines(of: story.id) + [""]
  }

  func lines(of id: Story.ID) -> [String] {
    guard let story = library.story(id: id) else { return [] }
    var lines = ["Story: \(story.title)"]
    let extent = library.extent(of: id)
    let facts = [extent?.days(today: nil), extent?.outletCount].compactMap(\.self)
    lines.append(
      "  \(([Counted.text(story.articles.count, "article")] + facts).joined(separator: " · ")), "
        + "by rule \(library.snapshot.rules.stories)")
    lines += library.notes(onSubject: .story(id)).map {
      "  What you have noted: \(WhiteSpace.collapsed($0))"
    }
    if !story.terms.isEmpty {
      lines.append("  What sets it apart: \(story.terms.joined(separator: ", "))")
    }
    let members = Dictionary(story.members.map { ($0.article, $0) }) { first, _ in first }
    for article in story.articles.compactMap(library.article) {
      lines.append("  \(article.publisher ?? "unnamed"): \(article.headline)")
      guard let member = members[article.id] else { continue }
      lines.append("    \(member.evidence)")
    }
    return lines
  }
}
