/// Writes text to a new file that the person names in the reader.
enum TextFile {
  /// Never overwrites a file and follows no link at its name; `~` is the home folder.
  static func write(_ text: String, to path: String) -> (words: String, isError: Bool) {
    do throws(PageFile.Fault) {
      try PageFile.put(text, to: expanded(path), opensDevices: false)
      return ("Wrote \(text.utf8.count) bytes to \(path)", false)
    } catch {
      return switch error {
      case .isThere: ("\(path) was not written: it is there already", true)
      case .cannotBeWritten(let reason): ("\(path) was not written: \(reason)", true)
      case .notWhole(let reason): ("\(path) was not written whole: \(reason)", true)
      }
    }
  }

  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Environment["HOME"] else { return path }
    return home + path.dropFirst(1)
  }
}
