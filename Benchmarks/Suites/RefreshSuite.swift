internal import Foundation

extension Suite {
  static let refresh = Suite(
    name: "refresh", summary: "200 feeds of 50 items from this machine, beside newsboat's reload"
  ) { options, results in
    guard options.hasProgram else {
      return results.skip("refresh of feeds", "\(options.program) is not built")
    }
    guard let server = FeedServer(feeds: RefreshRace.feeds, items: RefreshRace.items) else {
      return results.skip("refresh of feeds", "no server could be started")
    }
    let folder = try ScratchFolder()
    let list = (0..<RefreshRace.feeds).map { server.address($0) + "\n" }.joined()
    let urls = try folder.write(Array(list.utf8), to: "urls")
    guard let own = try RefreshRace.parallax(options.program, urls, folder) else {
      return results.skip("refresh of feeds", "the program failed")
    }
    let peer = try RefreshRace.newsboat(urls, folder)
    let what = "\(RefreshRace.feeds) feeds of \(RefreshRace.items) items, "
    RefreshRace.add(what + "first refresh", own.map(\.first), peer?.map(\.first), to: &results)
    RefreshRace.add(what + "nothing new", own.map(\.again), peer?.map(\.again), to: &results)
  }
}

/// The same feeds taken by this program and by newsboat.
private enum RefreshRace {
  static let feeds = 200
  static let items = 50
  /// Times that each does it; the medians count.
  private static let runs = 3

  struct Lap {
    var first: MeasuredProgram
    var again: MeasuredProgram
  }

  static func parallax(
    _ program: String, _ urls: String, _ folder: ScratchFolder
  ) throws -> [Lap]? {
    let laps = (0..<runs).compactMap { run -> Lap? in
      let library = ["--library", "\(folder.path)/\(run).sqlite"]
      guard MeasuredProgram(program, ["import", urls] + library)?.status == 0,
        let lap = lap(program, ["refresh"] + library),
        let listed = ChildProgram(program, ["list", "--json"] + library)?.object?["articles"],
        (listed as? [Any])?.count == feeds * items
      else { return nil }
      return lap
    }
    return laps.count == runs ? laps : nil
  }

  /// Newsboat's reload of the same list; nil where it is not installed.
  static func newsboat(_ urls: String, _ folder: ScratchFolder) throws -> [Lap]? {
    let settings = try folder.write(Array("reload-threads 2\n".utf8), to: "config")
    let laps = (0..<runs).compactMap { run in
      lap(
        "newsboat", ["-u", urls, "-c", "\(folder.path)/\(run).db", "-C", settings, "-x", "reload"],
        environment: ["HOME": folder.path, "LC_ALL": "C.UTF-8"])
    }
    return laps.count == runs ? laps : nil
  }

  /// Adds time and memory, each with how it stands to newsboat's.
  static func add(
    _ what: String, _ own: [MeasuredProgram], _ peer: [MeasuredProgram]?,
    to results: inout Measurements
  ) {
    func median(_ runs: [MeasuredProgram], _ figure: (MeasuredProgram) -> Double) -> Double {
      runs.map(figure).sorted()[runs.count / 2]
    }
    let (time, memory) = (median(own, \.wall), median(own, \.megabytes))
    guard let peer else {
      results.add(what, time, "ms", note: "newsboat is not installed")
      return results.add("  memory", memory, "MB")
    }
    let (peerTime, peerMemory) = (median(peer, \.wall), median(peer, \.megabytes))
    results.add(what, time, "ms", peer: "newsboat -x reload: \(Table.number(peerTime)) ms")
    results.add("  times as fast as newsboat", peerTime / time, "×", wanted: .atLeast(3))
    results.add("  memory", memory, "MB", peer: "newsboat: \(Table.number(peerMemory)) MB")
    results.add("  share of newsboat's memory", memory / peerMemory, "×", wanted: .atMost(0.5))
  }

  private static func lap(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) -> Lap? {
    guard let first = MeasuredProgram(program, arguments, environment: environment),
      let again = MeasuredProgram(program, arguments, environment: environment),
      first.status == 0, again.status == 0
    else { return nil }
    return Lap(first: first, again: again)
  }
}
