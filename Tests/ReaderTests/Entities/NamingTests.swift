import Articles
import Reader
import Testing

@Suite struct NamingTests {
  /// The pane open, the cursor on the first entity with other forms.
  private static func reader() throws -> (reader: ReaderDriver, entity: Entity) {
    var reader = ReaderDriver()
    try reader.press("e")
    for _ in 0..<20 {
      if let entity = reader.state.namedEntity, !entity.aliases.isEmpty {
        return (reader, entity)
      }
      try reader.press("j")
    }
    let entity = try #require(reader.state.namedEntity)
    return (reader, entity)
  }

  @Test func `renaming is said, taken back and said again`() throws {
    var (reader, entity) = try Self.reader()
    let said = NameCorrection.same(["New Name", entity.name])
    try reader.press("r<C-u>New Name<Enter>")
    #expect(reader.effects == [.correct(.said(said))])
    try reader.press("u")
    #expect(reader.effects == [.correct(.takenBack(said))])
    try reader.press("<C-r>")
    #expect(reader.effects == [.correct(.said(said))])
  }

  @Test func `the key of renaming puts the name into the line`() throws {
    var (reader, entity) = try Self.reader()
    try reader.press("r")
    #expect(reader.state.prompt?.string == entity.name)
    #expect(reader.footer.contains("Rename \(entity.name) to: "))
  }

  @Test func `merging takes the other's name, which Tab completes`() throws {
    var (reader, entity) = try Self.reader()
    let other = try #require(
      reader.state.library.entities.first { $0.id != entity.id })
    try reader.press("m")
    #expect(reader.state.prompt?.completions.contains(other.name) == true)
    #expect(reader.footer.contains("Merge \(entity.name) into: "))
    try reader.press("\(other.name)<Enter>")
    #expect(reader.effects == [.correct(.said(.same([other.name, entity.name])))])
  }

  @Test func `a name that is not there cannot be merged into`() throws {
    var (reader, _) = try Self.reader()
    try reader.press("mNobody at all<Enter>")
    #expect(reader.effects.isEmpty)
    #expect(reader.state.message?.isError == true)
  }

  @Test func `splitting takes a form of the entity`() throws {
    var (reader, entity) = try Self.reader()
    let form = try #require(entity.aliases.first)
    try reader.press("S<C-u>\(form)<Enter>")
    #expect(reader.effects == [.correct(.said(.apart([form])))])
    try reader.press("S<C-u>Nothing<Enter>")
    #expect(reader.effects.isEmpty)
  }

  @Test func `what could not be kept is told and cannot be taken back`() throws {
    var (reader, entity) = try Self.reader()
    try reader.press("x")
    let said = NameEdit.said(.never([entity.name] + entity.aliases))
    #expect(reader.effects == [.correct(said)])
    reader.send(
      .notCorrected(said, "aliases: cannot be written: no room (free some)", isGone: false))
    #expect(reader.state.message?.isError == true)
    try reader.press("u")
    #expect(reader.effects.isEmpty)
  }

  @Test func `new entities keep cursor and focus on what an entity has become`() throws {
    var (reader, entity) = try Self.reader()
    try reader.press("<Enter>")
    #expect(reader.state.highlight.focus == entity.id)
    var index = reader.state.library.snapshot.entities
    let id = entity.id + "-new"
    for place in index.entities.indices where index.entities[place].id == entity.id {
      index.entities[place].id = id
      index.entities[place].aliases.append(entity.name)
      index.entities[place].name = "New Name"
    }
    for place in index.mentions.indices where index.mentions[place].entity == entity.id {
      index.mentions[place].entity = id
    }
    reader.send(.renamed(index))
    #expect(reader.state.highlight.focus == id)
    #expect(reader.state.namedEntity?.id == id)
    #expect(reader.screen.contains("New Name"))
  }

  @Test func `excluding leaves the articles without the name, and Esc brings all back`() throws {
    var (reader, entity) = try Self.reader()
    let all = reader.state.list.rows.compactMap(\.article).count
    try reader.press("!")
    let left = reader.state.list.rows.compactMap(\.article)
    #expect(left.count < all)
    for id in left {
      #expect(!reader.state.library.mentions(in: id).contains { $0.entity == entity.id })
    }
    try reader.press("!")
    #expect(reader.state.list.rows.compactMap(\.article).count == all)
  }

  @Test func `the digits switch kinds in the pane`() throws {
    var (reader, _) = try Self.reader()
    try reader.press("1")
    #expect(!reader.state.highlight.kinds.contains(.person))
    try reader.press("1")
    #expect(reader.state.highlight.kinds.contains(.person))
    try reader.press("3")
    #expect(!reader.state.highlight.kinds.contains(.place))
    #expect(reader.state.screen == .browse)
  }

  @Test func `the next mention is that of the name under the cursor`() throws {
    var (reader, first) = try Self.reader()
    try reader.press("<Enter>")
    #expect(reader.state.highlight.focus == first.id)
    for _ in 0..<20 {
      try reader.press("j")
      if let other = reader.state.namedEntity, other.id != first.id { break }
    }
    let other = try #require(reader.state.namedEntity)
    try reader.press("*")
    #expect(reader.state.highlight.focus == other.id)
  }

  @Test func `the matrix lists the reports and who they name`() throws {
    var (reader, entity) = try Self.reader()
    try reader.press("qM")
    #expect(reader.screen.contains("Who is named where"))
    #expect(reader.screen.contains(String(entity.name.prefix(12))))
  }

  @Test(arguments: [(60, 9), (80, 14), (200, 20)])
  func `the matrix tells reports of one outlet apart and shows those that fit`(
    columns: Int, least: Int
  ) throws {
    let articles = (0..<60).map { number in
      var article = Article(
        id: ArticleID(location: "\(number)"), path: "\(number)", text: ArticleText("Text."))
      article.outlet = "Coast"
      article.headline = "Head \(number)"
      return article
    }
    let name = Entity(
      id: "person:x", name: String(repeating: "Long Name ", count: 9), kind: .person, aliases: [],
      mentions: 60, articles: 60)
    let mentions = articles.map {
      Mention(article: $0.id, range: 0..<4, text: "Text", kind: .person, entity: name.id)
    }
    var reader = ReaderDriver(
      LibrarySnapshot(
        articles: articles, entities: EntityIndex(entities: [name], mentions: mentions)),
      columns: columns, rows: 120)
    try reader.press("M")
    let lines = reader.screen.split(separator: "\n")
    #expect(reader.screen.contains("A  Coast: Head 0"))
    let shown = lines.count { $0.contains("  Coast: Head ") }
    #expect((least..<60).contains(shown))
    try reader.press("G")
    #expect(reader.screen.contains("   A   B"))
    let row = try #require(lines.first { $0.contains("Long Nam") && $0.contains("   1   1") })
    #expect(row.split(separator: " ").count { $0 == "1" } == shown)
  }

  @Test func `peoples are mentions only while they are switched on`() throws {
    var (reader, entity) = try Self.reader()
    var index = reader.state.library.snapshot.entities
    let article = try #require(reader.state.library.articles.first?.id)
    let people = Mention(
      article: article, range: 0..<3, text: "Old", kind: .place, entity: entity.id)
    index.peoples = [people]
    reader.send(.renamed(index))
    #expect(!reader.state.library.mentions(in: article).contains(people))
    try reader.press("5")
    #expect(reader.state.library.mentions(in: article).contains(people))
    try reader.press("5")
    #expect(!reader.state.library.mentions(in: article).contains(people))
  }

  @Test func `how far the search for names is stands in the pane`() throws {
    var reader = ReaderDriver(isComplete: false)
    reader.send(.loaded(LibrarySnapshot(articles: SampleLibrary.six.articles), isComplete: false))
    try reader.press("e")
    reader.send(.searchingNames(percent: 40))
    #expect(reader.screen.contains("40"))
  }
}
