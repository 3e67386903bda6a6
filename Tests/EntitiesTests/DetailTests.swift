import ArticleAnalysis
import Articles
import TestSupport
import Testing

@Suite struct DetailTests {
  private static func details(_ text: String, language: String = "en") -> [String] {
    let article = Article(lines: text, language: language)
    let names = EntityIndexer.index([article]).mentions
    return DetailReader.details(
      in: article, besides: names.filter { $0.kind != .other }.map(\.range)
    ).map { "\($0.detail?.rawValue ?? "?"):\($0.text)" }
  }

  @Test(
    arguments: [
      (
        "The Su-24 was hit by an F-16 on November 24, 2015.",
        ["weapon:Su-24", "weapon:F-16", "date:November 24, 2015"]
      ),
      (
        "At least 129 people died and it cost $3 million.",
        ["number:At least 129", "money:$3 million"]
      ),
      ("Russia will send S-400 missiles and a Scud missile.", ["weapon:S-400", "weapon:Scud"]),
      ("The patriot drove up the M-25 and took the A-10.", []),
      (
        "He fought in World War II and in Operation Sandy Heron.",
        ["event:World War II", "event:Operation Sandy Heron"]
      ),
      ("One of them said nothing.", []),
      (
        "He left last Tuesday, in October 2019, and came back in early 2014 or the mid-1990s.",
        ["date:last Tuesday", "date:October 2019", "date:early 2014", "date:mid-1990s"]
      ),
      (
        "The 2008 war began on Friday morning. At least 2008 people fled, and 1990 soldiers.",
        ["date:2008", "date:Friday morning", "number:At least 2008", "number:1990"]
      ),
      ("They may march on. It was in May, or on March 3.", ["date:May", "date:March 3"]),
      ("May they march? Next week they will.", ["date:Next week"]),
      ("Soldiers found an AK-47 and a Kalashnikov.", ["weapon:AK-47", "weapon:Kalashnikov"]),
    ] as [(String, [String])]) func `details are found`(text: String, expected: [String])
  {
    #expect(Self.details(text) == expected)
  }

  @Test func `in another language only figures are details`() {
    #expect(
      Self.details("Am 24. wurden 15 Panzer T-72 gezeigt.", language: "de").allSatisfy {
        $0.hasPrefix("number:") || $0.hasPrefix("date:")
      })
  }

  @Test func `a count, an age and a magnitude of one value are three things`() {
    let article = Article(
      lines: "Police held 35 people. Ann Lee, aged 35, was one. "
        + "A quake of magnitude 6 struck. It killed 6 people.")
    let found = DetailReader.details(in: article, besides: []).filter { $0.detail == .number }
    #expect(found.count == 4)
    #expect(Set(found.map(\.entity)).count == 4)
  }

  @Test func `one weapon has one id however it is written`() {
    let article = Article(lines: "A Su-24 fell. The SU-24 burned.")
    let found = DetailReader.details(in: article, besides: [])
    #expect(found.map(\.entity) == ["weapon:su-24", "weapon:su-24"])
  }

  @Test(arguments: [
    ("It was Nov. 24, 2015.", "It was 24 November 2015."),
    ("He came on Tuesday.", "On TUESDAY he came."),
    ("Some 15,000 people fled.", "Some 15 thousand people fled."),
    ("It cost $3 million.", "It cost 3 million dollars."),
    ("It rose by 5% then.", "It rose by 5 percent then."),
  ]) func `one value has one id however it is written`(left: String, right: String) {
    let ids = [left, right].map { text in
      DetailReader.details(in: Article(lines: text), besides: []).map(\.entity)
    }
    #expect(ids[0] == ids[1] && ids[0].count == 1, "\(ids)")
  }

  @Test(arguments: 0..<40) func `details never overlap names or each other`(seed: Int) {
    let pieces = [
      "Su-24", "S-400", "in", "November", "13", "2015", "$", "5", "million", "World", "War", "II",
      "Battle", "of", "Aleppo", ".", ",", "one", "Putin", "Paris", "Conference", "-", "é", "北京",
      "jet", "A-10", "9K33", "\n", "%", "Operation", "Storm",
    ]
    var random = SeededGenerator(seed: UInt64(seed))
    let text = (0..<150).map { _ in pieces.randomElement(using: &random) ?? "" }
      .joined(separator: " ")
    let article = Article(lines: text)
    let names = EntityIndexer.index([article]).mentions.map(\.range)
    var end = 0
    for detail in DetailReader.details(in: article, besides: names) {
      #expect(detail.range.lowerBound >= end && !detail.range.isEmpty)
      #expect(!names.contains { $0.overlaps(detail.range) })
      #expect(article.text.string(detail.range) == detail.text)
      end = detail.range.upperBound
    }
  }
}
