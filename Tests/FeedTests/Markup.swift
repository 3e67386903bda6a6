/// What can be seen of a text of a feed: sanitising is judged by this, and by what stays active.
enum Markup {
  /// The text without tags, comments, scripts, references and runs of white space.
  static func visible(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.first {
      if first == "<", let end = end(ofTag: rest) {
        let tag = rest[...end].lowercased()
        rest = rest[rest.index(after: end)...]
        for name in ["script", "style", "applet"] where tag.hasPrefix("<\(name)") {
          if let close = rest.firstRange(of: "</\(name)") { rest = rest[close.lowerBound...] }
        }
        continue
      }
      if first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
        let character = character(rest[rest.index(after: rest.startIndex)..<end])
      {
        result.append(character)
        rest = rest[rest.index(after: end)...]
        continue
      }
      result.append(first)
      rest = rest.dropFirst()
    }
    return result.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The `>` that closes a tag, not one in the value of an attribute.
  private static func end(ofTag text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == ">" {
        return index
      } else if character == "\"" || character == "'" {
        quote = character
      }
    }
    return text.firstIndex(of: ">")
  }

  private static func character(_ name: Substring) -> Character? {
    let known: [Substring: Character] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    ]
    if let found = known[name] { return found }
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Browsers read these numbers as windows-1252, and so does this program.
    if value == 146 { return "\u{2019}" }
    return value.flatMap(Unicode.Scalar.init).map { Character($0) }
  }
}
