import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

/// Saved searches of newsboat in the language of queries.
@Suite struct NewsboatFilterTests {
  @Test(arguments: [
    (#"unread = "yes""#, "unread"), (#"unread != "yes""#, "read"), (#"unread=="no""#, "read"),
    (#"title =~ "linux""#, "headline:linux"), (#"title =~ "2015""#, "headline:2015"),
    (#"title =~ "su-24|jet" and unread = "yes""#, #"(headline:"su-24" OR headline:jet) unread"#),
    (#"content !~ "unread""#, #"-"unread""#), (#"content =~ "shot down""#, #""shot down""#),
    (#"feedtitle = "BBC (World) News""#, #"outlet:"BBC (World) News""#),
    (#"feedtitle != "A" and age < 3"#, #"-outlet:"A" newer:3d"#),
    ("age between 2:7", "newer:8d older:1d"), ("age >= 2 or age <= 1", "(older:1d OR newer:2d)"),
    (#"( unread="yes" and age>1 ) or title =~ "war""#, "(unread older:1d OR headline:war)"),
    (#"(title =~ "a" or title =~ "b") and unread = "yes""#, "(headline:a OR headline:b) unread"),
    (
      #"((title =~ "a|b") and unread = "yes") or (age < 2 and ((title =~ "c")))"#,
      "((headline:a OR headline:b) unread OR newer:2d headline:c)"
    ),
  ])
  func `a filter is translated`(filter: String, query: String) throws {
    #expect(try NewsboatFilter.query(filter) == query)
  }

  @Test(arguments: [
    (#"tags # "news""#, "tags"), (#"author =~ "Ann""#, "author"),
    (#"title =~ "^A.*b$""#, "pattern"),
    (#"title = "A""#, "title ="), (#"title =~ "a" and age < 2 or unread = "yes""#, "brackets"),
    (#"title =~ "a" unread = "yes""#, "joins"), ("(age < 2", "bracket"), ("age < two", "age < two"),
    ("age between 7:2", "age between"), ("", "cut off"), (#"title =~ "a"#, "quotation mark"),
    (#"title =~ """#, "pattern"), (#"title =~ "a|""#, "pattern"), (#"unread = "maybe""#, "maybe"),
    ("age < 2)", "behind its end"), (#"feedtitle = "a"b""#, ""), ("unread", "nothing"),
  ])
  func `what cannot be said is refused whole`(filter: String, words: String) {
    #expect {
      try NewsboatFilter.query(filter)
    } throws: { error in
      (error as? NewsboatFilter.Refusal)?.words.contains(words) ?? false
    }
  }

  /// Whatever a filter is, it becomes a query that can be asked, or is refused.
  @Test(arguments: 0..<40) func `a translated filter can be asked`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "unread", "title", "age", "feedtitle", "content", "=", "=~", "!~", "<", "between", "(", ")",
      "and", "or", "\"yes\"", "\"a|b\"", "\"OR\"", "3", "2:5", "\"", "\\", " ", "\"x y\"",
    ]
    for _ in 0..<300 {
      let filter = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      guard let query = try? NewsboatFilter.query(filter) else { continue }
      #expect(throws: Never.self) { try ArticleQuery(parsing: query, isOfStore: true) }
    }
    let deep = String(repeating: "(", count: 10_000)
    #expect(throws: NewsboatFilter.Refusal.self) { try NewsboatFilter.query(deep) }
  }

  @Test func `a list names the queries that were left, by line`() throws {
    let text = """
      # mine

      http://example.org/feed "news"
      "query:Unread:unread = \\"yes\\""
      "query:Tagged:tags # \\"news\\""
      """
    let list = try #require(SourceList(Array(text.utf8), .urls))
    #expect(list.searches == [SavedSearch(name: "Unread", query: "unread")])
    #expect(list.remarks.count == 1)
    #expect(list.remarks.first?.hasPrefix("line 5: the query 'Tagged'") == true)
    #expect(list.entries.count { $0.kind == .query } == 2, "both go out again")
  }
}
