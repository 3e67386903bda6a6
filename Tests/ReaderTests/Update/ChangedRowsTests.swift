import Articles
import Reader
import TestSupport
import Testing

/// The rows of the list after an act, of which only those of the stories that it touches are made anew.
@Suite struct ChangedRowsTests {
  /// Articles of a few days in stories of up to five, some of them copies of others of any story.
  private static func library(_ random: inout SeededGenerator) -> LibrarySnapshot {
    let articles = (0..<40).map { number in
      let day = Int.random(in: 0...5, using: &random)
      return SampleLibrary.article(
        "\(number).txt", headline: "Report \(number)", outlet: "Post \(number % 3)",
        date: day == 0
          ? nil : PublicationDate(year: 2024, month: 5, day: day, printed: "\(day) May 2024"),
        [.body("The words of report \(number) stand here.")])
    }
    var copies: [ArticleID: ArticleID] = [:]
    for article in articles[20...] where Bool.random(using: &random) {
      copies[article.id] = articles[Int.random(in: 0..<20, using: &random)].id
    }
    var stories: [Story] = []
    var rest = articles.map(\.id).shuffled(using: &random)[...]
    while !rest.isEmpty {
      let part = rest.prefix(Int.random(in: 1...5, using: &random))
      rest = rest.dropFirst(part.count)
      // Some articles are in no story yet.
      guard part.count > 1 || Bool.random(using: &random) else { continue }
      stories.append(
        Story(id: "s\(stories.count)", title: "Story", articles: Array(part), terms: []))
    }
    return LibrarySnapshot(
      articles: articles, copies: SampleLibrary.groups(of: articles, copies: copies),
      stories: stories)
  }

  @Test(arguments: 0..<30)
  func `the rows are those that are made from all articles`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reader = ReaderDriver(Self.library(&random), columns: 200, rows: 50)
    reader.state.settings.marksCopiesRead = Bool.random(using: &random)
    let keys = [
      "d", "d", "d", "u", "<C-r>", "j", "k", "jjjj", "kkkk", "G", "gg", "m", "s", "r", "zc", "zo",
      "vjd", "3d", "t", ":tag war<Enter>", ":source Post 1<Enter>", ":source war<Enter>",
      "\\report 1<Enter>", "\\<Enter>", ":source unread<Enter>", ":source starred<Enter>",
      ":source dismissed<Enter>",
      ":source all<Enter>",
    ]
    for _ in 0..<120 {
      let key = keys.randomElement(using: &random) ?? ""
      try reader.press(key)
      var anew = reader.state
      anew.refreshRows()
      try #require(anew.list.rows == reader.state.list.rows, "\(key)")
    }
  }

  @Test func `an act that another program has taken back is taken back without counting twice`()
    throws
  {
    var reader = ReaderDriver(columns: 200, rows: 50)
    let before = reader.state.sources
    try reader.press("jd")
    reader.send(.triageRead([:], reader.state.library.journal))
    try reader.press("u")
    #expect(reader.state.sources == before)
  }
}
