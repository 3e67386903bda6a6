import Foundation
import TestSupport
import Testing

@Suite struct ErrorTests {
  let question: Question

  init() throws { question = try Question() }

  @Test func `a missing file is named with what to do`() throws {
    let run = try question.run("show", "no-such-file.txt")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors == "parallax: no-such-file.txt: is not there (check the name)\n")
  }

  @Test func `a file that fails does not harm the others`() throws {
    let names = try question.writeSeeds()
    try question.folder.write([], to: "empty.txt")
    try question.folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], to: "a.txt")
    let run = try question.run("list", names[0], "empty.txt", "a.txt", "nowhere", names[1])
    #expect(run.status == 1 && run.lines.count == 2)
    #expect(run.errors.split(separator: "\n").count == 3)
  }

  @Test func `control characters of a name are spelled out`() throws {
    let run = try question.run("show", "a\u{1B}[31m\n\u{202E}b\u{9B}")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(#"parallax: a\x1B[31m\n\u202Eb\x9B: "#))
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test func `a name with a line end and an escape can be read`() throws {
    let name = "odd\n\u{1B}[1m.txt"
    try question.folder.write(Array("Title\n\nText.\n".utf8), to: name)
    let run = try question.run("list", name, "--no-library")
    #expect(run.status == 0 && run.lines.count == 1 && run.text.contains(#"odd\n\x1B[1m.txt"#))
  }

  @Test(arguments: [["list", "--no-such"], ["debug", "nothing"], ["show"], ["compare", "a"]])
  func `wrong usage ends with 64 and one line`(arguments: [String]) throws {
    let run = try BuiltProgram.run(arguments, in: question.folder)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("parallax: \(arguments[0]): "))
    #expect(run.errors.count { $0 == "\n" } == 1)
  }

  @Test(arguments: [
    (["sources", "rename"], "sources rename"), (["sources", "move", "2", "1"], "sources move"),
    (["debug", "story"], "debug story"), (["library", "check", "x"], "library check"),
    (["list", "--no-such"], "list"),
  ])
  func `a slip leads to the help of the subcommand`(arguments: [String], command: String) throws {
    let run = try BuiltProgram.run(arguments, in: question.folder)
    #expect(run.status == 64 && run.errors.hasPrefix("parallax: \(command): "))
    #expect(run.errors.hasSuffix("(see 'parallax help \(command)')\n"))
    let help = ["help"] + command.split(separator: " ").map(String.init)
    #expect(try BuiltProgram.run(help, in: question.folder).status == 0)
  }

  @Test(arguments: [
    (["help", "nosuch"], "help: 'nosuch' is no command (see 'parallax help')"),
    (
      ["help", "sources", "nosuch"],
      "help sources: 'nosuch' is no command (see 'parallax help sources')"
    ),
  ])
  func `there is no help on what is no command`(arguments: [String], words: String) throws {
    let run = try BuiltProgram.run(arguments, in: question.folder)
    #expect(run.status == 64 && run.output.isEmpty && run.errors == "parallax: \(words)\n")
  }

  @Test(arguments: [
    ("jj<Bogus>", "'<Bogus>' at character 3 is no key"), ("<", "'<' at character 1 has no '>'"),
    ("j<Enter", "'<' at character 2 has no '>'"), ("<>", "'<>' at character 1 is no key"),
  ])
  func `a key that is none is named with its place`(keys: String, words: String) throws {
    let run = try question.run("screen", ".", "--no-library", "--keys", keys)
    #expect(run.status == 64 && run.errors.hasPrefix("parallax: screen: --keys: \(words) ("))
    #expect(!run.errors.contains("offset"))
  }

  @Test(arguments: [
    ("ftp://e.org/x", "'ftp:' is not fetched (only http: and https: are)"),
    ("https://e.org/x", "is no article of the library (parallax add fetches what stands there)"),
    ("nosuch.txt", "is not there (check the name)"),
    ("a:b", "is not there (check the name)"),
  ])
  func `an address is no file that is missing`(name: String, words: String) throws {
    let run = try question.run("show", name, "--no-library")
    #expect(run.status == 1 && run.errors == "parallax: \(name): \(words)\n")
  }

  @Test func `a theme that is asked for and is not there is a failure`() throws {
    let names = try question.writeSeeds()
    let asked = try question.run("screen", names[0], "--no-library", "--theme", "nope")
    #expect(asked.status == 1 && asked.errors.hasPrefix("parallax: theme nope: is not there "))
    #expect(!asked.lines.isEmpty)
    #expect(try question.run("config").status == 0)
    let settings = ["XDG_CONFIG_HOME": question.folder.path]
    try FileManager.default.createDirectory(
      atPath: question.folder.file("parallax/themes"), withIntermediateDirectories: true)
    try question.folder.write(Array("order: oldest\ntheme: nope\n".utf8), to: "parallax/config")
    try question.folder.write(Array("base00: zzz\n".utf8), to: "parallax/themes/mine.yaml")
    let said = try BuiltProgram.run(["config"], in: question.folder, environment: settings)
    #expect(said.status == 1 && said.text.contains("theme\tnope\t"))
    #expect(said.errors.contains("mine.yaml:1: base00 is 'zzz'"))
    #expect(said.errors.contains("parallax/config:2: theme nope: is not there (themes are: "))
  }

  @Test func `a query that cannot be understood is wrong usage`() throws {
    let run = try question.run("list", ".", "--query", "unread colour:red")
    #expect(run.status == 64 && run.errors.hasPrefix("parallax: query, byte 8: "))
  }

  @Test func `a full disk is an error`() throws {
    let names = try question.writeSeeds()
    let run = try BuiltProgram.run(
      ["list", "--no-library"] + names, in: question.folder, output: "/dev/full")
    #expect(run.status == 1 && run.errors.hasPrefix("parallax: standard output: "))
  }

  @Test func `help and version are no errors`() throws {
    for arguments in [["--help"], ["help", "list"], ["--version"]] {
      let run = try BuiltProgram.run(arguments, in: question.folder)
      #expect(run.status == 0 && !run.output.isEmpty && run.errors.isEmpty)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can complete the commands`(shell: String) throws {
    let run = try question.run("--generate-completion-script", shell)
    #expect(run.status == 0 && run.text.contains("compare"))
  }
}
