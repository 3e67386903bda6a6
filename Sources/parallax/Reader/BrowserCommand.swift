internal import Glibc

/// What the variable `BROWSER` says: a program with its arguments, or several between colons that
/// are tried one after the other.
package enum BrowserCommand {
  /// The argument vectors that open a link, in the order in which they are tried.
  ///
  /// No shell sees them. `%s` and `%u` stand for the link, which comes last where neither does; a
  /// value or a part of it that names a program as a whole is that one.
  package static func vectors(
    _ value: String, link: String, isProgram: (String) -> Bool = BrowserCommand.isProgram
  ) -> [[String]] {
    if isProgram(value) { return [[value, link]] }
    return split(value, at: ":").compactMap { part in
      if isProgram(part) { return [part, link] }
      let words = split(part, at: " ", "\t", "\n").map(unquoted).filter { !$0.isEmpty }
      guard let program = words.first else { return nil }
      let arguments = words.dropFirst().map { filled($0, link) }
      let isFilled = !arguments.elementsEqual(words.dropFirst())
      return [program] + arguments + (isFilled ? [] : [link])
    }
  }

  /// Whether a path names a file that may be run.
  package static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return path.contains("/") && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// The stretches between separators outside of quotation marks, with their marks.
  private static func split(_ text: String, at separators: Character...) -> [String] {
    var parts = [""]
    var quote: Character?
    var isEscaped = false
    for character in text {
      if quote == nil, !isEscaped, separators.contains(character) {
        parts.append("")
        continue
      }
      parts[parts.count - 1].append(character)
      (quote, isEscaped) = state(after: character, quote, isEscaped)
    }
    return parts
  }

  /// A word without its quotation marks and the backslashes in front of characters.
  private static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      let next = state(after: character, quote, isEscaped)
      if next.quote == quote, !next.isEscaped { result.append(character) }
      (quote, isEscaped) = next
    }
    return result
  }

  /// The open quotation mark, and whether the next character stands for itself.
  private static func state(
    after character: Character, _ quote: Character?, _ isEscaped: Bool
  ) -> (quote: Character?, isEscaped: Bool) {
    if isEscaped { return (quote, false) }
    if character == "\\", quote != "'" { return (quote, true) }
    if character == quote { return (nil, false) }
    if quote == nil, character == "'" || character == "\"" { return (character, false) }
    return (quote, false)
  }

  /// A word with the link in the places for it, of which there may be some in the link itself.
  ///
  /// Within a word of several, which may be a command for a shell, the link has none of its signs.
  private static func filled(_ word: String, _ link: String) -> String {
    let link = word.contains(where: \.isWhitespace) ? withoutShellSigns(link) : link
    var result = ""
    var rest = Substring(word)
    while let character = rest.popFirst() {
      if character == "%", let kind = rest.first, kind == "s" || kind == "u" {
        rest.removeFirst()
        result += link
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The link with all but the plainest of its characters percent-encoded.
  private static func withoutShellSigns(_ link: String) -> String {
    link.utf8.reduce(into: "") { result, byte in
      let isPlain =
        "/:?=%.,-_~#@+".utf8.contains(byte) || (0x30...0x39).contains(byte)
        || (0x61...0x7A).contains(byte | 0x20)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
