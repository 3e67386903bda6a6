internal import Articles

/// A line of tags, and perhaps of a query behind them: `port,eu afp` or `port, eu afp`.
struct TagLine {
  /// Without blanks, each once; none where the line has none.
  let tags: [String]
  /// Empty for none.
  let query: String

  init(_ line: String) {
    var names = ""
    var rest = line.trimmed[...]
    // A comma at the end of a word or in front of the next keeps both together.
    repeat {
      names += rest.prefix { $0 != " " }
      rest = rest.drop { $0 != " " }.drop { $0 == " " }
    } while !rest.isEmpty && (names.hasSuffix(",") || rest.hasPrefix(","))
    tags = TagNames.all(in: names)
    query = String(rest)
  }
}
