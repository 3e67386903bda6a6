import ArticleStorage
import Articles
import Foundation
import GRDB
import TestSupport
import Testing

/// What can befall a library file between two openings.
@Suite struct RobustnessTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  /// A library of so many starred articles, whose keys may be as far apart as the hashes of places are.
  private func fill(_ count: Int, isSpread: Bool = false) throws {
    let store = try LibraryStore(path: path)
    _ = try store.add((1...count).map { Self.incoming($0, isSpread: isSpread) })
    _ = try store.mark(TriageChange(isStarred: true), where: .everything, name: "starred")
    try store.close()
  }

  private static func incoming(_ number: Int, isSpread: Bool = false) -> IncomingArticle {
    var incoming = MarkTests.incoming(number)
    let text = "Number \(number)\n" + String(repeating: "words of \(number) ", count: 60)
    incoming.article = Article(
      id: isSpread
        ? ArticleID(rawValue: UInt64(number) &* 0x9E37_79B9_7F4A_7C15) : incoming.article.id,
      path: incoming.article.path, text: ArticleText(text))
    incoming.article.headline = "Number \(number)"
    return incoming
  }

  @Test(arguments: 1...8) func `what is whole of a damaged library is in the new one`(
    eighth: Int
  ) throws {
    try fill(400)
    var bytes = try folder.bytes("library.sqlite")
    let page = bytes.count / 4096 * eighth / 9 * 4096
    for index in page..<(page + 4096) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    // As a program that died leaves it, so that it is checked.
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    let store = try LibraryStore(path: path)
    guard case .movedAside(let aside, let rescued) = store.notices.last else {
      // The page was none that is in use.
      #expect(try store.counts().articles == 400)
      return
    }
    #expect(Array(try Data(contentsOf: URL(filePath: aside))) == bytes)
    #expect(rescued > 400)
    // A page high in a tree takes the rows below it along.
    #expect(try store.counts().articles + store.states().count > 0)
    let faults = try store.check().filter { !$0.contains("found by their words") }
    #expect(faults.isEmpty)
  }

  @Test func `articles are rescued where a page is damaged that says what tables there are`() throws
  {
    try fill(400)
    let bytes = try folder.bytes("library.sqlite")
    let pages = try DatabaseQueue(path: path).read { database in
      try Int.fetchAll(database, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
    }
    #expect(pages.count > 3)
    for page in pages {
      var damaged = bytes
      for index in ((page - 1) * 4096)..<(page * 4096) { damaged[index] = 0xA5 }
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
        try FileManager.default.removeItem(atPath: folder.file(name))
      }
      try folder.write(damaged, to: "library.sqlite")
      try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
      let store = try LibraryStore(path: path)
      #expect(try store.counts().articles == 400, "page \(page)")
      #expect(try store.counts().starred == 400, "page \(page)")
      #expect(!FileManager.default.fileExists(atPath: path + ".damaged-1.tables"))
      try store.close()
    }
  }

  @Test func `what stands in the log alone is rescued with a new one's tables`() throws {
    try fill(40)
    let store = try LibraryStore(path: path)
    _ = try store.mark(TriageChange(addedTags: ["war"]), where: .everything, name: "tagged")
    // As a program leaves them that dies now.
    let (file, log) = (
      try folder.bytes("library.sqlite"), try folder.bytes("library.sqlite-wal")
    )
    #expect(!log.isEmpty)
    let pages = try DatabaseQueue(path: path).read { database in
      try Int.fetchAll(database, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
    }
    var damaged = file
    let page = try #require(pages.dropFirst().first)
    for index in ((page - 1) * 4096)..<(page * 4096) { damaged[index] = 0xA5 }
    try folder.write(damaged, to: "dead.sqlite")
    try folder.write(log, to: "dead.sqlite-wal")
    let rescued = try LibraryStore(path: folder.file("dead.sqlite"))
    #expect(try rescued.counts().articles == 40)
    #expect(try rescued.count(.tag(["war"])) == 40)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.contains(".tables")
      })
  }

  @Test func `of a library that is cut off the rows that are left are in the new one`() throws {
    try fill(400)
    let bytes = try folder.bytes("library.sqlite").dropLast(4096)
    try folder.write(Array(bytes), to: "library.sqlite")
    let store = try LibraryStore(path: path)
    guard case .movedAside(_, let rescued) = store.notices.last else {
      Issue.record("it was taken for whole")
      return
    }
    #expect(rescued > 400)
  }

  @Test func `rows between two damaged pages are in the new one`() throws {
    try fill(400)
    var bytes = try folder.bytes("library.sqlite")
    // Leaves of tables begin with 13; what is above them holds many.
    let leaves = stride(from: bytes.count / 8192 * 4096, to: bytes.count, by: 4096)
      .filter { bytes[$0] == 13 }
    for part in 1...6 {
      let page = leaves[leaves.count / 7 * part]
      for index in page..<(page + 4096) { bytes[index] = 0xA5 }
    }
    try folder.write(bytes, to: "library.sqlite")
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    let store = try LibraryStore(path: path)
    let count = try store.counts().articles
    #expect(count > 150)
  }

  @Test(arguments: 0..<12) func `a damaged leaf of any table costs little more than itself`(
    part: Int
  ) throws {
    try fill(400, isSpread: true)
    var bytes = try folder.bytes("library.sqlite")
    // Behind the pages that say what tables there are.
    let leaves = stride(from: 20 * 4096, to: bytes.count, by: 4096).filter { bytes[$0] == 13 }
    let page = leaves[leaves.count / 12 * part]
    for index in page..<(page + 4096) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    let store = try LibraryStore(path: path)
    #expect(try store.counts().articles > 200)
  }

  @Test func `texts whose ids were on a damaged page are in the new library`() throws {
    try fill(2_000, isSpread: true)
    var bytes = try folder.bytes("library.sqlite")
    let root = try DatabaseQueue(path: path).read { database in
      try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'article'")
    }
    // The first leaf below the root, whose last child is named in its head.
    let start = try #require(root.map { ($0 - 1) * 4096 })
    try #require(bytes[start] == 5)
    let leaf = bytes[(start + 8)..<(start + 12)].reduce(0) { $0 << 8 | Int($1) }
    for index in ((leaf - 1) * 4096)..<(leaf * 4096) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    let store = try LibraryStore(path: path)
    #expect(!store.notices.isEmpty)
    #expect(try store.counts().articles == 2_000)
    #expect(try store.counts().starred == 2_000)
  }

  @Test func `nothing is written where another file stands in the place of the library`() throws {
    try fill(3)
    let other = try folder.bytes("library.sqlite")
    let store = try LibraryStore(path: path)
    try folder.write(other, to: "other.sqlite")
    #expect(rename(folder.file("other.sqlite"), path) == 0)
    #expect(throws: StoreError.replaced(path: path)) {
      try store.mark(TriageChange(isStarred: true), where: .everything, name: "starred")
    }
  }

  @Test func `nothing is written where the library is not there any more`() throws {
    try fill(3)
    let store = try LibraryStore(path: path)
    #expect(rename(path, folder.file("moved.sqlite")) == 0)
    #expect(throws: StoreError.removed(path: path)) {
      try store.mark(TriageChange(isRead: true), where: .everything, name: "read")
    }
    #expect(rename(folder.file("moved.sqlite"), path) == 0)
    #expect(
      try store.mark(TriageChange(isRead: true), where: .everything, name: "read")?.count == 3)
  }

  @Test func `stars and tags whose rows were on a damaged page are in the new library`() throws {
    try fill(300)
    let tag = TriageChange(addedTags: ["war"])
    let store = try LibraryStore(path: path)
    _ = try store.mark(tag, where: .words(0...9_999), name: "tagged")
    try store.close()
    var bytes = try folder.bytes("library.sqlite")
    let root = try DatabaseQueue(path: path).read { database in
      try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'triage'")
    }
    let start = try #require(root.map { ($0 - 1) * 4096 })
    for index in start..<(start + 4096) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    let rescued = try LibraryStore(path: path)
    #expect(try rescued.counts().starred == 300)
    #expect(try rescued.count(.tag(["war"])) == 300)
    #expect(try rescued.check().filter { !$0.contains("found by their words") }.isEmpty)
  }

  @Test(arguments: ["UPDATE tagging SET tag = NULL", "UPDATE tagging SET article = 'x'"])
  func `rows that no library can have do not end a rescue`(damage: String) throws {
    try fill(40)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "DROP TABLE tagging; CREATE TABLE tagging (tag, article)")
      try database.execute(sql: "INSERT INTO tagging VALUES ('war', 1); " + damage)
    }
    try queue.close()
    var bytes = try folder.bytes("library.sqlite")
    for index in (bytes.count - 4096)..<bytes.count { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    try folder.write(Array((try Self.host() + "\n").utf8), to: "library.sqlite-open")
    #expect(try LibraryStore(path: path).counts().articles > 0)
  }

  @Test(arguments: ["library (x's conflicted copy).sqlite", "library.sync-conflict-1.sqlite"])
  func `copies beside a library are found whatever its folder is called`(name: String) throws {
    let shelf = folder.file("Bücherei — 書")
    try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
    let path = shelf + "/library.sqlite"
    try LibraryStore(path: path).close()
    #expect(try LibraryStore(path: path).notices.isEmpty)
    #expect(FileManager.default.createFile(atPath: shelf + "/" + name, contents: nil))
    #expect(try LibraryStore(path: path).notices == [.conflictingCopy(path: shelf + "/" + name)])
  }

  @Test func `a library called after conflicts is none`() throws {
    try LibraryStore(path: folder.file("conflicts.sqlite")).close()
    try LibraryStore(path: folder.file("conflicts-syria.sqlite")).close()
    #expect(try LibraryStore(path: folder.file("conflicts.sqlite")).notices.isEmpty)
  }

  @Test func `a library that is open on another machine is named`() throws {
    try fill(3)
    try folder.write(Array("elsewhere.example\n".utf8), to: "library.sqlite-open")
    for _ in 0..<2 {
      let store = try LibraryStore(path: path)
      #expect(
        store.notices == [.openElsewhere(host: "elsewhere.example", sign: path + "-open")])
      #expect(try store.counts().articles == 3)
      try store.close()
    }
    try folder.write([], to: "library.sqlite-open")
    #expect(try LibraryStore(path: path).notices.isEmpty)
  }

  @Test func `a second reader of this machine is no cause for alarm`() throws {
    try fill(3)
    let one = try LibraryStore(path: path)
    let other = try LibraryStore(path: path)
    #expect(one.notices.isEmpty && other.notices.isEmpty)
    #expect(try folder.mode(of: "library.sqlite-open") == 0o600)
    #expect(try one.counts() == other.counts())
  }

  @Test func `a program that leaves while it reads leaves no trace`() async throws {
    try fill(400)
    let store = try LibraryStore(path: path)
    _ = try store.mark(TriageChange(isRead: true), where: .words(0...9_999), name: "read")
    let reading = Task.detached {
      while !Task.isCancelled, (try? store.page(.everything, limit: 400)) != nil {}
    }
    store.leave()
    reading.cancel()
    await reading.value
    #expect(try folder.bytes("library.sqlite-open").isEmpty)
    #expect((try? folder.bytes("library.sqlite-wal"))?.isEmpty ?? true)
    #expect(throws: StoreError.self) { try store.counts() }
    #expect(try LibraryStore(path: path).counts().unread == 0)
  }

  @Test func `a program that leaves while it writes does not crash`() throws {
    try fill(40)
    for _ in 0..<5 {
      let store = try LibraryStore(path: path)
      let (written, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      Thread.detachNewThread {
        var isRead = false
        do {
          while true {
            isRead.toggle()
            _ = try store.mark(
              TriageChange(isRead: isRead), where: .words(0...9_999), name: "read")
            written.signal()
          }
        } catch { ended.signal() }
      }
      written.wait()
      store.leave()
      ended.wait()
      #expect(throws: StoreError.self) { try store.counts() }
    }
  }

  @Test func `a program that leaves does not take the library from another`() throws {
    try fill(3)
    let one = try LibraryStore(path: path)
    let other = try LibraryStore(path: path)
    one.leave()
    #expect(try folder.bytes("library.sqlite-open") == Array((Self.host() + "\n").utf8))
    _ = try other.mark(TriageChange(isRead: true), where: .words(0...9_999), name: "read")
    other.leave()
    #expect(try folder.bytes("library.sqlite-open").isEmpty)
    #expect(try LibraryStore(path: path).counts().unread == 0)
  }

  @Test func `nobody waits for a writer to read`() async throws {
    try fill(3)
    let store = try LibraryStore(path: path)
    try store.renew(.names, algorithm: 4)
    let writer = try DatabaseQueue(path: path)
    try await writer.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE; UPDATE listing SET headline = 'half done'")
      #expect(try store.page(.everything, limit: 5).map(\.headline).contains("Number 1"))
      try store.renew(.names, algorithm: 4)
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test func `another program's change is seen by the next look`() throws {
    try fill(5)
    let reader = try LibraryStore(path: path)
    #expect(try reader.counts().unread == 5)
    let before = reader.stamp
    _ = try LibraryStore(path: path).mark(
      TriageChange(isRead: true), where: .words(0...9_999), name: "read")
    #expect(reader.stamp != before)
    #expect(try reader.counts().unread == 0)
  }

  private static func host() throws -> String {
    var name = [CChar](repeating: 0, count: 256)
    #expect(gethostname(&name, 255) == 0)
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
