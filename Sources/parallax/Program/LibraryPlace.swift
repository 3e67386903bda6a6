internal import ArticleLibrary
internal import ArticleStorage
internal import Glibc

/// Where the library is by default, and how it is opened.
enum LibraryPlace {
  /// Articles of a damaged library that are searched again at its opening; more keep a person
  /// waiting longer, and fewer are found before the next `add`.
  private static let repairedAtOnce = 5_000

  /// `parallax/library.sqlite` in the XDG data folder; nil where there is no home.
  static var standard: String? {
    Environment.dataFolder.map { $0 + "/library.sqlite" }
  }

  /// Whether there is something at a path.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is a folder at a path that can be looked into.
  static func isFolder(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    closedir(folder)
    return true
  }

  /// The library, and what a person must be told about it.
  struct Opening {
    /// Nil where there is none, or none that can be used.
    var store: LibraryStore?
    /// As `WHERE: WHAT (what to do)`, the gravest last.
    var warnings: [String] = []
    /// Whether something was asked for that could not be done.
    var hasFailed = false

    /// Whether articles were added to it.
    var hasArticles: Bool { (try? store?.hasArticles()) ?? false }
  }

  /// Opens the library at a path; nil for none.
  ///
  /// What is wrong with it is a warning, never an end: the articles can be read without.
  static func open(_ path: String?, isMadeWhereMissing: Bool) -> Opening {
    guard let path, isMadeWhereMissing || exists(path) else { return Opening() }
    do throws(StoreError) {
      let store = try LibraryStore(path: path)
      // Where another program is writing, what is past its day is hidden until the next opening.
      let rules = MuteRules(store, today: Today.number, sayings: AliasPlace.sayings)
      try? rules.settle()
      if case .movedAside = store.notices.last {
        try? LibraryRepair(store, rules: rules).run(limit: repairedAtOnce)
      }
      return Opening(
        store: store, warnings: store.notices.map { ErrorWords.text(of: $0, path: path) })
    } catch {
      return Opening(
        warnings: [ErrorWords.text(of: error) + "; going on without a library"], hasFailed: true)
    }
  }
}
