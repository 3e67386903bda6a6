import Reader
import Testing

@Suite struct FooterTests {
  private static let remedy =
    "Kinds are: person, organisation, place, other, date, number, money, "
    + "weapon, event"

  private func rows(_ reader: ReaderDriver, _ count: Int) -> String {
    reader.screen.split(separator: "\n", omittingEmptySubsequences: false).suffix(count)
      .map { $0.trimmingPrefix(" ").description }.joined(separator: " ")
      .replacing(#/ +/#, with: " ")
  }

  @Test(arguments: [(80, 24, 2), (120, 40, 1), (40, 12, 3)])
  func `what was told is there to its end, however narrow the screen`(
    _ columns: Int, _ height: Int, _ lines: Int
  ) throws {
    var reader = ReaderDriver(columns: columns, rows: height)
    try reader.press("j:kind moods<Enter>")
    #expect(rows(reader, lines).contains(Self.remedy))
    try reader.press("k")
    #expect(!reader.screen.contains("Kinds are"))
  }

  @Test func `a message that fits alone takes no line from the list`() throws {
    var reader = ReaderDriver(columns: 80, rows: 24)
    try reader.press("j")
    #expect(reader.footer.contains("1/5"))
    reader.state.tell(String(repeating: "ab ", count: 24) + "end")
    #expect(reader.footer.contains("ab end"))
    #expect(!reader.footer.contains("1/5"))
    #expect(!rows(reader, 2).hasPrefix("ab"))
  }

  @Test func `what is under way is told beside a long message`() throws {
    var reader = ReaderDriver(columns: 80, rows: 24)
    reader.send(.refreshing("3 of 9 feeds"))
    reader.state.tell(String(repeating: "ab ", count: 40) + "end")
    #expect(reader.footer.contains("3 of 9 feeds"))
    #expect(rows(reader, 3).contains("ab end"))
  }

  @Test(arguments: [(80, 24), (120, 40), (60, 15)])
  func `what is wrong with a query is there to its end`(_ columns: Int, _ height: Int) throws {
    var reader = ReaderDriver(columns: columns, rows: height)
    reader.answersQueries = false
    try reader.press("\\is:unread<Enter>")
    let fault = QueryNotice(
      words: "'is:' is no field (the fields are source, outlet, agency, headline, tag, language, "
        + "person, place, org, story, words, newer, older, has)", range: 0..<3)
    for case .find(let request) in reader.takeEffects() {
      reader.send(.found(request, .fault(fault)))
    }
    let start = rows(reader, 4).replacing(" limit: is:unread", with: "")
    #expect(start.contains(fault.words))
    #expect(reader.footer.contains("limit: is:unread"))
  }

  @Test func `a message longer than all its lines is cut with a sign`() throws {
    var reader = ReaderDriver(columns: 40, rows: 12)
    reader.state.tell(String(repeating: "word ", count: 90))
    #expect(reader.footer.contains("…"))
    #expect(reader.screen.split(separator: "\n").filter { $0.contains("word") }.count == 3)
  }
}
