internal import ArticleLoading
internal import Testing

/// Whom a mail is from, and which of its parts is read.
@Suite struct MailTests {
  private func mail(_ lines: String) -> ArchivedArticle? {
    let lines = lines.split(separator: "\n", omittingEmptySubsequences: false)
    return MailMessage.article(Array(lines.joined(separator: "\r\n").utf8))
  }

  @Test(arguments: [
    ("Ana Ruiz <ar@coast.example>", "Ana Ruiz"), ("ar@coast.example (Ana Ruiz)", "Ana Ruiz"),
    ("\"Ruiz, Ana\" <ar@coast.example>", "Ruiz, Ana"),
    ("Ana Ruiz <ar@coast.example>, Bo Lind <bl@coast.example>", "Ana Ruiz, Bo Lind"),
    ("=?utf-8?q?Ruiz=2C_=C3=81na?= <ar@coast.example>", "Ruiz, Ána"),
    ("\"Ana \\\"Anita\\\" Ruiz\" <ar@coast.example>", "Ana \"Anita\" Ruiz"),
    ("ar@coast.example", nil), ("<ar@coast.example>", nil), ("", nil), ("((((", nil),
    ("Ana <unclosed", "Ana"), ("\"unclosed <ar@coast.example>", "unclosed <ar@coast.example>"),
  ])
  func `a mail is from those whom it names`(printed: String, names: String?) {
    #expect(mail("From: \(printed)\nSubject: x\n\nText")?.author == names)
  }

  private func alternatives(_ plain: String, _ page: String) -> ArchivedArticle? {
    mail(
      """
      Subject: x
      Content-Type: multipart/alternative; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      \(plain)
      --b
      Content-Type: text/html; charset=utf-8

      \(page)
      --b--
      """)
  }

  private static let story =
    "<p>The ferry to the outer islands was cancelled for a third day.</p>"
    + "<p>Waves of six metres were measured off the cape, said the harbour office.</p>"

  @Test(arguments: [
    ("Your program cannot show this letter. https://coast.example/letter/1", story, true),
    (
      "The ferry to the outer islands was cancelled.",
      "<p>The ferry to the <a href=\"https://e.org\">outer islands</a> was cancelled.</p>", true
    ),
    (
      "The ferry to the outer islands was cancelled.",
      "<html><body><img src=\"cid:a\"></body></html>", false
    ),
    ("The ferry to the outer islands was cancelled.", "<p>See the text.</p>", false),
    ("", story, true), ("The ferry was cancelled.", "", false),
  ])
  func `of alternatives the page is read unless it says less`(
    plain: String, page: String, isPage: Bool
  ) {
    #expect(alternatives(plain, page)?.body.form == (isPage ? .html : .plain))
  }

  @Test func `a footer behind a letter is not the letter`() {
    let letter = mail(
      """
      Subject: x
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/html

      \(Self.story)
      --b
      Content-Type: text/plain

      _______________
      News mailing list
      --b--
      """)
    #expect(letter?.body.string == Self.story)
  }

  @Test(arguments: [
    "boundary=\"a;b\"", "boundary*0=\"a;\"; boundary*1=b", "boundary*1=b; boundary*0=\"a;\"",
    "boundary*=us-ascii''a%3Bb", "boundary*0*=utf-8'en'a%3B; boundary*1=b", "Boundary = \"a;b\" ",
    "charset=x; boundary=\"a\\;b\"; type=y",
  ])
  func `the line between parts is written in many ways`(parameter: String) {
    let letter = mail(
      "Subject: x\nContent-Type: multipart/mixed; \(parameter)\n\n--a;b\n\nOne.\n--a;b--\nTwo.")
    #expect(letter?.body.string == "One.")
  }

  private static let indented = """
       The ferry to the outer islands was cancelled for a third day, since
    waves of six metres were measured.
       It may sail again on Friday, said the harbour office in a letter that
    was sent to all.
    """

  @Test func `a paragraph may begin with blanks`() {
    let letter = mail("Subject: x\n\n\(Self.indented)")
    #expect(
      letter?.body.string == """
        The ferry to the outer islands was cancelled for a third day, since
        waves of six metres were measured.

        It may sail again on Friday, said the harbour office in a letter that
        was sent to all.
        """)
  }

  @Test(arguments: [
    "def sail():\n    return 1\nsail()", "One line\n   two\nthree\n   four",
    "A line of a text that is long enough to go on there\n\n   another paragraph of it\nends",
    "   one\n   two\n   three",
  ])
  func `blanks in front of other lines are left alone`(text: String) {
    let shown = mail("Subject: x\n\n\(text)")?.body.string.replacing("\r\n", with: "\n")
    #expect(shown == String(text.drop { $0 == " " }))
  }
}
