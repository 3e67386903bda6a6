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
}
