import Articles
import Reader
import Testing

@Suite struct FoldTests {
  @Test func `a fold opens and closes with one key`() throws {
    var reader = ReaderDriver()
    try reader.press("jj<Enter>")
    #expect(reader.screen.contains("⋯ boilerplate: newsletter, 2 lines"))
    #expect(!reader.screen.contains("Share this article"))
    try reader.press("za")
    #expect(reader.screen.contains("Share this article"))
    try reader.press("zc")
    #expect(!reader.screen.contains("Share this article"))
    try reader.press("zR")
    #expect(reader.screen.contains("Share this article"))
    try reader.press("zM")
    #expect(!reader.screen.contains("Share this article"))
  }

  @Test func `paragraphs that stand twice are one fold that counts them`() throws {
    var reader = ReaderDriver()
    try reader.press("jjj<Enter>")
    #expect(reader.screen.contains("⋯ 2 paragraphs stand twice"))
  }

  /// A fold of two paragraphs with two other figures in all, and one of a paragraph.
  @Test(arguments: [
    (72, "2 paragraphs stand twice (2 figures differ) · zd shows what", true),
    (56, "2 paragraphs stand twice (2 figures differ)", true),
    (47, "2 paragraphs twice, 2 figures differ", true),
    (42, "2 paragraphs twice, 2 figures differ", false),
    (37, "2 ¶ twice, 2 figures differ", false), (20, "2 figures differ", false),
    (9, "2 figures differ", false),
  ])
  func `what differs stands on the line of a fold however narrow it is`(
    _ columns: Int, _ words: String, _ isLong: Bool
  ) throws {
    var article = try #require(SampleCopies.snapshot.articles.first { $0.path == "twice.txt" })
    let last = article.passages.count - 1
    article.passages[last - 1] = article.passages[last]
    let text = FoldText(last - 1..<last + 1, of: article)
    let shown = text.fitting(columns: columns, isOpen: false)
    #expect(shown == words)
    #expect(FoldText.fits(shown, "za opens", columns: columns) == isLong)
    #expect(article.foldText(last - 1..<last + 1) == "2 paragraphs stand twice (2 figures differ)")
  }

  @Test(arguments: [
    (80, "repeated text stands with 1 other figure in ¶2 · zd shows what"),
    (60, "repeated text stands with 1 other figure in ¶2"),
    (48, "repeated text, 1 figure differs"), (24, "1 figure differs"),
  ])
  func `so it does for a single paragraph`(_ columns: Int, _ words: String) throws {
    let article = try #require(SampleCopies.snapshot.articles.first { $0.path == "twice.txt" })
    let last = article.passages.count - 1
    let text = FoldText(last..<last + 1, of: article)
    #expect(text.fitting(columns: columns, isOpen: false) == words)
  }

  @Test func `a story and the copies of a text fold in the list`() throws {
    var reader = ReaderDriver()
    let open = reader.state.list.rows.count
    try reader.press("za")
    #expect(reader.state.list.rows.count == open - 3)
    try reader.press("za")
    try reader.press("jjjza")
    #expect(reader.state.list.rows.count == open + 2)
    #expect(reader.state.list.rows.contains(.copy(ArticleID(location: "/copy.txt"), depth: 1)))
  }

  @Test func `another copy is shown in place`() throws {
    var reader = ReaderDriver()
    try reader.press("jjj<Enter>%")
    #expect(reader.headline == "Pier at Port Ellery shuts")
    try reader.press("%")
    #expect(reader.headline?.hasPrefix("The eastern pier") == true)
  }

  /// Every passage is in exactly one block, so folding loses nothing.
  @Test(arguments: SampleLibrary.six.articles.map(\.path))
  func `blocks cover every passage once`(_ path: String) throws {
    let article = try #require(SampleLibrary.six.articles.first { $0.path == path })
    var covered: [Int] = []
    for block in article.blocks {
      switch block {
      case .fold(let passages): covered += passages
      case .paragraph(let range, _, _, _):
        covered += article.passages.indices.filter {
          range.contains(article.passages[$0].range.lowerBound)
        }
      }
    }
    #expect(covered == Array(article.passages.indices))
  }
}
