package import Articles

/// Finds the articles with the text of a new one, at a cost that does not grow with their number.
///
/// A text is known by its winnowed fingerprints. What shares one is compared word for word; a
/// fingerprint that many texts have is not followed. A copy adds only the fingerprints that its
/// original lacks, so a wire in two hundred outlets stays a text that is found.
package struct CopyIndex: Sendable {
  /// Texts that may share a fingerprint before it is taken for a stock phrase.
  private static let stockPhrase = 64
  /// Texts of all days from which a fingerprint is a stock phrase for good; bounds every list.
  private static let everydayPhrase = 256
  /// Articles from which one shared fingerprint is too weak a reason to compare.
  private static let largeCount = 20_000

  private struct Entry: Sendable {
    var id: ArticleID
    var day: Int?
    var outlet: String?
    var agency: String?
    var words: [UInt32]
  }

  private var entries: [Entry] = []
  private var places: [ArticleID: Int] = [:]
  /// Entries by fingerprint.
  private var postings: [UInt32: [UInt32]] = [:]
  /// Copies by the entry that stands for them among the postings.
  private var followers: [Int: [Int]] = [:]
  private var recurring: RecurringParagraphs

  package init() {
    recurring = RecurringParagraphs()
  }

  /// Makes an empty index that has learned the recurring paragraphs of some articles.
  package init(learningFrom articles: [Article]) {
    recurring = RecurringParagraphs()
    for article in articles { recurring.insert(CopyText(article)) }
  }

  /// Number of articles in the index.
  package var count: Int { entries.count }

  /// Adds an article and names those whose text it shares, by falling containment.
  ///
  /// An article that is in the index already is not added again and has no relations.
  ///
  /// - Complexity: O(*n*) in its words, times the few texts that it is compared with.
  package mutating func insert(_ article: Article) -> [CopyRelation] {
    guard places[article.id] == nil else { return [] }
    let text = CopyText(article).without(recurring.contains)
    let entry = Entry(
      id: article.id, day: article.date?.dayNumber, outlet: article.outlet,
      agency: article.agency, words: text.words)
    let number = entries.count
    let fingerprints = Winnowing.fingerprints(of: entry.words)
    let related = candidates(fingerprints, day: entry.day).compactMap { other in
      relation(of: entry, to: entries[other]).map { (other, $0) }
    }
    entries.append(entry)
    places[article.id] = number
    note(fingerprints, of: number, related: related)
    return related.map(\.1).sorted {
      ($1.containment, $0.other) < ($0.containment, $1.other)
    }
  }

  /// What two articles of the index share, or nil where it is next to nothing.
  package func relation(of article: ArticleID, to other: ArticleID) -> CopyRelation? {
    guard let first = places[article], let second = places[other] else { return nil }
    return relation(of: entries[first], to: entries[second])
  }

  /// The entries that share fingerprints, and the copies that stand behind them, in order.
  private func candidates(_ fingerprints: [UInt32], day: Int?) -> [Int] {
    var shared: [Int: Int] = [:]
    for fingerprint in fingerprints {
      guard let posting = postings[fingerprint], posting.count < CopyIndex.everydayPhrase else {
        continue
      }
      let near = posting.lazy.map(Int.init).filter { isNear(entries[$0].day, day) }
      guard near.count <= CopyIndex.stockPhrase else { continue }
      for entry in near { shared[entry, default: 0] += 1 }
    }
    let least = entries.count >= CopyIndex.largeCount ? 2 : 1
    let found = shared.filter { $0.value >= least }.map(\.key)
    let behind = found.flatMap { (followers[$0] ?? []).filter { isNear(entries[$0].day, day) } }
    return Set(found + behind).sorted()
  }

  /// Whether two days lie so near that a text may stand in both; an unknown day is near to all.
  private func isNear(_ first: Int?, _ second: Int?) -> Bool {
    guard let first, let second else { return true }
    return abs(first - second) <= 2 * CopyRule.window
  }

  private func relation(of entry: Entry, to other: Entry) -> CopyRelation? {
    let overlap = TextOverlap(entry.words, other.words)
    let rule = CopyRule(
      overlap: overlap,
      pairContainment: { PairContainment.share(entry.words, other.words) },
      daysApart: entry.day.flatMap { day in other.day.map { abs(day - $0) } },
      hasSameHouse: entry.outlet != nil && entry.outlet == other.outlet
        || entry.agency != nil && entry.agency == other.agency)
    guard let verdict = rule.verdict else { return nil }
    return CopyRelation(
      article: entry.id, other: other.id, verdict: verdict, containment: overlap.containment,
      longestRun: overlap.longestRun, evidence: rule.evidence(for: verdict))
  }

  /// Enters the fingerprints that no original of the article has.
  private mutating func note(
    _ fingerprints: [UInt32], of number: Int, related: [(Int, CopyRelation)]
  ) {
    let originals = Set(related.lazy.filter { $0.1.verdict == .same }.map(\.0))
    for fingerprint in fingerprints {
      let posting = postings[fingerprint] ?? []
      if posting.count >= CopyIndex.everydayPhrase { continue }
      if posting.contains(where: { originals.contains(Int($0)) }) { continue }
      postings[fingerprint, default: []].append(UInt32(truncatingIfNeeded: number))
    }
    if let first = originals.min() { followers[first, default: []].append(number) }
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
