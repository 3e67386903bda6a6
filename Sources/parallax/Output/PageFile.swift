internal import ArgumentParser
internal import Glibc

/// Writes a text to the file that a person names: one rule for all that the program writes so.
///
/// A file that is there already is left as it is, unless the person has said that it may go.
enum PageFile {
  /// Why nothing, or not all, was written.
  enum Fault: Error, Equatable {
    case isThere
    case cannotBeWritten(reason: String)
    case notWhole(reason: String)
  }

  /// Writes the text.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - path: the file; a device or a pipe may stand there at any time.
  ///   - replaces: whether a file that is there already is written over, or else left as it is.
  /// - Returns: what went wrong, as `WHERE: WHAT (what to do)`; nil when all was written.
  static func write(_ text: String, to path: String, replaces: Bool = false) -> String? {
    do throws(Fault) {
      try put(text, to: path, replaces: replaces)
      return nil
    } catch {
      return switch error {
      case .isThere: "\(path): is there already (name another, or --force)"
      case .cannotBeWritten(let reason): "\(path): \(reason) (name a file that can be written)"
      case .notWhole(let reason): "\(path): was not written whole: \(reason) (make room)"
      }
    }
  }

  /// Writes the text, and leaves the words to the caller.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - path: the file.
  ///   - replaces: whether a file that is there already is written over.
  ///   - opensDevices: whether a device or a pipe may stand there; one that nobody reads is waited
  ///     for.
  /// - Throws: why nothing, or not all, was written.
  static func put(
    _ text: String, to path: String, replaces: Bool = false, opensDevices: Bool = true
  ) throws(Fault) {
    let way = O_WRONLY | O_CREAT | O_CLOEXEC
    var file = open(path, way | (replaces ? O_TRUNC : O_EXCL), 0o644)
    let isNew = file >= 0 && !replaces
    if file < 0, errno == EEXIST {
      guard opensDevices, let known = openDevice(path, way) else { throw .isThere }
      file = known
    }
    guard file >= 0 else { throw .cannotBeWritten(reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        // The next try must not find it there.
        if isNew { unlink(path) }
        throw .notWhole(reason: reason)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Opens what stands there and is no file; nil for a file.
  ///
  /// `/dev/stdout` is a file where the shell has sent the output to one, which is as wished.
  private static func openDevice(_ path: String, _ way: Int32) -> Int32? {
    var (there, output) = (stat(), stat())
    guard stat(path, &there) == 0, there.st_mode & S_IFMT == S_IFREG else {
      return open(path, way, 0o644)
    }
    let isOutput =
      fstat(STDOUT_FILENO, &output) == 0 && there.st_dev == output.st_dev
      && there.st_ino == output.st_ino
    return isOutput ? dup(STDOUT_FILENO) : nil
  }
}

/// Whether a command that writes a file may write over one.
struct OverwritingOptions: ParsableArguments {
  @Flag(help: "Write over a file that is there already.")
  var force = false
}
