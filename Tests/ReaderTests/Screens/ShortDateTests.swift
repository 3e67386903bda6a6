import Articles
import Reader
import Testing

@Suite struct ShortDateTests {
  @Test(arguments: [
    ((2026, 11, 23), "23 Nov", "23 Nov"), ((2026, 1, 2), "2 Jan", "2 Jan"),
    ((2015, 11, 30), "30 Nov 2015", "Nov 2015"), ((2025, 11, 30), "30 Nov 2025", "Nov 2025"),
    ((2026, 12, 4), "4 Dec?", "4 Dec?"), ((2027, 2, 4), "4 Feb 2027?", "Feb 2027?"),
  ])
  func `a day of another year says so`(
    _ day: (Int, Int, Int), _ wide: String, _ narrow: String
  ) {
    let date = PublicationDate(year: day.0, month: day.1, day: day.2, printed: "")
    let today = CivilDay.number(year: 2026, month: 11, day: 23)
    #expect(date.marked(today: today) == wide)
    #expect(date.marked(today: today, columns: 8) == narrow)
  }

  @Test func `the last weeks of the old year need no year in January`() {
    let today = CivilDay.number(year: 2027, month: 1, day: 2)
    let eve = PublicationDate(year: 2026, month: 12, day: 31, printed: "")
    #expect(eve.marked(today: today) == "31 Dec")
    let spring = PublicationDate(year: 2026, month: 4, day: 3, printed: "")
    #expect(spring.marked(today: today) == "3 Apr 2026")
  }

  @Test(arguments: [(80, 24, " 3 May 2024"), (120, 40, " May 2024"), (200, 50, " 3 May 2024")])
  func `the list says the year of an old report`(_ columns: Int, _ rows: Int, _ date: String) {
    var reader = ReaderDriver(columns: columns, rows: rows)
    reader.state.today = CivilDay.number(year: 2026, month: 11, day: 23)
    #expect(line(of: reader)?.contains(date) == true)
    reader.state.today = CivilDay.number(year: 2024, month: 11, day: 23)
    #expect(line(of: reader)?.contains(" 3 May") == true)
    #expect(line(of: reader)?.contains("2024") == false)
  }

  private func line(of reader: ReaderDriver) -> Substring? {
    reader.screen.split(separator: "\n").first { $0.contains("●  Harbour closes") }
      .map { $0.prefix { $0 != "¶" } }
  }
}
