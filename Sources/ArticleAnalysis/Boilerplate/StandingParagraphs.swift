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
    /// What stood first and second beside it, each once, until it is enough: copies with other leads
    /// are not different texts.
    private(set) var first: [UInt32] = []
    private(set) var second: [UInt32] = []
    var articles: [ArticleID] = []
    /// Articles in which it stood at the head or foot.
    var edges = 0
    /// Those of them that name what it names; not counted where the wording decides.
    var related = 0
    let hasCue: Bool
    var isStanding = false

    init(hasCue: Bool) { self.hasCue = hasCue }

    mutating func note(_ beside: Neighbours) {
      Self.note(beside.first, among: &first)
      Self.note(beside.second, among: &second)
    }

    private static func note(_ paragraph: UInt32, among known: inout [UInt32]) {
      if known.count < StandingParagraphs.texts, !known.contains(paragraph) {
        known.append(paragraph)
      }
    }

    func stands(seen: Int) -> Bool {
      let texts = min(first.count, second.count)
      if hasCue, texts >= StandingParagraphs.cuedTexts { return true }
      return texts >= StandingParagraphs.texts && edges * 5 >= seen * 4 && related * 2 < edges
    }
  }

  /// A paragraph in a source, as a hash of both.
  private struct Key: Hashable, Sendable {
    private var hash: UInt64

    init(source: UInt64, paragraph: UInt64) {
      hash = (source &* 0x9E37_79B9_7F4A_7C15) ^ paragraph
    }
  }

  /// What stands beside a paragraph, each in half of its hash: there are too many to keep more.
  private typealias Neighbours = (first: UInt32, second: UInt32)

  private var uses: [Key: Use] = [:]
  /// The only article of paragraphs seen once, which is most of them.
  private var once: [Key: (article: ArticleID, beside: Neighbours)] = [:]
  private var standing: [UInt64: Set<UInt64>] = [:]

  package init() {}

  /// The paragraphs that stand in the sources of an article, as `ArticleCleaner.clean` knows them.
  package func known(for article: Article) -> Set<UInt64> {
    known(path: article.path, outlet: article.outlet)
  }

  /// The same for an article of which only these are at hand.
  package func known(path: String, outlet: String?) -> Set<UInt64> {
    Self.sources(path: path, outlet: outlet).reduce(into: []) { $0.formUnion(standing[$1] ?? []) }
  }

  /// Notes the paragraphs of one more cleaned article.
  ///
  /// - Parameters:
  ///   - article: an article that was not noted before.
  ///   - lines: its paragraphs, which may be read on another thread.
  /// - Returns: the articles, this one perhaps among them, that hold a paragraph which has just been
  ///   found to stand, and so must be cleaned again.
  /// - Complexity: O(*n*) in its bytes.
  package mutating func insert(_ article: Article, lines: StandingLines) -> Set<ArticleID> {
    guard lines.hashes.count >= 3 else { return [] }
    var lines = lines
    var result: Set<ArticleID> = []
    for source in Self.sources(path: article.path, outlet: article.outlet) {
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
    let (first, second) = lines.beside(index)
    let beside = (
      first: UInt32(truncatingIfNeeded: first), second: UInt32(truncatingIfNeeded: second)
    )
    guard var use = uses[key] else {
      guard let earlier = once.removeValue(forKey: key) else {
        once[key] = (article, beside)
        return []
      }
      var use = Use(hasCue: lines.hasCue(index))
      use.articles = [earlier.article]
      use.note(earlier.beside)
      uses[key] = use
      return note(index, of: &lines, article, source: source, isEdge: isEdge)
    }
    if use.isStanding { return [article] }
    use.note(beside)
    if use.articles.count < Self.revisited { use.articles.append(article) }
    if isEdge {
      use.edges += 1
      if !use.hasCue, lines.isRelated(index) { use.related += 1 }
    }
    // The first article is counted without being looked at.
    use.isStanding = use.stands(seen: use.articles.count - 1)
    uses[key] = use
    guard use.isStanding else { return [] }
    standing[source, default: []].insert(lines.hashes[index])
    uses[key]?.articles = []
    return use.articles
  }

  /// The outlet, where the text names it, and the folder.
  private static func sources(path: String, outlet: String?) -> [UInt64] {
    let path = path.utf8
    let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? path.prefix(0)
    let folderHash = StableHash.fnv1a(folder)
    guard let outlet else { return [folderHash] }
    return [folderHash, ~StableHash.fnv1a(outlet.utf8)]
  }
}
