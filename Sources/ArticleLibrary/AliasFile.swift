internal import ArticleAnalysis
package import Articles
internal import Glibc

/// What is wrong with the alias file.
package enum AliasFault: Error, Sendable, Equatable {
  /// A line, from 1, that is no correction; it is ignored, the others count.
  case line(path: String, number: Int, text: String)
  case unreadable(path: String, reason: String)
  case unwritable(path: String, reason: String)
  case tooLarge(path: String)
  /// The line to take back is there no more.
  case notThere(path: String, line: String)
}

/// The file in which a person says which names are one: lines such as `same: Raqqa | Rakka`,
/// `apart: Trump` and `never: Best`.
///
/// Its lines are only ever added at the end or taken out one by one, so that what a person wrote
/// into it by hand stays.
package struct AliasFile: Sendable, Equatable {
  /// Bytes that a file may have; more is no list that a person wrote.
  private static let limit = 1 << 20

  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// What tells whether the file has changed.
  package struct Stamp: Sendable, Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var node: UInt64
  }

  /// The stamp of the file as it is now; nil where none is there.
  package var stamp: Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec),
      size: Int(status.st_size), node: UInt64(status.st_ino))
  }

  /// What the person says, and the lines that say nothing; both empty where there is no file.
  package func read() -> (names: NameSayings, faults: [AliasFault]) {
    do throws(AliasFault) {
      let (corrections, problems) = EntityCorrections.parse(
        String(decoding: try contents(), as: UTF8.self))
      let faults = problems.map {
        AliasFault.line(path: path, number: $0.line, text: $0.text)
      }
      return (NameSayings(corrections), faults)
    } catch {
      return (NameSayings(), [error])
    }
  }

  /// Adds a line at the end, or takes out the last one that says this.
  ///
  /// The new file takes the place of the old one in one step.
  package func keep(_ edit: NameEdit) throws(AliasFault) {
    var bytes = try contents()
    switch edit {
    case .said(let correction):
      if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
      bytes += Array(correction.line.utf8) + [0x0A]
    case .takenBack(let correction):
      var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      let wanted = Array(correction.line.utf8)
      guard let index = lines.lastIndex(where: { $0.elementsEqual(wanted) }) else {
        throw .notThere(path: path, line: correction.line)
      }
      lines.remove(at: index)
      bytes = Array(lines.joined(separator: [0x0A]))
    }
    try write(bytes)
  }
}

extension AliasFile {
  /// The bytes of the file; none where there is no file.
  private func contents() throws(AliasFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .unreadable(path: path, reason: Self.reason())
    }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .unreadable(path: path, reason: Self.reason()) }
      guard count > 0 else { return result }
      result += buffer.prefix(count)
      if result.count > Self.limit { throw .tooLarge(path: path) }
    }
  }

  private func write(_ bytes: [UInt8]) throws(AliasFault) {
    let target = resolved
    makeFolders(of: target)
    let draft = target + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason()) }
    let isWritten = Self.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = Self.reason()
    close(descriptor)
    guard isWritten else {
      unlink(draft)
      throw .unwritable(path: path, reason: reason)
    }
    guard rename(draft, target) == 0 else {
      throw .unwritable(path: path, reason: Self.reason())
    }
  }

  /// The file behind a link, so that the link stays one.
  private var resolved: String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
  }

  private func makeFolders(of path: String) {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      mkdir(folder, 0o755)
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

  private static func reason() -> String { String(cString: strerror(errno)) }
}
