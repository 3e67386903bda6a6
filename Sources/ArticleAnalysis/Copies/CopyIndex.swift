package import Articles

/// Finds the articles with the text of a new one, at a cost that does not grow with their number.
///
/// A text is known by its winnowed fingerprints alone, so that a million articles take some 200 MB;
/// what shares enough of them is fetched and compared word for word. A fingerprint that many texts
/// have is not followed. A copy adds only the fingerprints that its original lacks, so a wire in two
/// hundred outlets stays a text that is found.
package struct CopyIndex: Sendable {
  /// Texts that may share a fingerprint before it is taken for a stock phrase.
  private static let stockPhrase = 64
  /// Texts of all days from which a fingerprint is a stock phrase for good; bounds every answer.
  private static let everydayPhrase = 256
  /// Fingerprints below which a text is so short that one shared is reason enough to compare; any
  /// two texts that share 40 words on end have two in common.
  private static let shortText = 16
  /// Articles from which only sparse fingerprints are kept: holds memory down, and texts that share
  /// less than 37 words on end may be overlooked from there on.
  private static let sparseCount = 100_000
  /// Texts that one article is compared with, those that share most first; bounds its time.
  private static let comparisons = 16
  /// Texts of other days that may be the article's own: bounds the time as well.
  private static let reprints = 4
  /// Of so many fingerprints of an article one stands in a text of other days that is compared; few
  /// of those of a long text may be kept.
  private static let reprintSparsity = 4
  /// Copies of a text that are looked at besides it where it is not quite the article's own.
  private static let copiesCompared = 8

  private struct Entry: Sendable {
    var article: ArticleID
    /// Days since 1970; `Int32.min` where none is stated.
    var day: Int32
    var outlet: UInt32
    var agency: UInt32
    /// Number of the first copy + 1 that stands behind this text, or 0.
    var firstCopy: UInt32 = 0
    /// Number of the next copy + 1 of the same text, or 0.
    var nextCopy: UInt32 = 0

    init(_ sketch: CopySketch) {
      article = sketch.article
      day = sketch.day.flatMap { Int32(exactly: $0) } ?? .min
      (outlet, agency) = (sketch.outlet, sketch.agency)
    }

    var sketch: CopySketch {
      CopySketch(
        article: article, day: day == .min ? nil : Int(day), outlet: outlet, agency: agency,
        fingerprints: [], sparse: [])
    }
  }

  private var entries = PagedList<Entry>()
  private var places = ArticlePlaces()
  private var postings: PostingTable

  /// Makes an empty index for about so many articles; more make it slower, not wrong.
  package init(expecting articles: Int = 1_000_000) {
    postings = PostingTable(expecting: articles * 30)
  }

  /// Number of articles in the index.
  package var count: Int { entries.count }

  package func contains(_ article: ArticleID) -> Bool { places[article] != nil }

  /// Forgets an article, so that another text of it can be added.
  package mutating func forget(_ article: ArticleID) { places[article] = nil }

  /// Adds an article and names those whose text it shares, by falling containment.
  ///
  /// An article that is in the index already is not added again and has no relations.
  ///
  /// - Parameters:
  ///   - sketch: the article.
  ///   - text: its words.
  ///   - fetch: gives the words of an article of the index; nil where it is gone.
  /// - Returns: relations whose `article` is the new one.
  /// - Complexity: O(*n*) in its words, times the few texts that it is compared with.
  package mutating func insert(
    _ sketch: CopySketch, text: CopyText, fetch: (ArticleID) -> CopyText?
  ) -> [CopyRelation] {
    guard places[sketch.article] == nil else { return [] }
    let candidates = candidates(sketch)
    let related = related(to: sketch, candidates, text: text, fetch: fetch)
    let originals = related.filter { $0.1.verdict == .same }.map(\.0)
    enter(sketch, originals: originals, crowded: candidates.crowded)
    return related.map(\.1).sorted {
      ($1.containment, $0.other) < ($0.containment, $1.other)
    }
  }

  /// Adds an article whose relations are known already, as when a library is opened again.
  package mutating func insert(_ sketch: CopySketch, copyOf originals: [ArticleID] = []) {
    guard places[sketch.article] == nil else { return }
    enter(sketch, originals: originals.compactMap { places[$0] })
  }

  /// What an article is compared with.
  private struct Candidates {
    /// Entries of the days around its own.
    var near: [Int]
    /// Entries of other days that share most of it.
    var far: [Int]
    /// The fingerprints that no further text may add.
    var crowded: Set<UInt32>
  }

  private func related(
    to sketch: CopySketch, _ candidates: Candidates, text: CopyText,
    fetch: (ArticleID) -> CopyText?
  ) -> [(Int, CopyRelation)] {
    guard !candidates.near.isEmpty || !candidates.far.isEmpty else { return [] }
    var result: [(Int, CopyRelation)] = []
    let runs = RunTable(text.words)
    func compare(_ number: Int, asReprint: Bool = false) -> CopyRelation? {
      let other = entries[number].sketch
      // An earlier text of an article that has another by now is nobody's.
      guard places[other.article] == number, let words = fetch(other.article) else { return nil }
      let places = runs.places(ofRunsIn: words.words)
      let shared = places.reduce(0) { $0 &+ ($1 == 0 ? 0 : 1) }
      guard CopyRule.leastShared <= shared else { return nil }
      let overlap = TextOverlap(runs, text.names, words, places: places)
      let relation = CopyRelation.between(sketch, text, and: other, words, overlap)
      guard let relation else { return nil }
      if asReprint, relation.verdict != .same || !CopyRule.isReprint(overlap) { return nil }
      result.append((number, relation))
      return relation
    }
    for number in candidates.near {
      guard let relation = compare(number), relation.verdict != .same else { continue }
      for copy in copies(behind: number, near: sketch.day) { _ = compare(copy) }
    }
    for number in candidates.far { _ = compare(number, asReprint: true) }
    return result
  }

  /// The entries that share most fingerprints, in their order.
  private func candidates(_ sketch: CopySketch) -> Candidates {
    var (near, far): ([UInt32], [UInt32]) = ([], [])
    var crowded: Set<UInt32> = []
    let chunks = postings.newestChunks(of: sketch.fingerprints)
    for (fingerprint, newest) in zip(sketch.fingerprints, chunks) {
      let starts = (near.count, far.count)
      var all = 0
      postings.forEachText(at: fingerprint, from: newest) { number in
        all += 1
        let number32 = UInt32(truncatingIfNeeded: number)
        if isNear(number, sketch.day) {
          if near.count - starts.0 <= Self.stockPhrase { near.append(number32) }
        } else if far.count - starts.1 <= Self.stockPhrase {
          far.append(number32)
        }
        return all < Self.everydayPhrase
      }
      if all >= Self.everydayPhrase { crowded.insert(fingerprint) }
      if near.count - starts.0 > Self.stockPhrase || all >= Self.everydayPhrase {
        near.removeSubrange(starts.0...)
      }
      if far.count - starts.1 > Self.stockPhrase || all >= Self.everydayPhrase {
        far.removeSubrange(starts.1...)
      }
    }
    let prints = sketch.fingerprints.count
    return Candidates(
      near: Self.most(near, least: prints < Self.shortText ? 1 : 2, limit: Self.comparisons),
      far: prints < Self.shortText
        ? [] : Self.most(far, least: prints / Self.reprintSparsity, limit: Self.reprints),
      crowded: crowded)
  }

  /// The entries that are hit at least so often, in their order: where they are many, those that
  /// are hit most.
  private static func most(_ hits: [UInt32], least: Int, limit: Int) -> [Int] {
    let hits = hits.sorted()
    var found: [(entry: Int, hits: Int)] = []
    var start = 0
    while start < hits.count {
      var end = start + 1
      while end < hits.count, hits[end] == hits[start] { end += 1 }
      if end - start >= least { found.append((Int(hits[start]), end - start)) }
      start = end
    }
    guard found.count > limit else { return found.map(\.entry) }
    return found.sorted { ($1.hits, $0.entry) < ($0.hits, $1.entry) }
      .prefix(limit).map(\.entry).sorted()
  }

  private func copies(behind number: Int, near day: Int?) -> [Int] {
    var result: [Int] = []
    var link = entries[number].firstCopy
    while link != 0, result.count < Self.copiesCompared {
      let copy = Int(link) - 1
      if isNear(copy, day) { result.append(copy) }
      link = entries[copy].nextCopy
    }
    return result
  }

  /// Whether two days lie so near that a text may stand in both; an unknown day is near to all.
  private func isNear(_ number: Int, _ day: Int?) -> Bool {
    let other = entries[number].day
    guard let day, other != .min else { return true }
    return abs(day - Int(other)) <= 2 * CopyRule.window
  }

  /// Enters the fingerprints that no original of the article has.
  ///
  /// `crowded` are those that too many texts have, where that is known.
  private mutating func enter(
    _ sketch: CopySketch, originals: [Int], crowded: Set<UInt32>? = nil
  ) {
    let number = entries.count
    guard number < PostingTable.capacity else { return }
    entries.append(Entry(sketch))
    places[sketch.article] = number
    let kept = number < Self.sparseCount ? sketch.fingerprints : sketch.sparse
    for fingerprint in kept {
      if let crowded, originals.isEmpty {
        if !crowded.contains(fingerprint) { postings.insert(number, at: fingerprint) }
        continue
      }
      var holders = 0
      var isKnown = false
      postings.forEachText(at: fingerprint) { other in
        holders += 1
        isKnown = isKnown || originals.contains(other)
        return !isKnown && holders < Self.everydayPhrase
      }
      if !isKnown, holders < Self.everydayPhrase { postings.insert(number, at: fingerprint) }
    }
    guard let first = originals.min() else { return }
    entries[number].nextCopy = entries[first].firstCopy
    entries[first].firstCopy = UInt32(truncatingIfNeeded: number + 1)
  }
}

extension CopyRelation {
  /// What two articles share, or nil where it is next to nothing.
  package static func between(
    _ sketch: CopySketch, _ text: CopyText, and other: CopySketch, _ otherText: CopyText
  ) -> CopyRelation? {
    between(
      sketch, text, and: other, otherText,
      TextOverlap(RunTable(text.words), text.names, otherText))
  }

  static func between(
    _ sketch: CopySketch, _ text: CopyText, and other: CopySketch, _ otherText: CopyText,
    _ overlap: TextOverlap
  ) -> CopyRelation? {
    let rule = CopyRule(
      overlap: overlap,
      pairContainment: { PairContainment.share(text.words, otherText.words) },
      daysApart: sketch.daysApart(from: other), hasSameHouse: sketch.hasSameHouse(as: other),
      hasSameOutlet: sketch.hasSameOutlet(as: other),
      slots: {
        let days = (other.day ?? 0) - (sketch.day ?? 0)
        let between = sketch.daysApart(from: other) == nil ? 0 : days
        return overlap.firstIsSmaller
          ? TextSlots(overlap, smaller: text, larger: otherText, daysBetween: between)
          : TextSlots(overlap, smaller: otherText, larger: text, daysBetween: -between)
      })
    guard let (verdict, evidence) = rule.judge() else { return nil }
    return CopyRelation(
      article: sketch.article, other: other.article, verdict: verdict,
      containment: overlap.containment, longestRun: overlap.longestRun, evidence: evidence)
  }
}

/// The share of two-word runs that two texts have in common.
enum PairContainment {
  /// Share of the smaller text's distinct two-word runs that stand in the other, 0 to 1.
  static func share(_ first: [UInt32], _ second: [UInt32]) -> Double {
    let left = Set(Winnowing.runHashes(of: first, length: 2))
    let right = Set(Winnowing.runHashes(of: second, length: 2))
    let (smaller, larger) = left.count <= right.count ? (left, right) : (right, left)
    guard !smaller.isEmpty else { return 0 }
    return Double(smaller.lazy.filter(larger.contains).count) / Double(smaller.count)
  }
}
