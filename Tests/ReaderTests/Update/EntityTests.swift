import Articles
import Reader
import Testing

@Suite struct EntityTests {
  @Test func `a name in focus is followed through all reports`() throws {
    var reader = ReaderDriver()
    try reader.press("jj*")
    #expect(reader.state.highlight.focus != nil)
    let first = reader.headline
    var seen: Set<String> = []
    for _ in 0..<6 {
      try reader.press("*")
      if let headline = reader.headline { seen.insert(headline) }
    }
    #expect(seen.count > 1)
    #expect(first != nil)
  }

  @Test func `only articles with the entity in focus, and all again`() throws {
    var reader = ReaderDriver()
    try reader.press("e<Enter>qge")
    let shown = reader.state.list.rows.compactMap(\.article).count
    #expect(shown < 5 && shown > 0)
    try reader.press("ge")
    #expect(reader.state.list.rows.compactMap(\.article).count == 5)
  }

  @Test func `Esc in the list of names leaves the marks of the list of articles`() throws {
    var reader = ReaderDriver()
    try reader.press("jvve<Enter>")
    #expect(reader.state.highlight.focus != nil)
    try reader.press("<Esc>")
    #expect(reader.state.list.marked.count == 2)
    #expect(reader.state.highlight.focus == nil)
  }

  @Test func `a kind can be hidden`() throws {
    var reader = ReaderDriver()
    try reader.press(":kind person<Enter>")
    #expect(!reader.state.highlight.kinds.contains(.person))
  }

  @Test func `before the analysis is done the keys say so`() throws {
    var reader = ReaderDriver(isComplete: false)
    try reader.press("j*")
    #expect(reader.state.message?.text.contains("still being looked for") == true)
    #expect(reader.screen.contains("looking for names"))
  }
}
