internal import Articles
internal import CLibcurl

/// Fetches many addresses at once on the calling thread.
///
/// A dead host holds at most `FetchLimits.perHost` of the places, and those only for a moment, so
/// that it never delays the others.
/// Cookies are neither kept nor sent; proxies are those of the environment. Behind one a host is told
/// to be local by its name alone, since the proxy looks up its address.
package final class FeedFetcher {
  /// A request on its way, with the redirects behind it.
  struct Journey {
    let index: Int
    let request: FetchRequest
    var address: String {
      didSet { host = WebAddress.host(of: address) ?? "" }
    }
    /// Of the address; kept, since all that wait are looked at again and again.
    private(set) var host: String
    var redirects = 0
    var isPermanent = true
    var lostEncryption = false
    var allowsLocal: Bool
    var hasRetried = false
    /// Through which the present request goes.
    var proxy: String?
    /// When its present request began.
    var start = ContinuousClock.now

    init(index: Int, request: FetchRequest) {
      self.index = index
      self.request = request
      address = request.address
      host = WebAddress.host(of: request.address) ?? ""
      allowsLocal = request.origin == .typed
    }
  }

  let limits: FetchLimits
  private let proxies: ProxyChoice
  private var waiting: [Journey] = []
  private var open: [Int: Journey] = [:]
  private var transfers: [Int: OpaquePointer] = [:]

  package init(limits: FetchLimits = FetchLimits(), proxies: ProxyChoice = .ofEnvironment) {
    self.limits = limits
    self.proxies = proxies
  }

  /// Keeps the memory of a program small that does no more than ask sources.
  ///
  /// To be called before its first thread; what computes on many threads would wait for memory.
  package static func shareMemory() { parallax_memory_share() }

  /// Calls `onResult` with the place of a request and what became of it, as each ends.
  ///
  /// Ends early, with `.stopped` for the rest, as soon as `isStopped` says so.
  package func fetch(
    _ requests: [FetchRequest], isStopped: () -> Bool = { false },
    onResult: (Int, Result<FetchResponse, FetchError>) -> Void
  ) {
    guard let curl = parallax_transfers_make(limits.perHost, limits.bytesTogether) else {
      let error = FetchError.network(code: 2, words: String(cString: parallax_transfer_words(2)))
      for index in requests.indices { onResult(index, .failure(error)) }
      return
    }
    defer { parallax_transfers_free(curl) }
    waiting = requests.enumerated().map { index, request in
      Journey(index: index, request: request)
    }
    waiting.reverse()
    var hasRoom = true
    var silent = 0
    while !waiting.isEmpty || !open.isEmpty {
      if isStopped() { return stop(curl, onResult) }
      if hasRoom { startWaiting(curl, onResult) }
      parallax_transfers_wait(curl, 100)
      let before = silent
      silent = waiting.isEmpty ? 0 : countSilent()
      hasRoom = open.isEmpty || silent > before
      while let transfer = parallax_transfers_next(curl) {
        finish(transfer, curl, onResult)
        hasRoom = true
      }
    }
  }

  private func stop(
    _ curl: OpaquePointer, _ onResult: (Int, Result<FetchResponse, FetchError>) -> Void
  ) {
    for transfer in transfers.values { parallax_transfer_free(curl, transfer) }
    for journey in waiting + open.values { onResult(journey.index, .failure(.stopped)) }
    waiting = []
    open = [:]
    transfers = [:]
  }

  /// Begins what may begin: hosts that are busy wait for their turn behind the others.
  private func startWaiting(
    _ curl: OpaquePointer, _ onResult: (Int, Result<FetchResponse, FetchError>) -> Void
  ) {
    var busy: [String: Int] = [:]
    for journey in open.values { busy[journey.host, default: 0] += 1 }
    var index = waiting.count - 1
    let most = min(limits.parallel + countSilent(), max(limits.parallel, limits.parallelWithSilent))
    while index >= 0, open.count < most {
      let journey = waiting[index]
      if busy[journey.host, default: 0] < limits.perHost {
        busy[journey.host, default: 0] += 1
        waiting.remove(at: index)
        start(journey, curl, onResult)
      }
      index -= 1
    }
  }

  /// Transfers whose servers have said nothing for a while.
  private func countSilent() -> Int {
    let end = ContinuousClock.now - .seconds(limits.silentSeconds)
    return transfers.count { index, transfer in
      parallax_transfer_is_silent(transfer) != 0 && open[index].map { $0.start < end } ?? false
    }
  }

  private func start(
    _ journey: Journey, _ curl: OpaquePointer,
    _ onResult: (Int, Result<FetchResponse, FetchError>) -> Void
  ) {
    var journey = journey
    journey.proxy = proxies.proxy(of: journey.address)
    if let error = RequestLines.refusal(of: journey) {
      onResult(journey.index, .failure(error))
      return
    }
    let lines = RequestLines.headers(of: journey)
    let transfer = RequestLines.withRequest(journey, lines: lines, limits) { request in
      parallax_transfers_add(curl, request, journey.index)
    }
    guard let transfer else {
      onResult(journey.index, .failure(.badAddress))
      return
    }
    journey.start = .now
    open[journey.index] = journey
    transfers[journey.index] = transfer
  }

  private func finish(
    _ transfer: OpaquePointer, _ curl: OpaquePointer,
    _ onResult: (Int, Result<FetchResponse, FetchError>) -> Void
  ) {
    let index = parallax_transfer_token(transfer)
    transfers[index] = nil
    defer { parallax_transfer_free(curl, transfer) }
    guard var journey = open.removeValue(forKey: index) else { return }
    let answer = Answer(transfer)
    if let error = answer.error(limits, host: journey.host) {
      // A connection that was kept open may have died meanwhile.
      if answer.isBrokenConnection, !journey.hasRetried {
        journey.hasRetried = true
        waiting.append(journey)
      } else {
        onResult(index, .failure(error))
      }
      return
    }
    switch answer.step(journey, limits) {
    case .success(.some(let next)): waiting.append(next)
    case .success(nil): onResult(index, .success(answer.response(journey)))
    case .failure(let error): onResult(index, .failure(error))
    }
  }
}
