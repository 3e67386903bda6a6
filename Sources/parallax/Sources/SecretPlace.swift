internal import ArticleLibrary
internal import Glibc

/// Where a person keeps names and passwords: a file of their own, or a command that prints them.
///
/// They themselves are never shown, logged or kept.
enum SecretPlace {
  /// Bytes that are read of a place; more than a name and a password never has.
  private static let limit = 4_096

  /// Why what a person gives is no place; nil where it may be one.
  ///
  /// What looks like the name and the password themselves would be kept in the library.
  static func refusal(of option: String) -> String? {
    guard !option.hasPrefix("command:"), !option.hasPrefix("file:"), option.contains(":"),
      !LibraryPlace.exists(option)
    else { return nil }
    return "Name a file of mode 0600, or command:WORDS; a password itself is not kept."
  }

  /// The place that an option names: `command:WORDS`, or a file.
  static func notation(_ option: String) -> String {
    if option.hasPrefix("command:") || option.hasPrefix("file:/") { return option }
    let path = option.hasPrefix("file:") ? String(option.dropFirst(5)) : option
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return "file:" + path }
    defer { free(folder) }
    return "file:\(String(cString: folder))/\(path)"
  }

  /// `user:password` of a place, its first line.
  static func secret(at place: String) -> Result<String, SourceTrouble> {
    let bytes: [UInt8]
    switch place.hasPrefix("command:") ? printed(place.dropFirst(8)) : content(place.dropFirst(5)) {
    case .success(let found): bytes = found
    case .failure(let trouble): return .failure(trouble)
    }
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.contains(UInt8(ascii: ":")) else {
      return .failure(
        trouble("the place of its credentials holds no line 'name:password'", "mend it"))
    }
    return .success(String(decoding: line, as: UTF8.self))
  }

  private static func content(_ path: Substring) -> Result<[UInt8], SourceTrouble> {
    let file = open(String(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else {
      return .failure(
        trouble("\(path) cannot be read: \(String(cString: strerror(errno)))", "check the name"))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(trouble("\(path) is no file", "name one"))
    }
    guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else {
      return .failure(trouble("\(path) can be read by others", "say chmod 600"))
    }
    var buffer = [UInt8](repeating: 0, count: limit)
    let count = read(file, &buffer, buffer.count)
    return .success(Array(buffer.prefix(max(0, count))))
  }

  private static func printed(_ words: Substring) -> Result<[UInt8], SourceTrouble> {
    ShellCommand.output(of: String(words), limit: limit).mapError { fault in
      trouble("the command for its credentials \(fault.words)", "try it by hand")
    }
  }

  private static func trouble(_ words: String, _ advice: String) -> SourceTrouble {
    SourceTrouble(words: "\(words) (\(advice))")
  }
}
