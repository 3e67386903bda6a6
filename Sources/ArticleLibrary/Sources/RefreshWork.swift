internal import ArticleLoading
internal import ArticleStorage
internal import Articles
internal import Dispatch
internal import FeedFetching
internal import Synchronization

/// One refresh at work.
final class RefreshWork: Sendable {
  private struct Progress {
    var outcomes: [SourceRefresh.Outcome]
    var done = 0
    var error: StoreError?
  }

  /// Documents that are read at the same time; more need more memory and no less time.
  private static let readers = 2
  /// Documents besides those that wait to be read: with fewer the readers wait for servers, since
  /// nothing is fetched while there is no room.
  private static let waiting = 4

  private let sources: [Source]
  private let store: LibraryStore
  private let surroundings: SourceRefresh.Surroundings
  private let onProgress: @Sendable (Int, Int, SourceRefresh.Outcome) -> Void
  private let isCancelled: @Sendable () -> Bool
  private let shelf: ItemShelf
  private let progress: Mutex<Progress>
  private let commands = DispatchQueue(label: "parallax.commands", attributes: .concurrent)
  private let queues = (0..<readers).map { DispatchQueue(label: "parallax.refresh.\($0)") }
  private let group = DispatchGroup()
  private let room = DispatchSemaphore(value: readers + waiting)

  init(
    _ sources: [Source], _ store: LibraryStore, _ surroundings: SourceRefresh.Surroundings,
    onProgress: @escaping @Sendable (Int, Int, SourceRefresh.Outcome) -> Void,
    onListed: @escaping @Sendable () -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.sources = sources
    self.store = store
    self.surroundings = surroundings
    self.onProgress = onProgress
    self.isCancelled = isCancelled
    shelf = ItemShelf(store, onListed: onListed)
    progress = Mutex(Progress(outcomes: sources.map { SourceRefresh.Outcome(source: $0) }))
  }

  /// Asks all sources and hands on what they give.
  func askAll() {
    var requests: [FetchRequest] = []
    var places: [Int] = []
    for (index, source) in sources.enumerated() {
      switch request(of: source) {
      case .success(nil): runCommand(index)
      case .success(let request?):
        requests.append(request)
        places.append(index)
      case .failure(let trouble): end(index, fault: trouble.words, isCounted: false)
      }
    }
    FeedFetcher(limits: surroundings.limits).fetch(
      requests, isStopped: { [self] in hasEnded }
    ) { index, result in
      let place = places[index]
      // What needs no reading keeps no reader waiting.
      guard case .success(let answer) = result, !answer.isUnchanged else {
        return take(result, of: place)
      }
      room.wait()
      queues[place % queues.count].async(group: group) { [self] in
        take(.success(answer), of: place)
        room.signal()
      }
    }
  }

  /// Waits for all that was begun.
  func finish() throws(StoreError) -> SourceRefresh.Report {
    group.wait()
    let end = progress.withLock { ($0.outcomes, $0.error) }
    try shelf.finish()
    if let error = end.1 { throw error }
    return SourceRefresh.Report(outcomes: end.0)
  }

  private var hasEnded: Bool {
    isCancelled() || shelf.error != nil || progress.withLock { $0.error != nil }
  }

  /// What a source is asked; nil for a command.
  private func request(of source: Source) -> Result<FetchRequest?, SourceTrouble> {
    guard source.kind == .feed else { return .success(nil) }
    let health = source.health
    var request = FetchRequest(
      address: source.askedAddress, entityTag: health.entityTag, modified: health.modified)
    if let place = source.settings.credentials {
      switch surroundings.credentials(place) {
      case .success(let secret): request.credentials = secret
      case .failure(let trouble): return .failure(trouble)
      }
    }
    return .success(request)
  }

  private func runCommand(_ index: Int) {
    commands.async(group: group) { [self] in
      guard !hasEnded else { return stop(index) }
      switch surroundings.output(sources[index]) {
      case .success(let bytes):
        take(
          .success(FetchResponse(address: sources[index].address, status: 200, body: bytes)),
          of: index)
      case .failure(let trouble): end(index, fault: trouble.words)
      }
    }
  }

  /// Takes what a source gave.
  func take(_ result: Result<FetchResponse, FetchError>, of index: Int) {
    switch result {
    case .failure(.stopped): stop(index)
    case .failure(let error): fail(index, error)
    case .success(let answer):
      guard !hasEnded else { return stop(index) }
      let health = sources[index].health
      let digest = answer.isUnchanged ? health.digest : StableHash.wide(answer.body)
      if answer.isUnchanged || (digest == health.digest && health.fault == nil) {
        shelf.add([], SourceFetch(source: sources[index].id, health: good(index, answer, digest)))
        return end(index) { _ in }
      }
      read(answer, of: index, digest)
    }
  }

  private func read(_ answer: FetchResponse, of index: Int, _ digest: UInt64?) {
    let source = sources[index]
    let document = FeedDocument(of: source, store: store, today: surroundings.today) { [shelf] in
      shelf.add($0)
    }
    do throws(StoreError) {
      // The address of a command is none that others are relative to.
      let address =
        source.kind == .command ? CommandAddress(source.address)?.base : answer.address
      let outcome = try document.read(
        answer.body, address: address, mediaType: answer.mediaType,
        isCancelled: { [self] in hasEnded })
      guard !hasEnded else { return stop(index) }
      guard let feed = outcome.feed else { return end(index, fault: Self.notAFeed(answer)) }
      var health = good(index, answer, outcome.isCut || feed.isCutOff ? nil : digest)
      if feed.isCutOff {
        (health.entityTag, health.modified) = (nil, nil)
        health.fault = Self.cutOff
      }
      health.title = ItemPage.line(feed.title) ?? health.title
      health.page = feed.link ?? health.page
      health.secondsToLive = feed.minutesToLive.map { min(max($0, 0), 1 << 20) * 60 }
      health.nextTry = nextTry(of: source, health, answer)
      shelf.add([], SourceFetch(source: source.id, health: health, items: outcome.same))
      end(index) { result in
        (result.new, result.changed) = (outcome.new, outcome.changed)
        result.faults = outcome.faults
        result.notice = Self.notice(of: answer, outcome)
      }
    } catch {
      progress.withLock { $0.error = $0.error ?? error }
    }
  }

  /// How a source is that has answered.
  private func good(_ index: Int, _ answer: FetchResponse, _ digest: UInt64?) -> SourceHealth {
    var health = sources[index].health
    health.fetched = surroundings.now
    health.succeeded = surroundings.now
    health.fault = nil
    health.failures = 0
    health.asksForPeaceUntil = nil
    health.entityTag = answer.entityTag
    health.modified = answer.modified
    health.digest = digest
    // An answer that came without encryption never moves a source for good.
    if let moved = answer.movedTo, !answer.lostEncryption { health.movedTo = moved }
    if let moved = health.movedTo, !sources[index].mayMove(to: moved) { health.movedTo = nil }
    health.nextTry = nextTry(of: sources[index], health, answer)
    return health
  }

  /// When a source that has answered is asked again: as its server and its feed wish.
  private func nextTry(
    of source: Source, _ health: SourceHealth, _ answer: FetchResponse
  ) -> Int {
    let asked = max(answer.secondsToLive ?? 0, health.secondsToLive ?? 0)
    return surroundings.now + delay(source, failures: 0, asked: asked)
  }

  private func fail(_ index: Int, _ error: FetchError) {
    var wait: Int?
    if case .status(_, let asked) = error { wait = asked }
    end(index, fault: FetchWords.text(of: error), wait: wait)
  }

  /// Ends a source with a fault; `isCounted` says whether its server was asked.
  private func end(_ index: Int, fault: String, wait: Int? = nil, isCounted: Bool = true) {
    let source = sources[index]
    var health = source.health
    health.fetched = surroundings.now
    health.fault = fault
    if isCounted {
      health.failures = min(health.failures + 1, 1_000)
      // The new address may be gone while the old one stands.
      health.movedTo = nil
    }
    let delay = delay(source, failures: max(1, health.failures), asked: wait)
    health.nextTry = surroundings.now + delay
    health.asksForPeaceUntil = wait.map { surroundings.now + min(max($0, 0), RetryPolicy.longest) }
    shelf.add([], SourceFetch(source: source.id, health: health))
    end(index) { $0.fault = fault }
  }

  private func stop(_ index: Int) {
    end(index) { $0.isStopped = true }
  }

  private func end(_ index: Int, _ change: (inout SourceRefresh.Outcome) -> Void) {
    let (done, outcome) = progress.withLock { progress in
      change(&progress.outcomes[index])
      progress.done += 1
      return (progress.done, progress.outcomes[index])
    }
    onProgress(done, sources.count, outcome)
  }

  private func delay(_ source: Source, failures: Int, asked: Int?) -> Int {
    let seed = StableHash.fnv1a(source.address.utf8)
    let delay = RetryPolicy.delay(failures: failures, asked: asked, seed: seed)
    return max(delay, source.settings.shortestWait ?? 0)
  }

  private static func notAFeed(_ answer: FetchResponse) -> String {
    if FeedParser.isOutOfReach(answer.body) { return SourceTrouble.withoutXML.words }
    let isPage = HTMLPage.isPage(answer.body, fileExtension: nil)
    let what = answer.body.isEmpty ? "gave nothing" : isPage ? "gave a page" : "gave no feed"
    return "\(what) (add the address of the feed; 'parallax add' finds it on a page)"
  }

  private static let cutOff =
    "ends in the middle (what was whole of it is kept; it is asked for all of it again)"

  private static func notice(of answer: FetchResponse, _ outcome: FeedDocument.Outcome) -> String? {
    if outcome.isCut {
      return "has more than \(FeedDocument.itemLimit) items (the others were left)"
    }
    if outcome.feed?.isCutOff == true {
      return cutOff
    }
    return answer.lostEncryption
      ? "leads from https to http (what it gives may have been changed on the way)" : nil
  }
}
