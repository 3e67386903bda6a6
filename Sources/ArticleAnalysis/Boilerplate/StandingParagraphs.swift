package import Articles

/// Paragraphs that a source prints under text after text: learned from its articles, not listed.
///
/// A paragraph stands when it is in five different texts of one outlet or folder, or in three where
/// it has the wording of boilerplate. Without such wording it must stand at the head or the foot of
/// its texts and be about something else than they are, since running news repeats its background
/// word for word as well.
package struct StandingParagraphs: Sendable {
  /// Different texts from which a paragraph stands: fewer take the copies of a wire for it.
  package static let texts = 5
  /// The same for a paragraph with the wording of boilerplate.
  package static let cuedTexts = 3
  /// Articles of a paragraph that are cleaned again once it stands; the others stay as they are.
  private static let revisited = 64

  /// Where one paragraph was seen in one source.
  private struct Use: Sendable {
    /// What stood first and second beside it: copies with other leads are not different texts.
    var first: Set<UInt64> = []
    var second: Set<UInt64> = []
    var articles: [ArticleID] = []
    /// Articles in which it stood at the head or foot.
    var edges = 0
    /// Articles that name what it names.
    var related = 0
    var hasCue = false
    var isStanding = false

    func stands(seen: Int) -> Bool {
      let texts = min(first.count, second.count)
      if hasCue, texts >= StandingParagraphs.cuedTexts { return true }
      return texts >= StandingParagraphs.texts && edges * 5 >= seen * 4 && related * 2 < seen
    }
  }

  private struct Key: Hashable, Sendable {
    var source: UInt64
    var paragraph: UInt64
  }

  private var uses: [Key: Use] = [:]
  /// The only article of paragraphs seen once, which is most of them.
  private var once: [Key: (article: ArticleID, first: UInt64, second: UInt64)] = [:]
  private var standing: [UInt64: Set<UInt64>] = [:]

  package init() {}

  /// The paragraphs that stand in the sources of an article, as `ArticleCleaner.clean` knows them.
  package func known(for article: Article) -> Set<UInt64> {
    Self.sources(of: article).reduce(into: []) { $0.formUnion(standing[$1] ?? []) }
  }

  /// Notes the paragraphs of one more cleaned article.
  ///
  /// - Parameter article: an article that was not noted before.
  /// - Returns: the articles, this one perhaps among them, that hold a paragraph which has just been
  ///   found to stand, and so must be cleaned again.
  /// - Complexity: O(*n*) in its bytes.
  package mutating func insert(_ article: Article) -> Set<ArticleID> {
    var lines = StandingLines(article)
    guard lines.hashes.count >= 3 else { return [] }
    var result: Set<ArticleID> = []
    for source in Self.sources(of: article) {
      let text = lines.text { uses[Key(source: source, paragraph: $0)] != nil }
      for index in lines.hashes.indices where lines.isFirstUse(index) {
        let isEdge = index <= text.lowerBound || index >= text.upperBound
        result.formUnion(note(index, of: &lines, article.id, source: source, isEdge: isEdge))
      }
    }
    return result
  }

  private mutating func note(
    _ index: Int, of lines: inout StandingLines, _ article: ArticleID, source: UInt64,
    isEdge: Bool
  ) -> [ArticleID] {
    let key = Key(source: source, paragraph: lines.hashes[index])
    let beside = lines.beside(index)
    guard var use = uses[key] else {
      guard let earlier = once.removeValue(forKey: key) else {
        once[key] = (article, beside.first, beside.second)
        return []
      }
      var use = Use()
      use.articles = [earlier.article]
      (use.first, use.second) = ([earlier.first], [earlier.second])
      uses[key] = use
      return note(index, of: &lines, article, source: source, isEdge: isEdge)
    }
    if use.isStanding { return [article] }
    use.first.insert(beside.first)
    use.second.insert(beside.second)
    if use.articles.count < Self.revisited { use.articles.append(article) }
    if isEdge { use.edges += 1 }
    if lines.isRelated(index) { use.related += 1 }
    if !use.hasCue { use.hasCue = lines.hasCue(index) }
    // The first article is counted without being looked at.
    use.isStanding = use.stands(seen: use.articles.count - 1)
    uses[key] = use
    guard use.isStanding else { return [] }
    standing[source, default: []].insert(key.paragraph)
    uses[key]?.articles = []
    return use.articles
  }

  /// The outlet, where the text names it, and the folder.
  private static func sources(of article: Article) -> [UInt64] {
    let path = article.path.utf8
    let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path.prefix(0)
    let folderHash = StableHash.fnv1a(folder)
    guard let outlet = article.outlet else { return [folderHash] }
    return [folderHash, ~StableHash.fnv1a(outlet.utf8)]
  }
}
