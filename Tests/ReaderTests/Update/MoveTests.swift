import Articles
import Reader
import Testing

@Suite struct MoveTests {
  @Test func `j and k go through the list and stop at its ends`() throws {
    var reader = ReaderDriver()
    let first = reader.state.list.cursor.index
    try reader.press("k")
    #expect(reader.state.list.cursor.index == first)
    try reader.press("jj")
    #expect(reader.state.list.cursor.index == 2)
    try reader.press("99j")
    #expect(reader.state.list.cursor.index == reader.state.list.rows.count - 1)
  }

  @Test(arguments: [("3j", 3), ("G", 5), ("Ggg", 0), ("2G", 1), ("G2k", 3)])
  func `counts and jumps`(_ keys: String, _ index: Int) throws {
    var reader = ReaderDriver()
    try reader.press(keys)
    #expect(reader.state.list.cursor.index == index)
  }

  @Test func `a count behind 1 to 3 switches the screen only when its time is over`() throws {
    var reader = ReaderDriver()
    try reader.press("j2")
    #expect(reader.state.screen == .browse)
    guard case .startKeyTimeout(let number)? = reader.effects.last else {
      Issue.record("no timeout was asked for")
      return
    }
    reader.send(.keyTimeout(number - 1))
    #expect(reader.state.screen == .browse)
    reader.send(.keyTimeout(number))
    #expect(reader.state.screen == .read)
  }

  /// A larger screen shows the end of a text from further up.
  @Test(
    arguments: ["G", "G<C-u>", "<C-d><C-d>", "5j", "", "/again<Enter>nnnn"],
    [[(80, 24), (200, 50)], [(200, 300)], [(120, 60)], [(60, 15), (120, 90), (80, 24)]])
  func `a screen that has its size again shows the text where it was`(
    _ keys: String, _ sizes: [(Int, Int)]
  ) throws {
    var reader = ReaderDriver(SampleLibrary.long, columns: 120, rows: 40)
    try reader.press("j<Enter>" + keys)
    let (top, footer) = (reader.state.reading.top, reader.footer)
    for size in sizes { reader.resize(columns: size.0, rows: size.1) }
    reader.resize(columns: 120, rows: 40)
    #expect(reader.state.reading.top == top)
    #expect(reader.footer == footer)
  }

  @Test func `what was moved to on a screen of another size is kept`() throws {
    var reader = ReaderDriver(SampleLibrary.long, columns: 120, rows: 40)
    try reader.press("j<Enter>G")
    reader.resize(columns: 120, rows: 60)
    try reader.press("gg")
    reader.resize(columns: 120, rows: 40)
    #expect(reader.state.reading.top == 0)
  }

  @Test func `panes are passed from left to right and back`() throws {
    var reader = ReaderDriver()
    try reader.press("l")
    #expect(reader.state.focus == .reading)
    try reader.press("l")
    #expect(reader.state.focus == .reading)
    try reader.press("hh")
    #expect(reader.state.focus == .sources)
    try reader.press("<Tab><Tab><Tab>")
    #expect(reader.state.focus == .sources)
    try reader.press("<S-Tab>")
    #expect(reader.state.focus == .reading)
  }

  @Test func `q goes back step by step and then quits`() throws {
    var reader = ReaderDriver()
    try reader.press("j<Enter>e")
    #expect(reader.state.focus == .entities)
    try reader.press("q")
    #expect(reader.state.focus == .reading)
    try reader.press("q")
    #expect(reader.state.focus == .articles)
    #expect(!reader.effects.contains(.quit))
    try reader.press("q")
    #expect(reader.effects.contains(.quit))
  }

  @Test func `a resize keeps place, selection and scroll`() throws {
    var reader = ReaderDriver(SampleLibrary.long)
    try reader.press("9j<Enter>5<C-f>")
    let paragraph = reader.state.reading.paragraph
    let headline = reader.headline
    for (columns, rows) in [(80, 24), (40, 12), (10, 3), (200, 60), (61, 15), (120, 40)] {
      reader.resize(columns: columns, rows: rows)
    }
    #expect(reader.headline == headline)
    #expect(reader.state.reading.paragraph == paragraph)
  }

  @Test func `from a comparison q leads back to the text that it was opened from`() throws {
    var reader = ReaderDriver()
    try reader.press("jj<Enter>c")
    #expect(reader.state.screen == .compare)
    try reader.press("q")
    #expect(reader.state.screen == .browse)
    #expect(reader.state.focus == .reading)
  }

  @Test func `what lies over the screen stays filled when the screen grows`() throws {
    var reader = ReaderDriver(columns: 60, rows: 15)
    try reader.press("jiG")
    reader.resize(columns: 180, rows: 60)
    #expect(reader.screen.contains("Loaded from"))
    try reader.press("q?G")
    reader.resize(columns: 180, rows: 160)
    #expect(reader.screen.contains("Move"))
  }

  @Test func `a list that is not read yet is not called empty`() throws {
    var reader = ReaderDriver()
    reader.state = ReaderState(columns: 80, rows: 24, themes: [], title: "sample")
    #expect(reader.screen.contains("Reading …"))
    #expect(reader.screen.contains("reading …"))
    reader.send(.reading("cleaning 512 of 100000 …"))
    #expect(reader.screen.contains("0 articles · cleaning 512 of 100000 …"))
    reader.send(.loaded(LibrarySnapshot(), isComplete: false))
    #expect(reader.screen.contains("No article yet"))
  }

  @Test func `a reload says what it has found`() throws {
    var reader = ReaderDriver()
    try reader.press("R")
    var snapshot = SampleLibrary.six
    snapshot.articles.removeLast()
    snapshot.articles.append(
      SampleLibrary.article("new.txt", headline: "New", [.body("A new one.")]))
    reader.send(.loaded(snapshot, isComplete: false))
    #expect(reader.state.message?.text == "1 new, 1 gone")
  }

  @Test func `a key that means nothing says so and does nothing`() throws {
    var reader = ReaderDriver()
    try reader.press("gx")
    #expect(reader.state.message?.text.contains("gx") == true)
    #expect(reader.effects.isEmpty)
  }

  @Test func `space pages on and opens the next unread at the end`() throws {
    var reader = ReaderDriver()
    try reader.press("j<Enter>")
    let first = reader.headline
    for _ in 0..<4 { try reader.press("<Space>") }
    #expect(reader.headline != first)
    #expect(reader.state.focus == .reading)
  }
}
