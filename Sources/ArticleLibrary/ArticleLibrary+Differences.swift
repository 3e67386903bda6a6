internal import ArticleAnalysis
package import Articles

extension ArticleLibrary {
  /// How much of a text each of its copies prints, what it has cut and added.
  ///
  /// - Parameters:
  ///   - leader: the article that leads the copies.
  ///   - snapshot: the library that they are in.
  /// - Returns: the differences by copy; empty where there are none.
  package static func differences(
    ofCopiesOf leader: ArticleID, in snapshot: LibrarySnapshot
  ) -> [ArticleID: CopyDifference] {
    guard let group = snapshot.copies.first(where: { $0.leader == leader }) else { return [:] }
    let ids = Set(group.members.map(\.article))
    let articles = snapshot.articles.filter { ids.contains($0.id) }
    guard let first = articles.first(where: { $0.id == leader }) else { return [:] }
    var result: [ArticleID: CopyDifference] = [:]
    for copy in articles where copy.id != leader {
      result[copy.id] = CopyDifference(leader: first, copy: copy)
    }
    return result
  }

  /// Where a copy differs from the text that leads it, word by word.
  ///
  /// - Returns: nil when one of the articles is not there.
  package static func difference(
    ofCopy copy: ArticleID, from leader: ArticleID, in snapshot: LibrarySnapshot
  ) -> TextDifference? {
    guard let first = snapshot.articles.first(where: { $0.id == leader }),
      let second = snapshot.articles.first(where: { $0.id == copy })
    else { return nil }
    return TextDifference(leader: first, copy: second)
  }

  /// Where folded passages differ from those that they repeat, word by word.
  ///
  /// - Returns: nil when the article is not there or the passages repeat nothing.
  package static func difference(
    ofRepeat passages: Range<Int>, in article: ArticleID, of snapshot: LibrarySnapshot
  ) -> TextDifference? {
    guard let article = snapshot.articles.first(where: { $0.id == article }),
      article.passages.indices.contains(passages.lowerBound),
      passages.upperBound <= article.passages.count
    else { return nil }
    return TextDifference(ofRepeat: passages, in: article)
  }
}
