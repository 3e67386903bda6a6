internal import Glibc

/// Small files that are read whole, and replaced in one step.
enum FileBytes {
  enum ReadFault: Error {
    case tooLarge
    case system(SystemFault)
  }

  /// What the system has refused.
  struct SystemFault: Error {
    let reason: String

    /// What it says last.
    init() { reason = String(cString: strerror(errno)) }
  }

  /// The bytes of a file; none where there is no file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: bytes that it may have.
  /// - Returns: its bytes.
  /// - Throws: `ReadFault`.
  static func read(_ path: String, limit: Int) throws(ReadFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .system(SystemFault())
    }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .system(SystemFault()) }
      guard count > 0 else { return result }
      result += buffer.prefix(count)
      if result.count > limit { throw .tooLarge }
    }
  }

  /// Calls `body` while no other process does so for a file of the same folder, which is made.
  ///
  /// What is read in it is what is replaced in it, whoever else writes the file.
  static func locked<Result, Failure>(
    _ path: String, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let target = resolved(path)
    makeFolders(of: target)
    let folder = target.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    return try body()
  }

  /// Puts a new file in the place of the old one, and makes the folders above it.
  ///
  /// A new file is for its owner alone; one that was there keeps its mode.
  ///
  /// - Parameters:
  ///   - path: the file; a link stays one.
  ///   - bytes: what it is to hold.
  /// - Throws: `SystemFault`.
  static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFault) {
    let target = resolved(path)
    makeFolders(of: target)
    let draft = target + ".\(getpid()).new"
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SystemFault() }
    var old = stat()
    if stat(target, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let fault = SystemFault()
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw fault
    }
    guard rename(draft, target) == 0 else {
      let fault = SystemFault()
      unlink(draft)
      throw fault
    }
  }

  /// The file behind a link, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private static func makeFolders(of path: String) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      mkdir(folder, 0o700)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
