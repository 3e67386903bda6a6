import ArticleAnalysis
import Articles
import Testing

@Suite struct CorrectionTests {
  private static let article = Article(
    lines: "Officials from Moscow and Russia met Angela Merkel. Merkel left.")

  @Test func `a person's say wins over the tables`() {
    let (corrections, problems) = EntityCorrections.parse(
      """
      # mine
      same: Russia | Moscow
      apart: Merkel
      """)
    #expect(problems.isEmpty)
    let index = EntityIndexer.index([Self.article], corrections: corrections)
    #expect(
      index.mentions.map(\.entity)
        == ["place:russia", "place:russia", "person:angela-merkel", "person:merkel"])
  }

  @Test func `a form that is never a name is left out`() {
    let index = EntityIndexer.index(
      [Self.article], corrections: EntityCorrections(never: ["Moscow"]))
    #expect(!index.mentions.contains { $0.text == "Moscow" })
  }

  @Test func `a broken line is told with its number and ignored`() {
    let (corrections, problems) = EntityCorrections.parse("same: A | B\nwhat\n\nsame: C\nfoo: D")
    #expect(corrections.same == ["A": "A", "B": "A"])
    #expect(problems.map(\.line) == [2, 4, 5])
  }

  @Test func `what a name names can be said, and holds with what is one name with it`() {
    let articles = [
      Article(lines: "Angela Merkel spoke in Berlin. Merkel left Kaltenburg for Berlin on Friday.")
    ]
    func ids(_ said: String) -> [Entity.ID] {
      let (corrections, problems) = EntityCorrections.parse(said)
      #expect(problems.isEmpty)
      return EntityIndexer.index(articles, corrections: corrections).mentions.map(\.entity)
    }
    #expect(
      ids("organisation: Merkel")
        == [
          "person:angela-merkel", "place:berlin", "organisation:angela-merkel",
          "place:kaltenburg", "place:berlin",
        ])
    #expect(ids("organisation: Kaltenburg").contains("organisation:kaltenburg"))
    #expect(
      ids("organisation: The Chancellery\nsame: The Chancellery | Angela Merkel | Kaltenburg")
        .filter { $0 == "organisation:chancellery" }.count == 3)
    #expect(ids("same: NATO | Kaltenburg").contains("organisation:nato"))
  }
}
