import Articles
import Reader
import TerminalCanvas
import Testing

/// The language of queries in the list, the search and acts.
@Suite struct QueryTests {
  private func listed(_ reader: ReaderDriver) -> Set<String> {
    Set(
      reader.state.list.rows.compactMap(\.article).compactMap {
        reader.state.library.article($0)?.path
      })
  }

  @Test(
    arguments: [
      ("pier", ["harbour.txt", "wire.txt", "islands.txt"]),
      ("outlet:coast", ["harbour.txt", "bridge.txt"]),
      ("outlet:coast -pier", ["bridge.txt"]),
      ("rail OR herring", ["bridge.txt", "fair.txt"]),
      ("\"western quay\"", ["harbour.txt", "wire.txt"]),
      ("person:calder unread", ["harbour.txt", "wire.txt", "islands.txt"]),
      ("(rail OR herring) outlet:island", ["fair.txt"]),
      ("zeppelin", []),
    ] as [(String, Set<String>)])
  func `the list is limited to what a query finds`(_ query: String, _ paths: Set<String>) throws {
    var reader = ReaderDriver()
    try reader.press("\\")
    reader.send(.event(.paste(query)))
    try reader.press("<Enter>")
    #expect(listed(reader) == paths)
    #expect(reader.screen.contains("limited to"))
    try reader.press("<Esc>")
    #expect(listed(reader).count == 5)
  }

  @Test func `the list follows what is typed, and Esc brings the old one back`() throws {
    var reader = ReaderDriver()
    try reader.press("\\rail")
    #expect(listed(reader) == ["bridge.txt"])
    try reader.press("<BS><BS><BS><BS>")
    #expect(listed(reader).count == 5)
    try reader.press("her")
    #expect(listed(reader) == ["fair.txt"])
    try reader.press("<Esc>")
    #expect(listed(reader).count == 5)
    #expect(reader.state.list.limit.isEmpty)
  }

  @Test func `the list read again under a limit leaves what was told where it is`() throws {
    var reader = ReaderDriver()
    try reader.press("\\pier<Enter>")
    #expect(reader.state.message?.text == "3 articles with 'pier' · Esc shows all")
    reader.send(.told("Search 'pier' saved · u undoes it", isError: false))
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    #expect(reader.state.message?.text == "Search 'pier' saved · u undoes it")
    #expect(listed(reader) == ["harbour.txt", "wire.txt", "islands.txt"])
    try reader.press(":limit pier<Enter>")
    #expect(reader.state.message?.text == "3 articles with 'pier' · Esc shows all")
  }

  @Test func `an answer that comes too late has no say`() throws {
    var reader = ReaderDriver()
    reader.answersQueries = false
    try reader.press("\\rail")
    let asked = reader.takeEffects().compactMap { effect -> QueryRequest? in
      if case .find(let request) = effect { request } else { nil }
    }
    #expect(asked.map(\.text) == ["r", "ra", "rai", "rail"])
    #expect(listed(reader).count == 5)
    reader.send(.found(asked[3], reader.answer(asked[3])))
    #expect(listed(reader) == ["bridge.txt"])
    reader.send(.found(asked[0], .found([], marks: [])))
    #expect(listed(reader) == ["bridge.txt"])
    try reader.press("<Esc>")
    reader.send(.found(asked[3], reader.answer(asked[3])))
    #expect(listed(reader).count == 5)
  }

  @Test func `a query that cannot be understood keeps its line open at the place`() throws {
    var reader = ReaderDriver()
    try reader.press("\\pier sorce:afp")
    #expect(reader.state.prompt?.fault != nil)
    try reader.press("<Enter>")
    let prompt = try #require(reader.state.prompt)
    #expect(prompt.string == "pier sorce:afp")
    #expect(prompt.cursor == 5)
    #expect(reader.footer.contains("unknownField"))
    try reader.press("<Right><Right><Del>")
    #expect(reader.state.prompt?.fault != nil)
    try reader.press("<Left>u")
    #expect(reader.state.prompt?.string.hasPrefix("pier su") == true)
  }

  @Test func `a fault that comes after Enter opens the line again`() throws {
    var reader = ReaderDriver()
    reader.answersQueries = false
    try reader.press("\\pier \"<Enter>")
    #expect(reader.state.prompt == nil)
    for case .find(let request) in reader.takeEffects() {
      reader.send(.found(request, reader.answer(request)))
    }
    #expect(reader.state.prompt?.string == "pier \"")
    #expect(reader.state.prompt?.cursor == 5)
  }

  @Test func `the words of a limit are marked in the text`() throws {
    var reader = ReaderDriver()
    try reader.press("\\ferries<Enter>jj")
    let match = reader.state.theme.style(.match)
    let canvas = reader.canvas()
    var marked = ""
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns where canvas[column: column, row: row].style == match {
        marked.unicodeScalars.append(canvas[column: column, row: row].base)
      }
    }
    #expect(marked.lowercased().contains("ferries"))
  }

  @Test func `a search can be a query, and n goes to the next article that fits`() throws {
    var reader = ReaderDriver()
    try reader.press("/outlet:coast<Enter>")
    #expect(reader.headline == "Harbour closes its eastern pier")
    try reader.press("n")
    #expect(reader.headline == "Old rail bridge floated downstream")
    try reader.press("<Esc>/outlet:coast \"floated\"<Esc>/outlet:coast crowds<Enter>")
    #expect(reader.headline == "Old rail bridge floated downstream")
    #expect(reader.state.message?.text.hasPrefix("1 match in 'Old rail") == true)
  }

  @Test(arguments: [
    (":read outlet:coast<Enter>", "marked read"), (":star rail<Enter>", "starred"),
    (":dismiss herring<Enter>", "dismissed"), (":tag sea \"western quay\"<Enter>", "tagged sea"),
  ])
  func `an act takes what a query finds, and one u takes it back`(
    _ keys: String, _ name: String
  ) throws {
    var reader = ReaderDriver()
    reader.send(.event(.key(.character(":"))))
    reader.send(.event(.paste(String(keys.dropFirst().dropLast("<Enter>".count)))))
    try reader.press("<Enter>")
    let acts = reader.state.library.journal.done
    #expect(acts.count == 1)
    #expect(acts.first?.name == name)
    try reader.press("u")
    #expect(reader.state.library.snapshot.states.values.allSatisfy { $0 == TriageState() })
  }

  @Test func `a tag is one word`() throws {
    var reader = ReaderDriver()
    try reader.press("jttwo words<Enter>")
    #expect(reader.state.message?.isError == true)
    #expect(reader.state.library.journal.done.isEmpty)
  }

  @Test(arguments: [
    ("russia", true, "Russia and Russian, prussian", 2), ("russia", false, "Russia, Russian", 1),
    ("普京", true, "总统普京在普京", 2), ("western quay", false, "the Western\nquay", 1),
  ])
  func `words are marked where they stand as words`(
    _ words: String, _ goesOn: Bool, _ text: String, _ count: Int
  ) {
    var highlight = Highlight()
    highlight.limitMarks = [SoughtWords(words, goesOn: goesOn)]
    let bytes = Array(text.utf8)
    #expect(
      highlight.matches(in: bytes, range: 0..<bytes.count, mentions: [] as [Mention]).count == count
    )
  }
}
