import Glibc
import TestSupport
import Testing

/// The built program in a real pseudo-terminal.
@Suite(.serialized) struct ProgramTests {
  static let seeds: String = {
    let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(here)/seeds"
  }()

  private func start(
    _ arguments: [String] = ["--no-library", seeds], columns: Int = 120, rows: Int = 40,
    environment: [String: String] = [:]
  ) throws -> Pty {
    try Pty(
      [BuiltProgram.path] + arguments, columns: columns, rows: rows, environment: environment)
  }

  private func started(columns: Int = 120, rows: Int = 40) throws -> Pty {
    let terminal = try start(columns: columns, rows: rows)
    try terminal.wait(for: "2 stories")
    return terminal
  }

  @Test func `it starts, takes keys and leaves the terminal as it was`() throws {
    let terminal = try started()
    #expect(terminal.screen.isAlternate)
    terminal.send("G")
    try terminal.wait(for: "5/5")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(terminal.isCooked)
  }

  @Test func `a link goes to the browser with the arguments that are named for it`() throws {
    let folder = try TemporaryFolder()
    // Read by a shell: a file just written can be busy for a moment where it is itself started.
    let script = "printf '<%s>' \"$@\" > \"$(dirname \"$0\")/opened\"\n"
    try folder.write(Array(script.utf8), to: "my browser")
    try folder.write(Array("The board says more at https://example.org/a today.".utf8), to: "a.txt")
    let terminal = try start(
      ["--no-library", folder.file("a.txt")],
      environment: ["BROWSER": "/nowhere/b:sh '\(folder.file("my browser"))' --new-window %s -x"])
    try terminal.wait(for: "1 article")
    terminal.send("o")
    try terminal.wait(for: "Opening https://example.org/a")
    let opened = "<--new-window><https://example.org/a><-x>"
    try terminal.wait("the arguments of the browser") { _ in
      (try? folder.bytes("opened")) == Array(opened.utf8)
    }
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `text that moves is drawn, not scrolled, and the alternate screen is taken once`()
    throws
  {
    let terminal = try started(columns: 200, rows: 50)
    terminal.send("jjjjjj\r")
    try terminal.wait(for: "¶1/")
    for key in ["\u{04}", "G", "gg", "\u{04}", "\u{15}"] { terminal.send(key) }
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
    let finals = terminal.controlSequences.map { $0.suffix(1) }
    #expect(!finals.contains("S") && !finals.contains("T"))
    #expect(terminal.controlSequences.count { $0 == "?1049h" } == 1)
    #expect(terminal.controlSequences.count { $0 == "?1049l" } == 1)
  }

  @Test func `a storm of resizes ends with the right screen`() throws {
    let terminal = try started()
    for step in 0..<60 {
      terminal.resize(columns: 20 + (step * 37) % 180, rows: 5 + (step * 11) % 50)
    }
    terminal.resize(columns: 100, rows: 30)
    terminal.send("?")
    try terminal.wait(for: "What can be done here")
    terminal.send("q")
    try terminal.wait(until: "What can be done here", isGone: true)
    #expect(terminal.screen.line(0).contains("parallax"))
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `a signal ends it cleanly`(_ number: Int32) throws {
    let terminal = try started()
    terminal.signal(number)
    #expect(try terminal.exitStatus() == 128 + number)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
  }

  @Test(arguments: ["segv", "abort", "trap"])
  func `a crash leaves a clean terminal and a readable message`(_ kind: String) throws {
    let terminal = try start(["debug", "crash", kind, "--terminal"])
    let status = try terminal.exitStatus()
    #expect(status >= 128)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.isCooked)
    #expect(terminal.screen.text.contains("crash on purpose"))
  }

  @Test func `suspending gives the terminal back, and going on draws again`() throws {
    let shell = try Pty(
      ["/bin/bash", "--norc", "--noprofile", "-i"], columns: 120, rows: 40,
      environment: ["PS1": "ready> ", "HISTFILE": "/dev/null"])
    try shell.wait(for: "ready>")
    shell.send("\(BuiltProgram.path) --no-library \(Self.seeds)\r")
    try shell.wait(for: "2 stories")
    shell.send("\u{1A}")
    try shell.wait(for: "Stopped")
    shell.send("fg\r")
    try shell.wait("the reader again") {
      $0.screen.isAlternate && $0.screen.text.contains("ARTICLES")
    }
    shell.send("Q")
    try shell.wait("the shell") { !$0.screen.isAlternate }
    shell.send("exit\r")
    #expect(try shell.exitStatus() == 0)
  }

  @Test(arguments: [
    "sleep 60", "trap '' TERM; echo begun; sleep 60", "exec >/dev/null 2>&1; sleep 60",
  ])
  func `a command that does not end is stopped, and what it printed is shown`(
    command: String
  ) throws {
    let terminal = try start()
    try terminal.wait(for: "2 stories")
    terminal.send("|\(command)\r")
    try terminal.wait(for: "runs  Esc stops")
    terminal.send("\u{1B}")
    try terminal.wait(for: "(stopped)")
    terminal.send("qQ")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test(arguments: [
    ("false", "(exit status 1)"), ("nosuchcommand", "(exit status 127)"),
    ("kill -9 $$", "(ended by a signal)"), ("true", "(nothing was printed)"),
    ("echo came; exit 3", "(exit status 3)"),
  ])
  func `how a command ended that a text was piped to is said`(
    command: String, words: String
  ) throws {
    let terminal = try start()
    try terminal.wait(for: "2 stories")
    terminal.send("j|\(command)\r")
    try terminal.wait(for: words)
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `a comparison is written as a page, and not over a file`() throws {
    let folder = try TemporaryFolder()
    let terminal = try start(["--no-library", Self.seeds])
    try terminal.wait(for: "2 stories")
    terminal.send("jc")
    try terminal.wait(for: "facts differ")
    terminal.send("w\(folder.file("c.html"))\r")
    try terminal.wait(for: "Wrote")
    #expect(
      String(decoding: try folder.bytes("c.html"), as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
    terminal.send("w\(folder.file("c.html"))\r")
    try terminal.wait(for: "it is there already")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `without a terminal it says so and what to do`() throws {
    let terminal = try Pty(
      [
        "/bin/sh", "-c",
        "\(BuiltProgram.path) --no-library \(Self.seeds) | cat; exit ${PIPESTATUS:-0}",
      ])
    try terminal.exitStatus()
    #expect(terminal.screen.text.contains("parallax:"))
  }

  @Test(arguments: ["xterm", "xterm-256color", "vt100", "screen-256color", "linux"])
  func `it draws on many kinds of terminal`(_ type: String) throws {
    let terminal = try start(environment: ["TERM": type])
    try terminal.wait(for: "2 stories")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }

  @Test func `no colour is sent where none is wanted`() throws {
    let terminal = try start(environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "2 stories")
    terminal.send("Q")
    try terminal.exitStatus()
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!Self.setsColour(text))
  }

  /// Whether a text has a sequence that sets a foreground or a ground.
  private static func setsColour(_ text: String) -> Bool {
    text.split(separator: "\u{1B}[").contains { sequence in
      let end = sequence.firstIndex { !$0.isNumber && $0 != ";" } ?? sequence.endIndex
      guard end < sequence.endIndex, sequence[end] == "m" else { return false }
      return sequence[..<end].split(separator: ";").compactMap { Int($0) }
        .contains {
          (30...37).contains($0) || $0 == 38 || (40...47).contains($0) || $0 == 48 || $0 >= 90
        }
    }
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func `a terminal that cannot do it is named`(_ type: String) throws {
    let terminal = try start(environment: ["TERM": type])
    #expect(try terminal.exitStatus() == 1)
    #expect(terminal.screen.text.contains(type))
  }

  @Test func `decisions are kept over a restart, and so is undo`() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--library", folder.path + "/library.sqlite", Self.seeds]
    var terminal = try start(arguments)
    try terminal.wait(for: "2 stories")
    terminal.send("jd")
    try terminal.wait(for: "4 unread")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
    terminal = try start(arguments)
    try terminal.wait(for: "2 stories")
    try terminal.wait(for: "4 unread")
    terminal.send("u")
    try terminal.wait(for: "Undone: dismissed")
    try terminal.wait(for: "5 unread")
    terminal.send("Q")
    #expect(try terminal.exitStatus() == 0)
  }
}
