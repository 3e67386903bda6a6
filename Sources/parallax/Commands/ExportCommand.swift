internal import ArgumentParser
internal import ArticleLibrary
internal import ArticleStorage
internal import Articles

/// `parallax export`: what was triaged, for other programs.
struct ExportCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write articles of the library to a file.",
    discussion: """
      parallax export --query 'tag:turkey star' turkey.md. Without a file the answer goes to \
      standard output; without --format the file's ending decides.
      """)

  @Argument(help: "The file; none for standard output.", completion: .file())
  var file: String?

  @Option(help: "Only articles of which this holds.")
  var query = ""

  @Option(help: "One of md, json, csv, bib.")
  var format: ExportFormat?

  @Flag(help: "The same as --format json.")
  var json = false

  @Flag(help: "With the texts (md and json).")
  var full = false

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var place: LibraryOptions

  /// Rows that are held at a time.
  private static let page = 500

  func work(_ run: inout LibraryRun) throws {
    let format = json ? .json : format ?? ending ?? .md
    let condition = try run.condition(query)
    var text = format.head
    var position = PagePosition.start
    var isFirst = true
    while true {
      let rows = try run.store.page(condition, at: position, limit: Self.page)
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
    text += format.foot
    if let file {
      if let fault = PageFile.write(text, to: file, replaces: force) { run.console.fail(fault) }
    } else {
      run.console.raw(Array(text.utf8))
    }
  }

  private var ending: ExportFormat? {
    file?.split(separator: ".").last.flatMap { ExportFormat(rawValue: String($0)) }
  }

  private func texts(
    of rows: [ArticleRow], _ store: LibraryStore
  ) throws -> [ArticleID: [String]] {
    var texts: [ArticleID: [String]] = [:]
    for body in try store.bodies(of: rows.map(\.id)) {
      guard let article = body.article() else { continue }
      texts[body.id] = article.passages.filter { !$0.isFolded && $0.kind != .headline }
        .map { article.text.readable($0.range) }
    }
    return texts
  }
}
