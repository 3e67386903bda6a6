import ArticleLibrary
import Articles
import TestSupport
import Testing

@Suite struct AliasFileTests {
  let folder: TemporaryFolder
  let file: AliasFile

  init() throws {
    folder = try TemporaryFolder()
    file = AliasFile(path: folder.file("config/parallax/aliases"))
  }

  private func text() throws -> String {
    String(decoding: try folder.bytes("config/parallax/aliases"), as: UTF8.self)
  }

  /// The library of some texts after what the file says.
  private func entities(_ texts: [String]) throws -> [String] {
    for (number, text) in texts.enumerated() {
      try folder.write(Array(text.utf8), to: "\(number).txt")
    }
    let library = ArticleLibrary(
      paths: texts.indices.map { folder.file("\($0).txt") }, store: nil, aliases: file)
    var times = StageTimes()
    let reading = try library.read(times: &times)
    let snapshot = try #require(ArticleLibrary.analysed(reading, times: &times))
    return snapshot.entities.entities.map(\.id).sorted()
  }

  @Test func `where there is no file nothing is said`() {
    #expect(file.read().faults.isEmpty)
    #expect(file.stamp == nil)
  }

  @Test func `what is said stands at the end, and what was written by hand stays`() throws {
    try file.keep(.said(.same(["Vladimir Putin", "Mr P"])))
    #expect(try text() == "same: Vladimir Putin | Mr P\n")
    try folder.write(Array("# mine\nsame: A | B".utf8), to: "config/parallax/aliases")
    try file.keep(.said(.apart(["Trump"])))
    #expect(try text() == "# mine\nsame: A | B\napart: Trump\n")
    try file.keep(.takenBack(.apart(["Trump"])))
    #expect(try text() == "# mine\nsame: A | B\n")
  }

  @Test func `a line that is gone cannot be taken back`() throws {
    #expect(throws: AliasFault.notThere(path: file.path, line: "apart: Trump")) {
      try file.keep(.takenBack(.apart(["Trump"])))
    }
  }

  @Test func `a broken line is named with its number, and the others count`() throws {
    try file.keep(.said(.same(["Russia", "Moscow"])))
    try folder.write(
      Array("same: Russia | Moscow\nnonsense\nsame: \u{FF}\n".utf8) + [0x73, 0xFF, 0x0A],
      to: "config/parallax/aliases")
    let faults = file.read().faults
    let numbers = faults.compactMap { fault in
      if case .line(_, let number, _) = fault { number } else { nil }
    }
    #expect(numbers == [2, 3, 4])
    let ids = try entities(["On Friday officials in Moscow said that Russia was ready.\n"])
    #expect(ids == ["place:russia"])
  }

  @Test func `the file is read again with the articles`() throws {
    let text = "Talks in Moscow\n\nOfficials in Moscow met Angela Merkel. Merkel left on Friday.\n"
    #expect(try entities([text]).contains("person:angela-merkel"))
    try file.keep(.said(.same(["The Chancellor", "Angela Merkel"])))
    #expect(try entities([text]).contains("person:chancellor"))
  }

  @Test func `a file that cannot be read is told`() throws {
    try folder.write([], to: "plain")
    let (_, faults) = AliasFile(path: folder.path).read()
    #expect(faults.count == 1)
  }

  @Test func `a stamp tells a change`() throws {
    try file.keep(.said(.never(["Best"])))
    let before = file.stamp
    try file.keep(.said(.never(["Worst"])))
    #expect(before != nil)
    #expect(file.stamp != before)
  }
}
