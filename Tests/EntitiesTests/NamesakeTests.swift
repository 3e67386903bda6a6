import ArticleAnalysis
import Articles
import Testing

/// Names that several have, and several names that one has.
@Suite struct NamesakeTests {
  private static func mentions(_ text: String) -> [Mention] {
    EntityIndexer.index([Article(lines: text)]).mentions
  }

  /// What the mentions of a form name, in the order of the text.
  private static func ids(_ form: String, in text: String) -> [Entity.ID] {
    mentions(text).filter { $0.text == form }.map(\.entity)
  }

  @Test(
    arguments: [
      (
        "Jim Jordan, who chairs the committee, will subpoena the bank. Jordan has asked for the papers"
          + " since May, and Jordan's office was silent.",
        "Jordan", ["person:jim-jordan", "person:jim-jordan"]
      ),
      (
        "Senator Jim Jordan landed on Monday. Refugees in Jordan were hungry. Jordan's government asked"
          + " for help. Envoys flew to Jordan. Jordan and Egypt signed. Jordan wants to be Speaker.",
        "Jordan",
        [
          "place:jordan", "place:jordan", "place:jordan", "place:jordan", "person:jim-jordan",
        ]
      ),
      (
        "Jordan was calm on Friday. Envoys met Jim Jordan there.",
        "Jordan", ["place:jordan"]
      ),
      (
        "Voters have no confidence in Jordan. Jim Jordan has gone home. Voters lost faith in Jordan.",
        "Jordan", ["place:jordan", "person:jim-jordan"]
      ),
      (
        "Lloyd Austin, the defense secretary, flew to Austin, Texas on Friday. The base in Austin would"
          + " close. Austin's spokesman was silent.",
        "Austin", ["place:austin", "place:austin", "person:lloyd-austin"]
      ),
      (
        "Chelsea Clinton lives in Chelsea, a district of London. Chelsea beat Arsenal on Saturday."
          + " Chelsea said she was glad.",
        "Chelsea", ["place:chelsea", "organisation:chelsea", "person:chelsea-clinton"]
      ),
    ] as [(String, String, [Entity.ID])])
  func `a name is the person's whom the text has in full, unless a place's words stand beside it`(
    text: String, form: String, ids: [Entity.ID]
  ) {
    #expect(Self.ids(form, in: text) == ids)
  }

  @Test func `of two with one surname it is the one last named in full`() {
    let text =
      "Daniel Price, a baker, opened the door at ten. Price was tired. Eleanor Price, his neighbour,"
      + " watched from over the road. Price called the police. Then Daniel Price fled. Price wept."
    #expect(
      Self.ids("Price", in: text)
        == ["person:daniel-price", "person:eleanor-price", "person:daniel-price"])
    let both = "Daniel Price and the singer Katy Price met on Monday. Price said it was late."
    #expect(Self.ids("Price", in: both) == ["person:price"])
  }

  @Test func `a king goes by his given name and has nobody's surname`() {
    let text =
      "King Abdullah and Queen Rania of Jordan arrived in Paris. Queen Rania Al Abdullah spoke first."
      + " King Abdullah said that he was pleased."
    #expect(
      Self.mentions(text).map(\.entity) == [
        "person:abdullah", "person:rania-abdullah", "place:jordan", "place:paris",
        "person:rania-abdullah", "person:abdullah",
      ])
  }

  @Test(arguments: [
    "Mohamed Hamdan Dagalo, known as Hemedti, said no. Hemedti is at war. Dagalo was silent.",
    "Mohamed Hamdan Dagalo (widely known as “Hemedti”) said no. Hemedti is at war.",
    "Mohamed Hamdan Dagalo, who is better known as Hemedti, left. Hemedti said no.",
  ]) func `another name that the text states is the same person's`(text: String) {
    #expect(Set(Self.mentions(text).map(\.entity)) == ["person:mohamed-hamdan-dagalo"])
  }

  @Test func `a real name is the same person's`() {
    let text =
      "Abu Mohammed al-Golani, whose real name is Ahmed al-Sharaa, spoke in Damascus. Al-Sharaa left."
      + " Golani said no."
    #expect(Set(Self.mentions(text).filter { $0.kind == .person }.map(\.entity)).count == 1)
  }

  @Test func `a nickname in quotation marks is no part of the name, and names the person alone`() {
    let text = "Joaquin \"El Chapo\" Guzman was sentenced on Friday. Guzman wept. El Chapo smiled."
    let found = Self.mentions(text)
    #expect(found.map(\.text) == ["Joaquin \"El Chapo\" Guzman", "Guzman", "El Chapo"])
    #expect(Set(found.map(\.entity)) == ["person:joaquin-guzman"])
  }

  @Test func `a particle at the start of a sentence begins no other name`() {
    let text =
      "Ursula von der Leyen spoke in Brussels. Von der Leyen said the plan was good. Oscar de la Hoya"
      + " was there. De la Hoya said no."
    #expect(
      Set(Self.mentions(text).filter { $0.kind == .person }.map(\.entity))
        == ["person:ursula-von-der-leyen", "person:oscar-de-la-hoya"])
  }

  @Test func `initials in brackets are the person before them`() {
    let text =
      "Crown Prince Mohammed bin Salman (MBS) met him. MBS said no. Then Alexandria Ocasio-Cortez"
      + " (AOC) left. AOC was angry."
    let found = Self.mentions(text)
    #expect(
      found.map(\.entity) == [
        "person:mohammed-bin-salman", "person:mohammed-bin-salman", "person:mohammed-bin-salman",
        "person:alexandria-ocasio-cortez", "person:alexandria-ocasio-cortez",
        "person:alexandria-ocasio-cortez",
      ])
  }

  @Test(arguments: [
    ("The Bank of England (BoE) cut rates. The BoE said no.", "BoE"),
    (
      "The United States Agency for International Development (USAID) sent food. USAID said so.",
      "USAID"
    ),
    (
      "The Intergovernmental Authority on Development (IGAD) met in Djibouti. IGAD was silent.",
      "IGAD"
    ),
    ("The Kaltenburg Relief and Rescue Bureau (KaRRB) closed. KaRRB was broke.", "KaRRB"),
  ]) func `a short form in brackets is its expansion`(text: String, short: String) throws {
    let found = Self.mentions(text).filter { $0.kind == .organisation }
    #expect(found.count { $0.text == short } == 2)
    #expect(Set(found.map(\.entity)).count == 1)
  }

  @Test func `a dame is a person`() {
    #expect(
      Self.mentions("Dame Eleanor Price said no. Price will report.").map(\.entity)
        == ["person:eleanor-price", "person:eleanor-price"])
  }
}
