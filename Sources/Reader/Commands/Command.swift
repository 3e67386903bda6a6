package import TerminalCanvas

/// One thing that a person can do: its name, keys, words and effect in one record.
///
/// The key help, the picker, the command line with its completion, the footer and the README's list
/// of keys are made from the table of these.
package struct Command: Sendable {
  /// The heading that it stands under in the help.
  package enum Section: String, Sendable, CaseIterable {
    case move = "Move"
    case panes = "Screens and panes"
    case triage = "Triage"
    case walk = "Triage, story by story"
    case find = "Find and limit"
    case folds = "Folds"
    case grouping = "What belongs together"
    case compare = "Compare"
    case entities = "People, organisations, places"
    case feeds = "Feeds"
    case output = "Out of the reader"
    case program = "Program"
  }

  /// What the command line completes behind the name.
  package enum Argument: Sendable, Equatable {
    case none
    case words(String)
    /// Articles to act on, in place of those under the cursor.
    case query
    /// Tags, and perhaps articles in place of those under the cursor.
    case tagAndQuery
    case theme
    case source
    case search
    case mute
    case setting
    case sort
    case entityKind
    case entity
    /// A form of the entity under the cursor.
    case alias
  }

  /// What a key or a line handed to the command.
  package struct Invocation: Sendable {
    /// Typed before the key, at least 1; nil when none was.
    package var count: Int?
    /// Typed behind the name on the command line.
    package var argument: String
    /// The last key of the sequence, for commands that stand on several.
    package var key: Key?

    package init(count: Int? = nil, argument: String = "", key: Key? = nil) {
      self.count = count
      self.argument = argument
      self.key = key
    }

    /// The count, or 1.
    package var times: Int { max(1, count ?? 1) }
  }

  /// As typed on the command line.
  package let name: String
  /// In key notation, the usual one first.
  package let keys: [String]
  package let section: Section
  /// What it does, for help and README, without a full stop.
  package let summary: String
  /// One or two words for the footer.
  package let short: String
  /// The panes in which the keys work.
  package let panes: Set<ReaderState.Pane>
  package let argument: Argument
  /// Why it cannot be done now; nil when it can.
  package let obstacle: @Sendable (ReaderState) -> String?
  package let perform: @Sendable (inout ReaderState, Invocation) -> [Effect]

  package init(
    _ name: String, _ keys: [String], _ section: Section, _ summary: String, short: String = "",
    in panes: Set<ReaderState.Pane> = Set(ReaderState.Pane.allCases), argument: Argument = .none,
    unless obstacle: @escaping @Sendable (ReaderState) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout ReaderState, Invocation) -> [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.section = section
    self.summary = summary
    self.short = short.isEmpty ? name : short
    self.panes = panes
    self.argument = argument
    self.obstacle = obstacle
    self.perform = perform
  }

  /// Whether the line says which articles are meant, so that none need be under the cursor.
  func namesArticles(_ invocation: Invocation) -> Bool {
    switch argument {
    case .query: !invocation.argument.isEmpty
    case .tagAndQuery: !TagLine(invocation.argument).query.isEmpty
    default: false
    }
  }
}

extension Set<ReaderState.Pane> {
  /// Panes that show or list articles.
  static let browsing: Set = [.sources, .articles, .reading, .entities]
  /// Panes in which acts are on articles.
  static let besidesEntities: Set = [.sources, .articles, .reading, .compare, .triage]
  static let comparing: Set = [.compare]
  /// Panes with an article under the cursor.
  static let articles: Set = [.articles, .reading]
  static let texts: Set = [.reading, .compare]
  /// Panes with something that can be copied, written and piped.
  static let outputs: Set = [.articles, .reading, .compare]
  /// Panes with something to fold.
  static let folding: Set = [.articles, .reading, .compare, .triage]
}
