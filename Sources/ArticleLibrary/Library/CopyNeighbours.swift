internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles

/// The articles of a library that may have the text of a new one: those of the days around its own.
struct CopyNeighbours {
  /// Days on either side of an article's own whose articles are looked at.
  private static let window = 8
  /// Texts that are kept at hand, at some 2,000 bytes each.
  private static let kept = 4_096

  private let store: LibraryStore
  private var index = CopyIndex(expecting: 100_000)
  private var openDays: Set<Int> = []
  private var recent: [(id: ArticleID, text: CopyText)?]

  init(_ store: LibraryStore) {
    self.store = store
    recent = Array(repeating: nil, count: Self.kept)
  }

  /// Takes in what the library has of the days around some days.
  mutating func open(days: [Int]) throws(StoreError) {
    for day in Set(days).sorted() where !openDays.contains(day) {
      for near in (day - Self.window)...(day + Self.window) where openDays.insert(near).inserted {
        for sketch in try store.sketches(sortDays: near...near) {
          index.insert(CopySketch(sketch))
        }
      }
    }
  }

  /// Adds an article and names those that have its text, or a version of it.
  mutating func insert(_ sketch: CopySketch, _ text: CopyText) -> [ArticleID] {
    let store = store
    // Taken out meanwhile, so that it is not copied.
    var recent: [(id: ArticleID, text: CopyText)?] = []
    swap(&recent, &self.recent)
    defer { swap(&recent, &self.recent) }
    let relations = index.insert(sketch, text: text) { id in
      if let entry = recent[Self.slot(id)], entry.id == id { return entry.text }
      let bodies = try? store.bodies(of: [id])
      return bodies?.first?.article().map { CopyText($0) }
    }
    recent[Self.slot(sketch.article)] = (sketch.article, text)
    return relations.filter { $0.verdict == .same || $0.verdict == .version }.map(\.other)
  }

  private static func slot(_ id: ArticleID) -> Int {
    Int(truncatingIfNeeded: id.rawValue % UInt64(kept))
  }
}

extension CopySketch {
  fileprivate init(_ kept: ArticleSketch) {
    self.init(
      article: kept.article, day: kept.day, outlet: Self.hash(of: kept.outlet),
      agency: Self.hash(of: kept.agency), fingerprints: kept.fingerprints, sparse: kept.sparse)
  }
}
