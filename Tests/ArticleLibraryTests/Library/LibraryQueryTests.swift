import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

/// Queries on the tables beside the same queries on the articles themselves.
@Suite struct LibraryQueryTests {
  private let library: LibraryFixture
  private let texts = [
    "Jet shot down\n\nMarch 3, 2019\n\nANKARA: A Russian Su-24 was shot down near the border.\n",
    "Peace talks begin\n\nMarch 5, 2019\n\nGENEVA: Talks on Syria began, Russia’s envoy said.\n",
    "Été en ville\n\nLe maire a parlé à la foule sur la place et dans la rue avec les gens.\n",
    "习近平会见总理\n\n国家主席习近平在北京会见了总理。\n",
    "Markets fall\n\nMarch 9, 2019\n\n"
      + String(repeating: "Shares fell again on fear. ", count: 90) + "\n",
    "Storm hits coast\n\nMarch 11, 2019\n\nLISBON (AFP) - A storm hit the coast on Monday, "
      + "police said.\n",
    LibraryFixture.dispute[0], LibraryFixture.dispute[1],
  ]

  init() throws {
    library = try LibraryFixture()
    for (number, text) in texts.enumerated() { try library.write(text, to: "\(number).txt") }
    try library.add()
    try LibraryNames(library.store).run()
    try LibraryStories(library.store).run()
    for (query, change) in [
      ("jet", TriageChange(isRead: true, addedTags: ["war"])),
      ("talks", TriageChange(isStarred: true, addedTags: ["war", "peace"])),
      ("markets", TriageChange(isDismissed: true)),
    ] {
      let condition = try library.store.condition(
        ArticleQuery(parsing: query), today: library.today, sayings: NameSayings.unsaid)
      _ = try library.store.mark(change, where: condition, name: "set")
    }
  }

  @Test(arguments: [
    "", "unread", "read", "star", "dismissed", "-dismissed", "tag:war", "tag:peace", "-tag:war",
    "\"su-24\"", "su-24", "russia", "\"russia\"", "-russia", "shot OR talks",
    "(shot OR talks) star",
    "-(shot OR talks)", "shot OR (talks unread)", "words:>50", "words:<=50", "newer:2019-03-04",
    "older:2019-03-04", "-newer:2019-03-04", "language:en", "language:fr", "headline:jet",
    "headline:russian", "习近平", "会见", "\"北京会见\"", "has:tag", "-has:copy", "source:txt",
    "tag:none", "outlet:none", "outlet:afp",
    "-outlet:afp", "agency:afp", "source:afp", "shot -talks", "\"shot down near\"", "\"down shot\"",
    "tal",
    "talks star", "ta star", "\"talks\" star", "the star", "said star -dismissed",
    "shares dismissed",
    "shot tag:war", "\"shot\" tag:none", "said unread -dismissed",
    "read OR star OR dismissed", "((shot))", "-star -read", "story:jet",
    "story:bomber", "story:nothing", "-story:bomber", "has:discrepancy", "-has:discrepancy",
    "has:discrepancy OR star",
  ])
  func `both give the same articles`(query: String) throws {
    let parsed = try ArticleQuery(parsing: query)
    var times = StageTimes()
    let reading = try ArticleLibrary(paths: [library.folder.path], store: library.store)
      .read(times: &times)
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    let matcher = QueryMatcher(parsed, in: snapshot, today: library.today)
    let expected = snapshot.articles.filter(matcher.matches).map(\.headline)
    #expect(Set(try library.headlines(query)) == Set(expected))
  }

  @Test func `names are found under others of theirs, known and said`() throws {
    let library = try LibraryFixture()
    try library.write("One\n\nFighters of Islamic State fled from Raqqa on Monday.\n", to: "1.txt")
    try library.add()
    try LibraryNames(library.store).run()
    try library.write("same: Rome of the East | Raqqa\n", to: "aliases")
    let said = AliasFile(path: library.folder.file("aliases")).read().names
    for (query, isSaid) in [("organisation:daesh", false), ("place:rome", true)] {
      let query = try ArticleQuery(parsing: query, isOfStore: true)
      #expect(query.asksOfNames)
      let plain = try library.store.condition(
        query, today: library.today, sayings: NameSayings.unsaid)
      #expect(try library.store.count(plain) == (isSaid ? 0 : 1))
      let condition = try library.store.condition(query, today: library.today, sayings: { said })
      #expect(try library.store.count(condition) == 1)
    }
  }

  @Test func `the list of names follows what the person says`() throws {
    let library = try LibraryFixture()
    for (number, text) in ["Vladimir Putin spoke in Berlin.", "Wolodymyr Putinow spoke in Berlin."]
      .enumerated()
    {
      try library.write("Report \(number)\n\n\(text)\n", to: "\(number).txt")
    }
    try library.add()
    try LibraryNames(library.store).run()
    try library.write(
      "same: The President | Vladimir Putin | Wolodymyr Putinow\nnever: Berlin\n", to: "aliases")
    let said = AliasFile(path: library.folder.file("aliases")).read().names
    #expect(try library.store.mostNamed(limit: 9).count == 3)
    let named = try library.store.mostNamed(limit: 9, sayings: said)
    #expect(named.map(\.name) == ["The President"])
    #expect(named.map(\.articles) == [2])
    let id = try #require(named.first?.id)
    let condition = try library.store.condition(naming: id, sayings: said)
    #expect(try library.store.count(condition) == 2)
  }

  @Test func `a story is found by any of its headlines`() throws {
    #expect(try library.headlines("story:bomber").count == 2)
    #expect(try library.headlines("story:warplane").count == 2)
    #expect(try library.headlines("has:discrepancy").count == 2)
  }

  @Test func `an agency is found in the place of an outlet that is not named`() throws {
    #expect(try library.headlines("outlet:afp") == ["Storm hits coast"])
  }

  @Test(arguments: ["ete", "ÉTÉ", "été"]) func `accents and case do not matter`(_ query: String)
    throws
  {
    #expect(try library.headlines(query) == ["Été en ville"])
  }

  @Test(arguments: [
    "(", ")", "(a", "a)", "OR", "a OR", "OR a", "()", "-()", "has:wings", "a OR OR b",
    String(repeating: "(", count: 40) + "a" + String(repeating: ")", count: 40),
  ])
  func `a fault is shown at its place`(_ query: String) {
    #expect(throws: QueryFault.self) { try ArticleQuery(parsing: query) }
  }

  @Test(arguments: 0..<60) func `no query that can be read breaks the search`(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "(", ")", " OR ", "-", "\"", "a", "su-24", "*", "'", ":", "tag:", "{", "}", "^", "NEAR(", "+",
      "--", ";", "%", "\0", "习", "\u{301}", "AND", "NOT", " ", "unread", "has:copy", "words:>3",
    ]
    let query = (0..<8).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
    guard let parsed = try? ArticleQuery(parsing: query) else { return }
    let condition = try library.store.condition(
      parsed, today: library.today, sayings: NameSayings.unsaid)
    _ = try library.store.page(condition, limit: 5)
    _ = try library.store.count(condition)
    _ = try LibrarySearch(library.store, today: library.today, sayings: NameSayings.unsaid).hits(
      parsed, limit: 5)
  }

  @Test func `a hit is shown with its words marked`() throws {
    let answer = try LibrarySearch(library.store, today: library.today, sayings: NameSayings.unsaid)
      .hits(ArticleQuery(parsing: "envoy"), limit: 5)
    let snippet = try #require(answer.hits.first?.snippet)
    #expect(snippet.marks.count == 1)
    let mark = try #require(snippet.marks.first)
    #expect(String(decoding: Array(snippet.text.utf8)[mark], as: UTF8.self) == "envoy")
  }
}
