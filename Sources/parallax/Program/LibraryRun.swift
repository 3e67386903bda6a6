internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// A command on a library that is there: opened before its work, and ended after it.
protocol LibraryWork: ParsableCommand {
  var place: LibraryOptions { get }
  func work(_ run: inout LibraryRun) throws
}

extension LibraryWork {
  func run() throws {
    var run = try LibraryRun(place, isMadeWhereMissing: false)
    try work(&run)
    try run.finish()
  }
}

/// One call of a command on the library.
struct LibraryRun {
  var console = Console()
  let store: LibraryStore
  let today = Today.number

  /// Opens the library, and ends the command with words where that cannot be done.
  ///
  /// - Parameters:
  ///   - options: where the library is.
  ///   - isMadeWhereMissing: whether one is begun where there is none.
  ///   - opened: the library, where the command has opened it already.
  /// - Throws: the exit code, once the words are said.
  init(
    _ options: LibraryOptions, isMadeWhereMissing: Bool = true,
    opened: LibraryPlace.Opening? = nil
  ) throws {
    guard let path = options.path else {
      Console.complain("library: none is to be used (leave --no-library out)")
      throw ExitCode.failure
    }
    let opening = opened ?? LibraryPlace.open(path, isMadeWhereMissing: isMadeWhereMissing)
    for warning in opening.warnings { console.warn(warning) }
    guard let store = opening.store else {
      if !opening.hasFailed {
        Console.complain("\(path): there is no library yet (begin one with 'parallax add PATH')")
      }
      throw ExitCode.failure
    }
    self.store = store
  }

  /// What a query means here; a fault in it ends the command.
  func condition(_ text: String) throws -> ArticleCondition {
    let query = try Self.query(text)
    // Rules hide by words too, whatever is asked for.
    if try !text.allSatisfy(\.isWhitespace) || !store.muteRules().isEmpty { try lookThrough() }
    return try store.condition(query, today: today, sayings: Self.sayings)
  }

  /// What the person says of names; the file's faults are said.
  @Sendable static func sayings() -> NameSayings {
    guard let said = AliasPlace.file?.read() else { return NameSayings() }
    for fault in said.faults { Console.complain(ErrorWords.text(of: fault)) }
    return said.names
  }

  /// The rules of the person, as they hide what names say.
  var rules: MuteRules { MuteRules(store, today: today, sayings: AliasPlace.sayings) }

  /// Looks through what a refresh has put into the lists only, so that words find it.
  func lookThrough() throws {
    guard !store.isReadOnly else { return }
    let work = LibraryTexts(store, today: today, sayings: AliasPlace.sayings)
    try searching("words and copies") { try work.run(onProgress: $0, isCancelled: $1) }
  }

  /// The query in a person's words; a fault in it is wrong usage and ends the command.
  static func query(_ text: String) throws -> ArticleQuery {
    do {
      return try ArticleQuery(parsing: text, isOfStore: true)
    } catch {
      Console.complain(ErrorWords.text(of: error))
      throw ExitCode.validationFailure
    }
  }

  /// What the words after a command mean: ids, files of the library, or else a query.
  ///
  /// A word without any letter is refused: an empty variable of a shell would mean all articles.
  /// So is a word that is no article beside others that are, since it would be searched for.
  ///
  /// With `stories` the other reports of their events are meant as well.
  mutating func choice(_ words: [String], stories: Bool = false) throws -> ArticleCondition {
    let choice = try choice(words)
    return stories ? .besides(choice) : choice
  }

  private mutating func choice(_ words: [String]) throws -> ArticleCondition {
    try Self.refuseBlanks(words)
    let ids = try words.map(store.article(named:))
    let isOfFiles = words.allSatisfy { word in
      ["/", "./", "../", "~/"].contains { word.hasPrefix($0) }
    }
    guard isOfFiles || ids.contains(where: { $0 != nil }) else {
      return try condition(words.joined(separator: " "))
    }
    let named = ids.compactMap(\.self)
    let known = Set(try store.rows(of: named).map(\.id))
    // One that is not there keeps nothing from the others.
    for (word, id) in zip(words, ids) where !(id.map(known.contains) ?? false) {
      console.fail("\(word): is not in the library ('parallax list --json' gives the ids)")
    }
    guard !known.isEmpty else { throw ExitCode.failure }
    return .articles(named.filter(known.contains))
  }

  /// Why an act on a choice has changed nothing.
  func nothingDone(to choice: ArticleCondition, _ words: [String]) throws -> String {
    guard try store.page(choice, limit: 1).isEmpty else { return "nothing to change" }
    return "no article of the library fits '\(words.joined(separator: " "))'"
  }

  /// Ends the command where one of the words of a choice has no letter.
  static func refuseBlanks(_ words: [String]) throws {
    guard words.allSatisfy({ !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("Empty words name no articles; to mean all, name a query or --all.")
    }
  }

  /// Only what no mute rule hides, unless that is asked for as well.
  func shown(_ condition: ArticleCondition, muted: Bool) -> ArticleCondition {
    muted ? condition : .all([condition, .muted(false)])
  }

  /// Does a long search, and shows meanwhile how many articles are left.
  func searching(
    _ what: String,
    _ search: (_ onProgress: (Int) -> Void, _ isCancelled: () -> Bool) throws -> Void
  ) rethrows {
    let line = ProgressLine()
    defer { line.clear() }
    try search(
      { line.show("\(what): \(Counted.text($0, "article")) to go") }, { Interruption.isAsked })
  }

  /// Writes what is still to be written, and ends the command with 1 where something failed.
  mutating func finish() throws {
    console.flush()
    if console.hasFailed { throw ExitCode.failure }
  }
}

extension LibraryStore {
  /// The article that a word names: by its id, which need not be in the library, or by its path.
  func article(named word: String) throws(StoreError) -> ArticleID? {
    if let id = ArticleID(hexadecimal: word) { return id }
    return try article(atPath: word)
  }
}

extension ArticleID {
  /// Reads the 16 digits that `hexadecimal` gives.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 16, let value = UInt64(text, radix: 16) else { return nil }
    self.init(rawValue: value)
  }

  /// 16 digits.
  var hexadecimal: String {
    let digits = String(rawValue, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
