internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import TestSupport
import Testing

@Suite struct FrontMatterTests {
  private func article(_ text: String, in file: String = "a.md") throws -> Article {
    let folder = try TemporaryFolder()
    try folder.write(Array(text.utf8), to: file)
    return ArticleCleaner.clean(try ArticleLoader().load(folder.file(file)))
  }

  private func shown(_ article: Article) -> String {
    article.text.string(0..<article.text.utf8.count)
  }

  @Test func `Markdown says in front of itself what it is`() throws {
    let article = try article(
      """
      ---
      title: "Markdown: the \\"title\\""
      author: Jane Doe
      date: 2024-03-05
      tags: [one, two]
      source: The Paper
      lang: en
      ---
      # Inner heading

      First paragraph of text, which is a whole sentence with enough words.
      """)
    #expect(article.headline == "Markdown: the \"title\"")
    #expect(!article.headlineIsDerived)
    #expect(article.byline == "Jane Doe")
    #expect(article.date?.iso8601 == "2024-03-05")
    #expect(article.outlet == "The Paper")
    #expect(!shown(article).contains("tags"))
    #expect(shown(article).contains("\n\nInner heading\n\nFirst"))
  }

  @Test func `a heading on the first line is the title of Markdown without front matter`() throws {
    let text =
      "# Harbour wall gives way\n\nThe wall of the old harbour gave way on Monday, it said.\n"
    let article = try article(text)
    #expect(article.headline == "Harbour wall gives way")
    #expect(!article.headlineIsDerived)
    #expect(shown(article).hasPrefix("Harbour wall gives way\n\nThe wall"))
    #expect(try self.article(text, in: "a.txt").headline == "# Harbour wall gives way")
  }

  @Test func `front matter in TOML has other signs for the same`() throws {
    let article = try article(
      """
      +++
      title = 'TOML title' # chosen late
      date = 2024-03-06T10:00:00Z
      authors = [
        "A One",
        "B Two, Jr.",
      ]
      [params]
      title = "Another"
      +++
      Body of the text, which is a whole sentence with more than eight words.
      """, in: "a.MARKDOWN")
    #expect(article.headline == "TOML title")
    #expect(article.byline == "A One, B Two, Jr.")
    #expect(article.date?.iso8601 == "2024-03-06")
    #expect(!shown(article).contains("params"))
  }

  @Test func `values may stand on lines of their own`() throws {
    let article = try article(
      """
      ---
      # written by a program
      title: >
        Folded title
        on two lines
      author:
        name: Nested Name
      description: |
        Not: of the article
      categories:
      - c1
      date: 5 March 2024
      ---

      Body of the text, which is a whole sentence with more than eight words.
      """)
    #expect(article.headline == "Folded title on two lines")
    #expect(article.byline == "Nested Name")
    #expect(article.date?.iso8601 == "2024-03-05")
    #expect(shown(article).hasSuffix("eight words."))
    #expect(!shown(article).contains("c1"))
  }

  @Test func `ranges lead back to the file`() throws {
    let text = "\u{FEFF}---\r\ntitle: title of it\r\n---\r\nÄ body, and more.\r\n"
    let article = try article(text)
    let bytes = Array(text.utf8)
    func original(_ words: String) throws -> String {
      let range = try #require(article.text.utf8.firstRange(of: Array(words.utf8)))
      return String(decoding: bytes[article.text.originalRange(range)], as: UTF8.self)
    }
    #expect(article.headline == "title of it")
    #expect(try original("title of it") == "title of it")
    #expect(try original("Ä body, and more.") == "Ä body, and more.")
    #expect(article.text.original == bytes)
  }

  @Test func `a first heading that says the title again is the headline`() throws {
    let article = try article("---\ntitle: A title\n---\n\n# A title\n\nA body, and more.\n")
    #expect(article.headline == "A title")
    #expect(shown(article) == "A title\n\nA body, and more.")
  }

  @Test(arguments: [
    ("---\nnever: ends\n", "never: ends"), ("--- no\ntext", "--- no text"),
    (
      "---\nA text between two rules.\n---\nMore of it.\n",
      "A text between two rules.\n\nMore of it."
    ),
    ("---\nhttps://e.org/\n---\ntext\n", "https://e.org/\n\ntext"),
    ("+++\nlist = [1,\n+++\ntext\n", "+++ list = [1, +++ text"),
    ("---\n---\ntext\n", "text"),
    ("## Heading\n\n---\ntitle: no\n---\n", "Heading\n\ntitle: no"),
  ])
  func `what is no front matter is Markdown`(text: String, wanted: String) throws {
    let article = try article(text)
    #expect(shown(article) == wanted)
    #expect(article.markup?.parts.isEmpty == true)
  }

  @Test func `links between notes are names and an address is no outlet`() throws {
    let article = try article(
      "---\ntitle: T\nauthor:\n  - \"[[People/Jane Doe|Jane Doe]]\"\n  - John Roe\n"
        + "source: https://e.org/a\n---\nA body, and more.\n")
    #expect(article.byline == "Jane Doe, John Roe")
    #expect(article.outlet == nil)
    #expect(article.markup?.address == "https://e.org/a")
  }

  private static let text = "The ferry to the outer islands was cancelled for a third day."

  @Test(arguments: [
    ("---\ntitle: \"Caf\\u00e9 \\x41 \\U0001F600 \\\"q\\\" \\n two\"\n---", "Café A 😀 \"q\" two"),
    ("---\ntitle: \"Odd \\uzz and \\\\\"\n---", "Odd uzz and \\"),
    ("---\ntitle: 'It''s # not'  # is\n---", "It's # not"), ("---\ntitle: A # b\n---", "A"),
    ("---\ntitle: \"A quoted\n  text\"\n---", "A quoted text"),
    ("---\ntitle: 'Tis the season\nauthor: x\n---", "'Tis the season"),
    ("---\ntitle: &t A title\nother: *t\n---", "A title"), ("---\ntitle: !!str 12\n---", "12"),
    ("+++\ntitle = \"Caf\\u00e9\"\n+++", "Café"), ("+++\ntitle = '''Raw \\n'''\n+++", "Raw \\n"),
    ("+++\ntitle = \"\"\"\nA long \\\n   title\"\"\"\n+++", "A long title"),
    ("{\n  \"title\": \"In \\\"JSON\\\"\",\n  \"draft\": false\n}", "In \"JSON\""),
  ])
  func `a title is what its language means by it`(matter: String, title: String) throws {
    let article = try article("\(matter)\n\n\(Self.text)\n")
    #expect(article.headline == title)
    #expect(shown(article).hasSuffix(Self.text))
    #expect(!shown(article).contains("draft"))
  }

  @Test(arguments: [
    ("---\ntitle: T\nauthor: {name: Ana Ruiz, mail: a@e.org}\n---", "Ana Ruiz"),
    ("---\ntitle: T\nauthors: [{name: Ana Ruiz, x: y}, {name: Bo Lind}]\n---", "Ana Ruiz, Bo Lind"),
    ("---\ntitle: T\nauthor: By Ana Ruiz <ar@e.org>\n---", "Ana Ruiz"),
    ("---\ntitle: T\nauthor: null\ndate: ~\n---", nil),
    ("+++\ntitle = \"T\"\n[author]\nname = \"Ana Ruiz\"\n[params]\nname = \"x\"\n+++", "Ana Ruiz"),
    (
      "+++\ntitle = \"T\"\n[[authors]]\nname = \"Ana Ruiz\"\n[[authors]]\nname = \"Bo Lind\"\n+++",
      "Ana Ruiz, Bo Lind"
    ),
    ("+++\ntitle = \"T\"\nauthor = {name = \"Ana Ruiz\"}\n+++", "Ana Ruiz"),
    (
      "{\"title\": \"T\", \"authors\": [{\"name\": \"Ana Ruiz\"}, \"Bo Lind\"]}",
      "Ana Ruiz, Bo Lind"
    ),
  ])
  func `the names of authors are taken out of what stands around them`(
    matter: String, names: String?
  ) throws {
    let article = try article("\(matter)\n\(Self.text)\n")
    #expect(article.headline == "T")
    #expect(article.byline == names)
    #expect(article.date == nil)
  }

  @Test(arguments: ["{{< figure >}}", "{\"title\": \"T\"} and more", "{\"title\": \"T\"", "{}"])
  func `a brace alone begins no front matter`(text: String) throws {
    let article = try article("\(text)\n\n\(Self.text)\n")
    #expect(shown(article).hasPrefix(String(text.prefix(2))))
  }

  @Test func `a month is no day`() throws {
    #expect(try article("---\ntitle: T\ndate: 2021-03\n---\n\(Self.text)").date == nil)
  }

  @Test func `only Markdown has front matter`() throws {
    #expect(try article("---\ntitle: A\n---\ntext\n", in: "a.txt").headline != "A")
  }

  @Test func `front matter without a text is refused as blank`() throws {
    #expect(throws: LoadError.refused(.blank)) { try article("---\ntitle: A\n---\n \n") }
  }
}
