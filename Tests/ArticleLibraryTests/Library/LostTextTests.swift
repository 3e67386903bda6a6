import ArticleLibrary
import ArticleStorage
import Articles
import GRDB
import Testing

/// Libraries of which some texts are gone or cannot be read.
@Suite struct LostTextTests {
  private let fixture: LibraryFixture

  init() throws {
    fixture = try LibraryFixture()
    for number in 0..<6 {
      let words = (0..<60).map { "word\(number)\($0)" }.joined(separator: " ")
      try fixture.write("Report number \(number)\n\n\(words).", to: "\(number).txt")
    }
    try fixture.write(LibraryFixture.dispute[0], to: "one.txt")
    try fixture.write(LibraryFixture.dispute[0] + "\n\nMore.", to: "two.txt")
    try fixture.add()
  }

  private func damage(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: fixture.store.path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  @Test func `the search for copies keeps every text at its place when another is gone`() throws {
    let whole = CopySearch.run(try ArticleSupply(library: fixture.store))
    #expect(whole.groups.contains { $0.members.count == 2 })
    for number in [0, 5] {
      try damage(
        """
        DELETE FROM body WHERE place =
          (SELECT place FROM listing WHERE path LIKE '%/\(number).txt')
        """)
    }
    let supply = try ArticleSupply(library: fixture.store)
    #expect(supply.count == 8)
    let found = CopySearch.run(supply)
    #expect(found.files == 8)
    #expect(found.paths.count == 6)
    #expect(found.groups.reduce(0) { $0 + $1.members.count } == 6)
    #expect(supply.error == nil)
    let pairs = found.groups.filter { $0.members.count == 2 }
    #expect(
      pairs.map { pair in
        Set(pair.members.compactMap { found.paths[$0.article] }.map { $0.suffix(7) })
      } == [["one.txt", "two.txt"]])
  }

  @Test func `what is wrong with the library is said, not taken for empty`() throws {
    let supply = try ArticleSupply(library: fixture.store)
    try damage("ALTER TABLE body RENAME TO gone")
    let found = CopySearch.run(supply)
    #expect(found.paths.isEmpty)
    #expect(supply.error != nil)
  }
}
