/// Words of others in a Markdown document: they stay words.
enum MarkdownText {
  /// On one line, with the signs of Markdown escaped.
  static func escaped(_ text: String) -> String {
    VisibleText.escaped(VisibleText.line(text), signs: "\\`*_[]<>#|") { "\\\($0)" }
  }

  /// As a paragraph, which begins no list, no rule and no block of code.
  static func paragraph(_ text: String) -> String {
    let line = escaped(text)
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first else { return line }
    let next = rest.dropFirst().first
    let isAlone = next.map { $0 == " " || $0 == sign } ?? true
    let opens = digits.isEmpty ? "-+=~" : ".)"
    return isAlone && opens.contains(sign) ? "\(digits)\\\(rest)" : line
  }

  /// As a quotation with the lines that the text has, each behind so many blanks and with its end.
  static func quoted(_ text: String, indent: Int = 0) -> String {
    let start = String(repeating: " ", count: indent) + ">"
    return VisibleText.lines(text).map { line in
      line.isEmpty ? "\(start)\n" : "\(start) \(paragraph(line))\n"
    }.joined()
  }

  /// As code, in which nothing is a sign but its end: more backticks than stand in it.
  static func code(_ text: String) -> String {
    let line = VisibleText.line(text)
    var (run, longest) = (0, 0)
    for sign in line {
      run = sign == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let isPadded = line.hasPrefix("`") || line.hasSuffix("`")
    return fence + (isPadded ? " \(line) " : line) + fence
  }
}
