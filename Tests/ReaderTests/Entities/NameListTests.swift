import ArticleLibrary
import Articles
import Reader
import Testing

/// The list of names, its cursor, and acts on the name under it.
@Suite struct NameListTests {
  private static func name(_ name: String, _ kind: Entity.Kind, aliases: [String] = []) -> Entity {
    Entity(
      id: "\(kind.rawValue):\(name.lowercased())", name: name, kind: kind, aliases: aliases,
      mentions: 1, articles: 1)
  }

  private static func index(_ entities: [Entity]) -> EntityIndex {
    EntityIndex(
      entities: entities,
      mentions: entities.enumerated().map { number, entity in
        Mention(
          article: ArticleID(location: "0"), range: number * 5..<(number * 5 + 4), text: "Word",
          kind: entity.kind, entity: entity.id)
      })
  }

  private static let all = [
    name("Ann", .person), name("Ben", .person, aliases: ["Benny"]), name("Cleo", .person),
    name("Bank", .organisation), name("Bonn", .place), name("Rome", .place),
  ]

  private static func reader(rows: Int = 40, _ entities: [Entity] = all) throws -> ReaderDriver {
    var article = Article(
      id: ArticleID(location: "0"), path: "0",
      text: ArticleText(String(repeating: "Word ", count: 40)))
    article.headline = "Head"
    var reader = ReaderDriver(
      LibrarySnapshot(articles: [article], entities: index(entities)), rows: rows)
    try reader.press("e")
    return reader
  }

  @Test func `the name under the cursor is merged, not the one in focus`() throws {
    var reader = try Self.reader()
    try reader.press("<Enter>j")
    #expect(reader.state.highlight.focus == "person:ann")
    try reader.press(":merge Cleo<Enter>")
    #expect(reader.effects == [.correct(.said(.same(["Cleo", "Ben"])))])
  }

  @Test(arguments: ["jmcl<Enter>", "jmCleo<Enter>", "j:merge cl<Enter>", "jmc<Tab><Enter>"])
  func `the beginning of only one other name is enough`(keys: String) throws {
    var reader = try Self.reader()
    try reader.press(keys)
    #expect(reader.effects == [.correct(.said(.same(["Cleo", "Ben"])))])
  }

  @Test func `the beginning of several other names is none of them`() throws {
    var reader = try Self.reader()
    try reader.press("mb<Enter>")
    #expect(reader.effects.isEmpty)
    #expect(reader.state.message?.isError == true)
  }

  @Test(arguments: ["jS<C-u>benn<Enter>", "j:split benn<Enter>"])
  func `the beginning of only one form is enough to split`(keys: String) throws {
    var reader = try Self.reader()
    try reader.press(keys)
    #expect(reader.effects == [.correct(.said(.apart(["Benny"])))])
  }

  @Test func `outside of the list the name in focus is merged, whatever the list is at`() throws {
    var reader = try Self.reader()
    try reader.press("<Enter>jj<Tab>")
    #expect(reader.state.focus != .entities)
    try reader.press(":merge<Enter>")
    #expect(reader.footer.contains("Merge Ann into: "))
    try reader.press("Cleo<Enter>")
    #expect(reader.effects == [.correct(.said(.same(["Cleo", "Ann"])))])
  }

  @Test func `a line that is being typed keeps its name when the names change`() throws {
    var reader = try Self.reader()
    try reader.press("jm")
    reader.send(.renamed(Self.index([Self.name("Aaron", .person)] + Self.all)))
    try reader.press("Cleo<Enter>")
    #expect(reader.effects == [.correct(.said(.same(["Cleo", "Ben"])))])
  }

  @Test func `what was merged has the cursor again when that is taken back`() throws {
    var reader = try Self.reader()
    try reader.press("jmCleo<Enter>")
    let merged = Self.name("Cleo", .person, aliases: ["Ben", "Benny"])
    reader.send(.renamed(Self.index([merged, Self.all[0]] + Self.all[3...])))
    #expect(reader.state.namedEntity?.name == "Cleo")
    try reader.press("u")
    reader.send(.renamed(Self.index(Self.all)))
    #expect(reader.state.namedEntity?.name == "Ben")
  }

  @Test func `what was renamed has the cursor again when that is taken back`() throws {
    var reader = try Self.reader()
    try reader.press("jr<C-u>Zed<Enter>")
    let zed = Self.name("Zed", .person, aliases: ["Ben", "Benny"])
    reader.send(.renamed(Self.index([Self.all[0], Self.all[2], zed] + Self.all[3...])))
    #expect(reader.state.namedEntity?.name == "Zed")
    try reader.press("u")
    reader.send(.renamed(Self.index(Self.all)))
    #expect(reader.state.namedEntity?.name == "Ben")
  }

  @Test func `taking back what is said of others leaves the cursor on its name`() throws {
    var reader = try Self.reader()
    try reader.press("jmCleo<Enter>")
    let merged = Self.name("Cleo", .person, aliases: ["Ben", "Benny"])
    reader.send(.renamed(Self.index([merged, Self.all[0]] + Self.all[3...])))
    try reader.press("/Rome<Enter>u")
    reader.send(.renamed(Self.index(Self.all)))
    #expect(reader.state.namedEntity?.name == "Rome")
  }

  @Test(arguments: [8, 12, 20]) func `hiding a kind leaves names on the screen`(rows: Int) throws {
    let people = (0..<60).map { Self.name("Person \($0)", .person) }
    var reader = try Self.reader(rows: rows, people + Self.all)
    try reader.press("G1")
    #expect(reader.screen.contains("Rome"))
    #expect(reader.screen.contains("EVENTS"))
    try reader.press("gg")
    #expect(reader.screen.contains("63 hidden"))
  }

  @Test func `a hidden kind leaves the cursor on its heading`() throws {
    var reader = try Self.reader()
    try reader.press("/Bonn<Enter>3")
    #expect(reader.state.namedEntity == nil)
    try reader.press("3j")
    #expect(reader.state.namedEntity?.name == "Bonn")
  }

  @Test func `a search in the list finds names and other forms, goes on and says where`() throws {
    var reader = try Self.reader()
    try reader.press("/be")
    #expect(reader.state.namedEntity?.name == "Ben")
    try reader.press("<Esc>")
    #expect(reader.state.namedEntity?.name == "Ann")
    try reader.press("/b<Enter>")
    #expect(reader.state.namedEntity?.name == "Ben")
    #expect(reader.state.message?.text.contains("1 of 3") == true)
    try reader.press("nn")
    #expect(reader.state.namedEntity?.name == "Bonn")
    try reader.press("n")
    #expect(reader.state.namedEntity?.name == "Ben")
    #expect(reader.state.message?.text.contains("on from the first") == true)
    try reader.press("N")
    #expect(reader.state.namedEntity?.name == "Bonn")
    #expect(reader.state.message?.text.contains("on from the last") == true)
    try reader.press("/nobody<Enter>")
    #expect(reader.state.message?.isError == true)
    #expect(reader.state.namedEntity?.name == "Bonn")
    #expect(reader.state.highlight.search.isEmpty)
  }

  @Test func `the next mention says when it goes on from the first`() throws {
    var reader = ReaderDriver()
    try reader.press("e<Enter>")
    var told = false
    for _ in 0..<200 where !told {
      try reader.press("*")
      told = reader.state.message?.text.contains("on from the first") == true
    }
    #expect(told)
    #expect(reader.state.message?.text.contains("mention 1 of") == true)
  }

  @Test func `what an earlier session said can be taken back`() throws {
    var reader = try Self.reader()
    let earlier = NameCorrection.same(["Cleo", "Cleopatra"])
    reader.state.naming = NamingJournal(said: [earlier])
    try reader.press("u")
    #expect(reader.effects == [.correct(.takenBack(earlier))])
    try reader.press("u")
    #expect(reader.effects.isEmpty)
  }
}
