internal import ArticleLoading
internal import Testing

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", [2004, 1, 1, 19, 48, 21]),
    ("Thu, 01 Jan 2004 19:48 GMT", [2004, 1, 1, 19, 48, 0]),
    ("01 Jan 2004", [2004, 1, 1, 0, 0, 0]),
    ("1 January 04 10:00 EST", [2004, 1, 1, 15, 0, 0]),
    ("Thu, 1 Jan 2004 19:48:21 -0800", [2004, 1, 2, 3, 48, 21]),
    ("Wed, 26 Nov 2015 20:01:00 GMT+0300", [2015, 11, 26, 17, 1, 0]),
    ("Thursday, 5th of November, 2015 at 3:04 p.m.", [2015, 11, 5, 15, 4, 0]),
    ("November 30, 2015 12:05 AM", [2015, 11, 30, 0, 5, 0]),
    ("Thu Jan  1 19:48:21 CET 2004", [2004, 1, 1, 18, 48, 21]),
    ("2003-12-31T10:14:55Z", [2003, 12, 31, 10, 14, 55]),
    ("2003-12-31T10:14:55.123456+05:30", [2003, 12, 31, 4, 44, 55]),
    ("2003-12-31 10:14", [2003, 12, 31, 10, 14, 0]),
    ("2003-12", [2003, 12, 1, 0, 0, 0]), ("2003", [2003, 1, 1, 0, 0, 0]),
    ("20031231T101455Z", [2003, 12, 31, 10, 14, 55]),
    ("20031231101455", [2003, 12, 31, 10, 14, 55]), ("2003-335", [2003, 12, 1, 0, 0, 0]),
    ("2006/09/15 08:19:53 EDT", [2006, 9, 15, 12, 19, 53]),
    ("26.11.2015 20:01", [2015, 11, 26, 20, 1, 0]), ("26/11/2015", [2015, 11, 26, 0, 0, 0]),
    ("11/26/2015 8:01 PM", [2015, 11, 26, 20, 1, 0]),
    ("2004년 05월 28일  오후 01:31:15", [2004, 5, 28, 13, 31, 15]),
    ("2015年11月26日 20:01", [2015, 11, 26, 20, 1, 0]),
    ("26. října 2015", [2015, 10, 26, 0, 0, 0]), ("26 ноября 2015", [2015, 11, 26, 0, 0, 0]),
    ("Σαβ, 10 Ιουλ 2004 10:00:00 GMT", [2004, 7, 10, 10, 0, 0]),
    ("2004-július-13T9:15-05:00", [2004, 7, 13, 14, 15, 0]),
    ("mar., 17 nov. 2026 18:04:00 +0100", [2026, 11, 17, 17, 4, 0]),
    ("mar 3 mars 2026", [2026, 3, 3, 0, 0, 0]), ("Mar 3, 2026", [2026, 3, 3, 0, 0, 0]),
    ("Sat, 31 Dec 2005 24:00:00 GMT", [2006, 1, 1, 0, 0, 0]),
  ])
  func `a date of the wild is read`(printed: String, calendar: [Int]) {
    #expect(FeedDate(printed: printed).calendar == calendar)
  }

  @Test(arguments: [
    ("9 Şub 2025", 2), ("09 Ağu 2025 07:05:09 +0300", 8), ("Per, 9 Eki 2025", 10),
    ("9 úno 2025", 2), ("čt, 09 čvc 2025", 7), ("9 helmi 2025", 2), ("ma 9 kesä 2025", 6),
    ("9. ožu 2025", 3), ("9 stu 2025", 11), ("9 ian. 2025", 1), ("9 iul. 2025", 7),
    ("9 Agu 2025", 8), ("9 лис 2025", 11), ("09 thg3 2025", 3), ("9 thg 12, 2025", 12),
    ("9 tháng 5, 2025", 5),
  ])
  func `a short name of a month is read in any language`(printed: String, month: Int) {
    #expect(FeedDate(printed: printed).calendar?.prefix(3) == [2025, month, 9])
  }

  @Test(
    arguments: [
      ("9 lip 2025", "hr", 6), ("9 lip 2025", "pl-PL", 7), ("9 srp 2025", "hr-HR", 7),
      ("9 srp 2025", "cs", 8), ("9 lis 2025", "hr", 10), ("9 lis 2025", "pl", 11),
      ("9 listopada 2025", "hr", 10), ("9 lip 2025", "de", nil), ("9 lis 2025", nil, nil),
      ("9 srp 2025", nil, nil),
    ] as [(String, String?, Int?)])
  func `a month of two meanings is told by the language of the feed`(
    printed: String, language: String?, month: Int?
  ) {
    #expect(FeedDate(printed: printed, language: language).calendar?[1] == month)
  }

  @Test func `a feed hands its language to its dates`() throws {
    let text =
      "<rss><channel><language>hr</language><item><title>Most</title>"
      + "<pubDate>9 lip 2025</pubDate></item></channel></rss>"
    let document = try #require(FeedParser.parse(Array(text.utf8)))
    #expect(document.items.first?.date?.iso8601Day == "2025-06-09")
  }

  /// Dates of ASCII are cut into pieces by a way of their own.
  @Test(arguments: [
    "Thu, 01 Jan 2004 19:48:21 GMT", "Wed, 26 Nov 2015 20:01:00 GMT+0300", "2003-12-31T10:14:55Z",
    "Thursday, 5th of November, 2015 at 3:04 p.m.", "2015-13-01", "26.11.2015 20:01", "99:99",
    "5 o'clock 2015", "12345678901234567890", "\t1 Jan\r\n2015 ",
  ])
  func `a date is the same whatever its blanks are`(printed: String) {
    let (plain, wide) = (
      FeedDate(printed: printed),
      FeedDate(printed: printed.replacing(" ", with: "\u{A0}") + "\u{A0}")
    )
    #expect(plain.seconds == wide.seconds)
    #expect(plain.day == wide.day)
    #expect(plain.hasTime == wide.hasTime)
  }

  /// A week, a month or a year has a place in an order and no day.
  @Test(arguments: [
    "2017", "2017-03", "2017-W05", "2017W05", "-1703", "17-03", "2017年3月", "2017-03Z",
  ])
  func `a day that is not said is not made up`(printed: String) {
    #expect(FeedDate(printed: printed).iso8601Day == nil)
  }

  @Test(arguments: ["2017-03-02", "2017-W09-4", "2017W094", "2017-061", "17-03-02", "2017年3月2日"])
  func `a day that is said in any form is one`(printed: String) {
    #expect(FeedDate(printed: printed).iso8601Day == "2017-03-02")
  }

  /// Prints that mean no day, or more than one.
  @Test(arguments: [
    "", "soon", "31 Feb 2015", "Sun, 31 Dec 9999 23:59:59 -9999", "03/04/2015",
    "99:99", "26 listopada 2015", "2015-13-01", "12345678901234567890", "Jan 2015 2016 2017",
    String(repeating: "1 Jan 2015 ", count: 40),
  ])
  func `what is no date stays none`(printed: String) {
    #expect(FeedDate(printed: printed).seconds == nil)
    #expect(FeedDate(printed: printed).printed == printed)
  }

  @Test func `a weekday decides between day and month`() {
    #expect(FeedDate(printed: "Fri, 04/03/2015").calendar?.prefix(3) == [2015, 4, 3])
  }

  @Test func `a day far ahead is marked`() {
    let date = FeedDate(printed: "2030-01-01")
    #expect(date.isImplausible(now: 1_700_000_000))
    #expect(!FeedDate(printed: "2015-01-01").isImplausible(now: 1_700_000_000))
  }
}
