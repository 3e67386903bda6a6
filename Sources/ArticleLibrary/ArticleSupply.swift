internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
internal import Articles
internal import Synchronization

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
  private let failure = FirstFailure()

  /// What is wrong with the library, if anything is: what was asked for then counts as gone.
  package var error: StoreError? { failure.error }

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

  /// Whether it has files, not articles of the library.
  package var isOfFiles: Bool {
    if case .files = place { true } else { false }
  }

  /// What a function makes of some articles, one of each in their order, over all cores; nil where
  /// there is no article, and nothing is wrong with it.
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
      let asked = ids[range]
      var bodies: [ArticleID: ArticleBody] = [:]
      do {
        for body in try store.bodies(of: Array(asked)) { bodies[body.id] = body }
      } catch {
        failure.note(error)
      }
      let found = bodies
      return Parallel.map(count: asked.count) { offset in
        found[asked[asked.startIndex + offset]]?.article().map {
          .success(transform(.cleaned($0)))
        }
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

/// The first thing that went wrong, whichever thread it was on.
private final class FirstFailure: Sendable {
  private let first = Mutex<StoreError?>(nil)

  var error: StoreError? { first.withLock { $0 } }

  func note(_ error: StoreError) {
    first.withLock { $0 = $0 ?? error }
  }
}
