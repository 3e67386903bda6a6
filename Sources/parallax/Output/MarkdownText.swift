/// Words of others in a Markdown document: they stay words.
enum MarkdownText {
  /// On one line, with the signs of Markdown escaped.
  static func escaped(_ text: String) -> String {
    VisibleText.escaped(VisibleText.line(text), signs: "\\`*_[]<>#|") { "\\\($0)" }
  }

  /// As code, in which nothing is a sign but its end.
  static func code(_ text: String) -> String {
    "`\(VisibleText.line(text).filter { $0 != "`" })`"
  }
}
