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
