internal import Articles

/// What is known of a Markdown text in front of it: between lines of `---` (YAML) or `+++` (TOML), or in
/// an object of JSON.
///
/// Of YAML and TOML it reads what such texts have: values on a line, in quotes, folded over lines,
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
    if utf8.first == UInt8(ascii: "{") {
      guard let found = Self.object(utf8) else { return nil }
      (fields, titleLine, end) = found
      return
    }
    var reader = FrontMatterReader(utf8)
    guard let end = reader.read(), !reader.fields.isEmpty else { return nil }
    fields = reader.fields
    titleLine = fields["title"] == nil ? reader.lines["headline"] : reader.lines["title"]
    self.end = end
  }

  /// The most bytes of front matter in JSON.
  private static let objectLimit = 1 << 16

  /// The object that a text begins with, alone on its lines.
  private static func object(
    _ utf8: [UInt8]
  ) -> (fields: [String: [String]], titleLine: Range<Int>?, end: Int)? {
    var objects = JSONObjects(limit: objectLimit)
    let start = Once(Array(utf8.prefix(objectLimit)))
    guard case .object(let bytes)? = objects.next(start.next) else { return nil }
    let rest = utf8[bytes.count...]
    let line = rest.prefix { $0 != 0x0A }
    // What is nothing but an object is no text behind one.
    guard line.allSatisfy({ $0 <= 0x20 }), rest.contains(where: { $0 > 0x20 }),
      case .object(let members)? = bytes.withUnsafeBufferPointer({ JSONReader.value($0) })
    else { return nil }
    var fields: [String: [String]] = [:]
    for member in members {
      let name = member.name.lowercased()
      guard fields[name] == nil else { continue }
      let values = member.value.elements.isEmpty ? [member.value] : member.value.elements
      fields[name] = values.compactMap { $0.text ?? $0["name"]?.text }
    }
    guard !fields.isEmpty else { return nil }
    let titleLine = ["title", "headline"].lazy
      .compactMap { bytes.firstRange(of: Array("\"\($0)\"".utf8))?.upperBound }.first
      .map { $0..<bytes.count }
    return (fields, titleLine, min(bytes.count + line.count + 1, utf8.count))
  }

  package var title: String? {
    first("title", "headline").map { WhiteSpace.collapsed($0) }
  }
  package var author: String? {
    let names = fields["author"] ?? fields["authors"] ?? fields["byline"] ?? []
    let writers = names.compactMap { WriterNames.line(Self.unlinked($0)) }
    return writers.isEmpty ? nil : writers.joined(separator: ", ")
  }
  package var outlet: String? {
    let names = ["source", "outlet", "publisher", "site", "publication"].compactMap { first($0) }
    return names.first { PageAddress.whole($0) == nil }
  }
  package var language: String? { first("lang", "language") }
  package var date: FeedDate? {
    first(
      "date", "published", "pubdate", "publishdate", "publish_date", "published_at",
      "date_published", "datepublished", "pubdatetime", "created", "created_at"
    ).map { FeedDate(printed: $0) }
  }
  /// The page that the text was taken from.
  package var address: String? {
    ["url", "canonical", "canonical_url", "canonicalurl", "link", "source", "permalink"].lazy
      .compactMap { first($0).flatMap(PageAddress.whole) }.first
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
    article.markup?.address = address
    article.markup?.language = language.flatMap(PageMetadata.language)
  }
}
