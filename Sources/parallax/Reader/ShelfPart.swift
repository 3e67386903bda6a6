internal import ArticleStorage
internal import Articles
internal import Reader

extension ShelfReader.Part {
  /// The articles, with their texts where those are at hand.
  func articles(_ texts: [ArticleID: Article]) -> [Article] {
    rows.map { row in
      guard var article = texts[row.id] else { return Article(row) }
      // What the text does not say may be known from where it came.
      article.outlet = row.outlet
      article.agency = row.agency
      article.date = row.date
      return article
    }
  }

  /// What was decided on them.
  var states: [ArticleID: TriageState] {
    Dictionary(rows.map { ($0.id, $0.state) }) { first, _ in first }
  }

  /// Those that mute rules hide.
  var muted: Set<ArticleID> { Set(rows.lazy.filter(\.isMuted).map(\.id)) }

  /// Articles of one text, as far as they are among these; every article is in one group.
  var copies: [CopyGroup] {
    let held = Set(rows.map(\.id))
    var members: [ArticleID: [ArticleRow]] = [:]
    for row in rows {
      let leader = row.leader.flatMap { held.contains($0) ? $0 : nil } ?? row.id
      members[leader, default: []].append(row)
    }
    return members.map { leader, rows in
      let ordered = rows.filter { $0.id == leader } + rows.filter { $0.id != leader }
      return CopyGroup(
        leader: leader,
        members: ordered.map {
          CopyGroup.Member(
            article: $0.id, verdict: .same, containment: 1, longestRun: $0.words,
            evidence: "found when it was added to the library")
        })
    }
  }
}

extension Article {
  /// What a list shows of an article, without its text.
  fileprivate init(_ row: ArticleRow) {
    self.init(id: row.id, path: row.path, text: ArticleText(""))
    headline = row.headline
    headlineIsDerived = row.headlineIsDerived
    deck = row.deck
    byline = row.byline
    agency = row.agency
    outlet = row.outlet
    dateline = row.dateline
    date = row.date
    language = row.language
    words = row.words
  }
}

extension TriageVerb {
  /// The same for the library; a toggle sets, since there is no first article to go by.
  var change: TriageChange {
    switch self {
    case .toggleRead, .markRead: TriageChange(isRead: true)
    case .markUnread: TriageChange(isRead: false)
    case .toggleStar, .star: TriageChange(isStarred: true)
    case .unstar: TriageChange(isStarred: false)
    case .toggleDismissed, .dismiss: TriageChange(isDismissed: true)
    case .restore: TriageChange(isDismissed: false)
    case .tag(let tags): TriageChange(addedTags: tags)
    case .untag(let tags): TriageChange(removedTags: tags)
    }
  }
}
