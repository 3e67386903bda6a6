internal import ArgumentParser
internal import ArticleLibrary
internal import Articles
internal import Reader

/// `parallax show`: one article.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one article as the reading pane does.")

  @Argument(help: "The article's file.", completion: .file())
  var path: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var place: LibraryOptions

  @Flag(help: "Give the bytes as they were loaded.")
  var original = false

  func run() throws {
    var run = CommandRun()
    for article in run.read([path], place).articles {
      if original {
        writeOriginal(of: article, &run.console)
      } else if output.format != .text {
        run.console.json(ArticleJSON.full(article))
      } else {
        write(article, &run.console)
      }
    }
    try run.finish()
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
    for block in article.blocks {
      switch block {
      case .paragraph(_, .headline, _, _): continue
      case .paragraph(let range, let kind, _, _):
        console.line()
        console.line((kind == .caption ? "▫ " : "") + article.text.readable(range))
      case .fold(let passages):
        console.line()
        console.line("⋯ \(article.foldText(passages))")
      }
    }
    let links = article.markup?.links ?? []
    if !links.isEmpty { console.line() }
    for link in links {
      console.line("[\(link.number)] \(article.text.readable(link.range)): \(link.address)")
    }
  }

  private func facts(_ article: Article) -> [String] {
    let date = article.date.map { ($0.isUpdate ? "updated " : "") + $0.iso8601 }
    return [
      article.outlet ?? article.agency ?? "unnamed", date ?? "undated", "\(article.words) words",
      article.headlineIsDerived ? "headline from the lead" : nil,
    ].compactMap(\.self)
  }
}
