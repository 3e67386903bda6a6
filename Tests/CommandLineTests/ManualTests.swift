import Testing

@Suite struct ManualTests {
  let question: Question

  init() throws { question = try Question() }

  @Test func `the manual page tells of every command, and is ASCII`() throws {
    let run = try question.run("manual")
    #expect(run.status == 0 && run.output.allSatisfy { $0 < 0x80 })
    let help = try question.run("--help").text
    let names = help.split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first : nil
    }.filter { $0.allSatisfy(\.isLowercase) }
    #expect(names.count > 8)
    for name in names { #expect(run.text.contains(".SS parallax \(name)\n"), "\(name)") }
  }

  @Test func `the manual page names every command of the reader`() throws {
    let page = try question.run("manual").text
    for line in try question.run("keys").lines {
      guard let name = line.split(separator: " ").first(where: { $0.hasPrefix(":") }),
        name.count > 1
      else { continue }
      #expect(page.contains(name.split(separator: "-").joined(separator: "\\-")), "\(name)")
    }
  }

  @Test func `no line of the manual page is taken for a request by mistake`() throws {
    let known = ["TH", "SH", "SS", "PP", "TP", "nf", "fi"]
    for line in try question.run("manual").lines where line.hasPrefix(".") {
      #expect(known.contains { line.dropFirst().hasPrefix($0) }, "\(line)")
    }
  }
}
