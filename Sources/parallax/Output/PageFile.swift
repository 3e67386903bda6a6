internal import Glibc

/// Writes a page to the file that an option names.
enum PageFile {
  /// Writes the text.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - path: the file; a device or a pipe may stand there at any time.
  ///   - replaces: whether a file that is there already is written over, or else left as it is.
  /// - Returns: what went wrong, as `WHERE: WHAT (what to do)`; nil when all was written.
  static func write(_ text: String, to path: String, replaces: Bool = true) -> String? {
    let way = O_WRONLY | O_CREAT | O_CLOEXEC
    var file = open(path, way | (replaces ? O_TRUNC : O_EXCL), 0o644)
    let isNew = file >= 0 && !replaces
    if file < 0, errno == EEXIST, !replaces {
      guard !isFile(path) else { return "\(path): is there already (name another, or --force)" }
      file = open(path, way, 0o644)
    }
    guard file >= 0 else {
      return "\(path): \(String(cString: strerror(errno))) (name a file that can be written)"
    }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        // The next try must not find it there.
        if isNew { unlink(path) }
        return "\(path): was not written whole: \(reason) (make room)"
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
