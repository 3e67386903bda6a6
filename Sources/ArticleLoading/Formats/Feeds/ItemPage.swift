internal import Algorithms
internal import Articles

/// An item of a feed or an archive as a page of its own: the bytes by which a library keeps it.
///
/// The page holds all that the item says and nothing of the clock, so that the same item gives the
/// same bytes. Whoever reads it takes every line for the article, since there is no page around it.
package struct ItemPage: Sendable {
  /// How such a page begins.
  package static let sign = "<!DOCTYPE html>\n<!-- parallax: an item of a feed or an archive -->\n"

  /// The most bytes of a title that stands over the text; what is longer goes on below it.
  package static let titleLimit = 2_000
  /// The most bytes of a text; what is longer is cut, and says so.
  static let bodyLimit = 4 << 20
  /// Names, addresses and dates are cut here.
  private static let factLimit = 2_000
  /// The most files of an item that are listed.
  private static let fileLimit = 32

  package var title: String?
  package var author: String?
  package var outlet: String?
  package var date: FeedDate?
  package var language: String?
  package var address: String?
  package var files: [FeedLink] = []
  package var body: FeedText?

  package init() {}

  /// What a feed's item says.
  package init(_ item: FeedItem, in feed: Feed?) {
    title = Self.line(item.title)
    let people = Self.writers(of: item, in: feed)
    let names = Array(
      people.lazy.compactMap { $0.name.flatMap(WriterNames.line) }.uniqued().prefix(20))
    author = names.isEmpty ? nil : names.joined(separator: ", ")
    // A forum names the topic as the source of its posts.
    let source = Self.line(item.source?.title)
    outlet = (source == title ? nil : source) ?? Self.line(feed?.title)
    date = item.date
    language = item.language ?? item.body?.language ?? feed?.language
    address = item.link
    files = Array((Self.external(item, in: feed) + item.enclosures).prefix(Self.fileLimit))
    body = item.body
  }

  /// What an archive says of an article; `address` stands in for one that it does not give.
  package init(_ article: ArchivedArticle, address: String? = nil) {
    title = Self.line(article.title)
    author = Self.line(article.author)
    outlet = Self.line(article.outlet)
    date = article.date
    language = article.language
    self.address = article.address ?? address
    files = article.files
    body = article.body
  }

  /// The page as bytes; nil for an item with neither title nor text nor address.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  package var bytes: [UInt8]? {
    let hasBody = body?.utf8.contains { $0 > 0x20 } ?? false
    guard hasBody || title != nil || address != nil || !files.isEmpty else { return nil }
    var page = Array(Self.sign.utf8)
    page.reserveCapacity(min(body?.utf8.count ?? 0, Self.bodyLimit) + 1_024)
    page += "<html><head><meta charset=\"utf-8\">\n".utf8
    writeFacts(into: &page)
    write("base", body?.base ?? address, into: &page)
    page += "</head><body>\n".utf8
    let parts = Self.split(title ?? "")
    if !parts.head.isEmpty { Self.write("<h1>", parts.head, "</h1>\n", into: &page) }
    if !parts.rest.isEmpty { Self.write("<p>", parts.rest, "</p>\n", into: &page) }
    if let body, hasBody {
      write(body, into: &page)
    } else if title == nil, let address {
      Self.write("<p>", String(address.prefix(Self.factLimit)), "</p>\n", into: &page)
    }
    if !files.isEmpty { writeFiles(into: &page) }
    return page
  }

  private func writeFacts(into page: inout [UInt8]) {
    write("author", author, into: &page)
    write("outlet", outlet, into: &page)
    write("language", language, into: &page)
    write("date", date?.printed, into: &page)
    write("day", date?.iso8601Day, into: &page)
    write("address", address, into: &page)
  }

  /// A page of an archive with what the archive says of it in front; nil where it says nothing.
  package func bytes(around page: [UInt8]) -> [UInt8]? {
    guard title != nil || author != nil || outlet != nil || date?.day != nil else { return nil }
    var bytes = Array(Self.pageSign.utf8)
    write("title", title, into: &bytes)
    writeFacts(into: &bytes)
    return bytes + Array(Self.pageStart.utf8) + page
  }

  private func write(_ name: String, _ value: String?, into page: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    page += "<meta name=\"".utf8
    page += name.utf8
    Self.write("\" content=\"", Self.cut(value, Self.factLimit), "\">\n", into: &page)
  }

  /// Writes a text between two parts of markup.
  private static func write(
    _ start: String, _ text: String, _ end: String, into page: inout [UInt8]
  ) {
    page += start.utf8
    escape(text.utf8, into: &page)
    page += end.utf8
  }

  private func write(_ body: FeedText, into page: inout [UInt8]) {
    let body = Self.unescaped(body)
    let isCut = body.utf8.count > Self.bodyLimit
    let text = isCut ? Self.cut(body.utf8, Self.bodyLimit) : body.utf8[...]
    if body.form == .html, FeedMarkup.isPartedByLines(text) {
      page += "<pre>\n".utf8
      page += text
      page += "</pre>".utf8
    } else if body.form == .html {
      page += text
    } else {
      page += "<pre>\n".utf8
      Self.escape(text, into: &page)
      page += "</pre>".utf8
    }
    page.append(0x0A)
    guard isCut else { return }
    page += "<p>[Cut here: the text has \(body.utf8.count) bytes.]</p>\n".utf8
  }

  /// A text of HTML whose tags were escaped once more than its feed does anyway, as HTML.
  private static func unescaped(_ body: FeedText) -> FeedText {
    guard body.form == .html, let utf8 = FeedMarkup.escapedTags(body.utf8) else { return body }
    var body = body
    body.utf8 = utf8
    return body
  }

  private func writeFiles(into page: inout [UInt8]) {
    page += "<aside id=\"\(Self.filesID)\">\n".utf8
    for file in files {
      let address = Self.cut(file.address, Self.factLimit)
      let facts = [file.title, file.type].compactMap { $0.map { Self.cut($0, 200) } }
      let words = ([address] + facts).joined(separator: ", ")
      page += "<p><a href=\"\(Self.escaped(address))\">\(Self.escaped(words))</a></p>\n".utf8
    }
    page += "</aside>\n".utf8
  }

  static let filesID = "parallax-files"
}

extension ItemPage {
  /// The page elsewhere that an item of JSON Feed is about, which has a page of its own too.
  private static func external(_ item: FeedItem, in feed: Feed?) -> [FeedLink] {
    guard feed?.format == .json1 || feed?.format == .json11 else { return [] }
    return item.links.filter { $0.relation == "related" }
  }

  /// The writers of an item, or else those of the feed that it was taken from; in Atom (RFC 4287,
  /// section 4.2.1) and JSON Feed those of the feed itself, where they are not only its name.
  private static func writers(of item: FeedItem, in feed: Feed?) -> [FeedPerson] {
    if !item.authors.isEmpty { return item.authors }
    if let source = item.source?.authors, !source.isEmpty { return source }
    guard item.source == nil, let feed, feed.format.handsOnAuthors else { return [] }
    let title = line(feed.title)
    return feed.authors.filter { line($0.name) != title }
  }

  /// A text of a feed on one line; nil for an empty one.
  package static func line(_ text: FeedText?) -> String? {
    guard let text else { return nil }
    guard text.form == .html, FeedMarkup.isLikely(text.utf8) else { return line(text.string) }
    let read = HTMLText.fragment(text.utf8)
    return line(read.lines.map { read.string($0.range) }.joined(separator: " "))
  }

  static func line(_ text: String?) -> String? {
    guard let text else { return nil }
    let line = WhiteSpace.collapsed(text)
    return line.isEmpty ? nil : line
  }

  /// A title, and what of it is too long to stand over a text.
  private static func split(_ title: String) -> (head: String, rest: String) {
    guard title.utf8.count > titleLimit else { return (title, "") }
    let head = cut(title, titleLimit)
    return (head + "…", title)
  }

  private static func cut(_ text: String, _ limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    return String(decoding: cut(Array(text.utf8), limit), as: UTF8.self)
  }

  /// The first bytes of a text, ending with a whole character.
  private static func cut(_ utf8: [UInt8], _ limit: Int) -> ArraySlice<UInt8> {
    guard utf8.count > limit else { return utf8[...] }
    var end = limit
    while end > 0, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return utf8[..<end]
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    escape(text.utf8, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escape(_ text: some Sequence<UInt8>, into page: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): page += "&amp;".utf8
      case UInt8(ascii: "<"): page += "&lt;".utf8
      case UInt8(ascii: ">"): page += "&gt;".utf8
      case UInt8(ascii: "\""): page += "&quot;".utf8
      default: page.append(byte)
      }
    }
  }
}
