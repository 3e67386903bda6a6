package import Articles

/// Paragraphs that a source prints under text after text: learned from its articles, not listed.
///
/// A paragraph stands when it is in five different texts of one outlet or folder, or in three where
/// it has the wording of boilerplate; copies of one text count once. Without such wording it must stand at the head or the foot of
/// its texts and be about something else than they are, since running news repeats its background
/// word for word as well.
package struct StandingParagraphs: Sendable {
  /// Different texts from which a paragraph stands: fewer take what news repeats for it.
  package static let texts = 5
  /// The same for a paragraph with the wording of boilerplate.
  package static let cuedTexts = 3
  /// Articles of a paragraph that are cleaned again once it stands; the others stay as they are.
  private static let revisited = 64

  /// Where one paragraph was seen in one source.
  private struct Use: Sendable {
    var articles: [ArticleID]
    /// Different texts that hold it, the first among them, which is counted without a look at it.
    private var texts = 1
    /// Those of the others in which it stood at the head or foot.
    private var edges = 0
    /// Those of them that name what it names; not counted where the wording decides.
    private var related = 0
    let hasCue: Bool

    init(in article: ArticleID, hasCue: Bool) {
      articles = [article]
      self.hasCue = hasCue
    }

    /// Counts one more text; nil for `isRelated` where it stood in the midst.
    mutating func count(isRelated: Bool?) {
      texts += 1
      guard let isRelated else { return }
      edges += 1
      if isRelated { related += 1 }
    }

    var stands: Bool {
      if hasCue, texts >= StandingParagraphs.cuedTexts { return true }
      return texts >= StandingParagraphs.texts && edges * 5 >= (texts - 1) * 4
        && related * 2 < edges
    }
  }

  /// A paragraph in a source, as a hash of both.
  private struct Key: Hashable, Sendable {
    private var hash: UInt64

    init(source: UInt64, paragraph: UInt64) {
      hash = (source &* 0x9E37_79B9_7F4A_7C15) ^ paragraph
    }
  }

  private var uses: [Key: Use] = [:]
  /// The only article of paragraphs seen once, which is most of them.
  private var once: [Key: ArticleID] = [:]
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

  /// Notes an article of an earlier search, with what was found then to stand in its sources.
  ///
  /// - Returns: as `insert`.
  package mutating func recall(
    _ article: Article, lines: StandingLines, known: [UInt64]
  ) -> Set<ArticleID> {
    // Where it names its outlet, that it stands was learned there first.
    let sources = Self.sources(path: article.path, outlet: article.outlet)
    if !known.isEmpty, let source = sources.last {
      standing[source, default: []].formUnion(known)
    }
    var stale = insert(article, lines: lines)
    let stands = self.known(for: article).intersection(lines.hashes)
    if stands.isSubset(of: known) { stale.remove(article.id) }
    return stale
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
      let text = lines.text { isSeen(Key(source: source, paragraph: $0)) }
      let isCopy = isCopy(lines, source)
      for index in lines.hashes.indices where lines.isFirstUse(index) {
        let isEdge = index <= text.lowerBound || index >= text.upperBound
        let place = isCopy ? Place.inCopy : isEdge ? .edge : .midst
        result.formUnion(note(index, of: &lines, article.id, source: source, place))
      }
    }
    return result
  }

  /// Where a paragraph was met.
  private enum Place {
    case edge, midst
    /// In an article that adds no text to those that were seen.
    case inCopy
  }

  /// Whether most of an article was seen in its source before: the copies of a wire are one text,
  /// whatever each puts before it, and so are the turns of an event told with one background.
  private func isCopy(_ lines: StandingLines, _ source: UInt64) -> Bool {
    let standing = standing[source] ?? []
    var (all, seen) = (0, 0)
    for index in lines.hashes.indices where !lines.isBoilerplate[index] {
      let hash = lines.hashes[index]
      guard !standing.contains(hash) else { continue }
      let key = Key(source: source, paragraph: hash)
      let length = lines.ranges[index].count
      all += length
      if isSeen(key) { seen += length }
    }
    return seen * 2 > all
  }

  private func isSeen(_ key: Key) -> Bool { once[key] != nil || uses[key] != nil }

  private mutating func note(
    _ index: Int, of lines: inout StandingLines, _ article: ArticleID, source: UInt64,
    _ place: Place
  ) -> [ArticleID] {
    if standing[source]?.contains(lines.hashes[index]) == true { return [article] }
    let key = Key(source: source, paragraph: lines.hashes[index])
    guard var use = uses[key] else {
      guard let earlier = once.removeValue(forKey: key) else {
        once[key] = article
        return []
      }
      uses[key] = Use(in: earlier, hasCue: lines.hasCue(index))
      return note(index, of: &lines, article, source: source, place)
    }
    if use.articles.count < Self.revisited { use.articles.append(article) }
    switch place {
    case .edge: use.count(isRelated: use.hasCue ? false : lines.isRelated(index))
    case .midst: use.count(isRelated: nil)
    case .inCopy: break
    }
    guard use.stands, use.hasCue || lines.mayStand(index) else {
      uses[key] = use
      return []
    }
    standing[source, default: []].insert(lines.hashes[index])
    // That it was seen is still to be known.
    uses[key] = Use(in: article, hasCue: use.hasCue)
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
