import Foundation
import TestSupport
import Testing

/// What other programs have written, on its way in and out.
@Suite struct ImportCommandTests: LibraryUser {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to name: String) throws {
    let place = URL(filePath: folder.file(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try folder.write(Array(text.utf8), to: name)
  }

  /// The first article of the library that has some words.
  private func article(_ words: String) throws -> [String: Any] {
    let output = try run("list", "--json", "--query", words).output
    let object = try JSONSerialization.jsonObject(with: Data(output)) as? [String: Any]
    return try #require((object?["articles"] as? [[String: Any]])?.first)
  }

  // MARK: Lists

  @Test func `an outline keeps its namespaces, its line ends and the feeds within feeds`() throws {
    let opml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:x="urn:x" xmlns:fz="urn:forumzilla:">
        <head>
          <title>Mine</title>
          <x:own>v</x:own>
        </head>
        <body>
          <outline text="Parent" type="rss" xmlUrl="https://e.org/parent" fz:quickMode="false">
            <outline text="Child&#10;of it" type="rss" xmlUrl="https://e.org/child"/>
          </outline>
          <outline text="Parent">
            <outline text="Cousin" type="rss" xmlUrl="https://e.org/cousin"/>
          </outline>
        </body>
      </opml>

      """
    try write(opml, to: "in.opml")
    #expect(try run("import", "in.opml").status == 0)
    #expect(try run("export", "out.opml").status == 0)
    #expect(String(decoding: try folder.bytes("out.opml"), as: UTF8.self) == opml)
    #expect(try run("sources").text.contains("Child of it"))
    #expect(try run("sources", "rename", "2", "Renamed").status == 0)
    #expect(try run("export", "renamed.opml").status == 0)
    #expect(
      String(decoding: try folder.bytes("renamed.opml"), as: UTF8.self)
        == opml.replacing("<outline text=\"Parent\" type", with: "<outline text=\"Renamed\" type"))
  }

  @Test func `a file that gives nothing is counted as failed`() throws {
    try write("", to: "empty.opml")
    try write("no list\n", to: "text.xyz")
    try write("https://e.org/feed\n", to: "urls")
    let run = try run("import", "nosuch.opml", "empty.opml", "text.xyz", "nosuch.mbox")
    #expect(run.status == 1 && run.errors.count { $0 == "\n" } == 4)
    #expect(run.lines == ["0 added, 0 changed, 0 known already, 4 failed"])
    let counts = try BuiltProgram.run(
      ["import", "urls", "nosuch.opml", "--json", "--library", folder.file("library.sqlite")],
      in: folder)
    #expect(counts.status == 1 && counts.text.contains(#""sources":1,"#))
    #expect(counts.text.contains(#""failed":1}"#))
  }

  // MARK: Archives

  /// A file by its name, packed by gzip.
  private static let packed: [(name: String, base64: String)] = [
    (
      "news.jsonl.gz",
      "H4sIAAAAAAAC/0WLywnDQAwF76niobNJAS4gFaQBZaXFgsUCrUxignv35+LjMDN/SsumNIJeGrGi8Fy0"
        + "NRUaQKm/PNV7UtRLpyMP8CU1YL3xLB1f7veH6gE+KguB8Dqgs8l1TRwfXwJeqxV90vbYAROBmEB/AAAA"
    ),
    (
      "news.mbox.gz",
      "H4sIAAAAAAAC/0WLQQrCMBBF9znFP4CUWroqIrrprhv1AtNkYiM1A5MEqae31oXwN+/zXq/yBJ24Er1j"
        + "kIiBFGixr7v6OzR105p+tTqcI+FSwhsH0l9xNNcyPtjmDj2rLrAULc8zO2NuE8NvZxbkFaRkVoQ0U3QJ"
        + "L0p/G14UtFpBHRwtOyQKbqsm0lGKQrwPlivzAT/3tcaxAAAA"
    ),
    // Whatever it is called.
    (
      "news.rss",
      "H4sIAAAAAAAC/02PsQ7CMAxEf8XqjBrEHLIgMTPwAyZx1EghRrYB9e+JWlEYfX6+O3tRhReJFm7H4TDu"
        + "h+DjhK1RDd6KVQonRjW4sJp3q+KL0f27PpPIDBFbpFopbUwijVIe1o3DdSLIC2cM1gd+GgkUrdiSwhv1"
        + "ZwCZBbBTRRIknHegWNJyNaHc+CnAOZdIo3f/Gd6trdxW3/XfwgclBTiM4QAAAA=="
    ),
    (
      "news.xml.gz",
      "H4sIAAAAAAAC/02PsQ7CMAxEf8XqjBrEHLIgMTPwAyZx1EghRrYB9e+JWlEYfX6+O3tRhReJFm7H4TDu"
        + "h+DjhK1RDd6KVQonRjW4sJp3q+KL0f27PpPIDBFbpFopbUwijVIe1o3DdSLIC2cM1gd+GgkUrdiSwhv1"
        + "ZwCZBbBTRRIknHegWNJyNaHc+CnAOZdIo3f/Gd6trdxW3/XfwgclBTiM4QAAAA=="
    ),
  ]

  @Test(arguments: packed)
  func `an archive may be packed`(name: String, base64: String) throws {
    let bytes = Array(try #require(Data(base64Encoded: base64)))
    try folder.write(bytes, to: name)
    #expect(try run("import", name).text.hasPrefix("1 added"))
    #expect(try article("ferry")["headline"] as? String == "Ferry cancelled")
    try folder.write(Array(bytes.dropLast(9)), to: name)
    #expect(try run("import", name).errors.contains("is cut off"))
  }

  @Test(arguments: [
    (
      "one.eml.gz",
      "H4sIAAAAAAACA3Mrys+1UnDMy1OwSXRI1csvSrfjCi5NykpNLrFScEstKqpUSE7MS07NyUlN4eIKyUhVSAMLlicWIyQU8vMUfPPzUhIr9bgAWdMN31EAAAA=",
      "is a mail (parallax import"
    ),
    (
      "a.txt.gz",
      "H4sIAAAAAAACA3NLLSqqVEhOzEtOzclJTeHiCslIVUgDC5YnFiMkFPLzFHzz81ISK/W4AN77uXk0AAAA",
      "is not text but gzip archive (unpack it first)"
    ),
    (packed[0].name, packed[0].base64, "is JSON lines (parallax import"),
    (packed[3].name, packed[3].base64, "is a feed (parallax import"),
  ])
  func `what is packed is named for what it holds`(
    name: String, base64: String, words: String
  ) throws {
    try folder.write(Array(try #require(Data(base64Encoded: base64))), to: name)
    #expect(try run("show", name).errors.hasPrefix("parallax: \(name): \(words)"))
    let isArchive = words.contains("import")
    let ending = "." + name.split(separator: ".").dropFirst().joined(separator: ".")
    #expect(try run("list", ".").errors.contains("left out: 1 \(ending) (") == isArchive)
  }

  @Test func `an archive that is packed like no text is left`() throws {
    try folder.write(Array(try #require(Data(base64Encoded: Self.bomb))), to: "news.json.gz")
    let answer = try run("import", "news.json.gz")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("is packed more tightly than any text"))
  }

  private static let bomb =
    "H4sIAAAAAAAC/+3HsQnAIBQFwFXk1ZnAfSyElL8QxN0DWcLmrrudmvWO9JaVp6XGqj8AAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAl+V8fy7yMRoAIAA="

  private let page =
    "<!DOCTYPE html><html><head><title>Newsletter</title></head><body><p>Good morning, here are "
    + "the news of the day that you have asked for.</p><p>Ministers met in Brussels and agreed to "
    + "meet again next week, said two people.</p></body></html>"

  @Test func `a mail that is a page has the subject, the sender and the day of the mail`() throws {
    try write(
      """
      From: The Daily <daily@x.org>
      Subject: Morning briefing for Tuesday
      Date: Tue, 5 Mar 2024 07:08:09 +0000
      MIME-Version: 1.0
      Content-Type: text/html; charset=utf-8
      Message-ID: <q@x>

      \(page)
      """, to: "news.eml")
    #expect(try run("import", "news.eml").text.hasPrefix("1 added"))
    let article = try article("Ministers")
    #expect(article["headline"] as? String == "Morning briefing for Tuesday")
    #expect(article["byline"] as? String == "The Daily")
    #expect(article["date"] as? String == "2024-03-05")
    let text = try run("show", try #require(article["id"] as? String)).text
    #expect(text.hasPrefix("Morning briefing for Tuesday\n"))
    #expect(text.contains("Ministers met in Brussels"))
    #expect(!text.contains("Newsletter"))
  }

  @Test func `JSON with a page in it says of it what the page does not`() throws {
    let page = page.replacing("<body>", with: "<body><h1>JSON title</h1>").replacing(
      "\"", with: "'")
    try write(
      #"{"title":"JSON title","html":"\#(page)","date":"2024-03-05","author":"An Author","#
        + #""outlet":"The Outlet","url":"https://h.example/1"}"# + "\n", to: "a.jsonl")
    #expect(try run("import", "a.jsonl").text.hasPrefix("1 added"))
    let text = try run("show", "https://h.example/1").text
    #expect(text.hasPrefix("JSON title\n"))
    #expect(text.split(separator: "\n").count { $0 == "JSON title" } == 1)
    let article = try article("Ministers")
    #expect(article["byline"] as? String == "An Author")
    #expect(article["outlet"] as? String == "The Outlet")
    #expect(article["date"] as? String == "2024-03-05")
  }

  /// Three reports that an archive calls alike.
  @Test(arguments: [
    (
      "a.rss",
      "<rss version='2.0'><channel><link>http://x.org/</link>",
      "<item><title>%1</title><link>http://x.org/</link><description>%2</description></item>",
      "</channel></rss>"
    ),
    (
      "a.atom", "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "<entry><id>tag:x.org,2024:1</id><title>%1</title><content>%2</content></entry>", "</feed>"
    ),
    ("a.jsonl", "", #"{"id":0,"title":"%1","text":"%2"}"# + "\n", ""),
  ])
  func `records that an archive calls alike are told apart by what they say`(
    name: String, start: String, record: String, end: String
  ) throws {
    let reports = [
      ("Bridge closed", "The bridge over the river was closed on Monday."),
      ("Bridge closed", "The bridge over the river was opened again on Friday."),
      ("Mayor resigns", "The mayor stepped down after nine years in office."),
    ]
    let records = reports.map {
      record.replacing("%1", with: $0.0).replacing("%2", with: $0.1)
    }
    try write(start + (records + records).joined() + end, to: name)
    #expect(try run("import", name).text.hasPrefix("3 added"))
    for words in ["closed on Monday", "opened again", "stepped down"] {
      #expect(try run("list", "--query", "\"\(words)\"").text.contains("\n"), "\(words)")
    }
    #expect(try run("import", name).text.hasPrefix("0 added, 0 changed"))
  }

  @Test(arguments: [
    ("news.json", "[%,%]"), ("news", "[\n%,\n%\n]"), ("one.json", "%\n%"), ("lines", "%\n%\n"),
  ])
  func `articles in JSON are taken in however they stand`(name: String, form: String) throws {
    let parts = form.split(separator: "%", omittingEmptySubsequences: false)
    func report(_ name: String) -> String {
      #"{"title":"Bridge \#(name) closed","text":"The bridge \#(name) was closed on Monday."}"#
    }
    try write(parts[0] + report("one") + parts[1] + report("two") + parts[2], to: name)
    #expect(try run("import", name).text.hasPrefix("2 added"))
  }

  private static let mail = "Subject: A\nFrom: a@b.c\nDate: Tue, 5 Mar 2024 07:08:09 +0000\n"
  private static let outline = "<?xml version='1.0'?>\n<opml version='2.0'><body/></opml>\n"

  @Test(arguments: [
    ("box.mbox", "Text.\n", "is a mailbox"),
    (
      "box", "From a@b.c Tue Mar  5 07:08:09 2024\n\(ImportCommandTests.mail)\nText.\n",
      "is a mailbox"
    ),
    ("one.eml", "Text.\n", "is a mail"),
    ("one", "\(ImportCommandTests.mail)Message-ID: <a@b>\n\nText.\n", "is a mail"),
    ("news.json", "[{\"title\":\"A\",\"text\":\"B\"}]\n", "is JSON"),
    ("news.txt", "{\n  \"title\": \"A\",\n  \"text\": \"B\"\n}\n", "is JSON"),
    ("news", "{\"title\":\"A\"}\n{\"title\":\"B\"}\n", "is JSON lines"),
    ("in.opml", ImportCommandTests.outline, "is a list of sources"),
    ("in.xml", ImportCommandTests.outline, "is a list of sources"),
  ])
  func `mails and lists named as texts are refused with the way to take them in`(
    name: String, text: String, words: String
  ) throws {
    try write(text, to: name)
    for command in ["list", "add"] {
      let answer = try run(command, name)
      #expect(answer.status == 1)
      #expect(answer.errors.contains("\(name): \(words) (parallax import"), "\(answer.errors)")
    }
  }

  @Test(arguments: [
    "From Paris to Rome: a journey\n\nIt began on Monday.\n",
    "From: the desk\nSubject: the vote\n\nIt took place on Monday, and was won.\n",
    "[{Harbour} wall gives way]\n\nIt took place on Monday, and was won.\n",
    "{\"Harbour wall\" gives way}\n\nIt took place on Monday, and was won.\n",
    "Source: AFP\nDate: 5 March 2024\n\nIt took place on Monday, and was won.\n",
  ])
  func `a text that only looks like a mail is read`(text: String) throws {
    try write(text, to: "a.txt")
    #expect(try run("list", "a.txt").status == 0)
  }

  @Test func `what a folder holds of archives is counted by kind`() throws {
    try write("A report of some words, which stand here.\n", to: "in/a.txt")
    try write(Self.mail, to: "in/one.eml")
    try write(Self.mail, to: "in/sub/two.EML")
    try write("{}\n", to: "in/news.jsonl")
    try write("x", to: "in/w.warc.gz")
    try write("<project/>\n", to: "in/pom.xml")
    try write("{\"version\": 1}\n", to: "in/package.json")
    try write("[{\"headline\": \"A\", \"text\": \"B\"}]\n", to: "in/page.json")
    try write("<rss version='2.0'><channel/></rss>", to: "in/feed.xml")
    for command in ["list", "add"] {
      let answer = try run(command, "in")
      #expect(answer.status == 0)
      #expect(
        answer.errors
          == "parallax: in: left out: 2 .eml, 1 .json, 1 .jsonl, 1 .warc.gz, 1 .xml (parallax import takes in "
          + "what they hold)\n")
    }
    #expect(try run("list", "in/a.txt").errors.isEmpty)
  }

  // MARK: Front matter and commands

  @Test func `front matter is read wherever Markdown is`() throws {
    try write(
      "---\ntitle: Vote in Lund\nauthor: Ann Ek\ndate: 2024-03-05\nsource: The Paper\n---\n"
        + "The council of Lund voted on Monday, and the plan was accepted.\n", to: "in/a.md")
    for path in ["in", "in/a.md"] {
      let list = try run("list", path).text
      #expect(
        list.contains("2024-03-05") && list.contains("The Paper\tVote in Lund"), "\(list)")
    }
    #expect(try run("add", "in").status == 0)
    #expect(try run("list").text.contains("The Paper\tVote in Lund"))
    let article = try article("council")
    #expect(article["byline"] as? String == "Ann Ek")
    let text = try run("show", try #require(article["id"] as? String)).text
    #expect(!text.contains("author:"))
  }

  @Test func `what a program prints has addresses relative to its own page`() throws {
    try write(
      "<rss version='2.0'><channel><title>T</title><link>https://e.org/news/</link><item>"
        + "<title>Vote in Lund</title><link>/rel/1</link><description>The council voted.</description>"
        + "</item></channel></rss>", to: "feed.xml")
    let command = "exec:cat \(folder.file("feed.xml"))"
    try write("\"\(command)\"\n", to: "urls")
    #expect(try run("import", "urls").status == 0)
    #expect(try run("sources", "allow", "1", "--command", command).status == 0)
    #expect(try run("refresh").status == 0)
    #expect(try run("list").text.contains("https://e.org/rel/1"))
  }
}
