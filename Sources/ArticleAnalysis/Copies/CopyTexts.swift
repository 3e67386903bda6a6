internal import Articles

/// The texts of articles as copies are told by them, made when they are asked for.
struct CopyTexts {
  /// Texts that are kept at hand; more take memory, fewer are made again and again.
  private static let kept = 2_048

  private let articles: [ArticleID: Article]
  private var recurring: RecurringParagraphs
  private var recent: [(id: ArticleID, text: CopyText)?]
  /// Read before the recurring paragraphs were known, and right for articles that have none.
  private var sketches: [ArticleID: CopySketch] = [:]

  /// Reads all articles once and learns which paragraphs recur.
  init(_ articles: [Article], isCancelled: () -> Bool) {
    self.articles = Dictionary(articles.map { ($0.id, $0) }) { first, _ in first }
    recent = Array(repeating: nil, count: min(Self.kept, max(16, articles.count)))
    var paragraphs: [[UInt64]] = []
    paragraphs.reserveCapacity(articles.count)
    sketches.reserveCapacity(articles.count)
    for article in articles {
      guard !isCancelled() else { break }
      let text = CopyText(article)
      paragraphs.append(text.paragraphs.map(text.hash(ofParagraph:)))
      sketches[article.id] = CopySketch(article, text)
    }
    recurring = RecurringParagraphs(in: paragraphs)
    guard !recurring.isEmpty else { return }
    for (article, hashes) in zip(articles, paragraphs)
    where hashes.contains(where: recurring.contains) {
      sketches[article.id] = CopySketch(article, CopyText(article).without(recurring.contains))
    }
  }

  /// The sketch of an article; nil for one that was not read.
  func sketch(of id: ArticleID) -> CopySketch? { sketches[id] }

  /// The words of an article without the paragraphs that recur.
  mutating func text(of id: ArticleID) -> CopyText? {
    let slot = Int(truncatingIfNeeded: id.rawValue % UInt64(recent.count))
    if let entry = recent[slot], entry.id == id { return entry.text }
    guard let article = articles[id] else { return nil }
    var text = CopyText(article)
    if !recurring.isEmpty { text = text.without(recurring.contains) }
    recent[slot] = (id, text)
    return text
  }
}
