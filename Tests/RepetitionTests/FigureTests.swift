import ArticleAnalysis
import Articles
import Testing

@Suite struct FigureTests {
  private static let body = """
    Engineers found water under the foot of the old dam on Tuesday and told the valley to leave.
    About 4,200 people live below the wall, which holds back a lake nine kilometres long.
    Two pumps were brought from the coast, and a third one would arrive over night, the board said.
    A shepherd who has grazed the slope for forty years saw his dogs drink from a dry stream bed.
    A report in 2019 said that the clay had shrunk by twenty-five centimetres in three dry summers.
    Repairs for 38 million crowns were approved two years ago, but nobody has begun them to this day.
    Some two hundred and fifty pupils of the valley stay at home until Friday at the earliest.
    """

  /// The folds of the body with a copy of it in which words are replaced.
  private func folds(replacing changes: [(String, String)]) -> [RepetitionFold] {
    let copy = changes.reduce(Self.body) { $0.replacing($1.0, with: $1.1) }
    #expect(changes.allSatisfy { Self.body.contains($0.0) })
    return RepetitionFinder.folds(in: Array((Self.body + "\n" + copy).utf8))
  }

  @Test(arguments: [
    ("nine kilometres", "seven kilometres"), ("two years ago", "three years ago"),
    ("forty years", "fourteen years"), ("twenty-five", "twenty-six"), ("38 million", "38 billion"),
    ("38 million", "83 million"), ("a third one", "a fourth one"), ("Two pumps", "Ten pumps"),
    ("two hundred and fifty", "two hundred and sixty"), ("forty years", "14 years"),
  ])
  func `a number that is another one is told, in words too`(_ from: String, _ to: String) {
    let folds = folds(replacing: [(from, to)])
    #expect(folds.count == 7)
    #expect(folds.count { $0.difference == .numbersDiffer } == 1)
    #expect(folds.reduce(0) { $0 + $1.differingFigures } == 1)
  }

  @Test(arguments: [
    ("nine kilometres", "9 kilometres"), ("forty years", "40 years"),
    ("twenty-five", "25"), ("two hundred and fifty", "250"), ("Two pumps", "2 pumps"),
    ("in three dry", "in 3 dry"), ("a third one would", "another would"),
  ])
  func `a number written in another way is the same number`(_ from: String, _ to: String) {
    let folds = folds(replacing: [(from, to)])
    #expect(folds.count == 7)
    #expect(folds.compactMap(\.difference) == [.differs])
    #expect(folds.allSatisfy { $0.differingFigures == 0 })
  }

  @Test func `numbers of another house style do not make a body a form`() {
    let folds = folds(replacing: [
      ("nine kilometres", "9 kilometres"), ("forty", "40"), ("twenty-five", "25"),
      ("three dry", "3 dry"), ("two years", "2 years"),
    ])
    #expect(folds.count == 7)
    #expect(folds.compactMap(\.difference) == [.differs, .differs, .differs, .differs])
  }

  @Test func `a body pasted again with a few other figures folds`() {
    let folds = folds(replacing: [("4,200", "4,300"), ("38 million", "83 million")])
    #expect(folds.map(\.kind) == Array(repeating: .block, count: 7))
    #expect(folds.compactMap(\.difference) == [.numbersDiffer, .numbersDiffer])
    #expect(folds.reduce(0) { $0 + $1.differingFigures } == 2)
  }

  @Test(arguments: [
    // Most of the figures differ.
    [
      ("4,200", "5,100"), ("nine", "six"), ("Two pumps", "Four pumps"), ("a third", "a fifth"),
      ("forty", "thirty"), ("2019", "2021"), ("twenty-five", "twelve"), ("38", "14"),
    ]
  ])
  func `one form filled in twice stays`(_ changes: [(String, String)]) {
    #expect(folds(replacing: changes).isEmpty)
  }

  @Test func `two items under headings of their own stay where figures differ`() {
    func item(_ name: String, _ grown: String, _ charge: String) -> String {
      """
      \(name)
      The fund holds companies of the north and pays out what it earns in every spring and autumn.
      It charges \(charge) per cent a year and nothing for those who leave before the first year is over.
      Over the past year it has grown by \(grown) per cent, which is more than most of the others have.
      Its manager reads every contract, and has run it since 2009 with 2 partners from the same street.
      Savers can leave on 1 of 4 days in the year, after 30 days of notice, at one of its 12 branches.
      """
    }
    let text = item("Northern Growth", "6.1", "0.6") + "\n" + item("Harbour Income", "3.4", "0.9")
    #expect(RepetitionFinder.folds(in: Array(text.utf8)).isEmpty)
  }

  @Test(arguments: [
    ("十四毫米", "四十毫米", Passage.Difference.numbersDiffer),
    ("二十分钟", "二十五分钟", .numbersDiffer), ("十四毫米", "14毫米", .differs),
    ("二百三十万元", "2300000元", .differs), ("二〇一九年", "2019年", .differs),
    ("二〇一九年", "二〇二九年", .numbersDiffer),
  ])
  func `Chinese numerals are numbers`(
    _ from: String, _ to: String, _ difference: Passage.Difference
  ) {
    let body = """
      港务局星期一表示，由于工程师需要更换一根开裂的支撑梁，东码头将关闭六个星期，期间所有船只必须改道停靠。
      前往三座外岛的渡轮将改从西码头出发，乘客被告知应提前二十分钟到达，以便在高峰时段完成登船手续。
      裂缝是二〇一九年例行潜水检查时发现的，当时一个小组在横梁与外墙相接处测得十四毫米的缝隙。
      地区议会已为这项工程拨款二百三十万元，预计码头将在八月底的鲱鱼节之前重新开放。
      """
    let text = body + "\n" + body.replacing(from, with: to)
    let folds = RepetitionFinder.folds(in: Array(text.utf8))
    #expect(folds.count == 4)
    #expect(folds.compactMap(\.difference) == [difference])
  }

  @Test func `words of other languages that look like numbers are no figures`() {
    let body = """
      Ten most nad rzeką został zamknięty w poniedziałek, a ciężarówki jadą teraz przez stare miasto.
      Mieszkańcy mówią, że ten objazd jest za wąski i że nikt ich o niczym wcześniej nie uprzedził.
      Burmistrz obiecał, że naprawa skończy się przed zimą i że most wytrzyma następne sto lat bez remontu.
      """
    let text = body + "\n" + body.replacing("że ten objazd", with: "że nowy objazd")
    #expect(
      RepetitionFinder.folds(in: Array(text.utf8)).compactMap(\.difference) == [.differs])
  }
}
