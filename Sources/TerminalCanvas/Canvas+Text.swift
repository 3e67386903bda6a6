extension Canvas {
  /// The rows as text, each without the blanks at its end.
  package var plainText: String {
    (0..<rows).map { row in
      var line = ""
      for column in 0..<columns { line += self[column: column, row: row].text }
      while line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// The rows as text with colours and attributes as SGR sequences, each row ended in plain style.
  package func ansi() -> String {
    (0..<rows).map { row in
      var line = ""
      var style = Style()
      for column in 0..<columns {
        let cell = self[column: column, row: row]
        guard !cell.isContinuation else { continue }
        if cell.style != style {
          style = cell.style
          line += "\u{1B}[0\(style.parameters)m"
        }
        line += cell.text
      }
      return style == Style() ? line : line + "\u{1B}[0m"
    }.joined(separator: "\n")
  }
}

extension Style {
  /// SGR parameters that follow a reset, each with `;` before it.
  fileprivate var parameters: String {
    var result = ""
    let codes: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    for (attribute, code) in codes where attributes.contains(attribute) { result += ";\(code)" }
    return result + foreground.parameters(base: 30) + background.parameters(base: 40)
  }
}

extension Colour {
  /// SGR parameters of a text colour (base 30) or ground (base 40), each with `;` before it.
  fileprivate func parameters(base: Int) -> String {
    switch self {
    case .standard: ""
    case .palette(let index) where index < 8: ";\(base + Int(index))"
    case .palette(let index) where index < 16: ";\(base + 52 + Int(index))"
    case .palette(let index): ";\(base + 8);5;\(index)"
    case .rgb(let red, let green, let blue): ";\(base + 8);2;\(red);\(green);\(blue)"
    }
  }
}
