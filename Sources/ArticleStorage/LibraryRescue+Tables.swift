internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

// A library of which the pages are damaged that say what tables there are.
extension LibraryRescue {
  /// Takes what is whole out of a copy of a library that is given what a new one says of its tables; nil where
  /// that does not fit.
  ///
  /// SQLite gives pages out in order, so that a library of this version has its tables where a new one has
  /// them. One of an earlier version, or one that was packed, has others there.
  static func takeWithTables(of pool: DatabasePool, from path: String) -> Int? {
    let pages = try? pool.writeWithoutTransaction { database in
      _ = try database.checkpoint(.truncate)
      return try Int.fetchAll(
        database, sql: "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema'")
    }
    let copy = path + ".tables"
    defer { for ending in ["", "-wal", "-shm"] { unlink(copy + ending) } }
    guard let pages, !pages.isEmpty, duplicate(path, as: copy) else { return nil }
    // What the library had not taken in yet; most have none.
    _ = duplicate(path + "-wal", as: copy + "-wal")
    guard patch(pages, of: pool.path, into: copy), hasTables(copy) else { return nil }
    return take(from: copy, into: pool)
  }

  /// Whether what a table of few rows says is found where it is looked for.
  private static func hasTables(_ path: String) -> Bool {
    guard let queue = try? DatabaseQueue(path: path) else { return false }
    defer { try? queue.close() }
    let applied = try? queue.read { try LibrarySchema.migrator.appliedIdentifiers($0) }
    return applied == Set(LibrarySchema.migrator.migrations)
  }

  /// Writes some pages of one file into another, and what the first of them says of the whole file.
  private static func patch(_ pages: [Int], of path: String, into copy: String) -> Bool {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    let target = open(copy, O_RDWR | O_CLOEXEC)
    defer {
      close(source)
      close(target)
    }
    var status = stat()
    guard source >= 0, target >= 0, fstat(target, &status) == 0 else { return false }
    let count = UInt32(clamping: Int(status.st_size) / pageSize)
    for page in pages {
      var bytes = [UInt8](repeating: 0, count: pageSize)
      let place = off_t((page - 1) * pageSize)
      guard pread(source, &bytes, pageSize, place) == pageSize else { return false }
      if page == 1 {
        // The pages of the file, and that none of them is free.
        withUnsafeBytes(of: count.bigEndian) { bytes.replaceSubrange(28..<32, with: $0) }
        bytes.replaceSubrange(32..<40, with: repeatElement(0, count: 8))
      }
      guard pwrite(target, bytes, pageSize, place) == pageSize else { return false }
    }
    return true
  }

  /// Bytes of a page, as SQLite makes it.
  private static let pageSize = 4096

  private static func duplicate(_ path: String, as copy: String) -> Bool {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { return false }
    defer { close(source) }
    let target = open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard target >= 0 else { return false }
    defer { close(target) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(source, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 }
      guard write(target, bytes, count) == count else { return false }
    }
  }
}
