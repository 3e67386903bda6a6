import ArticleAnalysis
import Articles
import Testing

/// Edits that turn what a text pasted again says.
@Suite struct SenseTests {
  private func folds(_ body: String, _ from: String, _ to: String) -> [RepetitionFold] {
    #expect(body.contains(from))
    let text = Array((body + "\n" + body.replacing(from, with: to)).utf8)
    checkPromises(text)
    return RepetitionFinder.folds(in: text)
  }

  private static let english = """
    The council voted on Wednesday to let the fair return to the meadow behind the brewery in May.
    Hotel keeper Signe Aldous paid for the first wheel, which was built in a shed near Corvin.
    Neighbours had complained of the noise for years, and of the goats that came with the circus.
    The fair brings eleven thousand guests a day, and most of them come by the narrow railway.
    """

  @Test(arguments: [
    ("voted on", "never voted on"), ("had complained", "had not complained"),
    ("had complained", "hadn’t complained"), ("Signe Aldous", "Marta Quill"),
    ("Signe Aldous", "Signe Quill"), ("Corvin", "Tessel"),
  ])
  func `a sentence that denies or names somebody else stays`(_ from: String, _ to: String) {
    let folds = folds(Self.english, from, to)
    #expect(folds.count == 3)
    #expect(folds.allSatisfy { $0.difference == nil })
  }

  @Test func `a negation at the end of the first printing alone keeps the second`() {
    let body = """
      Der Rat will die Wiese hinter der alten Brauerei im nächsten Jahr wieder für das Fest öffnen.
      Die Anwohner der drei Straßen am Fluss fragte er vor der Abstimmung am Mittwoch nicht.
      Das Fest bringt jeden Tag Tausende Gäste, von denen die meisten mit der kleinen Bahn anreisen.
      """
    #expect(folds(body, "Mittwoch nicht", "Mittwoch").count == 2)
    #expect(folds(body.replacing(" nicht", with: ""), "Mittwoch", "Mittwoch nicht").count == 2)
  }

  @Test(arguments: [
    ("Wednesday", "Tuesday"), ("in May", "in June"), ("Neighbours", "People"),
    ("had complained of the noise", "complained of the din"),
    ("near Corvin", "near the town of Corvin"), ("Corvin", "Corvin’s"),
  ])
  func `a sentence that only is worded anew folds`(_ from: String, _ to: String) {
    let folds = folds(Self.english, from, to)
    #expect(folds.count == 4)
    #expect(folds.compactMap(\.difference) == [.differs])
  }

  @Test(arguments: [
    (
      """
      Der Rat hat am Mittwoch beschlossen, dass das Volksfest wieder auf die Wiese zurückkehren soll.
      Die Nachbarn hatten jahrelang über den Lärm geklagt und über die Ziegen, die der Zirkus mitbringt.
      Das Fest bringt jeden Tag Tausende Gäste, von denen die meisten mit der kleinen Bahn anreisen.
      """, "zurückkehren", "nicht zurückkehren"
    ),
    (
      """
      Le conseil a voté mercredi pour que la foire revienne sur la prairie derrière la vieille brasserie.
      Les voisins se sont plaints du bruit pendant des années, et aussi des chèvres venues avec le cirque.
      La foire attire chaque jour des milliers de visiteurs, dont la plupart arrivent par le petit train.
      """, "Les voisins se sont plaints", "Les voisins ne se sont pas plaints"
    ),
    (
      """
      Городской совет решил в среду, что ярмарка снова вернётся на луг за старой пивоварней у реки.
      Соседи годами жаловались на шум и на коз, которых привозил с собой бродячий цирк из города.
      Ярмарка привлекает каждый день тысячи гостей, и почти все приезжают по узкоколейной дороге.
      """, "годами жаловались", "годами не жаловались"
    ),
    (
      """
      市议会星期三决定，同意让集市重新回到啤酒厂后面的草地上举行，今年五月将正式开幕并持续两周。
      邻居们多年来一直抱怨噪音，也抱怨马戏团带来的山羊，因为它们每天清晨都会跑进菜园里偷吃。
      集市每天吸引大批来宾，其中多数乘坐窄轨小火车前来，车站就在草地的另一边，步行即可到达。
      """, "同意让", "不同意让"
    ),
  ])
  func `a negation is known in other languages`(_ body: String, _ from: String, _ to: String) {
    let folds = folds(body, from, to)
    #expect(folds.count == 2 && folds.allSatisfy { $0.difference == nil })
  }

  @Test(arguments: [
    (
      """
      Der Verein hat am Samstag einundzwanzig Boote aus dem Hafenbecken geborgen, teilte er am Abend mit.
      Sie waren im Herbst bei Sturm gesunken und hatten den Winter über auf dem schlammigen Grund gelegen.
      Die Helfer pumpten drei Tage lang Wasser und fanden dabei auch ein Klavier und mehrere Fahrräder.
      """, "einundzwanzig", "einunddreißig", 1
    ),
    (
      """
      L'association a repêché samedi treize bateaux dans le bassin du port, a-t-elle fait savoir le soir.
      Ils avaient coulé à l'automne pendant la tempête et passé tout l'hiver au fond, dans la vase.
      Les bénévoles ont pompé pendant vingt jours et trouvé aussi un piano et plusieurs bicyclettes.
      """, "vingt", "vingt-deux", 1
    ),
    (
      """
      L'associazione ha ripescato sabato tredici barche nel bacino del porto, ha fatto sapere la sera.
      Erano affondate in autunno durante la tempesta e avevano passato tutto l'inverno nel fango.
      I lavori sono costati ottantamila euro e hanno portato alla luce anche un pianoforte intero.
      """, "ottantamila", "novantamila", 1
    ),
    (
      """
      La asociación sacó el sábado trece barcos de la dársena del puerto, según informó por la noche.
      Se habían hundido en otoño durante el temporal y habían pasado todo el invierno entre el fango.
      Los voluntarios bombearon agua durante veintidós días y hallaron también un piano y bicicletas.
      """, "veintidós", "treinta", 1
    ),
    (
      """
      Общество подняло в субботу тринадцать лодок со дна гавани, сообщило оно вечером того же дня.
      Осенью они затонули во время шторма и всю зиму пролежали в иле на дне старого бассейна порта.
      Помощники откачивали воду трое суток и нашли ещё пианино и несколько ржавых велосипедов.
      """, "тринадцать", "двадцать", 1
    ),
    (
      """
      L'association a repêché samedi treize bateaux dans le bassin du port, a-t-elle fait savoir le soir.
      Ils avaient coulé à l'automne pendant la tempête et passé tout l'hiver au fond, dans la vase.
      Les bénévoles ont pompé pendant vingt jours et trouvé aussi un piano et plusieurs bicyclettes.
      """, "treize", "13", 0
    ),
  ])
  func `numbers in words of other languages are compared`(
    _ body: String, _ from: String, _ to: String, _ differing: Int
  ) {
    let folds = folds(body, from, to)
    #expect(folds.count == 3)
    #expect(folds.reduce(0) { $0 + $1.differingFigures } == differing)
    #expect(folds.compactMap(\.difference) == [differing > 0 ? .numbersDiffer : .differs])
  }
}
