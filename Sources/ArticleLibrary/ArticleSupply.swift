internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
internal import Articles

/// Where a search takes its articles from, some at a time, so that they need not all be in memory.
package struct ArticleSupply: Sendable {
  /// An article on its way into a search.
  enum Supplied: Sendable {
    /// As it stands in its file.
    case loaded(Article)
    /// With its passages, from the library.
    case cleaned(Article)

    var article: Article {
      switch self {
      case .loaded(let article), .cleaned(let article): article
      }
    }
  }

  private enum Place: Sendable {
    case files([ArticleLibrary.Finding])
    case library(LibraryStore, [ArticleID])
  }

  /// Rows of the library that are asked for at a time.
  private static let page = 1_024

  private let place: Place

  /// The files under some paths, in the order of the walk.
  package init(paths: [String]) {
    place = .files(ArticleLibrary.find(under: paths))
  }

  /// The articles of a library that its lists show, the newest first, those of feeds among them.
  ///
  /// - Throws: what is wrong with the library file.
  package init(library store: LibraryStore) throws(StoreError) {
    var ids: [ArticleID] = []
    var position = PagePosition.start
    while true {
      let rows = try store.page(
        .all([.muted(false), .dismissed(false)]), at: position, limit: Self.page)
      guard let last = rows.last else { break }
      ids += rows.map(\.id)
      position = .after(last.place)
    }
    place = .library(store, ids)
  }

  /// Files or articles, whether they can be read or not.
  package var count: Int {
    switch place {
    case .files(let found): found.count
    case .library(_, let ids): ids.count
    }
  }

  var isOfFiles: Bool {
    if case .files = place { true } else { false }
  }

  /// What a function makes of some articles, in their order, over all cores; nil where there is no
  /// article, and nothing is wrong.
  func map<Value: Sendable>(
    _ range: Range<Int>, _ transform: @Sendable (Supplied) -> Value
  ) -> [Result<Value, LoadFault>?] {
    switch place {
    case .files(let found):
      return Parallel.map(count: range.count) { offset in
        switch found[range.lowerBound + offset] {
        case .failure(let fault): .failure(fault)
        case .success(let file): ArticleLibrary.load(file).map { $0.map { transform(.loaded($0)) } }
        }
      }
    case .library(let store, let ids):
      let bodies = (try? store.bodies(of: Array(ids[range]))) ?? []
      return Parallel.map(count: bodies.count) { offset in
        bodies[offset].article().map { .success(transform(.cleaned($0))) }
      }
    }
  }

  /// One article, read anew; nil where it has gone.
  func supplied(_ index: Int) -> Supplied? {
    guard case .success(let supplied) = map(index..<(index + 1), { $0 }).first ?? nil else {
      return nil
    }
    return supplied
  }
}
