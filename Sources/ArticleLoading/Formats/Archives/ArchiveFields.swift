/// Which members of an object are which part of an article; the first that is there counts.
package struct ArchiveFields: Sendable {
  package var id = ["id", "uuid", "guid", "_id"]
  package var title = ["title", "headline", "name"]
  package var text = [
    "maintext", "text", "content", "plain_text", "article_text", "body", "content_text",
    "article", "articleBody", "full_text",
  ]
  package var page = ["content_html", "html"]
  package var address = ["url", "link", "requested_url", "canonical_url"]
  package var date = [
    "date_publish", "published_date", "date_published", "publish_date", "published", "date",
    "published_utc", "pubDate", "timestamp",
  ]
  package var author = ["authors", "author", "byline"]
  package var outlet = ["source", "outlet", "publisher", "source_domain", "sitename", "domain"]
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

  /// The article of an object; nil without text.
  func article(_ object: JSONValue) -> ArchivedArticle? {
    func first(_ names: [String]) -> JSONValue? {
      names.lazy.compactMap { object[$0] }.first { $0 != .null && $0 != .string("") }
    }
    func line(_ names: [String]) -> String? {
      guard let value = first(names) else { return nil }
      let listed = value.elements.compactMap { $0.text ?? $0["name"]?.text }
      return value.text ?? value["name"]?.text
        ?? (listed.isEmpty ? nil : listed.joined(separator: ", "))
    }
    let body: FeedText
    if let text = line(text) {
      body = FeedText(utf8: Array(text.utf8), form: .plain)
    } else if let page = line(page) {
      body = FeedText(utf8: Array(page.utf8), form: .html)
    } else {
      return nil
    }
    var article = ArchivedArticle(body: body)
    article.id = line(id)
    article.title = line(title)
    article.address = line(address)
    article.author = line(author)
    article.outlet = line(outlet)
    article.language = line(language)
    article.date = first(date).flatMap(Self.day)
    article.tags = first(tags).map { $0.text.map { [$0] } ?? $0.elements.compactMap(\.text) } ?? []
    return article
  }

  /// A number is seconds since 1970, or thousandths of them.
  private static func day(_ value: JSONValue) -> FeedDate? {
    guard let printed = value.text else { return nil }
    if case .number = value, let number = Double(printed), number.isFinite,
      abs(number) < 1e14
    {
      return FeedDate(printed: printed, seconds: Int64(abs(number) > 1e11 ? number / 1000 : number))
    }
    return FeedDate(printed: printed)
  }
}
