/// Which members of an object are which part of an article; the first that is there counts.
///
/// Names are compared without case and signs: `publishedAt` is `published_at`. A name with points leads
/// into members of members: `fields.bodyText`.
package struct ArchiveFields: Sendable {
  package var id = ["id", "uuid", "guid", "_id"]
  package var title = ["title", "headline", "headline.main", "web_title", "name"]
  package var text = [
    "maintext", "text", "content", "plain_text", "article_text", "body", "content_text",
    "article", "article_body", "full_text", "body_text", "fields.body_text", "document",
    "fields.body", "selftext", "story_text", "paragraphs", "sentences",
  ]
  package var page = ["content_html", "html"]
  /// What is the text where there is no other.
  private static let summaries = [
    "description", "short_description", "lead_paragraph", "summary", "abstract", "excerpt",
  ]
  package var address = ["url", "link", "web_url", "requested_url", "canonical_url"]
  package var date = [
    "date_publish", "published_date", "date_published", "publish_date", "published", "published_at",
    "web_publication_date", "publication_date", "date", "published_utc", "pub_date", "timestamp",
    "date_created", "created_at", "created", "created_utc",
  ]
  package var author = [
    "authors", "author", "byline", "byline.original", "fields.byline", "_embedded.author",
    "creator", "writer",
  ]
  package var outlet = [
    "source", "outlet", "publisher", "publication", "source_domain", "site_name", "domain",
    "yoast_head_json.og_site_name",
  ]
  package var language = ["language", "lang"]
  package var tags = ["tags", "keywords", "categories"]

  package init() {}

  /// Replaces the members of a part by `part=member`; false for a part that there is not.
  package mutating func set(_ part: String, _ member: String) -> Bool {
    let parts: [String: WritableKeyPath<ArchiveFields, [String]>] = [
      "id": \.id, "title": \.title, "text": \.text, "html": \.page, "url": \.address,
      "date": \.date, "author": \.author, "outlet": \.outlet, "language": \.language,
      "tags": \.tags,
    ]
    guard let path = parts[part] else { return false }
    self[keyPath: path] = [member]
    return true
  }

  /// Whether an object has a text of its own, which is more than a summary.
  func hasText(_ object: JSONValue) -> Bool {
    let members = Members(object)
    return (text + page).contains { members[$0].flatMap(Self.text) != nil }
  }

  /// Whether an object has a title, and a text or summary, as articles have.
  func isArticle(_ object: JSONValue) -> Bool { article(object)?.title != nil }

  /// The article of an object; nil without text.
  func article(_ object: JSONValue) -> ArchivedArticle? {
    let members = Members(object)
    func line(_ names: [String]) -> String? {
      names.lazy.compactMap { members[$0].flatMap(Self.line) }.first
    }
    let body: FeedText
    if let text = text.lazy.compactMap({ members[$0].flatMap(Self.text) }).first {
      body = Self.marked(text)
    } else if let page = page.lazy.compactMap({ members[$0].flatMap(Self.text) }).first {
      body = FeedText(utf8: Array(page.utf8), form: .html)
    } else if let summary = line(Self.summaries) {
      body = Self.marked(summary)
    } else {
      return nil
    }
    var article = ArchivedArticle(body: body)
    article.id = line(id)
    article.title = line(title).flatMap { ItemPage.line(Self.marked($0)) }
    article.address = line(address)
    article.author = author.lazy.compactMap { members[$0].flatMap(Self.writers) }.first
    article.outlet =
      outlet.lazy.compactMap { members[$0].map(Self.withoutKeys).flatMap(Self.line) }
      .first { !WriterNames.isEmpty($0) }
    article.language = line(language)
    let dates = date.lazy.compactMap { members[$0].flatMap(Self.day) }
    article.date = dates.first { $0.seconds != nil } ?? dates.first
    let tagged = tags.lazy.compactMap { members[$0] }.first { $0 != .null && $0 != .string("") }
    article.tags = tagged.map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    return article
  }

  /// The names in a value.
  private static func writers(_ value: JSONValue) -> String? {
    let value = withoutKeys(value)
    guard case .array(let values) = value else { return line(value).flatMap(WriterNames.line) }
    let names = values.compactMap { line($0).flatMap(WriterNames.line) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The text of a value: one text, or the paragraphs of a list.
  private static func text(_ value: JSONValue) -> String? {
    guard case .array(let values) = value else { return line(value) }
    let pieces = values.compactMap(paragraph)
    guard !pieces.isEmpty else { return nil }
    // Some collections have a text as a list of its words.
    let isOfWords =
      pieces.count > 1
      && pieces.lazy.map(\.utf8.count).reduce(0, +) < longestWord * pieces.count
    return pieces.joined(separator: isOfWords ? " " : "\n\n")
  }

  /// A paragraph of a list: a text, or an object with one that is no article of its own.
  private static func paragraph(_ value: JSONValue) -> String? {
    if case .object = value {
      let isArticle = ["title", "headline", "url"].contains { value[$0] != nil }
      return isArticle
        ? nil
        : ["text", "content", "value"].lazy.compactMap { value[$0] }.first
          .flatMap(line)
    }
    return line(value)
  }

  /// Bytes of the pieces of a list, on the average, from which on they are no words.
  private static let longestWord = 16

  /// A value without numbers, which are keys of a database where a name could stand.
  private static func withoutKeys(_ value: JSONValue) -> JSONValue {
    switch value {
    case .number: .null
    case .array(let values): .array(values.map(withoutKeys))
    default: value
    }
  }

  /// A text, which may be one of HTML, or a plain one with references of HTML.
  private static func marked(_ text: String) -> FeedText {
    let utf8 = Array(text.utf8)
    guard FeedMarkup.isLikely(utf8) else { return FeedText(utf8: utf8, form: .plain) }
    guard FeedMarkup.closesTag(utf8) else {
      return FeedText(utf8: FeedMarkup.withoutReferences(utf8), form: .plain)
    }
    return FeedText(utf8: utf8, form: .html)
  }

  /// A text, a name, or those of a list with commas between; nil where there is none.
  private static func line(_ value: JSONValue) -> String? {
    if let text = value.text ?? value["name"]?.text ?? value["rendered"]?.text {
      return text.utf8.contains { $0 > 0x20 } ? text : nil
    }
    let listed = value.elements.compactMap { $0.text ?? $0["name"]?.text }
    return listed.isEmpty ? nil : listed.joined(separator: ", ")
  }

  /// The members of an object by their names without case and signs.
  private struct Members {
    private let values: [String: JSONValue]

    init(_ object: JSONValue) {
      guard case .object(let members) = object else {
        values = [:]
        return
      }
      values = Dictionary(members.map { (Self.plain($0.name), $0.value) }) { first, _ in first }
    }

    /// The member of a name, or at the end of a path.
    subscript(name: String) -> JSONValue? {
      if let value = values[Self.plain(name)] { return value }
      guard let point = name.firstIndex(of: "."),
        let inner = values[Self.plain(String(name[..<point]))]
      else { return nil }
      return Members(inner)[String(name[name.index(after: point)...])]
    }

    private static func plain(_ name: String) -> String {
      String(
        decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x20 }, as: UTF8.self
      ).lowercased()
    }
  }

  /// A number is seconds since 1970, or thousandths of them; one of 8 or 14 digits is a day.
  private static func day(_ value: JSONValue) -> FeedDate? {
    // MongoDB writes its dates as objects.
    if let inner = value["$date"] { return day(inner) }
    guard let printed = value.text else { return nil }
    if case .number = value, ![8, 14].contains(printed.count), let number = Double(printed),
      number.isFinite,
      abs(number) < 1e14
    {
      return FeedDate(printed: printed, seconds: Int64(abs(number) > 1e11 ? number / 1000 : number))
    }
    return FeedDate(printed: printed)
  }
}
