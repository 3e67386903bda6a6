internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import Reader

/// Sources of the library while the reader is open: asked, added, changed.
extension ReaderSession {
  func run(_ wish: SourceWish) {
    guard let store = library.store else { return }
    switch wish {
    case .add(let address): add(address, to: store)
    case .refresh(let ids): refresh(ids, of: store)
    case .fetchPage(let article): fetchPage(of: article, into: store)
    case .rename(let id, let name):
      change(id, "renamed a source") { $0.name = name.isEmpty ? nil : name }
    case .disable(let id, let isDisabled):
      change(id, isDisabled ? "disabled a source" : "enabled a source") {
        $0.isDisabled = isDisabled
      }
    case .folder(let id, let folder):
      change(id, "put a source into a folder") {
        $0.folders = SourceSettings.folders(of: folder)
      }
    case .tag(let id, let tags): change(id, "tagged a source") { $0.tags = tags }
    case .move(let id, let places): move(id, by: places)
    case .fetchPages(let id, let fetches):
      change(id, fetches ? "fetches whole pages" : "fetches no pages") {
        $0.fetchesPages = fetches
      }
    case .wait(let id, let seconds):
      change(id, "changed how often a source is asked") { $0.shortestWait = seconds }
    case .hide(let id):
      change(id, "left a source out of the list (:show-feeds)") { $0.isHidden = true }
    case .showAll: showAll(of: store)
    case .credentials(let id, let place):
      change(id, place == nil ? "took credentials away" : "changed credentials") {
        if let words = place.flatMap(SecretPlace.refusal) { throw SourceTrouble(words: words) }
        $0.credentials = place.map(SecretPlace.notation)
      }
    case .remove(let id): change(id, "removed a source") { $0.isRemoved = true }
    }
  }

  /// Whether sources are being asked or their articles looked through, which Esc stops.
  var isRefreshing: Bool { refreshing != nil || lookingThrough != nil }

  func stopRefresh() {
    looksAgain = false
    refreshing?.set()
    lookingThrough?.stop.set()
  }

  private func refresh(_ ids: [Source.ID], of store: LibraryStore) {
    let stop = StopSign()
    refreshing = stop
    // What asks sources may look through articles itself: two at a time would do it twice.
    let earlier = lookingThrough?.task
    lookingThrough?.stop.set()
    var surroundings = SourceSurroundings.present
    surroundings.lookedThroughAtOnce = 0
    let asking = surroundings
    Task.detached(priority: .utility) { [weak self] in
      let words: String
      var isError = false
      await earlier?.value
      do {
        let asked = try store.sources(counted: false).filter { source in
          source.isAsked && (ids.isEmpty || ids.contains(source.id))
            && (source.health.asksForPeaceUntil ?? 0) <= asking.now
        }
        let work = SourceRefresh(
          into: store, asking,
          onProgress: { done, all, _ in
            Task { @MainActor in
              self?.send(.refreshing("\(done) of \(all) sources · Esc stops"))
            }
          }, onListed: { Task { @MainActor in self?.showListed() } }, isCancelled: { stop.isSet })
        let report = try work.run(asked)
        words = Self.words(report, asked: asked.count)
        isError = report.failed > 0
      } catch {
        words = ErrorWords.text(of: error)
        isError = true
      }
      await self?.endRefresh(words, isError: isError)
    }
  }

  /// Shows soon what has come, while other sources are still asked: not batch by batch, of which
  /// there may be many a second.
  private func showListed() {
    guard refreshing != nil, showing == nil else { return }
    showing = Task { [weak self] in
      try? await Task.sleep(for: .milliseconds(400))
      self?.showing = nil
      guard !Task.isCancelled, self?.refreshing != nil else { return }
      self?.lookAgain()
    }
  }

  private func endRefresh(_ words: String, isError: Bool) {
    refreshing = nil
    send(.refreshing(nil))
    showChanges(words, isError: isError)
    lookThrough()
  }

  /// Articles up to which stories are found while the reader is open: a second or two of work.
  ///
  /// Of more, `parallax library stories` finds them.
  private nonisolated static let mostPlaced = 5_000

  /// Looks through what stands in the lists only, so that words find it and copies are folded; of a
  /// library that is not held whole, the stories of what has come are found as well.
  func lookThrough() {
    guard let store = library.store, !store.isReadOnly else { return }
    // What asks sources does it at its end.
    guard refreshing == nil else { return }
    guard lookingThrough == nil else {
      looksAgain = true
      return
    }
    let stop = StopSign()
    let today = SourceSurroundings.present.today
    let task = Task.detached(priority: .utility) { [weak self] in
      let work = LibraryTexts(store, today: today, sayings: AliasPlace.sayings)
      var fault: String?
      var count = 0
      do {
        count = try work.run(
          onProgress: { left in
            guard left > 0 else { return }
            Task { @MainActor in
              self?.tellLookingThrough("\(Counted.text(left, "new article")) to look through")
            }
          }, isCancelled: { stop.isSet })
        if await self?.state.shelf != nil {
          count += try LibraryStories(store).run(
            upTo: Self.mostPlaced,
            onProgress: { left in
              guard left > 0 else { return }
              Task { @MainActor in
                self?.tellLookingThrough("stories of \(Counted.text(left, "article"))")
              }
            }, isCancelled: { stop.isSet })
        }
      } catch {
        fault = ErrorWords.text(of: error)
      }
      await self?.endLookingThrough(isChanged: count > 0, fault)
    }
    lookingThrough = (stop, task)
  }

  private func tellLookingThrough(_ words: String) {
    guard let lookingThrough, !lookingThrough.stop.isSet else { return }
    send(.lookingThrough(words))
  }

  private func endLookingThrough(isChanged: Bool, _ fault: String?) {
    lookingThrough = nil
    send(.lookingThrough(nil))
    if let fault { send(.told(fault, isError: true)) }
    if isChanged { lookAgain { [weak self] in self?.countSoon() } }
    // More has come since it began.
    guard looksAgain else { return }
    looksAgain = false
    lookThrough()
  }

  private nonisolated static func words(_ report: SourceRefresh.Report, asked: Int) -> String {
    guard asked > 0 else { return "No source is asked (a adds one)" }
    var parts = [report.new == 0 ? "Nothing new" : "\(report.new) new"]
    if report.changed > 0 { parts.append("\(report.changed) changed") }
    if report.failed == 1, let outcome = report.outcomes.first(where: { $0.fault != nil }) {
      parts.append("\(outcome.source.name): \(outcome.fault ?? "")")
    } else if report.failed > 1 {
      parts.append("\(report.failed) of \(asked) sources failed")
    }
    let stopped = report.outcomes.count { $0.isStopped }
    if stopped > 0 { parts.append("stopped with \(stopped) to go") }
    return parts.joined(separator: ", ")
  }

  private func add(_ address: String, to store: LibraryStore) {
    let surroundings = SourceSurroundings.present
    guard SourceAdding.isAddress(address) else {
      return send(.told("'\(address)' is no address (write http:// or https://)", isError: true))
    }
    send(.told("Asking \(WebAddress.withoutSecrets(address))", isError: false))
    Task.detached(priority: .userInitiated) { [weak self] in
      let words: String
      var isError = false
      do {
        switch try SourceAdding(into: store, surroundings).add(.init(address: address)) {
        case .failure(let trouble):
          words = "\(WebAddress.withoutSecrets(address)): \(trouble.words)"
          isError = true
        case .success(.source(let outcome, _)):
          words =
            "Added \(outcome.source.name), \(Counted.text(outcome.new, "article")) · u undoes it"
        case .success(.known(let source)): words = "\(source.name) is there already"
        case .success(.article): words = "Added the page as an article"
        }
      } catch {
        words = ErrorWords.text(of: error)
        isError = true
      }
      await self?.showChanges(words, isError: isError)
    }
  }

  private func fetchPage(of article: ArticleID, into store: LibraryStore) {
    let surroundings = SourceSurroundings.present
    Task.detached(priority: .userInitiated) { [weak self] in
      let words: String
      var isError = false
      do {
        let trouble = try PageFetch(into: store, surroundings).run([article]).trouble
        words = trouble?.words ?? "The page is here; the summary is kept as an earlier version"
        isError = trouble != nil
      } catch {
        words = ErrorWords.text(of: error)
        isError = true
      }
      await self?.showFetched(article, words, isError: isError)
    }
  }

  private func showFetched(_ article: ArticleID, _ words: String, isError: Bool) {
    texts.forget()
    showChanges(words, isError: isError)
  }

  private func change(
    _ id: Source.ID, _ name: String,
    _ change: @escaping @Sendable (inout SourceSettings) throws -> Void
  ) {
    guard let store = library.store else { return }
    self.change { () throws -> String in
      guard let source = try store.sources(counted: false).first(where: { $0.id == id }) else {
        throw StoreError.changedElsewhere
      }
      var settings = source.settings
      try change(&settings)
      let act = try store.change([id: settings], name: "\(name): \(source.name)")
      return act.map { "\($0.name) · u undoes it" } ?? "Nothing to change"
    }
  }

  /// Shows those again that a person has left out of the list.
  private func showAll(of store: LibraryStore) {
    change { () throws -> String in
      var settings: [Source.ID: SourceSettings] = [:]
      for source in try store.sources(counted: false) where source.settings.isHidden {
        settings[source.id] = source.settings
        settings[source.id]?.isHidden = false
      }
      let act = try store.change(settings, name: "shows all sources")
      return act.map { "\($0.name) · u undoes it" } ?? "All sources are shown"
    }
  }

  /// Moves a source among those that stand in the list.
  private func move(_ id: Source.ID, by places: Int) {
    guard let store = library.store else { return }
    change { () throws -> String in
      var order = try store.sources(counted: false)
      guard let from = order.firstIndex(where: { $0.id == id }) else {
        throw StoreError.changedElsewhere
      }
      let shown = order.indices.filter {
        order[$0].kind.gives && !order[$0].settings.isHidden
      }
      guard let rank = shown.firstIndex(of: from) else { return "Nothing to change" }
      let to = shown[min(max(0, rank + places), shown.count - 1)]
      let moved = order.remove(at: from)
      order.insert(moved, at: to)
      let act = try store.change(order.numbered, name: "moved a source: \(moved.name)")
      return act.map { "\($0.name) · u undoes it" } ?? "Nothing to change"
    }
  }

  /// Shows what has come into the library, and says what it was.
  private func showChanges(_ words: String, isError: Bool) {
    lookAgain { [weak self] in
      self?.send(.told(words, isError: isError))
      self?.countSoon()
    }
  }
}
