internal import Articles

/// JSON Feed, versions 1 and 1.1 (jsonfeed.org).
enum JSONFeed {
  static func isLikely(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Whether a document says that it is such a feed; many programs write a slash as `\/`.
  static func isNamed(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    String(decoding: utf8.filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      .contains("jsonfeed.org/version/")
  }

  /// The feed, whose items are handed on; nil where it is no JSON Feed.
  static func read(
    _ utf8: UnsafeBufferPointer<UInt8>, address: String?, _ onItem: (FeedItem) -> Bool
  ) -> Feed? {
    // Twice, since what the feed says of itself may stand behind its items, and no more than one
    // item should stand in memory.
    guard let document = JSONReader.object(utf8, handingOn: "items"),
      case .array = document["items"],
      document["version"]?.text?.contains("jsonfeed.org") == true || document["title"] != nil
    else { return nil }
    let feed = feed(document, address)
    _ = JSONReader.object(utf8, handingOn: "items") { entry in
      guard case .object = entry else { return true }
      return onItem(item(entry, feed, address))
    }
    return feed
  }

  private static func feed(_ document: JSONValue, _ address: String?) -> Feed {
    let isFirst = document["version"]?.text?.hasSuffix("/1") == true
    var feed = Feed(format: isFirst ? .json1 : .json11)
    feed.title = plain(document["title"])
    feed.subtitle = plain(document["description"])
    feed.note = plain(document["user_comment"])
    feed.language = document["language"]?.text
    feed.image = document["icon"]?.text.map { WebAddress.resolve($0, against: address) }
    feed.icon = document["favicon"]?.text.map { WebAddress.resolve($0, against: address) }
    feed.authors = persons(document)
    feed.links = [
      link(document["home_page_url"], "alternate", address),
      link(document["feed_url"], "self", address), link(document["next_url"], "next", address),
    ].compactMap { $0 }
    return feed
  }

  private static func item(_ entry: JSONValue, _ feed: Feed, _ address: String?) -> FeedItem {
    var item = FeedItem()
    item.id = entry["id"]?.text
    // Many programs put titles in as they stand in their pages.
    item.title = entry["title"]?.text.map {
      FeedText(utf8: FeedMarkup.withoutReferences(Array($0.utf8)), form: .plain)
    }
    item.summary = plain(entry["summary"])
    let base = feed.link ?? address
    if let html = entry["content_html"]?.text {
      item.contents.append(FeedText(utf8: Array(html.utf8), form: .html, base: base))
    }
    if let text = plain(entry["content_text"]) { item.contents.append(text) }
    let page = link(entry["url"], "alternate", base)
    // An item without a page of its own is about the page that it links to.
    let other = link(entry["external_url"], page == nil ? "alternate" : "related", base)
    item.links = [page, other].compactMap { $0 }
    for file in entry["attachments"]?.elements ?? [] {
      guard var enclosure = link(file["url"], "enclosure", base) else { continue }
      enclosure.type = file["mime_type"]?.text
      enclosure.title = file["title"]?.text
      enclosure.length = file["size_in_bytes"]?.text
      item.links.append(enclosure)
    }
    item.published = entry["date_published"]?.text.map { FeedDate(printed: $0) }
    item.updated = entry["date_modified"]?.text.map { FeedDate(printed: $0) }
    item.authors = persons(entry)
    item.categories = (entry["tags"]?.elements ?? []).compactMap { tag in
      tag.text.map { FeedCategory(term: $0) }
    }
    item.image = (entry["image"] ?? entry["banner_image"])?.text
      .map { WebAddress.resolve($0, against: base) }
    item.language = entry["language"]?.text ?? feed.language
    return item
  }

  private static func plain(_ value: JSONValue?) -> FeedText? {
    value?.text.map { FeedText(utf8: Array($0.utf8), form: .plain) }
  }

  private static func link(
    _ value: JSONValue?, _ relation: String, _ base: String?
  ) -> FeedLink? {
    value?.text.map {
      FeedLink(address: WebAddress.resolve($0, against: base), relation: relation)
    }
  }

  private static func persons(_ value: JSONValue) -> [FeedPerson] {
    let listed = value["authors"]?.elements ?? []
    return (listed.isEmpty ? [value["author"]].compactMap { $0 } : listed).compactMap { author in
      let person = FeedPerson(name: author["name"]?.text, address: author["url"]?.text)
      return person.isEmpty ? nil : person
    }
  }
}
