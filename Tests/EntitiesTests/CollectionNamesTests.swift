import ArticleAnalysis
import Articles
import Testing

@Suite struct CollectionNamesTests {
  private static func articles(_ texts: [String], language: String? = "en") -> [Article] {
    texts.enumerated().map { Article(lines: $1, path: "\($0).txt", language: language) }
  }

  private static func joined(
    _ articles: [Article], isOneStory: Bool, corrections: EntityCorrections = .init()
  ) -> EntityIndex {
    EntityIndexer.joined(
      articles.map { EntityIndexer.names(in: $0) }, corrections: corrections,
      stories: isOneStory ? [articles.map(\.id)] : articles.map { [$0.id] })
  }

  @Test func `IS has evidence from another report of the story, and from no other article`() {
    let articles = Self.articles([
      "Islamic State claimed the attack on Friday.", "Officials said that IS was behind it.",
    ])
    let together = Self.joined(articles, isOneStory: true)
    #expect(together.mentions.map(\.text) == ["Islamic State", "IS"])
    #expect(Set(together.mentions.map(\.entity)) == ["organisation:islamic-state"])
    let apart = Self.joined(articles, isOneStory: false)
    #expect(apart.mentions.map(\.text) == ["Islamic State"])
  }

  @Test func `peoples are their countries beside the mentions, not among them`() {
    let index = Self.joined(
      Self.articles(["A Russian jet met South Korean and Turkish pilots over Syria."]),
      isOneStory: false)
    #expect(index.mentions.map(\.text) == ["Syria"])
    #expect(index.peoples.map(\.text) == ["Russian", "South Korean", "Turkish"])
    #expect(
      index.peoples.map(\.entity) == ["place:russia", "place:south-korea", "place:turkey"])
  }

  @Test func `a correction of an entity's name holds of all its forms and keeps one kind`() {
    let articles = Self.articles(["Angela Merkel spoke in the Kremlin. Merkel left Russia."])
    let corrections = EntityCorrections.parse(
      "same: The Chancellor | Angela Merkel\nsame: Russia | Kremlin"
    ).corrections
    let index = Self.joined(articles, isOneStory: false, corrections: corrections)
    #expect(
      index.mentions.map(\.entity)
        == ["person:chancellor", "place:russia", "person:chancellor", "place:russia"])
    #expect(Set(index.mentions.filter { $0.entity == "place:russia" }.map(\.kind)) == [.place])
  }

  @Test func `a later line wins, and renamings are followed, also in a circle`() {
    let (said, problems, _) = EntityCorrections.parse(
      "same: A | B\nsame: C | A\napart: D\nsame: E | D\nsame: X | Y\nsame: Y | X")
    #expect(problems.isEmpty)
    #expect(said.stated("B") == "C")
    #expect(said.stated("D") == "E")
    #expect(said.apart.isEmpty)
    #expect(said.stated("X") == "Y")
  }

  @Test(arguments: [
    "Президент Владимир Путин встретился с Франсуа Олландом в Москве в четверг вечером.",
    "法国总统奥朗德周四在莫斯科会见了俄罗斯总统普京，双方同意加强合作。",
    "التقى الرئيس الروسي بوتين نظيره الفرنسي هولاند في موسكو يوم الخميس.",
    "Ο Πρόεδρος Πούτιν συναντήθηκε με τον Ολάντ στη Μόσχα την Πέμπτη.",
    "नरेंद्र मोदी ने गुरुवार को मास्को में पुतिन से मुलाकात की।",
  ]) func `a text in another script is not painted at random`(text: String) {
    let index = EntityIndexer.index(Self.articles([text], language: nil))
    #expect(index.mentions.isEmpty, "\(index.mentions.map(\.text))")
  }

  @Test func `a text in another language has its known names only`() {
    let text = "Der Minister sagte am Freitag in Berlin, die Regierung habe den Antrag abgelehnt."
    let index = EntityIndexer.index(Self.articles([text], language: "de"))
    #expect(index.mentions.map(\.text) == ["Berlin"])
  }

  @Test func `a long text is searched in pieces, and the search can be ended`() {
    let line = "On Friday Angela Merkel met Francois Hollande in Berlin, officials said.\n"
    let article = Article(lines: String(repeating: line, count: 2000))
    var told: [Int] = []
    let names = EntityIndexer.names(in: article) { bytes in
      told.append(bytes)
      return true
    }
    #expect(names == EntityIndexer.names(in: article))
    #expect(told.count > 3)
    #expect(told == told.sorted())
    var left = 3
    let ended = EntityIndexer.names(in: article) { _ in
      left -= 1
      return left > 0
    }
    #expect(ended == nil)
  }
}
