import ArticleAnalysis
import Articles
import Testing

/// Which words of a pair are marked: `[word]` in the table is input and expectation in one.
@Suite struct MarkTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String

    init(_ left: String, _ right: String) {
      self.left = left
      self.right = right
    }

    var testDescription: String { "\(left) / \(right)" }
    var plain: [String] {
      [left, right].map { $0.replacing("[", with: "").replacing("]", with: "") }
    }
  }

  /// The sentences of the first pair with brackets round what is marked, but for words of one meaning.
  private func marked(
    _ row: Row, between: (String, String), _ mode: Alignment.Mode
  ) throws -> [String] {
    let left = article("\(row.plain[0])\n\(between.0)")
    let right = article("\(row.plain[1])\n\(between.1)", path: "right.txt")
    let alignment = try #require(
      Comparison.align(left: left, right: right, story: [left, right]))
    try #require(alignment.mode == mode)
    let pair = try #require(alignment.pairs.first { $0.left == 0 && $0.right == 0 })
    try #require(pair.tier == .sure)
    let marks = pair.marks.filter { $0.kind != .synonym }
    return [
      bracketed(alignment.left[0].range, marks.compactMap(\.left), in: left),
      bracketed(alignment.right[0].range, marks.compactMap(\.right), in: right),
    ]
  }

  private func bracketed(_ range: Range<Int>, _ marks: [Range<Int>], in article: Article) -> String
  {
    var bytes = Array(article.text.utf8[range])
    for mark in marks.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(UInt8(ascii: "]"), at: mark.upperBound - range.lowerBound)
      bytes.insert(UInt8(ascii: "["), at: mark.lowerBound - range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static let reports = [
    // Small words that turn the sense.
    Row(
      "The town of Tarn has 4,300 inhabitants, [most] of whom work in the paper mill.",
      "The town of Tarn has 4,300 inhabitants, [some] of whom work in the paper mill."),
    Row(
      "The ministry had been told of the cracks in the Tarn dam in March.",
      "The ministry had [never] been told of the cracks in the Tarn dam in March."),
    Row(
      "The flight recorder of the Tarn ferry was [not] found on Monday.",
      "The flight recorder of the Tarn ferry was found on Monday."),
    Row(
      "The dam at Tarn did [not] break in the storm of May.",
      "In the storm of May the dam at Tarn did break."),
    Row(
      "The storm did [not] sink the old ferry of the Tarn valley.",
      "The storm sank the old ferry of the Tarn valley."),
    Row(
      "Mayor Lorne said that he would [not] resign over the dam.",
      "Mayor Lorne said that he would resign over the dam."),
    Row(
      "The letter of the Tarn union arrived on Monday [with] 212 signatures.",
      "The letter of the Tarn union arrived on Monday [without] 212 signatures."),
    Row(
      "The council of Tarn decided that the teachers [must] be kept.",
      "The council of Tarn decided that the teachers [may] be kept."),
    // What turns nothing.
    Row(
      "The mayor says that the town will keep the old school of Tarn.",
      "The mayor said that the town would keep an old school of Tarn."),
    Row(
      "The team noticed no trace of oil off the port of Tarn.",
      "The team did not notice any trace of oil off the port of Tarn."),
    Row(
      "All the teachers of the school at Tarn will be kept.",
      "The teachers of the school at Tarn will be kept."),
    Row(
      "Some 120 passengers were on board of the Tarn ferry.",
      "About 120 passengers were on board of the Tarn ferry."),
    // Figures are marked as a whole, and words are not marked with them.
    Row(
      "The blaze on the Tarn ferry was reported at [4:10 a.m.] by a fisherman.",
      "The blaze on the Tarn ferry was reported at [4:25 a.m.] by a fisherman."),
    Row(
      "[Two] helicopters took part in the search off the port of Tarn.",
      "[Three] helicopters took part in the search off the port of Tarn."),
    Row(
      "The Tarn quake killed [at least 129] people in the valley.",
      "The Tarn quake killed [135] people in the valley."),
  ]

  @Test(arguments: reports) func `in reports content words, figures and turns are marked`(
    row: Row
  ) throws {
    let found = try marked(
      row, between: ("The weather stays mild here.", "A concert opens the season."), .report)
    #expect(found == [row.left, row.right])
  }

  static let versions = [
    Row("The gym was spared, [but all] must go.", "The gym was spared, [and some] must go."),
    Row(
      "The roof was repaired [by] the town of Tarn until [2021].",
      "The roof was repaired [for] the town of Tarn until [2023]."),
    Row(
      "The county [will] pay for the bus to the lower town.",
      "The county [could] pay for the bus to the lower town."),
    Row(
      "The mayor called it a victory for the children of Tarn.",
      "The mayor called it a [great] victory for the children of Tarn."),
    Row(
      "Shares of the [company] fell in Tarn on Monday by noon.",
      "Shares of the [company's] fell in Tarn on Monday by noon."),
    Row(
      "The library of Tarn will cost [$24 million] and open soon.",
      "The library of Tarn will cost [$26 million] and open soon."),
    Row(
      "The bus leaves the station of Tarn at [4:10 p.m.] on Monday.",
      "The bus leaves the station of Tarn at [4:25 p.m.] on Monday."),
  ]

  @Test(arguments: versions) func `in versions of one text every changed word is marked`(
    row: Row
  ) throws {
    let rest = "The school stays open.\nNobody was hurt there."
    #expect(try marked(row, between: (rest, rest), .revision) == [row.left, row.right])
  }

  @Test func `marks of numbers cover figures and no other words`() throws {
    let left = article(
      """
      The ferry Maren, built in 1987, was certified in Tarn to carry 420 passengers.
      Captain Joren Hale, 51, was arrested in Tarn on the pier after a chase.
      """)
    let right = article(
      """
      Captain Joren Hale was arrested in Tarn last night, police said.
      The ship Maren was certified in Tarn for 420 passengers.
      """, path: "right.txt")
    let alignment = try #require(
      Comparison.align(left: left, right: right, story: [left, right]))
    let marks = alignment.pairs.flatMap(\.marks).filter { $0.kind == .number }
    #expect(Set(marks.compactMap { $0.left.map(left.text.readable) }) == ["1987", "51"])
    #expect(marks.allSatisfy { $0.right == nil })
  }
}
