import Foundation
import TestSupport
import Testing

/// Sources by their commands, on a server of this machine.
@Suite struct SourceCommandTests: LibraryUser {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sources() throws -> [[String: Any]] {
    try #require(try object("sources")["sources"] as? [[String: Any]])
  }

  private static func feed(_ title: String, _ items: Int = 2) -> String {
    let items = (0..<items).map { number in
      "<item><title>\(title) \(number)</title><guid>\(title)-\(number)</guid>"
        + "<description>The words of report \(number) of \(title) stand here.</description></item>"
    }
    return "<rss version='2.0'><channel><title>\(title)</title>\(items.joined())</channel></rss>"
  }

  private func server() throws -> TestServer {
    try TestServer { request in
      switch request.path {
      case "/page":
        .init(
          "<!DOCTYPE html><title>Site</title>"
            + "<link rel=alternate type='application/rss+xml' href='/comments' title='Comments'>"
            + "<link rel=alternate type='application/atom+xml' href='b.xml'><p>Welcome.")
      case "/article":
        .init(
          "<!DOCTYPE html><title>Storm hits the coast</title><h1>Storm hits the coast</h1>"
            + "<p>A storm hit the coast on Monday, and some people had to leave, the mayor said.")
      case "/secret":
        request.headers["authorization"] == "Basic bWU6cGFzczEyMw=="
          ? .init(Self.feed("Secret")) : .init(status: 401)
      case "/missing": .init(status: 404)
      default: .init(Self.feed(String(request.path.dropFirst())))
      }
    }
  }

  @Test func `a page leads to its feed, and a page without one is an article`() throws {
    let server = try server()
    let run = try run("add", server.address("/page"), server.address("/article"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("/comments"), "the other feed is named")
    #expect(try sources().map { $0["address"] as? String } == [server.address("/b.xml")])
    let headlines = try self.run("list").text
    #expect(headlines.contains("Storm hits the coast"))
    #expect(headlines.contains("b.xml 1"))
    #expect(try self.run("show", server.address("/article")).text.contains("the mayor said"))
  }

  #if os(Linux)
    @Test func `without libxml2 feeds in XML fail in words, and others do not`() throws {
      let server = try TestServer { request in
        request.path == "/json"
          ? .init(
            #"{"version": "https://jsonfeed.org/version/1.1", "title": "Json", "items": "#
              + #"[{"id": "1", "title": "A ferry sank", "content_text": "It sank on Monday."}]}"#)
          : .init(Self.feed("Plain"))
      }
      #expect(
        try run("add", "--untested", server.address("/xml"), server.address("/json")).status == 0)
      // What is found first under its names is no library.
      for name in ["libxml2.so.2", "libxml2.so"] { try folder.write([], to: name) }
      func runWithout(_ arguments: String...) throws -> BuiltProgram.Run {
        try run(arguments, environment: ["LD_LIBRARY_PATH": folder.path])
      }
      let refresh = try runWithout("refresh")
      #expect(refresh.status == 1)
      #expect(refresh.text.contains("2 sources asked, 1 new, 0 changed, 1 failed"))
      #expect(refresh.errors.contains("libxml2"))
      let addition = try runWithout("add", server.address("/other"))
      #expect(addition.status == 1)
      #expect(addition.errors.contains("libxml2"))
      try folder.write(Array(Self.feed("Saved").utf8), to: "saved.xml")
      let taken = try runWithout("import", "saved.xml")
      #expect(taken.status == 1)
      #expect(taken.errors.contains("saved.xml, record 1: is a feed"))
      #expect(taken.errors.contains("libxml2"))
    }
  #endif

  @Test func `a refresh says what is new and names what failed`() throws {
    let server = try server()
    #expect(
      try run("add", "--untested", server.address("/a"), server.address("/missing")).status == 0)
    let first = try run("refresh")
    #expect(first.status == 1)
    #expect(first.errors.contains("404"))
    #expect(first.text == "2 sources asked, 2 new, 0 changed, 1 failed\n")
    #expect(try object("refresh", "a")["new"] as? Int == 0)
    #expect(try run("refresh", "nowhere").status == 64)
    #expect(try sources()[0]["unread"] as? Int == 2)
    #expect(try sources()[1]["error"] as? String != nil)
  }

  @Test func `a source is renamed, filed, tagged, moved and removed, and all is undone`() throws {
    let server = try server()
    #expect(try run("add", "--untested", server.address("/a"), server.address("/b")).status == 0)
    let before = try run("sources", "--json").text
    for act in [
      ["rename", "1", "First"], ["folder", "World/Asia", "1"], ["tag", "news", "1"],
      ["move", "2", "--first"], ["disable", "1"], ["set", "1", "--every", "2h", "--pages"],
      ["remove", "2"],
    ] {
      let run = try run(["sources"] + act)
      #expect(run.status == 0, "\(act): \(run.errors)")
    }
    let after = try sources()
    #expect(after.count == 1)
    #expect(after[0]["name"] as? String == "First")
    #expect(after[0]["folders"] as? [String] == ["World", "Asia"])
    #expect(after[0]["tags"] as? [String] == ["news"])
    #expect(after[0]["disabled"] as? Bool == true)
    for _ in 0..<7 { #expect(try run("undo").status == 0) }
    #expect(try run("sources", "--json").text == before)
    #expect(try run("redo").text.contains("renamed"))
  }

  @Test func `sources stand before what is said of them, and tags between commas`() throws {
    let server = try server()
    #expect(try run("add", "--untested", server.address("/a"), server.address("/b")).status == 0)
    #expect(try run("sources", "folder", "1", "2", "World").status == 0)
    #expect(try run("sources", "tag", "1", "port, eu,port").status == 0)
    #expect(try run("sources", "tag", "news", "2").status == 0, "the other way round as well")
    #expect(try sources().map { $0["folders"] as? [String] } == [["World"], ["World"]])
    #expect(try sources().map { $0["tags"] as? [String] } == [["port", "eu"], ["news"]])
    #expect(try run("sources", "folder", "1", "2").status == 64, "no folder is named")
    #expect(try run("sources", "folder", "nowhere", "World").status == 64)
    #expect(try run("sources", "folder", "1", "").status == 0)
    #expect(try sources()[0]["folders"] as? [String] == [])
  }

  @Test func `what failed to be added is not said to be asked again`() throws {
    let run = try run("add", "http://127.0.0.1:1/feed")
    #expect(run.status == 1)
    #expect(run.errors.contains("nothing is kept"))
    #expect(!run.errors.contains("asked again"))
    #expect(try sources().isEmpty)
  }

  @Test func `a password itself is refused and not kept`() throws {
    let server = try server()
    #expect(try run("add", "--untested", server.address("/a")).status == 0)
    #expect(try run("sources", "set", "1", "--credentials", "me:pass123").status == 64)
    #expect(try run("sources", "set", "1", "--credentials", "command:pass show news").status == 0)
    #expect(!(try run("sources", "--json").text.contains("pass123")))
  }

  @Test func `a reader of what is not there does not open`() throws {
    let run = try BuiltProgram.run(["no/such/folder"], in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("no/such/folder: is not there"))
  }

  @Test func `lists go out as they came in`() throws {
    let urls = """
      # mine
      https://e.org/a.xml "~A \\"name\\"" "two words" tag
      https://e.org/b.xml !
      exec:/bin/true
      "query:Unread:unread = \\"yes\\"" "all"

      """
    try folder.write(Array(urls.utf8), to: "urls")
    let imported = try run("import", folder.file("urls"))
    #expect(imported.status == 0)
    #expect(imported.text == "search Unread saved: unread\n3 sources added, 0 known already\n")
    #expect(try run("save").text == "Unread\t0\tunread\n")
    #expect(try run("import", folder.file("urls")).text == "0 sources added, 3 known already\n")
    let out = try run("export", "--format", "urls").text
    #expect(out.contains("https://e.org/a.xml \"~A \\\"name\\\"\" \"two words\" \"tag\"\n"))
    #expect(out.hasPrefix("# mine\n"))
    #expect(out.contains("https://e.org/b.xml !\n"))
    #expect(out.contains("exec:/bin/true\n"))
    #expect(out.contains("\"query:Unread:unread = \\\"yes\\\"\" \"all\"\n"))
  }

  @Test func `an outline goes out as it came in`() throws {
    let opml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0">
        <head>
          <title>Mine</title>
          <ownerName>Me &amp; you</ownerName>
        </head>
        <body>
          <outline text="World" color="red">
            <outline text="A" title="A" type="rss" xmlUrl="https://e.org/a" odd="1"/>
            <outline text="Empty"/>
          </outline>
          <outline text="B" xmlUrl="https://e.org/b" category="x,y z"/>
          <outline text="Danger" type="rss" xmlUrl="|touch PWN"/>
          <outline text="World, again">
            <outline text="A" type="rss" xmlUrl="https://e.org/a"/>
          </outline>
        </body>
      </opml>

      """
    try folder.write(Array(opml.utf8), to: "in.opml")
    let imported = try run("import", folder.file("in.opml"))
    #expect(imported.status == 0)
    #expect(imported.text == "2 sources added, 0 known already\n")
    #expect(imported.errors.contains("|touch PWN"))
    #expect(try run("export", "out.opml").status == 0)
    #expect(String(decoding: try folder.bytes("out.opml"), as: UTF8.self) == opml)
    try folder.write(Array(opml.utf8.prefix(opml.utf8.count * 2 / 3)), to: "cut.opml")
    #expect(try run("import", folder.file("cut.opml")).errors.contains("is cut off"))
    #expect(!imported.errors.contains("is cut off"))
  }

  @Test func `a command is run once it is confirmed, and not before`() throws {
    let feed = Self.feed("Printed", 1)
    try folder.write(Array(feed.utf8), to: "feed.xml")
    let command = "exec:cat \(folder.file("feed.xml"))"
    try folder.write(Array("\"\(command)\"\n".utf8), to: "urls")
    #expect(try run("import", folder.file("urls")).status == 0)
    #expect(try run("refresh").text.hasPrefix("0 sources asked"))
    #expect(try run("sources", "allow", "1").status == 1)
    #expect(try run("sources", "allow", "1", "--command", "exec:cat").status == 1)
    #expect(try run("refresh").text.hasPrefix("0 sources asked"))
    #expect(try run("sources", "allow", "1", "--command", command).status == 0)
    #expect(try run("refresh").text == "1 source asked, 1 new, 0 changed, 0 failed\n")
  }

  @Test func `credentials come from a file that nobody else reads, and are never shown`() throws {
    let server = try server()
    try folder.write(Array("me:pass123\n".utf8), to: "secret")
    let arguments = ["add", server.address("/secret"), "--credentials", folder.file("secret")]
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: folder.file("secret"))
    let open = try run(arguments)
    #expect(open.status == 1)
    #expect(open.errors.contains("chmod 600"))
    #expect(!server.requests.contains { $0.path == "/secret" })
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.file("secret"))
    let kept = try run(arguments)
    #expect(kept.status == 0, "\(kept.errors)")
    #expect(try run("refresh").status == 0)
    for words in [kept.text, kept.errors, try run("sources", "--json").text] {
      #expect(!words.contains("pass123"))
    }
    let library = String(decoding: try folder.bytes("library.sqlite"), as: UTF8.self)
    #expect(!library.contains("pass123"))
    let inAddress = try run("add", "http://me:pass123@127.0.0.1:\(server.port)/secret")
    #expect(inAddress.status == 1)
    #expect(!inAddress.errors.contains("pass123"))
  }

  @Test func `archives become articles, and their broken records are named`() throws {
    let lines = """
      {"head": "Jet lands", "body": "A jet landed in Oslo on Monday, they said.", "url": "https://e.org/1"}
      not json
      {"head": "No text"}

      """
    try folder.write(Array(lines.utf8), to: "news.jsonl")
    let jsonl = try run(
      "import", folder.file("news.jsonl"), "--field", "title=head", "--field", "text=body")
    #expect(jsonl.status == 1)
    #expect(jsonl.text == "1 added, 0 changed, 0 known already, 2 failed\n")
    #expect(jsonl.errors.contains("record 2"))
    #expect(try run("list").text.contains("Jet lands"))
    #expect(try run("import", "x.jsonl", "--field", "colour=red").status == 64)
    let mail = "From me Mon\nSubject: Weekly letter\nFrom: Ann <a@e.org>\n\nDear all, hello.\n\n"
    try folder.write(Array((mail + mail.replacing("Weekly", with: "Second")).utf8), to: "box.mbox")
    #expect(try run("import", folder.file("box.mbox")).text.hasPrefix("2 added"))
    let answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><h1>Page in an archive</h1><p>It says that a bridge was opened on Friday, after years of work."
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.org/p\r\n"
      + "Content-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n"
    try folder.write(Array(record.utf8), to: "a.warc")
    #expect(try run("import", folder.file("a.warc")).text.hasPrefix("1 added"))
    #expect(try run("show", "https://e.org/p").text.contains("bridge was opened"))
    #expect(try run("import", folder.file("none.opml")).status == 1)
  }

  @Test func `a saved feed gives its items, and is no text`() throws {
    let feed = """
      <?xml version="1.0"?><rss version="2.0"><channel><title>The Lund Post</title>
      <item><title>Ferry on fire</title><link>https://e.org/1</link>
      <description>A ferry burned off Lund on Friday, the coastguard said.</description></item>
      <item><title>A hotel is allowed</title><link>https://e.org/2</link>
      <description>The council allowed a hotel.</description>
      <enclosure url="https://e.org/2.mp3" type="audio/mpeg" length="1"/></item>
      <item><title>Cut off
      """
    try folder.write(Array(feed.utf8), to: "feed.xml")
    let first = try run("import", folder.file("feed.xml"))
    #expect(first.text == "2 added, 0 changed, 0 known already, 1 failed\n" && first.status == 1)
    #expect(try run("import", folder.file("feed.xml")).text.contains("2 known already"))
    #expect(try run("list").text.contains("The Lund Post"))
    #expect(try run("show", "https://e.org/2").text.contains("https://e.org/2.mp3"))
    let text = try run("list", folder.file("feed.xml"))
    #expect(text.status == 1 && text.errors.contains("feed.xml: is a feed (parallax import"))
  }

  @Test(arguments: [
    ("news.jsonl", #"{"title": "Rain", "text": "It rained."}"#, "is JSON lines"),
    ("crawl.warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", "is a web archive"),
  ])
  func `an archive named as a text is refused with the way to take it in`(
    name: String, line: String, words: String
  ) throws {
    try folder.write(Array((line + "\n" + line + "\n").utf8), to: name)
    let answer = try run("list", folder.file(name))
    #expect(answer.status == 1)
    #expect(answer.errors.contains("\(name): \(words) (parallax import"), "\(answer.errors)")
  }
}
