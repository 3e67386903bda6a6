internal import ArticleLibrary
internal import Articles
internal import Reader

/// Answers to what the reader asks of a library, worked out at once; the session runs them off the
/// main actor.
enum ReaderAnswers {
  /// How texts differ; nil where one of them is there no more.
  static func answer(_ request: DifferenceRequest, in snapshot: LibrarySnapshot) -> Action? {
    switch request.subject {
    case .copies(let leader):
      .measured(request, ArticleLibrary.differences(ofCopiesOf: leader, in: snapshot))
    case .copy(let copy, let leader):
      ArticleLibrary.difference(ofCopy: copy, from: leader, in: snapshot).map {
        .differed(request, $0)
      }
    case .repeat(let passages, let article):
      ArticleLibrary.difference(ofRepeat: passages, in: article, of: snapshot).map {
        .differed(request, $0)
      }
    }
  }

  /// What fits a query; nil when that is no longer wanted.
  static func answer(
    _ request: QueryRequest, in snapshot: LibrarySnapshot, isCancelled: () -> Bool = { false }
  ) -> Action? {
    do throws(QueryFault) {
      let query = try ArticleQuery(parsing: request.text)
      let matcher = QueryMatcher(query, in: snapshot, today: Today.number)
      var articles: Set<ArticleID> = []
      for article in snapshot.articles {
        guard !isCancelled() else { return nil }
        if matcher.matches(article) { articles.insert(article.id) }
      }
      return .found(request, .found(articles, marks: marks(of: query)))
    } catch {
      return .found(
        request, .fault(QueryNotice(words: ErrorWords.text(of: error), range: error.range)))
    }
  }

  /// The words of a query that are to be marked in texts.
  static func marks(of query: ArticleQuery) -> [SoughtWords] {
    query.needles.map { SoughtWords($0.words, goesOn: $0.isOpenEnded) }
  }
}
