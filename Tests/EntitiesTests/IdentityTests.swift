import ArticleAnalysis
import Articles
import TestSupport
import Testing

@Suite struct IdentityTests {
  private static func index(_ texts: String...) -> EntityIndex {
    EntityIndexer.index(
      texts.enumerated().map { Article(lines: $1, path: "\($0).txt") })
  }

  private static func ids(_ form: String, in index: EntityIndex) -> Set<String> {
    Set(index.mentions.filter { $0.text == form }.map(\.entity))
  }

  @Test(arguments: [
    ("Moscow", "Russia"), ("Kremlin", "Russia"), ("Kremlin", "Moscow"),
    ("Washington", "United States"), ("Ankara", "Turkey"), ("The Moscow Times", "Moscow"),
    ("United Nations Climate Change Conference", "United Nations"), ("Turkmenistan", "Turkey"),
    ("Niger", "Nigeria"), ("North Korea", "South Korea"),
    ("Georgia", "Russia"), ("Sudan", "South Sudan"), ("Guinea", "Guinea-Bissau"),
  ]) func `two names are two entities`(left: String, right: String) {
    let index = Self.index(
      "Officials spoke about \(left) on Friday. Officials spoke about \(right) on Friday.")
    let ids = Self.ids(left, in: index).union(Self.ids(right, in: index))
    #expect(ids.count == 2)
  }

  @Test func `the West is not the West Bank`() {
    let index = Self.index("Officials spoke about the West Bank. Others spoke about the West.")
    #expect(index.mentions.map(\.text) == ["West Bank", "West"])
    #expect(Set(index.mentions.map(\.entity)).count == 2)
  }

  @Test(arguments: [
    ["Islamic State", "ISIS", "ISIL", "Daesh", "DAESH", "IS"],
    ["United States", "US", "U.S.", "USA", "America"],
    ["United Nations", "UN", "U.N."], ["NATO", "Nato", "North Atlantic alliance"],
    ["European Union", "EU"], ["United Kingdom", "UK", "U.K.", "Britain"],
    ["Raqqa", "Raqa", "Rakka"], ["Kyiv", "Kiev"], ["Myanmar", "Burma"],
    ["Al-Qaeda", "al-Qaeda", "al-Qaida"], ["Côte d’Ivoire", "Cote d'Ivoire", "Ivory Coast"],
  ]) func `known forms are one entity`(forms: [String]) {
    let text = forms.map { "Officials spoke about \($0) on Friday." }.joined(separator: "\n")
    #expect(Set(Self.index(text).mentions.map(\.entity)).count == 1)
    #expect(Self.index(text).mentions.map(\.text) == forms)
  }

  @Test func `IS is a name only beside another form of it`() {
    #expect(Self.index("IS claimed the attack. It was IS, they said.").mentions.isEmpty)
    #expect(Self.index("IS claimed the attack. Daesh had before.").mentions.count == 2)
  }

  @Test func `capital lines do not make us and is names`() {
    #expect(Self.index("CONTACT US NOW. THIS IS WHO WE ARE").mentions.isEmpty)
    #expect(
      Self.index("PUTIN MEETS TROOPS IN MOSCOW AND ANKARA").mentions.map(\.text).contains("MOSCOW"))
  }

  @Test func `an adjective is no place and an Islamic scholar no armed group`() {
    let index = Self.index(
      "A Russian and a Turkish jet met. An Islamic scholar from Daesh watched.")
    #expect(index.mentions.map(\.text) == ["Daesh"])
  }

  @Test func `a surname belongs to the full name of its article`() {
    let index = Self.index("Angela Merkel spoke. Merkel said no. Mrs Merkel left.")
    #expect(index.entities.map(\.id) == ["person:angela-merkel"])
    #expect(index.entities.first?.aliases == ["Merkel"])
    #expect(index.entities.first?.mentions == 3)
  }

  @Test func `a son is not his father, and goes by the surname where nobody else has it`() {
    let both = Self.index("Donald Trump Jr. met Donald Trump. Trump left.")
    #expect(
      both.mentions.map(\.entity)
        == ["person:donald-trump-jr", "person:donald-trump", "person:donald-trump"])
    let alone = Self.index("Robert F. Kennedy Jr. spoke. Kennedy said no. Mr Kennedy left.")
    #expect(Set(alone.mentions.map(\.entity)) == ["person:robert-f-kennedy-jr"])
  }

  @Test func `a short name of two people joins neither with the other`() {
    let index = Self.index(
      "George W. Bush met Tony Blair. The younger man, George Bush, left.",
      "George H. W. Bush met John Major. George Bush left early.",
      "J. Smithson met John Smithson. J. Smithson agreed.",
      "J. Smithson met Jane Smithson. J. Smithson agreed.")
    let people = Set(index.mentions.map(\.entity))
    #expect(people.isSuperset(of: ["person:john-smithson", "person:jane-smithson"]))
    #expect(people.isSuperset(of: ["person:george-w-bush", "person:george-h-w-bush"]))
  }

  @Test func `a surname with two candidates stays apart`() {
    let index = Self.index("Donald Trump and Melania Trump came. Trump said nothing.")
    #expect(
      Set(index.mentions.map(\.entity))
        == ["person:donald-trump", "person:melania-trump", "person:trump"])
  }

  @Test func `a surname is that of the one last named in full`() {
    let index = Self.index(
      "Harriet Boyle was sentenced. Boyle denied it. Tom Boyle wept. Boyle said nothing.")
    #expect(
      index.mentions.map(\.entity)
        == ["person:harriet-boyle", "person:harriet-boyle", "person:tom-boyle", "person:tom-boyle"])
  }

  @Test func `a relative does not take over the surname of who was named before`() {
    let index = Self.index(
      "President Macron came with his wife, Brigitte Macron. Macron spoke for an hour.")
    #expect(
      index.mentions.map(\.entity)
        == ["person:macron", "person:brigitte-macron", "person:macron"])
    let widow = Self.index("His widow, Anna Petrova, came. Petrova said nothing.")
    #expect(Set(widow.mentions.map(\.entity)) == ["person:anna-petrova"])
  }

  @Test func `a stranger does not take over the surname of who was named before`() {
    var article = Article(
      lines: "Brown wins\nPrime Minister Brown spoke first. Chad Brown, a farmer, shouted.\n"
        + "Brown went on.")
    #expect(
      Set(EntityIndexer.index([article]).mentions.map(\.entity))
        == ["person:brown", "person:chad-brown"])
    article = Article(lines: "Boyle wins\nChad Boyle, a farmer, shouted. Boyle went on.")
    article.passages[0].kind = .headline
    #expect(
      Set(EntityIndexer.index([article]).mentions.map(\.entity)) == ["person:chad-boyle"])
  }

  @Test func `a namesake named once at the end does not take over a surname`() {
    let index = Self.index(
      "Khan said the vote was stolen. Officials told Khan to wait. The actor Farhan Khan tweeted.")
    #expect(Self.ids("Khan", in: index) == ["person:khan"])
    let same = Self.index("Karimov said no. It was President Islam Karimov who had asked.")
    #expect(Set(same.mentions.map(\.entity)) == ["person:islam-karimov"])
  }

  @Test func `a month is nobody, whoever has its name`() {
    let index = Self.index(
      "Theresa May will meet him in Berlin in May. May told parliament that she wanted a deal by"
        + " the end of May. Elections are due on May 3.")
    #expect(index.entities.first { $0.id == "person:theresa-may" }?.mentions == 2)
    #expect(Self.ids("May", in: index) == ["person:theresa-may"])
  }

  @Test(arguments: [
    "Water must be let out from March to June also at night, when the salmon climb.",
    "The road is shut January through April, and again from June until August.",
  ])
  func `the last month of a span is nobody`(text: String) {
    #expect(Self.index(text).entities.allSatisfy { $0.kind != .person })
  }

  @Test func `who speaks is the person, though a country has the name`() {
    let index = Self.index(
      "Michael Jordan arrived in Paris on Monday. Jordan said he loved France. He will fly to"
        + " Jordan on Tuesday. The mayor told Jordan that he was welcome.")
    #expect(
      index.mentions.filter { $0.text == "Jordan" }.map(\.entity)
        == ["person:michael-jordan", "place:jordan", "person:michael-jordan"])
  }

  @Test func `a lone surname joins over articles only where full names agree`() {
    let alone = "On Friday President Erdogan said no."
    let agreed = Self.index("Recep Tayyip Erdogan met him.", alone)
    #expect(Set(agreed.mentions.map(\.entity)) == ["person:recep-tayyip-erdogan"])
    let disputed = Self.index("Recep Tayyip Erdogan met him.", "Bilal Erdogan met him.", alone)
    #expect(Self.ids("Erdogan", in: disputed) == ["person:erdogan"])
  }

  @Test func `a surname that many have does not join over articles`() {
    let index = Self.index("John Smith scored twice.", "Mr Smith was acquitted by the court.")
    #expect(Set(index.mentions.map(\.entity)) == ["person:john-smith", "person:smith"])
  }

  @Test func `initials and middle names are one person`() {
    let index = Self.index("George W. Bush spoke. George Bush left. G. W. Bush came.")
    #expect(Set(index.mentions.map(\.entity)).count == 1)
  }

  @Test func `the Arabic article makes no other person`() {
    let index = Self.index("Bashar al-Assad spoke.", "Bashar Assad left.", "Bashar Al-Assad came.")
    #expect(index.entities.map(\.id) == ["person:bashar-assad"])
    #expect(index.entities.first?.articles == 3)
  }

  @Test func `an acronym in brackets is its expansion from there on`() {
    let index = Self.index(
      "The Kaltenburg Rescue Society (KRS) came late. KRS officials said so.",
      "The money went to KRS in May.")
    #expect(
      Set(index.mentions.map(\.entity)) == ["organisation:kaltenburg-rescue-society"])
    #expect(index.entities.first?.aliases == ["KRS"])
  }

  @Test func `an acronym with two meanings joins nothing over articles`() {
    let index = Self.index(
      "The Kaltenburg Rescue Society (KRS) came.", "The Krakow Railway Service (KRS) left.",
      "The money went to KRS in May.")
    #expect(index.entities.count == 3)
  }

  @Test func `a ship is not the man it is named for`() {
    let index = Self.index("The aircraft carrier Charles de Gaulle left Toulon.")
    #expect(index.mentions.first?.kind == .other)
  }

  @Test func `boilerplate credits repeats and folds name nobody`() {
    var article = Article(lines: "Angela Merkel\nAngela Merkel\nAngela Merkel\nAngela Merkel")
    article.passages[0].kind = .boilerplate
    article.passages[1].kind = .credit
    article.passages[2].kind = .repeat
    article.passages[3].isFolded = true
    #expect(EntityIndexer.index([article]).mentions.isEmpty)
  }

  @Test func `ids do not depend on the order of the articles`() {
    let texts = [
      "George W. Bush and Bashar al-Assad met. Bush said so.", "Bashar Assad left for Raqa.",
      "Assad was in Raqqa with George Bush.", "The UN said ISIS was near.",
    ]
    let articles = texts.enumerated().map { Article(lines: $1, path: "\($0).txt") }
    let ids = Set(EntityIndexer.index(articles).entities.map(\.id))
    var random = SeededGenerator(seed: 5)
    for _ in 0..<10 {
      let shuffled = EntityIndexer.index(articles.shuffled(using: &random))
      #expect(Set(shuffled.entities.map(\.id)) == ids)
    }
  }
}
