internal import Articles

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
  let end: Int

  /// The front matter of a text; nil where it has none, or one that is not understood.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package init?(_ utf8: [UInt8]) {
    var reader = FrontMatterReader(utf8)
    guard let end = reader.read(), !reader.fields.isEmpty else { return nil }
    fields = reader.fields
    titleLine = fields["title"] == nil ? reader.lines["headline"] : reader.lines["title"]
    self.end = end
  }

  package var title: String? {
    first("title", "headline").map { WhiteSpace.collapsed($0) }
  }
  package var author: String? {
    let names = fields["author"] ?? fields["authors"] ?? fields["byline"] ?? []
    return names.isEmpty ? nil : names.map(Self.unlinked).joined(separator: ", ")
  }
  package var outlet: String? {
    let names = ["source", "outlet", "publisher", "site", "publication"].compactMap { first($0) }
    return names.first { PageAddress.whole($0) == nil }
  }
  package var language: String? { first("lang", "language") }
  package var date: FeedDate? {
    first("date", "published", "pubdate", "publishdate").map { FeedDate(printed: $0) }
  }

  /// The name in a link between notes: `[[People/Jane Doe|Jane Doe]]`.
  private static func unlinked(_ name: String) -> String {
    guard name.hasPrefix("[["), name.hasSuffix("]]") else { return name }
    let link = name.dropFirst(2).dropLast(2)
    return String(link.split(separator: "|").last ?? link)
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { fields[$0]?.first }.first { !$0.isEmpty }
  }

  /// Where a title is printed in the front matter; nil where it is spelled otherwise there.
  func printed(_ title: String, in utf8: [UInt8]) -> Range<Int>? {
    titleLine.flatMap { utf8[$0].firstRange(of: Array(title.utf8)) }
  }

  /// Sets what an article does not say of itself.
  func describe(_ article: inout Article) {
    article.markup?.byline = author
    article.markup?.outlet = outlet
    article.markup?.date = date.flatMap {
      $0.publicationDate(printed: String($0.printed.prefix(80)))
    }
    article.markup?.language = language.flatMap(PageMetadata.language)
  }
}
