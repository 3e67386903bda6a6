internal import Articles

/// newsboat's `urls` file: an address a line, and tags behind it.
///
/// `exec:` and `filter:` lines are listed as what they are and never run.
package enum NewsboatList {
  package enum Line: Sendable, Equatable {
    case source(ListedSource)
    /// A saved search: its name and newsboat's filter.
    case query(name: String, filter: String, tags: [String])
    /// What is kept for going out again.
    case comment(String)
  }

  /// The lines of a file.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func lines(_ bytes: [UInt8]) -> [Line] { numbered(bytes).map(\.line) }

  /// The lines of a file with their numbers, from 1; empty ones are left out, and what is said behind a
  /// source is a comment in front of it.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func numbered(_ bytes: [UInt8]) -> [(number: Int, line: Line)] {
    let lines = TextDecoder.read(bytes).utf8
      .split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { index, line in
      let end = line.lastIndex { $0 != 0x0D }.map { $0 + 1 } ?? line.startIndex
      let printed = String(decoding: line[..<end], as: UTF8.self)
      return self.lines(printed).map { (index + 1, $0) }
    }
  }

  private static func lines(_ printed: String) -> [Line] {
    let (words, comment) = words(of: printed)
    guard let line = line(printed, words) else { return [] }
    if let comment, case .source = line { return [.comment(comment), line] }
    return [line]
  }

  private static func line(_ printed: String, _ words: [String]) -> Line? {
    guard let address = words.first, !address.isEmpty else {
      return printed.isEmpty || printed.utf8.allSatisfy { $0 <= 0x20 } ? nil : .comment(printed)
    }
    if address.hasPrefix("#") { return .comment(printed) }
    let tags = words.dropFirst().filter { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
    if address.hasPrefix("query:") {
      let rest = address.dropFirst(6)
      let name = rest.prefix { $0 != ":" }
      return .query(
        name: String(name), filter: String(rest.dropFirst(name.count + 1)), tags: tags)
    }
    var source = ListedSource(address: address)
    guard !source.address.isEmpty else { return .comment(printed) }
    source.title = words.dropFirst().first { $0.hasPrefix("~") }.map { String($0.dropFirst()) }
    source.isHidden = words.dropFirst().contains { $0.hasPrefix("!") }
    source.tags = tags
    return .source(source)
  }

  /// The file of some lines.
  package static func text(_ lines: [Line]) -> String {
    lines.map { line in
      switch line {
      case .comment(let printed): return printed
      case .query(let name, let filter, let tags):
        return ([quoted("query:\(name):\(filter)")] + written(tags)).joined(separator: " ")
      case .source(let source):
        let isPlain = source.address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x5C }
        var words = [isPlain ? source.address : quoted(source.address)]
        if source.isHidden { words.append("!") }
        if let title = source.title { words.append(quoted("~" + title)) }
        return (words + written(source.tags)).joined(separator: " ")
      }
    }.map { $0 + "\n" }.joined()
  }

  /// Tags as words; a `~` or `!` in front of one would make it a title, or hide its source.
  private static func written(_ tags: [String]) -> [String] {
    tags.map { $0.drop { $0 == "~" || $0 == "!" } }.filter { !$0.isEmpty }.map {
      quoted(String($0))
    }
  }

  private static func quoted(_ word: String) -> String {
    var result = "\""
    for character in word where character != "\n" && character != "\r" {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }

  /// Words between blanks, up to one that begins with `#` and the comment from there on; quotes keep
  /// blanks together, a backslash keeps a quote.
  private static func words(of line: String) -> (words: [String], comment: String?) {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var isQuoted = false
    var isEscaped = false
    for (index, scalar) in zip(line.unicodeScalars.indices, line.unicodeScalars) {
      if isEscaped {
        // No word holds the end of a line, which would end it on its way out.
        if scalar != "n", scalar != "r", scalar != "\r" { word?.append(scalar) }
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"", word == nil || isQuoted {
        isQuoted.toggle()
        word = word ?? .init()
      } else if !isQuoted, scalar.value <= 0x20 {
        if let done = word { words.append(String(done)) }
        word = nil
      } else if scalar == "#", word == nil {
        return (words, String(line[index...]))
      } else if scalar != "\r" {
        word?.append(scalar)
        if word == nil { word = .init([scalar]) }
      }
    }
    if let done = word { words.append(String(done)) }
    return (words, nil)
  }
}
