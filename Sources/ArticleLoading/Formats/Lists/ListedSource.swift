internal import Articles

/// A source as a list of sources names it.
package struct ListedSource: Sendable, Equatable {
  package var address: String
  package var title: String?
  package var page: String?
  /// The folders around it, the outermost first.
  package var folders: [String] = []
  package var tags: [String] = []
  package var isHidden = false
  /// Whether it would run a program: it is listed, and never run.
  package var needsCommand: Bool

  package init(address: String) {
    self.address = Self.plain(address)
    let address = self.address
    let scheme = WebAddress.scheme(of: address)
    needsCommand =
      scheme == "exec" || scheme == "filter" || address.hasPrefix("|") || address.hasPrefix("exec:")
      || address.hasPrefix("filter:")
  }

  /// Without white space at the ends; `feed:` is how some programs call http.
  private static func plain(_ printed: String) -> String {
    let trimmed = printed.drop { $0.isWhitespace }
    let end = trimmed.lastIndex { !$0.isWhitespace }.map { trimmed.index(after: $0) }
    let address = trimmed[..<(end ?? trimmed.startIndex)]
    guard address.prefix(5).lowercased() == "feed:" else { return String(address) }
    let rest = address.dropFirst(5)
    if rest.hasPrefix("//") { return "http:" + rest }
    return ["http:", "https:"].contains { rest.lowercased().hasPrefix($0) }
      ? String(rest) : String(address)
  }

  /// Whether it can be fetched; an address with control characters is none.
  package var isFeed: Bool {
    guard !needsCommand, let scheme = WebAddress.scheme(of: address),
      address.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return false }
    return scheme == "http" || scheme == "https"
  }
}
