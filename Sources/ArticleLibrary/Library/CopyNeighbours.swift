internal import ArticleAnalysis
internal import ArticleStorage
internal import Articles

/// The articles of a library that may have the text of a new one: those of the days around its own,
/// and of other days those that its fingerprints lead to.
struct CopyNeighbours {
  /// Days on either side of an article's own whose articles are looked at.
  private static let window = 8

  private let store: LibraryStore
  private var index = CopyIndex(expecting: 100_000)
  private var openDays: Set<Int> = []
  private var texts = TextMemory(kept: TextMemory.size)

  init(_ store: LibraryStore) {
    self.store = store
  }

  /// Begins a batch: takes in what the library has of the days around its days, and what may have
  /// the text of one of its articles.
  mutating func open(_ batch: [CopySketch], days: [Int]) throws(StoreError) {
    texts.beginBatch()
    for day in Set(days).sorted() where !openDays.contains(day) {
      for near in (day - Self.window)...(day + Self.window) where openDays.insert(near).inserted {
        for sketch in try store.sketches(sortDays: near...near) { insert(sketch) }
      }
    }
    let inquiries = batch.map {
      CopyInquiry(fingerprints: $0.fingerprints, isDated: $0.day != nil)
    }
    for sketch in try store.sketches(like: inquiries) { insert(sketch) }
  }

  private mutating func insert(_ sketch: ArticleSketch) {
    index.insert(CopySketch(sketch), copyOf: sketch.leader.map { [$0] } ?? [])
  }

  /// Adds an article and names what shares its text.
  mutating func insert(_ sketch: CopySketch, _ text: CopyText) -> [CopyRelation] {
    let store = store
    // Taken out meanwhile, so that it is not copied.
    var texts = TextMemory(kept: 0)
    swap(&texts, &self.texts)
    defer { swap(&texts, &self.texts) }
    // The library may have told of an earlier text of it.
    index.forget(sketch.article)
    let relations = index.insert(sketch, text: text) { id in
      if let text = texts.text(of: id) { return text }
      let bodies = try? store.bodies(of: [id])
      return bodies?.first?.article().map { CopyText($0) }
    }
    texts.note(text, of: sketch.article)
    return relations
  }
}

/// The texts that were looked at last.
private struct TextMemory: Sendable {
  /// Texts that are kept at hand, at some 2,000 bytes each.
  static let size = 4_096

  /// Each at a place that its id gives, where it takes the place of an earlier one.
  private var recent: [(id: ArticleID, text: CopyText)?]
  /// Those of this batch and of the one before, which the library may not have yet.
  private var batch: [ArticleID: CopyText] = [:]
  private var batchBefore: [ArticleID: CopyText] = [:]

  init(kept: Int) {
    recent = Array(repeating: nil, count: kept)
  }

  mutating func beginBatch() {
    batchBefore = batch
    batch = [:]
  }

  mutating func note(_ text: CopyText, of id: ArticleID) {
    batch[id] = text
    recent[slot(id)] = (id, text)
  }

  func text(of id: ArticleID) -> CopyText? {
    if let entry = recent[slot(id)], entry.id == id { return entry.text }
    return batch[id] ?? batchBefore[id]
  }

  private func slot(_ id: ArticleID) -> Int {
    Int(truncatingIfNeeded: id.rawValue % UInt64(recent.count))
  }
}

extension CopySketch {
  fileprivate init(_ kept: ArticleSketch) {
    self.init(
      article: kept.article, day: kept.day, outlet: Self.hash(of: kept.outlet),
      agency: Self.hash(of: kept.agency), fingerprints: kept.fingerprints, sparse: kept.sparse)
  }
}
