import Foundation
import TestSupport
import Testing

@Suite struct ShowTests {
  let question: Question

  init() throws { question = try Question() }

  @Test(arguments: OddTexts.all.map(\.name))
  func `every byte that is not white space is in exactly one passage`(name: String) throws {
    _ = try question.writeOddTexts()
    try check(name)
  }

  @Test func `the promises hold of the seeds`() throws {
    for name in try question.writeSeeds() { try check(name) }
  }

  private func check(_ name: String) throws {
    let raw = try question.folder.bytes(name)
    let article = try question.ask(Answers.Article.self, ["show", name])
    #expect(article.path == name)
    #expect(!article.headline.isEmpty)
    var covered = [Int](repeating: 0, count: raw.count)
    for (index, passage) in article.passages.enumerated() {
      #expect(!passage.reason.isEmpty, "passage \(index)")
      #expect(passage.kind != .repeat || article.passages.indices ~= passage.of ?? -1)
      try #require(passage.range.isInside(raw.count), "passage \(index)")
      for byte in passage.range.start..<passage.range.end { covered[byte] += 1 }
    }
    #expect(covered.allSatisfy { $0 <= 1 }, "no byte is in two passages")
    let blank = RawWhiteSpace.flags(raw)
    let lost = raw.indices.first { covered[$0] == 0 && !blank[$0] }
    #expect(lost == nil, "every byte is in a passage")
    #expect(
      zip(article.passages, article.passages.dropFirst()).allSatisfy {
        $0.range.end <= $1.range.start
      })
    let original = try question.run("show", name, "--original", "--no-library")
    #expect(original.output == raw)
  }

  private struct Listed: Decodable { var articles: [Answers.Article] }

  @Test(arguments: [0, 1, 3])
  func `several articles are one document, and objects a line`(count: Int) throws {
    let names = try question.writeSeeds().prefix(count)
    try question.folder.write(Array("only: here\n".utf8), to: "keep.yaml")
    try FileManager.default.createDirectory(
      atPath: question.folder.file("reports"), withIntermediateDirectories: true)
    for name in names {
      try question.folder.write(try question.folder.bytes(name), to: "reports/\(name)")
    }
    let answer = try question.ask(Listed.self, ["show", "reports"])
    #expect(answer.articles.map(\.path) == names.map { "reports/\($0)" })
    let lines = try question.run("show", "reports", "--jsonl", "--no-library").lines
    let articles = try lines.map {
      try JSONDecoder().decode(Answers.Article.self, from: Data($0.utf8))
    }
    #expect(articles.map(\.path) == answer.articles.map(\.path))
  }

  @Test func `what a query finds is one document`() throws {
    let names = try question.writeSeeds()
    let library = ["--library", question.folder.file("library.sqlite")]
    _ = try BuiltProgram.run(["add"] + names + library, in: question.folder)
    for (query, count) in [("putin", 5), ("nosuchword", 0)] {
      let run = try BuiltProgram.run(
        ["show", "--query", query, "--json"] + library, in: question.folder)
      let answer = try JSONDecoder().decode(Listed.self, from: Data(run.output))
      #expect(run.status == 0 && answer.articles.count == count)
    }
  }

  @Test func `a day in the future is marked where it is shown`() throws {
    let page = """
      <html><head><meta property="article:published_time" content="YEAR-01-01"></head><body>
      <h1>The harbour</h1><p>The harbour opens again after a long winter, the board said.</p>
      </body></html>
      """
    try question.folder.write(Array(page.replacing("YEAR", with: "2099").utf8), to: "late.html")
    try question.folder.write(Array(page.replacing("YEAR", with: "1999").utf8), to: "past.html")
    #expect(try question.run("show", "late.html").text.contains("2099-01-01 (in the future)"))
    #expect(try !question.run("show", "past.html").text.contains("future"))
    #expect(try question.run("list", "late.html").text.contains("\t2099-01-01?\t"))
    #expect(try question.run("list", "past.html").text.contains("\t1999-01-01\t"))
    let lines = try question.run("list", "late.html", "past.html", "--jsonl").text
    #expect(lines.contains(#""date":"2099-01-01","dateIsUpdate":false,"dateIsInFuture":true"#))
    #expect(lines.contains(#""date":"1999-01-01","dateIsUpdate":false,"dateIsInFuture":false"#))
  }

  @Test(arguments: OddTexts.all.map(\.name))
  func `no control character gets out as text`(name: String) throws {
    _ = try question.writeOddTexts()
    let run = try question.run("show", name, "--no-library")
    #expect(run.status == 0)
    for scalar in run.text.unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value))
      #expect(!(0x202A...0x202E ~= scalar.value) && !(0x2066...0x2069 ~= scalar.value))
    }
  }

  @Test func `a control character in JSON is escaped`() throws {
    _ = try question.writeOddTexts()
    let run = try question.run("show", "hostile.txt", "--json", "--no-library")
    #expect(run.text.contains(#"\u001b"#) && run.text.contains(#"\u202e"#))
    #expect(!run.output.dropLast().contains { $0 < 0x20 || $0 == 0x7F })
  }
}

/// White space in the bytes of a file, read as UTF-8 where they are that.
enum RawWhiteSpace {
  static func flags(_ raw: [UInt8]) -> [Bool] {
    var flags = [Bool](repeating: false, count: raw.count)
    var index = 0
    while index < raw.count {
      let (scalar, size) = scalar(raw, at: index)
      if let scalar, isBlank(scalar) {
        for byte in index..<(index + size) { flags[byte] = true }
      }
      index += size
    }
    return flags
  }

  private static func scalar(_ raw: [UInt8], at index: Int) -> (Unicode.Scalar?, Int) {
    for size in 1...4 where index + size <= raw.count {
      guard let text = String(validating: raw[index..<(index + size)], as: UTF8.self),
        let scalar = text.unicodeScalars.first
      else { continue }
      return (scalar, size)
    }
    return (nil, 1)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0, 0x09...0x0D, 0x1C...0x1F, 0x200B, 0x2060, 0xFEFF: true
    default: scalar.properties.isWhitespace
    }
  }
}
