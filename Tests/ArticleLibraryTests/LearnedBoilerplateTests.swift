import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

/// What an outlet prints under article after article is learned from a folder of them.
@Suite struct LearnedBoilerplateTests {
  static let footer =
    "The Harbour Gazette is printed on paper from managed woods and belongs to those who write it."
  static let cued = "Subscribe"

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An article that shares no paragraph with another one, but for what is added below.
  static func text(_ number: Int, _ added: [String], at place: Int? = nil) -> String {
    let subjects = [
      "ferry", "orchard", "tunnel", "museum", "quarry", "theatre", "glacier", "factory", "prison",
      "stadium",
    ]
    let subject = subjects[number % subjects.count]
    var lines = [
      "Council votes on the \(subject) of district \(number)",
      "The council voted \(number + 9) to \(number + 2) on Monday to rebuild the \(subject), which "
        + "had stood empty for \(number + 3) years.",
      "Workers will begin at the \(subject) in spring, an engineer said, and the money comes from "
        + "a loan of \(number + 40) million crowns.",
      "Those who live beside the \(subject) had asked for a park instead, and \(number + 70) of "
        + "them signed a letter.",
    ]
    lines.insert(contentsOf: added, at: place ?? lines.count)
    return lines.joined(separator: "\n\n") + "\n"
  }

  private func read() throws -> [Article] {
    var times = StageTimes()
    return try ArticleLibrary(paths: [folder.path], store: nil).read(times: &times).articles
  }

  private func folded(_ line: String, in article: Article) -> Bool {
    article.passages.contains {
      $0.kind == .boilerplate && article.text.readable($0.range).contains(line)
    }
  }

  private func write(_ count: Int, _ added: [String], at place: Int? = nil) throws {
    for number in 0..<count {
      try folder.write(
        Array(Self.text(number, added, at: place).utf8), to: "\(number).txt")
    }
  }

  @Test func `a line under five texts is folded in all of them`() throws {
    try write(5, [Self.footer])
    let articles = try read()
    #expect(articles.count == 5)
    #expect(articles.allSatisfy { folded(Self.footer, in: $0) })
  }

  @Test func `a sign of no width inside a word hides no line`() throws {
    let line = Self.footer.replacing("managed", with: "man\u{200B}aged")
    try write(6, [line])
    #expect(
      try read().allSatisfy { article in
        article.passages.contains {
          $0.kind == .boilerplate && article.text.readable($0.range).contains("Harbour Gazette")
        }
      })
  }

  @Test func `a line under four texts is not yet known`() throws {
    try write(4, [Self.footer])
    #expect(try read().allSatisfy { !folded(Self.footer, in: $0) })
  }

  @Test func `three texts are enough for the wording of boilerplate`() throws {
    try write(3, [Self.cued], at: 2)
    #expect(try read().allSatisfy { folded(Self.cued, in: $0) })
  }

  @Test func `background of a running story stays`() throws {
    let background =
      "The Tarn bridge fell in March, and Ines Calder of the Port Ellery inquiry blames its cables."
    for number in 0..<8 {
      let added = [
        "Ines Calder told the Port Ellery inquiry of cable \(number) in Tarn.", background,
      ]
      try folder.write(Array(Self.text(number, added).utf8), to: "\(number).txt")
    }
    #expect(try read().allSatisfy { !folded(background, in: $0) })
  }

  @Test func `a paragraph between those of the text stays`() throws {
    let words = "It was the first such vote since the harbour was closed, and few had expected it."
    try write(9, [words], at: 3)
    let articles = try read()
    #expect(articles.allSatisfy { !folded(words, in: $0) })
  }

  @Test func `copies of one text teach nothing`() throws {
    let text = Self.text(1, [Self.footer])
    for number in 0..<9 { try folder.write(Array(text.utf8), to: "\(number).txt") }
    #expect(try read().allSatisfy { !folded(Self.footer, in: $0) })
  }

  @Test(arguments: [1, 2]) func `a wire under many leads teaches nothing`(leads: Int) throws {
    let wire = (20..<27).map { Self.text($0, []) }.joined(separator: "\n\n")
    for number in 0..<9 {
      let paragraphs = Self.text(number, []).split(separator: "\n\n").prefix(leads + 1)
      let text = paragraphs.joined(separator: "\n\n") + "\n\n" + wire
      try folder.write(Array(text.utf8), to: "\(number).txt")
    }
    let articles = try read()
    #expect(articles.allSatisfy { $0.passages.allSatisfy { $0.kind != .boilerplate } })
  }

  @Test func `a first line that is always the same hides nothing from the search`() throws {
    for number in 0..<8 {
      let text = "The Harbour Gazette\n\n" + Self.text(number, [Self.footer])
      try folder.write(Array(text.utf8), to: "\(number).txt")
    }
    #expect(try read().allSatisfy { folded(Self.footer, in: $0) })
  }

  @Test func `a short sentence that ends many reports stays`() throws {
    try write(9, ["The inquiry goes on."])
    #expect(try read().allSatisfy { !folded("The inquiry goes on.", in: $0) })
  }

  @Test(arguments: [1, 4, 5, 6])
  func `a library learns whatever comes together`(together: Int) throws {
    let library = try LibraryFixture()
    let lines = [
      Self.footer, "Letters to its editor must carry a full name and the writer's town.",
    ]
    for start in stride(from: 0, to: 8, by: together) {
      let names = (start..<min(8, start + together)).map { "\($0).txt" }
      for name in names {
        try library.write(Self.text(Int(name.prefix(1))!, lines), to: name)
      }
      try library.add(names)
    }
    let bodies = try library.store.bodies(of: library.rows("").map(\.id))
    #expect(bodies.count == 8)
    for body in bodies {
      let article = try #require(body.article())
      #expect(lines.allSatisfy { folded($0, in: article) }, "\(body.path)")
    }
  }

  @Test func `what is learned in one folder is not used in another`() throws {
    try write(5, [Self.footer])
    let other = try TemporaryFolder()
    try other.write(Array(Self.text(7, [Self.footer]).utf8), to: "7.txt")
    var times = StageTimes()
    let articles = try ArticleLibrary(paths: [folder.path, other.path], store: nil)
      .read(times: &times).articles
    #expect(articles.map { folded(Self.footer, in: $0) } == [true, true, true, true, true, false])
  }
}
