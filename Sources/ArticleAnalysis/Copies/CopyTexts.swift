internal import Articles

/// The texts of articles as copies are told by them, fetched when they are asked for.
struct CopyTexts {
  /// Texts that are kept at hand; more take memory, fewer are fetched again and again.
  private static let kept = 2_048

  private let fetch: (ArticleID) -> CopyText?
  private let recurring: RecurringParagraphs
  private var recent: [(id: ArticleID, text: CopyText)?]
  private var sketches: [ArticleID: CopySketch] = [:]
  /// The articles that hold such paragraphs.
  private var holders: Set<ArticleID> = []

  /// Learns which paragraphs recur, and leaves them out of the sketches that have them.
  init(_ summaries: [CopySummary], fetch: @escaping (ArticleID) -> CopyText?) {
    self.fetch = fetch
    recent = Array(repeating: nil, count: min(Self.kept, max(16, summaries.count)))
    recurring = RecurringParagraphs(in: summaries.map(\.paragraphs))
    sketches.reserveCapacity(summaries.count)
    for summary in summaries {
      sketches[summary.article] = summary.sketch
      guard !recurring.isEmpty, summary.paragraphs.contains(where: { recurring.contains($0.hash) })
      else {
        continue
      }
      holders.insert(summary.article)
      guard let text = text(of: summary.article) else { continue }
      var sketch = summary.sketch
      (sketch.fingerprints, sketch.sparse) = Winnowing.fingerprints(of: text.words)
      sketches[summary.article] = sketch
    }
  }

  /// The sketch of an article; nil for one that was not summed up.
  func sketch(of id: ArticleID) -> CopySketch? { sketches[id] }

  /// The words of an article without the paragraphs that recur.
  mutating func text(of id: ArticleID) -> CopyText? {
    let slot = Int(truncatingIfNeeded: id.rawValue % UInt64(recent.count))
    if let entry = recent[slot], entry.id == id { return entry.text }
    guard var text = fetch(id) else { return nil }
    if holders.contains(id) { text = text.without(recurring.contains) }
    recent[slot] = (id, text)
    return text
  }
}
