import ArticleAnalysis
import Articles
import Testing

/// Daily series, whose issues are no reports of one event, and stories in other languages; all
/// invented.
@Suite struct SeriesStoryTests {
  /// How many reports the largest story has.
  private func largest(_ articles: [Article]) -> Int {
    StoryFinder.stories(of: articles, copies: []).map(\.articles.count).max() ?? 0
  }

  @Test(arguments: [
    ("Weather in Ashford: Tuesday", "Weather in Ashford: Wednesday"),
    ("Lotto results of 7 March", "Lotto results of 11 March"),
    ("Wetter in Lohau: Mittwoch", "Wetter in Lohau: Donnerstag"),
    ("Horóscopo de hoy, martes 10", "Horóscopo de hoy, miércoles 11"),
  ])
  func `the days of a series are no story`(first: String, second: String) {
    let text = """
      Mild air from the Ashford hills will hold over the Lohau valley, with Cinder Ridge in the sun \
      and the Merrow coast under cloud, said forecaster Odile Brandt of the Ashford office.
      """
    #expect(largest([report("/1", "\(first)\n\(text)"), report("/2", "\(second)\n\(text)")]) == 1)
    #expect(largest([report("/1", "\(first)\n\(text)"), report("/2", "\(first)\n\(text)")]) == 2)
  }

  @Test(arguments: [
    ("Bomb kills 12 in Ashford market", "Bomb kills 14 in Ashford market"),
    ("Ashford votes with 58 percent", "Ashford votes with 56.9 percent"),
  ])
  func `figures of an event part no story`(first: String, second: String) {
    let text = """
      A bomb went off in the Ashford market beside the Merrow well, said Odile Brandt of the Ashford \
      guard, and cloud of dust stood over Cinder Ridge until noon.
      """
    #expect(largest([report("/1", "\(first)\n\(text)"), report("/2", "\(second)\n\(text)")]) == 2)
  }

  private func article(_ path: String, _ language: String, _ text: String) -> Article {
    var article = report(path, text, day: 7)
    article.language = language
    return article
  }

  /// Two reports of one event, and one of another.
  private static let foreign: [(String, [String])] = [
    (
      "de",
      [
        """
        Explosion in Heilbrunner Brauerei verletzt neun Menschen
        Bei einer Explosion in der Brauerei Kessler in Heilbrunn sind am Dienstag neun Menschen \
        verletzt worden. Ein Gärtank war nach Angaben der Feuerwehr geplatzt.
        """,
        """
        Gärtank geplatzt: Verletzte bei Brauerei Kessler
        Nach dem Platzen eines Gärtanks in der Heilbrunner Brauerei Kessler liegen noch fünf der \
        neun Verletzten im Klinikum. Die Feuerwehr hat den Tank gesichert.
        """,
        """
        Stadtrat von Lohau stimmt gegen die Umgehungsstraße
        Der Stadtrat von Lohau hat sich am Dienstag gegen die geplante Umgehungsstraße \
        ausgesprochen. Nach der Sitzung sagte die Bürgermeisterin, die Straße sei damit vom Tisch.
        """,
      ]
    ),
    (
      "ru",
      [
        """
        Взрыв на пивоварне в Загорье: девять пострадавших
        Девять человек пострадали во вторник при взрыве на пивоварне «Ключи» в Загорье. По словам \
        пожарных, лопнул бродильный чан.
        """,
        """
        Пострадавшие при взрыве в Загорье остаются в больнице
        Пятеро из девяти пострадавших на пивоварне «Ключи» остаются в больнице Загорья. Бродильный \
        чан, который взорвался во вторник, пожарные вывезли.
        """,
        """
        Депутаты Лохова отклонили проект объездной дороги
        Городской совет Лохова во вторник отклонил проект объездной дороги. По словам мэра, к этому \
        вопросу совет больше не вернётся.
        """,
      ]
    ),
  ]

  @Test(arguments: foreign)
  func `the forms of a word are one in other languages`(language: String, texts: [String]) {
    let articles = texts.enumerated().map { article("/\($0)", language, $1) }
    let stories = StoryFinder.stories(of: articles, copies: []).map { Set($0.articles) }
    #expect(stories.contains([articles[0].id, articles[1].id]))
    #expect(stories.count == 2)
  }

  @Test func `one warning for two counties is two stories`() {
    func warning(_ county: String, _ figures: String) -> String {
      """
      Flood watch issued for \(county) County until Sunday morning
      The River Service issued a flood watch on Saturday at \(figures) p.m. It is in effect until Sunday at 9 a.m. for \(county) County.
      Water may rise quickly in creeks, on low roads and at bridges, the service says. Never drive through standing water, and keep children away from ditches and culverts under all circumstances.
      Bring animals to higher ground before dark. Have a lamp and a bag with papers at hand, and follow the reports of the service through the night.
      """
    }
    let articles = [warning("Ardmore", "4:10"), warning("Quillan", "5:25")].enumerated().map {
      report("/\($0)", $1, day: 4)
    }
    #expect(StoryFinder.stories(of: articles, copies: []).count == 2)
  }

  @Test func `words that all texts of a language have make no story`() {
    let texts = [
      """
      Le marché de Vernois ferme
      « Nous avons quitté la halle avec les autres, dit une dame de Vernois, puis nous sommes rentrés \
      sans parler, parce que tout était devenu trop cher. »
      """,
      """
      Le fioul arrive à Kerlac
      « Puis nous avons fui la plage, dit une vieille de Kerlac, avec les autres, parce que tout était \
      trop sale ; nous sommes devenus malades sans le savoir. »
      """,
    ]
    let articles = texts.enumerated().map { article("/\($0)", "fr", $1) }
    #expect(largest(articles) == 1)
  }

  @Test func `first name and surname are one name`() {
    func said(_ name: String, _ other: String) -> [Article] {
      [
        report(
          "/1",
          """
          Vote on the harbour bill before summer, \(name) promises
          Prime Minister Marek \(name) promised members a free vote on the harbour bill. His rival \
          Ilse \(other) said he should have found the time before the winter.
          """, day: 7),
        report(
          "/2",
          """
          \(other) attacks tax on orchards
          Ilse \(other) told growers in a barn that she would scrap the orchard tax at once. Marek \
          \(name) said through an aide that the tax touched few of them.
          """, day: 7),
      ]
    }
    #expect(largest(said("Tolvanen", "Brisko")) == 1)
  }
}
