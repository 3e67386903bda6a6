internal import ArgumentParser
internal import ArticleStorage

/// `parallax mark`: decisions on articles of the library.
struct MarkCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Mark articles of the library as read, starred or dismissed.",
    discussion: """
      Articles are named by ids (as 'list --json' gives them), by their files, or by a query: \
      parallax mark read source:afp older:2m. One call is one act, which 'parallax undo' takes back.
      """)

  @Argument(help: "read, unread, star, unstar, dismiss or restore.")
  var decision: MarkDecision

  @Argument(help: "Ids, files or a query.")
  var articles: [String] = []

  @Flag(help: "All articles of the library.")
  var all = false

  @Flag(help: "Also the other reports of the same events.")
  var story = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    guard articles.isEmpty == all else {
      throw ValidationError("Name ids, files or a query, or say --all.")
    }
    try LibraryRun.refuseBlanks(articles)
  }

  func work(_ run: inout LibraryRun) throws {
    let choice = all ? ArticleCondition.everything : try run.choice(articles, stories: story)
    let act = try run.store.mark(decision.change, where: choice, name: decision.done)
    ActOutput.write(
      act, or: try run.nothingDone(to: choice, articles), output, &run.console)
  }
}

/// What is decided on articles.
enum MarkDecision: String, ExpressibleByArgument, CaseIterable {
  case read, unread, star, unstar, dismiss, restore

  var change: TriageChange {
    switch self {
    case .read: TriageChange(isRead: true)
    case .unread: TriageChange(isRead: false)
    case .star: TriageChange(isStarred: true)
    case .unstar: TriageChange(isStarred: false)
    case .dismiss: TriageChange(isDismissed: true)
    case .restore: TriageChange(isDismissed: false)
    }
  }

  /// As the status line says it.
  var done: String {
    switch self {
    case .read: "marked as read"
    case .unread: "marked as unread"
    case .star: "starred"
    case .unstar: "unstarred"
    case .dismiss: "dismissed"
    case .restore: "restored"
    }
  }
}

/// Acts as text and JSON.
enum ActOutput {
  /// Says what was done; `otherwise` where nothing was.
  static func write(
    _ act: ActSummary?, as prefix: String = "", or otherwise: String, _ output: OutputOptions,
    _ console: inout Console
  ) {
    guard output.format == .text else {
      console.json([
        "act": act.map { .integer($0.id) } ?? .null, "name": JSON(act?.name),
        "articles": .integer(act.map { $0.isOnArticles ? $0.count : 0 } ?? 0),
      ])
      return
    }
    console.line(
      act.map { prefix + $0.name + ($0.isOnArticles && $0.count > 0 ? ": \($0.count)" : "") }
        ?? otherwise)
  }
}
