internal import ArticleLoading
internal import Testing

@Suite struct ArticleListTests {
  private func records(_ text: String, perLine: Bool = false) -> [ArchiveRecord] {
    var left = Array(text.utf8)
    var records: [ArchiveRecord] = []
    let next = {
      defer { left = [] }
      return left
    }
    let take = { (record: ArchiveRecord) in
      records.append(record)
      return true
    }
    if perLine {
      JSONArchive.readLines(next: next, onRecord: take)
    } else {
      JSONArchive.readObjects(next: next, onRecord: take)
    }
    return records
  }

  private func titles(_ text: String, perLine: Bool = false) -> [String?] {
    records(text, perLine: perLine).map {
      if case .article(let article) = $0 { article.title } else { nil }
    }
  }

  private static let two =
    #"{"title": "A", "text": "One"}, {"headline": "B", "description": "Two"}"#

  @Test(arguments: [
    #"{"status": "ok", "totalResults": 2, "articles": [\#(two)]}"#,
    #"{"response": {"status": "ok", "results": [\#(two)]}}"#,
    #"{"data": {"docs": [\#(two)]}, "copyright": "(c)"}"#,
    #"{"data": {"articles": {"edges": [{"node": {"title": "A", "text": "One"}}, {"node": {"title": "B", "text": "Two"}}]}}}"#,
    #"{"hits": {"total": 2, "hits": [{"_id": 1, "_source": {"title": "A", "text": "One"}}, {"_source": {"title": "B", "body": "Two"}}]}}"#,
    #"{"feed": {"title": "The Paper", "description": "All of it"}, "items": [\#(two)]}"#,
    #"{"title": "Results", "description": "of a search", "items": [\#(two)]}"#,
    #"{"sources": [{"name": "X", "description": "x"}, {"name": "Y", "description": "y"}, {"name": "Z", "description": "z"}], "articles": [\#(two)]}"#,
    #"{"latest": [{"title": "C", "summary": "Short"}, {"title": "D", "summary": "Short"}, {"title": "E", "summary": "Short"}], "articles": [\#(two)]}"#,
    #"{"sections": [{"name": "Home", "articles": [{"title": "A", "text": "One"}]}, {"name": "World", "articles": [{"title": "B", "text": "Two"}]}]}"#,
    #"{"data": {"children": [{"kind": "t3", "data": {"title": "A", "selftext": "One"}}, {"kind": "t3", "data": {"title": "B", "selftext": "Two"}}]}}"#,
    #"{"resources": [\#(two)]}"#,
    #"{"breaking": [{"title": "A", "text": "One"}], "heritage": [{"title": "B", "text": "Two"}]}"#,
  ])
  func `the list of articles in an answer is an article each`(text: String) {
    #expect(titles(text) == ["A", "B"])
    #expect(titles(text, perLine: true) == ["A", "B"])
  }

  @Test(arguments: [
    #"{"title": "A", "text": "One", "related": [\#(two)]}"#,
    #"{"title": "A", "text": "One", "items": [\#(two)]}"#,
    #"{"title": "A", "description": "One", "comments": [{"name": "X", "text": "No"}]}"#,
    #"{"title": "A", "summary": "One", "more": [{"title": "B", "summary": "Two"}]}"#,
    #"{"title": "A", "content": "One", "images": [{"title": "B", "description": "Two"}]}"#,
    #"{"data": {"article": {"title": "A", "body": "One", "readNext": [\#(two)]}}}"#,
    #"{"data": {"article": {"title": "A", "body": "One"}, "related_items": [\#(two)]}}"#,
    #"{"title": "A", "description": "One", "chapters": [{"title": "X", "text": "No"}]}"#,
  ])
  func `an article that holds others is one`(text: String) {
    #expect(titles(text) == ["A"])
  }

  @Test(arguments: [
    #"{"status": "ok", "articles": []}"#, #"{"articles": [{"url": "x"}, {"url": "y"}]}"#,
    #"{"comments": [\#(two)]}"#, #"{"articles": ["A", "B"]}"#,
    String(repeating: #"{"a":"#, count: 40) + "[\(two)]" + String(repeating: "}", count: 40),
  ])
  func `an object without such a list has no text`(text: String) {
    #expect(records(text) == [.fault(record: 1, .noText)])
  }

  @Test func `a list is one of articles where few of its objects are whole`() {
    let text = #"{"results": [{"id": 1}, {"id": 2}, {"id": 3}, \#(Self.two), {"id": 4}]}"#
    #expect(titles(text) == [nil, nil, nil, "A", "B", nil])
  }

  @Test func `records are counted over all lists`() {
    let text = #"""
      {"articles": [\#(Self.two), {"title": "no text"}]}
      {"title": "C", "text": "Three"} {"title": "no text"}
      """#
    let records = records(text)
    #expect(titles(text) == ["A", "B", nil, "C", nil])
    #expect(records[2] == .fault(record: 3, .noText))
    #expect(records[4] == .fault(record: 5, .noText))
  }
}
