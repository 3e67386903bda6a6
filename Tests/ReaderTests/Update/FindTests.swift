import Articles
import Reader
import TerminalCanvas
import Testing

@Suite struct FindTests {
  @Test func `a search goes to the first match and n to the next, through all articles`() throws {
    var reader = ReaderDriver()
    try reader.press("/quay<Enter>")
    let first = reader.headline
    #expect(reader.state.message?.text == "1 match in 'Harbour closes its eastern pier'")
    try reader.press("n")
    #expect(reader.headline != first)
    try reader.press("N")
    #expect(reader.headline == first)
  }

  @Test func `in the list n goes from article to article, in a text from match to match`() throws {
    var reader = ReaderDriver()
    try reader.press("/pier<Enter>n")
    #expect(reader.state.message?.text == "4 matches in 'Harbour closes its eastern pier'")
    try reader.press("n")
    #expect(reader.headline?.hasPrefix("The eastern pier") == true)
    try reader.press("N<Enter>n")
    #expect(reader.headline == "Harbour closes its eastern pier")
    #expect(reader.state.message?.text == "Match 2 of 4 for 'pier'")
  }

  @Test(arguments: ["jj<Enter>/newsletter<Enter>", "/newsletter<Enter>"])
  func `a match in a fold opens it`(_ keys: String) throws {
    var reader = ReaderDriver()
    try reader.press(keys)
    #expect(reader.headline == "Harbour closes its eastern pier")
    #expect(reader.screen.contains("Sign up for our newsletter"))
  }

  @Test func `a match outside leaves the folds closed`() throws {
    var reader = ReaderDriver()
    try reader.press("jj<Enter>/crowns<Enter>")
    #expect(!reader.screen.contains("Sign up for our newsletter"))
  }

  @Test func `a match in a repeat of which only the difference is shown shows all of it`() throws {
    let twice = try #require(SampleCopies.snapshot.articles.first { $0.path == "twice.txt" })
    var reader = try AnsweringReader(SampleLibrary.alone([twice]))
    try reader.press("<Enter>zd")
    #expect(reader.screen.ranges(of: "shut a working pier").count == 1)
    try reader.press("/a working pier<Enter>n")
    #expect(reader.reader.state.message?.text == "Match 2 of 2 for 'a working pier'")
    #expect(reader.screen.ranges(of: "shut a working pier").count == 2)
  }

  @Test func `a mention in a fold opens it`() throws {
    let wire = try #require(SampleLibrary.six.articles.first { $0.path == "wire.txt" })
    var snapshot = SampleLibrary.alone([wire])
    snapshot.entities = SampleLibrary.index(
      [wire], [("place:port-ellery", "Port Ellery", .place, ["Port Ellery"])])
    var reader = ReaderDriver(snapshot)
    try reader.press("<Enter>")
    #expect(!reader.screen.contains("┆"))
    try reader.press("**")
    #expect(reader.state.message?.text == "Port Ellery: mention 2 of 2, 'Port Ellery'")
    #expect(reader.screen.contains("┆ The eastern pier of Port"))
  }

  @Test func `escape clears the search, then the limit`() throws {
    var reader = ReaderDriver()
    try reader.press("\\bridge<Enter>/rail<Enter>")
    #expect(reader.state.list.rows.compactMap(\.article).count == 1)
    try reader.press("<Esc>")
    #expect(!reader.state.highlight.isSearching)
    #expect(reader.state.list.isLimited)
    try reader.press("<Esc>")
    #expect(!reader.state.list.isLimited)
    #expect(reader.state.list.rows.compactMap(\.article).count == 5)
  }

  @Test func `without a search n goes to the next unread`() throws {
    var reader = ReaderDriver()
    try reader.press("jrk")
    try reader.press("ggn")
    #expect(reader.state.message?.text.contains("unread") == true)
    #expect(reader.headline == "Harbour closes its eastern pier")
    try reader.press("N")
    #expect(reader.state.message?.text == "Previous unread")
  }

  @Test(arguments: [
    ("pier", "the Pier and the pier", 2), ("Pier", "the Pier and the pier", 1),
    ("k", "K k \u{212A} ſ", 3), ("K", "K k \u{212A}", 1), ("три", "Три три", 2),
    ("a b", "a\u{A0}b a\n b A\tB", 3), ("\"a", "„A “a \"A", 3), ("😀", "a😀b 😀", 2),
    ("é", "É é e", 2), ("don't", "They don’t and don't", 2), ("ZÜRICH", "Zürich ZÜRICH", 1),
    ("zürich", "Zürich ZÜRICH", 2), ("a b", "a\nb a\u{A0}b a  b", 3), ("", "text", 0),
    ("普京", "总统普京在普京", 2),
  ])
  func `words are found whatever their case and quotation marks`(
    _ needle: String, _ text: String, _ count: Int
  ) {
    let bytes = Array(text.utf8)
    #expect(TextSearch.ranges(of: needle, in: bytes, range: 0..<bytes.count).count == count)
  }

  @Test func `a limit that nothing has says how to get back`() throws {
    var reader = ReaderDriver()
    try reader.press("\\zeppelin<Enter>")
    #expect(reader.screen.contains("Esc shows all again"))
  }

  @Test func `the picker finds an article by a few letters`() throws {
    var reader = ReaderDriver()
    try reader.press("<C-p>olrail<Enter>")
    #expect(reader.headline == "Old rail bridge floated downstream")
  }

  @Test func `the command line completes names and arguments`() throws {
    var reader = ReaderDriver()
    try reader.press(":the<Tab>")
    #expect(reader.state.prompt?.string == "theme")
    try reader.press("<Space>parallax-l<Tab>")
    #expect(reader.state.prompt?.string == "theme parallax-light")
    #expect(reader.state.theme.isDark == false)
    try reader.press("<Esc>")
    #expect(reader.state.theme.isDark)
  }

  @Test func `earlier lines come back with Up, and what was typed with Down`() throws {
    var reader = ReaderDriver()
    try reader.press(":theme parallax-light<Enter>:messages<Enter>q:th<Up>")
    #expect(reader.state.prompt?.string == "messages")
    try reader.press("<Up>")
    #expect(reader.state.prompt?.string == "theme parallax-light")
    try reader.press("<Down><Down>")
    #expect(reader.state.prompt?.string == "th")
  }

  @Test func `pasted text is typed, on one line`() throws {
    var reader = ReaderDriver()
    try reader.press("/")
    reader.send(.event(.paste("western\nquay")))
    #expect(reader.state.prompt?.string == "western quay")
  }

  @Test func `a limit keeps the article under the cursor where it still is in the list`() throws {
    var reader = ReaderDriver()
    try reader.press("G\\fair<Enter>")
    #expect(reader.headline == "Herring fair opens")
  }

  @Test func `an unknown command is told, not guessed`() throws {
    var reader = ReaderDriver()
    try reader.press(":frobnicate<Enter>")
    #expect(reader.state.message?.isError == true)
  }
}
