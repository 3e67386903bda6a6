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

  mutating func send(_ action: Action) {
    effects += update(&state, action)
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
