internal import Articles

/// Markdown with what is known of the text in front of it: `---` (YAML) or `+++` (TOML).
package enum FrontMatter {
  /// The article of a file; the text behind the front matter is its body, byte for byte.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package static func article(_ bytes: [UInt8]) -> ArchivedArticle {
    let text = TextDecoder.read(bytes).utf8
    let (fields, start) = fields(of: text)
    var article = ArchivedArticle(body: FeedText(utf8: Array(text[start...]), form: .plain))
    func first(_ names: String...) -> String? {
      names.lazy.compactMap { fields[$0]?.first }.first { !$0.isEmpty }
    }
    article.title = first("title", "headline")
    article.author = (fields["author"] ?? fields["authors"])?.joined(separator: ", ")
    article.outlet = first("source", "outlet", "publisher", "site")
    article.address = first("url", "link", "canonical", "canonical_url")
    article.language = first("lang", "language")
    article.date = first("date", "published", "pubdate", "publishdate").map {
      FeedDate(printed: $0)
    }
    article.tags = fields["tags"] ?? fields["categories"] ?? []
    return article
  }

  /// The fields, and where the text behind them begins.
  private static func fields(of text: [UInt8]) -> ([String: [String]], Int) {
    let lines = Lines(text)
    guard let first = lines.line(at: 0), first.text == "---" || first.text == "+++" else {
      return ([:], 0)
    }
    var fields: [String: [String]] = [:]
    var last: String?
    var position = first.end
    // Front matter is short; a rule at the top of a long text is none.
    for _ in 0..<200 {
      guard let line = lines.line(at: position) else { return ([:], 0) }
      position = line.end
      if line.text == first.text || line.text == "..." && first.text == "---" {
        return (fields, position)
      }
      let isListed = line.text.drop { $0 == " " }.hasPrefix("- ")
      if isListed, let last {
        fields[last, default: []].append(plain(line.text.drop { $0 == " " }.dropFirst(2)))
      } else if let mark = line.text.firstIndex(where: { $0 == ":" || $0 == "=" }),
        line.text.first?.isLetter == true
      {
        let name = plain(line.text[..<mark]).lowercased()
        fields[name] = values(line.text[line.text.index(after: mark)...])
        last = name
      }
    }
    return ([:], 0)
  }

  private static func values(_ printed: Substring) -> [String] {
    let value = plain(printed)
    guard value.hasPrefix("["), value.hasSuffix("]") else { return value.isEmpty ? [] : [value] }
    return value.dropFirst().dropLast().split(separator: ",").map { plain($0) }
  }

  private static func plain(_ printed: Substring) -> String {
    var value = printed.drop { $0 == " " || $0 == "\t" }
    while value.last == " " || value.last == "\t" { value.removeLast() }
    if let quote = value.first, value.count > 1, quote == "\"" || quote == "'", value.last == quote
    {
      return String(value.dropFirst().dropLast())
    }
    return String(value)
  }

  private struct Lines {
    let text: [UInt8]

    init(_ text: [UInt8]) {
      self.text = text
    }

    func line(at start: Int) -> (text: String, end: Int)? {
      guard start < text.count else { return nil }
      // The longest line of front matter; a longer one is text.
      let end = text[start...].prefix(8192).firstIndex(of: 0x0A) ?? min(text.count, start + 8192)
      let bytes = text[start..<end]
      let isCut = bytes.last == 0x0D
      return (
        String(decoding: isCut ? bytes.dropLast() : bytes, as: UTF8.self), min(end + 1, text.count)
      )
    }
  }
}
