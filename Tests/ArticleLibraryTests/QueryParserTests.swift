import ArticleLibrary
import TestSupport
import Testing

@Suite struct QueryParserTests {
  private func needle(_ words: String, open: Bool = true) throws -> TextNeedle {
    try #require(TextNeedle(words, isOpenEnded: open))
  }

  @Test func `states, fields, words and phrases are told apart`() throws {
    let query = try ArticleQuery(parsing: #" unread source:afp  newer:2d "su-24" -opinion"#)
    let expected = ArticleQuery([
      .init(.unread), .init(.named(.source, try needle("afp"))), .init(.newer(.ago(2))),
      .init(.text(try needle("su-24", open: false))),
      .init(.text(try needle("opinion")), isNegated: true),
    ])
    #expect(query == expected)
  }

  @Test func `a value in quotation marks may have blanks`() throws {
    let query = try ArticleQuery(parsing: #"person:"Le Pen" -org:"Total SA""#)
    let expected = ArticleQuery([
      .init(.named(.person, try needle("Le Pen", open: false))),
      .init(.named(.organisation, try needle("Total SA", open: false)), isNegated: true),
    ])
    #expect(query == expected)
  }

  @Test(arguments: [
    ("words:>300", ArticleQuery.Condition.words(.more, 300)),
    ("words:>=300", .words(.atLeast, 300)), ("words:<9", .words(.fewer, 9)),
    ("words:12", .words(.exactly, 12)), ("star", .starred), ("starred", .starred),
    ("older:2015-11-30", .older(.fixed(16769))), ("newer:2015", .newer(.fixed(16436))),
    ("older:2m", .older(.ago(60))), ("older:2mo", .older(.ago(60))),
    ("newer:3w", .newer(.ago(21))), ("newer:today", .newer(.ago(0))),
    ("older:1970-01-01", .older(.fixed(0))), ("older:2016-02-29", .older(.fixed(16860))),
  ])
  func `conditions are understood`(text: String, condition: ArticleQuery.Condition) throws {
    #expect(try ArticleQuery(parsing: text) == ArticleQuery([.init(condition)]))
  }

  @Test(arguments: [
    (#"a "b c"#, 2..<6, QueryFault.Reason.unclosedQuotation),
    ("ä from:x", 3..<9, .unknownField("from")),
    ("x person: y", 2..<9, .missingValue(.person)),
    ("words:many", 0..<10, .notANumber("many")),
    ("words:>", 0..<7, .notANumber(">")),
    ("newer:soon", 0..<10, .notADay("soon")),
    ("newer:2", 0..<7, .notADay("2")), ("newer:d", 0..<7, .notADay("d")),
    ("newer:2d3", 0..<9, .notADay("2d3")), ("newer:2mm", 0..<9, .notADay("2mm")),
    ("older:2015-02-29", 0..<16, .notADay("2015-02-29")),
    ("a - b", 2..<3, .nothingToLookFor),
    (#""""#, 0..<2, .nothingToLookFor),
    ("a *", 2..<3, .nothingToLookFor), ("AND a", 0..<3, .nothingToLookFor),
    ("a AND", 4..<5, .nothingToLookFor), ("a AND OR b", 6..<8, .nothingToLookFor),
    ("a NOT OR b", 2..<8, .nothingToLookFor), ("(a AND) b", 5..<6, .nothingToLookFor),
    ("a NOT", 2..<5, .nothingToLookFor),
  ])
  func `what cannot be understood is named with its place`(
    text: String, range: Range<Int>, reason: QueryFault.Reason
  ) {
    #expect(throws: QueryFault(range: range, reason: reason)) { try ArticleQuery(parsing: text) }
  }

  @Test(arguments: [("dam*", "dam"), ("outlet:bbc*", "outlet:bbc"), ("-dam*", "-dam")])
  func `a star at the end of a word says what holds of every word`(
    starred: String, plain: String
  ) throws {
    #expect(try ArticleQuery(parsing: starred) == ArticleQuery(parsing: plain))
  }

  @Test(arguments: [
    ("a AND b", "a b"), ("NOT a", "-a"), ("a AND NOT (b OR c)", "a -(b OR c)"),
    ("a NOT tag:b", "a -tag:b"), ("NOT -a", "a"), ("NOT NOT a", "a"),
    ("(a AND b) OR NOT c", "(a b) OR -c"),
    ("ANDREA NOTHING", "Andrea Nothing"), ("and not", "And Not"),
  ])
  func `words in capitals join as in other programs`(joined: String, plain: String) throws {
    let query = try ArticleQuery(parsing: joined)
    #expect("\(query)".lowercased() == "\(try ArticleQuery(parsing: plain))".lowercased())
  }

  @Test func `an address is a plain word`() throws {
    let query = try ArticleQuery(parsing: "https://example.org/a 12:30")
    #expect(query.terms.count == 2)
    #expect(query.terms.allSatisfy { if case .text = $0.condition { true } else { false } })
  }

  @Test func `an empty query asks for nothing`() throws {
    #expect(try ArticleQuery(parsing: " \t ").terms.isEmpty)
  }

  @Test(arguments: 0..<200) func `no typing breaks the parser`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = [
      "-", "\"", ":", " ", "words", ">", "newer", "2d", "person", "é", "\u{202E}", "\0", "x", "/",
      "99999999999999999999", "2015-13-99", "漢", "\u{301}",
    ]
    let count = Int.random(in: 0..<30, using: &generator)
    let text = (0..<count).compactMap { _ in parts.randomElement(using: &generator) }.joined()
    do throws(QueryFault) {
      _ = try ArticleQuery(parsing: text)
    } catch {
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count)
    }
  }
}
