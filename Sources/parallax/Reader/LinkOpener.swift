/// Opens links in the person's browser.
enum LinkOpener {
  /// Schemes that are opened; others can be copied.
  private static let schemes = ["http://", "https://", "mailto:"]

  /// Opens a link with `$BROWSER` or `xdg-open`, never through a shell.
  ///
  /// - Returns: what went wrong, or nil.
  static func open(_ link: String) -> String? {
    guard schemes.contains(where: { link.lowercased().hasPrefix($0) }) else {
      return "Only http, https and mailto links are opened"
    }
    let value = Environment["BROWSER"] ?? "xdg-open"
    let isOpen = BrowserCommand.vectors(value, link: link).contains {
      ChildProcess.runSilently($0) == 0
    }
    return isOpen ? nil : "\(value) did not open the link (set BROWSER to another program)"
  }
}
