/// How far a long command is: one line on standard error that goes away, and only in a terminal.
struct ProgressLine {
  private let isShown = StandardStream.error.isTerminal

  /// Shows the state in place of the one before.
  func show(_ words: String) {
    write("\r\u{1B}[K" + words)
  }

  /// Takes the line away.
  func clear() {
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    if isShown { StandardStream.error.write(Array(text.utf8)) }
  }
}
