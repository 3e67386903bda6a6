import Articles
import Reader
import TerminalCanvas
import Testing

/// Notes on articles and on their stories.
@Suite struct NoteTests {
  @Test(arguments: [
    (":note", false, " the engineer", "ask the engineer"), (":note", false, "<C-u>", ""),
    (":note", false, "<C-u>-", ""), (":story-note", true, "!", "ask!"),
  ])
  func `a note that is changed stays that of its article, whatever is chosen meanwhile`(
    command: String, isOfStory: Bool, typed: String, text: String
  ) throws {
    var reader = ReaderDriver()
    let article = try #require(reader.state.selectedArticles.first)
    try reader.press("\(command)<Enter>")
    #expect(reader.effects == [.readNote(article, isOfStory: isOfStory)])
    reader.send(.noteRead(article, "ask", isOfStory: isOfStory))
    #expect(reader.footer.contains("ask"))
    let rest = SampleLibrary.six.articles.filter { $0.id != article }
    reader.send(.loaded(SampleLibrary.alone(rest), isComplete: true))
    #expect(reader.state.selectedArticles.first != article)
    try reader.press(typed + "<Enter>")
    #expect(reader.effects == [.keepNote(article, text: text, isOfStory: isOfStory)])
  }

  @Test func `the lines of a note are kept through the line in which it is changed`() throws {
    var reader = ReaderDriver()
    let article = try #require(reader.state.selectedArticles.first)
    reader.send(.noteRead(article, "one\n\n  two\r\nthree", isOfStory: false))
    #expect(reader.footer.contains("one⏎⏎two⏎three"))
    try reader.press("!<Enter>")
    #expect(
      reader.effects == [.keepNote(article, text: "one\n\ntwo\nthree!", isOfStory: false)])
    reader.send(.noteRead(article, "", isOfStory: true))
    reader.send(.event(.paste("four\nfive")))
    try reader.press("<Enter>")
    #expect(reader.effects == [.keepNote(article, text: "four\nfive", isOfStory: true)])
  }

  @Test func `a note that comes late does not take the line that is being typed`() throws {
    var reader = ReaderDriver()
    let article = try #require(reader.state.selectedArticles.first)
    try reader.press(":note<Enter>/harb")
    reader.send(.noteRead(article, "ask", isOfStory: false))
    #expect(reader.state.prompt?.purpose == .search)
    #expect(reader.state.prompt?.string == "harb")
  }

  @Test func `a note that is said at once is that of the chosen article`() throws {
    var reader = ReaderDriver()
    let article = try #require(reader.state.selectedArticles.first)
    try reader.press(":note why now<Enter>")
    #expect(reader.effects == [.keepNote(article, text: "why now", isOfStory: false)])
  }
}
