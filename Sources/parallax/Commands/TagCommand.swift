internal import ArgumentParser
internal import ArticleStorage
internal import Articles

/// `parallax tag`: names for articles.
struct TagCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tag articles of the library, or list the tags.",
    discussion: """
      parallax tag turkey su-24 turkey — tags what the query 'su-24 turkey' finds. Without a name \
      the tags are listed.
      """)

  @Argument(help: "The tag, or several between commas.")
  var tag: String?

  @Argument(help: "Ids, files or a query.")
  var articles: [String] = []

  @Flag(help: "Take the tags away.")
  var remove = false

  @Flag(help: "Also the other reports of the same events.")
  var story = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func validate() throws {
    guard let tag else { return }
    guard TagNames.ofArticles(in: tag) != nil else {
      throw ValidationError("A tag is one word; commas stand between several.")
    }
    guard !articles.isEmpty else { throw ValidationError("Name ids, files or a query.") }
    try LibraryRun.refuseBlanks(articles)
  }

  func work(_ run: inout LibraryRun) throws {
    if let tags = tag.flatMap(TagNames.ofArticles) {
      let change =
        remove ? TriageChange(removedTags: tags) : TriageChange(addedTags: tags)
      let choice = try run.choice(articles, stories: story)
      let act = try run.store.mark(
        change, where: choice,
        name: (remove ? "untagged " : "tagged ") + tags.joined(separator: ", "))
      ActOutput.write(
        act, or: try run.nothingDone(to: choice, articles), output, &run.console)
    } else {
      let tags = try run.store.tags()
      if output.format == .text {
        for tag in tags { run.console.row([tag.name, String(tag.count)]) }
      } else {
        run.console.json([
          "tags": .array(
            tags.map { ["name": .string($0.name), "articles": .integer($0.count)] })
        ])
      }
    }
  }
}

/// `parallax note`: a person's words on an article.
struct NoteCommand: LibraryWork {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Keep a note on an article of the library, or on its story.",
    discussion: "Without a text the note is shown; with an empty one, or -, it is taken away.")

  @Argument(help: "The article: its id or its file.", completion: .file())
  var article: String

  @Argument(help: "The note.")
  var text: String?

  @Flag(help: "On the story that the article is in.")
  var story = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  func work(_ run: inout LibraryRun) throws {
    guard let id = try run.store.article(named: article),
      let row = try run.store.rows(of: [id]).first
    else {
      run.console.fail("\(article): is not in the library (add it first)")
      return
    }
    if var text {
      // As in the reader's line.
      if text == "-" { text = "" }
      ActOutput.write(
        try story ? run.store.setStoryNote(text, on: id) : run.store.setNote(text, on: id),
        or: "nothing to change", output, &run.console)
      return
    }
    let note = try story ? run.store.storyNote(of: id) : row.note
    if output.format == .text {
      let lines = VisibleText.lines(note ?? "")
      for line in lines.isEmpty ? [""] : lines { run.console.line(line) }
    } else {
      run.console.json(["id": .string(id.hexadecimal), "note": JSON(note)])
    }
  }
}
