internal import ArticleLoading

/// A feed in the words of feedparser's results.
enum FeedparserView {
  static func names(_ document: FeedParser.Document?) -> [String: PythonValue] {
    guard let document else {
      return ["feed": .table([:]), "entries": .list([]), "bozo": .bool(true)]
    }
    return [
      "feed": .table(table(document.feed)),
      "entries": .list(document.items.map { .table(table($0)) }),
      "bozo": .bool(false), "version": .text(version(document.feed.format)),
      "encoding": .text(document.encoding),
    ]
  }

  private static func version(_ format: FeedFormat) -> String {
    switch format {
    case .rss090: "rss090"
    case .rss091: "rss091u"
    case .rss092: "rss092"
    case .rss093: "rss093"
    case .rss094: "rss094"
    case .rss10: "rss10"
    case .rss20: "rss20"
    case .atom03: "atom03"
    case .atom10: "atom10"
    case .cdf: "cdf"
    case .atom: "atom"
    default: "rss"
    }
  }

  static func table(_ feed: Feed) -> [String: PythonValue] {
    var result: [String: PythonValue] = [
      "id": .text(feed.id), "guid": .text(feed.id), "link": .text(feed.link),
      "generator": .text(feed.generator), "language": .text(feed.language),
      "icon": .text(feed.icon), "logo": .text(feed.image),
      "image": .table(["href": .text(feed.image), "url": .text(feed.image)]),
      "ttl": .text(feed.minutesToLive.map { String($0) }),
      "href": .text(feed.links.first?.address),
    ]
    texts(feed.title, "title", &result)
    for name in ["subtitle", "tagline", "description"] { texts(feed.subtitle, name, &result) }
    for name in ["rights", "copyright"] { texts(feed.rights, name, &result) }
    texts(feed.note, "info", &result)
    if feed.subtitle == nil, feed.note != nil { texts(feed.note, "description", &result) }
    common(
      feed.links, feed.authors, feed.contributors, feed.publisher, feed.categories, &result)
    dates(feed.published, feed.updated, feed.created, nil, &result)
    return result
  }

  static func table(_ item: FeedItem) -> [String: PythonValue] {
    var result: [String: PythonValue] = [
      "id": .text(item.id), "guid": .text(item.id), "link": .text(item.link),
      "comments": .text(item.comments),
      "source": item.source.map { .table(table($0)) } ?? PythonValue.none,
      "content": .list(item.contents.map { .table(detail($0)) }),
      "enclosures": .list(
        item.enclosures.map {
          .table([
            "href": .text($0.address), "url": .text($0.address), "length": .text($0.length),
            "type": .text($0.type),
          ])
        }),
    ]
    texts(item.title, "title", &result)
    texts(item.summary ?? item.contents.first, "summary", &result)
    texts(item.summary ?? item.contents.first, "description", &result)
    for name in ["rights", "copyright"] { texts(item.rights, name, &result) }
    common(
      item.links, item.authors, item.contributors, item.publisher, item.categories, &result)
    dates(item.published, item.updated, item.created, item.expires, &result)
    return result
  }

  private static func detail(_ text: FeedText) -> [String: PythonValue] {
    [
      "value": .text(text.string), "language": .text(text.language), "base": .text(text.base),
      "type": .text(text.form == .html ? "text/html" : "text/plain"),
    ]
  }

  private static func texts(
    _ text: FeedText?, _ name: String, _ result: inout [String: PythonValue]
  ) {
    result[name] = .text(text?.string)
    result[name + "_detail"] = text.map { .table(detail($0)) } ?? PythonValue.none
  }

  private static func person(_ person: FeedPerson) -> PythonValue {
    .table(
      ["name": person.name, "email": person.mail, "href": person.address, "url": person.address]
        .compactMapValues { $0 }.mapValues { .text($0) })
  }

  private static func line(_ person: FeedPerson) -> PythonValue {
    guard let name = person.name else { return .text(person.mail) }
    return .text(person.mail.map { "\(name) (\($0))" } ?? name)
  }

  private static func common(
    _ links: [FeedLink], _ authors: [FeedPerson], _ contributors: [FeedPerson],
    _ publisher: FeedPerson?, _ categories: [FeedCategory], _ result: inout [String: PythonValue]
  ) {
    result["links"] = .list(
      links.map { link in
        .table([
          "href": .text(link.address), "rel": .text(link.relation), "type": .text(link.type),
          "title": .text(link.title), "hreflang": .text(link.language),
          "length": .text(link.length),
        ])
      })
    result["authors"] = .list(authors.map(person))
    result["author_detail"] = authors.last.map(person) ?? PythonValue.none
    result["author"] = authors.last.map(line) ?? PythonValue.none
    result["contributors"] = .list(contributors.map(person))
    result["publisher_detail"] = publisher.map(person) ?? PythonValue.none
    result["publisher"] = publisher.map(line) ?? PythonValue.none
    result["tags"] = .list(
      categories.map {
        .table(["term": .text($0.term), "scheme": .text($0.scheme), "label": .text($0.label)])
      })
    result["category"] = .text(categories.first?.term)
  }

  private static func dates(
    _ published: FeedDate?, _ updated: FeedDate?, _ created: FeedDate?, _ expires: FeedDate?,
    _ result: inout [String: PythonValue]
  ) {
    for (name, date) in [
      ("published", published), ("updated", updated ?? published), ("created", created),
      ("expired", expires),
    ] {
      result[name] = .text(date?.printed)
      result[name + "_parsed"] = parsed(date)
    }
  }

  /// Python's `struct_time`: with the weekday from Monday on and the day of the year.
  private static func parsed(_ date: FeedDate?) -> PythonValue {
    guard let parts = date?.calendar, let seconds = date?.seconds else { return .none }
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let first = FeedDate(printed: "\(String(parts[0] + 10_000).dropFirst())-01-01").seconds ?? 0
    let ofYear = day - Int(first / 86_400) + 1
    return .list((parts + [((day + 3) % 7 + 7) % 7, ofYear, 0]).map { .number($0) })
  }
}
