package import ArticleStorage
package import Articles

/// The story that an article of the library is in, read whole.
package struct StoryReading: Sendable {
  package var title: String
  /// The articles with their copies, names and stories, the earliest first.
  package var snapshot: LibrarySnapshot
  /// The articles that are no copies of others, in the same order.
  package var leaders: [ArticleID]
  /// What a person noted on the articles, and on the story.
  package var notes: [ArticleID: String] = [:]
  package var note: String?
  /// Articles of the library whose stories are still to be found.
  package var unplaced: Int

  /// - Parameters:
  ///   - article: any of the story.
  ///   - store: the library.
  /// - Throws: what is wrong with the library file.
  package init?(of article: ArticleID, in store: LibraryStore) throws(StoreError) {
    let ids = try store.story(of: article)
    guard !ids.isEmpty else { return nil }
    let rows = try store.rows(of: ids)
    var reading = LibraryReading(
      articles: try store.bodies(of: ids).compactMap { $0.article() },
      states: Dictionary(rows.map { ($0.id, $0.state) }) { first, _ in first })
    reading.corrections = try store.corrections()
    var times = StageTimes()
    let snapshot = ArticleLibrary.analysed(reading, times: &times) ?? reading.snapshot
    self.snapshot = snapshot
    let named = snapshot.stories.filter { $0.articles.contains(article) }.map(\.title)
    title = named.first ?? rows.first?.headline ?? ""
    var folded: Set<ArticleID> = []
    for group in snapshot.copies {
      for member in group.members
      where member.isFoldedUnderLeader && member.article != group.leader {
        folded.insert(member.article)
      }
    }
    leaders = ids.filter { id in
      !folded.contains(id) && snapshot.articles.contains { $0.id == id }
    }
    for row in rows { notes[row.id] = row.note }
    note = try store.storyNote(of: article)
    unplaced = try store.counts().unplaced
  }
}
