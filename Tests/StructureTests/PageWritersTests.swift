internal import ArticleAnalysis
internal import ArticleLoading
internal import Articles
import Testing

/// Who wrote a page's article and when, where only its lines or elements say so.
@Suite struct PageWritersTests {
  private static let body = (1...6).map {
    "<p>In the sitting number \($0) the council voted to reopen the pool, officials said.</p>"
  }.joined()

  private func article(
    over: String = "", head: String, tail: String = "", scripts: String = ""
  ) throws -> Article {
    let page =
      "<html><head><title>Pool to reopen after four years</title>\(scripts)</head>"
      + "<body class=\"single comments-open\"><ul><li><a href=\"/\">Home</a></ul>"
      + "<div class=story>\(over)<h1>Pool to reopen after four years</h1>\(head)"
      + "<div class=text>\(Self.body)</div>\(tail)</div></body></html>"
    let decoded = try TextDecoder.decode(Array(page.utf8))
    let id = ArticleID(location: "/p.html")
    return ArticleCleaner.clean(
      try #require(HTMLPage.article(id: id, path: "p.html", decoded: decoded)))
  }

  private static let heads: [(head: String, byline: String?)] = [
    ("<div class=inf>By Daniel Rusk | Wednesday, November 18, 2026</div>", "By Daniel Rusk"),
    ("<div>By Daniel Rusk, Tara Quinn - 18 November 2026</div>", "By Daniel Rusk, Tara Quinn"),
    ("<p>Posted on 18 November 2026 by Daniel Rusk</p>", "by Daniel Rusk"),
    ("<div>Von Miriam Oster · 18. November 2026, 18:30 Uhr</div>", "Von Miriam Oster"),
    (
      "<div>Par <b>Odile Marchand</b> - Publié le 18 novembre 2026 à 06h00 - Mis à jour le 19 novembre 2026 à 10h12</div>",
      "Par Odile Marchand"
    ),
    ("<div>18 ноября 2026, 09:15</div><div>Автор: Ольга Лещенко</div>", "Автор: Ольга Лещенко"),
    ("<time>Nov. 18, 2026</time><p>Words: <a href=x>Jan Novak</a></p>", "Words: Jan Novak"),
    (
      "<p>by <a rel=author href=x>Anil Mehta</a>, our man there</p><p>18/11/2026 07:15</p>",
      "Anil Mehta"
    ),
    (
      "<span class=\"author vcard\"><a href=x>Joan Petrie</a></span> <time datetime=\"2026-11-18T18:04:00Z\">yesterday</time>",
      "Joan Petrie"
    ),
    ("<p>2026年11月18日 9時15分</p>", nil),
    (
      "<div>Submitted by <b>Greta Holm</b> on Wed, 11/18/2026 - 18:04</div>",
      "Submitted by Greta Holm"
    ),
    ("<p>Nov 18, 2026 · 4 min read · Jan Novak</p>", nil),
    (
      "<div>Por Pilar Ordóñez</div><div>18 de noviembre de 2026 - 06:00 h.</div>",
      "Por Pilar Ordóñez"
    ),
    ("<div>18 Kasım 2026 Çarşamba 09:15</div><div>Haber: Elif Demir</div>", "Haber: Elif Demir"),
    ("<div>김민수 기자</div><div>입력 2026.11.18 09:15 수정 2026.11.19 10:02</div>", "김민수"),
    ("<div>来源：东港日报 作者：李文 2026-11-18 09:15</div>", "李文"),
    ("<div class=byline>By<br>Kavita Rao</div><p>Nov. 18, 2026 5:30 am ET</p>", "Kavita Rao"),
    (
      "<p>By Omar Said</p><p>Updated 10:12 a.m. Nov. 19, 2026 | Published 5 a.m. Nov. 18, 2026</p>",
      "By Omar Said"
    ),
    ("<div class=byline>Published 11:11 PM EST Nov 18, 2026</div>", nil),
    (
      "<div class=byline>Night Desk</div><div class=byline>Published 5:02 AM AMT Nov 18, 2026</div>",
      "Night Desk"
    ),
    (
      "<div class=byline>Night Desk <br>on November 18, 2026 at 12:06 PM, updated <span class=updated>November 18, 2026 at 12:10 PM</span></div>",
      "Night Desk"
    ),
    (
      "<div class=byline>Night Desk on November 18, 2026 at 12:06 PM</div>", "Night Desk"
    ),
    ("<span>Associated Press</span> <span>November 18, 2026, 9:02 AM</span>", "Associated Press"),
    ("<div class=info>2026-11-18 20:52:15 <span>来源： 东港日报</span></div>", nil),
    ("<div>기사입력 :[ 2026-11-18 15:24 ]</div>", nil),
    ("<div>November 18, 2026 - 11:28 AMT</div>", nil),
    (
      "<div class=authorinfo-box><div itemprop=author><span itemprop=name>By Kim Tan</span></div><div class=timeinfo><time datetime=\"2026-11-18T11:45:59Z\">1 day ago</time></div></div>",
      "Kim Tan"
    ),
    (
      "<p class=author-meta>Kavita Rao<span> | </span><time>18 Nov 2026</time></p>", "Kavita Rao"
    ),
    ("<p><span>Last updated:</span> <span>Wed 18 Nov 2026 17.02 GMT</span></p>", nil),
    ("<ul class=meta><li>By Kavita Rao</li><li>18 November 2026</li></ul>", "By Kavita Rao"),
    (
      "<div>Kavita Rao, Special Correspondent, 18 Nov 2026, 09:15 IST</div>",
      "Kavita Rao, Special Correspondent"
    ),
    ("<div>Af Lars Holm</div><div>18. november 2026 kl. 10:12</div>", "Af Lars Holm"),
    ("<div>Di Carla Riva</div><div>18 Novembre 2026 alle 10:12</div>", "Di Carla Riva"),
    ("<div>Door Jan de Wit</div><div>18 nov. 2026 om 10:12</div>", "Door Jan de Wit"),
    ("<div>Autor: Jan Kowalski</div><div>18.11.2026, 10:12</div>", "Autor: Jan Kowalski"),
    ("<div>Publicado em 18 de novembro de 2026 às 10h12</div>", nil),
    ("<div>Публикувано 18 ноября 2026 г., 10:12</div>", nil),
    ("<div>Опубликовано: 18.11.2026 10:12</div>", nil),
    ("<div>2026年11月18日 10:12 JST</div>", nil),
    ("<div>[2026-11-18, 10:12:03]</div>", nil),
    ("<div>18 Nov 2026 | 10:12 GMT+2</div>", nil),
    ("<div>First Published: Nov 18, 2026, 10:12 [IST]</div>", nil),
    ("<div>Date: 18th November, 2026</div>", nil),
    ("<div>Wednesday 18 November 2026 10:12, UK</div>", nil),
    ("<div>10:12, 18 NOV 2026</div>", nil),
    ("<div>10:12, 18 NOV 2026 | UPDATED 11:14, 19 NOV 2026</div>", nil),
    (
      "<div>Updated: 10:12 EST, 19 November 2026 | Published: 10:12 EST, 18 November 2026</div>",
      nil
    ),
    ("<div>Nov 18, 2026 at 10:12 am</div>", nil),
    ("<div>Nov 18, 2026 / 10:12 AM</div>", nil),
    (
      "<div>Originally published Nov 18, 2026 at 10:12 am Updated Nov 19, 2026 at 1:12 pm</div>",
      nil
    ),
    ("<div>Kavita Rao<br>Nov. 18, 2026</div>", nil),
    ("<abbr class=published title=\"2026-11-18T10:12:00Z\">yesterday</abbr>", nil),
    ("<div>By Kavita Rao Nov. 18, 2026 10:12 am</div>", "By Kavita Rao"),
    ("<div>By Kavita Rao on November 18, 2026 10:12 am</div>", "By Kavita Rao"),
    ("<div>By Kavita Rao, Reuters<br>Nov 18, 2026 10:12am EST</div>", "By Kavita Rao, Reuters"),
    ("<div>Posted: Nov 18, 2026 4:00 AM ET | Last Updated: November 19, 2026</div>", nil),
    ("<div>Posted on November 18, 2026 by admin</div>", nil),
    ("<div>Posted 2026-11-18T08:37:00+05:30 by j.smith2</div>", nil),
    ("<div>Yayımlama tarihi: 18.11.2026</div>", nil),
    ("<div>Oluşturulma Tarihi: Kasım 18, 2026 22:41</div>", nil),
    ("<div>Дата публикации: 18 ноября 2026</div>", nil),
    ("<div>Veröffentlicht am 18.11.26</div>", nil),
    ("<div>Published in: 18.11.2026</div>", nil),
    ("<div>18/11/2026 22h41 Atualizado 19/11/2026</div>", nil),
    ("<div>By Kavita Rao Wednesday, Nov. 18, 2026</div>", "By Kavita Rao"),
    (
      "<div>By Kavita Rao, Staff Writer | rao@example.org | Nov 18, 2026</div>",
      "By Kavita Rao, Staff Writer"
    ),
    (
      "<div>Par Odile Marchand (Nort, envoyée spéciale)</div><div>18 novembre 2026</div>",
      "Par Odile Marchand (Nort, envoyée spéciale)"
    ),
    ("<div class=author>Elif Demir / NEHİRKÖY (BHA)</div><div>18 Kasım 2026</div>", "Elif Demir"),
    ("<div id=author-name>Kavita Rao</div><div>18 November 2026</div>", "Kavita Rao"),
    (
      "<div>By <a data-qa=author-name>Kavita Rao</a> in Hallam</div><div>18 November 2026</div>",
      "Kavita Rao"
    ),
    ("<div><a href=/autor/pilar>Pilar Ordóñez</a></div><div>18 nov. 2026</div>", "Pilar Ordóñez"),
    (
      "<aside><a rel=author href=/k>Kavita Rao</a> Environment</aside><div>18 November 2026</div>",
      "Kavita Rao"
    ),
    (
      "<div class=author><span>Kavita Rao</span> <a href=x>@rao</a> <i>11:57AM</i></div><div>18 November 2026</div>",
      "Kavita Rao"
    ),
    (
      "<div class=authors><a>Kavita Rao</a>, <a>Jan Novak</a> and <a>Tara Quinn</a></div><div>18 November 2026</div>",
      "Kavita Rao, Jan Novak, Tara Quinn"
    ),
    (
      "<ul class=authors><li>Kavita Rao</li><li>Jan Novak</li></ul><p>18 November 2026</p>",
      "Kavita Rao, Jan Novak"
    ),
    (
      "<div class=author><a>Kavita Rao</a><div>Pell County Courier</div></div><p>18 Nov 2026</p>",
      "Kavita Rao"
    ),
    ("<div class=autor>Ana Ortega y Gasset</div><p>18 nov. 2026</p>", "Ana Ortega y Gasset"),
    (
      "<div class=autor>Ana Ortega y Luis Gasset</div><p>18 nov. 2026</p>",
      "Ana Ortega, Luis Gasset"
    ),
    ("<div class=autor>Ana Ortega en Madrid</div><p>18 nov. 2026</p>", "Ana Ortega"),
    (
      "<p class=info>Published on: Wednesday 18 Nov 2026 | Author: Kavita Rao | Views: 1,204</p>",
      "Author: Kavita Rao"
    ),
    (
      "<p class=author>By Kavita Rao and Jan Novak, Staff Writers</p><p>18 November 2026</p>",
      "Kavita Rao, Jan Novak"
    ),
    (
      "<span class=author>Kavita Rao, Political Editor, Hallam Gazette</span><p>18 November 2026</p>",
      nil
    ),
    (
      "<p class=author>By Kavita Rao in Hallam and Jan Novak in Nort</p><p>18 November 2026</p>",
      "Kavita Rao, Jan Novak"
    ),
    ("<p>By 9 PM ET</p><p>18 November 2026</p>", nil),
    ("<p>By Kavita Rao, WFLA 8</p><p>18 November 2026</p>", "By Kavita Rao, WFLA 8"),
    ("<p>By Kavita Rao, News 4</p><p>18 November 2026</p>", "By Kavita Rao, News 4"),
    ("<p>Written by: Kavita Rao</p><p>18 November 2026</p>", "Written by: Kavita Rao"),
    (
      "<div class=author><ul><li><a>Kavita Rao</a></li></ul></div><p>18 November 2026</p>",
      "Kavita Rao"
    ),
    ("<div><time datetime=2026-11-18>18 Nov 2026</time> <a>21 comments</a></div>", nil),
    ("<div><span class=date>2026年11月18日 09:26</span> <a class=source>江城晚报</a></div>", nil),
    ("<span>Data publicării: <time datetime=2026-11-18>18.11.2026</time></span>", nil),
    (
      "<div><span>Uppdaterad </span><time datetime=2026-11-19>19 november 2026</time><span>Publicerad </span><time datetime=2026-11-18>18 november 2026</time></div>",
      nil
    ),
    (
      "<div class=date><span class=sr>Published On 18 Nov 2026</span><span>18 Nov 2026</span></div>",
      nil
    ),
    ("<div class=time>Gazette.com, 18 November 2026, 13:40 WIB</div>", nil),
    ("<div class=meta-summary><time>Wednesday, November 18, 2026</time></div>", nil),
    ("<ul><li class=hidden-print><time datetime=2026-11-18>Nov 18</time></li></ul>", nil),
    (
      "<div class=byline><a>Kavita Rao</a> in Hallam and <a>Jan Novak</a> in Nort</div><p>18 November 2026</p>",
      "Kavita Rao, Jan Novak"
    ),
    ("<div class=author>Kavita Rao from The Gazette</div><p>18 November 2026</p>", "Kavita Rao"),
    (
      "<time class=entry-date datetime=2026-11-18></time><time class=updated datetime=2026-11-19></time>",
      nil
    ),
    ("<p class=meta>Harriet Lowe</p><p class=meta>18 November 2026</p>", "Harriet Lowe"),
    ("<ul class=meta><li>18 November 2026</li><li>Harriet Lowe</li></ul>", "Harriet Lowe"),
    ("<div class=a1>Harriet Lowe</div><div class=b2>18 November 2026</div>", nil),
    ("<p class=meta>Middle East</p><p>18 November 2026</p>", nil),
    ("<p class=meta>Santa Cruz</p><p>18 November 2026</p>", nil),
    ("<p class=meta>Morgan Stanley</p><p>18 November 2026</p>", nil),
    ("<p class=meta>Virginia Beach</p><p>18 November 2026</p>", nil),
    ("<p class=meta>Austin Texas</p><p>18 November 2026</p>", nil),
    ("<p class=meta>Victoria Park</p><p>18 November 2026</p>", nil),
    ("<div class=author>قسم الأخبار</div><div>18 نوفمبر 2026</div>", nil),
    ("<div class=author>政治部</div><div>2026年11月18日</div>", nil),
    ("<div class=firma>La Redacción</div><p>18 de noviembre de 2026</p>", nil),
    ("<p>POSTED ON NOVEMBER 18, 2026 BY HARRIET LOWE</p>", "BY HARRIET LOWE"),
    (
      "<div><span>Publié le 18 novembre 2026 à 08h30</span> <span>Par Odile Marchand</span></div>",
      "Par Odile Marchand"
    ),
    ("<div>Madrid - 18 nov 2026 - 08:30 CET</div>", nil),
    (
      "<p>By <b>Jan Novak</b> <a href=https://x.example>@jnovak</a></p><p>18 Nov 2026</p>",
      "By Jan Novak"
    ),
    ("<p>Story by Jan Novak • 2h</p><p>18 Nov 2026</p>", "Story by Jan Novak"),
    ("<p class=autor>Miriam Oster, Berlin</p><p>Stand: 18.11.2026 08:30 Uhr</p>", "Miriam Oster"),
    ("<div class=firma>Pilar Ordóñez</div><p>18 de noviembre de 2026</p>", "Pilar Ordóñez"),
    ("<div class=author>هناء لطفي</div><div>18 نوفمبر 2026</div>", "هناء لطفي"),
    ("<p><i class=author>김민수 기자</i></p><p>입력 2026.11.18. 08:30</p>", "김민수"),
    ("<div class=author>佐藤真理</div><div>2026年11月18日</div>", "佐藤真理"),
    ("<div class=author>東港新聞</div><div>2026年11月18日</div>", nil),
  ]

  @Test(arguments: heads)
  func `lines between headline and text say who wrote it and when`(
    head: String, byline: String?
  ) throws {
    let article = try article(head: head)
    #expect(article.byline == byline)
    #expect(article.date?.iso8601 == "2026-11-18")
    #expect(article.passages.count { $0.kind == .body } == 6)
  }

  @Test(arguments: [
    "<p>Daniel Rusk won the vote by eleven</p>", "<p>Wednesday was a good day for Tara Quinn</p>",
    "<div class=share>By mail | By post</div>",
    "<aside><p>By Tara Quinn | 3 March 2020</p><p>By Daniel Rusk</p></aside>",
    "<div class=\"author\">Follow the author</div>", "<p class=author>18 pools</p>",
    "<p>Council Meeting | 3 December 2026</p>", "<div class=author-signup>Sign Up Here</div>",
    "<p>Next summit: <time datetime=2027-02-03>3 February</time></p>",
    "<div class=author-title>Chief Political Correspondent</div>",
    "<div class=photo-author>Getty Images</div>", "<div>Madrid - 5 March 2026, 20:00 - 22:00</div>",
    "<div>Madrid - 5 March 2026, 20:00</div>",
  ])
  func `other lines there say nothing of it`(head: String) throws {
    let article = try article(head: head)
    #expect(article.byline == nil)
    #expect(article.date == nil)
  }

  @Test func `who wrote it and when may stand behind a lead of its own`() throws {
    let lead = "<div class=text-top><p>The pool is open again, and many are glad of it.</p></div>"
    let article = try article(
      head: lead + "<div class=authors>Autor: <a>Jan Novak</a></div><time>18 Nov. 2026</time>")
    #expect(article.byline == "Jan Novak" && article.date?.iso8601 == "2026-11-18")
  }

  private static let stated = "<p>By Kavita Rao</p><p>18 November 2026</p>"

  @Test(arguments: [
    "<p>Ukraine | World</p>", "<p>Sport | Health</p>",
    "<p class=deck>On Saturday, 1 July 1916</p>",
    "<p class=deck>Thursday, 3 December 2026, 6pm</p>",
    "<p class=deck>By Land, Sea and Air</p>", "<div class=pic>Reuters 12 May 2021</div>",
    "<div class=author-bio>Joined <time datetime=2019-05-03>May 2019</time></div>",
    "<p>In the <abbr title=\"Data Protection Act of 25 May 2018\">DPA</abbr></p>",
    "<p>Next summit of the <abbr title=\"European Union\">EU</abbr>: "
      + "<time datetime=2027-02-03>3 February</time></p>",
    "<p><time>Next summit: 3 February 2027</time></p>", "<p>来源： 编辑：王芳</p>",
  ])
  func `what else stands there says nothing in place of the lines that do`(head: String) throws {
    let article = try article(head: head + Self.stated)
    #expect(article.byline == "By Kavita Rao" && article.agency == nil)
    #expect(article.date?.iso8601 == "2026-11-18")
  }

  @Test(arguments: [
    "<div>Friday, 20 November 2026</div>",
    "<div>The Gazette</div><div>Friday, 20 November 2026</div>",
    "<div>By Tara Quinn | 3 March 2020</div>", "<ul><li>By Tara Quinn, Reuters</li></ul>",
  ])
  func `lines over the headline count only where none under it says it`(over: String) throws {
    let article = try article(over: over, head: Self.stated)
    #expect(article.byline == "By Kavita Rao" && article.agency == nil)
    #expect(article.date?.iso8601 == "2026-11-18")
    #expect(try self.article(over: "<p>Friday, 20 November 2026</p>", head: "").date == nil)
    let alone = try self.article(over: "<div>By Kavita Rao | 18 November 2026</div>", head: "")
    #expect(alone.byline == "By Kavita Rao" && alone.date?.iso8601 == "2026-11-18")
    let named = try self.article(
      over: "<div><a class=head__time>10:12, 18 November 2026</a> <a href=/w>World</a></div>",
      head: "")
    #expect(named.date?.iso8601 == "2026-11-18")
    let two = try self.article(
      over: "<div>By Kavita Rao</div><div>published 18 November 2026</div>", head: "")
    #expect(two.byline == "By Kavita Rao" && two.date?.iso8601 == "2026-11-18")
  }

  @Test(arguments: [
    ("name=citation_publication_date content=2026/11/18", "2026-11-18"),
    ("name=article-publish-time content=2026-11-18T05:00:00+09:00", "2026-11-18"),
    ("name=dcterms.issued content=2026-11-18", "2026-11-18"),
    ("name=publish-date content=\"18 November 2026\"", "2026-11-18"),
    ("itemprop=datePublished content=20261118T055000+0900", "2026-11-18"),
    ("name=DC.date.created content=2026-09-01", nil),
    ("name=last-published-date content=2026-09-01", nil),
    ("property=og:image:created_time content=2026-09-01", nil),
    ("name=publisher-founding-date content=1994-09-01", nil),
    ("name=citation_publication_date content=2026", nil),
    ("name=publication content=\"The Gazette\"", nil),
    ("property=OG:DatePublished content=2026-11-18", "2026-11-18"),
    ("property=og:regDate content=20261118030646", "2026-11-18"),
    ("itemprop=dateCreated datetime=2026-11-18", "2026-11-18"),
  ])
  func `the head of a page says when under the names that mean it`(
    attributes: String, day: String?
  ) throws {
    let scripts = "<meta \(attributes)>"
    #expect(try article(head: "", scripts: scripts).date?.iso8601 == day)
  }

  @Test(arguments: [
    (
      "<meta name=author content=\"Kavita Rao\"><meta name=author content=\"Jan Novak\">",
      "Kavita Rao, Jan Novak"
    ),
    (
      "<meta property=og:author content=\"By &lt;a href='/x'&gt;Kavita Rao&lt;/a&gt;\">",
      "Kavita Rao"
    ),
    ("<meta name=citation_author content=\"Kavita Rao\">", "Kavita Rao"),
    ("<meta name=author content=\"KAVITA RAO rao@gazette.example\">", "KAVITA RAO"),
    ("<meta name=author content=\"Kavita Rao ❤️\">", "Kavita Rao"),
    ("<meta name=author content=\"Von Kessel\">", "Von Kessel"),
    ("<meta name=author content=\"Kavita Rao Jr.\">", "Kavita Rao Jr."),
    ("<meta property=article:author content=https://example.org/rao>", nil),
    ("<meta name=author content=By>", nil),
    ("<meta name=author content=\"Von Miller Jr\">", "Von Miller Jr"),
  ])
  func `the head of a page says who wrote it`(scripts: String, byline: String?) throws {
    #expect(try article(head: "", scripts: scripts).byline == byline)
  }

  @Test(arguments: [
    ("<meta property=article:publisher content=\"The Gazette\">", "The Gazette"),
    ("<meta property=article:publisher content=https://social.example/gazette>", nil),
    ("<meta property=article:publisher content=118327>", nil),
    ("<meta name=application-name content=\"The Gazette\">", "The Gazette"),
    (
      #"<script type="application/ld+json">{"@type": "WebSite", "name": "The Gazette"}</script>"#,
      "The Gazette"
    ),
    (
      """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pool to reopen",
      "publisher": {"@id": "#o"}}</script><script type="application/ld+json">
      {"@type": "NewsMediaOrganization", "@id": "#o", "name": "The Gazette"}</script>
      """, "The Gazette"
    ),
  ])
  func `the head of a page says whose it is`(scripts: String, outlet: String?) throws {
    #expect(try article(head: "", scripts: scripts).outlet == outlet)
  }

  @Test(arguments: [
    ("By Elizabeth Day Nov. 18, 2026 10:12 am", "By Elizabeth Day"),
    ("Door Jan de Wit 18 nov. 2026", "Door Jan de Wit"),
    ("Night Desk on November 18, 2026", "Night Desk"),
    ("Kavita Rao has covered the council since 18 November 2026", nil),
  ])
  func `a byline ends where its date begins`(line: String, names: String?) throws {
    let article = try article(head: "<div class=byline>\(line)</div>")
    #expect(article.byline == names ?? line)
    #expect(article.date?.iso8601 == (names == nil ? nil : "2026-11-18"))
  }

  private static let other = """
    {"@type": "NewsArticle", "headline": "Ferry strike enters its third week",
    "datePublished": "2021-06-01", "author": {"name": "Wrong Person"}}
    """

  @Test(arguments: [
    other, #"{"@type": "ItemList", "itemListElement": [\#(other)]}"#,
    #"{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": \#(other)}]}"#,
    #"{"@type": "WebPage", "hasPart": \#(other)}"#,
    #"""
    [\#(other), {"@type": "NewsArticle", "headline": "Pool to reopen after four years",
     "datePublished": "2026-11-18", "author": {"name": "Kavita Rao"}}]
    """#,
  ])
  func `what JSON-LD says of another article is not of this one`(json: String) throws {
    let script = "<script type=\"application/ld+json\">\(json)</script>"
    let stated = try article(head: Self.stated, scripts: script)
    #expect(["By Kavita Rao", "Kavita Rao"].contains(stated.byline))
    #expect(stated.date?.iso8601 == "2026-11-18")
    let bare = try article(head: "", scripts: script)
    #expect(bare.byline == nil || bare.byline == "Kavita Rao")
    #expect(bare.date == nil || bare.date?.iso8601 == "2026-11-18")
  }

  @Test func `a page without an article in JSON-LD has the days of the page and its publisher`()
    throws
  {
    let script = """
      <script type="application/ld+json">{"@graph": [
      {"@type": "WebPage", "datePublished": "2026-11-18T08:00:00+00:00"},
      {"@type": "Organization", "@id": "#o", "name": "The Gazette"}]}</script>
      """
    #expect(try article(head: "", scripts: script).date?.iso8601 == "2026-11-18")
    let published = """
      <script type="application/ld+json">{"@graph": [
      {"@type": "NewsArticle", "headline": "Pool to reopen", "publisher": {"@id": "#o"}},
      {"@type": "Organization", "@id": "#o", "name": "The Gazette"}]}</script>
      """
    #expect(try article(head: "", scripts: published).outlet == "The Gazette")
  }

  @Test func `the day that is printed goes before that of UTC, and before that of an update`()
    throws
  {
    let meta = "<meta property=article:published_time content=2026-11-19T01:22:00+00:00>"
    #expect(
      try article(head: "<p>November 18, 2026 at 8:22 p.m. EST</p>", scripts: meta).date?.iso8601
        == "2026-11-18")
    #expect(
      try article(head: "<p>November 3, 2026</p>", scripts: meta).date?.iso8601 == "2026-11-19")
    let local = "<meta property=article:published_time content=2026-11-19T01:22:00+09:00>"
    #expect(
      try article(head: "<p>November 18, 2026</p>", scripts: local).date?.iso8601 == "2026-11-19")
    let change = "<meta property=article:modified_time content=2026-11-19T10:00:00Z>"
    let span = "<span class=author>Kavita Rao</span> <span class=date>18 November 2026</span>"
    #expect(try article(head: span, scripts: change).date?.iso8601 == "2026-11-18")
  }

  @Test func `what a program calls who put the page in is no writer`() throws {
    let meta = "<meta name=author content=admin>"
    #expect(try article(head: "<p>By Kavita Rao</p>", scripts: meta).byline == "By Kavita Rao")
    #expect(try article(head: "", scripts: meta).byline == nil)
  }

  @Test func `inline elements right beside each other are words of their own`() throws {
    let head =
      "<div><span class=author>By Lena Voss</span><span class=date>Nov 18, 2026</span></div>"
    let article = try article(head: head)
    #expect(article.byline == "Lena Voss" && article.date?.iso8601 == "2026-11-18")
    let page = "<p><b>Flood</b><span>Council builds</span> an <i>i</i><b>ce</b> wall</p>"
    let text = HTMLPage(Array(page.utf8)).text
    #expect(text.string(text.lines[0].range) == "Flood Council builds an ice wall")
  }

  @Test func `a writer of whom JSON-LD says more elsewhere is named`() throws {
    let script = """
      <script type="application/ld+json">{"@graph": [
      {"@type": "WebPage", "@id": "#p", "name": "x"},
      {"@type": "NewsArticle", "headline": "Pool to reopen after four years",
       "datePublished": "2026-11-18", "author": [{"@id": "#a"}, {"@id": "#b"}, {"@id": "#c"}]},
      {"@type": "Person", "@id": "#b", "name": "Jan Novak"},
      {"@type": "Person", "@id": "#a", "name": "Ilse Vogt", "image": {"@id": "#i", "name": "y"}}
      ]}</script>
      """
    #expect(try article(head: "", scripts: script).byline == "Ilse Vogt, Jan Novak")
  }

  @Test func `writers named in place and described elsewhere are named in their order`()
    throws
  {
    let script = """
      <script type="application/ld+json">{"@graph": [
      {"@type": "NewsArticle", "headline": "Pool to reopen after four years",
       "author": [{"@id": "#a"}, {"@type": "Person", "name": "Jan Novak"}]},
      {"@type": "Person", "@id": "#a", "name": "Ilse Vogt"}
      ]}</script>
      """
    #expect(try article(head: "", scripts: script).byline == "Ilse Vogt, Jan Novak")
  }

  @Test func `a printed day of publication comes before a stated one of change`() throws {
    let meta = "<meta property=\"article:modified_time\" content=\"2026-11-19T10:00:00Z\">"
    let both = try article(head: "<p>First published on 17 November 2026</p>", scripts: meta)
    #expect(both.date?.iso8601 == "2026-11-17" && both.date?.isUpdate == false)
    let one = try article(head: "", scripts: meta)
    #expect(one.date?.iso8601 == "2026-11-19" && one.date?.isUpdate == true)
  }

  @Test func `where the outlet is named as writer the line under the headline counts`() throws {
    let script = """
      <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Pool to reopen",
      "author": {"@type": "Organization", "name": "The Gazette"},
      "publisher": {"@type": "Organization", "name": "The Gazette"}}</script>
      """
    let named = try article(head: "<p>By Kavita Rao</p>", scripts: script)
    #expect(named.byline == "By Kavita Rao")
    #expect(try article(head: "", scripts: script).byline == "The Gazette")
  }

  @Test func `the day of publication goes before that of an update in one line`() throws {
    let head = """
      <p>Updated <time datetime=2026-11-20>20 November</time>, published
      <time datetime=2026-11-17>17 November</time></p>
      """
    let date = try article(head: head).date
    #expect(date?.iso8601 == "2026-11-17" && date?.isUpdate == false)
  }

  @Test func `a card below the text is of another article`() throws {
    let card = "<div><a href=/x>Fire in the old town</a></div><p>By John Smith | 3 May 2025</p>"
    let article = try article(head: "", tail: card)
    #expect(article.byline == nil && article.date == nil)
  }

  @Test func `the author of a reader's comment is not that of the article`() throws {
    let comment = """
      <div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Walrus</span>
      <p>Too late.</p></div>
      """
    #expect(try article(head: "", tail: comment).byline == nil)
    let author = """
      <div itemprop="author" itemscope itemtype="https://schema.org/Person">Story by
      <b itemprop="name">Orla Quillan</b></div>
      """
    #expect(try article(head: author, tail: comment).byline == "Orla Quillan")
  }

  @Test func `a cell of several lines begins a line of its own, a figure none`() {
    let page = """
      <table><tr><td><a href="/1">Home</a></td><td><b>Council backs pool</b><br>By Greta Holm<br>18
      November 2026<p>The council voted to reopen the pool.</td></tr>
      <tr><td>Marl</td><td>4.20</td></tr></table>
      """
    let text = HTMLPage(Array(page.utf8)).text
    let lines = text.lines.map { text.string($0.range) }
    #expect(lines.contains("Council backs pool"))
    #expect(lines.contains("Marl | 4.20"))
  }
}
