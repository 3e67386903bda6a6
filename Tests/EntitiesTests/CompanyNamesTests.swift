import ArticleAnalysis
import Articles
import Testing

/// Names that are a company's, a bank's or a club's because the text or the name says so.
@Suite struct CompanyNamesTests {
  private static func index(_ text: String) -> EntityIndex {
    EntityIndexer.index([Article(lines: text)])
  }

  private static func ids(_ form: String, in text: String) -> [Entity.ID] {
    index(text).mentions.filter { $0.text == form }.map(\.entity)
  }

  private static let deal = """
    Nordvik ASA said on Monday that it will acquire Halloran Marine Inc. for $11.9 billion in cash.
    The Norwegian company offered $61 a share for Halloran. Halloran's board recommended the offer.
    Chief Executive Ingrid Solheim will head the company, which will be called Nordvik Halloran.
    Thomas Halloran, the founder's grandson, who holds a fifth of the shares, will join the board.
    Halloran Marine has its yards in Houston. A spokesman for Nordvik declined to comment.
    """

  @Test func `a company whose owner has its name is the company`() {
    let index = Self.index(Self.deal)
    #expect(index.entities.contains { $0.id == "organisation:halloran-marine" })
    #expect(Self.ids("Thomas Halloran", in: Self.deal) == ["person:thomas-halloran"])
    #expect(Set(Self.ids("Halloran", in: Self.deal)) == ["organisation:halloran-marine"])
    #expect(Self.ids("Halloran Marine", in: Self.deal) == ["organisation:halloran-marine"])
    #expect(index.entities.allSatisfy { $0.id != "organisation:halloran-marine-inc" })
  }

  @Test func `two companies that merge make one, and stay apart`() {
    #expect(Self.ids("Nordvik Halloran", in: Self.deal) == ["organisation:nordvik-halloran"])
    #expect(Self.ids("Nordvik", in: Self.deal) == ["organisation:nordvik"])
    #expect(Self.ids("Nordvik ASA", in: Self.deal) == ["organisation:nordvik"])
  }

  @Test func `a post before a name is no part of it`() {
    #expect(Self.ids("Ingrid Solheim", in: Self.deal) == ["person:ingrid-solheim"])
  }

  @Test func `a person named before goes by the surname, whatever the company`() {
    let text = """
      Thomas Halloran was seen at the harbour on Friday. Halloran told reporters that he was ill.
      He founded Halloran Marine Inc. in 1990. Mr Halloran said that he had no regrets.
      """
    #expect(Set(Self.ids("Halloran", in: text)) == ["person:thomas-halloran"])
  }

  @Test(arguments: [
    (
      "A court in Lisbon sentenced Rui Salgueiro, the former chief executive of Banco Atlântico.",
      "Banco Atlântico"
    ),
    ("Savers of Banque Verdon in Lyon lost their money on Friday.", "Banque Verdon"),
  ])
  func `a word of the name says that it is a bank`(text: String, form: String) {
    #expect(Self.ids(form, in: text).allSatisfy { $0.hasPrefix("organisation:") })
    #expect(!Self.ids(form, in: text).isEmpty)
  }

  @Test func `two places with a word between them are two`() {
    let text =
      "Officials from Washington and Brussels met in Geneva. Washington and Brussels agreed."
    #expect(!Self.index(text).mentions.contains { $0.text.contains(" and ") })
    #expect(Self.ids("Brussels", in: text).count == 2)
  }

  @Test func `a name in capitals is shown as it stands in the text, whichever comes first`() {
    let text = """
      LUIS RIBEIRO came off the bench last night. LUIS RIBEIRO scored. It was a night for them.
      The fans sang for Luis Ribeiro until the morning, and Danny Walsh was with them in the street.
      """
    #expect(Self.index(text).entities.contains { $0.name == "Luis Ribeiro" })
    #expect(!Self.index(text).entities.contains { $0.name == "LUIS RIBEIRO" })
  }

  @Test func `a given name alone is the one person of the text who has it`() {
    let text = """
      Seven-year-old Elif Korkmaz was pulled from the rubble on Monday, doctors in Malatya said.
      The crowd cheered for Elif as she was carried away. Elif was in good condition.
      """
    #expect(Set(Self.ids("Elif", in: text)) == ["person:elif-korkmaz"])
  }
}
