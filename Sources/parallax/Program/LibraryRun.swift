internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// A command that works on the library.
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
    if let warning = opening.warning { console.warn(warning) }
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
    do {
      return try store.condition(ArticleQuery(parsing: text), today: today)
    } catch let fault as QueryFault {
      Console.complain(ErrorWords.text(of: fault))
      throw ExitCode(2)
    }
  }

  /// What the words after a command mean: ids, files of the library, or else a query.
  func choice(_ words: [String]) throws -> ArticleCondition {
    var ids: [ArticleID] = []
    for word in words {
      guard let id = try article(word) else { return try condition(words.joined(separator: " ")) }
      ids.append(id)
    }
    return .articles(ids)
  }

  /// The article with an id or at a path; nil where there is none.
  func article(_ word: String) throws -> ArticleID? {
    if let id = ArticleID(hexadecimal: word) { return id }
    return try store.article(atPath: word)
  }

  /// The query within which a person searches: muted and dismissed articles are left out unless
  /// they are asked for.
  func shown(_ condition: ArticleCondition, hidden: Bool) -> ArticleCondition {
    hidden ? condition : .all([condition, .muted(false)])
  }

  /// Writes what is still to be written, and ends the command with 1 where something failed.
  mutating func finish() throws {
    console.flush()
    if console.hasFailed { throw ExitCode.failure }
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
