import ArticleAnalysis
import Articles
import Testing

@Suite struct CorrectionTests {
  private static let article = Article(
    lines: "Officials from Moscow and Russia met Angela Merkel. Merkel left.")

  @Test func `a person's say wins over the tables`() {
    let (corrections, problems, _) = EntityCorrections.parse(
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
    let (corrections, problems, _) = EntityCorrections.parse("same: A | B\nwhat\n\nsame: C\nfoo: D")
    #expect(corrections.same == ["A": "A", "B": "A"])
    #expect(problems.map(\.line) == [2, 4, 5])
  }

  @Test func `what a name names can be said, and holds with what is one name with it`() {
    let articles = [
      Article(lines: "Angela Merkel spoke in Berlin. Merkel left Kaltenburg for Berlin on Friday.")
    ]
    func ids(_ said: String) -> [Entity.ID] {
      let (corrections, problems, _) = EntityCorrections.parse(said)
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

  @Test(
    arguments: [
      ("same: A | B\napart: B", [[2, 1]]), ("same: A | B\nsame: C | B", [[2, 1]]),
      ("never: B\n\nsame: A | B", [[3, 1]]), ("person: P\nplace: P", [[2, 1]]),
      ("apart: X\nsame: A | B | C\nsame: D | C | B", [[3, 2]]),
      // Not one of these.
      ("same: A | B\nsame: A | B", []), ("same: A | B\nsame: Z | A", []),
      ("same: A | B\napart: A", []), ("person: P\nsame: P | Q", []),
    ] as [(String, [[Int]])])
  func `lines that contradict each other are told, both of them`(text: String, lines: [[Int]]) {
    let found = EntityCorrections.parse(text).contradictions
    #expect(found.map { [$0.line, $0.other] } == lines)
  }

  /// The entities of a text in which some forms are said to be names.
  private static func said(_ said: String, of article: Article) -> [Mention] {
    let corrections = EntityCorrections.parse(said).corrections
    let names = SaidNames(corrections).added(
      to: EntityIndexer.names(in: article), in: article)
    return EntityIndexer.joined([names], corrections: corrections).mentions
  }

  @Test(arguments: [
    "place: the old mill", "same: Mill House | the old mill\nplace: Mill House",
  ]) func `a name that nothing else has found is one where a person says so`(line: String) throws {
    let article = Article(
      lines: "He went to the old\tmill in Berlin. They left the old mills, and the old mill’s dam.")
    let found = Self.said(line, of: article).filter { $0.entity != "place:berlin" }
    #expect(found.map(\.text) == ["the old\tmill", "the old mill"])
    #expect(found.allSatisfy { $0.kind == .place })
    #expect(Set(found.map(\.entity)).count == 1)
  }

  @Test(arguments: [
    ("same: Theresa May | May", "On 3 May it rained. In May it snows. May Day came."),
    ("same: World Health Organization | WHO", "WHO IS TO BLAME\nNobody knew, he said."),
    ("same: William Hague | Will", "Will he go? He will."),
  ]) func `a word that is said to mean a name does not mean it everywhere`(
    line: String, text: String
  ) {
    let article = Article(lines: text)
    let before = EntityIndexer.joined([EntityIndexer.names(in: article)]).mentions.map(\.range)
    #expect(Self.said(line, of: article).map(\.range) == before)
  }

  @Test func `what a person says is a name holds what stands in it, and yields to a longer name`() {
    let article = Article(lines: "The Berlin Lamp was lit. The Bank of England said no.")
    let lamp = Self.said("organisation: Berlin Lamp", of: article)
    #expect(lamp.first?.text == "Berlin Lamp")
    #expect(!lamp.contains { $0.text == "Berlin" })
    let bank = Self.said("person: England", of: article)
    #expect(bank.contains { $0.text.hasSuffix("Bank of England") })
    #expect(!bank.contains { $0.text == "England" })
  }
}
