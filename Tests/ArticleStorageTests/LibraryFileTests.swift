import ArticleStorage
import Articles
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct LibraryFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("library.sqlite")
  }

  private func keepOneDecision() throws {
    let store = try LibraryStore(path: path)
    let change = TriageAct.Change(
      article: ArticleID(rawValue: 7), before: TriageState(), after: TriageState(isRead: true))
    try store.save(.recorded(TriageAct(id: 1, name: "read", changes: [change])))
    try store.close()
  }

  @Test func `folder and files are for their owner alone`() throws {
    let store = try LibraryStore(path: folder.file("new/parallax/library.sqlite"))
    #expect(try store.states().isEmpty)
    #expect(try folder.mode(of: "new") == 0o700)
    #expect(try folder.mode(of: "new/parallax") == 0o700)
    for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"] {
      #expect(try folder.mode(of: "new/parallax/" + name) == 0o600)
    }
  }

  @Test(arguments: [0, 1, 20, 100, 2000, 4096, 5000, 9000])
  func `a damaged library is kept aside and a new one begun`(offset: Int) throws {
    try keepOneDecision()
    var bytes = try folder.bytes("library.sqlite")
    for index in offset..<min(bytes.count, offset + 64) { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "library.sqlite")
    let store = try LibraryStore(path: path)
    _ = try store.states()
    _ = try store.journal()
    if case .movedAside(let aside, _) = store.notices.last {
      #expect(Array(try Data(contentsOf: URL(filePath: aside))) == bytes)
    }
    #expect(!store.notices.isEmpty || offset > 100)
  }

  @Test(arguments: [15, 99, 512, 4095, 4097])
  func `a library cut short is kept aside`(count: Int) throws {
    try keepOneDecision()
    try folder.write(Array(try folder.bytes("library.sqlite").prefix(count)), to: "library.sqlite")
    let store = try LibraryStore(path: path)
    #expect(store.notices == [.movedAside(to: path + ".damaged-1", rescued: 0)])
    #expect(try store.states().isEmpty)
  }

  @Test func `damaged libraries do not replace each other`() throws {
    for number in 1...3 {
      try folder.write(Array("nonsense \(number)".utf8), to: "library.sqlite")
      #expect(
        try LibraryStore(path: path).notices
          == [.movedAside(to: path + ".damaged-\(number)", rescued: 0)])
      for ending in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + ending)
      }
    }
    #expect(try folder.bytes("library.sqlite.damaged-1") == Array("nonsense 1".utf8))
  }

  @Test func `an empty file becomes a library`() throws {
    try folder.write([], to: "library.sqlite")
    #expect(try LibraryStore(path: path).notices.isEmpty)
  }

  @Test func `a text file is never taken for a library`() throws {
    try folder.write(Array("Dear diary".utf8), to: "diary.txt")
    let diary = folder.file("diary.txt")
    #expect(throws: StoreError.notALibrary(path: diary)) { try LibraryStore(path: diary) }
    #expect(try folder.bytes("diary.txt") == Array("Dear diary".utf8))
  }

  @Test func `another program's database is left alone`() throws {
    try run("CREATE TABLE bookmark (url TEXT)")
    #expect(throws: StoreError.notALibrary(path: path)) { try LibraryStore(path: path) }
  }

  @Test func `a library of a newer version is refused and left as it is`() throws {
    try keepOneDecision()
    try run("INSERT INTO grdb_migrations VALUES ('9999: from the future')")
    #expect(throws: StoreError.newerVersion(path: path)) { try LibraryStore(path: path) }
  }

  @Test func `a folder that cannot be made is named with the reason`() throws {
    try folder.write([1], to: "file")
    let impossible = folder.file("file/library.sqlite")
    #expect {
      try LibraryStore(path: impossible)
    } throws: { error in
      guard case .unwritable(impossible, let reason) = error as? StoreError else { return false }
      return !reason.isEmpty
    }
  }

  #if os(Linux)
    @Test func `a folder that takes no file is named with the reason`() {
      // Where not even the administrator may write.
      let impossible = "/proc/self/library.sqlite"
      #expect {
        try LibraryStore(path: impossible)
      } throws: { error in
        guard case .unwritable(impossible, let reason) = error as? StoreError else { return false }
        return !reason.isEmpty
      }
    }
  #endif

  @Test func `a folder in the place of the library is refused`() throws {
    #expect(throws: (any Error).self) { try LibraryStore(path: folder.path) }
  }

  /// Runs SQL on the file as another program would.
  private func run(_ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }
}
