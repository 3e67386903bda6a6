internal import ArticleAnalysis
internal import Articles
import Testing

/// Lines between headline and text that only the lines beside them tell apart.
@Suite struct HeadLineTests {
  private static let headline = "Cracked pier forces ferries to move"
  private static let body = """
    Ferry passengers in Portmouth face weeks of disruption after a pier was declared unsafe.

    Inspectors discovered a crack of some 15 metres in a support of the pier this week.

    Northern Line said it would cancel ten crossings a week until the spring, and Castle Hill too.
    """

  private func article(_ head: [String], body: String = Self.body) -> Article {
    let text = (head + [body]).joined(separator: "\n\n")
    return ArticleCleaner.clean(
      Article(id: ArticleID(location: "page"), path: "page", text: ArticleText(text)))
  }

  @Test(arguments: [
    ("Harbour Resident, 11th March 2026", "Harbour Resident", "2026-03-11"),
    ("Coast Sport, Saturday 16 May 2026", "Coast Sport", "2026-05-16"),
    ("Ferry World | May 16, 2026", "Ferry World", "2026-05-16"),
    ("16 May 2026 | The Pilot of Portmouth", "The Pilot of Portmouth", "2026-05-16"),
  ])
  func `a name and a date beside the writer are outlet and date`(
    line: String, outlet: String, day: String
  ) {
    for head in [[Self.headline, "By Tom Reyes", line], [Self.headline, line, "By Tom Reyes"]] {
      let article = article(head)
      #expect(article.outlet == outlet)
      #expect(article.date?.iso8601 == day)
      #expect(article.byline == "By Tom Reyes")
      #expect(article.deck == nil)
      #expect(article.passages.filter { $0.kind == .body }.count == 3)
    }
  }

  @Test func `a name that the text speaks of is a place and no outlet`() {
    let article = article([Self.headline, "By Tom Reyes", "Castle Hill, 11 March 2026"])
    #expect(article.outlet == nil)
    #expect(article.date?.iso8601 == "2026-03-11")
  }

  @Test func `a name with a date is no outlet where another line names it`() {
    let head = [Self.headline, "The Herald", "By Tom Reyes", "Stone Harbour, 11 March 2026"]
    #expect(article(head).outlet == "The Herald")
  }

  @Test(arguments: [
    "Jane Doe, 11 March 2026", "The Eastern Pier, 3 March 2015", "Rules Change, 3 March 2026",
  ])
  func `a name and a date with no writer beside them decide nothing`(line: String) {
    let article = article([Self.headline, line])
    #expect(article.outlet == nil)
    #expect(article.date == nil)
  }

  @Test(arguments: [
    "Pier will open again, 3 March 2026", "Portmouth, 3 March 2026 and after it",
    "Flight 370 Memorial, 8 March 2014", "The pier was closed, 3 March 2026",
  ])
  func `a line of other words that ends in a date is no outlet`(line: String) {
    #expect(article([Self.headline, "By Tom Reyes", line]).outlet == nil)
  }

  @Test func `a known place with a date is place and date, and no outlet`() {
    let article = article([Self.headline, "By Tom Reyes", "Paris, 3 March 2026"])
    #expect(article.outlet == nil)
    #expect(article.date?.iso8601 == "2026-03-03")
    #expect(article.dateline == "Paris, 3 March 2026")
  }

  @Test func `outlet, place with date and writer stand on lines of their own`() {
    let article = article([
      Self.headline, "The Baltic Tribune", "Tallinn, 3 March 2026", "Text: Liis Org",
    ])
    #expect(article.outlet == "The Baltic Tribune")
    #expect(article.date?.iso8601 == "2026-03-03")
    #expect(article.byline == "Text: Liis Org")
    #expect(article.passages.filter { $0.kind == .body }.count == 3)
  }

  @Test(arguments: [
    ("Editorial", nil), ("Opinion", nil), ("Consumer desk", "Consumer desk"),
    ("Kolumne, Jana Dorn", "Kolumne, Jana Dorn"), ("Three boats sink", nil), ("London", nil),
  ])
  func `a label over the day hides neither the day nor the lead`(label: String, byline: String?) {
    let lead = "The wall of the old harbour gave way on Monday after nine days of rain."
    let article = MarkedPage(
      [
        "Harbour wall gives way", label, "9 March 2026", lead,
        lead.replacing("Monday", with: "Friday"),
      ]
      .joined(separator: "\n\n")
    ).article
    #expect(article.date?.iso8601 == "2026-03-09")
    #expect(article.byline == byline)
    #expect(
      article.passages.first { $0.kind == .body }.map { article.text.string($0.range) } == lead)
  }

  @Test(arguments: [
    "Lees ook de achterkant", "Leggi anche il retro", "Czytaj także drugą stronę",
    "Читайте также оборот", "Assine aqui, por favor", "Abonnieren Sie den Wind",
  ])
  func `a first line with words of pages is the headline where no other line can be`(
    headline: String
  ) {
    let heads: [[String]] = [[], ["Jan Kroon"], ["Jan Kroon", "3 March 2026"]]
    for head in heads {
      let article = article([headline] + head)
      #expect(article.headline == headline)
      #expect(article.passages.allSatisfy { !$0.isFolded })
    }
  }

  @Test(arguments: ["Pier cracks", "Three ferries move"])
  func `a headline of few words between buttons is not one of them`(headline: String) {
    let buttons = ["Share", "Facebook", "Twitter", "Copy link"]
    let article = article(["Advertisement", headline, "By Tom Reyes"] + buttons)
    #expect(article.headline == headline)
    #expect(article.byline == "By Tom Reyes")
    #expect(article.passages.filter { $0.kind == .boilerplate }.count == 2)
  }

  @Test func `the name of a paper in its menu is no headline`() {
    let menu = ["Subscribe to our newsletter", "The Portmouth Pilot", "Menu", "Sport"]
    #expect(article(menu).headlineIsDerived)
  }

  @Test(arguments: ["\n", "\n\n"])
  func `a head written as fields says what the article is`(gap: String) {
    let fields = [
      "Title: Harbour wall gives way", "Author: Jane Doe", "Date: March 9, 2026",
      "Source: The Merrow Gazette", "URL: http://example.org/1", "Tags: harbour, storm",
    ]
    let lead = "The wall of the old harbour gave way on Monday after nine days of rain."
    let article = MarkedPage(fields.joined(separator: gap) + "\n\n\(lead)").article
    #expect(article.headline == "Harbour wall gives way")
    #expect(!article.headlineIsDerived)
    #expect(article.byline == "Jane Doe")
    #expect(article.date?.iso8601 == "2026-03-09")
    #expect(article.outlet == "The Merrow Gazette")
    let shown = article.passages.filter { $0.kind == .body }
    #expect(shown.map { article.text.string($0.range) } == [lead])
  }

  @Test(arguments: [
    "Paper: EU to drop sanctions\nBy: Jane Doe\nDate: March 9, 2026",
    "Agency: Nuclear stockpile grows\nPublished: March 9, 2026",
    "Source: Iran to resume talks on Monday\nBy Jane Doe\nMarch 9, 2026",
    "Reporter: When did the wall give way?\nReporter: And who was there?",
  ])
  func `headlines that begin with a label are headlines`(head: String) {
    let article = MarkedPage("\(head)\n\nThe wall of the harbour gave way on Monday, it said.")
      .article
    #expect(article.outlet == nil)
    #expect(article.byline?.contains("wall") != true)
  }

  @Test func `the title among fields is the headline, and what is no value none`() {
    let article = MarkedPage(
      "Date: March 9, 2026\nLocation: Tallinn\nTitle: Harbour wall gives way\n"
        + "Author: Jane Doe and John Roe\nSource: N/A\n\nThe wall of the harbour gave way on Monday."
    ).article
    #expect(article.headline == "Harbour wall gives way")
    #expect(article.byline == "Jane Doe and John Roe")
    #expect(article.outlet == nil)
    #expect(article.passages.count { $0.kind == .headline } == 1)
  }

  @Test func `fields without a title leave the headline open`() {
    let article = MarkedPage(
      "Quelle: AFP\nDatum: 9. März 2026\n\nDie Mauer des alten Hafens gab am Montag nach."
    ).article
    #expect(article.agency == "AFP")
    #expect(article.date?.iso8601 == "2026-03-09")
    #expect(article.headlineIsDerived)
  }

  @Test(arguments: [
    "Publisher: the man who sold a wall\n\nThe wall gave way on Monday, they said.",
    "Title: a history of a word\n\nIt was first given to knights, then to books and boxers.",
    "Paper: the harbour wall is to be paid for by the state, and the town is glad of it.\n\nSo it said.",
  ])
  func `one line with a colon is no head of fields`(text: String) {
    let article = MarkedPage(text).article
    #expect(article.outlet == nil)
    #expect(article.headline.hasPrefix(text.prefix(12)))
  }

  @Test func `a date may stand in front of the writer`() {
    let article = article([Self.headline, "The Herald", "January 19, 2026 | By Tom Reyes, AP"])
    #expect(article.date?.iso8601 == "2026-01-19")
    #expect(article.byline == "By Tom Reyes, AP")
    #expect(article.agency == "AP")
    #expect(article.outlet == "The Herald")
  }

  @Test func `what a writer is stands under the name, and the date under both`() {
    let article = article([
      Self.headline, "Daniel McKenna", "Europe Correspondent", "Mon Mar 2 2026 - 06:30",
    ])
    #expect(article.byline == "Daniel McKenna")
    #expect(article.date?.iso8601 == "2026-03-02")
    #expect(article.passages.filter { $0.kind == .body }.count == 3)
  }

  @Test func `buttons between the lines of the head are folded, and the lines behind them read`() {
    let article = article([
      Self.headline, "19 January 2026", "Share", "Save", "Selin Ross", "BBC News, Istanbul",
    ])
    #expect(article.outlet == "BBC News")
    #expect(article.byline == "Selin Ross")
    #expect(article.date?.iso8601 == "2026-01-19")
    #expect(article.passages.filter { $0.kind == .body && !$0.isFolded }.count == 3)
    #expect(article.passages.filter { $0.label == "sharing" && $0.isFolded }.count == 2)
  }

  @Test(arguments: [
    ("OSLO (Energy Wire) Feb 16, 2026 -- ", "Energy Wire"),
    ("OSLO, Feb 16, 2026 (Energy Wire) -- ", "Energy Wire"),
    ("OSLO, Feb 16, 2026 (Left Bank) -- ", nil),
    ("OSLO (Reuters) Feb 16, 2026 - ", "Reuters"),
  ])
  func `a full date before or behind a bracket is that of the report`(
    dateline: String, agency: String?
  ) {
    let article = article([Self.headline], body: dateline + Self.body)
    #expect(article.date?.iso8601 == "2026-02-16")
    #expect(article.agency == agency)
    #expect(article.dateline == String(dateline.dropLast()))
  }

  @Test(arguments: [
    ("MARL, Nov 17 (Northern Wire) - ", "Northern Wire"),
    ("MARL (Northern Wire) — ", "Northern Wire"),
    ("PORT ELLERY, June 17 (Wire) -- ", "Wire"), ("MARL, Nov 17 (AFP) - ", "AFP"),
  ])
  func `an agency in brackets behind a place in capitals needs no table`(
    dateline: String, agency: String
  ) {
    let article = article([Self.headline], body: dateline + Self.body)
    #expect(article.agency == agency)
    #expect(article.dateline == String(dateline.dropLast()))
  }

  @Test(arguments: [
    "Oslo (Norway) on 16 February 2026 saw the first ferry that runs without a crew or captain.",
    "OSLO (Energy Wire) was the sign over the door of the house, which had once been a ferry.",
    "OSLO (Energy Wire) Feb 16, 2026 was the day on which the first ferry left without a crew.",
  ])
  func `a sentence with a bracket and a date is no dateline`(lead: String) {
    let article = article([Self.headline], body: lead + "\n\n" + Self.body)
    #expect(article.date == nil)
    #expect(article.dateline == nil)
  }

  @Test func `a newspaper in capitals over the headline is the outlet and is not folded`() {
    let article = article(["NORTHGATE GAZETTE", "Sunday, May 17, 2026", Self.headline])
    #expect(article.outlet == "NORTHGATE GAZETTE")
    #expect(article.headline == Self.headline)
    #expect(!article.passages.contains { $0.isFolded })
  }

  @Test func `a dateline is read below a line of the page that stands over the lead`() {
    let line = "A special service of the Harbour Desk with all of its pictures"
    let deck = "Engineers will stay on the quay until the spring comes"
    let head = [Self.headline, deck, "By Tom Reyes", line]
    let article = article(head, body: "OSLO (AP) — " + Self.body)
    #expect(article.dateline == "OSLO (AP) —")
    #expect(article.agency == "AP")
  }

  @Test func `initials and agencies in brackets sign the text`() {
    let article = article([Self.headline], body: Self.body + "\n\nmm/ab (AFP, dpa, ERR)")
    #expect(article.agency == "AFP")
    #expect(article.passages.last?.kind == .byline)
  }

  @Test(arguments: [
    "Carla Ibsen", "Nick Bowman at Ferry Road", "Interview by Carla Ibsen", "Review by Tom Reyes",
    "Eine Kolumne von Arne Volkmer", "Rozmawiała Agnieszka Wrona", "de Ioana Petrescu",
    "Propos recueillis par Claire Aubin", "Een column van Wil Dekker",
  ])
  func `who wrote it is named right below the headline`(line: String) {
    let article = article([Self.headline, line])
    #expect(article.headline == Self.headline)
    #expect(article.byline == line)
    #expect(article.deck == nil)
    #expect(article.passages.filter { $0.kind == .body }.count == 3)
  }

  @Test(arguments: [
    "Castle Hill", "Northern Line", "Harbour Road", "Winter Storm", "Human Rights",
    "Kommentar von Gewicht", "Interview by Night",
  ])
  func `a line with capitals below the headline is nobody's name`(line: String) {
    #expect(article([Self.headline, line]).byline == nil)
  }

  @Test func `whom the text tells of did not write it`() {
    let body = Self.body.replacing("Northern Line said", with: "Ms Ibsen of Northern Line said")
    #expect(article([Self.headline, "Carla Ibsen"], body: body).byline == nil)
  }

  @Test(arguments: ["Interview by Night", "Kommentar von Gewicht", "Analyse von Wasser und Wind"])
  func `a headline that begins like a byline is the headline`(line: String) {
    #expect(article([line]).headline == line)
  }
}
