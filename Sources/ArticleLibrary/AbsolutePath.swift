internal import Articles

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where an article is, whatever folder the program runs in.
enum AbsolutePath {
  /// The location that makes up an article's identity; nil where its path does not tell (a name that
  /// is not UTF-8, a folder that has changed meanwhile).
  static func location(of path: String, for id: ArticleID) -> String? {
    let location = absolute(path)
    return ArticleID(location: location) == id ? location : nil
  }

  /// The location of a path in the present folder; nil for an empty path.
  static func location(of path: String) -> String? { path.isEmpty ? nil : absolute(path) }

  /// Whether there is something at a path.
  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The path from the root, without `.`, `..` and doubled slashes; links stay as they are.
  private static func absolute(_ path: String) -> String {
    var full = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      defer { free(folder) }
      full = String(cString: folder) + "/" + path
    }
    var parts: [Substring] = []
    for part in full.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }
}
