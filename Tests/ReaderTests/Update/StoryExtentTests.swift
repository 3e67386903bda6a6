import Articles
import Reader
import Testing

@Suite struct StoryExtentTests {
  private func extent(_ days: [(Int, Int, Int)?]) -> StoryExtent? {
    let articles = days.enumerated().map { index, day in
      SampleLibrary.article(
        "\(index).txt", headline: "H\(index)", outlet: index > 1 ? nil : "Outlet \(index)",
        date: day.map { PublicationDate(year: $0.0, month: $0.1, day: $0.2, printed: "") },
        [.body("Text \(index).")])
    }
    let story = Story(id: "s", title: "T", articles: articles.map(\.id), terms: [])
    let library = LibraryIndex(
      LibrarySnapshot(
        articles: articles, copies: SampleLibrary.groups(of: articles, copies: [:]),
        stories: [story]))
    return library.extent(of: "s")
  }

  @Test(arguments: [
    ([(2015, 11, 28), (2015, 11, 30)], "28–30 Nov"), ([(2015, 11, 3), (2015, 11, 3)], "3 Nov"),
    ([(2015, 12, 2), (2015, 11, 28)], "28 Nov–2 Dec"),
    ([(2015, 12, 30), (2016, 1, 2)], "30 Dec 2015–2 Jan 2016"),
    ([(2014, 11, 28), (2014, 11, 30)], "28–30 Nov 2014"),
    ([(2014, 11, 3), (2014, 11, 3)], "3 Nov 2014"),
    ([(2014, 9, 28), (2014, 10, 2)], "28 Sep–2 Oct 2014"),
  ])
  func `the span of days is short and says a year that is not this one`(
    _ days: [(Int, Int, Int)], _ wanted: String
  ) {
    let today = CivilDay.number(year: 2015, month: 12, day: 24)
    #expect(extent(days)?.days(today: today) == wanted)
  }

  @Test func `a story without a day or an outlet says neither`() {
    #expect(extent([nil, nil])?.days(today: nil) == nil)
    #expect(extent([nil, nil, nil])?.outletCount == "2 outlets")
    #expect(extent([nil]) == nil)
  }

  @Test func `the list says days and outlets where they fit`() throws {
    let wide = ReaderDriver(columns: 80, rows: 24)
    #expect(wide.screen.contains("3–4 May 2024 · 4 outlets · 3 reports"))
    let narrow = ReaderDriver(columns: 40, rows: 12)
    #expect(narrow.screen.contains("3 reports"))
    #expect(!narrow.screen.contains("outlets"))
  }
}
