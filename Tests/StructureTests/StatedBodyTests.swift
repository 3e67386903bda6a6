internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// Pages that state the text of their article in JSON-LD.
@Suite struct StatedBodyTests {
  private static let first = """
    The council voted on Monday to close the old bridge, which had been in use since 1931, and to \
    build a new one beside it.
    """
  private static let second = """
    Traders said that they would lose half of their customers, and asked for a ferry, which the \
    council refused.
    """
  private static let shell = "<nav><a href=/>Home</a></nav><div id=app>Loading</div>"

  private static func article(_ body: String, type: String = "NewsArticle") -> String {
    """
    {"@type": "\(type)", "headline": "Old bridge to close", "author": {"name": "Ann Lee"},
     "datePublished": "2024-05-06T10:00:00Z", "articleBody": "\(body)"}
    """
  }

  private static func page(_ scripts: [String], shows: String = shell) -> String {
    let scripts = scripts.map { "<script type=\"application/ld+json\">\($0)</script>" }
    return """
      <!doctype html><html><head><title>Old bridge to close</title>\(scripts.joined())</head>
      <body>\(shows)</body></html>
      """
  }

  private static func read(_ source: String) throws -> Article {
    let decoded = try TextDecoder.decode(Array(source.utf8))
    let article = HTMLPage.article(id: ArticleID(location: "p"), path: "p.html", decoded: decoded)
    return ArticleCleaner.clean(try #require(article))
  }

  /// What is read as the text of a page's article.
  private static func paragraphs(_ source: String) throws -> [String] {
    let article = try read(source)
    return article.passages.filter { $0.kind == .body && !$0.isFolded }.map {
      article.text.string($0.range)
    }
  }

  @Test func `a page that shows no text has what it states as its text`() throws {
    let article = try Self.read(Self.page([Self.article("\(Self.first)\\n\\n\(Self.second)")]))
    let body = article.passages.filter { $0.kind == .body }
    #expect(body.map { article.text.string($0.range) } == [Self.first, Self.second])
    #expect(
      body.map(\.reason).allSatisfy {
        $0 == "is the text that the page states of its article in JSON-LD"
      })
    #expect(article.headline == "Old bridge to close")
    #expect(article.byline == "Ann Lee")
    #expect(article.date?.iso8601 == "2024-05-06")
    #expect(article.passages.contains { $0.kind == .boilerplate && $0.isFolded })
  }

  @Test func `place and agency are read off a text that is stated`() throws {
    let article = try Self.read(Self.page([Self.article("LONDON (Reuters) - \(Self.first)")]))
    #expect(article.dateline == "LONDON (Reuters) -")
    #expect(
      article.passages.filter { $0.kind == .body }.map { article.text.string($0.range) } == [
        Self.first
      ])
  }

  @Test func `what is stated leads back to the script`() throws {
    let source = Self.page([
      Self.article("Caf\\u00e9s \\\"closed\\\" &amp; <b>sold</b>.\\nThen \\ud83d\\ude00.")
    ])
    let article = try Self.read(source)
    let text = article.text
    for (word, original) in [
      ("é", "\\u00e9"), ("\"closed", "\\\"closed"), ("&", "&amp;"), ("sold", "sold"),
      ("Then", "Then"), ("😀", "\\ud83d\\ude00"), ("Home", "Home"),
    ] {
      let start = try #require(
        text.utf8.indices.first { text.utf8[$0...].starts(with: Array(word.utf8)) }, "\(word)")
      let range = text.originalRange(start..<(start + word.utf8.count))
      #expect(String(decoding: text.original[range], as: UTF8.self) == original, "\(word)")
    }
  }

  @Test func `a page that shows its text keeps it`() throws {
    let shown = "<h1>Old bridge to close</h1><p>\(Self.first)<p>\(Self.second)"
    let without = Self.page([], shows: shown)
    let with = Self.page([Self.article("\(Self.second) \(Self.first)")], shows: shown)
    #expect(try Self.paragraphs(with) == Self.paragraphs(without))
    #expect(try Self.paragraphs(with) == [Self.first, Self.second])
  }

  @Test func `a stub gives way to all of the text that is stated`() throws {
    let stub = "<h1>Old bridge to close</h1><p>The council voted on Monday to close the old bridge."
    let body = [Self.first, Self.second, "The mayor said on Friday that it would be safe."]
    let source = Self.page([Self.article(body.joined(separator: "\\n"))], shows: stub)
    #expect(try Self.paragraphs(source) == body)
    #expect(try Self.read(source).headline == "Old bridge to close")
  }

  @Test(arguments: [
    ("One is here.\\nTwo is here.", ["One is here.", "Two is here."]),
    ("One is here.\\r\\n\\r\\nTwo is here.", ["One is here.", "Two is here."]),
    ("One is here.\nTwo is here.", ["One is here.", "Two is here."]),
    (
      "<p>One is\\nhere.</p>\\n<p>Two <a href='/x'>is</a> here.</p>",
      ["One is here.", "Two is here."]
    ),
    ("One is here.<br><br>Two is here.", ["One is here.", "Two is here."]),
    (
      "\\u003cp\\u003eOne is here.\\u003c\\/p\\u003eTwo is here.", ["One is here.", "Two is here."]
    ),
    ("&lt;p&gt;One &amp;amp; here.&lt;/p&gt;&lt;p&gt;Two.", ["One & here.", "Two."]),
    ("One&nbsp;is &quot;here&quot; &#8211; now.", ["One is \"here\" – now."]),
    ("One is < 2 and\\tB&B is here.", ["One is < 2 and B&B is here."]),
    ("One <script>x()<\\/script>is here.", ["One is here."]),
    ("One\\u001b[31m is \\u0000here\\u009b.", ["One\u{FFFD}[31m is \u{FFFD}here\u{FFFD}."]),
    ("One is \\ud83d here.", ["One is \u{FFFD} here."]),
  ])
  func `line breaks, tags and references are read as a feed's are`(
    body: String, wanted: [String]
  ) throws {
    #expect(try Self.paragraphs(Self.page([Self.article(body)])) == wanted)
  }

  @Test(arguments: [
    "NewsArticle", "Article", "ReportageNewsArticle", "https://schema.org/OpinionNewsArticle",
    "BlogPosting",
  ])
  func `every kind of article states its text`(type: String) throws {
    #expect(try Self.paragraphs(Self.page([Self.article(Self.first, type: type)])) == [Self.first])
  }

  @Test(arguments: [
    ["{\"@graph\": [{\"@type\": \"WebPage\", \"name\": \"x\"}, \(article(first))]}"],
    ["{\"@type\": \"Organization\", \"name\": \"x\"}", article(first)],
    ["{\"@type\": \"Article\", \"headline\": \"Old bridge to close\"}", article(first)],
    ["[\(article(first)), \(article(second))]"],
    ["{\"@type\": \"WebPage\", \"mainEntity\": \(article(first))}"],
    [article(first).replacing("{\"name\"", with: "{\"@type\": \"Person\", \"name\"")],
    [article("").replacing("\"articleBody\": \"\"", with: "\"articleBody\": [\"\(first)\"]")],
    [
      article(first).replacing(
        "\"headline\"", with: "\"isPartOf\": \(article(second)), \"headline\"")
    ],
  ])
  func `the text is found among other things that are described`(scripts: [String]) throws {
    #expect(try Self.paragraphs(Self.page(scripts)) == [Self.first])
  }

  @Test func `the text of another article is not taken`() throws {
    let own = "{\"@type\": \"NewsArticle\", \"headline\": \"Ferry sinks in harbour\"}"
    let source = Self.page([own, Self.article(Self.first)])
    #expect(try !Self.paragraphs(source).contains(Self.first))
  }

  @Test(arguments: [
    "<span>Loading</span>SCRIPT<span>more</span>", "<p>Loading</p>SCRIPT<p>more</p>",
    "SCRIPT", "<p>a SCRIPT b <p>c SCRIPT",
  ])
  func `a script may stand anywhere`(frame: String) throws {
    let script = "<script type=\"application/ld+json\">\(Self.article(Self.first))</script>"
    let source = "<html><body>" + frame.replacing("SCRIPT", with: script) + "</body></html>"
    #expect(try Self.paragraphs(source) == [Self.first])
    let runs = HTMLPage(Array(source.utf8)).text.offsets.runs
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.clean < $1.clean })
    #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.original <= $1.original })
  }

  @Test(arguments: [
    article(String(repeating: "a\\n", count: 300_000)),
    article(String(repeating: "&lt;p&gt;", count: 90_000)),
    article(String(repeating: "<p><b>", count: 150_000)),
    article(String(repeating: "word ", count: 2_000_000)),
    String(repeating: "{\"@type\":\"Article\",\"a\":", count: 40_000),
    String(repeating: "{\"@type\":\"Article\",\"articleBody\":\"a\"}", count: 20_000),
    "{\"@type\": \"Article\", \"articleBody\": \"",
    "{\"@type\": \"Article\", \"articleBody\": \"a\\",
    "{\"@type\": \"Article\", \"articleBody\": \"a\\u12\"}",
  ])
  func `hostile scripts are read in little time`(script: String) {
    let source = Self.page([script])
    let time = ContinuousClock().measure { _ = HTMLPage(Array(source.utf8)) }
    #expect(time < .seconds(20))
  }
}
