import TestSupport
import Testing

@Suite struct WholeLibraryTests {
  let question: Question
  let names: [String]

  init() throws {
    question = try Question()
    names = try question.writeSeeds() + question.writeOddTexts()
  }

  @Test func `every mention stands at its range and names an entity`() throws {
    let answer = try question.ask(Answers.Entities.self, ["entities"] + names)
    let ids = Set(answer.entities.map(\.id))
    #expect(ids.count == answer.entities.count)
    for entity in answer.entities {
      #expect(entity.mentions == answer.mentions.count { $0.entity == entity.id })
      let paths = Set(answer.mentions.filter { $0.entity == entity.id }.map(\.path))
      #expect(entity.articles == paths.count)
    }
    for mention in answer.mentions {
      let raw = try question.folder.bytes(mention.path)
      try #require(mention.range.isInside(raw.count))
      #expect(ids.contains(mention.entity))
      let bytes = raw[mention.range.start..<mention.range.end]
      guard let there = String(validating: bytes, as: UTF8.self), !there.contains("\0") else {
        continue
      }
      #expect(there.filter { !$0.isWhitespace } == mention.text.filter { !$0.isWhitespace })
    }
  }

  @Test func `every article is in one group, with its leader`() throws {
    let answer = try question.ask(Answers.Copies.self, ["copies"] + names)
    #expect(answer.groups.flatMap(\.members).map(\.path).sorted() == names.sorted())
    for group in answer.groups {
      #expect(group.members.first?.path == group.leader)
      #expect(group.members.allSatisfy { !$0.evidence.isEmpty && 0...1 ~= $0.containment })
    }
  }

  @Test func `every article is in one story, whatever the order`() throws {
    let answer = try question.ask(Answers.Stories.self, ["stories"] + names)
    #expect(answer.stories.flatMap(\.articles).sorted() == names.sorted())
    #expect(Set(answer.stories.map(\.id)).count == answer.stories.count)
    let again = try question.ask(Answers.Stories.self, ["stories"] + names.reversed())
    #expect(
      Set(answer.stories.map { Set($0.articles) }) == Set(again.stories.map { Set($0.articles) }))
  }

  @Test func `copies are the same in every order`() throws {
    let answer = try question.ask(Answers.Copies.self, ["copies"] + names)
    let again = try question.ask(Answers.Copies.self, ["copies"] + names.reversed())
    let groups = [answer, again].map { Set($0.groups.map { Set($0.members.map(\.path)) }) }
    #expect(groups[0] == groups[1])
  }

  @Test(arguments: ["list", "copies", "stories", "entities"])
  func `an object a line is what the document holds`(command: String) throws {
    let lines = try BuiltProgram.run(
      [command] + names + ["--jsonl", "--no-library"], in: question.folder)
    let document = try BuiltProgram.run(
      [command] + names + ["--json", "--no-library"], in: question.folder)
    #expect(lines.status == 0 && !lines.lines.isEmpty)
    #expect(lines.lines.allSatisfy { document.text.contains($0) })
  }

  @Test func `the same question has the same answer`() throws {
    for command in ["list", "copies", "stories", "entities"] {
      let runs = try (0..<2).map { _ in
        try BuiltProgram.run([command] + names + ["--json", "--no-library"], in: question.folder)
      }
      #expect(runs[0].output == runs[1].output)
    }
  }
}
