import Foundation
import TestSupport
import Testing

@Suite struct CompareTests {
  let question: Question

  init() throws { question = try Question() }

  @Test func `what is said of the seeds is said of their sentences`() throws {
    let names = try question.writeSeeds()
    for (index, left) in names.enumerated() {
      for right in names[(index + 1)...] { try check(left, right) }
    }
  }

  @Test(arguments: OddTexts.all.map(\.name))
  func `odd texts can be compared with a plain one`(name: String) throws {
    _ = try question.writeOddTexts()
    try check("seedless.txt", name)
    try check("plain.txt", name)
  }

  private func check(_ left: String, _ right: String) throws {
    if left == "seedless.txt" {
      try question.folder.write(Array("Title\n\nA sentence. Another one here.".utf8), to: left)
    }
    guard left != right else { return }
    let answer = try question.ask(Answers.Comparison.self, ["compare", left, right])
    let ids = [answer.left, answer.right].map { Set($0.sentences.map(\.id)) }
    #expect(answer.left.path == left && answer.right.path == right)
    for (side, ids) in zip([answer.left, answer.right], ids) {
      #expect(ids.count == side.sentences.count, "ids are unique")
      try check(side)
    }
    for pair in answer.pairs {
      #expect(ids[0].contains(pair.left) && ids[1].contains(pair.right))
      #expect(0...1 ~= pair.score)
      #expect(pair.marks.allSatisfy { $0.left != nil || $0.right != nil })
    }
    for fact in answer.discrepancies + answer.agreements {
      #expect(ids[0].contains(fact.left.sentence) && ids[1].contains(fact.right.sentence))
      #expect(!fact.left.value.isEmpty && !fact.right.value.isEmpty)
    }
    #expect(
      answer.discrepancies.allSatisfy { $0.class != .date }, "a date is a number that differs")
    let sure = answer.pairs.filter { $0.tier == .sure }
    #expect(Set(answer.onlyLeft) == ids[0].subtracting(sure.map(\.left)))
    #expect(Set(answer.onlyRight) == ids[1].subtracting(sure.map(\.right)))
    let mirror = try question.ask(Answers.Comparison.self, ["compare", right, left])
    let back = mirror.pairs.filter { $0.tier == .sure }.map { [$0.right, $0.left] }
    #expect(Set(sure.map { [$0.left, $0.right] }) == Set(back), "swapping sides swaps the pairs")
  }

  private func check(_ side: Answers.Comparison.Side) throws {
    let raw = try question.folder.bytes(side.path)
    for sentence in side.sentences {
      try #require(sentence.range.isInside(raw.count))
      let bytes = raw[sentence.range.start..<sentence.range.end]
      guard let there = String(validating: bytes, as: UTF8.self), !there.contains("\0") else {
        continue
      }
      #expect(visible(there) == visible(sentence.text))
    }
  }

  private func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          !scalar.properties.isWhitespace && ![0x200B, 0x2060, 0xFEFF].contains(scalar.value)
            && !(0x1C...0x1F ~= scalar.value)
        }))
  }

  @Test func `a day that differs is of class number, and one that agrees of class date`() throws {
    try question.folder.write(
      Array("The relief bill\n\nThe parliament votes on the relief bill on May 4.".utf8),
      to: "a.txt")
    try question.folder.write(
      Array("A bill for relief\n\nThe parliament votes on May 6 on the relief bill.".utf8),
      to: "b.txt")
    try question.folder.write(
      Array("Votes\n\nOn 4 May the parliament votes on the relief bill.".utf8), to: "c.txt")
    let differing = try question.ask(Answers.Comparison.self, ["compare", "a.txt", "b.txt"])
    #expect(differing.discrepancies.map(\.class) == [.number])
    #expect(differing.discrepancies.map(\.kind) == [.date])
    let agreeing = try question.ask(Answers.Comparison.self, ["compare", "a.txt", "c.txt"])
    #expect(agreeing.agreements.map(\.class) == [.date])
  }

  @Test func `a report that gives a figure elsewhere is neither silent nor tied to it`() throws {
    let texts = [
      "Burns\n\nThe hospital in Tarn treated 57 people for burns on Sunday.",
      "Injured\n\nOn Sunday 57 people were treated for burns at the hospital in Tarn.",
      "Rain\n\nRain is forecast for the coast.\n\nThe mayor thanked those who sheltered 57 people.",
      "Sun\n\nThe sun returns to the coast.",
    ]
    let names = texts.indices.map { "\($0).txt" }
    for (name, text) in zip(names, texts) { try question.folder.write(Array(text.utf8), to: name) }
    let story = try question.ask(Answers.StoryComparison.self, ["compare"] + names)
    let fact = try #require(story.facts.first)
    #expect(fact.elsewhere.map(\.path) == ["2.txt"] && fact.elsewhere.map(\.value) == ["57"])
    #expect(fact.silent == ["3.txt"])
    let run = try question.run("compare", names[0], names[1], names[2], names[3], "--no-library")
    #expect(run.lines.contains("  C gives 57 too in ¶2, not tied to this"))
    #expect(run.lines.contains("  D silent"))
  }

  @Test func `a copy is named as one and is no second source`() throws {
    let text = """
      Fire at the Essen depot

      The fire in the Essen depot killed 12 people on Sunday, the mayor of Essen said. It broke out at
      dawn in a hall with 340 lorries, and the firemen needed six hours to put it out.
      """
    let other = "Depot burns\n\nTwelve people died on Sunday in the fire at the Essen depot."
    for (name, text) in [("a.txt", text), ("b.txt", text), ("c.txt", other)] {
      try question.folder.write(Array(text.utf8), to: name)
    }
    let story = try question.ask(
      Answers.StoryComparison.self, ["compare", "a.txt", "b.txt", "c.txt"])
    #expect(story.facts.allSatisfy { $0.sources == 2 } && !story.facts.isEmpty)
    #expect(story.statements.allSatisfy { $0.sources == 2 } && !story.statements.isEmpty)
    let run = try question.run("compare", "a.txt", "b.txt", "c.txt", "--no-library")
    #expect(run.lines.contains("A and B are one text"))
  }

  @Test func `any two of several reports are compared`() throws {
    let names = try question.writeSeeds()
    let run = try question.run("compare", names[0], names[1], names[2], "--jsonl", "--no-library")
    #expect(run.status == 0 && run.lines.count == 3)
  }

  @Test func `several reports have one table of facts and of statements`() throws {
    let names = Array(try question.writeSeeds().prefix(4))
    let story = try question.ask(Answers.StoryComparison.self, ["compare"] + names)
    #expect(story.reports == names && story.comparisons.count == 6)
    #expect(!story.facts.isEmpty && !story.statements.isEmpty)
    for fact in story.facts {
      #expect(fact.values.count == 4 && fact.values.compactMap(\.self).count >= 2)
      for (name, value) in zip(names, fact.values) where value != nil {
        #expect(value?.path == name)
      }
    }
    for statement in story.statements {
      let silent = zip(names, statement.sentences).filter { $0.1 == nil }.map(\.0)
      #expect(statement.silent == silent && silent.count <= 2)
    }
  }

  @Test(arguments: [40, 100])
  func `several reports are told as one story before any two stand side by side`(
    width: Int
  ) throws {
    let names = try question.writeSeeds()
    let run = try BuiltProgram.run(
      ["compare"] + names + ["--width", String(width), "--no-library"], in: question.folder)
    #expect(run.status == 0)
    let lines = String(decoding: run.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // Side by side each report keeps the letter that it has in the story.
    for letter in ["B", "C", "D", "E"] {
      #expect(lines.contains { $0.hasPrefix("ONLY A ") && $0.contains("ONLY \(letter) ") })
    }
    #expect(lines.first == "\(names.count) REPORTS")
    let heads = ["FACTS", "AGREED", "STATEMENTS", "COVERAGE"]
    let places = heads.compactMap { head in lines.firstIndex { $0.hasPrefix(head) } }
    #expect(places.count == heads.count && places == places.sorted())
    #expect(lines.contains { $0.hasSuffix(" silent") })
    #expect(lines.prefix(places.last ?? 0).allSatisfy { $0.count <= width })
  }

  @Test func `one file is too few`() throws {
    let names = try question.writeSeeds()
    let run = try question.run("compare", names[0])
    #expect(run.status == 64 && run.errors.hasPrefix("parallax: compare: "))
  }

  @Test func `the same file twice is said to be that`() throws {
    let names = try question.writeSeeds()
    let run = try question.run("compare", names[0], "./" + names[0], "--no-library")
    #expect(run.status == 1 && run.errors.contains("is named twice"))
  }

  @Test func `a folder without an article is said to be that`() throws {
    let names = try question.writeSeeds()
    try FileManager.default.createDirectory(
      atPath: question.folder.file("empty"), withIntermediateDirectories: true)
    let alone = try question.run("compare", "empty", names[0], "--no-library")
    #expect(alone.status == 1 && alone.errors.contains("empty: has no article in it"))
    #expect(!alone.errors.contains("twice"))
    let beside = try question.run("compare", names[0], "./empty", names[1], "--no-library")
    #expect(beside.status == 1 && beside.errors.contains("./empty: has no article in it"))
    #expect(beside.lines.count > 10, "the rest is compared")
  }

  @Test func `a discrepancy is told with the reason`() throws {
    try writeFerries()
    let run = try question.run("compare", "a.txt", "c.txt", "--width", "80", "--no-library")
    let list = run.lines.drop { !$0.hasPrefix("DISCREPANCIES") }
    let place = try #require(list.firstIndex { $0.contains("B 17") })
    #expect(list[place + 1].hasPrefix("    ") && list[place + 1].hasSuffix("."), "\(list)")
    let narrow = try question.run("compare", "a.txt", "c.txt", "--width", "30", "--no-library")
    #expect(!narrow.lines.contains { $0.contains("figure") })
  }

  @Test func `copies of one text are named, and agree with nobody but themselves`() throws {
    try writeFerries()
    let run = try question.run(
      "compare", "a.txt", "b.txt", "c.txt", "--width", "80", "--no-library")
    #expect(run.lines.contains("A and B are one text"))
    let facts = run.lines.prefix { !$0.hasPrefix("STATEMENTS") }
    #expect(facts.contains { $0.hasPrefix("  A B ") && $0.hasSuffix("14") }, "\(facts)")
    #expect(!facts.contains { $0.contains("9,400") }, "only one text tells it")
    let story = try question.ask(
      Answers.StoryComparison.self, ["compare", "a.txt", "b.txt", "c.txt"])
    #expect(story.copies == [["a.txt", "b.txt"]])
  }

  /// An agency's report, its copy with another headline, and a report by somebody else.
  private func writeFerries() throws {
    let wire = """
      KALMAR, March 3 (Norpress) - A ferry with 210 people aboard sank in heavy seas off the port of \
      Kalmar late on Monday.

      Rescuers found the bodies of 14 people near the wreck, the coast guard of Kalmar said.

      The ferry had been built in a yard at Lund and was bought for 9,400 crowns by its owner Nordlin.

      Divers will continue their search of the wreck off Kalmar on Wednesday, weather permitting.
      """
    let other = """
      Passengers die as Nordlin ferry goes down

      Rescuers found the bodies of 17 people near the wreck, the coast guard of Kalmar said.

      The families have waited since the morning in a school at the harbour for news of the missing.

      Prime Minister Olsson will visit the town, and flags fly at half mast.
      """
    try question.folder.write(Array("Ferry sinks off Kalmar\n\n\(wire)\n".utf8), to: "a.txt")
    try question.folder.write(Array("Fourteen die off Kalmar\n\n\(wire)\n".utf8), to: "b.txt")
    try question.folder.write(Array("\(other)\n".utf8), to: "c.txt")
  }

  @Test func `what is pinned and rejected is kept, and undone`() throws {
    let names = Array(try question.writeSeeds().prefix(3))
    let place = ["--library", "library.db", "--json"]
    func pairs(_ decisions: [String]) throws -> [[Int]] {
      let run = try BuiltProgram.run(
        ["compare", names[0], names[2]] + decisions + place, in: question.folder)
      try #require(run.status == 0, "\(run.errors)")
      let answer = try JSONDecoder().decode(
        Answers.Comparison.self, from: Data(run.output))
      return answer.pairs.filter { $0.tier == .sure }.map { [$0.left, $0.right] }
    }
    let before = try pairs([])
    let first = try #require(before.first)
    let free = [first[0], before.map { $0[1] }.max().map { $0 + 1 } ?? 0]
    #expect(
      !(try pairs(["--reject", "\(first[0]):\(first[1])"])).contains(first))
    #expect(!(try pairs([])).contains(first), "the library keeps it")
    #expect(try pairs(["--pin", "\(free[0]):\(free[1])"]).contains(free))
    let undone = try question.run("undo", "--library", "library.db")
    #expect(undone.status == 0)
    #expect(!(try pairs([])).contains(free))
    #expect(try pairs(["--leave", "\(first[0]):\(first[1])"]) == before)
  }

  @Test(arguments: ["--pin=1", "--pin=a:b", "--pin=99999:1", "--reject=-1:0"])
  func `a decision on no sentence is wrong usage`(decision: String) throws {
    let names = try question.writeSeeds()
    let run = try question.run(
      "compare", names[0], names[1], decision, "--library", "library.db")
    #expect(run.status == 64 && !run.errors.isEmpty)
  }
}
