import TestSupport
import Testing

@Suite struct DebugTests {
  let question: Question

  init() throws { question = try Question() }

  @Test func `equal sentences score above unequal ones`() throws {
    let run = try question.run(
      "debug", "score",
      input: "The cat sat.\tThe cat sat.\nThe cat sat.\tMarkets fell in Tokyo.\n")
    let scores = run.lines.compactMap { Double($0) }
    #expect(run.status == 0 && scores.count == 2)
    #expect(1 >= scores[0] && scores[0] > scores[1] && scores[1] >= 0)
    #expect(run.lines.allSatisfy { $0.split(separator: ".").last?.count == 4 })
  }

  @Test func `a line without a tab is named and the rest is scored`() throws {
    let run = try question.run("debug", "score", input: "no tab\na b\ta b\n")
    #expect(run.status == 1 && run.errors.hasPrefix("parallax: line 1: has no tab"))
    #expect(run.text.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
  }

  @Test func `the words of equal sentences are linked in order`() throws {
    let run = try question.run(
      "debug", "words", input: "Rebels shot the pilot\tRebels shot the pilot\n")
    #expect(run.status == 0 && run.lines == ["0-0 1-1 2-2 3-3"])
  }

  @Test func `what is known of the words is told for the script that trains their links`() throws {
    let run = try question.run("debug", "words", "--forms", input: "He died .\tShe died\n")
    #expect(run.status == 0 && run.lines.count == 1)
    let fields = run.lines[0].split(separator: "  ").map(String.init)
    #expect(fields.count == 3 && fields[0].split(separator: " ").count == 3)
    #expect(fields[2] == "1-1:1.0")
  }

  @Test func `an explanation names the shared words, heaviest first`() throws {
    let run = try question.run(
      "debug", "explain", input: "Rebels shot the pilot.\tThe pilot was shot by rebels.\n")
    let fields = run.lines.first?.split(separator: "  ").map(String.init) ?? []
    #expect(run.status == 0 && fields.count == 5 && fields.dropFirst().first == "sure")
    #expect(fields.contains { $0.hasPrefix("pilot=pilot 0.") })
  }

  @Test func `each token has a tag and each blank line stays`() throws {
    let input = "-DOCSTART-\n\nAngela\nMerkel\n\nmet\nofficials\n\n-DOCSTART-\n\nGeneva\n"
    let run = try question.run("debug", "tag", input: input)
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
    let tokens = lines.map { $0.prefix { $0 != "\t" } }
    #expect(run.status == 0)
    #expect(tokens == input.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(lines.allSatisfy { $0.isEmpty || $0.hasPrefix("-DOC") || $0.contains("\t") })
  }

  @Test func `the stages say where the time goes`() throws {
    let names = try question.writeSeeds()
    let run = try question.run("debug", "stages", names[0], names[1])
    let stages = run.lines.dropFirst().map { $0.prefix { $0 != "\t" } }
    #expect(
      stages == [
        "find", "load", "clean", "copies", "entities", "stories", "identity", "compare", "all",
      ])
  }
}
