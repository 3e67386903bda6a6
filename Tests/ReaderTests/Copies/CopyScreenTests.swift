import Articles
import Reader
import TestSupport
import Testing

/// The list of copies and what differs between them.
@Suite struct CopyScreenTests {
  static let screens: [(name: String, keys: String)] = [
    ("copies", "za"), ("differs", "3%<Enter>D"), ("repeat-differs", "2%<Enter>zdG"),
  ]

  @Test(arguments: BrowseScreenTests.sizes, screens.map(\.name))
  func `copies on a screen`(_ size: BrowseScreenTests.Size, _ name: String) throws {
    let keys = try #require(Self.screens.first { $0.name == name }).keys
    var reader = try AnsweringReader(
      SampleCopies.snapshot, columns: size.columns, rows: size.rows)
    try reader.press(keys)
    expectSnapshot(reader.screen, named: "\(name)-\(size.testDescription)")
  }

  @Test func `the copies open to a line each and what they print of the text`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200)
    #expect(reader.screen.contains("+2"))
    try reader.press("za")
    #expect(reader.screen.contains("= Pier shuts for six weeks"))
    #expect(reader.screen.contains("1 paragraph cut"))
    #expect(reader.screen.contains("the whole text"))
  }

  @Test func `the cursor passes over what is said of a copy`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("zaj")
    #expect(reader.reader.headline == "Pier to close")
    try reader.press("j")
    #expect(reader.reader.headline == "Pier shuts for six weeks")
    try reader.press("k")
    #expect(reader.reader.headline == "Pier to close")
    try reader.press("G")
    #expect(reader.reader.state.selectedArticle != nil)
    try reader.press("gg4j")
    #expect(reader.reader.state.selectedArticle != nil)
  }

  @Test func `what is dismissed does not come up again as its copy`() throws {
    var reader = ReaderDriver(SampleCopies.snapshot)
    let texts = reader.state.list.articleCount
    try reader.press("d")
    #expect(reader.state.list.articleCount == texts - 1)
    let dismissed = reader.state.library.snapshot.states.values.filter(\.isDismissed)
    #expect(dismissed.count == 3)
    try reader.press("u")
    #expect(reader.state.library.snapshot.states.values.allSatisfy { !$0.isDismissed })
  }

  @Test func `a text that is dismissed with one of its copies is counted once`() throws {
    var reader = ReaderDriver(SampleCopies.snapshot)
    try reader.press("zavjv")
    #expect(reader.state.list.marked.count == 2)
    try reader.press("d")
    guard case .keep(.recorded(let act))? = reader.effects.last else {
      Issue.record("the act was not kept")
      return
    }
    #expect(Set(act.changes.map(\.article)).count == act.changes.count)
  }

  @Test func `copies whose text is read are one story of a walk`() throws {
    var reader = ReaderDriver(SampleCopies.snapshot)
    try reader.press("gt")
    let all = try #require(reader.state.triagePane?.items.count)
    try reader.press("qggr:source Unread<Enter>gt")
    #expect(reader.state.triagePane?.items.count == all)
  }

  @Test func `a percent sign goes round the copies, with a count to one of them`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("%")
    #expect(reader.reader.footer.contains("Copy 2/3: "))
    try reader.press("%%")
    #expect(reader.reader.footer.contains("Copy 1/3, the leading text"))
    try reader.press("3%")
    #expect(reader.reader.footer.contains("Copy 3/3"))
  }

  @Test func `only what differs is shown with its sign, and all again`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200)
    try reader.press("za")
    while reader.reader.headline != "Pier shuts for six weeks" { try reader.press("j") }
    try reader.press("<Enter>D")
    let screen = reader.screen
    #expect(screen.contains("[−on Monday +this week]"))
    #expect(screen.contains("−¶3 [−Ferries to the"))
    #expect(!screen.contains("nobody wanted to shut"))
    try reader.press("D")
    #expect(reader.screen.contains("nobody wanted to shut"))
  }

  @Test func `a repeat with another figure shows just that`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200)
    try reader.press("za")
    while reader.reader.headline != "Pier to close" { try reader.press("j") }
    try reader.press("<Enter>zd")
    #expect(reader.screen.contains("[−12 +14] centimetres since"))
    try reader.press("zd")
    #expect(!reader.screen.contains("[−12 +14]"))
  }

  @Test func `an answer about an older library is dropped`() throws {
    var reader = ReaderDriver(SampleCopies.snapshot)
    try reader.press("za")
    let asked = reader.takeEffects()
    guard case .differ(let request)? = asked.first else {
      Issue.record("nothing was asked")
      return
    }
    reader.send(.loaded(SampleCopies.snapshot, isComplete: true))
    let copy = try #require(SampleCopies.snapshot.articles.first { $0.path == "cut.txt" })
    reader.send(
      .measured(request, [copy.id: CopyDifference(leaderWords: 1, keptWords: 1, addedWords: 0)]))
    #expect(!reader.screen.contains("the whole text"))
  }
}

/// What `i` says of copies, folds and stories.
@Suite struct ExplanationTests {
  @Test func `a copy says why it is one, by which rule, and what a person said`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200, rows: 100)
    let rule = SampleCopies.snapshot.rules.copies
    try reader.press("3%i")
    for words in [
      "The same text in 3 articles, by rule \(rule)", "word for word; longest run",
      "75 % of the text, 1 paragraph cut", "4 May 2024, the leading text of 3 May 2024",
      "Nothing in it is folded.",
    ] { #expect(reader.screen.contains(words), "\(words)") }
    try reader.press("qLi")
    #expect(reader.screen.contains("it leads its copies"))
  }

  @Test func `a fold says what is inside, why, and that it differs`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200, rows: 100)
    try reader.press("2%i")
    #expect(reader.screen.contains("What is folded, and why"))
    #expect(reader.screen.contains("stands with 1 other figure in ¶2: “Harbour master"))
    #expect(reader.screen.contains("zd shows what differs"))
  }

  @Test func `a story says its rule and why each report is in it`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot, columns: 200, rows: 100)
    try reader.press("i")
    #expect(reader.screen.contains("3 articles, by rule \(SampleCopies.snapshot.rules.stories)"))
  }
}
