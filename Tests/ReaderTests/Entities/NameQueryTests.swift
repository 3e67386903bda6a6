import Articles
import Reader
import TerminalCanvas
import Testing

@Suite struct NameQueryTests {
  @Test(
    arguments: [
      ("person:putin", [NameQuery.Name(kind: .person, words: "putin")], ""),
      ("talks org:is in", [NameQuery.Name(kind: .organisation, words: "is")], "talks in"),
      (#"place:"Deir ez-Zor" x"#, [NameQuery.Name(kind: .place, words: "Deir ez-Zor")], "x"),
      ("person: nobody", [], "person: nobody"),
      ("two  blanks stay", [], "two  blanks stay"),
      ("", [], ""),
    ] as [(String, [NameQuery.Name], String)])
  func `a line is names and words`(line: String, names: [NameQuery.Name], words: String) {
    let query = NameQuery(line)
    #expect(query.names == names)
    #expect(query.words == words)
  }

  @Test func `a name is asked for by the beginning of any word of any form`() {
    let entities = [
      Entity(
        id: "organisation:islamic-state", name: "Islamic State", kind: .organisation,
        aliases: ["Daesh", "IS"], mentions: 3, articles: 2),
      Entity(
        id: "person:bashar-assad", name: "Bashar al-Assad", kind: .person, aliases: [],
        mentions: 1, articles: 1),
    ]
    func found(_ line: String) -> [Entity.ID] {
      NameQuery(line).bearers(among: entities).flatMap(\.self).sorted()
    }
    #expect(found("org:daesh") == ["organisation:islamic-state"])
    #expect(found("org:state") == ["organisation:islamic-state"])
    #expect(found("person:assad") == ["person:bashar-assad"])
    #expect(found("place:daesh").isEmpty)
    #expect(found("person:shar").isEmpty)
  }

  /// The sample library's first entity of which another article says nothing.
  private static func named(
    _ reader: ReaderDriver
  ) throws -> (entity: Entity, field: String, words: String) {
    let entity = try #require(
      reader.state.library.entities.first { [.person, .organisation, .place].contains($0.kind) })
    let field = entity.kind == .organisation ? "org" : entity.kind.rawValue
    return (entity, field, "\"\(entity.name)\"")
  }

  @Test func `the list is limited to who is named`() throws {
    var reader = ReaderDriver()
    let (entity, field, words) = try Self.named(reader)
    try reader.press("\\")
    reader.send(.event(.paste("\(field):\(words)")))
    try reader.press("<Enter>")
    // A copy counts with its leader.
    let library = reader.state.library
    let leaders = library.articles.map(\.id)
      .filter { id in library.mentions(in: id).contains { $0.entity == entity.id } }
      .map { library.leader(of: $0) }
    #expect(reader.state.list.articleCount == Set(leaders).count)
  }

  @Test func `a search for a name goes to its mentions whatever their form`() throws {
    var reader = ReaderDriver()
    let (entity, field, words) = try Self.named(reader)
    try reader.press("/")
    reader.send(.event(.paste("\(field):\(words)")))
    try reader.press("<Enter>")
    #expect(reader.state.highlight.searched == [entity.id])
    #expect(reader.state.message?.text.contains("match") == true)
  }

  @Test func `a search for a name that nobody bears says so`() throws {
    var reader = ReaderDriver()
    try reader.press("/")
    reader.send(.event(.paste("person:zzyzx")))
    try reader.press("<Enter>")
    #expect(reader.state.message?.text == "Nobody and nothing is named so")
  }
}
