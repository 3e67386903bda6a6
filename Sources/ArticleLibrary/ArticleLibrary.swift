internal import ArticleAnalysis
internal import ArticleLoading
package import ArticleStorage
package import Articles

/// The articles at some paths with all that is known of them: what both the screen and the command
/// line call.
///
/// Opening has two stages, so that a first screen need not wait for the second: `read` loads and
/// cleans, `analysed` finds copies, entities and stories. Nothing is printed, and nothing but triage
/// is written.
package struct ArticleLibrary: Sendable {
  /// Files and folders, as a person named them.
  package let paths: [String]
  /// Where triage is kept; nil when nothing may be kept.
  package let store: LibraryStore?
  /// Where a person says which names are one; nil for none.
  package let aliases: AliasFile?

  package init(paths: [String], store: LibraryStore?, aliases: AliasFile? = nil) {
    self.paths = paths
    self.store = store
    self.aliases = aliases
  }

  /// Loads and cleans the articles and fetches what was decided on them.
  ///
  /// Files that cannot be read are listed as faults.
  ///
  /// - Parameters:
  ///   - times: notes how long it took.
  ///   - earlier: articles of an earlier reading, of which those stay whose file is gone.
  ///   - onProgress: told now and then how far it is, from any thread.
  ///   - isCancelled: asked before each file; once true, the rest is left out.
  /// - Returns: the articles in the order in which they were named or found; without any path those
  ///   that were added to the library, the newest first.
  /// - Throws: what is wrong with the library file.
  package func read(
    times: inout StageTimes, keeping earlier: [Article] = [],
    onProgress: @escaping @Sendable (LibraryProgress) -> Void = { _ in },
    isCancelled: @Sendable () -> Bool = { false }
  ) throws(StoreError) -> LibraryReading {
    if paths.isEmpty, let store, try store.hasArticles() {
      var reading = LibraryReading(
        articles: try Self.kept(in: store, isCancelled: isCancelled))
      reading.files = reading.articles.count
      return try decided(reading, &times)
    }
    let found = times.measure("find") { Self.find(under: paths) }
    let loaded = times.measure("load") {
      Self.load(
        found, tally: ProgressTally { onProgress(.loaded($0, of: found.count)) },
        isCancelled: isCancelled)
    }
    var articles: [Article] = []
    var faults: [LoadFault] = []
    var seen: Set<ArticleID> = []
    for result in loaded {
      switch result {
      case .success(let article): if seen.insert(article.id).inserted { articles.append(article) }
      case .failure(let fault): faults.append(fault)
      }
    }
    let cleaned = times.measure("clean") {
      Self.cleanLearning(
        articles, tally: ProgressTally { onProgress(.read($0, of: found.count)) },
        isCancelled: isCancelled)
    }
    let gone = earlier.filter { !seen.contains($0.id) && !AbsolutePath.isThere($0.path) }
    var reading = LibraryReading(articles: cleaned + gone, faults: faults)
    reading.gone = Set(gone.map(\.id))
    reading.files = found.count
    return try decided(reading, &times)
  }

  /// A reading with what a person has decided and said.
  private func decided(
    _ articles: LibraryReading, _ times: inout StageTimes
  ) throws(StoreError) -> LibraryReading {
    var reading = articles
    if let said = aliases?.read() { (reading.sayings, reading.aliasFaults) = said }
    guard let store else { return reading }
    (reading.states, reading.journal) = try times.measure("triage") { () throws(StoreError) in
      (try store.states(), try store.journal())
    }
    reading.corrections = try store.corrections()
    reading.notes = try store.notes()
    return reading
  }

  /// Finds copies, entities and stories.
  ///
  /// - Parameters:
  ///   - reading: what `read` gave.
  ///   - times: notes how long each step took.
  ///   - names: what is remembered of the same texts.
  ///   - onNames: told now and then which share of the text was searched for names, 0 to 1.
  ///   - onProgress: told now and then how far the other steps are.
  ///   - isCancelled: asked between the steps and before each article.
  /// - Returns: the whole library, or nil when cancelled.
  package static func analysed(
    _ reading: LibraryReading, times: inout StageTimes, names: NameMemory = NameMemory(),
    onNames: @escaping @Sendable (Double) -> Void = { _ in },
    onProgress: (LibraryProgress) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> LibrarySnapshot? {
    var snapshot = reading.snapshot
    let articles = reading.articles
    func tell(_ progress: LibraryProgress, _ count: Int) {
      if count % LibraryProgress.step == 0 { onProgress(progress) }
    }
    guard !isCancelled() else { return nil }
    snapshot.rules = RuleVersions(copies: CopyFinder.version, stories: StoryFinder.version)
    snapshot.copies = times.measure("copies") {
      CopyFinder.groups(
        of: articles, corrections: reading.corrections,
        progress: { tell(.compared($0, of: articles.count), $0) }, isCancelled: isCancelled)
    }
    guard !isCancelled() else { return nil }
    let found = times.measure("entities") {
      let work = NameSearch(articles, names: names, onNames: onNames, isCancelled: isCancelled)
      return named(work.documents(), in: articles, by: reading.sayings)
    }
    guard !isCancelled() else { return nil }
    let copies = snapshot.copies
    snapshot.stories = times.measure("stories") {
      StoryFinder.stories(
        of: articles, copies: copies, corrections: reading.corrections,
        progress: { tell(.placed($0, of: copies.count), $0) }, isCancelled: isCancelled)
    }
    guard !isCancelled() else { return nil }
    // What a name means in one report of an event it means in the others.
    snapshot.entities = times.measure("identity") {
      EntityIndexer.joined(
        found, corrections: reading.sayings.corrections,
        stories: snapshot.stories.map(\.articles))
    }
    return isCancelled() ? nil : snapshot
  }

  /// Keeps a step of triage, where anything may be kept.
  ///
  /// - Parameters:
  ///   - step: what was done, undone or redone.
  ///   - locations: the paths of its articles as a person named them.
  /// - Returns: the id of the act in the library, which may differ from the one in the step.
  /// - Throws: what is wrong with the library file; then nothing has been changed in it.
  @discardableResult
  package func save(
    _ step: TriageStep, locations: [ArticleID: String]
  ) throws(StoreError) -> TriageAct.ID {
    guard let store else { return step.act.id }
    var absolute: [ArticleID: String] = [:]
    for (id, path) in locations { absolute[id] = AbsolutePath.location(of: path, for: id) }
    return try store.save(step, locations: absolute)
  }
}

extension TriageStep {
  /// The act that the step does, undoes or does again.
  package var act: TriageAct {
    switch self {
    case .recorded(let act), .undone(let act), .redone(let act): act
    }
  }
}
