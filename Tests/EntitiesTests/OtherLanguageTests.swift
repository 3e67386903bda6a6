import ArticleAnalysis
import Articles
import Testing

/// What is not English prose is not painted at random.
@Suite struct OtherLanguageTests {
  /// Text, language as it was recognised, and all that may be marked: known names.
  @Test(
    arguments: [
      (
        "Le ministre des Affaires étrangères a déclaré jeudi que les Forces démocratiques combattent. "
          + "Les Forces armées et le Parti avancent près de Raqqa, selon l'Armée syrienne.",
        "fr", ["Raqqa"]
      ),
      (
        "Die Bundesregierung erklärte, das Gespräch habe zwei Stunden gedauert. Der Außenminister "
          + "und die Abgeordneten lobten die Verhandlungen in Berlin.",
        "de", ["Berlin"]
      ),
      ("Президент России Владимир Путин встретился с Франсуа Олландом в Кремле.", "ru", []),
      ("التقى الرئيس الروسي فلاديمير بوتين نظيره الفرنسي فرانسوا هولاند في الكرملين.", "ar", []),
      ("俄罗斯总统普京周四在克里姆林宫会见法国总统奥朗德。", "zh", []),
      (
        "Dışişleri Bakanlığı Sözcüsü açıklamada bulundu. Görüşmede terör örgütlerine karşı ortak "
          + "mücadele Ankara ile ele alındı.",
        "tr", ["Ankara"]
      ),
    ] as [(String, String, [String])])
  func `another language has known names only`(text: String, language: String, known: [String]) {
    let index = EntityIndexer.index([Article(lines: text, language: language)])
    #expect(index.mentions.map(\.text) == known)
  }

  @Test(
    arguments: [
      ("Premiér Petr Fiala jednal v pondělí v Praze s kancléřem Olafem Scholzem.", []),
      ("Pääministeri Petteri Orpo matkusti maanantaina Kiovaan tapaamaan presidenttiä.", []),
      (
        "Presiden Prabowo Subianto bertemu dengan Perdana Menteri di Jakarta pada hari Senin.",
        ["Jakarta"]
      ),
      ("Rais William Ruto alikutana na viongozi mjini Nairobi siku ya Jumatatu.", ["Nairobi"]),
      ("Thủ tướng Phạm Minh Chính đã gặp Tổng thống tại thành phố.", []),
      ("Președintele Klaus Iohannis a primit luni delegația Comisiei Europene.", []),
    ] as [(String, [String])])
  func `a language that is not recognised has known names only`(text: String, known: [String]) {
    let index = EntityIndexer.index([Article(lines: text, language: nil)])
    #expect(index.mentions.map(\.text) == known)
  }

  @Test func `a paragraph in another language has known names only, and the rest has all`() {
    let index = EntityIndexer.index([
      Article(
        lines: "Mark Rutte met Petr Fiala in Prague on Monday to talk about gas.\n"
          + "Ministerstvo zahraničí uvedlo, že Karel Novotný schůzku v Praze nepotvrdil.\n"
          + "Rutte will be in Berlin on Friday, his office said.", language: nil)
    ])
    #expect(
      index.mentions.map(\.text) == ["Mark Rutte", "Petr Fiala", "Prague", "Rutte", "Berlin"])
  }

  @Test(arguments: [
    "Президент России Владимир Путин встретился с Франсуа Олландом в Кремле.",
    "التقى الرئيس الروسي فلاديمير بوتين نظيره الفرنسي فرانسوا هولاند في الكرملين.",
    "俄罗斯总统普京周四在克里姆林宫会见法国总统奥朗德。",
    "여야는 국회에서 회담을 열었다. ประเทศไทย ประกาศ नरेन्द्र मोदी ने कहा",
  ]) func `another script whose language is unknown has no names`(text: String) {
    let index = EntityIndexer.index([Article(lines: text, language: nil)])
    #expect(index.mentions.isEmpty, "\(index.mentions.map(\.text))")
  }

  @Test(
    arguments: [
      ("IT IS FOR US TO DECIDE WHO IS RIGHT, THE PRESIDENT SAID.", []),
      ("THE TALKS WILL BE THE FIRST SINCE MAY AND THE LAST THIS YEAR.", []),
      ("RUSSIA AND FRANCE AGREE TO STEP UP FIGHT", ["RUSSIA", "FRANCE"]),
    ] as [(String, [String])])
  func `a shouted line has its names and no more`(text: String, names: [String]) {
    let index = EntityIndexer.index([Article(lines: text)])
    #expect(index.mentions.map(\.text) == names)
  }

  @Test func `a table of figures has no names`() {
    let rows = (1...40).map { "\($0)  \($0 * 7 % 11)  \($0 * 3 % 5)  +\($0)  12.\($0)" }
    let index = EntityIndexer.index([Article(lines: rows.joined(separator: "\n"))])
    #expect(index.mentions.isEmpty, "\(index.mentions.map(\.text))")
  }

  @Test func `a paragraph in another language has known names only`() {
    let text = """
      The mayor of Lyon spoke on Friday. She was angry with the government and promised to act.
      Le maire de la Ville a déclaré vendredi que la Ville ne paierait pas. Les Forces armées et le \
      Conseil municipal ont voté pour la Résolution. Il a demandé au Premier Ministre de venir à Paris.
      Der Oberbürgermeister sagte am Freitag, die Stadt werde nicht zahlen. Die Feuerwehr und der \
      Stadtrat haben für den Antrag gestimmt. Das Gespräch mit dem Ministerpräsidenten war kurz.
      She left for Berlin on Saturday, the day on which the council was to vote on the plan.
      """
    let index = EntityIndexer.index([Article(lines: text)])
    #expect(index.mentions.map(\.text) == ["Lyon", "Paris", "Berlin"])
  }
}
