internal import Glibc

/// Writes text to a new file that the person names.
enum TextFile {
  /// Never overwrites a file and follows no link at its name; `~` is the home folder.
  static func write(_ text: String, to path: String) -> (words: String, isError: Bool) {
    let place = expanded(path)
    let file = open(place, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      let reason = errno == EEXIST ? "it is there already" : String(cString: strerror(errno))
      return ("\(path) was not written: \(reason)", true)
    }
    defer { close(file) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        return ("\(path) was not written whole: \(String(cString: strerror(errno)))", true)
      }
      rest = rest.dropFirst(count)
    }
    return ("Wrote \(text.utf8.count) bytes to \(path)", false)
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst(1)
  }
}
