internal import ArticleLibrary
internal import Articles
internal import Reader
internal import TerminalCanvas

extension Suite {
  static let reader = Suite(
    name: "reader", summary: "a key to a canvas on every screen, on 5 and 100,000 articles"
  ) { options, results in
    var times = StageTimes()
    let library = ArticleLibrary(paths: [options.seeds], store: nil)
    let reading = try library.read(times: &times)
    if let snapshot = ArticleLibrary.analysed(reading, times: &times), !snapshot.articles.isEmpty {
      for stage in times.stages {
        results.add("seeds, stage \(stage.name)", stage.duration / .milliseconds(1), "ms")
      }
      ReaderWork.add(snapshot, named: "seeds", screens: ReaderWork.screens, to: &results)
    } else {
      results.skip("reader on the seeds", "nothing in \(options.seeds)")
    }
    for count in [2_000, 100_000] {
      let many = LibraryReading(articles: ReaderWork.articles(count)).snapshot
      ReaderWork.add(
        many, named: "\(count) articles",
        screens: ReaderWork.screens.filter { !$0.comparesReports }, to: &results)
    }
  }
}

private enum ReaderWork {
  /// A screen, how to come there, and the keys pressed in turn on it.
  struct Screen {
    var name: String
    var path: String
    var keys: String
    var comparesReports = false
    /// Whether each key finds the screen as it was, with nothing known from the key before.
    var isFirstTime = false
  }

  static let screens = [
    Screen(name: "browse", path: "", keys: "jk"),
    Screen(name: "last and first article", path: "", keys: "Ggg"),
    Screen(name: "reading", path: "<Enter>", keys: "jk"),
    Screen(name: "names", path: "e", keys: "jk"),
    Screen(name: "help", path: "?", keys: "jk"),
    Screen(name: "picker", path: "<C-p>", keys: "a<BS>"),
    Screen(name: "command line", path: ":", keys: "t<BS>"),
    Screen(name: "triage: star and take back", path: "", keys: "su"),
    Screen(name: "first time in the text", path: "", keys: "<Enter>", isFirstTime: true),
    Screen(
      name: "first time in the comparison, with its making", path: "", keys: "c",
      comparesReports: true, isFirstTime: true),
    Screen(name: "comparison", path: "c", keys: "nN", comparesReports: true),
    Screen(name: "facts", path: "cF", keys: "jk", comparesReports: true),
  ]

  /// Short invented articles, with every look-up that a large library needs.
  static func articles(_ count: Int) -> [Article] {
    (0..<count).map { number in
      var report = GeneratedReport(seed: UInt64(number), words: 30)
      report.outlet = "Outlet \(number % 200)"
      report.day = 1 + number % 28
      return report.cleanArticle(path: "/many/\(number)")
    }
  }

  static func add(
    _ snapshot: LibrarySnapshot, named name: String, screens: [Screen],
    to results: inout Measurements
  ) {
    var fresh = HeadlessReader(title: name)
    let load = Timing.sample(runs: 1, warm: false) {
      fresh.send(.loaded(snapshot, isComplete: true))
    }
    results.add("\(name): take the library in", load.median, "ms")
    for screen in screens {
      guard let path = try? KeyNotation.parse(screen.path),
        let keys = try? KeyNotation.parse(screen.keys)
      else {
        results.skip("\(name): \(screen.name)", "its keys cannot be read")
        continue
      }
      var reader = fresh
      for key in path { reader.press(key) }
      let press = keyTimes(reader, keys: keys, isFirstTime: screen.isFirstTime)
      let paint = Timing.sample(runs: 3, milliseconds: 50) { Timing.keep(reader.canvas()) }
      results.add(
        "\(name): \(screen.name), key to canvas", press.median, "ms", wanted: .atMost(16),
        note: "p95 \(Table.number(press.centile(95))), drawing \(Table.number(paint.median))")
    }
  }

  /// Time after which no further key is pressed on a slow screen.
  private static let mostMilliseconds = 4_000.0

  private static func keyTimes(
    _ start: HeadlessReader, keys: [Key], isFirstTime: Bool
  ) -> Sample {
    var reader = start
    var shown = reader.canvas()
    var times: [Double] = []
    var spent = 0.0
    for round in 0..<60 where spent < mostMilliseconds {
      let key = keys[round % keys.count]
      if isFirstTime { reader = start }
      times.append(
        Timing.once {
          reader.press(key)
          let next = reader.canvas()
          Timing.keep(next.changedRuns(since: shown))
          shown = next
        })
      spent += times.last ?? 0
    }
    return Sample(wall: times)
  }
}

/// The reader without a terminal: comparisons are done at once, nothing is kept.
private struct HeadlessReader {
  var state: ReaderState
  private let theme = Theme.standard(isDark: true)

  init(title: String) {
    state = ReaderState(
      columns: 120, rows: 40, themes: [ThemeChoice(name: "dark", theme: theme)], title: title)
  }

  mutating func press(_ key: Key) { send(.event(.key(key))) }

  mutating func send(_ action: Action) {
    for effect in update(&state, action) {
      guard case .compare(let request) = effect else { continue }
      let alignment = ArticleLibrary.compare(
        left: request.left, right: request.right, in: state.library.snapshot)
      if let alignment { send(.compared(request, alignment)) }
    }
  }

  func canvas() -> Canvas {
    var canvas = Canvas(columns: state.columns, rows: state.rows)
    draw(state, theme: theme, into: &canvas)
    return canvas
  }
}
