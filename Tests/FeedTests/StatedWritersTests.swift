internal import ArticleLoading
internal import Testing

/// Who wrote an article, as feeds and collections print it.
@Suite struct StatedWritersTests {
  private static let prints: [(String, String?)] = [
    ("By Ana Ruiz", "Ana Ruiz"), ("by Ana Ruiz and Bo Lind", "Ana Ruiz and Bo Lind"),
    ("Written by Ana Ruiz", "Ana Ruiz"), ("Story by: Ana Ruiz", "Ana Ruiz"),
    ("Von Ana Ruiz", "Ana Ruiz"), ("Par Ana Ruiz", "Ana Ruiz"), ("Por Ana Ruiz", "Ana Ruiz"),
    ("Autor: Ana Ruiz", "Ana Ruiz"), ("Автор: Анна Руис", "Анна Руис"),
    ("作者：王小明", "王小明"), ("Byron Lind", "Byron Lind"), ("By", "By"),
    // Words of surnames.
    ("Von Ruiz", "Von Ruiz"), ("von der Heide", "von der Heide"),
    ("Von Ruiz, Ana Lind", "Von Ruiz, Ana Lind"), ("Di Lind", "Di Lind"),
    ("ANA RUIZ", "ANA RUIZ"), ("Ruiz, Ana", "Ruiz, Ana"), ("u/ana_ruiz", "u/ana_ruiz"),
    ("<a href=\"/ar\">Ana Ruiz</a>", "Ana Ruiz"), ("&Aacute;na Ruiz", "Ána Ruiz"),
    ("https://coast.example/ana", nil), ("None", nil), ("nan", nil), (" ", nil),
    ("['Ana Ruiz', \"Tip O'Hara\"]", "Ana Ruiz, Tip O'Hara"), ("['Ana Ru\\'iz']", "Ana Ru'iz"),
    ("['By Ana Ruiz' 'Bo Lind']", "Ana Ruiz, Bo Lind"), ("[]", nil), ("['']", nil),
    ("[staff]", "[staff]"), ("['unclosed]", "['unclosed]"),
  ]

  @Test(arguments: prints)
  func `a feed's creator is a name`(printed: String, name: String?) throws {
    let escaped = printed.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let feed = """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
      <item><title>I</title><dc:creator>\(escaped)</dc:creator></item></channel></rss>
      """
    let document = try #require(FeedParser.parse(Array(feed.utf8)))
    #expect(ItemPage(document.items[0], in: document.feed).author == name)
  }

  @Test(arguments: prints)
  func `the author in JSON is a name`(printed: String, name: String?) throws {
    let value = printed.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    for author in ["\"\(value)\"", "[\"\(value)\"]", "{\"name\": \"\(value)\"}"] {
      #expect(object("{\"title\": \"T\", \"text\": \"x\", \"author\": \(author)}")?.author == name)
    }
  }

  @Test(arguments: ["None", "null", "NaN"])
  func `what a program prints for nothing is no outlet`(printed: String) {
    let found = object(
      "{\"title\": \"T\", \"text\": \"x\", \"source\": \"\(printed)\", \"domain\": \"coast.example\"}"
    )
    #expect(found?.outlet == "coast.example")
  }

  @Test(arguments: [
    (
      "\"text\": [\"One is a paragraph.\", \"Two is another one.\"]",
      "One is a paragraph.\n\nTwo is another one."
    ),
    (
      "\"paragraphs\": [\"One is a paragraph.\", \"\", \"Two is another one.\"]",
      "One is a paragraph.\n\nTwo is another one."
    ),
    (
      "\"paragraphs\": [{\"text\": \"One is a paragraph.\"}, {\"kind\": 1, \"text\": \"Two is another one.\"}]",
      "One is a paragraph.\n\nTwo is another one."
    ),
    ("\"text\": [\"One\", \"paragraph\", \"of\", \"words\", \".\"]", "One paragraph of words ."),
    ("\"content\": [\"Only one.\"]", "Only one."),
  ])
  func `a text may be a list of paragraphs`(member: String, text: String) {
    #expect(object("{\"title\": \"T\", \(member)}")?.body.string == text)
  }

  @Test func `a list of articles is no list of paragraphs`() {
    var titles: [String?] = []
    let answer =
      "{\"name\": \"x\", \"content\": [{\"title\": \"A\", \"text\": \"a\"}, {\"title\": \"B\", \"text\": \"b\"}]}"
    JSONArchive.readLines(next: once(answer)) { record in
      if case .article(let article) = record { titles.append(article.title) }
      return true
    }
    #expect(titles == ["A", "B"])
  }

  @Test(arguments: [
    ("\"created_at\": \"2021-03-04\"", "2021-03-04"),
    ("\"created\": \"4 March 2021\"", "2021-03-04"),
    ("\"created_utc\": 1614852000.0", "2021-03-04"),
    ("\"dateCreated\": \"2021-03-04\"", "2021-03-04"),
    ("\"date\": {\"$date\": \"2021-03-04T10:00:00Z\"}", "2021-03-04"),
    ("\"date\": \"2021\"", nil), ("\"date\": \"2021-03\"", nil),
    ("\"date\": \"soon\", \"created\": \"2021-03-04\"", "2021-03-04"),
    ("\"published\": \"2021-03-04\", \"created\": \"2021-01-01\"", "2021-03-04"),
  ])
  func `the day of an object has many names`(member: String, day: String?) {
    #expect(object("{\"title\": \"T\", \"text\": \"x\", \(member)}")?.date?.iso8601Day == day)
  }

  private func once(_ text: String) -> () -> [UInt8] {
    var left = Array(text.utf8)
    return {
      defer { left = [] }
      return left
    }
  }

  private func object(_ line: String) -> ArchivedArticle? {
    var found: ArchivedArticle?
    JSONArchive.readLines(next: once(line)) { record in
      if case .article(let article) = record { found = article }
      return true
    }
    return found
  }
}
