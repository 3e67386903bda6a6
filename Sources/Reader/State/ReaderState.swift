package import Articles
internal import TerminalCanvas

/// All that the program shows and remembers between two keys.
package struct ReaderState: Sendable {
  /// What fills the terminal.
  package enum Screen: Sendable, Equatable {
    case browse, read, compare, triage
  }

  /// A part of the screen that can have the focus.
  package enum Pane: Sendable, Equatable, CaseIterable {
    case sources, articles, reading, entities, compare, triage
  }

  /// A screen with the pane that has the focus.
  package struct Place: Sendable, Equatable {
    var screen: Screen
    var focus: Pane
  }

  /// What lies over the screen until it is closed.
  package enum Overlay: Sendable {
    case help(HelpPane)
    case picker(PickerPane)
    case explanation(ExplanationPane)
    case facts(FactsPane)
  }

  /// A line in the footer until the next key.
  package struct Message: Sendable, Equatable {
    package var text: String
    package var isError: Bool
  }

  /// In terminal columns and rows.
  package var columns: Int
  package var rows: Int
  package var library = LibraryIndex()
  /// The list of which `library` is a part; nil where all that there is is held.
  package internal(set) var shelf: Shelf?
  /// The article at which more of the shelf was asked for, so that it is asked for once.
  var edgeArticle: ArticleID?
  /// Whether anything has been read yet.
  package var isLoaded = false
  /// Whether the person asked for new articles and has had no answer yet.
  package internal(set) var isReloading = false
  /// Whether files have changed since they were last begun to be read.
  var filesHaveChanged = false
  /// In days since 1970, where the person is; nil where nobody has said it.
  package var today: Int?
  /// Whether nobody has asked for that, so that nothing is shown until all of it is known.
  package internal(set) var reloadsQuietly = false
  /// How far the asking of sources is; nil while none are asked.
  package internal(set) var refreshProgress: String?
  /// The command to which a text is being piped.
  package internal(set) var runningCommand: String?
  /// How far the looking through of new articles is; nil while that is not done.
  package internal(set) var lookProgress: String?
  /// Whether what is decided is kept over a restart.
  package var keepsTriage = true
  /// Whether the articles are those of the library, not files that were named.
  package var showsLibrary = false
  /// Where `q` goes back to, the last place at the end.
  var returns: [Place] = []
  /// Lines typed before, by purpose, the last one at the end.
  var history: [Prompt.Purpose: [String]] = [:]
  /// Whether copies, entities and stories are known yet.
  package var isAnalysed = false
  /// How copies and repeats differ, as far as that was asked for.
  package var differences = Differences()
  package var settings = ReaderSettings()
  /// Whether the person stopped the reading or the search for copies, names and stories.
  package var isStopped = false
  /// Whether copies and stories are being found anew.
  package var regrouping = Regrouping()
  /// How far the reading of files is.
  var readProgress = "reading …"
  /// How much of the text was searched for names, 0 to 100.
  package var namesPercent = 0
  /// What the person said of names, to be taken back.
  package var naming = NamingJournal()
  package var screen = Screen.browse
  package var focus = Pane.articles
  package var sources = SourcesPane()
  package var list = ArticleListPane()
  package var reading = ReadingPane()
  package var compare: ComparePane?
  /// The walk through unread stories, as long as it was not ended.
  package internal(set) var triagePane: TriagePane?
  package var entityPane = EntityPane()
  package var overlay: Overlay?
  package var prompt: Prompt?
  package var input = KeyInput()
  package var message: Message?
  package var highlight = Highlight()
  /// What was asked in the language of queries.
  var questions = Questions()
  package var themes: [ThemeChoice]
  package var themeIndex = 0
  /// Name of what was opened, for the title row.
  package var title: String
  /// Everything that was told, oldest first, for `:messages`.
  package var messages: [Message] = []
  /// Whether decisions that are shown are still on their way to the disk.
  package var isSaving = false
  /// The triage act that `.` repeats.
  package var lastAct: RepeatedAct?
  /// The line that the cursor was on when an act of this session was done.
  var actLines: [TriageAct.ID: ArticleListPane.Row] = [:]
  /// Steps that the person gave the panes with `+` and `_`.
  package var paneGrowth = 0

  package init(columns: Int, rows: Int, themes: [ThemeChoice], title: String) {
    self.columns = columns
    self.rows = rows
    self.themes = themes
    self.title = title
  }

  package var theme: Theme {
    themes.indices.contains(themeIndex) ? themes[themeIndex].theme : .monochrome
  }

  package mutating func tell(_ text: String, isError: Bool = false) {
    let message = Message(text: text, isError: isError)
    self.message = message
    messages.append(message)
    if messages.count > 500 { messages.removeFirst(100) }
  }
}

/// A theme under the name that a person types.
package struct ThemeChoice: Sendable {
  package var name: String
  package var theme: Theme

  package init(name: String, theme: Theme) {
    self.name = name
    self.theme = theme
  }
}
