import Articles
import Reader
import Testing

@Suite struct DetailSwitchTests {
  private static func weapon(in reader: ReaderDriver) throws -> Mention {
    let article = try #require(reader.state.library.articles.first)
    return Mention(
      article: article.id, range: 0..<1, text: "x", kind: .other, entity: "weapon:x",
      detail: .weapon)
  }

  @Test func `nothing is looked for before somebody asks`() throws {
    var reader = ReaderDriver()
    try reader.press("e")
    #expect(!reader.effects.contains(.findDetails))
    try reader.press("9")
    #expect(reader.effects == [.findDetails])
    #expect(reader.state.highlight.details == [.weapon])
  }

  @Test func `what was found is marked until it is switched off`() throws {
    var reader = ReaderDriver()
    try reader.press("e9")
    let mention = try Self.weapon(in: reader)
    reader.send(.detailed([mention]))
    #expect(reader.state.library.mentions(in: mention.article).contains(mention))
    #expect(reader.state.highlight.shows(mention))
    try reader.press("6")
    #expect(reader.effects.isEmpty)
    try reader.press("96")
    #expect(!reader.state.highlight.shows(mention))
    #expect(!reader.state.library.mentions(in: mention.article).contains(mention))
  }

  @Test func `a library that is loaded again is searched again`() throws {
    var reader = ReaderDriver()
    try reader.press("e0")
    #expect(reader.state.highlight.details == [.event])
    reader.send(.loaded(SampleLibrary.six, isComplete: true))
    #expect(reader.effects.contains(.findDetails))
  }

  @Test func `what was found stays when copies and stories are grouped anew`() throws {
    var reader = try AnsweringReader(SampleCopies.snapshot)
    try reader.press("e9")
    let article = try #require(reader.reader.state.library.articles.first)
    let mention = Mention(
      article: article.id, range: 0..<1, text: "x", kind: .other, entity: "weapon:x",
      detail: .weapon)
    reader.reader.send(.detailed([mention]))
    try reader.press("eza")
    for _ in 0..<20 where reader.reader.headline != "Pier to close" { try reader.press("j") }
    try reader.press("X")
    #expect(!reader.reader.state.library.snapshot.corrections.all.isEmpty)
    #expect(reader.reader.state.library.mentions(in: article.id).contains(mention))
  }

  @Test func `a kind is switched by its name too`() throws {
    var reader = ReaderDriver()
    try reader.press(":kind money<Enter>")
    #expect(reader.state.highlight.details == [.money])
    try reader.press(":kind nonsense<Enter>")
    #expect(reader.state.message?.isError == true)
  }
}
