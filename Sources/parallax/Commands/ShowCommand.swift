internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles
internal import Reader

/// `parallax show`: one article.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an article as the reading pane does.",
    discussion: """
      With --json an article that is named by its file, id or address is one object; the articles of \
      a folder or a query are {"articles": […]} of such objects, also where there is one or none.
      """)

  @Argument(
    help: "The article's file, or its id or address in the library; or a folder.",
    completion: .file())
  var path: String?

  @Option(
    parsing: .unconditional,
    help: "Without a file: the articles of the library of which this holds.")
  var query = ""

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Flag(help: "Give the bytes as they were loaded.")
  var original = false

  func validate() throws {
    guard path != nil || !query.isEmpty else {
      throw ValidationError("Name a file or an id, or say --query.")
    }
  }

  func run() throws {
    guard let path else { return try showLibrary(nil) }
    let opening = LibraryPlace.exists(path) ? nil : place.opening()
    if let opening, isInLibrary(path, opening) { return try showLibrary(opening) }
    var run = CommandRun()
    let articles = run.read([path], place, opened: opening).articles
    var list = list(&run.console, of: LibraryPlace.isFolder(path))
    show(articles, &list, &run.console)
    list?.end(&run.console)
    try run.finish()
  }

  /// Whether only the library knows the path: an id, or a file that is gone.
  private func isInLibrary(_ path: String, _ opening: LibraryPlace.Opening) -> Bool {
    guard opening.hasArticles else { return false }
    return ((try? opening.store?.article(named: path)) ?? nil) != nil
  }

  private func showLibrary(_ opening: LibraryPlace.Opening?) throws {
    var run = try LibraryRun(place, isMadeWhereMissing: false, opened: opening)
    let condition = try path.map { try run.choice([$0]) } ?? run.condition(query)
    var list = list(&run.console, of: path == nil)
    var position = PagePosition.start
    while true {
      let rows = try run.store.page(condition, at: position, limit: 100)
      let articles = try run.store.bodies(of: rows.map(\.id)).compactMap { $0.article() }
      show(articles, &list, &run.console)
      guard let last = rows.last else { break }
      position = .after(last.place)
    }
    list?.end(&run.console)
    try run.finish()
  }

  /// The document of several articles, begun; nil where there is none to be.
  private func list(_ console: inout Console, of several: Bool) -> JSONList? {
    guard several, !original, output.format == .document else { return nil }
    return JSONList("articles", &console)
  }

  private func show(_ articles: [Article], _ list: inout JSONList?, _ console: inout Console) {
    for article in articles {
      if original {
        writeOriginal(of: article, &console)
      } else if list != nil {
        list?.add(ArticleJSON.full(article), &console)
      } else if output.format != .text {
        console.json(ArticleJSON.full(article))
      } else {
        write(article, &console)
      }
    }
  }

  /// On a terminal the control characters are spelled out, since it would act on them.
  private func writeOriginal(of article: Article, _ console: inout Console) {
    guard StandardStream.output.isTerminal else { return console.raw(article.text.original) }
    let text = String(decoding: article.text.utf8, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      console.line(String(line))
    }
  }

  private func write(_ article: Article, _ console: inout Console) {
    console.line(WhiteSpace.collapsed(article.headline))
    console.line(facts(article).joined(separator: " · "))
    var previous: ArticleBlock?
    for block in article.blocks {
      defer { previous = block }
      switch block {
      case .paragraph(_, .headline, _, _): continue
      case .paragraph(let range, .body, _, _):
        write(range, of: article, as: article.layout(of: range, after: previous), &console)
      case .paragraph(let range, let kind, _, _):
        console.line()
        console.line((kind == .caption ? "▫ " : "") + article.text.shown(range))
      case .fold(let passages):
        console.line()
        console.line("⋯ \(article.foldText(passages))")
      }
    }
    let links = article.markup?.links ?? []
    if !links.isEmpty { console.line() }
    for link in links {
      console.line("[\(link.number)] \(article.text.shown(link.range)): \(link.address)")
    }
  }

  private func write(
    _ range: Range<Int>, of article: Article, as layout: ParagraphLayout, _ console: inout Console
  ) {
    if !layout.isTight { console.line() }
    let quoted = layout.isQuoted ? "> " : ""
    let blanks = String(repeating: " ", count: layout.indent - quoted.utf8.count)
    let words = layout.isTyped ? article.text.string(range) : article.text.shown(range)
    console.line(quoted + blanks + words)
  }

  private func facts(_ article: Article) -> [String] {
    let date = article.date.map {
      ($0.isUpdate ? "updated " : "") + $0.iso8601
        + (RowOutput.isInFuture($0) ? " (in the future)" : "")
    }
    return [
      article.outlet ?? article.agency ?? "unnamed", date ?? "undated", "\(article.words) words",
      article.headlineIsDerived ? "headline from the lead" : nil,
    ].compactMap(\.self)
  }
}
