internal import Glibc

/// Writes a page to the file that an option names.
enum PageFile {
  /// Writes the text, over what stood there before.
  ///
  /// - Returns: what went wrong, as `WHERE: WHAT (what to do)`; nil when all was written.
  static func write(_ text: String, to path: String) -> String? {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      return "\(path): \(String(cString: strerror(errno))) (name a file that can be written)"
    }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        return "\(path): was not written whole: \(String(cString: strerror(errno))) (make room)"
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
