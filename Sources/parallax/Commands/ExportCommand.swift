internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax export`: what was triaged, for other programs.
struct ExportCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write articles of the library, or its sources, to a file.",
    discussion: """
      parallax export --query 'tag:turkey star' turkey.md; parallax export sources.opml. Without a \
      file the answer goes to standard output; without --format the file's name decides: opml and \
      urls (newsboat's list) are the sources, the others articles. parallax export --report \
      article.txt story.md writes all reports of one event as one document: what each says of every \
      fact, where they differ, and your notes.
      """)

  @Argument(help: "The file; none for standard output.", completion: .file())
  var file: String?

  @Option(parsing: .unconditional, help: "Only articles of which this holds.")
  var query = ""

  @Option(help: "One of md, json, csv, bib; opml, urls.")
  var format: ExportForm?

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "With the texts (md and json).")
  var full = false

  @OptionGroup var overwriting: OverwritingOptions

  @Option(help: "The story that this article (its id or its file) is in, as one report (md).")
  var report: String?

  @OptionGroup var place: LibraryOptions

  /// Rows that are held at a time.
  private static let page = 500

  func work(_ run: inout LibraryRun) throws {
    if let report {
      guard !json, (format ?? ending) == .articles(.md) else {
        throw ValidationError("A report on a story is Markdown (name a file that ends in .md).")
      }
      return try writeReport(on: report, &run)
    }
    guard let form = json ? .articles(.json) : format ?? ending else {
      throw ValidationError(
        "'\(file ?? "")' has no ending that says a form: "
          + "end it in .\(ExportForm.allValueStrings.joined(separator: ", .")) or give --format.")
    }
    switch form {
    case .articles(let format): try exportArticles(format, &run)
    case .sources(let format):
      let sources = try run.store.sources(counted: false)
      write(SourceList.text(of: sources, format), &run)
    }
  }

  private func write(_ text: String, _ run: inout LibraryRun) {
    if let file {
      let fault = PageFile.write(text, to: file, replaces: overwriting.force)
      if let fault { run.console.fail(fault) }
    } else {
      run.console.raw(Array(text.utf8))
    }
  }

  private func exportArticles(_ format: ExportFormat, _ run: inout LibraryRun) throws {
    let condition = try run.condition(query)
    var text = format.head
    var position = PagePosition.start
    var isFirst = true
    var count = 0
    while true {
      let rows = try run.store.page(condition, at: position, limit: Self.page)
      count += rows.count
      let bodies = full ? try texts(of: rows, run.store) : [:]
      for row in rows {
        if !isFirst { text += format.separator }
        isFirst = false
        text += format.entry(row, text: bodies[row.id])
      }
      if file == nil {
        run.console.raw(Array(text.utf8))
        text = ""
      }
      guard let last = rows.last else { break }
      position = .after(last.place)
    }
    if count == 0 { run.console.warn("export: no article is written (none fits the query)") }
    write(text + format.foot, &run)
  }

  /// Reports that are compared with each other at the most.
  private static let compared = 26

  private func writeReport(on word: String, _ run: inout LibraryRun) throws {
    try run.lookThrough()
    guard let id = try run.store.article(named: word),
      let story = try StoryReading(of: id, in: run.store)
    else {
      return run.console.fail("\(word): is not in the library (add it first)")
    }
    if story.unplaced > 0 {
      run.console.warn(
        "library: stories of \(Counted.text(story.unplaced, "article")) are still to be found "
          + "(parallax library stories)")
    }
    if story.leaders.count > Self.compared {
      run.console.warn("\(word): only the first \(Self.compared) reports are compared")
    }
    let shown = Array(story.leaders.prefix(Self.compared))
    guard let compared = ArticleLibrary.compare(all: shown, in: story.snapshot) else { return }
    let report = StoryReport(
      title: story.title,
      articles: shown.compactMap { id in
        story.snapshot.articles.first { $0.id == id }
      }, states: story.snapshot.states, notes: story.notes, storyNote: story.note,
      compared: compared)
    write(report.text, &run)
  }

  /// What the file's name says: a list in Markdown where it has no ending, nil where it has one
  /// that says no form.
  private var ending: ExportForm? {
    let name = file?.split(separator: "/").last ?? ""
    guard let last = name.split(separator: ".").last else { return .articles(.md) }
    return ExportForm(argument: String(last)) ?? (name.contains(".") ? nil : .articles(.md))
  }

  private func texts(
    of rows: [ArticleRow], _ store: LibraryStore
  ) throws -> [ArticleID: [String]] {
    var texts: [ArticleID: [String]] = [:]
    for body in try store.bodies(of: rows.map(\.id)) {
      guard let article = body.article() else { continue }
      texts[body.id] = article.passages.filter { !$0.isFolded && $0.kind != .headline }
        .map { article.text.shown($0.range) }
    }
    return texts
  }
}

/// What leaves the library, and in which form.
enum ExportForm: ExpressibleByArgument, Equatable {
  case articles(ExportFormat)
  case sources(SourceList.Format)

  init?(argument: String) {
    if let format = ExportFormat(rawValue: argument) {
      self = .articles(format)
    } else if let format = SourceList.Format(rawValue: argument) {
      self = .sources(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    ExportFormat.allCases.map(\.rawValue) + SourceList.Format.allCases.map(\.rawValue)
  }
}
