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
    #expect(reader.effects.last == .rule(edit, .done))
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

  @Test func `u undoes a rule and an act in the order in which they were done`() throws {
    var reader = reader()
    try reader.press("js:mute herring<Enter>")
    let edit = RuleEdit.mute(query: "herring", until: nil)
    let inverse = RuleEdit.unmute(query: "herring")
    reader.send(.ruled(edit, inverse: inverse, .done))
    try reader.press("s")
    try reader.press("u")
    #expect(!reader.effects.contains(.rule(inverse, .undone)))
    try reader.press("u")
    #expect(reader.effects == [.rule(inverse, .undone)])
    reader.send(.ruled(inverse, inverse: edit, .undone))
    #expect(reader.state.message?.text.hasPrefix("Undone: muted 'herring'") == true)
    try reader.press("<C-r>")
    #expect(reader.effects == [.rule(edit, .redone)])
    reader.send(.ruled(edit, inverse: inverse, .redone))
    try reader.press("u")
    reader.send(.ruled(inverse, inverse: edit, .undone))
    try reader.press("u")
    #expect(reader.triage("islands.txt") == TriageState())
  }

  @Test func `mute rules are listed and ended by number`() throws {
    var reader = reader()
    reader.send(
      .rulesRead(LibraryRules(mutes: [.init(query: "a b", until: "2027-01-31", count: 7)])))
    try reader.press(":mute<Enter>")
    #expect(reader.screen.contains("1  a b  hides 7, until 2027-01-31"))
    try reader.press("q:unmute 1<Enter>")
    #expect(reader.effects == [.rule(.unmute(query: "a b"), .done)])
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
