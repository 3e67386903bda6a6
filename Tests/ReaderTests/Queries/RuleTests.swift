import Articles
import Reader
import Testing

/// Saved searches and mute rules on the screen.
@Suite struct RuleTests {
  private func reader() -> ReaderDriver {
    var reader = ReaderDriver()
    reader.state.showsLibrary = true
    return reader
  }

  @Test(arguments: [
    (":save coast outlet:coast<Enter>", RuleEdit.save(name: "coast", query: "outlet:coast")),
    ("\\rail<Enter>:save trains<Enter>", .save(name: "trains", query: "rail")),
    (":mute herring<Enter>", .mute(query: "herring", until: nil)),
    (":mute --until 2027-01-31 a b<Enter>", .mute(query: "a b", until: "2027-01-31")),
  ])
  func `a rule is asked for`(_ keys: String, _ edit: RuleEdit) throws {
    var reader = reader()
    try reader.press(keys)
    #expect(reader.effects.last == .rule(edit))
  }

  @Test func `a saved search is a source with its number, and limits the list`() throws {
    var reader = reader()
    let fair = ArticleID(location: "/fair.txt")
    reader.send(
      .rulesRead(
        LibraryRules(searches: [
          .init(name: "fairs", query: "herring", count: 1, articles: [fair])
        ])))
    #expect(reader.screen.contains("SEARCHES"))
    try reader.press(":source fairs<Enter>")
    #expect(reader.state.list.rows.compactMap(\.article) == [fair])
    reader.send(.rulesRead(LibraryRules()))
    #expect(reader.state.sources.selected == .all)
  }

  @Test func `what is muted is hidden, counted and can be shown`() throws {
    var snapshot = SampleLibrary.six
    let fair = ArticleID(location: "/fair.txt")
    snapshot.muted = [fair]
    var reader = ReaderDriver(snapshot)
    #expect(!reader.state.list.rows.contains { $0.article == fair })
    #expect(reader.state.sources.counts[.muted] == 1)
    #expect(reader.state.sources.counts[.all] == 4)
    try reader.press(":source Muted<Enter>")
    #expect(reader.state.list.rows.compactMap(\.article) == [fair])
  }

  @Test func `names are counted in what lists show`() throws {
    let sample = SampleLibrary.six
    let entity = try #require(sample.entities.entities.first { $0.kind != .other })
    let naming = sample.articles.filter { article in
      sample.entities.mentions.contains { $0.article == article.id && $0.entity == entity.id }
    }
    let one = try #require(naming.first)
    func counted(_ reader: ReaderDriver) -> [Int?] {
      reader.state.sources.rows.flatMap { row -> [Int?] in
        guard case .source(.entity(entity.id), _, _, let count, _, let all) = row else { return [] }
        return [count, all]
      }
    }
    let all = sample.articles.count
    #expect(counted(ReaderDriver(sample)) == [entity.articles, all])
    var snapshot = sample
    snapshot.muted = [one.id]
    #expect(counted(ReaderDriver(snapshot)) == [entity.articles - 1, all - 1])
    var reader = ReaderDriver(sample)
    let row = try #require(reader.state.list.rows.firstIndex { $0.article == one.id })
    try reader.press("\(row + 1)Gd")
    #expect(counted(reader) == [entity.articles - 1, all - 1])
    try reader.press("u")
    #expect(counted(reader) == [entity.articles, all])
  }

  @Test func `u leaves to the library what it alone holds, in the order of the acts`() throws {
    var reader = reader()
    reader.state.keepsTriage = true
    try reader.press("js:mute herring<Enter>")
    #expect(reader.effects.last == .rule(.mute(query: "herring", until: nil)))
    var journal = reader.state.library.journal
    journal.record(TriageAct(id: journal.nextID, name: "muted 'herring'", changes: []))
    reader.send(.journalRead(journal))
    try reader.press("s")
    let star = try #require(reader.state.library.journal.done.last)
    try reader.press("u")
    #expect(reader.effects == [.keep(.undone(star))])
    try reader.press("u")
    #expect(reader.effects == [.turnBack(isUndone: true)])
    try reader.press("<C-r>")
    #expect(reader.effects == [.turnBack(isUndone: false)])
  }

  @Test func `mute rules are listed and ended by number`() throws {
    var reader = reader()
    reader.send(
      .rulesRead(LibraryRules(mutes: [.init(query: "a b", until: "2027-01-31", count: 7)])))
    try reader.press(":mute<Enter>")
    #expect(reader.screen.contains("1  a b  hides 7, until 2027-01-31"))
    try reader.press(":unmute 1<Enter>")
    #expect(reader.state.overlay == nil)
    #expect(reader.effects == [.rule(.unmute(query: "a b"))])
    try reader.press(":unmute zzz<Enter>")
    #expect(reader.state.message?.isError == true)
  }

  @Test func `files that were named are not muted`() throws {
    var reader = ReaderDriver()
    try reader.press(":mute herring<Enter>")
    #expect(reader.effects.isEmpty)
    #expect(reader.state.message?.text.contains("not muted") == true)
  }
}
