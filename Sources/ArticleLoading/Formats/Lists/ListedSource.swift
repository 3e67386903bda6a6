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
    self.address = address
    let scheme = WebAddress.scheme(of: address)
    needsCommand =
      scheme == "exec" || scheme == "filter" || address.hasPrefix("|") || address.hasPrefix("exec:")
      || address.hasPrefix("filter:")
  }

  /// Whether it can be fetched; an address with control characters is none.
  package var isFeed: Bool {
    guard !needsCommand, let scheme = WebAddress.scheme(of: address),
      address.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return false }
    return scheme == "http" || scheme == "https"
  }
}
