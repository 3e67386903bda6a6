#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What the file system says of a name.
struct FileStatus {
  enum Kind: Equatable {
    case file, folder, link
    case other(String)
  }

  var kind: Kind
  /// In bytes.
  var size: Int

  /// Asks about a name; with `followsLinks` a link gives what it leads to.
  init(_ location: FileLocation, followsLinks: Bool) throws(LoadError) {
    var status = stat()
    let result = location.withCPath { path in
      followsLinks ? stat(path, &status) : lstat(path, &status)
    }
    guard result == 0 else { throw LoadError(errno: errno) }
    self.init(status)
  }

  init(descriptor: Int32) throws(LoadError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw LoadError(errno: errno) }
    self.init(status)
  }

  private init(_ status: stat) {
    size = Int(status.st_size)
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .other("named pipe")
    case S_IFSOCK: kind = .other("socket")
    case S_IFCHR, S_IFBLK: kind = .other("device")
    default: kind = .other("special file")
    }
  }
}

extension LoadError {
  init(errno code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .notFound
      case EACCES, EPERM: .noPermission
      case EISDIR: .isFolder
      case ELOOP: .linkLoop
      default: .system(code)
      }
  }
}

extension FileLocation {
  /// Calls `body` with the path as C wants it.
  func withCPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let path = bytes.prefix { $0 != 0 }.map(CChar.init(bitPattern:)) + [0]
    return path.withUnsafeBufferPointer { buffer in
      // The closing zero makes the buffer never empty.
      buffer.baseAddress.map(body) ?? body([0])
    }
  }

  /// The absolute path with all links followed.
  func resolved() throws(LoadError) -> FileLocation {
    guard let path = withCPath({ realpath($0, nil) }) else { throw LoadError(errno: errno) }
    defer { free(path) }
    return FileLocation(bytes: path.bytes)
  }

  /// The absolute path, links left as they are.
  var absolute: FileLocation {
    if isAbsolute { return normalized }
    guard let folder = getcwd(nil, 0) else { return self }
    defer { free(folder) }
    return FileLocation(bytes: folder.bytes).appending(bytes).normalized
  }

  /// The names in a folder in byte order, without `.` and `..`.
  func names() throws(LoadError) -> [[UInt8]] {
    guard let stream = withCPath({ opendir($0) }) else { throw LoadError(errno: errno) }
    defer { closedir(stream) }
    var result: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 1) {
          UnsafeMutablePointer(mutating: $0).bytes
        }
      }
      if name != Array(".".utf8), name != Array("..".utf8) { result.append(name) }
    }
    return result.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension UnsafeMutablePointer<CChar> {
  /// What stands before the closing zero.
  fileprivate var bytes: [UInt8] {
    (0..<strlen(self)).map { UInt8(bitPattern: self[$0]) }
  }
}
