#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

internal import Synchronization

/// The sign that a program has a library open: a small file beside it, locked while it is open.
///
/// The lock tells programs of one machine from each other and ends with the program, however it
/// ends. What stands in the file tells of another machine, when a folder is kept the same on two.
final class LibraryPresence: Sendable {
  /// What the file said when the library was opened.
  enum Finding: Equatable {
    /// Nobody had it open, and whoever had it last has closed it.
    case closed
    /// Another program of this machine has it open.
    case shared
    /// A program of this machine died with it open.
    case leftOpen
    /// A program on another machine has it open, or died with it open.
    case elsewhere(host: String)
  }

  let finding: Finding
  /// -1 where there can be no such file; nothing is then known of others.
  private let descriptor: Mutex<Int32>
  private let ownsSign: Bool
  /// Whether the sign is to stay, as after a crash.
  private let isSuspect = Mutex(false)

  /// - Parameters:
  ///   - path: of the library.
  ///   - host: the name of this machine.
  init(of path: String, host: String = LibraryPresence.host) {
    let descriptor = open(path + "-open", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    self.descriptor = Mutex(descriptor)
    guard descriptor >= 0 else {
      finding = .closed
      ownsSign = false
      return
    }
    let isAlone = flock(descriptor, LOCK_EX | LOCK_NB) == 0
    let holder = Self.line(of: descriptor)
    if !isAlone {
      finding = .shared
    } else if holder.isEmpty {
      finding = .closed
    } else {
      finding = holder == host ? .leftOpen : .elsewhere(host: holder)
    }
    // Another machine's sign stays until that machine takes it away.
    if case .elsewhere = finding { ownsSign = false } else { ownsSign = true }
    if isAlone, ownsSign { Self.write(host, to: descriptor) }
    flock(descriptor, LOCK_SH | LOCK_NB)
  }

  deinit { end() }

  /// Finds out whether no other program of this machine has the library open; who opens it from now
  /// on finds it shared, until `end`.
  func isAlone() -> Bool {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return false }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      // To ask has let go of the lock.
      flock(descriptor, LOCK_SH | LOCK_NB)
      return false
    }
  }

  /// Leaves the sign as a crash does, so that the next opening looks for damage.
  func suspect() { isSuspect.withLock { $0 = true } }

  /// Takes the sign away, unless damage was found or another program has the library open as well.
  func end() {
    descriptor.withLock { descriptor in
      guard descriptor >= 0 else { return }
      let isClean = ownsSign && !isSuspect.withLock { $0 }
      if isClean, flock(descriptor, LOCK_EX | LOCK_NB) == 0 { _ = ftruncate(descriptor, 0) }
      close(descriptor)
      descriptor = -1
    }
  }

  /// The name of this machine, as a person knows it.
  static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "unknown" }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    return bytes.isEmpty ? "unknown" : String(decoding: bytes, as: UTF8.self)
  }

  private static func line(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)).prefix { $0 != 0x0A }, as: UTF8.self)
  }

  private static func write(_ host: String, to descriptor: Int32) {
    let bytes = Array((host + "\n").utf8)
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}
