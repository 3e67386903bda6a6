import ArticleLibrary
import ArticleStorage
import Articles
import TestSupport
import Testing

/// Pages in the library.
@Suite struct PageImportTests {
  private let library: LibraryFixture

  init() throws {
    library = try LibraryFixture()
  }

  /// A page whose headline stands in its head alone.
  private func write(_ number: Int, _ added: [String]) throws {
    let lines = LearnedBoilerplateTests.text(number, added).split(separator: "\n\n").dropFirst()
    let body = lines.map { "<p>\($0)</p>" }.joined(separator: "\n")
    try library.write(
      "<!DOCTYPE html><html><head><title>Vote \(number) of the council</title></head>"
        + "<body><article>\(body)</article></body></html>",
      to: "\(1000 + number).html")
  }

  @Test func `a page keeps its headline when its source's footer is learned later`() throws {
    let footer = LearnedBoilerplateTests.footer
    for number in 0..<4 { try write(number, [footer]) }
    // More files than are read at a time, so that the first ones are in the library already.
    for number in 4..<260 {
      try library.write(LibraryFixture.report(number), to: "\(1000 + number).txt")
    }
    for number in 260..<264 { try write(number, [footer]) }
    #expect(try library.add().added == 264)
    let row = try #require(try library.rows("\"district 0\" OR \"vote 0\"").first)
    #expect(row.headline == "Vote 0 of the council")
    let article = try #require(try library.store.bodies(of: [row.id]).first?.article())
    #expect(!article.text.utf8.contains(UInt8(ascii: "<")))
    let last = try #require(article.passages.last { article.text.string($0.range) == footer })
    #expect(last.isFolded)
  }
}
