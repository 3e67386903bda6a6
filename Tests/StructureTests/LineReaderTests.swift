internal import ArticleAnalysis
internal import Articles
import Testing

@Suite struct LineReaderTests {
  private func article(_ lines: String...) -> Article {
    MarkedPage(lines.joined(separator: "\n\n")).article
  }

  private let body = """
    The committee met on Thursday and put off its decision until the new year.

    Members said that they needed more time to read the report of the experts.
    """

  @Test(arguments: [
    ("PARIS, Nov 13 (Reuters) - ", "Reuters"), ("MEXICO CITY (AP) — ", "AP"),
    ("KATHMANDU, April 25 (Reuters) - ", "Reuters"),
    ("BEIRUT/THE HAGUE, March 7 (Reuters) - ", "Reuters"),
    ("BEIJING, Nov. 26 (Xinhua) -- ", "Xinhua"), ("PARIS (AFP) - ", "AFP"),
    ("(Reuters) - ", "Reuters"), ("VIENNA — ", nil), ("BUFFALO, N.Y. — ", nil),
    ("PUTRAJAYA, Nov 22 — ", nil), ("BERLIN -- ", nil), ("Indianapolis – ", nil),
    ("Dekalb, Ill. — ", nil), ("München/London – ", nil), ("New York, NY – ", nil),
    ("NEW DELHI: ", nil), ("Moscow: ", nil), ("Washington, DC, United States: ", nil),
    ("AFP, Moscow: ", "AFP"), ("Moscow, AFP — ", "AFP"),
    ("MOSCOW. Nov 26 (Interfax) - ", "Interfax"),
    ("MOSCOW, November 26. /TASS/. ", "TASS"), ("Berlin (dpa) - ", "dpa"),
    ("МОСКВА, 26 ноя — РИА Новости. ", "RIA Novosti"),
    ("ST. PETERSBURG, Russia (AP) — ", "AP"), ("GENEVA, 26 November 2015 – ", nil),
    ("HALLAM, Corran (AFP) – ", "AFP"), ("HALLAM, March 3 (Norpress) - ", nil),
    ("Hallam, 3 March – ", nil), ("HALLAM: ", nil), ("Hallam, March 3, 2024 - ", nil),
    ("Hallam, 3 March 2024 – ", nil), ("Hallam, Ky., March 3, 2024 — ", nil),
    ("Hallam (March 3, 2024) — ", nil), ("HALLAM (March 3) - ", nil),
    ("HALLAM – March 3, 2024 – ", nil),
    ("Hallam, Germany – March 3, 2024 – ", nil), ("March 3, 2024 – HALLAM – ", nil),
    ("Hallam, le 3 mars 2024 – ", nil), ("Hallam, den 3. März 2024 – ", nil),
    ("London, Wednesday, March 3, 2024 – ", nil), ("(ANSA) - HALLAM, 03 MAR - ", "ANSA"),
    ("(ANSA) - London, 3 mar - ", "ANSA"), ("London, 3 mar. - (ANSA) - ", "ANSA"),
    ("HALLAM, Ky.--(BUSINESS WIRE)--", "Business Wire"),
    ("Hallam, Ontario, March 3, 2024 (HALLAM NEWSWIRE) - ", "HALLAM NEWSWIRE"),
    ("UNITED NATIONS (Reuters) - ", "Reuters"), ("TEL AVIV, Israel (AP) -- ", "AP"),
  ])
  func `a dateline is found with its agency`(dateline: String, agency: String?) {
    let article = article("The headline of the day", dateline + body)
    #expect(article.dateline == WhiteSpace.collapsed(dateline))
    #expect(article.agency == agency)
    #expect(article.headline == "The headline of the day")
  }

  @Test(arguments: [
    "Putin: ", "DEAR ABBY: ", "WARNING GRAPHIC DETAIL: ", "Zum Hintergrund: ", "UPDATE — ",
    "EXCLUSIVE - ", "WATCH — ", "Mr Roe — a teacher — ", "On Monday — ", "Yes - ", "Question: ",
    "Brexit: ", "BREXIT: ", "REVEALED: ", "POLICE: ", "Hallam, Corran - ",
    "Hallam, 3 March 1987 – ", "Jane Roe, 3 March 2024 – ", "March 3 – ", "March 3, 2024 – ",
    "Hallam (1987) – ", "(Hallam) - Corran, 3 March - ", "Anna, 3 May 2024: ",
    "(Editor's note) - ", "In Moscow - ", "Q: ",
  ])
  func `what only looks like a dateline is text`(opening: String) {
    let article = article("The headline of the day", opening + body)
    #expect(article.dateline == nil)
  }

  @Test(arguments: [
    ("HALLAM (AP) — March 3, 2024", "AP"), ("HALLAM (AA) - 3 Mart 2024", "Anadolu"),
    ("(ANSA) - HALLAM, 3 MAR 2024", "ANSA"), ("HALLAM, March 3, 2024 (Reuters)", "Reuters"),
  ])
  func `a dateline may stand over the text`(line: String, agency: String) {
    let article = article("The headline of the day", line, body)
    #expect(article.dateline == line)
    #expect(article.agency == agency)
    #expect(article.date?.iso8601 == "2024-03-03")
  }

  @Test(arguments: [
    "November 26, 2015 (AFP)", "2015年11月26日 共同通信", "Redakcja, 26 listopada 2015",
    "Redazione | 26 novembre 2015", "AFP, 26 November 2015",
  ])
  func `a line that names a publisher and a day gives the day`(line: String) {
    let article = article("The headline of the day", line, body)
    #expect(article.date?.iso8601 == "2015-11-26")
    #expect(article.passages[1].kind == .date || article.passages[1].kind == .dateline)
  }

  @Test(arguments: [
    "By Jane Doe, wildlife correspondent", "By Jane Doe, our media and arts editor",
    "Words and photographs: Jane Doe", "Door onze verslaggever Jan de Vries", "Tekst: Jan de Vries",
    "文・山田 太郎", "كتبت: ليلى منصور", "记者 林若溪", "Oleh Dewi Lestari", "Της Μαρίας Δέλτα",
    "מאת דנה לוי",
  ])
  func `a line with a word for who wrote is a byline`(line: String) {
    let article = article("The headline of the day", line, body)
    #expect(article.byline == line)
    #expect(article.passages[1].kind == .byline)
  }

  @Test(arguments: ["Του Αγίου Νικολάου", "Oleh Petrenko Wins", "記者 会見で語る", "文・化の日"])
  func `a headline that begins as a byline is one`(headline: String) {
    #expect(article(headline, body).headline == headline)
  }

  @Test(arguments: [
    "By Jane Doe, who saw it from a correspondent", "Por Hallam", "By the time the editor came",
  ])
  func `what only begins as a byline is none`(line: String) {
    #expect(article("The headline of the day", line, body).byline == nil)
  }

  @Test func `a label in brackets over the day is none of the text`() {
    let article = article("The headline of the day", "(CONTRIBUTED)", "3 March 2024", body)
    #expect(article.date?.iso8601 == "2024-03-03")
    #expect(article.passages.map(\.kind).filter { $0 == .body }.count == 2)
  }

  @Test(arguments: [
    "Hallam, March 3, 2024 - ", "HALLAM – 3 March 2024 – ", "March 3, 2024 – HALLAM – ",
    "Hallam (March 3, 2024) — ",
  ])
  func `the day in a dateline is that of the article`(dateline: String) {
    #expect(article("The headline of the day", dateline + body).date?.iso8601 == "2024-03-03")
  }

  @Test(arguments: [
    ("Updated Nov 30, 2015", "2015-11-30", true),
    ("Published: 12:01 EDT, 26 November 2015", "2015-11-26", false),
    ("Last updated: Thursday, November 26, 2015 10:30 AM GMT", "2015-11-26", true),
    ("26.11.2015", "2015-11-26", false), ("2015-11-26", "2015-11-26", false),
    ("2015-11-26T10:30:00Z", "2015-11-26", false),
    ("26 November 2015", "2015-11-26", false),
    ("26. November 2015, 18:30 Uhr", "2015-11-26", false),
    ("26 novembre 2015 à 18:30", "2015-11-26", false),
    ("26 de noviembre de 2015", "2015-11-26", false), ("26 ноября 2015 г.", "2015-11-26", false),
    ("2015年11月26日", "2015-11-26", false), ("13/11/2015", "2015-11-13", false),
    ("11/13/2015", "2015-11-13", false), ("Nov. 26, 2015, at 3:15 p.m.", "2015-11-26", false),
    ("Published 26 Nov 2015 | Updated 27 Nov 2015", "2015-11-26", false),
    ("Publié le 03/04/2015 à 10h12", "2015-04-03", false), ("Stand: 1.4.18", "2018-04-01", true),
    ("Veröffentlicht am 6.12.95", "1995-12-06", false), ("Posted 1/23/21", "2021-01-23", false),
    ("29 February 2016", "2016-02-29", false), ("Posted on Nov 26th, 2015", "2015-11-26", false),
    ("2015년 11월 26일", "2015-11-26", false), ("입력 2015년 11월 26일", "2015-11-26", false),
    ("26 नवंबर 2015", "2015-11-26", false), ("२६ नवम्बर २०१५", "2015-11-26", false),
    ("٢٦ نوفمبر ٢٠١٥", "2015-11-26", false), ("26 בנובמבר 2015", "2015-11-26", false),
    ("Thứ Năm, ngày 26 tháng 11 năm 2015", "2015-11-26", false),
    ("26 ноември 2015 г.", "2015-11-26", false), ("২৬ মার্চ ২০১৫", "2015-03-26", false),
  ])
  func `a line that states a date gives it`(line: String, day: String, isUpdate: Bool) {
    let article = article("The headline of the day", line, body)
    #expect(article.date?.iso8601 == day)
    #expect(article.date?.isUpdate == isUpdate)
    #expect(article.date?.printed == line)
    #expect(article.passages[1].kind == .date)
  }

  @Test(arguments: [
    "29 February 2015", "03/04/2015", "Published 03/04/2015", "24.02.07", "입력 24.02.07",
    "November 26", "2 hours ago",
    "The talks begin on November 26, 2015",
    "02-751-1500", "In 2015", "31 April 2015",
  ])
  func `a date that is not whole, not possible or part of a sentence is none`(line: String) {
    #expect(article("The headline of the day", line, body).date == nil)
  }

  private static let french = """
    Le conseil municipal s’est réuni jeudi soir et a reporté sa décision à la rentrée, selon le \
    maire, qui a promis de revoir les comptes de la ville avec ses adjoints.
    """
  private static let korean = """
    시의회는 목요일 회의를 열고 결정을 내년으로 미루었다고 시장이 밝혔다. 시는 예산을 다시 검토하기로 했다.
    """

  @Test(arguments: [
    ("03/04/2015", french, "2015-04-03"), ("03/04/2015 10:12", french, "2015-04-03"),
    ("Par Jeanne Lenoir | 03/04/2015", french, "2015-04-03"), ("03/04/15", french, nil),
    ("03/04/2015", korean, nil),
  ])
  func `the language says whether the day stands before the month`(
    line: String, text: String, day: String?
  ) {
    let article = article("Le conseil reporte sa décision", line, text)
    #expect(article.date?.iso8601 == day)
  }

  @Test func `the day of publication goes before that of an update`() {
    let article = article(
      "The headline of the day", "Updated 27 November 2015", "Published 26 November 2015", body)
    #expect(article.date?.iso8601 == "2015-11-26")
    #expect(article.date?.isUpdate == false)
  }

  @Test(arguments: [
    ("By JANE DOE and JOHN ROE", nil, nil), ("By Jane Doe, Moscow correspondent", nil, nil),
    ("By Jane Doe, The Moscow Times", nil, "The Moscow Times"),
    ("By Jane Doe, Reuters", "Reuters", nil), ("By Jane Doe (Hallam, AFP)", nil, nil),
    ("By Jane Doe (AFP)", "AFP", nil),
    ("By Jane Doe For Daily Mail Australia", nil, "Daily Mail Australia"),
    ("By Associated Press", "AP", nil), ("Jane Doe in Paris", nil, nil),
    ("Jane Doe in Paris and John Roe in Moscow", nil, nil), ("Jane Doe, BBC News", nil, "BBC News"),
    ("Von Erika Mustermann", nil, nil), ("Par Jeanne Martin", nil, nil),
    ("Jane Doe and agencies", nil, nil), ("By Mary van der Berg | Nov 26, 2015", nil, nil),
    ("Автор: Иван Петров", nil, nil),
  ])
  func `a line that names writers is the byline`(line: String, agency: String?, outlet: String?) {
    let article = article("The headline of the day", line, body)
    #expect(article.byline == line)
    #expect(article.agency == agency)
    #expect(article.outlet == outlet)
  }

  @Test(arguments: [
    "By Tuesday the army had left the town.", "By law the seat stays empty until June.",
    "Jane Doe is a doctor in Paris and has two sons.", "Winter in Paris is mild and wet.",
  ])
  func `a sentence is no byline`(line: String) {
    #expect(article("The headline of the day", body, line, body).byline == nil)
  }

  @Test(arguments: [
    ("TRTWorld and agencies", nil, "TRTWorld"), ("AFP", "AFP", nil), ("(Xinhua)", "Xinhua", nil),
    ("Source: Xinhua", "Xinhua", nil), ("— With inputs from PTI", "PTI", nil),
    ("Reuters, AFP", "Reuters", nil), ("The Guardian and Reuters", "Reuters", "The Guardian"),
    ("Agencies", nil, nil), ("Reporting by Jane Doe; Editing by John Roe", nil, nil),
    ("dpa/AFP", "dpa", nil), ("Al Jazeera and news agencies", nil, "Al Jazeera"),
  ])
  func `a sign-off says where a text comes from`(line: String, agency: String?, outlet: String?) {
    let article = article("The headline of the day", body, line)
    #expect(article.passages.last?.kind == .byline)
    #expect(article.agency == agency)
    #expect(article.outlet == outlet)
  }

  @Test func `an agency that is only a source is not whose copy it is`() {
    let told = "A minister told Reuters on Friday that the talks, cited by TASS, would go on."
    #expect(article("The headline of the day", told, body).agency == nil)
    let credited = "The talks will go on until the end of the week, Interfax reported."
    #expect(article("The headline of the day", credited, body).agency == "Interfax")
    #expect(article("The headline of the day", "Photo: Reuters", body).agency == nil)
  }

  @Test(arguments: [
    ("Contact us at news@valleypost.example", nil),
    ("© 2016 The Valley Post. All rights reserved.", "The Valley Post"),
    ("Published in Dawn, November 27th, 2015", "Dawn"),
    ("Sign up for our newsletter and get the best of The Valley Post", "The Valley Post"),
    ("© 2019 The Associated Press. All rights reserved.", nil),
    ("Follow Jane Doe on Twitter", nil), ("Download the BBC News app", "BBC News"),
  ])
  func `an outlet is read where the page names itself`(line: String, outlet: String?) {
    #expect(article("The headline of the day", body, line).outlet == outlet)
  }

  @Test(arguments: [
    ("en", "The president said that he would not go to the talks, which have been put off."),
    (
      "de",
      "Der Präsident hat gesagt, dass er nicht zu den Gesprächen reisen wird, die mit der EU geplant sind."
    ),
    (
      "fr",
      "Le président a déclaré que les pourparlers ne sont pas dans une impasse et qui plus est avec des alliés."
    ),
    (
      "es",
      "El presidente dijo que las negociaciones con los aliados no son para este año, pero que se hablará."
    ),
    (
      "ru",
      "Президент заявил, что переговоры не будут отложены, как было объявлено на прошлой неделе, и что он поедет."
    ),
    ("ar", "قال الرئيس إن المحادثات لن تؤجل كما أعلن في الأسبوع الماضي"),
    ("zh", "总统表示,会谈不会像上周宣布的那样推迟,他将出席会谈。"),
    ("ja", "大統領は、会談は先週発表されたようには延期されないと述べた。"),
    ("ko", "대통령은 회담이 지난주 발표된 것처럼 연기되지 않을 것이라고 말했다."),
    (nil, "Xyz qwv 42."),
  ])
  func `the language is told by script and common words`(code: String?, text: String) {
    #expect(article(text).language == code)
  }

  @Test func `a headline made from the lead ends at a word`() {
    let article = article(
      String(repeating: "Ministers agreed, after a long night of talks, ", count: 5) + "on it.",
      body)
    #expect(article.headlineIsDerived)
    #expect(article.headline.hasSuffix("…") && article.headline.count <= 91)
    #expect(!article.headline.contains(",…"))
  }

  @Test func `a known paragraph of an outlet is standing text`() {
    let line = "The Valley Post has served the people of the valley since 1911, come rain or shine."
    let text = ArticleText("The headline of the day\n\n\(body)\n\n\(line)")
    let article = Article(id: ArticleID(location: "x"), path: "x", text: text)
    #expect(ArticleCleaner.clean(article).passages.last?.kind == .body)
    let learned = ArticleCleaner.clean(article, known: [ArticleCleaner.paragraphHash(line)])
    #expect(learned.passages.last?.kind == .boilerplate)
    #expect(learned.passages.last?.label == "standing text")
  }
}
