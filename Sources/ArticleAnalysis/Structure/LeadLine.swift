internal import Articles

/// Makes a headline out of the first words of a lead.
enum LeadLine {
  /// Longest derived headline, in columns; a line of a list shows about as much.
  static let columns = 90

  /// The first words of a text up to about `columns`, with an ellipsis where it goes on.
  static func derived(from text: String) -> String {
    var width = 0
    var result = String.UnicodeScalarView()
    var lastBlank: String.UnicodeScalarView.Index?
    for scalar in text.unicodeScalars.prefix(columns * 4) {
      width += ScriptClass.isDense(scalar) ? 2 : 1
      if width > columns {
        let cut =
          lastBlank.map { String(String.UnicodeScalarView(result[..<$0])) } ?? String(result)
        return trimmed(cut) + "…"
      }
      if scalar == " " { lastBlank = result.endIndex }
      result.append(scalar)
    }
    return String(result)
  }

  /// Without the signs after which an ellipsis looks wrong.
  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars
    while let last = scalars.last, ",;:-–—. ".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }
}
