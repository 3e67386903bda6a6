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
    let program = Environment["BROWSER"] ?? "xdg-open"
    let status = ChildProcess.runSilently([program, link])
    return status == 0 ? nil : "\(program) did not open the link (set BROWSER to another program)"
  }
}
