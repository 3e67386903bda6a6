internal import ArticleLoading
internal import Testing

/// Mails, lists and archives as programs write them.
@Suite struct WildArchiveTests {
  private func mail(_ lines: String) throws -> ArchivedArticle {
    try #require(
      MailMessage.article(
        Array(
          lines.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n").utf8)))
  }

  @Test func `the lines of a flowing mail are paragraphs`() throws {
    let article = try mail(
      """
      Subject: x
      Content-Type: text/plain; charset=utf-8; format=flowed

      The first line goes 
      on here.
      A new one.
      > quoted 
      > text
      -- 
      Ann
      """)
    #expect(article.body.string.contains("The first line goes on here.\nA new one."))
    #expect(article.body.string.contains("-- \nAnn"))
  }

  @Test(arguments: [
    ("=?iso-8859-1?Q?Caf=E9_au_lait?=", "Café au lait"),
    ("=?UTF-8?B?w6l0w6k=?= 2015", "été 2015"),
    ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"), ("=?utf-8?q?a?= b =?utf-8?q?c?=", "a b c"),
    ("=?windows-1251?B?7/Do4uXy?=", "привет"), ("=?x?y", "=?x?y"),
    ("=?utf-8?B?4pyT?==?utf-8?Q?_ok?=", "✓ ok"), ("Re: [list] plain", "Re: [list] plain"),
    // A character in two words.
    ("=?utf-8?B?bmHD?=\n =?utf-8?B?r2Y=?=", "naïf"),
    ("=?utf-8?Q?na=C3?= =?UTF-8?Q?=AFf?= x", "naïf x"),
    ("=?utf-8?q?a?= =?iso-8859-1?q?=E9?= =?broken", "aé =?broken"),
    ("=?gb2312?B?yNWxvg==?=", "日本"), ("=?utf-8*en?q?hi?=", "hi"),
  ])
  func `words of headers are decoded`(printed: String, shown: String) throws {
    #expect(try mail("Subject: \(printed)\n\nText").title == shown)
  }

  @Test func `of alternatives the plain one is taken, of a page its text`() throws {
    let both = try mail(
      """
      Subject: x
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=out

      preamble
      --out
      Content-Type: multipart/alternative; boundary="in ner"

      --in ner
      Content-Type: text/plain; charset="iso-8859-15"
      Content-Transfer-Encoding: 8bit

      Plain text.
      --in ner
      Content-Type: text/html

      <p>Page.</p>
      --in ner--
      --out
      Content-Type: application/pdf; name=a.pdf
      Content-Disposition: attachment
      Content-Transfer-Encoding: base64

      AAAA
      --out--
      """)
    #expect(both.body.string == "Plain text." && both.body.form == .plain)
    let page = try mail(
      "Subject: x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + "PHA+w6k8L3A+")
    #expect(page.body.string == "<p>é</p>" && page.body.form == .html)
  }

  @Test func `a mailbox with lengths, quoted lines and no blank at its end`() {
    let box =
      "From MAILER-DAEMON Thu Nov 26 20:01:00 2015\nFrom: A <a@b.c>\nSubject: One\n\n"
      + "A line.\n>>From deep\n\nFrom the start of a sentence, no mail.\n\n"
      + "From b@c Fri Nov 27 20:01:00 2015\nSubject: Two\nDate: 27 Nov 2015 20:01 +0000\n\nEnd"
    var position = 0
    let bytes = Array(box.utf8)
    var articles: [ArchivedArticle] = []
    Mailbox.read(
      next: {
        defer { position = min(bytes.count, position + 11) }
        return Array(bytes[position..<min(bytes.count, position + 11)])
      },
      onRecord: { record in
        if case .article(let article) = record { articles.append(article) }
        return true
      })
    #expect(articles.map(\.title) == ["One", "Two"])
    #expect(articles.first?.body.string.contains(">From deep") == true)
    #expect(articles.first?.body.string.contains("From the start of a sentence") == true)
    #expect(articles.last?.body.string == "End")
  }

  @Test(arguments: [
    "{\"headline\": \"A\", \"text\": \"One\"}", "{\"title\": \"A\", \"body\": \"One\"}",
    "{\"title\": \"A\", \"article\": \"One\"}",
    "{\"title\": \"A\", \"articleBody\": \"One\"}",
    "\u{FEFF}{\"title\": \"A\", \"maintext\": \"One\"}", "{\"title\":\"A\",\"text\":[\"One\"]}",
    "{\"Title\":\"A\",\"Full-Text\":\"One\"}",
    "{\"webTitle\":\"A\",\"fields\":{\"bodyText\":\"One\"}}",
    "{\"headline\":{\"main\":\"A\"},\"lead_paragraph\":\"One\"}",
    "{\"title\":\"A\",\"text\":null,\"content\":\"\",\"summary\":\"One\"}",
  ])
  func `the fields of objects have many names`(line: String) {
    let found = object(line)
    #expect(found?.title == "A")
    #expect(found?.body.string == "One")
  }

  /// The article in a line of JSON.
  private func object(_ line: String) -> ArchivedArticle? {
    var found: ArchivedArticle?
    var isRead = false
    JSONArchive.readLines(
      next: {
        defer { isRead = true }
        return isRead ? [] : Array(line.utf8)
      },
      onRecord: { record in
        if case .article(let article) = record { found = article }
        return true
      })
    return found
  }

  @Test func `a post of WordPress is read`() throws {
    let post = try #require(
      object(
        #"""
        {"id": 7, "date": "2026-03-04T10:11:12", "title": {"rendered": "Bridge &#8216;safe&#8217;"},
        "content": {"rendered": "<p>It is open.</p>", "protected": false}, "author": 3,
        "excerpt": {"rendered": "<p>It is</p>"}, "categories": [4, 9],
        "yoast_head_json": {"og_site_name": "Coast Post"},
        "_embedded": {"author": [{"id": 3, "name": "Ann Lee"}]}}
        """#.replacing("\n", with: " ")))
    #expect(post.title == "Bridge ‘safe’")
    #expect(post.body == FeedText(utf8: Array("<p>It is open.</p>".utf8), form: .html))
    #expect(post.author == "Ann Lee")
    #expect(post.outlet == "Coast Post")
    #expect(post.date?.iso8601Day == "2026-03-04")
  }

  @Test(arguments: [
    ("1 < 2", "1 < 2", FeedText.Form.plain), ("a &amp; b", "a & b", .plain),
    ("<p>One</p>", "<p>One</p>", .html), ("One<br>Two", "One<br>Two", .html),
    ("A list<T> of them", "A list<T> of them", .plain),
    ("Write <p> over a paragraph", "Write <p> over a paragraph", .plain),
    ("One &#8211;\\nTwo", "One –\nTwo", .plain),
  ])
  func `the text of an object may be markup`(text: String, kept: String, form: FeedText.Form) {
    let body = object(#"{"title": "A", "text": "\#(text)"}"#)?.body
    #expect(body?.string == kept && body?.form == form)
  }

  @Test func `the key of a writer is no name`() {
    #expect(object(#"{"title": "A", "text": "One", "author": 12, "source": 4}"#)?.author == nil)
    #expect(object(#"{"title": "A", "text": "One", "authors": [12, "Mo"]}"#)?.author == "Mo")
  }

  @Test func `a list of newsboat keeps all that it says`() {
    let text = """
      http://e.org/a "~Quoted name" "tag with \\"marks\\"" plain !
        https://e.org/b   spaced\ttabbed   
      https://e.org/c#fragment tag # not a comment
      "query:Big ones:title # \\"war\\" and age < 3" "tag a" b
      # http://e.org/off
      ---
      feed://e.org/d
      """
    let lines = NewsboatList.lines(Array(text.utf8))
    let sources = lines.compactMap { line -> ListedSource? in
      if case .source(let source) = line { source } else { nil }
    }
    #expect(sources.first?.title == "Quoted name")
    #expect(sources.first?.tags == ["tag with \"marks\"", "plain"])
    #expect(sources.dropFirst().first?.tags == ["spaced", "tabbed"])
    #expect(sources.dropFirst(2).first?.address == "https://e.org/c#fragment")
    #expect(
      lines.contains(
        .query(name: "Big ones", filter: "title # \"war\" and age < 3", tags: ["tag a", "b"])))
    #expect(NewsboatList.lines(Array(NewsboatList.text(lines).utf8)) == lines)
  }

  @Test func `outlines of other programs are read`() throws {
    let text = """
      <?xml version="1.0" encoding="ISO-8859-1"?><!-- made by x --><opml version="2.0">
      <head><title>Abonn&#233;s</title></head><body>
      <outline title="Only title" xmlUrl="http://e.org/1" type="rss"/>
      <outline text="A" title="B" xmlurl="http://e.org/2"/>
      <outline text="Cats &amp; dogs" category="/News/World,/Tech"><outline text="C" type="atom"
      xmlUrl=" http://e.org/3 "/></outline><outline text="Bad & ugly" xmlUrl="http://e.org/4?a=1&b=2"/>
      <outline text="Link" type="link" url="http://e.org/page"/>
      <outline text="http://e.org/5" type="rss" xmlUrl="feed:http://e.org/5"/></body></opml>
      """
    let document = try #require(OPML.document(Array(text.utf8)))
    #expect(
      document.sources.filter(\.isFeed).map(\.address) == [
        "http://e.org/1", "http://e.org/2", "http://e.org/3", "http://e.org/4?a=1&b=2",
        "http://e.org/5",
      ])
    #expect(document.sources.first?.title == "Only title")
    #expect(document.sources.dropFirst(2).first?.folders == ["Cats & dogs"])
    let again = try #require(OPML.document(Array(OPML.text(document).utf8)))
    #expect(again == document)
  }
}
