internal import ArgumentParser
internal import ArticleLibrary
internal import Articles
internal import Glibc
internal import Reader
internal import TerminalCanvas

/// Draws what the reader would show, without a terminal.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Draws what the reader would show, without a terminal.",
    discussion: """
      Keys are written as in vi: jj<Enter>c<C-d>, with <lt> for the sign itself. Nothing is kept.
      """)

  @OptionGroup var paths: PathArguments
  @OptionGroup var library: LibraryOptions
  @Option(help: ArgumentHelp("Columns and rows.", valueName: "120x40")) var size = ScreenSize()
  @Option(help: "Keys to press first.") var keys = ""
  @Option(help: "The theme, for --ansi.") var theme: String?
  @Flag(help: "With colours, as a terminal takes them.") var ansi = false

  func run() throws {
    let pressed: [Key]
    do throws(KeyNotation.Fault) {
      pressed = try KeyNotation.parse(keys)
    } catch {
      throw ValidationError("--keys: \(ErrorWords.text(of: error))")
    }
    var work = CommandRun()
    let opening = library.opening()
    let snapshot = work.analyse(paths.paths, library, opened: opening)
    let configuration = ConfigurationFile.load()
    for fault in configuration.faults { work.console.warn(fault) }
    var catalogue = ThemeCatalogue.load()
    let faults = catalogue.faults
    let themeIndex = catalogue.index(of: theme ?? configuration.content.settings.theme)
    for fault in faults { work.console.warn(fault) }
    // What this call asks for and is not there is a failure.
    for fault in catalogue.faults.dropFirst(faults.count) {
      if theme == nil { work.console.warn(fault) } else { work.console.fail(fault) }
    }
    var reader = HeadlessReader(
      snapshot, columns: size.columns, rows: size.rows, themes: catalogue.choices,
      title: paths.paths.last?.split(separator: "/").last.map(String.init) ?? "library",
      showsLibrary: paths.paths.isEmpty && opening.hasArticles)
    reader.state.themeIndex = themeIndex
    reader.state.settings = configuration.content.settings
    for key in pressed where !reader.hasQuit { reader.send(.event(.key(key))) }
    reader.settle()
    var canvas = Canvas(columns: size.columns, rows: size.rows)
    draw(reader.state, theme: reader.state.theme, into: &canvas)
    if ansi {
      work.console.raw(Array((canvas.ansi() + "\n").utf8))
    } else {
      for line in canvas.plainText.split(separator: "\n", omittingEmptySubsequences: false) {
        work.console.line(String(line))
      }
    }
    try work.finish()
  }
}

/// Columns and rows as a person writes them: `120x40`.
struct ScreenSize: ExpressibleByArgument {
  var columns = 80
  var rows = 24

  init() {}

  init?(argument: String) {
    let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]),
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.columns = columns
    self.rows = rows
  }

  var defaultValueDescription: String { "\(columns)x\(rows)" }
}

/// The reader without a terminal: comparisons are done at once, nothing is written or started.
struct HeadlessReader {
  var state: ReaderState
  private(set) var hasQuit = false
  private var timeout: Int?
  private var sayings: NameSayings
  private let names = NameMemory()

  init(
    _ snapshot: LibrarySnapshot, sayings: NameSayings = AliasPlace.sayings(),
    columns: Int, rows: Int, themes: [ThemeChoice], title: String, showsLibrary: Bool
  ) {
    self.sayings = sayings
    state = ReaderState(columns: columns, rows: rows, themes: themes, title: title)
    state.showsLibrary = showsLibrary
    state.today = Today.number
    send(.loaded(snapshot, isComplete: true))
  }

  mutating func send(_ action: Action) {
    for effect in update(&state, action) { run(effect) }
  }

  /// Lets the time for another key pass.
  mutating func settle() {
    guard let number = timeout else { return }
    timeout = nil
    send(.keyTimeout(number))
  }

  private mutating func run(_ effect: Effect) {
    switch effect {
    case .quit: hasQuit = true
    case .startKeyTimeout(let number): timeout = number
    case .compare(let request):
      let alignment = ArticleLibrary.compare(
        left: request.left, right: request.right, in: state.library.snapshot)
      if let alignment { send(.compared(request, alignment)) }
    case .differ(let request):
      if let answer = ReaderAnswers.answer(request, in: state.library.snapshot) { send(answer) }
    case .layOut(let layout):
      if let made = layout.made() { send(.laidOut(made)) }
    case .regroup(let corrections, let number):
      if let found = ArticleLibrary.regrouped(state.library.snapshot, corrections: corrections) {
        send(.regrouped(found.copies, found.stories, number: number))
      }
    case .correct(.said(let correction)):
      sayings = sayings.adding(correction)
      let index = ArticleLibrary.entities(
        of: state.library.snapshot, sayings: sayings, names: names)
      send(.renamed(index))
    case .find(let request):
      if let answer = ReaderAnswers.answer(request, in: state.library.snapshot) { send(answer) }
    case .findDetails:
      send(.detailed(ArticleLibrary.details(of: state.library.snapshot)))
    case .explainSource(let id): send(.explained(id, now: Int(time(nil))))
    case .open, .copy, .write, .writePage, .reload, .stop, .stopPipe, .correct:
      send(.told("Not done: this is only a picture of the screen", isError: false))
    case .pipe, .source, .decide, .turnBack, .rule, .keepNote, .readNote:
      state.dropWaiting()
      send(.told("Not done: this is only a picture of the screen", isError: false))
    case .keep, .suspend, .redraw, .cancelCompare, .shelve: break
    }
  }
}
