import Articles
import Reader
import TerminalCanvas
import Testing

@Suite struct CompareCommandTests {
  private static let pier = ArticleID(location: "/coast/pier.txt")
  private static let echo = ArticleID(location: "/echo/pier.txt")

  private static func driver() throws -> ReaderDriver {
    var driver = ReaderDriver(SampleComparison.pier.library, columns: 120, rows: 30)
    try driver.press("gg")
    while driver.state.selectedArticle != pier {
      try driver.press("j")
    }
    return driver
  }

  private static func comparing() throws -> ReaderDriver {
    var driver = try driver()
    try driver.press("c")
    let request = try #require(driver.state.compare?.request)
    driver.send(.compared(request, SampleComparison.pier.alignment))
    return driver
  }

  /// Sentences of which none says the same as another but for a word.
  @Test(arguments: [
    ([(0, 0)], [], "=", "In every pair something differs, be it one word: nothing to fold"),
    ([], [(0, 0)], "=", "No sentence has a sure counterpart; ~ shows 1 related pair"),
    ([], [], "=", "No sentence has a sure counterpart"), ([], [], "~", "No pair is only related"),
    ([], [(0, 0)], "~", "Related pairs are shown"),
  ])
  func `a key of the comparison that has nothing to do says the true reason`(
    _ pairs: [(Int, Int)], _ related: [(Int, Int)], _ key: String, _ answer: String
  ) throws {
    let sample = SampleComparison.make(
      SampleComparison.draft(
        "a.txt", outlet: "Coast Daily", headline: nil, [["A [tug] came to the quay."]]),
      SampleComparison.draft(
        "b.txt", outlet: "Island Post", headline: nil, [["A [boat] came to the quay."]]),
      pairs: pairs, related: related)
    var driver = ReaderDriver(sample.library)
    try driver.press("jc")
    let request = try #require(driver.state.compare?.request)
    driver.send(.compared(request, sample.alignment))
    try driver.press(key)
    #expect(driver.state.message?.text == answer)
  }

  @Test(arguments: [("", "boats moved"), ("j", "tugs moved")])
  func `Enter on a fact selects it in the list, and no other fact of its sentences`(
    _ keys: String, _ topic: String
  ) throws {
    let sample = SampleComparison.make(
      SampleComparison.draft(
        "a.txt", outlet: "Coast Daily", headline: nil, [["[14] boats and [3] tugs moved."]]),
      SampleComparison.draft(
        "b.txt", outlet: "Island Post", headline: nil, [["[20] boats and [5] tugs moved."]]),
      pairs: [(0, 0)],
      facts: [
        (.number, "boats moved", 0, "14", 0, "20"), (.number, "tugs moved", 0, "3", 0, "5"),
      ])
    var driver = ReaderDriver(sample.library, columns: 250, rows: 60)
    try driver.press("jc")
    let request = try #require(driver.state.compare?.request)
    driver.send(.compared(request, sample.alignment))
    try driver.press("F\(keys)<Enter>")
    #expect(driver.state.overlay == nil)
    #expect(driver.screen.contains("▏# \(topic)"))
  }

  @Test(arguments: [80, 120, 200])
  func `what a command prints of a comparison fits its window`(_ columns: Int) throws {
    var driver = try Self.comparing()
    driver.resize(columns: columns, rows: 40)
    try driver.press("|cat<Enter>")
    guard case .pipe(let text, _)? = driver.effects.last else {
      Issue.record("nothing was piped")
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.contains { $0.contains("│") })
    driver.send(.piped(command: "cat", lines))
    let shown = driver.screen
    for line in lines.prefix(20) { #expect(shown.contains(line)) }
  }

  @Test(arguments: [("c.html", true), ("c.HTM", true), ("c.txt", false), ("html", false)])
  func `a file named as a page gets the comparison as one`(_ path: String, _ isPage: Bool) throws {
    var driver = try Self.comparing()
    try driver.press("w\(path)<Enter>")
    switch driver.effects.last {
    case .writePage(let request, let alignment, let place)?:
      #expect(isPage)
      #expect(request == driver.state.compare?.request)
      #expect(alignment == driver.state.compare?.alignment)
      #expect(place == path)
    case .write(let text, let place)?:
      #expect(!isPage)
      #expect(text.contains("│"))
      #expect(place == path)
    default: Issue.record("nothing was written")
    }
  }

  @Test(arguments: ["F", "i", "?", "D", ""])
  func `Q quits whatever lies over the comparison`(_ keys: String) throws {
    var driver = try Self.comparing()
    try driver.press(keys + "Q")
    #expect(driver.effects.contains(.quit))
  }

  @Test func `c compares with the next report of the story`() throws {
    var driver = try Self.driver()
    try driver.press("c")
    #expect(driver.state.screen == .compare)
    #expect(
      driver.effects == [.compare(ComparisonRequest(left: Self.pier, right: Self.echo))])
    #expect(driver.screen.contains("comparing …"))
  }

  @Test(arguments: [["c"], ["<Tab>", "c"]])
  func `c on the line of a story compares its first report with the next`(
    keys: [String]
  ) throws {
    var driver = ReaderDriver(SampleLibrary.six)
    while driver.state.list.selectedRow?.story == nil { try driver.press("j") }
    let reports = driver.state.selectedArticles
    try #require(reports.count > 1)
    for key in keys { try driver.press(key) }
    #expect(driver.state.compare?.left == reports[0])
    #expect(driver.state.screen == .compare)
  }

  @Test func `c says why where the story has no other report`() throws {
    var driver = ReaderDriver(SampleLibrary.alone(SampleLibrary.six.articles))
    try driver.press("c")
    #expect(driver.state.screen == .browse)
    #expect(driver.footer.contains("v marks an article"))
  }

  @Test(arguments: ["", "vkvkv"], ["c", "3", ":compare<Enter>"])
  func `what cannot be compared leaves the list where it is, whatever was compared before`(
    marks: String, keys: String
  ) throws {
    var driver = ReaderDriver(SampleLibrary.six)
    try driver.press("c")
    try driver.press("qG" + marks + keys)
    if keys == "3" { driver.send(.keyTimeout(driver.state.input.timeout)) }
    // The compare screen by its name is the last one, unless others are marked to be compared.
    let isShownAgain = marks.isEmpty && keys != "c"
    #expect(driver.state.screen == (isShownAgain ? .compare : .browse))
    #expect(isShownAgain || driver.footer.contains("compare: "))
  }

  @Test func `two marked articles are compared in the order of loading`() throws {
    var driver = ReaderDriver(SampleLibrary.six)
    let articles = SampleLibrary.six.articles.map(\.id)
    driver.state.list.marked = [articles[4], articles[0]]
    try driver.press("c")
    #expect(
      driver.state.compare?.request == ComparisonRequest(left: articles[0], right: articles[4]))
  }

  @Test func `c inside the comparison takes the next report and 1 the first`() throws {
    var driver = ReaderDriver(SampleLibrary.six)
    let harbour = SampleLibrary.six.articles[0].id
    while driver.state.selectedArticle != harbour { try driver.press("j") }
    try driver.press("c")
    let first = try #require(driver.state.compare?.right)
    try driver.press("c")
    let second = try #require(driver.state.compare?.right)
    #expect(first != second)
    #expect(driver.state.compare?.left == harbour)
    let reports = driver.state.library.reports(besides: harbour)
    try driver.press("1")
    #expect(driver.state.compare?.right == reports[0])
    try driver.press("9")
    #expect(driver.footer.contains("2 other reports"))
  }

  @Test(arguments: [(120, "B 1/2 "), (60, "B 1/2 "), (30, "B 1/2 ")])
  func
    `the compare screen says which of several reports is on the right, and the keys of the others`(
      columns: Int, header: String
    ) throws
  {
    var driver = ReaderDriver(SampleLibrary.six, columns: columns, rows: 30)
    try driver.press("c")
    #expect(driver.screen.contains(header))
    #expect(columns < 120 || driver.footer.contains("1–2 report"))
    try driver.press("2")
    #expect(driver.screen.contains("B 2/2 "))
    driver = try Self.driver()
    try driver.press("c")
    #expect(!driver.screen.contains("B 1/1"))
    #expect(!driver.footer.contains("report"))
  }

  @Test func `keys of the compare screen do what they say`() throws {
    var driver = try Self.comparing()
    try driver.press("]d]d")
    #expect(driver.screen.contains("▌ 4#6"))
    try driver.press("x")
    #expect(driver.state.compare?.left == Self.echo)
    try driver.press("x<Tab>")
    #expect(driver.footer.contains("In the order of B"))
    try driver.press("<Tab>mW=~")
    #expect(driver.footer.contains("Related pairs are shown"))
    try driver.press("=")
    #expect(driver.footer.contains("What agrees is shown"))
    try driver.press("i")
    #expect(driver.screen.contains("Score"))
    try driver.press("q")
    try driver.press("q")
    #expect(driver.state.screen == .browse)
    try driver.press(":compare<Enter>")
    #expect(driver.state.screen == .compare)
    #expect(driver.state.compare?.alignment != nil)
  }

  @Test func `= changes nothing where something differs in every pair`() throws {
    var driver = try Self.driver()
    try driver.press("c")
    let request = try #require(driver.state.compare?.request)
    var alignment = SampleComparison.pier.alignment
    let told = Set(alignment.discrepancies.map(\.left.sentence))
    alignment.pairs.removeAll { !told.contains($0.left) }
    driver.send(.compared(request, alignment))
    let before = driver.state.compare?.hidesAgreement
    try driver.press("=")
    #expect(driver.footer.contains("nothing to fold"))
    #expect(before == false && driver.state.compare?.hidesAgreement == before)
  }

  @Test func `a search goes to its match inside a fold`() throws {
    var driver = try Self.comparing()
    try driver.press("/brass band<Enter>ggn")
    #expect(driver.screen.contains("Residents had brought banners"))
  }

  @Test func `the next mention of a name is found inside a fold`() throws {
    var driver = try Self.comparing()
    try driver.press("e")
    for _ in 0..<20 where driver.state.entityPane.selected?.name != "Island Rescue" {
      try driver.press("j")
    }
    try driver.press("*")
    #expect(driver.screen.contains("The mayor thanked Island Rescue."))
  }

  @Test func `the sheet of facts opens and leads back to the sentences`() throws {
    var driver = try Self.comparing()
    try driver.press("F")
    #expect(driver.screen.contains("FACTS"))
    #expect(driver.effects.isEmpty)
    try driver.press("G")
    try driver.press("kk<Enter>")
    #expect(driver.state.overlay == nil)
    #expect(driver.state.compare?.row?.pair != nil)
  }

  @Test func `Esc stops a comparison that is still being made, and c begins it again`() throws {
    var driver = try Self.driver()
    try driver.press("c")
    let request = try #require(driver.state.compare?.request)
    driver.send(.event(.key(.escape)))
    #expect(driver.effects.last == .cancelCompare(request))
    #expect(driver.screen.contains("stopped"))
    try driver.press("c")
    #expect(driver.effects.last == .compare(request))
    driver.send(.compared(request, SampleComparison.pier.alignment))
    driver.send(.event(.key(.escape)))
    #expect(driver.effects.last == .compare(request))
  }

  @Test func `a rejected pair is kept, undone by u and redone`() throws {
    var driver = try Self.comparing()
    try driver.press("]d")
    let before = try #require(driver.state.compare?.alignment?.pairs.count)
    try driver.press("X")
    #expect(driver.state.compare?.alignment?.pairs.count == before - 1)
    guard case .keep(.recorded(let act))? = driver.effects.first else {
      Issue.record("nothing is kept")
      return
    }
    let correction = try #require(act.corrections.first)
    #expect(correction.verdict == .rejected && correction.sentences != nil)
    try driver.press("u")
    #expect(driver.state.compare?.alignment?.pairs.count == before)
    #expect(driver.effects == [.keep(.undone(act))])
    try driver.press("<C-r>")
    #expect(driver.state.compare?.alignment?.pairs.count == before - 1)
  }

  @Test func `what was said of a pair holds when the library is opened again`() throws {
    var driver = try Self.comparing()
    try driver.press("]dX")
    let count = try #require(driver.state.compare?.alignment?.pairs.count)
    let said = driver.state.library.snapshot.corrections
    var library = SampleComparison.pier.library
    library.corrections = Corrections(
      said.said.compactMap { Correction(notation: $0.notation, $0.first, $0.second) })
    var again = ReaderDriver(library, columns: 120, rows: 30)
    try again.press("gg")
    while again.state.selectedArticle != Self.pier { try again.press("j") }
    try again.press("c")
    let request = try #require(again.state.compare?.request)
    again.send(.compared(request, SampleComparison.pier.alignment))
    #expect(again.state.compare?.alignment?.pairs.count == count)
  }

  @Test func `a click on a row of the comparison goes to it`() throws {
    var driver = try Self.comparing()
    let first = driver.state.compare?.row
    driver.send(.event(.mouse(MouseEvent(kind: .press, column: 4, row: 12))))
    #expect(driver.state.compare?.row != first)
  }

  @Test func `every command of the comparison has an obstacle or does something`() throws {
    for command in CommandTable.all where command.section == .compare {
      var driver = try Self.comparing()
      _ = driver.state.perform(command, .init(argument: "1"))
      driver.send(.event(.resize(columns: 80, rows: 24)))
      var idle = ReaderDriver(LibrarySnapshot())
      _ = idle.state.perform(command, .init())
    }
  }

  @Test func `y copies the sentences under the cursor, each with its source`() throws {
    var driver = try Self.comparing()
    while driver.state.compare?.row?.pair == nil { try driver.press("j") }
    let alignment = SampleComparison.pier.alignment
    let pair = try #require(driver.state.compare?.row?.pair)
    try driver.press("y")
    guard case .copy(let text)? = driver.effects.first else {
      Issue.record("nothing is copied")
      return
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2)
    let left = alignment.pairs[pair].left
    let sentence = try #require(alignment.left.first { $0.id == left })
    #expect(lines[0].contains("“\(sentence.text)"))
    #expect(lines[0].hasSuffix("(\(SampleComparison.pier.left.citation))"))
    #expect(lines[1].hasSuffix("(\(SampleComparison.pier.right.citation))"))
    #expect(driver.footer.contains("both sentences"))
  }

  @Test(arguments: ["w", "|"])
  func `the comparison is written and piped as the command line prints it`(key: String) throws {
    var driver = try Self.comparing()
    try driver.press(key + "out<Enter>")
    let sample = SampleComparison.pier
    // What is piped is to fit the window of what the command prints.
    let wanted = ComparisonText.render(
      sample.alignment, left: sample.leftReport, right: sample.rightReport,
      width: key == "w" ? 100 : 86, opensFolds: true)
    #expect(
      driver.effects
        == [key == "w" ? .write(text: wanted, path: "out") : .pipe(text: wanted, command: "out")])
  }

  @Test(arguments: ["y", "w", "|"])
  func `nothing leaves the screen while the reports are being compared`(key: String) throws {
    var driver = try Self.driver()
    try driver.press("c")
    try driver.press(key)
    #expect(driver.effects.isEmpty)
    #expect(driver.footer.contains("still being compared"))
  }
}
