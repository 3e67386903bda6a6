package import Articles

/// What is known of a Markdown text in front of it: between lines of `---` (YAML) or `+++` (TOML).
///
/// Of both languages it reads what such texts have: values on a line, in quotes, folded over lines,
/// and lists. Anything else there makes the whole a text.
package struct FrontMatter {
  /// By name in small letters.
  private let fields: [String: [String]]
  /// Where the title is printed, in bytes of the text.
  private let titleLine: Range<Int>?
  /// Where the text behind it begins.
  private let end: Int

  /// The front matter of a text; nil where it has none, or one that is not understood.
  ///
  /// A heading of the first degree on the first line is the title of a text without.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package init?(_ utf8: [UInt8]) {
    var reader = FrontMatterReader(utf8)
    guard let end = reader.read(), !reader.fields.isEmpty else {
      guard let title = Self.heading(of: utf8) else { return nil }
      (fields, titleLine, self.end) = (["title": [title]], nil, 0)
      return
    }
    fields = reader.fields
    titleLine = fields["title"] == nil ? reader.lines["headline"] : reader.lines["title"]
    self.end = end
  }

  /// The words of a heading `# Title` on the first line.
  private static func heading(of utf8: [UInt8]) -> String? {
    let line = utf8.drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.starts(with: "# ".utf8), line.count <= longestTitle else { return nil }
    let title = String(decoding: line.dropFirst(2).drop { $0 == 0x20 }, as: UTF8.self)
    return title.isEmpty || title.hasSuffix("#") ? nil : title
  }

  /// Bytes of the longest heading that is a title.
  private static let longestTitle = 400

  /// Whether a file is Markdown, by its extension in small letters.
  package static func isMarkdown(_ fileExtension: String?) -> Bool {
    fileExtension.map { ["md", "markdown"].contains($0) } ?? false
  }

  package var title: String? {
    first("title", "headline").map { WhiteSpace.collapsed($0) }
  }
  package var author: String? {
    let names = fields["author"] ?? fields["authors"] ?? fields["byline"] ?? []
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
  package var outlet: String? { first("source", "outlet", "publisher", "site", "publication") }
  package var language: String? { first("lang", "language") }
  package var date: FeedDate? {
    first("date", "published", "pubdate", "publishdate").map { FeedDate(printed: $0) }
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { fields[$0]?.first }.first { !$0.isEmpty }
  }

  /// The article of a file.
  ///
  /// Its headline is the title, in front of the text; a first heading that says the same is taken
  /// for it. Ranges lead back to the bytes of the file.
  ///
  /// - Parameters:
  ///   - id: its identity.
  ///   - path: where it was loaded from.
  ///   - decoded: the file, from whose text the front matter was read.
  /// - Returns: the article, not yet cleaned; nil where there is no text behind the front matter.
  package func article(id: ArticleID, path: String, decoded: ArticleText) -> Article? {
    let utf8 = decoded.utf8
    guard utf8[end...].contains(where: { $0 > 0x20 }) else { return nil }
    var builder = OffsetMapBuilder(start: 0, capacity: utf8.count)
    let title = title ?? ""
    if let heading = heading(of: utf8, saying: title) {
      builder.skip(to: heading)
      builder.append(verbatim: utf8[heading...])
    } else {
      write(title, from: utf8, into: &builder)
      builder.skip(to: end)
      builder.append(verbatim: utf8[end...])
    }
    let count = builder.clean.count
    var article = Article(
      id: id, path: path,
      text: ArticleText(
        utf8: builder.clean, original: decoded.original, encoding: decoded.encoding,
        offsets: builder.map(originalCount: utf8.count).composed(with: decoded.offsets)))
    var markup = PageMarkup(
      parts: title.isEmpty
        ? []
        : [
          .init(
            range: 0..<title.utf8.count, kind: .headline, reason: "is the title of the front matter"
          )
        ],
      byline: author, outlet: outlet,
      date: date.flatMap { $0.publicationDate(printed: String($0.printed.prefix(80))) },
      language: language.flatMap(PageMetadata.language))
    markup.wrapped = [0..<count]
    article.markup = markup
    return article
  }

  /// Where the words begin of a heading on the first line that says the title; nil for none.
  private func heading(of utf8: [UInt8], saying title: String) -> Int? {
    guard !title.isEmpty else { return nil }
    let line = utf8[end...].drop { $0 <= 0x20 }.prefix { $0 != 0x0A && $0 != 0x0D }
    let words = line.drop { $0 == UInt8(ascii: "#") || $0 == 0x20 }
    guard words.startIndex > line.startIndex, words.elementsEqual(title.utf8) else { return nil }
    return words.startIndex
  }

  /// Writes the title with the way back to its line, or where it is spelled otherwise there, without.
  private func write(
    _ title: String, from utf8: [UInt8], into builder: inout OffsetMapBuilder
  ) {
    guard !title.isEmpty else { return }
    let printed = titleLine.flatMap { utf8[$0].firstRange(of: Array(title.utf8)) }
    if let printed {
      builder.skip(to: printed.lowerBound)
      builder.append(verbatim: utf8[printed])
    } else {
      for scalar in title.unicodeScalars { builder.insert(scalar) }
    }
    for scalar in "\n\n".unicodeScalars { builder.insert(scalar) }
  }
}
