internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import NcursesTerminal
internal import Reader
internal import TerminalCanvas

/// Opens the reader in the terminal.
enum OpenReader {
  /// Shows the reader until the person quits.
  ///
  /// - Throws: `ExitCode` with 128 and the number of a signal that ended it, or 1 where there is no
  ///   terminal to draw on; what is wrong has then been said.
  @MainActor static func run(_ options: ReaderOptions) throws {
    let opening = LibraryPlace.open(options.libraryPath, isMadeWhereMissing: true)
    var faults: [String] = []
    var paths = options.paths
    var shelf: ShelfReader?
    do {
      if paths.isEmpty, let store = opening.store {
        // Files on which something was decided before the library kept texts.
        let files = try store.hasArticles() ? [] : store.locations()
        paths = files
        if files.isEmpty { shelf = ShelfReader(store: store, today: Today.number) }
      }
    } catch {
      faults.append(ErrorWords.text(of: error))
    }
    let library = ArticleLibrary(
      paths: paths, store: opening.store, aliases: AliasPlace.file)
    let configuration = ConfigurationFile.load()
    let settings = configuration.content.settings
    let early = EarlyOpening(library, shelf, settings.order)
    let theme = options.theme ?? settings.theme
    faults += configuration.faults
    let standard = theme == nil ? ThemeCatalogue.standard : nil
    var catalogue = standard ?? ThemeCatalogue.load()
    let themeIndex = catalogue.index(of: theme)
    faults += catalogue.faults
    // The gravest is told last, so that it is the one that stands on the screen.
    faults += opening.warnings
    if faults.count > 1 { faults[faults.count - 1] += " (:messages has \(faults.count))" }
    var session: ReaderSession?
    let status: Int32
    do throws(TerminalError) {
      status = try Terminal.run { terminal in
        let opened = ReaderSession(
          library: library, shelf: shelf, early: early, terminal: terminal,
          themes: terminal.colours == .monochrome ? [] : catalogue.choices,
          themeIndex: themeIndex, title: title(options.paths),
          keepsNames: options.libraryPath != nil)
        session = opened
        opened.send(.configured(settings))
        for fault in faults { opened.send(.told(fault, isError: true)) }
        if standard != nil { opened.loadThemes() }
        opened.begin(early)
        return opened.program
      }
    } catch {
      Console.complain(ErrorWords.text(of: error))
      throw ExitCode.failure
    }
    let lost = session?.finish() ?? []
    if let reason = lost.last {
      Console.complain("\(reason); \(Counted.text(lost.count, "act")) before the end not kept")
    }
    if status != 0 { throw ExitCode(status) }
    if !lost.isEmpty { throw ExitCode.failure }
  }

  /// The last part of the path opened, or how many there are.
  private static func title(_ paths: [String]) -> String {
    guard let first = paths.first else { return "library" }
    let name = first.split(separator: "/").last.map(String.init) ?? first
    return paths.count == 1 ? name : "\(paths.count) paths"
  }
}

/// The reading of what is opened, begun before there is a screen.
struct EarlyOpening {
  let texts = TextCache()
  let keeping = KeptSteps()
  /// How the library was before; nil where there is none.
  let look: LibraryLook?
  private(set) var paths: EarlyReading<LibraryReading>?
  private(set) var shelf: EarlyReading<ShelfStage>?

  init(_ library: ArticleLibrary, _ shelf: ShelfReader?, _ order: ListOrder) {
    look = library.store.map { LibraryLook($0) }
    guard let shelf else {
      paths = ReaderSession.reading(of: library)
      return
    }
    let (texts, keeping) = (texts, keeping)
    self.shelf = EarlyReading { _, _ in try shelf.opening(texts, keeping, order: order) }
  }
}
