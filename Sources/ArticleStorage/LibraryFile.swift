#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The library as a file among files: its folder, its modes, its neighbours.
struct LibraryFile: Sendable {
  /// What stands at the path before it is opened.
  enum State: Equatable {
    case absent, empty, database, foreign
  }

  let path: String

  /// What every SQLite file starts with.
  private static let magic = Array("SQLite format 3\0".utf8)

  /// The endings under which a damaged start is taken for a library gone bad, not for another file.
  private static let endings = [".sqlite", ".sqlite3", ".db"]

  /// Makes the folder (0700) and, where there is none, an empty file (0600).
  ///
  /// SQLite gives its journal files the mode of the database, so that they are private as well.
  func prepare() throws(StoreError) {
    try makeFolder(Self.folder(of: path))
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw unwritable() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unwritable() }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notALibrary(path: path) }
  }

  /// The right to open the library alone, held until `end`.
  struct Turn {
    fileprivate let descriptor: Int32

    func end() { close(descriptor) }
  }

  /// Waits while another program opens a library in the same folder; nil after that time, or where
  /// the file system has no locks.
  func waitForTurn(seconds: Double) -> Turn? {
    let descriptor = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    let end = ContinuousClock.now + .seconds(seconds)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < end else {
        close(descriptor)
        return nil
      }
      var pause = timespec(tv_sec: 0, tv_nsec: 5_000_000)
      nanosleep(&pause, nil)
    }
    return Turn(descriptor: descriptor)
  }

  /// What stands at the path.
  var state: State {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { return .absent }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: Self.magic.count)
    let count = read(descriptor, &start, start.count)
    if count == 0 { return .empty }
    if count == start.count, start == Self.magic { return .database }
    return Self.endings.contains { path.hasSuffix($0) } ? .database : .foreign
  }

  /// Whether the last program that used it may have died in the middle.
  var wasLeftOpen: Bool { size(path + "-wal") > 0 }

  /// Whether SQLite's log, or its index of that, stands beside it.
  var hasLog: Bool { ["-wal", "-shm"].contains { access(path + $0, F_OK) == 0 } }

  /// What tells a file from another of the same name.
  struct Identity: Sendable, Equatable {
    var device: UInt64
    var number: UInt64
  }

  /// Of the file at the path; nil where there is none.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino))
  }

  /// Bytes of the database itself; 0 where there is none.
  var byteCount: Int { size(path) }

  /// The whole path as it stands in an address.
  var addressPath: String {
    let whole = path.hasPrefix("/") ? path : Self.workingFolder + "/" + path
    return whole.utf8.reduce(into: "") { text, byte in
      let isPlain = byte < 0x80 && byte > 0x20 && !Array("?#%".utf8).contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
  }

  private static var workingFolder: String {
    guard let folder = getcwd(nil, 0) else { return "" }
    defer { free(folder) }
    return String(cString: folder)
  }

  /// Other states of the library that a service which keeps folders alike has put beside it.
  ///
  /// Such services name them by the file, the word `conflict`, and machine or time.
  var conflictingCopies: [String] {
    let folder = Self.folder(of: path)
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] }
    let stem = (name ?? path[...]).prefix { $0 != "." }
    guard !stem.isEmpty, let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let other = withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        String(cString: UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
      }
      let isCopy =
        other.hasPrefix(stem) && Self.endings.contains { other.hasSuffix($0) }
        && other.dropFirst(stem.count).lowercased().contains("conflict")
      if isCopy { found.append(folder + "/" + other) }
    }
    return found.sorted()
  }

  /// Gives the file and its journals another name and returns it; nothing is deleted.
  func moveAside() throws(StoreError) -> String {
    var number = 1
    while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).damaged-\(number)"
    guard rename(path, aside) == 0 else { throw unwritable() }
    for ending in ["-wal", "-shm"] { _ = rename(path + ending, aside + ending) }
    return aside
  }

  private func makeFolder(_ folder: String) throws(StoreError) {
    guard access(folder, F_OK) != 0 else { return }
    let parent = Self.folder(of: folder)
    if parent != folder { try makeFolder(parent) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw unwritable() }
  }

  private func unwritable() -> StoreError {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }

  private func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// The state of a library's files, as far as a change of them shows.
package struct LibraryStamp: Sendable, Equatable {
  var sizes: [Int]
  var times: [Int]
}

extension LibraryFile {
  /// The sizes and times of the database and its journal.
  var stamp: LibraryStamp {
    var stamp = LibraryStamp(sizes: [], times: [])
    for name in [path, path + "-wal"] {
      var status = stat()
      let isThere = stat(name, &status) == 0
      stamp.sizes.append(isThere ? Int(status.st_size) : -1)
      #if canImport(Glibc)
        let time = status.st_mtim
      #else
        let time = status.st_mtimespec
      #endif
      stamp.times.append(
        isThere ? FileTime.nanoseconds(Int(time.tv_sec), Int(time.tv_nsec)) : 0)
    }
    return stamp
  }
}

/// The time of a file, as a number by which a change of it shows.
package enum FileTime {
  /// Nanoseconds since 1970.
  ///
  /// After 2262 and before 1677 they wrap around, so that two times still differ.
  package static func nanoseconds(_ seconds: Int, _ rest: Int) -> Int {
    seconds &* 1_000_000_000 &+ rest
  }
}
