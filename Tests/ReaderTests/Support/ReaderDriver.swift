import ArticleLibrary
import Articles
import Reader
import TerminalCanvas

/// A reader without a terminal: presses keys, keeps the effects, shows the screen as text.
struct ReaderDriver {
  var state: ReaderState
  private(set) var effects: [Effect] = []

  init(
    _ snapshot: LibrarySnapshot = SampleLibrary.six, columns: Int = 120, rows: Int = 40,
    isComplete: Bool = true
  ) {
    let themes = EmbeddedTheme.all.compactMap { file in
      Theme.embedded(file.name).map { ThemeChoice(name: file.name, theme: $0) }
    }
    state = ReaderState(columns: columns, rows: rows, themes: themes, title: "sample")
    send(.loaded(snapshot, isComplete: isComplete))
  }

  /// Whether queries are answered at once, as the program answers them a little later.
  var answersQueries = true

  mutating func send(_ action: Action) {
    for effect in update(&state, action) {
      if answersQueries, case .find(let request) = effect {
        send(.found(request, answer(request)))
      } else {
        effects.append(effect)
      }
    }
  }

  /// What the program answers to a query.
  func answer(_ request: QueryRequest) -> QueryAnswer {
    let snapshot = state.library.snapshot
    do throws(QueryFault) {
      let query = try ArticleQuery(parsing: request.text)
      let matcher = QueryMatcher(query, in: snapshot, today: 20_000)
      return .found(
        Set(snapshot.articles.filter(matcher.matches).map(\.id)),
        marks: query.needles.map { SoughtWords($0.words, goesOn: $0.isOpenEnded) })
    } catch {
      return .fault(QueryNotice(words: "\(error.reason)", range: error.range))
    }
  }

  /// Presses keys in key notation and forgets earlier effects.
  mutating func press(_ keys: String) throws {
    effects = []
    for key in try KeyNotation.parse(keys) { send(.event(.key(key))) }
  }

  /// The effects asked for since this was last called.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  mutating func resize(columns: Int, rows: Int) {
    send(.event(.resize(columns: columns, rows: rows)))
  }

  func canvas(theme: Theme? = nil) -> Canvas {
    var canvas = Canvas(columns: state.columns, rows: state.rows)
    draw(state, theme: theme ?? state.theme, into: &canvas)
    return canvas
  }

  var screen: String { canvas().plainText }
  var footer: String {
    screen.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  }

  var headline: String? {
    state.selectedArticle.flatMap { state.library.article($0)?.headline }
  }

  func triage(_ path: String) -> TriageState {
    state.library.state(ArticleID(location: "/" + path))
  }
}
