internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// One command at work: what it reads, what it says, and whether all went well.
struct CommandRun {
  var console = Console()
  var times = StageTimes()

  /// Loads and cleans the articles, and says what could not be read.
  ///
  /// - Parameters:
  ///   - paths: files and folders; empty for what was added to the library, or, where nothing was,
  ///     for all on which something was decided.
  ///   - options: where the library is.
  ///   - opened: the library, where the command has opened it already.
  /// - Returns: the articles, possibly none.
  mutating func read(
    _ paths: [String], _ options: LibraryOptions, opened: LibraryPlace.Opening? = nil
  ) -> LibraryReading {
    let opening = opened ?? (paths.isEmpty ? options.opening() : LibraryPlace.Opening())
    for warning in opening.warnings { console.warn(warning) }
    if opening.hasFailed { console.hasFailed = true }
    do {
      let isKept = paths.isEmpty ? try opening.store?.hasArticles() ?? false : false
      let paths = paths.isEmpty && !isKept ? try opening.store?.locations() ?? [] : paths
      if paths.isEmpty, !isKept, !opening.hasFailed {
        console.warn("library: holds no article yet (name files or folders to read)")
      }
      let library = ArticleLibrary(
        paths: paths, store: opening.store, aliases: AliasPlace.file)
      let reading = try library.read(times: &times)
      for fault in reading.faults { console.fail(fault) }
      for fault in reading.aliasFaults { console.warn(ErrorWords.text(of: fault)) }
      return reading
    } catch {
      console.fail(error)
      return LibraryReading(articles: [])
    }
  }

  /// What a person has said of which articles belong together; what is wrong with the library is
  /// said.
  mutating func corrections(_ opening: LibraryPlace.Opening) -> Corrections {
    for warning in opening.warnings { console.warn(warning) }
    do {
      return try opening.store?.corrections() ?? Corrections()
    } catch {
      console.fail(error)
      return Corrections()
    }
  }

  /// Where the articles are read from one by one, and what a person has said of which belong
  /// together.
  ///
  /// - Parameters:
  ///   - paths: files and folders; empty for what was added to the library, feeds among it, or,
  ///     where nothing was, for all on which something was decided.
  ///   - options: where the library is.
  /// - Returns: the articles, possibly none, and what was said of them.
  mutating func supply(
    _ paths: [String], _ options: LibraryOptions
  ) -> (articles: ArticleSupply, corrections: Corrections) {
    let opening = options.opening()
    for warning in opening.warnings { console.warn(warning) }
    if opening.hasFailed, paths.isEmpty { console.hasFailed = true }
    do {
      let corrections = try opening.store?.corrections() ?? Corrections()
      if paths.isEmpty, let store = opening.store, try store.hasArticles() {
        return (try ArticleSupply(library: store), corrections)
      }
      let found = paths.isEmpty ? try opening.store?.locations() ?? [] : paths
      if found.isEmpty, !opening.hasFailed {
        console.warn("library: holds no article yet (name files or folders to read)")
      }
      return (ArticleSupply(paths: found), corrections)
    } catch {
      console.fail(error)
      return (ArticleSupply(paths: paths), Corrections())
    }
  }

  /// Reads the articles and finds copies, entities and stories, after what a person has said of
  /// which belong together.
  mutating func analyse(
    _ paths: [String], _ options: LibraryOptions, opened: LibraryPlace.Opening? = nil
  ) -> LibrarySnapshot {
    var opening = opened ?? options.opening()
    if !paths.isEmpty { opening.hasFailed = false }
    let reading = read(paths, options, opened: opening)
    return ArticleLibrary.analysed(reading, times: &times) ?? reading.snapshot
  }

  /// Writes what is still to be written, and ends the command with 1 where something failed.
  mutating func finish() throws {
    console.flush()
    if console.hasFailed { throw ExitCode.failure }
  }
}
