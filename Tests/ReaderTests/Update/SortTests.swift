import Articles
import Reader
import TerminalCanvas
import Testing

/// What the article list begins with.
@Suite struct SortTests {
  private static func headlines(_ reader: ReaderDriver) -> [String] {
    reader.state.list.rows.compactMap(\.article).compactMap {
      reader.state.library.article($0)?.headline
    }
  }

  /// An article a day, from the first of May on, the last two without a day, in a mixed order.
  private static let days: LibrarySnapshot = {
    let days = [3, 1, 4, 2, 5].map { day in
      PublicationDate(year: 2024, month: 5, day: day, printed: "\(day) May 2024")
    }
    return SampleLibrary.alone(
      (days + [nil, nil]).enumerated().map { index, date in
        SampleLibrary.article(
          "sort/\(index).txt", headline: date.map { "Of day \($0.day)" } ?? "Of no day, \(index)",
          outlet: "Coast Daily", date: date, [.body("The pier is closed, says number \(index).")])
      })
  }()

  @Test func `files stand newest or oldest first, and undated ones last either way`() throws {
    var reader = ReaderDriver(Self.days)
    let undated = ["Of no day, 5", "Of no day, 6"]
    let newest = [5, 4, 3, 2, 1].map { "Of day \($0)" } + undated
    #expect(Self.headlines(reader) == newest)
    #expect(reader.screen.contains("newest first"))
    try reader.press(":sort<Enter>")
    #expect(Self.headlines(reader) == [1, 2, 3, 4, 5].map { "Of day \($0)" } + undated)
    #expect(reader.screen.contains("oldest first"))
    try reader.press(":sort<Enter>")
    #expect(Self.headlines(reader) == newest)
  }

  @Test func `the cursor stays on its article, and decisions take their place`() throws {
    var reader = ReaderDriver(Self.days)
    try reader.press("j:sort oldest<Enter>")
    #expect(reader.headline == "Of day 4")
    try reader.press("dk")
    #expect(reader.headline == "Of day 3")
    try reader.press("u")
    #expect(Self.headlines(reader).prefix(5) == (1...5).map { "Of day \($0)" }[...])
  }

  @Test func `the reports of a story stand in the order of the list`() throws {
    var reader = ReaderDriver()
    try reader.press(":set order oldest<Enter>")
    let rows = Self.headlines(reader)
    let first = try #require(rows.firstIndex(of: "Harbour closes its eastern pier"))
    let second = try #require(rows.firstIndex(of: "Islanders fear a lost season as pier shuts"))
    #expect(first < second)
  }

  @Test func `a library that is held whole is turned round`() throws {
    var reader = ShelfDriver(holding: 6, of: 6).reader
    let newest = Self.headlines(reader)
    try reader.press(":sort oldest<Enter>")
    #expect(Self.headlines(reader) == newest.reversed())
  }

  @Test func `a library that is not held is asked for from its other end`() throws {
    var driver = ShelfDriver()
    try driver.press(":sort oldest<Enter>")
    #expect(driver.reader.headline == "Report number 4999")
    try driver.press("200j")
    #expect(driver.reader.headline == "Report number 4799")
    try driver.press("G")
    #expect(driver.reader.headline == "Report number 0")
    try driver.press("0r")
    let choice = ShelfChoice(source: .all, limit: "", order: .oldest)
    guard case .decide(let act)? = driver.others.last else {
      Issue.record("nothing was decided")
      return
    }
    #expect(act.choice == choice)
    try driver.press("\\77<Enter>")
    #expect(driver.reader.headline == "Report number 4977")
    try driver.press("<Esc>:sort newest<Enter>")
    #expect(driver.reader.headline == "Report number 0")
  }

  @Test func `another word than the two is refused, and Tab knows both`() throws {
    var reader = ReaderDriver(Self.days)
    try reader.press(":sort title<Enter>")
    #expect(reader.footer.contains("newest or oldest, not by 'title'"))
    try reader.press(":sort o<Tab>")
    #expect(reader.footer.contains("sort oldest"))
  }
}
