import Synchronization
import TestSupport
import Testing

/// Feeds in the built program: added, asked, looked after, and never obeyed.
@Suite(.serialized) struct FeedProgramTests {
  private let folder: TemporaryFolder
  private var library: String { folder.file("library.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private static func feed(_ title: String, _ items: [String]) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>\(title)</title>"
      + items.joined() + "</channel></rss>"
  }

  private static func item(_ headline: String, _ text: String) -> String {
    "<item><title>\(headline)</title><guid>\(headline)</guid><description>\(text)</description></item>"
  }

  private func open(columns: Int = 120, rows: Int = 40) throws -> Pty {
    try Pty([BuiltProgram.path, "--library", library], columns: columns, rows: rows)
  }

  @Test func `a feed is added to an empty library, asked, renamed, removed and brought back`()
    throws
  {
    let items = Mutex([Self.item("Ferry runs aground", "It sat on a sandbank off Port Ellery.")])
    let server = try TestServer { request in
      switch request.path {
      case "/feed": .init(Self.feed("Harbour Post", items.withLock { $0 }))
      case "/gone": .init("", status: 404)
      default:
        .init(
          "<html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>",
          headers: ["Content-Type": "text/html"])
      }
    }
    let terminal = try open()
    try terminal.wait(for: "0 articles")
    terminal.send("a" + server.address("/gone") + "\r")
    try terminal.wait(for: "404")
    terminal.send("a" + server.address("/") + "\r")
    try terminal.wait(for: "Added Harbour Post, 1 article ·")
    try terminal.wait(for: "FEEDS")
    try terminal.wait(for: "It sat on a sandbank")
    items.withLock { $0.insert(Self.item("Crane falls", "Nobody was under it at noon."), at: 0) }
    terminal.send("R")
    try terminal.wait(for: "1 new")
    try terminal.wait(for: "Crane falls")
    terminal.send(":source Harbour\r")
    terminal.send(":rename-feed Quay News\r")
    try terminal.wait(for: "Quay News")
    terminal.send(":remove-feed\r")
    try terminal.wait(until: "FEEDS", isGone: true)
    #expect(terminal.screen.text.contains("Crane falls"), "its articles stay")
    terminal.send("u")
    try terminal.wait(for: "FEEDS")
    try terminal.wait(for: "Quay News")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `a key is answered while a server is silent, and Esc ends the asking`() throws {
    let isSilent = Mutex(false)
    let server = try TestServer { _ in
      isSilent.withLock { $0 }
        ? .silence
        : .init(Self.feed("Harbour Post", (1...9).map { Self.item("Report \($0)", "Text \($0).") }))
    }
    let adding = try Pty([BuiltProgram.path, "add", server.address("/"), "--library", library])
    #expect(try adding.exitStatus() == 0)
    isSilent.withLock { $0 = true }
    let terminal = try open()
    try terminal.wait(for: "9 articles")
    terminal.send("R")
    try terminal.wait(for: "asking sources")
    terminal.send("j")
    try terminal.wait(for: "Text 2")
    #expect(terminal.screen.text.contains("asking sources"))
    terminal.send("\u{1B}")
    try terminal.wait(for: "stopped with 1 to go")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `what came stands on the screen while a silent server is waited for`() throws {
    let server = try TestServer { request in
      request.path == "/silent"
        ? .silence : .init(Self.feed(request.path, [Self.item("Ferry aground", "It sat there.")]))
    }
    for path in ["/silent", "/live"] {
      let adding = try Pty([
        BuiltProgram.path, "add", "--untested", server.address(path), "--library", library,
      ])
      #expect(try adding.exitStatus() == 0)
    }
    let terminal = try open()
    try terminal.wait(for: "0 articles")
    terminal.send("R")
    try terminal.wait(for: "Ferry aground")
    #expect(terminal.screen.text.contains("1 of 2 sources"))
    terminal.send("\u{1B}")
    try terminal.wait(for: "stopped with 1 to go")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  /// What the program writes to a terminal while a person adds a feed and walks through it.
  private func output(of payloads: [String]) throws -> [Pty] {
    let all = payloads.joined(separator: " ")
    func escaped(_ text: String) -> String {
      text.unicodeScalars.map {
        $0.value < 0x20 || $0.value == 0x9B ? "&#\($0.value);" : String($0)
      }
      .joined()
    }
    let items = payloads.enumerated().map { number, payload in
      """
      <item><title>Zeppelin \(number) \(payload)</title><guid>\(number) \(payload)</guid>
      <link>http://e.org/\(escaped(payload))</link><author>ann@e.org (\(payload))</author>
      <category>\(payload)</category><pubDate>soon \(escaped(payload))</pubDate>
      <description><![CDATA[<p>Quokka \(payload)</p><a href="http://e.org/\(all)">\(payload)</a>]]>
      </description><enclosure url="http://e.org/\(escaped(payload)).mp3" type="\(payload)"/></item>
      """
    }
    let feed =
      "<rss version=\"2.0\"><channel><title>Narwhal \(escaped(all))</title><link>http://e.org/"
      + "</link><description>\(all)</description>\(items.joined())</channel></rss>"
    let server = try TestServer { request in
      request.path == "/feed"
        ? .init(feed, headers: ["Content-Type": "text/xml; charset=utf-8; x=\(payloads[3])"])
        : .init("", status: 500)
    }
    let library = folder.file("\(payloads[0].utf8.count)-\(payloads[0].utf8.first ?? 0).sqlite")
    var terminals: [Pty] = []
    for arguments in [["add", server.address("/feed")], ["sources"], ["list"], ["refresh"]] {
      let terminal = try Pty(
        [BuiltProgram.path] + arguments + ["--library", library], columns: 120, rows: 40)
      #expect(try terminal.exitStatus() == 0)
      terminals.append(terminal)
    }
    let terminal = try Pty(
      [BuiltProgram.path, "--library", library], columns: 120, rows: 40)
    try terminal.wait(for: "Zeppelin")
    try terminal.wait(for: "Narwhal")
    for key in ["\r", "\u{4}", "i", "q", "q", "h", "j", "j", "j", "l", "j", "\r", "q", "j", "i"] {
      terminal.send(key)
    }
    terminal.send("Q")
    try terminal.exitStatus()
    return terminals + [terminal]
  }

  @Test func `payloads in a feed change nothing of what is sent to the terminal`() throws {
    let payloads = [
      "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;aGk=\u{7}", "\u{1B}]8;;http://e.example\u{1B}\\x",
      "\u{1B}[31mred", "\u{1B}[2J", "\u{1B}[6n", "\u{1B}c", "\u{9B}31m", "\u{9D}0;x\u{9C}",
      "\u{7F}", "\u{202E}txet", "\u{2066}", "\u{1B}P+q544e\u{1B}\\", "\u{1B}",
    ]
    let harmless = payloads.map { payload in
      String(
        String.UnicodeScalarView(
          payload.unicodeScalars.map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format: "x"
            default: scalar
            }
          }))
    }
    let hostile = try output(of: payloads)
    let twin = try output(of: harmless)
    for (one, other) in zip(hostile, twin) {
      #expect(Self.settings(one) == Self.settings(other))
      for sign in ["]", "P", "c", "_", "^"] {
        #expect(!Self.contains(one.output, [0x1B] + Array(sign.utf8)))
      }
      let text = String(decoding: one.output, as: UTF8.self).unicodeScalars
      #expect(!text.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x7F })
      #expect(!text.contains { (0x202A...0x202E).contains($0.value) })
    }
  }

  /// The sequences that do more than move the cursor or erase.
  private static func settings(_ terminal: Pty) -> Set<String> {
    Set(terminal.controlSequences.filter { !"ABCDGHJKXPdfbZ@LMST".contains($0.last ?? " ") })
  }

  private static func contains(_ output: [UInt8], _ wanted: [UInt8]) -> Bool {
    output.indices.dropLast().contains { output[$0...].starts(with: wanted) }
  }
}
